import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cell, fresh, press, state, status, type, withSampleSite } from './live-sample';

withSampleSite();

describe('a cell that is run', () => {
  it('runs what it needs from above, then itself, then what depends on it, and says so in words', async () => {
    const page = await fresh();
    await press(cell(page, 1), 'Run');
    await state(page, 4, /^ran in/);
    assert.match(await cell(page, 4).locator('.cell-outputs').innerText(), /In 2022 the largest is [A-Z]{3}\./);
    assert.equal(await cell(page, 5).locator('.live-state').innerText(), '');
    assert.match(await status(page).innerText(), /^4 cells ran in/);
    await type(
      page,
      1,
      "import { loadTable } from '../lib/data/load-table';\nimport { md } from '../lib/tell';\nconst year = 2015;",
    );
    await page.keyboard.press('Shift+Enter');
    await cell(page, 4).getByText('In 2015 the largest').waitFor();
    await page.close();
  });

  it('shows what it prints and its value as a console of Node does', async () => {
    const page = await fresh();
    await press(cell(page, 5), 'Run');
    await press(cell(page, 6), 'Run');
    await state(page, 6, /^ran in/);
    assert.equal(await cell(page, 5).locator('.cell-outputs').innerText(), 'aside { a: 1, list: [ 1, 2, 3 ] }');
    assert.equal(await cell(page, 6).locator('.cell-outputs').innerText(), '{ a: 1 }');
    await page.close();
  });

  it('says of a failure which line it was, with a caret, and marks what depends on it as stale', async () => {
    const page = await fresh();
    await type(page, 3, 'const before: number = 1;\nconst leader = (rows as any[]).noSuch();');
    await page.keyboard.press('Shift+Enter');
    await state(page, 3, /^failed/);
    await state(page, 4, /^stale: cell 3 failed/);
    const text = await cell(page, 3).locator('.cell-outputs').innerText();
    assert.match(text, /TypeError/);
    assert.match(text, /2 \| const leader = \(rows as any\[\]\)\.noSuch\(\);\n {2}\| {32}\^/);
    await page.close();
  });

  it('says where a syntax error is, and which cell declares a name that has no value', async () => {
    const page = await fresh();
    await type(page, 5, 'const a = 1;\nconst b = = 2;');
    await page.keyboard.press('Shift+Enter');
    await state(page, 5, /^failed/);
    assert.match(await cell(page, 5).locator('.cell-outputs').innerText(), /SyntaxError[^]*2 \| const b = = 2;\n {2}\| {11}\^/);
    await type(page, 5, 'given.a + later');
    await type(page, 6, 'const given = { a: 1 };\nconst later = 2;');
    await press(cell(page, 5), 'Run');
    await cell(page, 5).getByText('given is declared in cell 6: run that cell first.').waitFor();
    await page.close();
  });
});

describe('what a cell shows', () => {
  const showing = (data: string): string =>
    `import { display } from '../lib/charts/display';\ndisplay({ data: ${data} as any });`;

  it('may be a picture', async () => {
    const page = await fresh();
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
    await type(page, 6, showing(`{ 'image/svg+xml': '${picture}' }`));
    await page.keyboard.press('Shift+Enter');
    const drawn = cell(page, 6).locator('.cell-outputs img');
    await drawn.waitFor();
    assert.deepEqual(await drawn.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]), [40, 30]);
    await page.close();
  });

  it('says why it cannot be shown, where it is not what it claims to be, and leaves the other cells alone', async () => {
    const page = await fresh();
    for (const [data, words] of [
      ["{ 'application/vnd.vegalite.v5+json': { mark: 'no such mark' } }", /This chart cannot be drawn/],
      ["{ 'image/png': 'not base64!' }", /The data of this picture are damaged/],
      ['null', /This cell has run, but its output cannot be shown/],
    ] as const) {
      await type(page, 5, showing(data));
      await press(page.locator('.live-bar'), 'Run all');
      await cell(page, 5).locator('.cell-outputs', { hasText: words }).waitFor();
      await cell(page, 6).locator('.cell-outputs', { hasText: '{ a: 1 }' }).waitFor();
    }
    await page.close();
  });
});

describe('the keyboard', () => {
  it('opens a cell, runs it, leaves it, opens the drawer and comes back from it', async () => {
    const page = await fresh();
    await cell(page, 6).getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Enter');
    await cell(page, 6).locator('.cm-content').waitFor();
    await page.keyboard.press('Shift+Enter');
    await state(page, 6, /^ran in/);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Run');
    const opener = page.locator('.live-entry').getByRole('button', { name: /What if/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.locator('.live-drawer h2').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await page.keyboard.press('Escape');
    assert.ok(await opener.evaluate((button) => button === document.activeElement));
    await page.close();
  });
});

describe('a page on which cells were edited, ran, failed and are stale', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no serious fault that axe-core finds, ${colorScheme}, with the drawer open`, async () => {
      const page = await fresh();
      await page.emulateMedia({ colorScheme });
      await type(page, 3, `const leader: number = '${'a long line '.repeat(20)}'; nothingOfTheKind();`);
      await press(page.locator('.live-bar'), 'Run all');
      await state(page, 4, /^stale/);
      await press(page.locator('.live-bar'), 'Check types');
      await status(page)
        .filter({ hasText: /TypeScript finds/ })
        .waitFor({ timeout: 60_000 });
      await press(cell(page, 5), 'Add');
      await press(page.locator('.live-entry'), 'What if');
      await page.locator('.live-drawer fieldset').first().waitFor();
      await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
      const faults = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> } };
        return (await axe.run()).violations.filter(({ impact }) => impact !== 'minor').map(({ id }) => id);
      });
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

describe('the check of types', () => {
  it("marks what TypeScript finds wrong, completes the project's own columns and explains under the pointer", async () => {
    const page = await fresh();
    await press(cell(page, 6), 'Run');
    await press(page.locator('.live-bar'), 'Check types');
    await status(page).filter({ hasText: 'TypeScript finds no errors' }).waitFor({ timeout: 60_000 });
    await type(page, 6, "const wrong: number = 'text';\nconst mine = loadTable('no-such-table');");
    await press(page.locator('.live-bar'), 'Check types');
    await status(page)
      .filter({ hasText: /TypeScript finds \d errors? \(cell 6\)/ })
      .waitFor();
    assert.ok((await cell(page, 6).locator('.cm-lintRange-error').count()) > 0);
    await type(page, 6, 'leader.');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete').getByText('persons').waitFor();
    await page.close();
  });
});
