import { languages } from './languages';
import { ledgerSeverities, ledgerVerdicts, type LedgerFile } from './ledger-file';

type Json = Record<string, unknown>;

const paperTexts = ['title', 'authors', 'journal', 'issue', 'year', 'doi', 'readFrom', 'checkedAgainst'];
const texts = [
  'id',
  'location',
  'quotation',
  'printed',
  'unit',
  'kind',
  'check',
  'computed',
  'reason',
  'basis',
  'source',
  'missing',
];
const filled = ['id', 'location', 'printed', 'kind', 'check', 'reason'];
const translatedTexts = ['location', 'unit', 'kind', 'computed', 'reason', 'missing'];
/** Ids that the page itself uses begin so or are these. */
const ownIds = /^(main|top|claims|contents|contents-list|figure-check.*|meaning-.*|.*-details)$/;
const idPattern = /^[A-Za-z][A-Za-z0-9.-]*$/;

/** Checks of one file's values; every message names the file, the place, the value and what was expected. */
function checksOf(file: string) {
  const fail = (where: string, value: unknown, expected: string): never => {
    throw new Error(`${file}, ${where}: ${JSON.stringify(value) ?? 'nothing'}; expected ${expected}.`);
  };
  const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
  const object = (value: unknown, where: string): Json => (isObject(value) ? value : fail(where, value, 'an object'));
  const list = (value: unknown, where: string): unknown[] => (Array.isArray(value) ? value : fail(where, value, 'a list'));
  const string = (value: unknown, where: string): string => (typeof value === 'string' ? value : fail(where, value, 'a text'));
  const full = (value: unknown, where: string): string =>
    string(value, where).trim() === '' ? fail(where, value, 'a text that is not empty') : (value as string);
  const count = (value: unknown, where: string): void => {
    if (!Number.isInteger(value) || Number(value) < 0) fail(where, value, 'a whole number');
  };
  const oneOf = (value: unknown, where: string, known: readonly string[]): void => {
    if (!known.includes(string(value, where))) fail(where, value, `one of ${known.join(', ')}`);
  };
  const translation = (value: unknown, where: string): void => {
    const words = object(value, where);
    for (const language of languages) string(words[language], `${where}, ${language}`);
  };
  return { fail, object, list, string, full, count, oneOf, translation };
}

/** Codes with their names. */
function codesOf(ledger: Json, name: 'regions' | 'activities', check: ReturnType<typeof checksOf>): Set<string> {
  const codes = new Set<string>();
  for (const [place, value] of check.list(ledger[name], name).entries()) {
    const where = `${name}, entry ${String(place + 1)}`;
    const entry = check.object(value, where);
    for (const field of ['code', ...languages]) check.full(entry[field], `${where}, ${field}`);
    if (codes.has(entry.code as string)) check.fail(`${where}, code`, entry.code, 'a code that is used once');
    codes.add(entry.code as string);
  }
  return codes;
}

function checkCounts(value: unknown, check: ReturnType<typeof checksOf>): void {
  const counts = check.object(value, 'counts');
  for (const name of ['claims', 'notes', 'findings', 'grave']) check.count(counts[name], `counts, ${name}`);
  const byVerdict = check.object(counts.byVerdict, 'counts, byVerdict');
  for (const verdict of ledgerVerdicts) check.count(byVerdict[verdict], `counts, ${verdict}`);
  const from = check.object(counts.reproducedFrom, 'counts, reproducedFrom');
  for (const name of ['figures', 'paper']) check.count(from[name], `counts, reproducedFrom, ${name}`);
}

