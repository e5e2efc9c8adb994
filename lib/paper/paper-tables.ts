import type { Field } from '../data/descriptor';
import type { PaperTable } from './read-table';

/** What a display item could be computed from. */
export const reproducibilityLevels = ['from raw data', "from the paper's own numbers", 'not possible'] as const;

const required = { constraints: { required: true } };
const text = (name: string): Field => ({ name, type: 'string', ...required });
const optionalText = (name: string): Field => ({ name, type: 'string' });
const whole = (name: string): Field => ({ name, type: 'integer', constraints: { required: true, minimum: 1 } });
const oneOf = (name: string, words: readonly string[], required = true): Field => ({
  name,
  type: 'string',
  constraints: { required, enum: [...words] },
});

/** One row per claim. */
export const claimsTable: PaperTable = {
  name: 'claims',
  fields: [
    ...['id', 'location', 'quotation', 'printed'].map(text),
    optionalText('unit'),
    ...['kind', 'check'].map(text),
    optionalText('missing'),
    oneOf('statement', ['paper', 'ours'], false),
    ...['evidence_notebook', 'evidence_section', 'given'].map(optionalText),
  ],
  key: ['id'],
  optional: ['unit', 'missing', 'statement', 'evidence_notebook', 'evidence_section', 'given'],
};

/** One row per input value of a claim's check; `place` orders the values of one input. */
export const claimInputsTable: PaperTable = {
  name: 'claim-inputs',
  fields: [text('claim'), text('input'), whole('place'), text('value')],
  key: ['claim', 'input', 'place'],
  mayBeEmpty: true,
};

/** A printed regression table, one row per number. */
export function printedTable(name: string): PaperTable {
  return {
    name,
    fields: [
      whole('scan_line'),
      optionalText('scan_label'),
      whole('column'),
      whole('place_in_cell'),
      text('printed'),
      text('term'),
      oneOf('part', ['coefficient', 'standard error', 'statistic']),
    ],
    key: ['column', 'term', 'part'],
    mayBeEmpty: true,
  };
}

/** Facts from external records (a publisher's page, an office's table), not from this project's data tables. */
export const recordsTable: PaperTable = {
  name: 'records',
  fields: [text('key'), text('name'), text('value'), text('source'), oneOf('reach', ['abstract', 'report'], false)],
  key: ['key'],
  optional: ['reach'],
  mayBeEmpty: true,
};

/** Texts of the claims in three languages. */
export const translationsTable: PaperTable = {
  name: 'translations',
  fields: [text('en'), text('ru'), text('kk')],
  key: ['en'],
  mayBeEmpty: true,
};

/** Metadata of a paper: one row per property. */
export const paperTable: PaperTable = {
  name: 'paper',
  fields: [
    oneOf('property', ['title', 'authors', 'journal', 'issue', 'year', 'doi', 'read_from', 'checked_against']),
    optionalText('value'),
  ],
  key: ['property'],
};

/** One row per display item of the paper: a figure, a table, a ranking. */
export const displayItemsTable: PaperTable = {
  name: 'display-items',
  fields: [
    text('item'),
    text('shows'),
    text('notebook'),
    optionalText('result'),
    oneOf('reproducibility', reproducibilityLevels),
    text('reason'),
    text('claims'),
  ],
  key: ['item'],
};

/** The committed ledger. */
export const ledgerTable: PaperTable = {
  name: 'ledger',
  fields: [...['id', 'location', 'printed'].map(text), optionalText('computed'), ...['verdict', 'reason'].map(text)],
  key: ['id'],
};
