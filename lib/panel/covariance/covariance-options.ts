import { checkOptions, type OptionKind } from '../../numerics/read-options';
import type { CovarianceOptions, CovarianceType } from '../panel-options';

type Choice = Exclude<keyof CovarianceOptions, 'type'>;

const KINDS: Record<Choice, OptionKind> = {
  cluster: 'text',
  clusters: 'texts',
  adjustment: ['min', 'conventional'],
  countedEffects: ['nonnested', 'none', 'all'],
  lag: 'number',
  neighbours: 'object',
};

const OF_ONE_SET = ['CR0', 'CR1', 'CR2', 'CR3'];

/**
 * Checks the covariance options of methods that use only its clusters, such as the wild bootstrap.
 *
 * @throws when the type does not have a single set of clusters, or when anything besides the cluster column is set
 */
export function checkClusterChoice(method: string, covariance: CovarianceOptions = {}): void {
  const unused = { unused: 'only the column of one set of clusters is used' };
  const kinds = { type: OF_ONE_SET, cluster: KINDS.cluster, clusters: unused, adjustment: unused, countedEffects: unused };
  checkOptions(method, covariance, { ...kinds, lag: unused, neighbours: unused }, 'covariance.');
}

/** The options used by each type of covariance. */
const USES: Record<CovarianceType, readonly Choice[]> = {
  classical: [],
  HC1: [],
  CR0: ['cluster'],
  CR1: ['cluster', 'countedEffects'],
  CR2: ['cluster'],
  CR3: ['cluster'],
  'two-way': ['clusters', 'adjustment', 'countedEffects'],
  'driscoll-kraay': ['lag'],
  'newey-west': ['lag'],
  'beck-katz': [],
  conley: ['neighbours', 'lag'],
};

/**
 * Checks the covariance options and rejects those that the type does not use: `clusters` is only for `two-way`, for example, and `lag`
 * for `driscoll-kraay`, `newey-west` and `conley`.
 *
 * @returns the type; CR1 when none is given
 * @throws when an option is unknown, unused by the type (it is named), or has a value of the wrong kind
 * @example covarianceType('fixedEffects', { cluster: 'firm' }); // 'CR1'
 */
export function covarianceType(method: string, options: CovarianceOptions): CovarianceType {
  const { type = 'CR1' } = options;
  const types = Object.keys(USES) as CovarianceType[];
  checkOptions(method, { type }, { type: types }, 'covariance.');
  const kinds = Object.fromEntries(
    (Object.keys(KINDS) as Choice[]).map((name): [Choice, OptionKind] => {
      if (USES[type].includes(name)) return [name, KINDS[name]];
      const users = types.filter((other) => USES[other].includes(name)).join(', ');
      const asked = options.type === undefined ? 'without a type the covariance is CR1' : `the type is ${type}`;
      return [name, { unused: `${asked}, and ${name} belongs to ${users}` }];
    }),
  ) as Record<Choice, OptionKind>;
  checkOptions(method, options, { type: types, ...kinds }, 'covariance.');
  return type;
}
