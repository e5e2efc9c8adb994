import { languages } from './languages';
import { ledgerSeverities, ledgerVerdicts, type LedgerFile } from './ledger-file';

type Json = Record<string, unknown>;

const texts = ['id', 'location', 'quotation', 'printed', 'unit', 'kind', 'check', 'computed', 'reason', 'basis'];
const filled = ['id', 'location', 'printed', 'kind', 'check', 'reason'];
/** Ids that the page itself uses begin so or are these. */
const ownIds = /^(main|top|contents|contents-list|figure-check.*|.*-details)$/;
const idPattern = /^[A-Za-z][A-Za-z0-9.-]*$/;

/**
 * The ledger from the text of claims.json.
 *
 * @param text the file's text
 * @param file its name, for messages
 * @returns the ledger, every part checked
 * @throws Error naming the file, the claim, the field, its value and what was expected
 * @example
 * readLedgerFile(readFileSync('build/results/claims.json', 'utf8'), 'claims.json').claims.length; // 147
 */
export function readLedgerFile(text: string, file: string): LedgerFile {
  const fail = (where: string, value: unknown, expected: string): never => {
    throw new Error(`${file}, ${where}: ${JSON.stringify(value) ?? 'nothing'}; expected ${expected}.`);
  };
  const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
  const object = (value: unknown, where: string): Json => (isObject(value) ? value : fail(where, value, 'an object'));
  const list = (value: unknown, where: string): unknown[] => (Array.isArray(value) ? value : fail(where, value, 'a list'));
  const string = (value: unknown, where: string): string => (typeof value === 'string' ? value : fail(where, value, 'a text'));
  const full = (value: unknown, where: string): string =>
    string(value, where).trim() === '' ? fail(where, value, 'a text that is not empty') : (value as string);
  const oneOf = (value: unknown, where: string, known: readonly string[]): void => {
    if (!known.includes(string(value, where))) fail(where, value, `one of ${known.join(', ')}`);
  };

  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  const ledger = object(parsed, 'the file');

  const codesOf = (name: 'regions' | 'activities'): Set<string> => {
    const codes = new Set<string>();
    for (const [place, value] of list(ledger[name], name).entries()) {
      const where = `${name}, entry ${String(place + 1)}`;
      const entry = object(value, where);
      for (const field of ['code', ...languages]) full(entry[field], `${where}, ${field}`);
      if (codes.has(entry.code as string)) fail(`${where}, code`, entry.code, 'a code that is used once');
      codes.add(entry.code as string);
    }
    return codes;
  };
  const known = { regions: codesOf('regions'), activities: codesOf('activities') };

  const ids = new Set<string>();
  const claims = list(ledger.claims, 'claims');
  for (const [place, value] of claims.entries()) {
    const claim = object(value, `claim ${String(place + 1)}`);
    const id = full(claim.id, `claim ${String(place + 1)}, id`);
    if (!idPattern.test(id) || ownIds.test(id)) fail(`claim ${String(place + 1)}, id`, id, 'letters and digits, such as R15');
    if (ids.has(id)) fail(`claim ${String(place + 1)}, id`, id, 'an id that is used once');
    ids.add(id);
    for (const field of texts) string(claim[field], `${id}, ${field}`);
    for (const field of filled) full(claim[field], `${id}, ${field}`);
    oneOf(claim.verdict, `${id}, verdict`, ledgerVerdicts);
    oneOf(claim.severity, `${id}, severity`, ledgerSeverities);
    const evidence = object(claim.evidence, `${id}, evidence`);
    for (const field of ['notebook', 'section']) full(evidence[field], `${id}, evidence, ${field}`);
    for (const [at, each] of list(claim.inputs, `${id}, inputs`).entries()) {
      const where = `${id}, input ${String(at + 1)}`;
      const input = object(each, where);
      full(input.input, `${where}, input`);
      string(input.value, `${where}, value`);
      for (const field of ['means', 'source', 'claim']) {
        if (input[field] !== undefined) string(input[field], `${where}, ${field}`);
      }
    }
    for (const name of ['regions', 'activities'] as const) {
      for (const code of list(claim[name], `${id}, ${name}`)) {
        if (!known[name].has(code as string)) fail(`${id}, ${name}`, code, `a code that the file's ${name} name`);
      }
    }
  }
  for (const claim of claims as LedgerFile['claims']) {
    for (const { claim: other } of claim.inputs) {
      if (other !== undefined && !ids.has(other)) fail(`${claim.id}, inputs, claim`, other, 'the id of a claim of the file');
    }
  }
  return ledger as unknown as LedgerFile;
}
