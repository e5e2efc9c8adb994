import { DataError } from '../data/data-error';
import { nearWords } from '../data/near-words';
import type { CheckDefinition, Claim, ClaimInput, InputKind, InputRule } from './claim';
import { checks } from './checks';
import { isPlace, readPrintedNumber } from './printed-number';
import { readRegressionCell } from './regression-cell';
import { quantities } from './revisions';
import { either } from './text';

/** File names for messages. */
export interface ClaimFiles {
  claims: string;
  inputs: string;
}

/** Refuses a value and says what was expected instead. */
type Refuse = (value: string, expected: string) => void;

/** Ids become anchors on the page, which reserves some names for itself. */
const idPattern = /^\p{L}[\p{L}\p{N}.-]*$/u;
const namesOfThePage = /^(main|top|claims|contents|contents-list|figure-check.*|meaning-.*|.*-details)$/;

const nearOrAll = (word: string, known: readonly string[]): string => {
  const near = nearWords(word, known);
  return near.length > 0 ? `near: ${near.join(', ')}` : `one of ${known.join(', ')}`;
};

const wanted: Record<InputKind | CheckDefinition['printed'], string> = {
  place: 'a place: a number, first, largest, last or smallest',
  number: 'a number as printed, for instance 1,666.6',
  text: 'text',
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

/** Refuses a value that its check cannot use. `refuse` knows where the value is. */
function checkInput(
  { id }: Claim,
  { input, value }: ClaimInput,
  rule: InputRule,
  claims: ReadonlyMap<string, Claim>,
  refuse: Refuse,
): void {
  const { kind, words } = rule;
  const refers = value.startsWith('=');
  const other = refers ? claims.get(value.slice(1)) : undefined;
  if (kind === 'claim' && !refers) refuse(value, wanted.claim);
  if (refers && other === undefined) refuse(value, `the id of a claim; ${nearOrAll(value.slice(1), [...claims.keys()])}`);
  if (kind === 'claim') return;
  const text = other?.printed ?? value;
  const what = other === undefined ? '' : `, ${other.id} prints "${text}"`;
  if (!fits(kind, text)) refuse(value, `${wanted[kind]} (input ${input} of ${id})${what}`);
  if (words !== undefined && !words.includes(text)) refuse(value, `${either(words).en} (input ${input} of ${id})`);
}

/** Refuses an input that is given too often, or a required input that is missing. */
function checkTimes(claim: Claim, input: string, { times = 'once' }: InputRule, refuse: Refuse): void {
  const count = claim.inputs.filter((entry) => entry.input === input).length;
  const enough = times === 'any' || times === 'at most once' || count > 0;
  const tooMany = (times === 'once' || times === 'at most once') && count > 1;
  if (enough && !tooMany) return;
  const often = count === 0 ? 'it is missing' : `it is there ${String(count)} times`;
  refuse(input, `the input ${input} of ${claim.id} (${claim.check}) ${times}; ${often}`);
}

function checkOne(claim: Claim, claims: ReadonlyMap<string, Claim>, files: ClaimFiles): void {
  const { id, check, printed, missing } = claim;
  const at = (file: string, row: number | undefined, column: string): Refuse => (value, expected) => {
    throw new DataError({ file, row, column, value, expected });
  }; // prettier-ignore
  const inColumn = (column: string) => at(files.claims, claim.row, column);
  if (!idPattern.test(id) || namesOfThePage.test(id)) inColumn('id')(id, 'letters and digits, such as R15');
  if (!Object.hasOwn(checks, check)) inColumn('check')(check, `a check; ${nearOrAll(check, Object.keys(checks))}`);
  const definition = checks[check];
  if (definition.printed !== 'text' && !fits(definition.printed, printed)) {
    const stars = definition.printed === 'number' && /\d\*+$/.test(printed.trim());
    const hint = stars ? '; write its stars under given, as stars: **' : '';
    inColumn('printed')(printed, `${wanted[definition.printed]}${hint}`);
  }
  if (definition.namesMissing && missing.trim() === '')
    inColumn('missing')('', `the source that ${id} needs, since ${check} may lack it`);
  // Inputs are in one column of claims.csv, or in two columns of a separate file.
  const given = files.inputs === files.claims;
  const known = Object.keys(definition.inputs);
  const [names, values] = given ? ['given', 'given'] : ['input', 'value'];
  for (const entry of claim.inputs) {
    const { input, row } = entry;
    if (!known.includes(input)) at(files.inputs, row, names)(input, `an input of the check ${check}; ${nearOrAll(input, known)}`);
    checkInput(claim, entry, definition.inputs[input], claims, at(files.inputs, row, values));
  }
  const noRow = at(files.inputs, given ? claim.row : undefined, names);
  for (const input of known) checkTimes(claim, input, definition.inputs[input], noRow);
}

/**
 * Refuses claims that cannot be checked as written: a duplicate claim, an id that is not a valid anchor, an unknown check, a printed value
 * that is not a number although the check needs one, an unknown or missing input, a reference to a claim that does not exist.
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
      const expected = `a unique id; ${where} has it too`;
      throw new DataError({ file: files.claims, row: claim.row, column: 'id', value: claim.id, expected });
    }
    byId.set(claim.id, claim);
  }
  claims.forEach((claim) => {
    checkOne(claim, byId, files);
  });
  return byId;
}
