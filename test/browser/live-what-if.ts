import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cell, fresh, press, withSampleSite } from './live-sample';

withSampleSite();

describe('what if', () => {
  it('changes a raw figure, judges the claims again, reruns the cells that read it, and undoes it', async () => {
    const page = await fresh();
    await press(page.locator('.live-entry'), 'What if');
    const drawer = page.locator('.live-drawer');
    await drawer.getByLabel('Table').selectOption('population');
    await drawer.getByLabel('Region', { exact: true }).selectOption('ULT');
    await drawer.getByLabel('Year', { exact: true }).selectOption('2022');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.live-drawer input[inputmode=decimal]')!.value !== '',
    );
    await drawer.locator('input[inputmode=decimal]').fill('9000000');
    await press(drawer, 'Use this figure');
    await cell(page, 4).getByText('In 2022 the largest is ULT').waitFor();
    await drawer.getByText(/verdicts on the paper change/).waitFor();
    await press(drawer, 'Undo');
    await cell(page, 4)
      .getByText(/In 2022 the largest is (?!ULT)/)
      .waitFor();
    await drawer.getByText('The figures are as published.').waitFor();
    await page.close();
  });
});

describe('a region that is left out', () => {
  it('is gone from every table, and the claims are judged without it', async () => {
    const page = await fresh();
    await press(page.locator('.live-entry'), 'What if');
    const drawer = page.locator('.live-drawer');
    const leader = /In 2022 the largest is ([A-Z]{3})/;
    await drawer.getByLabel('Leave a region out').selectOption('ALA');
    await press(drawer, 'Leave it out');
    await drawer.getByText(/verdicts on the paper change|cannot be used/).waitFor();
    assert.match(await drawer.locator('.live-results').innerText(), /verdicts on the paper change/);
    await cell(page, 4).getByText(leader).waitFor();
    assert.notEqual(leader.exec(await cell(page, 4).innerText())?.[1], 'ALA');
    await page.close();
  });
});
