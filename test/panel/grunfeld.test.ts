import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { fixedEffectsTest } from '../../lib/panel/fixed-effects-test';
import { hausmanTest, mundlakTest } from '../../lib/panel/hausman-test';
import { marginalEffects } from '../../lib/panel/marginal-effects';
import type { PanelOptions, PanelRegression } from '../../lib/panel/panel-options';
import { randomEffects } from '../../lib/panel/random-effects';
import { waldTest } from '../../lib/panel/wald-test';
import { grunfeld, grunfeldModel, relativeError } from './panels';

// Grunfeld's ten firms, 1935-1954: values of plm 2.6 (Stata's xtreg, where named), sandwich and clubSandwich, to 14 digits.

/** The values are given to 14 digits; sums over 200 rows lose one or two. */
const GIVEN = 1e-11;

const close = (value: number, wanted: number, label: string): void => {
  const error = relativeError(value, wanted);
  assert.ok(error <= GIVEN, `${label}: ${value} for ${wanted}, relative error ${error}`);
};
const fitted = (options: Partial<PanelOptions> = {}): PanelRegression => fixedEffects(grunfeld, { ...grunfeldModel, ...options });
/** Standard errors, their variance multiplied by a factor. */
const errors = (fit: PanelRegression, factor = 1): number[] =>
  fit.terms.map(({ standardError }) => standardError * Math.sqrt(factor));
const allClose = (values: number[], wanted: number[], label: string): void => {
  assert.equal(values.length, wanted.length);
  values.forEach((value, k) => close(value, wanted[k]!, `${label} ${k + 1}`));
};
const classical = { type: 'classical' } as const;

describe('the one-way regression of Grunfeld', () => {
  const fit = fitted({ covariance: classical });

  it('has the slopes, the constant and the fit that Stata and plm print', () => {
    allClose(
      fit.terms.map(({ estimate }) => estimate),
      [0.11012380412072, 0.31006534130014],
      'slope',
    );
    close(fit.constant.estimate, -58.743939396925, 'constant');
    close(fit.constant.standardError, 12.453691797428, 'its standard error');
    close(fit.sigma, 52.76796595263, 'sigma');
    close(fit.rss, 523478.14738625, 'rss');
    assert.equal(fit.residualDegreesOfFreedom, 188);
    close(fit.r2.within, 0.76675758374814, 'within');
    close(1 - ((1 - fit.r2.within) * 199) / 188, 0.75311042109511, 'within, adjusted');
    close(fit.r2.between!, 0.81943017803187, 'between');
    close(fit.r2.overall!, 0.80597821180308, 'overall');
    close(fit.r2.lsdv, 0.94407251246766, 'lsdv');
    close(waldTest(fit, ['value', 'capital']).statistic, 309.01417516828, 'F of the slopes');
    close(fixedEffectsTest(grunfeld, grunfeldModel).statistic, 49.176625499418, 'F of the effects');
  });

  it('has their standard errors, each by its own convention', () => {
    allClose(errors(fit), [0.011856694214044, 0.017354502775553], 'classical');
    const hc1 = fitted({ covariance: { type: 'HC1' } });
    allClose(errors(hc1), [0.019378033290779, 0.042795005618506], 'HC1');
    allClose(errors(hc1, 188 / 200), [0.018787700332011, 0.04149129734697], 'HC0');
    const cr0 = fitted({ covariance: { type: 'CR0' } });
    allClose(errors(cr0), [0.01434214371235, 0.049792608723773], 'CR0');
    allClose(errors(fitted()), [0.015194493942717, 0.052751771758776], 'CR1 of Stata and fixest');
    allClose(errors(cr0, ((10 / 9) * 199) / 188), [0.015553940339603, 0.053999686586311], 'CR1 that counts the dummies');
    allClose(errors(cr0, ((10 / 9) * 199) / 198), [0.015156075438904, 0.052618391591452], 'small-sample factor of plm');
    allClose(errors(cr0, 10 / 9), [0.01511794688683, 0.052486018069564], 'CR1 of clubSandwich');
    allClose(errors(fitted({ covariance: { type: 'CR0', cluster: 'year' } })), [0.016415741420066, 0.030579660364815], 'by year');
    const both = fitted({ covariance: { type: 'two-way' } });
    allClose(errors(both, 1 / both.covariance.factor), [0.011054228551588, 0.041144765839794], 'both, no factor');
  });

  it('has CR2 with Satterthwaite degrees of freedom', () => {
    const { terms } = fitted({ covariance: { type: 'CR2' } });
    allClose(
      terms.flatMap(({ standardError, degreesOfFreedom, pValue }) => [standardError, degreesOfFreedom, pValue]),
      [0.020631106833903, 1.8125684029111, 0.041021789279994, 0.08267530204898, 1.7995311928377, 0.07552868861554],
      'CR2',
    );
  });

  it('has the standard errors of Driscoll and Kraay at each lag, two by default', () => {
    const wanted = [
      [0.016415741420066, 0.030579660364815],
      [0.016323511399821, 0.034203707961556],
      [0.017686032718071, 0.034820146873783],
      [0.018811076470303, 0.034532528529987],
    ];
    wanted.forEach((values, lag) => {
      allClose(errors(fitted({ covariance: { type: 'driscoll-kraay', lag } })), values, `lag ${lag}`);
    });
    assert.equal(fitted({ covariance: { type: 'driscoll-kraay' } }).covariance.lag, 2);
  });
});

