import { fault, fine, inputs, type CheckDefinition } from '../claim';
import { labelsByLine, movedCells } from '../printed-table';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/tables';
import { beside, ended, listed, say } from '../text';

/** Checks "Columns 2-4 have the control variables": each of these columns must have all the terms, and the others none. */
export const columnsHaveTerms: CheckDefinition = {
  printed: 'text',
  inputs: { table: inputs.table, column: inputs.numbers, term: inputs.texts },
  run: (context) => {
    const cells = context.table('table').filter(({ part }) => part === 'coefficient');
    const columns = context.texts('column').map(Number);
    const terms = context.texts('term');
    const all = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
    const has = (column: number, term: string) => cells.some((cell) => cell.column === column && cell.term === term);
    const wrong = all.flatMap((column) =>
      terms
        .filter((term) => has(column, term) !== columns.includes(column))
        .map((term) => say(sentence.termInColumn, { term, column })),
    );
    const computed = listed(all.filter((column) => terms.every((term) => has(column, term))));
    if (wrong.length > 0)
      return fault('contradicted', 'inconsistency', computed, say(sentence.termsNotThere, { list: listed(wrong) }));
    return fine('reproduced', computed, say(sentence.termsThere, { terms: listed(terms), columns: computed }));
  },
};

/** Checks the word that a sentence uses for the variable of a coefficient against the table row that contains the coefficient. */
export const termOfCoefficient: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { table: inputs.table, coefficient: inputs.number, term: inputs.texts },
  run: (context) => {
    const cells = context.table('table').filter(({ part }) => part === 'coefficient');
    const coefficient = context.text('coefficient');
    const cell = cells.find(({ printed }) => printed.replaceAll('*', '') === coefficient);
    if (cell === undefined) return context.notCheckable();
    // Each term is written as "RV: related", with the word that the paper itself uses for it.
    const words = new Map(context.texts('term').map((text) => text.split(':').map((part) => part.trim()) as [string, string]));
    const word = words.get(cell.term) ?? '';
    const computed = beside([cell.term, context.translate(word)], ': ');
    const row = say(sentence.rowOf, { coefficient, term: cell.term, word: context.translate(word) });
    if (word === context.printed) return fine('reproduced', computed, ended(row));
    const reason = say(sentence.rowMisread, { row, printed: context.translate(context.printed) });
    return fault('misread', 'inconsistency', computed, reason);
  },
};

/** Checks a table whose numbers may be next to the wrong labels, in print or in the copy of the text. */
export const rowAlignment: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { table: inputs.table },
  run: (context) => {
    const cells = context.table('table');
    const labels = labelsByLine(cells);
    const moved = movedCells(cells);
    const computed = computedAs.some(moved.length, cells.length);
    if (moved.length === 0) return fine('reproduced', computed, sentence.allAligned);
    const list = listed(
      moved.map(({ printed, term, column, scan_line }) =>
        say(sentence.movedCell, { printed, term, column, label: labels.get(scan_line) ?? '' }),
      ),
    );
    const seen = say(sentence.moved, { moved: moved.length, all: cells.length, list });
    return context.notCheckable(seen, computed);
  },
};

const plainText = (text: string): string => text.replaceAll('−', '-').replace(/\s/g, '');

/** Compares a printed table with one from another source, cell by cell. If the other table is empty, says that it is not filled in. */
export const sameTable: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { table: inputs.table, other: inputs.table, whose: inputs.text },
  run: (context) => {
    const cells = context.table('table');
    const others = context.table('other');
    const whose = context.text('whose');
    if (others.length === 0) return context.notCheckable(say(sentence.notFilledIn, { whose }));
    const keyOf = ({ column, term, part, printed }: (typeof cells)[number]) => [column, term, part, plainText(printed)].join('|');
    const theirs = new Set(others.map(keyOf));
    const same = cells.filter((cell) => theirs.has(keyOf(cell))).length;
    const computed = say(computedAs.cellsEqual, { some: computedAs.some(same, cells.length) });
    const alike = say(sentence.alike, { same, all: cells.length, whose });
    if (2 * same > cells.length)
      return fault('contradicted', 'changes-conclusion', computed, say(sentence.alikeMostly, { alike }));
    const reason = ended(alike);
    return same === 0 ? fine('reproduced', computed, reason) : fault('differs', 'inconsistency', computed, reason);
  },
};
