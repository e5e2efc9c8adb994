/** To the process that runs cells, a line of JSON each. */
export type QuickRequest =
  | { type: 'run'; cell: number; source: string; body: string; names: string[] }
  /** Prepares for another notebook: forgets all values and the state of lib/. */
  | { type: 'forget'; environment: Record<string, string> }
  /** Asks whether something is still to come: answered when nothing is, or after a while. */
  | { type: 'settle' };

/** From it, a line of JSON each. `cell` is the number of the cell that ran last. */
export type QuickAnswer =
  | { type: 'stream'; cell: number; name: 'stdout' | 'stderr'; text: string }
  | { type: 'display_data'; cell: number; data: unknown; metadata: unknown }
  | { type: 'ran'; cell: number; good: boolean }
  | { type: 'settled' }
  /** `clean`: nothing of the notebook before goes on. */
  | { type: 'forgotten'; clean: boolean };

/** The file by which answers come: stdin, stdout, stderr and the pipe that ends the process come before it. */
export const answerFile = 4;