describe('the two-way regression of Grunfeld', () => {
  it('has the slopes, standard errors and fit of plm, reghdfe and fixest', () => {
    const fit = fitted({ effects: 'two-way', covariance: classical });
    allClose(
      fit.terms.map(({ estimate }) => estimate),
      [0.11771585508261, 0.35791627307343],
      'slope',
    );
    allClose(errors(fit), [0.013751283003648, 0.022719010882573], 'classical');
    assert.equal(fit.residualDegreesOfFreedom, 169);
    close(fit.r2.within, 0.72014521292441, 'within');
    close(fit.r2.lsdv, 0.95169339968122, 'lsdv');
    close(fit.sigma, 51.72452466622, 'sigma');
    allClose(errors(fitted({ effects: 'two-way', covariance: { type: 'CR0' } })), [0.0097120236868351, 0.042931108939974], 'CR0');
    allClose(errors(fitted({ effects: 'two-way' })), [0.010824429476864, 0.047848396592589], 'CR1');
    const both = fitted({ effects: 'two-way', covariance: { type: 'two-way' } });
    allClose(errors(both, 1 / both.covariance.factor), [0.010633823240658, 0.042656232987501], 'both, no factor');
  });

  it('has, with capital alone, the standard errors that the vignette of fixest compares', () => {
    const options = { regressors: ['capital'], effects: 'two-way' } as const;
    const cr0 = fitted({ ...options, covariance: { type: 'CR0' } });
    close(cr0.terms[0]!.estimate, 0.41380183459539, 'slope');
    allClose(errors(fitted({ ...options, covariance: classical })), [0.025978211763877], 'iid');
    allClose(errors(cr0), [0.056937262638171], 'plm');
    allClose(errors(fitted(options)), [0.063281294089814], 'fixest');
    allClose(errors(cr0, ((10 / 9) * 199) / 170), [0.064934784955233], 'dummies');
    allClose(errors(fitted({ ...options, covariance: { type: 'two-way' } })), [0.060412902555826], 'both');
    allClose(errors(fitted({ ...options, covariance: { type: 'driscoll-kraay' } })), [0.083597338608525], 'Driscoll-Kraay');
  });
});

describe('the pooled and between regressions of Grunfeld', () => {
  const all = (type: 'classical' | 'HC1' | 'CR1' | 'CR0' | 'CR2' | 'CR3', unit?: string): number[] => {
    const { constant, terms } = fitted({ effects: 'none', unit, covariance: { type } });
    return [constant, ...terms].map(({ standardError }) => standardError);
  };

  it('has the constant, the slopes and every standard error of lm and sandwich', () => {
    const fit = fitted({ effects: 'none', covariance: classical });
    allClose(
      [fit.constant, ...fit.terms].map(({ estimate }) => estimate),
      [-42.714369436559, 0.11556215636055, 0.23067848873197],
      'slope',
    );
    close(fit.r2.lsdv, 0.81240801254473, 'R²');
    close(1 - ((1 - fit.r2.lsdv) * 199) / 197, 0.81050352536244, 'R², adjusted');
    close(fit.sigma, 94.408403332255, 'sigma');
    allClose(all('classical'), [9.5116760314239, 0.0058357095572206, 0.025475801476509], 'classical');
    allClose(all('CR0'), [11.487562855581, 0.0067596792900537, 0.048497663239301], 'HC0: every row is a cluster');
    allClose(all('HC1'), [11.5747011171, 0.006810954456872, 0.048865539534342], 'HC1');
    allClose(all('CR2'), [12.66787429442, 0.0069550258013054, 0.053165053831057], 'HC2: every row is a cluster');
    allClose(all('CR3'), [14.013495466585, 0.0071626662443801, 0.058509866205314], 'HC3: every row is a cluster');
    allClose(all('CR0', 'firm'), [19.279430881902, 0.015002728082796, 0.080200798054643], 'CR0');
    allClose(all('CR1', 'firm'), [20.425202928474, 0.015894336687059, 0.08496711263554], 'CR1');
  });

  it('has the between regression when it is given the means of the firms', () => {
    const firms = [...new Set(grunfeld.map(({ firm }) => firm))];
    const means = firms.map((firm) => {
      const own = grunfeld.filter((row) => row.firm === firm);
      const mean = (name: string): number => own.reduce((sum, row) => sum + Number(row[name]), 0) / own.length;
      return { firm, inv: mean('inv'), value: mean('value'), capital: mean('capital') };
    });
    const { constant, terms } = fixedEffects(means, {
      ...grunfeldModel,
      time: undefined,
      effects: 'none',
      covariance: classical,
    });
    allClose(
      [constant, ...terms].flatMap(({ estimate, standardError }) => [estimate, standardError]),
      [-8.5271137217269, 47.515307735823, 0.13464608697191, 0.028745459140487, 0.03203147433141, 0.19093779916752],
      'between',
    );
  });
});

