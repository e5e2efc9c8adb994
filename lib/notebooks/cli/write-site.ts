import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExtraPage } from '../pages/extra-page';
import { checkPaperWithScripts } from '../pages/check-paper/bundle';
import { fullCheck } from '../pages/figure-check/full-check';
import { readLedgerFile } from '../pages/figure-check/read-ledger-file';
import { findingsPage } from '../pages/findings-page';
import type { PaperItem } from '../pages/index-page';
import { pageFileNameOf } from '../pages/notebook-page';
import { prosePage } from '../pages/prose-page';
import { sectionLinks } from '../pages/section-links';
import { renderSite, type SiteSummary } from '../pages/site';
import { findingsOf } from '../runner/findings';
import type { NamedRun } from '../runner/run-all';
import type { LiveFile } from '../../live/bundling/bundle';
import { notebookParts } from '../../live/bundling/notebook-parts';
import { scratchNotebook } from '../../live/bundling/scratch-notebook';
import { checkedWhen, notebookFolder } from './project';

const description =
  'The paper “Diversification of the regional economy” (Taskarayeva et al., 2023) recomputed from the published figures of ' +
  'Kazakhstan’s Bureau of National Statistics. Each notebook asks one question, shows the computation, and ends with what the paper says, what we get, and why.';

/** Reads the rows of display-items.csv; an item without a notebook or file, or whose notebook was not run, has no link. */
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

/** Builds the figure-check page from the full ledger that a notebook has written. */
function ledgerPage(runs: readonly NamedRun[], results: string): Promise<ExtraPage> {
  const json = readFileSync(join(results, 'claims.json'), 'utf8');
  const csv = readFileSync(join(results, 'claims.csv'), 'utf8');
  const others = readdirSync(results).filter((name) => name.endsWith('.csv') && name !== 'claims.csv');
  const manifest = others.sort().map((file) => ({ file, comment: 'Recomputed from the published figures by the notebooks' }));
  const ledger = readLedgerFile(json, 'claims.json');
  return fullCheck({ ledger, csv, json, results: '../results', evidence: sectionLinks(runs), manifest, ...checkedWhen() });
}

/** Prose pages in the notebooks' folder, with their names in the navigation. */
const prose = { 'from-pandas': 'From pandas', glossary: 'Glossary' };

/** Builds the figure check, if there is a ledger, and the prose pages. */
async function extraPages(runs: readonly NamedRun[], results: string, someAreOlder: boolean): Promise<ExtraPage[]> {
  const pages: ExtraPage[] = [];
  if (existsSync(join(results, 'claims.json'))) {
    try {
      pages.push(await ledgerPage(runs, results));
    } catch (error) {
      // A ledger from an earlier run may have a different form.
      if (!someAreOlder) throw error;
      console.error(
        `The figure check is left out: it is from an earlier run. npm start makes a new one. (${(error as Error).message})`,
      );
    }
  }
  pages.push(await checkPaperWithScripts(checkedWhen().version));
  if (runs.some((run) => findingsOf(run).length > 0)) pages.push(findingsPage(runs));
  const written = Object.entries(prose).filter(([name]) => existsSync(join(notebookFolder, `${name}.md`)));
  const names = [
    'index.html',
    ...runs.map(({ fileName }) => pageFileNameOf(fileName)),
    ...pages.map(({ fileName }) => fileName),
    ...written.map(([name]) => `${name}.html`),
  ];
  for (const [name, shortTitle] of written) {
    pages.push({ ...prosePage(readFileSync(join(notebookFolder, `${name}.md`), 'utf8'), name, names), shortTitle });
  }
  return pages;
}

/**
 * Writes the site of executed notebooks to `<build>/site`, with links to the result files next to it.
 *
 * @param someAreOlder - whether some runs are from an earlier state of the project
 * @param live - the scripts that let cells run in the pages
 * @param stamp - identifies this build: open pages reload when it changes
 */
export async function writeSite(
  runs: readonly NamedRun[],
  build: string,
  { live, someAreOlder, stamp }: { live: readonly LiveFile[]; someAreOlder: boolean; stamp?: string },
): Promise<SiteSummary> {
  return renderSite(runs, {
    outputFolder: join(build, 'site'),
    title: 'Diversification of the regional economy, recomputed',
    description,
    licence:
      'Text and code: MIT licence. Figures: Bureau of National Statistics of Kazakhstan, free to use with the source named.',
    address: process.env.SITE_ADDRESS,
    sources: [{ href: 'https://doi.org/10.32014/2023.2518-1467.608', title: 'The paper' }],
    extraPages: await extraPages(runs, join(build, 'results'), someAreOlder),
    paperItems: paperItems(runs, join(build, 'results')),
    resultsFolder: join(build, 'results'),
    liveFiles: [...live, ...notebookParts([...runs, scratchNotebook])],
    scratch: scratchNotebook,
    ...(stamp === undefined ? {} : { stamp }),
  });
}
