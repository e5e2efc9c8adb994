/** Requests to the process that runs cells, one line of JSON each. */
export type QuickRequest =
  | { type: 'run'; cell: number; source: string; body: string; names: string[] }
  /** Prepares for another notebook: clears all values and unloads lib/. */
  | { type: 'forget'; environment: Record<string, string> }
  /** Waits for late output: answered at once if nothing is pending, otherwise after a short time. */
  | { type: 'settle' };

/** Answers from that process, one line of JSON each. `cell` is the number of the cell that ran last. */
export type QuickAnswer =
  | { type: 'stream'; cell: number; name: 'stdout' | 'stderr'; text: string }
  | { type: 'display_data'; cell: number; data: unknown; metadata: unknown }
  | { type: 'ran'; cell: number; good: boolean }
  | { type: 'settled' }
  /** `clean`: nothing from the previous notebook is still running. */
  | { type: 'forgotten'; clean: boolean };

/** The file descriptor of the answers: stdin, stdout, stderr and the pipe that ends the process come before it. */
export const answerFile = 4;
