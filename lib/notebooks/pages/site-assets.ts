import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the site; `path` is relative to the site's folder. */
export interface SiteFile {
  path: string;
  content: string | Uint8Array;
}

const ownFolder = join(__dirname, 'assets');
/** Joined in this order into one `site.css`. */
const styleSheets = ['page.css', 'code.css', 'tables.css', 'charts.css', 'print.css'];
const ownScripts = ['theme.js', 'page.js', 'scroll-regions.js', 'tables.js', 'dark-charts.js', 'charts.js'];
const libraries = ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js', 'vega-tooltip/build/vega-tooltip.min.js'];

/** Returns the style sheets, scripts, charting libraries and formula fonts: everything that the pages load, so that they need no network. */
export function siteAssets(): SiteFile[] {
  const styles = styleSheets.map((name) => readFileSync(join(ownFolder, name), 'utf8')).join('\n');
  return [
    { path: 'assets/site.css', content: styles },
    { path: 'assets/icon.svg', content: readFileSync(join(ownFolder, 'icon.svg')) },
    ...ownScripts.map((name) => ({ path: `assets/${name}`, content: readFileSync(join(ownFolder, name)) })),
    ...libraries.map(librarySource),
    ...formulaAssets(),
  ];
}

/** Returns the files that let open pages reload when the site is rebuilt. */
export function reloadAssets(stamp: string): SiteFile[] {
  return [
    { path: 'assets/reload.js', content: readFileSync(join(ownFolder, 'reload.js')) },
    { path: 'assets/stamp.js', content: `window.siteStamp = ${JSON.stringify(stamp)};\n` },
  ];
}

function librarySource(path: string): SiteFile {
  const [packageName, ...rest] = path.split('/');
  const source = readFileSync(join(packageFolder(packageName), ...rest), 'utf8');
  // The source maps are not shipped, so a browser's developer tools would request them in vain.
  return { path: `assets/${rest.at(-1)}`, content: source.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n') };
}

/** Letters, operators and delimiters; without the script, gothic, typewriter and sans-serif fonts. */
const formulaFonts = /^KaTeX_(Main|Math|Size\d|AMS)-\w+\.woff2$/;

/** KaTeX's style sheet and woff2 fonts; the two older font formats, and letters that no formula uses, are left out of both. */
function formulaAssets(): SiteFile[] {
  const folder = join(packageFolder('katex'), 'dist');
  const styles = readFileSync(join(folder, 'katex.min.css'), 'utf8')
    .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, '')
    .replace(/@font-face\{[^}]*KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)-[^}]*\}/g, '');
  const fonts = readdirSync(join(folder, 'fonts')).filter((name) => formulaFonts.test(name));
  return [
    { path: 'assets/katex/katex.min.css', content: styles },
    ...fonts.map((name) => ({ path: `assets/katex/fonts/${name}`, content: readFileSync(join(folder, 'fonts', name)) })),
  ];
}

/** Found through the package's entry point, since some packages do not let their package.json be resolved. */
function packageFolder(name: string): string {
  const entry = require.resolve(name);
  const folder = join('node_modules', name);
  return entry.slice(0, entry.lastIndexOf(folder) + folder.length);
}
