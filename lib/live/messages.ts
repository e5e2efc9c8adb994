import type { CellNode } from './cells/graph';

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

/** A cell that cannot be compiled has no names; its error says why. */
export type AnalysedCell = CellNode & { error?: LiveError };

/** From the page to the worker. */
export type Request =
  | { type: 'files'; files: Record<string, string> }
  | { type: 'analyse'; request: number; cells: { id: string; source: string }[] }
  | { type: 'run'; request: number; id: string; source: string }
  /** A package that is too heavy for every page; its source sets `livePackages[name]`. */
  | { type: 'package'; source: string }
  | { type: 'forget' }
  | { type: 'call'; request: number; module: string; name: string; options: unknown[] };

/** From the worker to the page. */
export type Answer =
  | { type: 'ready' }
  | { type: 'analysed'; request: number; cells: AnalysedCell[] }
  | { type: 'output'; id: string; output: LiveOutput }
  | { type: 'ran'; request: number; id: string; milliseconds: number; reads: string[]; error?: LiveError }
  | { type: 'returned'; request: number; value?: unknown; error?: LiveError };
