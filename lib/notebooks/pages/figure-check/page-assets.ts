import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtraPage, PageAsset } from '../extra-page';

/** Reads a script or style sheet of one page from disk. */
export const asset = (folder: 'figure-check' | 'check-paper', fileName: string): PageAsset => ({
  fileName,
  content: readFileSync(join(__dirname, '..', 'assets', folder, fileName), 'utf8'),
});

/** Adds its scripts and styles to the figure-check page. */
export const withAssets = (page: ExtraPage): ExtraPage => ({
  ...page,
  scripts: ['claim-list.js', 'figure-check.js'].map((name) => asset('figure-check', name)),
  styles: [asset('figure-check', 'figure-check.css')],
});
