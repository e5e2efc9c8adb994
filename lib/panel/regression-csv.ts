import type { NamedRegression } from './coefficient-rows';
import type { Coefficient, PanelRegression } from './panel-options';

/** A CSV cell; quoted when it contains a comma, a quotation mark or a line break. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A number in full precision, or an empty cell. */
const plain = (value: number | null | undefined): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/**
 * Formats regressions side by side as a CSV of plain numbers, with one line per term and quantity and one column per regression. There
 * are no stars or parentheses (spreadsheets read a number in parentheses as negative).
 */
export function asCsv(models: readonly NamedRegression[], terms: readonly string[]): string {
  const line = (term: string, quantity: string, value: (model: NamedRegression) => string): string =>
    [term, quantity, ...models.map(value)].map(quoted).join(',');
  const block = (name: string, find: (regression: PanelRegression) => Coefficient | undefined): string[] => {
    const of =
      (value: (coefficient: Coefficient, model: NamedRegression) => number | null | undefined) => (model: NamedRegression) => {
        const coefficient = find(model.regression);
        return coefficient ? plain(value(coefficient, model)) : '';
      };
    return [
      line(
        name,
        'estimate',
        of(({ estimate }) => estimate),
      ),
      line(
        name,
        'standard error',
        of(({ standardError }) => standardError),
      ),
      line(
        name,
        'p-value',
        of(({ term, pValue }, { pValues }) => (pValues ? pValues[term] : pValue)),
      ),
    ];
  };
  const fact = (quantity: string, value: (regression: PanelRegression) => string): string =>
    line('', quantity, ({ regression }) => value(regression));
  return [
    ['term', 'quantity', ...models.map(({ label }) => label)].map(quoted).join(','),
    ...terms.flatMap((name) => block(name, ({ terms: own }) => own.find(({ term }) => term === name))),
    ...block('(constant)', ({ constant }) => constant),
    fact('observations', ({ observations }) => plain(observations)),
    fact('units', ({ groups }) => plain(groups)),
    fact('effects', ({ effects }) => effects),
    fact('covariance', ({ covariance }) => covariance.type),
    fact('clusters', ({ covariance }) => covariance.clusterCounts.join(' x ')),
    fact('r2 within', ({ r2 }) => plain(r2.within)),
    fact('r2 with effects', ({ r2 }) => plain(r2.lsdv)),
    '',
  ].join('\n');
}
