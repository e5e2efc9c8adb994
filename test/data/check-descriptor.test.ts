import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDescriptor } from '../../lib/data/check-descriptor';
import { readDescriptor, type Descriptor } from '../../lib/data/descriptor';

/** A copy of the project's description, spoilt. */
function spoilt(change: (descriptor: Descriptor) => unknown): Descriptor {
  const descriptor = structuredClone(readDescriptor());
  change(descriptor);
  return descriptor;
}
const population = ({ resources }: Descriptor) => resources.find(({ name }) => name === 'population')!;

describe('the description of the tables', () => {
  it('is accepted as the project ships it', () => {
    assert.doesNotThrow(() => checkDescriptor(readDescriptor()));
  });

  const faults: Record<string, [(descriptor: Descriptor) => unknown, RegExp]> = {
    'an unknown type': [(d) => Object.assign(population(d).schema.fields[2], { type: 'float' }), /column population\.persons\.type: found "float", expected one of string, integer, number/],
    'a column twice': [(d) => population(d).schema.fields.push(population(d).schema.fields[0]), /column population\.schema\.fields: found "region", expected a column described only once/],
    'a table twice': [(d) => d.resources.push(population(d)), /column resources\.name: found "population", expected a table described only once/],
    'a file twice': [(d) => (population(d).path = 'raw/volume-index.csv'), /column resources\.path: found "raw\/volume-index\.csv", expected a file described only once/],
    'a key that is no column': [(d) => population(d).schema.primaryKey.push('month'), /column population\.primaryKey: found "month", expected one of the columns region, year, persons/],
    'a limit that is no number': [(d) => Object.assign(population(d).schema.fields[2].constraints!, { minimum: '0' }), /column population\.persons\.constraints\.minimum: found "0", expected a number/],
    'a reference to no table': [(d) => (population(d).schema.foreignKeys![0].reference.resource = 'oblasts'), /column population\.foreignKeys: found "oblasts", expected a described table/],
    'coverage by no set of regions': [(d) => (population(d).coverage![0].regions = 'all'), /column population\.coverage: found "all", expected one of the sets/],
    'no list of tables': [(d) => Object.assign(d, { resources: {} }), /column resources: found "\{\}", expected a list of tables/],
  }; // prettier-ignore
  for (const [name, [change, message]] of Object.entries(faults)) {
    it(`is refused with ${name}`, () => assert.throws(() => checkDescriptor(spoilt(change)), message));
  }
});
