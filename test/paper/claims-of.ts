import type { Claim, Fact } from '../../lib/paper';

/** A claim of a made-up paper; what a test does not name is filled with plain words. */
export function claim(fields: Partial<Omit<Claim, 'inputs'>> & { inputs?: Record<string, string | string[]> }): Claim {
  const { inputs = {}, ...rest } = fields;
  return {
    id: 'X1',
    location: 'Results',
    quotation: 'a few words',
    printed: '1',
    unit: '',
    kind: 'input figure',
    check: 'figure',
    missing: 'the register of villages',
    notebook: 'made-up.ipynb',
    section: 'villages',
    ...rest,
    inputs: Object.entries(inputs).flatMap(([input, values]) => [values].flat().map((value) => ({ input, value }))),
  };
}

/** Facts of a made-up country; the name of a fact is the second part of its key. */
export function facts(values: Record<string, number | string>): Map<string, Fact> {
  return new Map(
    Object.entries(values).map(([key, value]) => [key, { value, name: key.split('/')[1], source: 'a made-up table' }]),
  );
}
