import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSafeLink } from './safe-link';
import type { ExtraPage } from './extra-page';
import { renderExtraPage } from './extra-page';
import type { PaperItem, ResultFile } from './index-page';
import { renderIndexPage } from './index-page';
import type { ExecutedNotebook } from './notebook-page';
import { notebookTitle, pageFileNameOf, renderNotebookPage } from './notebook-page';
import type { SiteFile } from './site-assets';
import { reloadAssets, siteAssets } from './site-assets';
import type { PageLink, SiteFrame } from './site-frame';

export interface SiteOptions {
  /** Folder of the site, `build/site`. Pages and `assets/` of an earlier run are deleted. */
  outputFolder: string;
  /** Title of the set of notebooks. */
  title: string;
  /** A description of the set in two sentences (Markdown). */
  description: string;
  /** The address of the published site, for link previews. */
  address?: string;
  /** Terms of use, for the footer. */
  licence: string;
  /** Links for the footer: the repository, the data's codebook, the paper. */
  sources?: PageLink[];
  extraPages?: ExtraPage[];
  /** The paper's figures and tables and where they are recomputed. */
  paperItems?: PaperItem[];
  /** Folder whose files are offered for download: `results`, next to the site. */
  resultsFolder?: string;
  /** The scripts that let cells be edited and run in the page (lib/live); without them cells are only shown. */
  liveFiles?: SiteFile[];
  /** Identifies this build of the site; open pages reload when it changes. */
  stamp?: string;
  /** A page of cells that no kernel has run, for the reader's own use. */
  scratch?: ExecutedNotebook;
}

export interface SiteSummary {
  /** Path of the page to open first. */
  indexPath: string;
  bytes: number;
}

/**
 * Writes the site: `index.html`, one page per notebook, the extra pages, and `assets/` with everything they load. Nothing is written
 * until every page is rendered.
 *
 * @param notebooks executed notebooks in reading order
 * @throws Error if two pages would have the same file name, or if a link in `options` is not safe
 * @example
 * await renderSite([{ fileName: '01-regional-data.ipynb', notebook, seconds: 3.1 }], { outputFolder: 'build/site', … });
 */
export async function renderSite(notebooks: readonly ExecutedNotebook[], options: SiteOptions): Promise<SiteSummary> {
  const extraPages = options.extraPages ?? [];
  const frame = siteFrame(notebooks, extraPages, options);
  const titles = notebooks.map((executed) => ({ href: pageFileNameOf(executed.fileName), title: notebookTitle(executed) }));
  const rendered = notebooks.map((executed, index) =>
    renderNotebookPage(executed, {
      frame,
      previous: titles[index - 1],
      next: titles[index + 1],
      live: options.liveFiles !== undefined,
    }),
  );
  const index = renderIndexPage(frame, {
    description: options.description,
    notebooks: rendered.map((page) => page.summary),
    paperItems: options.paperItems,
    results: resultFiles(options),
  });
  const files: SiteFile[] = [
    { path: 'index.html', content: index },
    ...rendered.map((page) => ({ path: page.summary.pageFileName, content: page.html })),
    ...rendered.flatMap((page) => page.figureFiles),
    ...(options.scratch
      ? [{ path: pageFileNameOf(options.scratch.fileName), content: scratchPage(options.scratch, frame) }]
      : []),
    ...extraPages.map((page) => ({ path: page.fileName, content: renderExtraPage(page, frame) })),
    ...assetsOf(extraPages),
    ...siteAssets(),
    ...(options.liveFiles ?? []),
    ...(options.stamp === undefined ? [] : reloadAssets(options.stamp)),
  ];
  refuseClashes(files);
  await removeEarlierSite(options.outputFolder);
  const bytes = await writeFiles(files, options.outputFolder);
  return { indexPath: join(options.outputFolder, 'index.html'), bytes };
}

/** Returns the assets of the pages; one shared by several pages is included once. */
function assetsOf(pages: readonly ExtraPage[]): SiteFile[] {
  const assets = pages.flatMap((page) => [...(page.scripts ?? []), ...(page.styles ?? []), ...(page.files ?? [])]);
  const first = (asset: (typeof assets)[number]): boolean =>
    assets.find(({ fileName, content }) => fileName === asset.fileName && content === asset.content) === asset;
  return assets.filter(first).map(assetFile);
}

const assetFile = (asset: { fileName: string; content: string | Uint8Array }): SiteFile => ({
  path: `assets/${asset.fileName}`,
  content: asset.content,
});

const scratchPage = (scratch: ExecutedNotebook, frame: SiteFrame): string =>
  renderNotebookPage(scratch, { frame, live: true, hasFile: false }).html;

function siteFrame(notebooks: readonly ExecutedNotebook[], extraPages: readonly ExtraPage[], options: SiteOptions): SiteFrame {
  const links = [...(options.sources ?? []), ...(options.paperItems ?? []).flatMap((item) => [item.notebook, item.result])];
  const unsafe = links.find((link) => link && !isSafeLink(link.href));
  if (unsafe) throw new Error(`The link "${unsafe.href}" (${unsafe.title}) is not http, https, mailto or relative.`);
  return {
    title: options.title,
    navigation: [
      { href: 'index.html', title: 'Notebooks' },
      ...extraPages.map((page) => ({ href: page.fileName, title: page.shortTitle ?? page.title })),
      ...(options.scratch ? [{ href: pageFileNameOf(options.scratch.fileName), title: 'Scratch' }] : []),
    ],
    pageFileNames: [
      'index.html',
      ...notebooks.map((executed) => pageFileNameOf(executed.fileName)),
      ...extraPages.map((page) => page.fileName),
      ...(options.scratch ? [pageFileNameOf(options.scratch.fileName)] : []),
    ],
    sources: options.sources ?? [],
    licence: options.licence,
    ...(options.address ? { address: options.address } : {}),
    ...(options.stamp === undefined ? {} : { stamp: options.stamp }),
  };
}

function resultFiles({ resultsFolder }: SiteOptions): ResultFile[] {
  if (resultsFolder === undefined || !existsSync(resultsFolder)) return [];
  return readdirSync(resultsFolder)
    .filter((name) => statSync(join(resultsFolder, name)).isFile())
    .sort()
    .map((name) => ({
      href: `../results/${encodeURIComponent(name)}`,
      title: name,
      bytes: statSync(join(resultsFolder, name)).size,
    }));
}

function refuseClashes(files: readonly SiteFile[]): void {
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) throw new Error(`Two files of the site would have the name ${path}.`);
    paths.add(path);
  }
}

async function removeEarlierSite(folder: string): Promise<void> {
  if (!existsSync(join(folder, 'assets', 'site.css'))) return;
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  await Promise.all([...pages, 'assets'].map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function writeFiles(files: readonly SiteFile[], folder: string): Promise<number> {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  await Promise.all(files.map((file) => writeFile(join(folder, file.path), file.content)));
  return files.reduce((sum, file) => sum + Buffer.byteLength(file.content), 0);
}