function checkClaim(
  claim: Json,
  id: string,
  known: Record<'regions' | 'activities', Set<string>>,
  check: ReturnType<typeof checksOf>,
): void {
  for (const field of texts) check.string(claim[field], `${id}, ${field}`);
  for (const field of filled) check.full(claim[field], `${id}, ${field}`);
  check.oneOf(claim.verdict, `${id}, verdict`, ledgerVerdicts);
  check.oneOf(claim.severity, `${id}, severity`, ledgerSeverities);
  check.oneOf(claim.statement, `${id}, statement`, ['paper', 'ours']);
  const words = check.object(claim.words, `${id}, words`);
  for (const name of translatedTexts) check.translation(words[name], `${id}, words, ${name}`);
  if (words.query !== undefined) check.translation(words.query, `${id}, words, query`);
  for (const [at, section] of check.list(claim.sections, `${id}, sections`).entries())
    check.translation(section, `${id}, section ${String(at + 1)}`);
  for (const other of check.list(claim.repeats, `${id}, repeats`)) check.full(other, `${id}, repeats`);
  const evidence = check.object(claim.evidence, `${id}, evidence`);
  for (const field of ['notebook', 'section']) check.string(evidence[field], `${id}, evidence, ${field}`);
  for (const [at, each] of check.list(claim.inputs, `${id}, inputs`).entries()) {
    const where = `${id}, input ${String(at + 1)}`;
    const input = check.object(each, where);
    check.full(input.input, `${where}, input`);
    check.string(input.value, `${where}, value`);
    for (const field of ['means', 'source', 'claim']) {
      if (input[field] !== undefined) check.string(input[field], `${where}, ${field}`);
    }
  }
  for (const name of ['regions', 'activities'] as const) {
    for (const code of check.list(claim[name], `${id}, ${name}`)) {
      if (!known[name].has(code as string)) check.fail(`${id}, ${name}`, code, `a code that the file's ${name} name`);
    }
  }
}

/**
 * The ledger from the text of claims.json.
 *
 * @param text the file's text
 * @param file its name, for messages
 * @returns the ledger, every part checked
 * @throws Error naming the file, the claim, the field, its value and what was expected
 * @example
 * readLedgerFile(readFileSync('build/results/claims.json', 'utf8'), 'claims.json').claims.length; // 179
 */
export function readLedgerFile(text: string, file: string): LedgerFile {
  const check = checksOf(file);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  const ledger = check.object(parsed, 'the file');
  const paper = check.object(ledger.paper, 'paper');
  for (const field of paperTexts) check.string(paper[field], `paper, ${field}`);
  const paperWords = check.object(paper.words, 'paper, words');
  for (const field of ['readFrom', 'checkedAgainst']) check.translation(paperWords[field], `paper, words, ${field}`);
  checkCounts(ledger.counts, check);
  const known = { regions: codesOf(ledger, 'regions', check), activities: codesOf(ledger, 'activities', check) };
  const ids = new Set<string>();
  const claims = check.list(ledger.claims, 'claims');
  for (const [place, value] of claims.entries()) {
    const claim = check.object(value, `claim ${String(place + 1)}`);
    const id = check.full(claim.id, `claim ${String(place + 1)}, id`);
    if (!idPattern.test(id) || ownIds.test(id))
      check.fail(`claim ${String(place + 1)}, id`, id, 'letters and digits, such as R15');
    if (ids.has(id)) check.fail(`claim ${String(place + 1)}, id`, id, 'an id that is used once');
    ids.add(id);
    checkClaim(claim, id, known, check);
  }
  const there = (id: unknown, where: string): void => {
    if (!ids.has(id as string)) check.fail(where, id, 'the id of a claim of the file');
  };
  for (const { id, inputs } of claims as LedgerFile['claims']) {
    for (const { claim: other } of inputs) if (other !== undefined) there(other, `${id}, inputs, claim`);
  }
  for (const [place, value] of check.list(ledger.findings, 'findings').entries()) {
    const where = `finding ${String(place + 1)}`;
    const finding = check.object(value, where);
    there(finding.lead, `${where}, lead`);
    for (const id of check.list(finding.claims, `${where}, claims`)) there(id, `${where}, claims`);
  }
  return ledger as unknown as LedgerFile;
}
