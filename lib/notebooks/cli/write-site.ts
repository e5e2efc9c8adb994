import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PaperItem } from '../pages/index-page';
import { renderSite, type SiteSummary } from '../pages/site';
import type { NamedRun } from '../runner/run-all';

const description =
  'The paper “Diversification of the regional economy” (Taskarayeva et al., 2023) recomputed from the published figures of ' +
  'Kazakhstan’s Bureau of National Statistics. Each notebook asks one question, shows the computation, and ends with what the paper says, what we get, and why.';

function paperItems(results: string): PaperItem[] | undefined {
  const path = join(results, 'display-items.csv');
  if (!existsSync(path)) return undefined;
  const rows = parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];
  return rows.map(({ item, notebook, result, verdict, reproducibility, reason }) => ({
    item,
    notebook: { href: notebook.replace(/\.ipynb$/, '.html'), title: notebook },
    ...(result ? { result: { href: `../results/${result}`, title: result } } : {}),
    verdict,
    reproducibility,
    reason,
  }));
}

/** Writes the site of executed notebooks into `<build>/site`, with links to the result files beside it. */
export function writeSite(runs: readonly NamedRun[], build: string): Promise<SiteSummary> {
  return renderSite(runs, {
    outputFolder: join(build, 'site'),
    title: 'Diversification of the regional economy, recomputed',
    description,
    licence: 'Text and code: MIT licence. Figures: Bureau of National Statistics of Kazakhstan, free to use with the source named.',
    sources: [{ href: 'https://doi.org/10.32014/2023.2518-1467.608', title: 'The paper' }],
    paperItems: paperItems(join(build, 'results')),
    resultsFolder: join(build, 'results'),
  });
}
