import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtraPage, PageAsset } from '../extra-page';

/** A script or style sheet of one page, read from the disk. */
export const asset = (folder: 'figure-check' | 'check-paper', fileName: string): PageAsset => ({
  fileName,
  content: readFileSync(join(__dirname, '..', 'assets', folder, fileName), 'utf8'),
});

/** The page of the figure check with its scripts and styles. */
export const withAssets = (page: ExtraPage): ExtraPage => ({
  ...page,
  scripts: ['claim-list.js', 'figure-check.js'].map((name) => asset('figure-check', name)),
  styles: [asset('figure-check', 'figure-check.css')],
});
