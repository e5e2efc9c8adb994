import { splitLines } from '../../lib/notebooks/runner/output-collector';
import type { NotebookJson } from '../../lib/notebooks/notebook-format';

/** A notebook of code cells, as a reader would have written them. */
export function sampleNotebook(...sources: string[]): NotebookJson {
  return {
    cells: sources.map((source) => ({
      cell_type: 'code',
      metadata: {},
      source: splitLines(source),
      outputs: [],
      execution_count: null,
    })),
    metadata: { kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
