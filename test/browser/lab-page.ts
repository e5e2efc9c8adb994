import type { Locator, Page } from 'playwright-core';

/** What a run left in an open notebook. */
export interface RunState {
  codeCells: number;
  /** Code cells that carry a number: those that ran. */
  numbered: number;
  errors: string[];
  charts: number;
  drawnCharts: number;
  tables: number;
}

const output = (type: string): string => `.jp-OutputArea-output[data-mime-type="${type}"]`;

/** One notebook, open in JupyterLab. */
export class LabPage {
  /** @param codeCells - how many the notebook holds: JupyterLab puts them on the page one after the other */
  constructor(
    private readonly page: Page,
    private readonly codeCells: number,
  ) {}

  /** Waits until the notebook is shown and its kernel is ready. */
  async ready(timeout: number): Promise<void> {
    await this.page.locator('.jp-NotebookPanel:visible .jp-Notebook .jp-Cell').first().waitFor({ timeout });
    await this.page.locator('#jupyterlab-splash').waitFor({ state: 'detached', timeout });
    await this.cell(this.codeCells - 1).waitFor({ state: 'attached', timeout });
    await this.idle(timeout);
  }

  async idle(timeout: number): Promise<void> {
    await this.page.locator('.jp-NotebookPanel:visible .jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor({ timeout });
  }

  /** Clears what is stored, so that all that is seen afterwards is new; then the button ⏩ and the question that it asks. */
  async restartAndRunAll(timeout: number): Promise<void> {
    await this.menu('Edit', 'Clear Outputs of All Cells');
    await this.page.locator('.jp-NotebookPanel:visible [data-command="notebook:restart-run-all"]').click();
    await this.page.locator('.jp-Dialog .jp-mod-accept').click();
    await this.page.locator('.jp-Dialog').waitFor({ state: 'detached' });
    await this.settled(timeout);
  }

  /** Waits until every cell carries a number, or one failed (those after it then stay without), and the kernel rests. */
  async settled(timeout: number): Promise<void> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const prompts = await this.prompts();
      const all = prompts.length === this.codeCells && prompts.every((text) => /\[\d+\]/.test(text));
      const stopped = prompts.every((text) => !text.includes('*')) && (await this.errors()).length > 0;
      if (all || stopped) break;
      if (Date.now() > deadline) throw new Error(`after ${timeout / 1000} s the cells stand at ${prompts.join(' ')}`);
      await this.page.waitForTimeout(100);
    }
    await this.idle(timeout);
  }

  private cell(index: number): Locator {
    return this.page.locator('.jp-NotebookPanel:visible .jp-CodeCell').nth(index);
  }

  /** `[3]` for a code cell that ran third, `[*]` while it waits or runs, `[ ]` before; also where the source is hidden. */
  private prompts(): Promise<string[]> {
    return this.page.evaluate<string[]>(`jupyterapp.shell.currentWidget.content.widgets
      .filter((cell) => cell.model.type === 'code')
      .map(({ model }) => '[' + (model.executionState === 'running' ? '*' : (model.executionCount ?? ' ')) + ']')`);
  }

  private errors(): Promise<string[]> {
    const places = `${output('application/vnd.jupyter.stderr')}, ${output('application/vnd.jupyter.error')}`;
    return this.page.locator(`.jp-NotebookPanel:visible :is(${places})`).allTextContents();
  }

  private async menu(...path: string[]): Promise<void> {
    const [bar, ...items] = path;
    await this.page.locator('.lm-MenuBar-item', { hasText: new RegExp(`^${bar}$`) }).click();
    for (const item of items) {
      const label = this.page.locator('.lm-Menu-itemLabel', { hasText: new RegExp(`^${item}$`) });
      await this.page.locator('.lm-Menu-item:not(.lm-mod-disabled)', { has: label }).click();
    }
  }

  /** As tall a window as the notebook: what is out of sight is not drawn. */
  async showAll(): Promise<void> {
    const height = await this.page.evaluate<number>(`(() => {
      const panel = [...document.querySelectorAll('.jp-NotebookPanel')].find((node) => node.offsetParent !== null);
      const outer = panel.querySelector('.jp-WindowedPanel-outer');
      return outer.scrollHeight + (window.innerHeight - outer.clientHeight);
    })()`);
    await this.page.setViewportSize({ width: 1280, height: Math.min(Math.max(height, 800), 15000) });
    await this.page.waitForTimeout(500);
  }

  async state(): Promise<RunState> {
    const panel = this.page.locator('.jp-NotebookPanel:visible');
    const prompts = await this.prompts();
    const charts = panel.locator('.jp-RenderedVegaLite');
    let drawnCharts = 0;
    for (const chart of await charts.all()) {
      const box = await chart.locator('.vega-embed svg, .vega-embed canvas').first().boundingBox();
      if (box && box.width > 50 && box.height > 50) drawnCharts++;
    }
    return {
      codeCells: prompts.length,
      numbered: prompts.filter((text) => /\[\d+\]/.test(text)).length,
      errors: await this.errors(),
      charts: await charts.count(),
      drawnCharts,
      tables: await panel.locator(`${output('text/html')} table`).count(),
    };
  }

  async theme(name: 'JupyterLab Light' | 'JupyterLab Dark'): Promise<void> {
    await this.menu('Settings', 'Theme', name);
    await this.page.locator(`body[data-jp-theme-name="${name}"]`).waitFor({ state: 'attached' });
    await this.page.waitForTimeout(300);
  }

  /** Types into an emptied code cell as a person does, then presses a key: Tab asks for completions. */
  async type(cell: number, text: string, key: string): Promise<void> {
    await this.cell(cell).locator('.cm-content').click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    // Two keys at a time would close brackets that were typed.
    await this.page.keyboard.type(text, { delay: 20 });
    await this.page.keyboard.press(key);
  }

  /** What the list of completions offers. */
  async offers(timeout: number): Promise<string[]> {
    const items = this.page.locator('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item .jp-Completer-match');
    await items.first().waitFor({ timeout });
    return items.allTextContents();
  }

  /** What stands in a code cell. */
  async sourceOf(cell: number): Promise<string> {
    return (await this.cell(cell).locator('.cm-line').allTextContents()).join('\n');
  }

  /** Begins to run a code cell, without waiting for its end. */
  async start(cell: number): Promise<void> {
    await this.cell(cell).locator('.cm-content').click();
    await this.page.keyboard.press('Control+Enter');
  }

  /** The square button ⏹. */
  async interrupt(timeout: number): Promise<void> {
    await this.page.locator('.jp-NotebookPanel:visible [data-command="notebook:interrupt-kernel"]').click();
    await this.idle(timeout);
  }

  /** Ctrl-S; no question may follow. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.waitForTimeout(1500);
    const questions = await this.page.locator('.jp-Dialog').allTextContents();
    if (questions.length > 0) throw new Error(`saving asks: ${questions.join(' ')}`);
  }

  /** Puts text in place of a code cell's (counted from 0) and runs it. */
  async editAndRun(cell: number, text: string, timeout: number): Promise<void> {
    await this.cell(cell).locator('.cm-content').click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await this.run(cell, timeout);
  }

  /** Runs a code cell as it stands, and waits until it carries a new number. */
  async run(cell: number, timeout: number): Promise<void> {
    const before = await this.numberOf(cell);
    await this.cell(cell).locator('.cm-content').click();
    await this.page.keyboard.press('Control+Enter');
    const deadline = Date.now() + timeout;
    for (let now = before; now === before || !/\[\d+\]/.test(now); now = await this.numberOf(cell)) {
      if (Date.now() > deadline) throw new Error(`cell ${cell} stands at ${now} after ${timeout / 1000} s`);
      await this.page.waitForTimeout(50);
    }
    await this.idle(timeout);
  }

  /** The number of a code cell: `[3]`. */
  async numberOf(cell: number): Promise<string> {
    return (await this.prompts())[cell];
  }

  /** What a code cell shows below itself, as text. */
  async outputOf(cell: number): Promise<string> {
    return (await this.cell(cell).locator('.jp-OutputArea-output').allTextContents()).join('\n').trim();
  }

  /** The lowest contrast (WCAG) of a table's text with what lies behind it; undefined where there is no table. */
  async tableContrast(): Promise<number | undefined> {
    const lowest = await this.page.evaluate<number | null>(`(() => {
      const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const behind = (node) => {
        for (let at = node; at; at = at.parentElement) {
          const [r, g, b, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
          if (alpha > 0.99) return [r, g, b];
        }
        return [255, 255, 255];
      };
      const luminance = (rgb) => {
        const [r, g, b] = rgb.map((value) => value / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const texts = [...document.querySelectorAll('.jp-RenderedHTML table :is(th, td, caption, span, strong)')]
        .filter((node) => node.offsetParent !== null && node.textContent.trim() !== '');
      const contrasts = texts.map((node) => {
        const [light, dark] = [luminance(channels(getComputedStyle(node).color).slice(0, 3)), luminance(behind(node))].sort((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
      });
      return contrasts.length === 0 ? null : Math.min(...contrasts);
    })()`);
    return lowest ?? undefined;
  }
}
