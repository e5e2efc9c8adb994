import type { LedgerFile } from '../../../paper/ledger-of';
import { summarySentence } from './summary';

/** An output file of the check that a reader can reproduce. */
export interface ManifestFile {
  file: string;
  comment: string;
}

/** Returns a YAML scalar in double quotes: JSON's escapes are also YAML's. */
const quoted = (text: string): string => JSON.stringify(text);

/**
 * Returns the configuration file of a CODECHECK (https://codecheck.org.uk/spec/config/1.0/): the paper, the manifest of files that the
 * check makes, and its result. The codechecker fills in the checker's name and the certificate's number.
 *
 * @param manifest the files that the check makes
 * @param when the day of the check
 */
export function codecheckFile(
  ledger: LedgerFile,
  manifest: readonly ManifestFile[],
  when: { date: string; version: string },
): string {
  const { paper, counts } = ledger;
  const authors = paper.authors.split(/,\s*|\s+and\s+/).filter((name) => name !== '');
  const lines = [
    '---',
    'version: https://codecheck.org.uk/spec/config/1.0/',
    '',
    'paper:',
    `  title: ${quoted(paper.title)}`,
    ...(authors.length === 0 ? [] : ['  authors:', ...authors.map((name) => `    - name: ${quoted(name)}`)]),
    ...(paper.doi === '' ? [] : [`  reference: ${quoted(`https://doi.org/${paper.doi}`)}`]),
    '',
    'manifest:',
    ...manifest.flatMap(({ file, comment }) => [`  - file: ${quoted(file)}`, `    comment: ${quoted(comment)}`]),
    '',
    '# To be filled in by the codechecker: name and ORCID, certificate, address of the report.',
    'codechecker:',
    '  - name: ""',
    '    ORCID: ""',
    'certificate: ""',
    'report: ""',
    '',
    `summary: ${quoted(summarySentence(counts).en)}`,
    `check_time: ${quoted(when.date)}`,
    '',
  ];
  return lines.join('\n');
}
