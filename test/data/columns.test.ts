import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnWords, titleWithUnit, wordsOf } from '../../lib/data/columns';

describe('the dictionary of columns', () => {
  const printed: Record<number, string> = {
    0: 'year rank persons grp_million_tenge gdp_million_tenge population_persons same_land_persons wrong_thousand_tenge right_thousand_tenge relative_percent opened liquidated',
    1: 'years_needed one_unit_percent million_tenge previous_year_100 million_usd grp_per_capita_thousand_tenge paper_thousand_tenge share_before_percent level_break_percent real_growth_percent maximum_to_minimum',
    2: 't_low t_high tenth_of_a_unit_percent share_of_gdp_percent share_of_population_percent revision_percent relative_grp_per_capita contribution_pp coefficient variance weighted_variance krugman hachman herfindahl entropy theil uv rv div ratio low high rho',
    3: 'quotient coefficient_of_variation gini theil_t theil_l log_standard_deviation lnrcc estimate standard_error se_cr2 slope p p_value pValue p_cr2 p_wild p_holm',
    4: 'r2_low r2_high',
    5: 'lowest highest',
  };
  for (const [decimals, columns] of Object.entries(printed)) {
    it(`prints ${columns.split(' ').length} columns with ${decimals} decimals`, () => {
      const found = Object.keys(columnWords).filter((column) => columnWords[column]!.decimals === Number(decimals));
      assert.deepEqual(found.sort(), columns.split(' ').sort());
    });
  }

  it('writes a plus before changes, contributions and correlations only', () => {
    const signed = Object.keys(columnWords).filter((column) => columnWords[column]!.signed);
    assert.deepEqual(signed.sort(), [
      'contribution_pp',
      'level_break_percent',
      'real_growth_percent',
      'revision_percent',
      'rho',
      'slope',
    ]);
  });

  it('says the unit after the title, and nothing where there is none', () => {
    assert.equal(titleWithUnit('grp_per_capita_thousand_tenge'), 'GRP per capita, thousand tenge');
    assert.equal(titleWithUnit('krugman'), 'Krugman');
  });

  it('reads the words of a column that it has not from its name, without its unit where it ends with one', () => {
    assert.deepEqual(wordsOf('tax_gap_percent'), { title: 'Tax gap', unit: '%' });
    assert.deepEqual(wordsOf('length_of_road'), { title: 'Length of road' });
  });
});
