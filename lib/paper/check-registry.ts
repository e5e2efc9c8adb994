import type { CheckDefinition } from './check-definition';
import { announced } from './checks/announced';
import { association } from './checks/association';
import { citations } from './checks/citations';
import { columnsHaveTerms } from './checks/columns-have-terms';
import { comparison } from './checks/comparison';
import { counterexample } from './checks/counterexample';
import { equalCells } from './checks/equal-cells';
import { equationSign } from './checks/equation-sign';
import { figure } from './checks/figure';
import { grimRatio } from './checks/grim-ratio';
import { leaders } from './checks/leaders';
import { listOrder } from './checks/list-order';
import { logLevelReading } from './checks/log-level-reading';
import { needsSource } from './checks/needs-source';
import { nestedModels } from './checks/nested-models';
import { oneName } from './checks/one-name';
import { percentageBase } from './checks/percentage-base';
import { places } from './checks/places';
import { printedTwice } from './checks/printed-twice';
import { rSquaredFloor } from './checks/r-squared-floor';
import { rSquaredIdentity } from './checks/r-squared-identity';
import { rank } from './checks/rank';
import { ratio } from './checks/ratio';
import { ratioBounds } from './checks/ratio-bounds';
import { reading } from './checks/reading';
import { record } from './checks/record';
import { revisionsHappened } from './checks/revisions-happened';
import { rowAlignment } from './checks/row-alignment';
import { sameTable } from './checks/same-table';
import { sampleSize } from './checks/sample-size';
import { significance } from './checks/significance';
import { stars } from './checks/stars';
import { starsOfTable } from './checks/stars-of-table';
import { sumOfParts } from './checks/sum-of-parts';
import { supported } from './checks/supported';
import { symbol } from './checks/symbol';
import { termOfCoefficient } from './checks/term-of-coefficient';

/** The checks by the name that a claim's row uses. */
export const checks: Readonly<Record<string, CheckDefinition>> = {
  announced,
  association,
  citations,
  'columns-have-terms': columnsHaveTerms,
  comparison,
  counterexample,
  'equal-cells': equalCells,
  'equation-sign': equationSign,
  figure,
  'grim-ratio': grimRatio,
  leaders,
  'list-order': listOrder,
  'log-level-reading': logLevelReading,
  'needs-source': needsSource,
  'nested-models': nestedModels,
  'one-name': oneName,
  'percentage-base': percentageBase,
  places,
  'printed-twice': printedTwice,
  'r-squared-floor': rSquaredFloor,
  'r-squared-identity': rSquaredIdentity,
  rank,
  ratio,
  'ratio-bounds': ratioBounds,
  reading,
  record,
  'revisions-happened': revisionsHappened,
  'row-alignment': rowAlignment,
  'same-table': sameTable,
  'sample-size': sampleSize,
  significance,
  stars,
  'stars-of-table': starsOfTable,
  'sum-of-parts': sumOfParts,
  supported,
  symbol,
  'term-of-coefficient': termOfCoefficient,
};
