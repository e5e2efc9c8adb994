import type { WhatIfChange, WhatIfVerdict } from '../runtime/what-if';
import { counted, element } from './elements';
import type { Runner } from './runner';
import type { WorkerClient } from './worker-client';

/** The page that a drawer belongs to: its runner, and its cells if it has any. */
export interface WhatIfHost {
  start(): Promise<Runner>;
  run(ids: readonly string[]): Promise<unknown>;
  cellIds(): string[];
  /** The name of the cell that says which file the page reads, if there is one. */
  fileCell(): string | undefined;
  /** Puts a file's path into that cell and runs it. */
  readFile(path: string): void;
  say(text: string): void;
}

const findingType = 'application/vnd.finding+json';
const wordOf = (verdict: string): string => verdict.replace('-', ' ');

/** What changes with the figures: verdicts on the paper's claims and the page's own findings. */
export class WhatIfResults {
  readonly element = element('div', 'live-results');
  private baseline: WhatIfVerdict[] = [];
  private findings = new Map<string, boolean>();
  private runner: Runner | undefined;

  constructor(private readonly host: WhatIfHost) {
    this.element.setAttribute('role', 'status');
  }

  /** Judges the claims once by the published figures. */
  async begin(): Promise<WorkerClient> {
    this.runner = await this.host.start();
    await this.runner.client.start(this.host.say);
    await this.runner.client.bringAllFiles();
    this.baseline = await this.verdicts();
    this.host.say('');
    return this.runner.client;
  }

  /** Applies the changes and reports their effects. */
  async follow(changes: readonly WhatIfChange[]): Promise<void> {
    const { client } = this.runner!;
    if (this.host.cellIds().length > 0 && this.runner!.outputs.size === 0) {
      this.say('Running the page once, as published, to see what changes …');
      await this.host.run(this.host.cellIds());
      this.findings = this.heldNow();
    }
    try {
      const start = performance.now();
      const paths = await client.change([...changes]);
      const verdicts = await this.verdicts();
      this.showVerdicts(verdicts, changes.length, (performance.now() - start) / 1000);
      const readers = this.runner!.readersOf(paths);
      if (readers.length > 0) await this.host.run(readers);
      this.showFindings();
      this.element.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    } catch (error) {
      this.element.replaceChildren(
        element('p', 'notice error', `With this change the figures cannot be used: ${(error as Error).message}`),
      );
    }
  }

  private say(text: string): void {
    this.element.replaceChildren(element('p', '', text));
  }

  private async verdicts(): Promise<WhatIfVerdict[]> {
    return (await this.runner!.client.call('live/what-if', 'verdicts')) as WhatIfVerdict[];
  }

  private showVerdicts(now: readonly WhatIfVerdict[], changes: number, seconds: number): void {
    const before = new Map(this.baseline.map((claim) => [claim.id, claim]));
    const moved = now.filter((claim) => before.get(claim.id)?.verdict !== claim.verdict);
    const figures = now.filter((claim) => before.get(claim.id)?.computed !== claim.computed).length;
    this.element.replaceChildren(
      element(
        'p',
        '',
        changes === 0
          ? 'The figures are as published.'
          : `${String(moved.length)} of ${String(now.length)} verdicts on the paper change, and ${String(figures)} computed values; rechecked in ${seconds.toFixed(2)} s.`,
      ),
    );
    if (moved.length > 0) this.element.append(verdictTable(moved, before));
    for (const claim of now) markClaim(before.get(claim.id)!, claim);
  }

  /** The page's own findings, by sentence, with whether the last run bore them out. */
  private heldNow(): Map<string, boolean> {
    const held = new Map<string, boolean>();
    for (const outputs of this.runner!.outputs.values()) {
      for (const output of outputs) {
        const finding =
          'data' in output ? (output.data[findingType] as { sentence: string; holds: boolean } | undefined) : undefined;
        if (finding) held.set(finding.sentence, finding.holds);
      }
    }
    return held;
  }

  private showFindings(): void {
    const now = this.heldNow();
    if (now.size === 0) return;
    const broken = [...now].filter(([sentence, held]) => !held && this.findings.get(sentence) !== false);
    const words =
      broken.length === 0
        ? `All ${counted(now.size, 'finding')} of this page are still borne out.`
        : 'No longer borne out by these figures:';
    this.element.append(element('p', '', words));
    if (broken.length > 0)
      this.element.append(element('ul', '', ...broken.map(([sentence]) => element('li', '', `✗ ${sentence}`))));
  }
}

function verdictTable(moved: readonly WhatIfVerdict[], before: ReadonlyMap<string, WhatIfVerdict>): HTMLElement {
  const rows = moved.map((claim) => {
    const old = before.get(claim.id)!;
    const link = element('a', '', claim.id);
    link.href = document.getElementById(claim.id) ? `#${claim.id}` : `figure-check.html#${claim.id}`;
    const name = element('th', '', link);
    name.scope = 'row';
    return element(
      'tr',
      '',
      name,
      element('td', '', claim.printed),
      element('td', '', `${wordOf(old.verdict)}: ${old.computed}`),
      element('td', '', `${wordOf(claim.verdict)}: ${claim.computed}`),
    );
  });
  const head = ['Claim', 'The paper says', 'Before', 'Now'].map((text) => element('th', '', text));
  return element('table', 'live-verdicts', element('thead', '', element('tr', '', ...head)), element('tbody', '', ...rows));
}

/** On the figure-check page, shows each changed verdict in the claim's own row. */
function markClaim(before: WhatIfVerdict, now: WhatIfVerdict): void {
  const row = document.getElementById(now.id);
  row?.querySelector('.live-now')?.remove();
  if (!row || before.verdict === now.verdict) return;
  const place = row.querySelector('.verdict') ?? row;
  place.after(element('span', 'live-now', ` now: ${wordOf(now.verdict)}`));
}
