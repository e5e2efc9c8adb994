import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadRows, type LoadOptions } from '../data/load-table';
import { projectRoot } from '../data/project-root';
import type { CheckedClaim } from './check-claims';
import type { Claim, ClaimInput } from './claim';
import { factsUnder, type Facts } from './facts';
import { show } from './finding';

/** A code with its names in three languages. */
export interface NamedCode {
  code: string;
  en: string;
  ru: string;
  kk: string;
}

/** What was given to a check, with what it stands for. */
export interface FullInput {
  input: string;
  /** As the claim's row holds it */
  value: string;
  /** What a key or a reference stands for: "Almaty: 18.46" */
  means?: string;
  source?: string;
  /** The id of the claim that it refers to */
  claim?: string;
}

/** A checked claim with its inputs and the regions and sections of activity that these name. */
export interface FullClaim extends CheckedClaim {
  inputs: FullInput[];
  regions: string[];
  activities: string[];
}

/** The result file claims.json: the ledger with all that a reader needs to follow it. */
export interface FullLedger {
  claims: FullClaim[];
  regions: NamedCode[];
  activities: NamedCode[];
}

const named = (code: string, row: { name_en: string; name_ru: string; name_kk: string }): NamedCode => ({
  code,
  en: row.name_en,
  ru: row.name_ru,
  kk: row.name_kk,
});

/** What an input stands for: the figure under a key, how many figures a pattern finds, what another claim prints. */
function fullInput({ input, value }: ClaimInput, claims: ReadonlyMap<string, Claim>, facts: Facts): FullInput {
  if (value.startsWith('=')) {
    const other = claims.get(value.slice(1));
    return other === undefined ? { input, value } : { input, value, means: other.printed, claim: other.id };
  }
  const found = factsUnder(facts, value);
  if (found.length === 0) return { input, value };
  const sources = [...new Set(found.map(([, fact]) => fact.source))].join('; ');
  if (found.length > 1) return { input, value, means: `${String(found.length)} figures`, source: sources };
  const { name, value: figure } = found[0][1];
  const text = typeof figure === 'number' ? show(figure, Number.isInteger(figure) ? 0 : 3) : figure;
  return { input, value, means: `${name}: ${text}`, source: sources };
}

/**
 * The ledger with the inputs of each check, and the names of regions and sections in three languages.
 *
 * @param checked the checked claims
 * @param claims the claims that were checked
 * @param facts the figures that they were held against
 * @param options another data folder for the names
 * @example
 * fullLedger(checkClaims(), readClaims(), projectFacts()).claims[0].inputs;
 */
export function fullLedger(
  checked: readonly CheckedClaim[],
  claims: readonly Claim[],
  facts: Facts,
  options: LoadOptions = {},
): FullLedger {
  const regions = loadRows('regions', options).map((row) => named(row.region, row));
  const activities = loadRows('sections', options).map((row) => named(row.section, row));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const codesIn = (claim: Claim, known: readonly NamedCode[]): string[] => {
    // The keys of figures name codes; what a claim refers to is what it is about; a list of names may be the printed text itself.
    const values = claim.inputs.flatMap(({ value }) =>
      value.startsWith('=') ? (byId.get(value.slice(1))?.inputs ?? []).map((entry) => entry.value) : [value],
    );
    const parts = new Set(values.filter((value) => /^[^/\s]+(\/[^/\s]+)+$/.test(value)).flatMap((key) => key.split('/')));
    const words = new Set(claim.printed.split(/[;,]/).map((word) => word.trim()));
    return known.filter(({ code, en }) => parts.has(code) || words.has(en)).map(({ code }) => code);
  };
  const full = checked.map((row): FullClaim => {
    const claim = byId.get(row.id);
    if (claim === undefined) throw new Error(`Claim ${row.id} was checked and is not among the claims.`);
    return {
      ...row,
      inputs: claim.inputs.map((entry) => fullInput(entry, byId, facts)),
      regions: codesIn(claim, regions),
      activities: codesIn(claim, activities),
    };
  });
  return { claims: full, regions, activities };
}

/**
 * Writes the full ledger to build/results/claims.json, whole or not at all. The environment variable DIVERSIFICATION_BUILD names
 * another build folder.
 *
 * @returns the file's path relative to the project's folder
 */
export function saveFullLedger(ledger: FullLedger): string {
  const folder = join(process.env.DIVERSIFICATION_BUILD ?? join(projectRoot(), 'build'), 'results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'claims.json');
  const beside = `${path}.${String(process.pid)}.part`;
  try {
    writeFileSync(beside, `${JSON.stringify(ledger, null, 1)}\n`);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
  return relative(projectRoot(), path);
}
