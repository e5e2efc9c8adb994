import type { CheckDefinition } from '../claim';
import * as arithmetic from './arithmetic';
import * as counts from './counts';
import * as figures from './figures';
import * as fit from './goodness-of-fit';
import * as intervals from './intervals';
import * as methods from './methods';
import * as rankings from './rankings';
import * as regression from './regression';
import * as statements from './statements';
import * as statistics from './statistics';
import * as tables from './tables';
import * as words from './words';

/** The checks, by the name used in the rows of claims. */
export const checks: Readonly<Record<string, CheckDefinition>> = {
  announced: statements.announced,
  association: methods.association,
  change: counts.change,
  'citation-form': words.citationForm,
  citations: words.citations,
  coefficient: statistics.coefficient,
  'columns-have-terms': tables.columnsHaveTerms,
  comparison: figures.comparison,
  'confidence-interval': intervals.confidenceInterval,
  'equal-cells': arithmetic.equalCells,
  'equation-sign': words.equationSign,
  figure: figures.figure,
  grim: counts.grim,
  'grim-ratio': arithmetic.grimRatio,
  grimmer: counts.grimmer,
  leaders: rankings.leaders,
  'list-order': rankings.listOrder,
  'log-level-reading': regression.logLevelReading,
  'model-fit': intervals.modelFit,
  'needs-source': statements.needsSource,
  'nested-models': fit.nestedModels,
  'numbered-note': words.numberedNote,
  'once-only': words.onceOnly,
  'one-name': words.oneName,
  'ordered-alike': methods.orderedAlike,
  'percentage-base': arithmetic.percentageBase,
  places: rankings.places,
  'printed-twice': figures.printedTwice,
  'r-squared-floor': fit.rSquaredFloor,
  'r-squared-identity': fit.rSquaredIdentity,
  rank: rankings.rank,
  'rank-in-list': counts.rankInList,
  ratio: figures.ratio,
  'ratio-bounds': methods.ratioBounds,
  reading: figures.reading,
  record: words.record,
  'revisions-happened': figures.revisionsHappened,
  'row-alignment': tables.rowAlignment,
  'same-table': tables.sameTable,
  'sample-size': fit.sampleSize,
  share: counts.share,
  significance: regression.significance,
  stars: regression.stars,
  'stars-of-table': regression.starsOfTable,
  'sum-of-parts': arithmetic.sumOfParts,
  supported: statements.supported,
  symbol: words.symbol,
  'term-of-coefficient': tables.termOfCoefficient,
  test: statistics.test,
  total: arithmetic.total,
};
