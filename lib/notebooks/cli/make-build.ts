import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stageBuild } from '../runner/build-folder';
import { brokenFindings, findingsCsv, findingsOf } from '../runner/findings';
import { fingerprintOf, groundOfRuns, groundOfSite, hashOf } from '../runner/fingerprint';
import type { NamedNotebook, NamedRun } from '../runner/run-all';
import { earlierRun, keepRun, type EarlierRun } from '../runner/run-record';
import { liveScripts } from './live-scripts';
import type { CommandOptions } from './options';
import { buildFolder, cacheFolder, preparedFolder, root } from './project';
import { chosenNotebooks, runStaged } from './staged-run';
import type * as WriteSite from './write-site';

/** The options of `npm start`. */
export interface BuildOptions extends CommandOptions {
  /** Also runs notebooks that have not changed. */
  fresh: boolean;
}

const seen = (...path: string[]): string => relative(process.cwd(), join(buildFolder, ...path)) || '.';

/** Records what the site was made from; while that is unchanged, the site is not rebuilt. */
const siteRecord = join('site', '.made-of');

interface Plan {
  notebooks: NamedNotebook[];
  fingerprints: Map<string, string>;
  kept: Map<string, EarlierRun>;
  toRun: NamedNotebook[];
}

/** Decides which notebooks are run, and which runs in build/ are kept: those that are current, and those that were not requested. */
function planOf(options: BuildOptions): Plan {
  const chosen = new Set(chosenNotebooks(options).map(({ fileName }) => fileName));
  const notebooks = chosenNotebooks({ notebooks: [] });
  const ground = groundOfRuns(root);
  const fingerprints = new Map(notebooks.map(({ fileName, notebook }) => [fileName, fingerprintOf(notebook, ground)]));
  const kept = new Map<string, EarlierRun>();
  for (const { fileName, notebook } of notebooks) {
    if (chosen.has(fileName) && options.fresh) continue;
    const earlier = earlierRun(buildFolder, fileName, notebook, fingerprints.get(fileName)!);
    if (earlier && (earlier.current || !chosen.has(fileName))) kept.set(fileName, earlier);
  }
  const toRun = notebooks.filter(({ fileName }) => chosen.has(fileName) && !kept.has(fileName));
  return { notebooks, fingerprints, kept, toRun };
}

function tellOfFindings(runs: readonly NamedRun[]): void {
  const broken = runs.flatMap(brokenFindings);
  if (broken.length === 0) return;
  console.log(`\nThe figures no longer bear out ${broken.length} of the sentences:`);
  for (const { fileName, cell, sentence } of broken) console.log(`  ${fileName}, cell [${cell}]: ${sentence}`);
}

/**
 * Runs the notebooks that changed, or whose dependencies did, and rebuilds build/: executed notebooks, result files, figures, the site.
 * Whatever has not changed is taken from build/. Everything is made in a staging folder first.
 *
 * @param stamp - identifies this build, for pages that reload
 * @returns whether build/ contains what was requested
 */
export async function makeBuild(options: BuildOptions, signal: AbortSignal, stamp?: string): Promise<boolean> {
  const { notebooks, fingerprints, kept, toRun } = planOf(options);
  const ground = groundOfSite(root);
  const madeOf = (runs: (NamedRun | undefined)[]): string => hashOf(JSON.stringify([ground, stamp !== undefined, runs]));
  const recorded = join(buildFolder, siteRecord);
  const isSame =
    existsSync(recorded) && readFileSync(recorded, 'utf8') === madeOf(notebooks.map(({ fileName }) => kept.get(fileName)?.run));
  if (toRun.length === 0 && isSame) {
    tellOfFindings([...kept.values()].map(({ run }) => run));
    console.log(
      `Nothing has changed since the last run (--fresh runs them anyway). The site is at ${seen('site', 'index.html')}.`,
    );
    return true;
  }
  const staging = stageBuild(buildFolder);
  try {
    // Made while the cells run.
    const live = liveScripts(root, [cacheFolder, preparedFolder], signal);
    live.catch(() => undefined);
    const done = toRun.length === 0 ? [] : await runStaged(toRun, staging, options, signal);
    if (done === undefined) return false;
    for (const run of done) keepRun(staging.folder, run, fingerprints.get(run.fileName)!);
    for (const earlier of kept.values()) earlier.carry(staging.folder);
    const runOf = (fileName: string): NamedRun | undefined =>
      done.find((run) => run.fileName === fileName) ?? kept.get(fileName)?.run;
    const runs = notebooks.flatMap(({ fileName }) => runOf(fileName) ?? []);
    const someAreOlder = [...kept.values()].some(({ current }) => !current);
    mkdirSync(join(staging.folder, 'results'), { recursive: true });
    writeFileSync(join(staging.folder, 'results', 'findings.csv'), findingsCsv(runs.flatMap(findingsOf)));
    // Loaded when needed: the modules that make pages take a while to load.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { writeSite } = require('./write-site') as typeof WriteSite;
    const { bytes } = await writeSite(runs, staging.folder, { live: await live, someAreOlder, stamp });
    writeFileSync(join(staging.folder, siteRecord), madeOf(notebooks.map(({ fileName }) => runOf(fileName))));
    signal.throwIfAborted();
    staging.publish();
    tellKept(kept);
    tellOfFindings(runs);
    console.log(`\nThe site (${(bytes / 1e6).toFixed(1)} MB) is at ${seen('site', 'index.html')}: open it in a browser.`);
    console.log(
      `Result files are in ${seen('results')}, figures in ${seen('figures')}, executed notebooks in ${seen('notebooks')}.`,
    );
    return true;
  } finally {
    staging.discard();
  }
}

function tellKept(kept: ReadonlyMap<string, EarlierRun>): void {
  const [current, older] = [true, false].map((state) =>
    [...kept].filter(([, each]) => each.current === state).map(([name]) => name),
  );
  if (current.length > 0) console.log(`Unchanged, not run again: ${current.join(', ')}`);
  if (older.length > 0) console.log(`Kept from an earlier run, though something has changed since: ${older.join(', ')}`);
}
