import type { CellNode } from './cells/graph';
import type { WhatIfChange } from './runtime/what-if';

/** What a cell put out, as a notebook file keeps it. */
export type LiveOutput =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { output_type: 'display_data'; data: Record<string, unknown>; metadata: Record<string, unknown> };

/** Why a cell failed: kind and message, the line with a caret, and what may help. */
export interface LiveError {
  kind: string;
  message: string;
  line?: string;
  hint?: string;
}

/** From the page to the worker. */
export type Request =
  /** The data, or what few cells need (late-parts.ts), as its script carries it; `changes` of the data hold for it too. */
  | { type: 'part'; request: number; name: string; text: string; changes: readonly WhatIfChange[] }
  | { type: 'analyse'; request: number; cells: { id: string; source: string }[] }
  /** A cell is passed over when one that it needs has failed. */
  | { type: 'run'; request: number; id: string; source: string; needs: readonly string[] }
  | { type: 'forget' }
  | { type: 'call'; request: number; module: string; name: string; options: unknown[] };

/** How a cell ran; `fault` names a cell that it needs and that has not run well. */
export interface CellRun {
  milliseconds: number;
  reads: string[];
  error?: LiveError;
  fault?: string;
}

/** From the worker to the page. */
export type Answer =
  | { type: 'taken'; request: number; error?: LiveError }
  | { type: 'analysed'; request: number; cells: CellNode[] }
  /** A cell begins; also again, when a file that it reads has come. */
  | { type: 'begun'; id: string }
  | { type: 'output'; id: string; output: LiveOutput }
  | ({ type: 'ran'; request: number } & CellRun)
  /** A cell cannot go on without these late parts. */
  | { type: 'wants'; parts: string[] }
  | { type: 'returned'; request: number; value?: unknown; error?: LiveError };