describe('the tests on Grunfeld', () => {
  it('has random effects by Swamy and Arora, and Hausman’s test', () => {
    const random = randomEffects(grunfeld, grunfeldModel);
    allClose(
      random.terms.flatMap(({ estimate, standardError }) => [estimate, standardError]),
      [-57.834414905033, 28.89893526029, 0.10978115223248, 0.010492663549546, 0.30811298283071, 0.01718046908964],
      'random',
    );
    close(random.withinVariance, 2784.4582307779, 'within variance');
    close(random.unitVariance, 7089.800099308, 'unit variance');
    close(random.theta[0]!, 0.86122362074788, 'theta');
    const hausman = hausmanTest(grunfeld, grunfeldModel);
    close(hausman.chiSquare, 2.3303668936755, 'χ²');
    close(hausman.pValue!, 0.31186544605489, 'p');
  });

  it('has Mundlak’s regression, its slopes those of fixed effects', () => {
    const { regression } = mundlakTest(grunfeld, grunfeldModel);
    allClose(
      [regression.constant, ...regression.terms].map(({ estimate }) => estimate),
      [-8.5271137217271, 0.11012380412072, 0.31006534130014, 0.024522282851193, -0.27803386696873],
      'Mundlak',
    );
  });

  it('has the moderated effect at quantiles of the moderator, and the same with centred variables', () => {
    const sorted = grunfeld.map(({ capital }) => Number(capital)).sort((a, b) => a - b);
    const quantile = (p: number): number => {
      const place = p * (sorted.length - 1);
      const below = Math.floor(place);
      return sorted[below]! + (place - below) * ((sorted[below + 1] ?? 0) - sorted[below]!);
    };
    const moderated = (value: number, capital: number): PanelRegression => {
      const rows = grunfeld.map((row) => {
        const v = Number(row.value) - value;
        const c = Number(row.capital) - capital;
        return { ...row, value: v, capital: c, product: v * c };
      });
      return fixedEffects(rows, { ...grunfeldModel, regressors: ['value', 'capital', 'product'], covariance: classical });
    };
    const raw = moderated(0, 0);
    allClose(
      raw.terms.flatMap(({ estimate, standardError }) => [estimate, standardError]),
      [0.06988106053379, 0.010616498637059, 0.071637968106747, 0.02874326870631, 6.1679323549549e-5, 6.4554641365987e-6],
      'raw',
    );
    const at = [0.1, 0.25, 0.5, 0.75, 0.9].map(quantile);
    const effects = marginalEffects(raw, { term: 'value', interaction: 'product', at });
    allClose(
      effects.flatMap(({ effect, standard_error }) => [effect, standard_error]),
      [
        0.070411872792257, 0.010594580795829, 0.074764520975826, 0.010424289133151, 0.082562329455577, 0.010163230400064,
        0.091968426296884, 0.0099287870257961, 0.10839239657166, 0.0097469478237282,
      ],
      'effect',
    );
    for (const { effect, low, high, standard_error } of effects) {
      close(high - effect, effect - low, 'half of the interval');
      assert.ok(Math.abs((high - effect) / standard_error - 1.97) < 0.01);
    }
    const mean = (name: string): number => grunfeld.reduce((sum, row) => sum + Number(row[name]), 0) / grunfeld.length;
    allClose(
      moderated(mean('value'), mean('capital')).terms.flatMap(({ estimate, standardError }) => [estimate, standardError]),
      [0.086905611633864, 0.01004367094803, 0.13835532665108, 0.022944193566584, 6.1679323549549e-5, 6.4554641365987e-6],
      'centred',
    );
  });
});
