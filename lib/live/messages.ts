import type { CellNode } from './cells/graph';
import type { WhatIfChange } from './runtime/what-if';

/** An output of a cell, in the form of a notebook file. */
export type LiveOutput =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { output_type: 'display_data'; data: Record<string, unknown>; metadata: Record<string, unknown> };

/** Why a cell failed: kind and message, the line with a caret, and a hint. */
export interface LiveError {
  kind: string;
  message: string;
  line?: string;
  hint?: string;
}

/** From the page to the worker. */
export type Request =
  /** The data, or what few cells need (late-parts.ts), as packed in its script; `changes` to the data apply to it too. */
  | { type: 'part'; request: number; name: string; text: string; changes: readonly WhatIfChange[] }
  | { type: 'analyse'; request: number; cells: { id: string; source: string }[] }
  /** A cell is skipped if one that it needs has failed. */
  | { type: 'run'; request: number; id: string; source: string; needs: readonly string[] }
  | { type: 'forget' }
  | { type: 'call'; request: number; module: string; name: string; options: unknown[] };

/** How a cell ran; `fault` is the id of a cell that it needs and that did not run successfully. */
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
  /** A cell starts; sent again if it restarts because a file that it reads has arrived. */
  | { type: 'begun'; id: string }
  | { type: 'output'; id: string; output: LiveOutput }
  | ({ type: 'ran'; request: number } & CellRun)
  /** A cell cannot continue without these late parts. */
  | { type: 'wants'; parts: string[] }
  | { type: 'returned'; request: number; value?: unknown; error?: LiveError };
