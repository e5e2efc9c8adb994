import type { ExtraPage, PageAsset } from '../extra-page';
import { codecheckFile, type ManifestFile } from './codecheck';
import { figureCheckPage, type FigureCheckOptions } from './figure-check-page';
import { languages } from '../../../paper/text';
import type { LedgerFile } from '../../../paper/ledger-of';
import { withAssets } from './page-assets';
import { reportOf } from './report';
import { reportDocument } from './report-document';
import { reportPage } from './report-page';

/** The inputs of the figure-check page. */
export interface FullCheck {
  ledger: LedgerFile;
  /** The ledger as files to download */
  csv: string;
  json: string;
  evidence: FigureCheckOptions['evidence'];
  /** Day and version of the check */
  date: string;
  version: string;
  /** Path from the site to the ledger's two files; if absent they go into `assets/` */
  results?: string;
  /** Other files that the check makes, for the CODECHECK manifest */
  manifest?: readonly ManifestFile[];
}

/**
 * Builds the page of the figure check with everything it offers: the ledger as CSV and JSON, the report to print and as a Word document
 * in each language, and the CODECHECK file. They go into the site's `assets/`, except a ledger that has its own folder.
 */
export async function fullCheck(check: FullCheck): Promise<ExtraPage> {
  const { ledger, csv, json, evidence, date, version, results, manifest = [] } = check;
  const when = { date, version };
  const reports = await Promise.all(
    languages.map(async (language): Promise<PageAsset[]> => {
      const report = reportOf(ledger, language, when);
      return [
        { fileName: `report-${language}.html`, content: reportPage(report, '../figure-check.html') },
        { fileName: `report-${language}.docx`, content: await reportDocument(report) },
      ];
    }),
  );
  const own = [
    { file: 'claims.csv', comment: 'The ledger of the figure check: one row per claim, with its verdict and reason' },
    { file: 'claims.json', comment: 'The same in full, with the inputs of every check' },
  ];
  const downloads = {
    csv: `${results ?? 'assets'}/claims.csv`,
    json: `${results ?? 'assets'}/claims.json`,
    report: 'assets/report-{language}.html',
    word: 'assets/report-{language}.docx',
    codecheck: 'assets/codecheck.yml',
  };
  const ledgerFiles: PageAsset[] = [
    { fileName: 'claims.csv', content: csv },
    { fileName: 'claims.json', content: json },
  ];
  const files: PageAsset[] = [
    ...(results === undefined ? ledgerFiles : []),
    { fileName: 'codecheck.yml', content: codecheckFile(ledger, [...own, ...manifest], when) },
    ...reports.flat(),
  ];
  return { ...withAssets(figureCheckPage(ledger, { evidence, downloads, ...when })), files };
}
