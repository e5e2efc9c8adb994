import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mechanismDiagram, type MechanismArrow, type MechanismBox } from '../../lib/charts/mechanism-diagram';
import { renderSvg } from '../../lib/charts/output/node/render';

const words = { title: 'Two of three', subtitle: 'Boxes', source: 'the text', alt: 'Three boxes' };
const boxes: MechanismBox[] = [
  { id: 'cause', text: 'Cause', column: 0, row: 1, measured: true },
  { id: 'condition', text: 'Condition', column: 1, row: 0, measured: false },
  { id: 'effect', text: 'Effect', column: 2, row: 1, measured: true },
];
const arrows: MechanismArrow[] = [
  { from: 'cause', to: 'effect', id: 'direct', measured: true },
  { from: 'condition', to: 'direct', measured: false },
];

interface ArrowRow {
  x: number;
  y: number;
  x2: number;
  y2: number;
  measured: boolean;
}

/** The rows behind the arrows, as the chart draws them. */
function arrowRows(spec: ReturnType<typeof mechanismDiagram>): ArrowRow[] {
  const view = (spec.vconcat as unknown as { layer: { data: { values: ArrowRow[] } }[] }[])[0]!;
  return view.layer[0]!.data.values;
}

describe('mechanismDiagram', () => {
  it('draws an arrow from the side of one box to the facing side of the other', () => {
    const [direct] = arrowRows(mechanismDiagram({ boxes, arrows, ...words }));
    assert.ok(direct!.x < direct!.x2);
    assert.equal(direct!.y, direct!.y2);
  });

  it('lets an arrow end in the middle of another', () => {
    const [direct, onto] = arrowRows(mechanismDiagram({ boxes, arrows, ...words }));
    assert.equal(onto!.x2, (direct!.x + direct!.x2) / 2);
    assert.equal(onto!.y2, (direct!.y + direct!.y2) / 2);
  });

  it('keeps arrows apart that come to one side of a box, in the order of their rows, the level one straight', () => {
    const second: MechanismBox = { id: 'second', text: 'Second cause', column: 0, row: 2, measured: true };
    const both: MechanismArrow[] = [
      { from: 'second', to: 'effect', measured: true },
      { from: 'cause', to: 'effect', measured: true },
    ];
    const [lower, upper] = arrowRows(mechanismDiagram({ boxes: [...boxes, second], arrows: both, ...words }));
    assert.ok(upper!.y2 < lower!.y2);
    assert.equal(upper!.y, upper!.y2);
  });

  it('writes every box and says in words what is measured', async () => {
    const svg = await renderSvg(mechanismDiagram({ boxes, arrows, ...words }));
    for (const { text } of boxes) assert.ok(svg.includes(`>${text}<`), text);
    const spec = JSON.stringify(mechanismDiagram({ boxes, arrows, ...words }));
    assert.ok(spec.includes('argued, not measured'));
  });

  it('refuses an arrow without an end and a box twice', () => {
    const lost = [{ from: 'cause', to: 'nowhere', measured: true }];
    assert.throws(() => mechanismDiagram({ boxes, arrows: lost, ...words }), /"nowhere".*known are cause, condition, effect/);
    assert.throws(() => mechanismDiagram({ boxes: [...boxes, boxes[0]!], arrows, ...words }), /two boxes are named "cause"/);
    assert.throws(() => mechanismDiagram({ boxes: [], arrows: [], ...words }), /no boxes/);
  });
});
