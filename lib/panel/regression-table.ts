import { checkOptions } from '../numerics/read-options';
import type { NamedRegression } from './coefficient-rows';
import type { Coefficient, PanelRegression } from './panel-options';
import { asCsv } from './regression-csv';
import { asHtml, asLatex, asMarkdown, asText, type TableGrid } from './table-forms';

/** How to print a regression table. */
export interface RegressionTableOptions {
  title?: string;
  /** Labels to print instead of term names. */
  termLabels?: Readonly<Record<string, string>>;
  /** Terms to print first, in this order; the others follow in the order of the models. */
  firstTerms?: readonly string[];
  /** Decimals of estimates and standard errors; default 4. */
  decimals?: number;
  /** p-value thresholds for one, two and three stars; default 0.1, 0.05, 0.01. An empty list means no stars. */
  stars?: readonly number[];
  /** Description of the p-values behind the stars; default: the t test with the standard errors shown. */
  pValueName?: string;
  /** Whether the constant is shown; default true. */
  constant?: boolean;
}

/** A regression table in the formats used by notebooks, web pages and journals. */
export interface RegressionTable {
  text: string;
  markdown: string;
  html: string;
  /** A `tabular` with the rules of the booktabs package. */
  latex: string;
  /** Plain numbers in full precision, one line per term and quantity (estimate, standard error, p-value), then observations etc. */
  csv: string;
}

const EFFECTS = { none: 'none', unit: 'units', 'two-way': 'units and periods' };

/** The name of the covariance as printed. */
function covarianceName({ covariance }: PanelRegression): string {
  if (covariance.type === 'two-way') return 'two-way cluster';
  if (covariance.type === 'driscoll-kraay') return `Driscoll-Kraay, lag ${covariance.lag}`;
  if (covariance.type === 'newey-west') return `Newey-West within units, lag ${covariance.lag}`;
  if (covariance.type === 'conley') return `Conley, neighbours in a period, lag ${covariance.lag}`;
  if (covariance.type === 'beck-katz') return 'Beck-Katz panel-corrected';
  return covariance.type;
}

/** Formats a number with a typographic minus sign. */
const fixed = (value: number, decimals: number): string => value.toFixed(decimals).replace('-', '−');

function cells(
  coefficient: Coefficient | undefined,
  p: number | undefined,
  decimals: number,
  limits: readonly number[],
): [string, string] {
  if (!coefficient) return ['', ''];
  const marks = p === undefined ? 0 : limits.filter((limit) => p < limit).length;
  return [
    fixed(coefficient.estimate, decimals) + '*'.repeat(marks),
    Number.isNaN(coefficient.standardError) ? '(none)' : `(${coefficient.standardError.toFixed(decimals)})`,
  ];
}

function orderOfTerms(models: readonly NamedRegression[], first: readonly string[]): string[] {
  const known = new Set(models.flatMap(({ regression }) => regression.terms.map(({ term }) => term)));
  const unknown = first.find((term) => !known.has(term));
  if (unknown !== undefined) {
    throw new Error(
      `regressionTable: firstTerms names "${unknown}", which no model has; the terms are ${[...known].join(', ')}.`,
    );
  }
  return [...new Set([...first, ...known])];
}

function grid(models: readonly NamedRegression[], options: RegressionTableOptions): TableGrid {
  const { termLabels = {}, decimals = 4, stars = [0.1, 0.05, 0.01], pValueName, constant = true } = options;
  const limits = [...stars].sort((a, b) => b - a);
  const names = orderOfTerms(models, options.firstTerms ?? []);
  const lines = (label: string, find: (model: NamedRegression) => Coefficient | undefined): string[][] => {
    const pairs = models.map((model) => {
      const coefficient = find(model);
      return cells(
        coefficient,
        coefficient && (model.pValues ? model.pValues[coefficient.term] : coefficient.pValue),
        decimals,
        limits,
      );
    });
    return [
      [label, ...pairs.map(([estimate]) => estimate)],
      ['', ...pairs.map(([, error]) => error)],
    ];
  };
  const fact = (label: string, value: (regression: PanelRegression) => string): string[] => [
    label,
    ...models.map(({ regression }) => value(regression)),
  ];
  const coefficients = names.flatMap((name) =>
    lines(termLabels[name] ?? name, ({ regression }) => regression.terms.find(({ term }) => term === name)),
  );
  if (constant) coefficients.push(...lines('Constant', ({ regression }) => regression.constant));
  const dropped = models.flatMap(({ label, regression }) => regression.dropped.map((name) => `${name} (${label})`));
  const legend = limits.map((limit, index) => `${'*'.repeat(index + 1)} p < ${limit}`).join(', ');
  const notes = ['Standard errors in parentheses.'];
  if (limits.length > 0) notes.push(`${legend}; p-values: ${pValueName ?? 't test with the standard errors shown'}.`);
  if (dropped.length > 0) notes.push(`Left out as collinear: ${dropped.join(', ')}.`);
  return {
    title: options.title,
    header: ['', ...models.map(({ label }) => label)],
    coefficients,
    facts: [
      fact('Observations', ({ observations }) => String(observations)),
      fact('Units', ({ groups }) => String(groups)),
      fact('Effects', ({ effects }) => EFFECTS[effects]),
      fact('Standard errors', covarianceName),
      fact('Clusters', ({ covariance }) => covariance.clusterCounts.join(' × ')),
      fact('R² within', ({ r2 }) => fixed(r2.within, 3)),
      fact('R² with effects', ({ r2 }) => fixed(r2.lsdv, 3)),
    ],
    notes,
  };
}

/**
 * Prints regressions side by side, as journals do: estimates with stars, standard errors in parentheses below, then observations,
 * units, effects, kind of standard errors, clusters and R².
 *
 * @param models the regressions with their labels; `pValues` replaces the p-values behind the stars, and terms missing from it get no stars
 * @throws when there is no model, or `firstTerms` names a term that no model has
 * @example regressionTable([{ label: 'DIV', regression: fit }]).text
 */
export function regressionTable(models: readonly NamedRegression[], options: RegressionTableOptions = {}): RegressionTable {
  checkOptions('regressionTable', options, {
    title: 'text',
    termLabels: 'object',
    firstTerms: 'texts',
    decimals: 'number',
    stars: 'list',
    pValueName: 'text',
    constant: 'boolean',
  });
  if (models.length === 0) throw new Error('regressionTable: no regressions are given; expected at least one.');
  const table = grid(models, options);
  return {
    text: asText(table),
    markdown: asMarkdown(table),
    html: asHtml(table),
    latex: asLatex(table),
    csv: asCsv(models, orderOfTerms(models, options.firstTerms ?? [])),
  };
}
