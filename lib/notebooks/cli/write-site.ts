import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExtraPage } from '../pages/extra-page';
import { figureCheckPage } from '../pages/figure-check/figure-check-page';
import { withAssets } from '../pages/figure-check/page-assets';
import { readLedgerFile } from '../pages/figure-check/read-ledger-file';
import { glossaryPage } from '../pages/glossary-page';
import type { PaperItem } from '../pages/index-page';
import { pageFileNameOf } from '../pages/notebook-page';
import { sectionLinks } from '../pages/section-links';
import { renderSite, type SiteSummary } from '../pages/site';
import type { NamedRun } from '../runner/run-all';
import { liveFiles } from '../../live/bundling/bundle';
import { notebookParts } from '../../live/bundling/notebook-parts';
import { scratchNotebook } from '../../live/bundling/scratch-notebook';
import { notebookFolder, root } from './project';

const description =
  'The paper “Diversification of the regional economy” (Taskarayeva et al., 2023) recomputed from the published figures of ' +
  'Kazakhstan’s Bureau of National Statistics. Each notebook asks one question, shows the computation, and ends with what the paper says, what we get, and why.';

/** The rows of display-items.csv; an item that no notebook or file holds has no link, and one of a notebook that was not run neither. */
function paperItems(runs: readonly NamedRun[], results: string): PaperItem[] | undefined {
  const path = join(results, 'display-items.csv');
  if (!existsSync(path)) return undefined;
  const rows = parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];
  const linkOf = sectionLinks(runs);
  return rows.map(({ item, shows, notebook, result, verdict, reproducibility, reason }) => {
    const [fileName, section] = notebook.split('#');
    const link = linkOf(fileName, section ?? '');
    return {
      item,
      ...(shows ? { shows } : {}),
      ...(link ? { notebook: { href: link.href, title: fileName.replace(/\.ipynb$/, '') } } : {}),
      ...(result ? { result: { href: `../results/${encodeURIComponent(result)}`, title: result } } : {}),
      verdict,
      reproducibility,
      reason,
    };
  });
}

/** The day and the version of the check, as the page names them. */
function checkedWhen(): { date: string; version: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { date: new Date().toISOString().slice(0, 10), version };
}

/** The figure check, when a notebook has written the full ledger, and the glossary, when there is one. */
function extraPages(runs: readonly NamedRun[], results: string): ExtraPage[] {
  const ledger = join(results, 'claims.json');
  const glossary = join(notebookFolder, 'glossary.md');
  const pages: ExtraPage[] = [];
  if (existsSync(ledger)) {
    const text = readFileSync(ledger, 'utf8');
    const downloads = { csv: 'assets/claims.csv', json: 'assets/claims.json' };
    const options = { evidence: sectionLinks(runs), downloads, ...checkedWhen() };
    const page = withAssets(figureCheckPage(readLedgerFile(text, 'claims.json'), options));
    const csv = readFileSync(join(results, 'claims.csv'), 'utf8');
    const files = [{ fileName: 'claims.csv', content: csv }, { fileName: 'claims.json', content: text }]; // prettier-ignore
    pages.push({ ...page, files });
  }
  if (existsSync(glossary)) {
    const names = [
      'index.html',
      ...runs.map(({ fileName }) => pageFileNameOf(fileName)),
      ...pages.map(({ fileName }) => fileName),
    ];
    pages.push(glossaryPage(readFileSync(glossary, 'utf8'), [...names, 'glossary.html']));
  }
  return pages;
}

/** Writes the site of executed notebooks into `<build>/site`, with links to the result files beside it. */
export async function writeSite(runs: readonly NamedRun[], build: string): Promise<SiteSummary> {
  return renderSite(runs, {
    outputFolder: join(build, 'site'),
    title: 'Diversification of the regional economy, recomputed',
    description,
    licence:
      'Text and code: MIT licence. Figures: Bureau of National Statistics of Kazakhstan, free to use with the source named.',
    sources: [{ href: 'https://doi.org/10.32014/2023.2518-1467.608', title: 'The paper' }],
    extraPages: extraPages(runs, join(build, 'results')),
    paperItems: paperItems(runs, join(build, 'results')),
    resultsFolder: join(build, 'results'),
    liveFiles: [...(await liveFiles()), ...notebookParts([...runs, scratchNotebook])],
    scratch: scratchNotebook,
  });
}
