import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { load } from '../../lib/charts/output/node/load';
import { paperSays } from '../../lib/tell/paper-says';
import { files } from '../../lib/data/files';
import { show } from '../../lib/charts/show';
import { md, table } from '../../lib/tell';
import { sampleCharts } from './sample-charts';

interface Content {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  transient: Record<string, unknown>;
}
interface Kernel {
  lastWriteDisplayData: ((content: Content, update: boolean) => void) | null;
}

describe('inside a kernel', () => {
  const kernel = load<Kernel>('tslab/dist/jupyter');
  let sent: Content[];
  let build: string;

  beforeEach(() => {
    sent = [];
    kernel.lastWriteDisplayData = (content) => sent.push(content);
    build = mkdtempSync(join(tmpdir(), 'charts-'));
    process.env.DIVERSIFICATION_BUILD = build;
  });
  afterEach(() => {
    kernel.lastWriteDisplayData = null;
    delete process.env.DIVERSIFICATION_BUILD;
    rmSync(build, { recursive: true });
  });

  it('show sends the spec, a PNG with its size and the description', async () => {
    const spec = sampleCharts['ranked bars']!();
    await show(spec);
    const { data, metadata } = sent[0]!;
    assert.deepEqual(Object.keys(data), ['application/vnd.vegalite.v5+json', 'image/png', 'text/plain']);
    assert.deepEqual(data['application/vnd.vegalite.v5+json'], spec);
    assert.equal(data['text/plain'], spec.description);
    const png = Buffer.from(data['image/png'] as string, 'base64');
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(Math.abs((metadata['image/png'] as { width: number }).width * 1.5 - png.readUInt32BE(16)) <= 1);
    assert.deepEqual(metadata['application/vnd.vegalite.v5+json'], { embed_options: { actions: false, renderer: 'svg' } });
    assert.deepEqual(readdirSync(build), []);
  });

  it('show with a name writes both figures and leaves no draft behind', async () => {
    await show(sampleCharts['ranked bars']!(), { name: 'figure-2' });
    assert.deepEqual(readdirSync(join(build, 'figures')), ['figure-2.png', 'figure-2.svg']);
    assert.ok(readFileSync(join(build, 'figures/figure-2.svg'), 'utf8').startsWith('<svg'));
  });

  it('show refuses a name that could leave its folder', async () => {
    await assert.rejects(show(sampleCharts['ranked bars']!(), { name: '../x' }), /name is "\.\.\/x"/);
    assert.ok(!existsSync(join(build, 'x.svg')));
  });

  it('table and paperSays send HTML and text', () => {
    table([{ a: 1 }], 'a', { caption: 'One' });
    paperSays([{ claim: 'c', paper: 'p', ours: 'o', verdict: 'reproduced', why: 'w' }]);
    for (const { data } of sent) assert.deepEqual(Object.keys(data), ['text/html', 'text/plain']);
  });
});

describe('outside a kernel', () => {
  it('says what is needed', () => {
    assert.throws(
      () => md`
x
      `,
      /needs a running tslab kernel/,
    );
  });

  it('writes into build/ unless the environment names another folder', () => {
    assert.equal(files.buildFolder(), join(files.projectRoot(), 'build'));
    process.env.DIVERSIFICATION_BUILD = '/elsewhere';
    assert.equal(files.buildFolder(), '/elsewhere');
    delete process.env.DIVERSIFICATION_BUILD;
  });
});
