import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verdictSquares } from '../../lib/charts/verdict-squares';
import { renderSvg } from '../../lib/charts/output/node/render';
import { objectsOf, words } from './sample-charts';

const row = (group: string, id: string, verdict: string) => ({ group, id, verdict, about: `what ${id} says` });
const rows = [
  row('Results', 'R1', 'reproduced'),
  row('Results', 'R2', 'within-revision'),
  row('Results', 'R3', 'contradicted'),
  row('Table 1', 'T1', 'not-checkable'),
];

describe('verdict squares', () => {
  it('draw every claim once, in lines by group that break where they are full', () => {
    const spec = verdictSquares(rows, { ...words, inLine: 2 });
    const squares = objectsOf(spec).filter((object) => 'mark' in object && 'place' in object);
    assert.deepEqual(
      squares.map(({ id, place, line, mark }) => [id, place, line, mark]),
      [
        ['R1', 0, 0, '✓'],
        ['R2', 1, 0, '≈'],
        ['R3', 0, 1, '✗'],
        ['T1', 0, 2, '?'],
      ],
    );
  });

  it('show the marks and the names of the groups in the picture', async () => {
    const svg = await renderSvg(verdictSquares(rows, words));
    for (const text of ['✓', '≈', '✗', '?', 'Results', 'Table 1']) assert.ok(svg.includes(`>${text}<`), text);
  });

  it('refuse an unknown verdict, a group without a name and a line without squares', () => {
    assert.throws(() => verdictSquares([row('Results', 'R1', 'wrong')], words), /"wrong" is no verdict/);
    assert.throws(() => verdictSquares([row('', 'R1', 'reproduced')], words), /group/);
    assert.throws(() => verdictSquares(rows, { ...words, inLine: 0 }), /inLine is 0/);
  });
});
