import { DataError } from '../data/data-error';
import { nearWords } from '../data/near-words';
import type { CheckDefinition, Claim, ClaimInput, InputKind, InputRule } from './claim';
import { checks } from './checks';
import { isPlace, readPrintedNumber } from './printed-number';
import { readRegressionCell } from './regression-cell';
import { quantities } from './revisions';

/** Names of the files for messages. */
export interface ClaimFiles {
  claims: string;
  inputs: string;
}

/** An id is an anchor of the page, which uses some names itself. */
const idPattern = /^\p{L}[\p{L}\p{N}.-]*$/u;
const namesOfThePage = /^(main|top|claims|contents|contents-list|figure-check.*|meaning-.*|.*-details)$/;

const oneOf = (word: string, known: readonly string[]): string => {
  const near = nearWords(word, known);
  return near.length > 0 ? `near: ${near.join(', ')}` : `one of ${known.join(', ')}`;
};

const listed = (words: readonly string[], last: string): string =>
  `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;

const wanted: Record<InputKind | CheckDefinition['printed'], string> = {
  place: 'a place: a number, first, largest, last or smallest',
  number: 'a number as printed, for instance 1,666.6',
  text: 'a text',
  fact: 'the key of a fact, for instance grp-per-capita/ATY/2022',
  cell: 'a regression cell, for instance 0.424*** (0.140)',
  claim: '"=" and the id of a claim',
  table: 'the name of a printed table',
  quantity: `a kind of quantity (${quantities.join(', ')})`,
};

function fits(kind: InputKind | 'place', text: string): boolean {
  if (kind === 'place') return isPlace(text);
  if (kind === 'number') return readPrintedNumber(text) !== null;
  if (kind === 'cell') return readRegressionCell(text) !== null;
  if (kind === 'quantity') return (quantities as string[]).includes(text);
  if (kind === 'fact') return /^[^/\s]+(\/[^/\s]+)+$/.test(text);
  return text.trim() !== '';
}

function checkInput(
  claim: Claim,
  entry: ClaimInput,
  rule: InputRule,
  claims: ReadonlyMap<string, Claim>,
  files: ClaimFiles,
): void {
  const { kind, words } = rule;
  const column = files.inputs === files.claims ? 'given' : 'value';
  const fault = { file: files.inputs, row: entry.row, column, value: entry.value };
  const refers = entry.value.startsWith('=');
  if (kind === 'claim' && !refers) throw new DataError({ ...fault, expected: wanted.claim });
  const other = refers ? claims.get(entry.value.slice(1)) : undefined;
  if (refers && other === undefined) {
    throw new DataError({ ...fault, expected: `the id of a claim; ${oneOf(entry.value.slice(1), [...claims.keys()])}` });
  }
  if (kind === 'claim') return;
  const text = other?.printed ?? entry.value;
  if (!fits(kind, text)) {
    const what = other === undefined ? '' : `, ${other.id} prints "${text}"`;
    throw new DataError({ ...fault, expected: `${wanted[kind]} (input ${entry.input} of ${claim.id})${what}` });
  }
  if (words !== undefined && !words.includes(text)) {
    throw new DataError({ ...fault, expected: `${listed(words, 'or')} (input ${entry.input} of ${claim.id})` });
  }
}

function checkOne(claim: Claim, claims: ReadonlyMap<string, Claim>, files: ClaimFiles): void {
  const at = { file: files.claims, row: claim.row };
  if (!idPattern.test(claim.id) || namesOfThePage.test(claim.id)) {
    throw new DataError({ ...at, column: 'id', value: claim.id, expected: 'letters and digits, such as R15' });
  }
  if (!Object.hasOwn(checks, claim.check)) {
    throw new DataError({
      ...at,
      column: 'check',
      value: claim.check,
      expected: `a check; ${oneOf(claim.check, Object.keys(checks))}`,
    });
  }
  const definition = checks[claim.check];
  if (definition.printed !== 'text' && !fits(definition.printed, claim.printed)) {
    const stars = definition.printed === 'number' && /\d\*+$/.test(claim.printed.trim());
    const expected = `${wanted[definition.printed]}${stars ? '; write its stars under given, as stars: **' : ''}`;
    throw new DataError({ ...at, column: 'printed', value: claim.printed, expected });
  }
  if (definition.namesMissing && claim.missing.trim() === '') {
    throw new DataError({
      ...at,
      column: 'missing',
      value: '',
      expected: `the source that ${claim.id} needs, since ${claim.check} may miss it`,
    });
  }
  const inputColumn = files.inputs === files.claims ? 'given' : 'input';
  for (const entry of claim.inputs) {
    const known = Object.keys(definition.inputs);
    if (!known.includes(entry.input)) {
      const expected = `an input of the check ${claim.check}; ${oneOf(entry.input, known)}`;
      throw new DataError({ file: files.inputs, row: entry.row, column: inputColumn, value: entry.input, expected });
    }
    checkInput(claim, entry, definition.inputs[entry.input], claims, files);
  }
  for (const [input, { times = 'once' }] of Object.entries(definition.inputs)) {
    const count = claim.inputs.filter((entry) => entry.input === input).length;
    const enough = times === 'any' || times === 'at most once' || count > 0;
    const tooMany = (times === 'once' || times === 'at most once') && count > 1;
    if (enough && !tooMany) continue;
    const often = count === 0 ? 'it is not there' : `it is there ${String(count)} times`;
    const expected = `the input ${input} of ${claim.id} (${claim.check}) ${times}, ${often}`;
    const row = inputColumn === 'given' ? { row: claim.row } : {};
    throw new DataError({ file: files.inputs, ...row, column: inputColumn, value: input, expected });
  }
}

/**
 * Refuses claims that cannot be checked as written: a claim twice, an id that is no anchor, an unknown check, a printed value that is no number where the check
 * needs one, an unknown or missing input, a reference to a claim that is not there.
 *
 * @throws DataError naming file, row, column, value and what was expected
 */
export function checkClaimRows(
  claims: readonly Claim[],
  files: ClaimFiles = { claims: 'claims', inputs: 'claims' },
): Map<string, Claim> {
  const byId = new Map<string, Claim>();
  for (const claim of claims) {
    const before = byId.get(claim.id);
    if (before !== undefined) {
      const where = before.row === undefined ? 'another claim' : `row ${String(before.row)}`;
      throw new DataError({
        file: files.claims,
        row: claim.row,
        column: 'id',
        value: claim.id,
        expected: `an id that is used once, ${where} has it too`,
      });
    }
    byId.set(claim.id, claim);
  }
  claims.forEach((claim) => {
    checkOne(claim, byId, files);
  });
  return byId;
}
