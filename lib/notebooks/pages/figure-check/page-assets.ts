import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtraPage, PageAsset } from '../extra-page';

const assets = join(__dirname, '..', 'assets', 'figure-check');
const asset = (fileName: string): PageAsset => ({ fileName, content: readFileSync(join(assets, fileName), 'utf8') });

/** The page of the figure check with its scripts and styles, read from the disk. */
export const withAssets = (page: ExtraPage): ExtraPage => ({
  ...page,
  scripts: [asset('claim-list.js'), asset('figure-check.js')],
  styles: [asset('figure-check.css')],
});
