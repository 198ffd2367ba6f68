import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EditionIndex, indexEditions, type PublishedRow } from '../../../engines/workforce/benchmark/index.ts';
import { askedAreas, offeredAreas, ownAreas } from './offered-areas.ts';

function row(year: number, names: string[], numbers: string[], region = 'Outer London'): PublishedRow {
  return { level: 'authority', year, name: names.join(' / '), names, numbers, codes: [], region, values: {} };
}

/** Two that share a row from 2021 on, one that ended in 2020, and names of every make. */
function edition(): EditionIndex {
  const both = [2020, 2021].flatMap((year) => [
    row(year, ['Merton'], ['315']),
    row(year, ['Bristol, City of'], ['801'], 'South West'),
    row(year, ['Leicester'], ['856'], 'East Midlands'),
    row(year, ['Leicestershire'], ['855'], 'East Midlands'),
    row(year, ['County Durham'], ['840'], 'North East'),
    row(year, ['City of London'], ['201'], 'Inner London'),
  ]);
  const [index] = indexEditions([
    {
      edition: 2021,
      file: 'x.csv',
      rows: [
        ...both,
        row(2020, ['Kingston upon Thames'], ['314']),
        row(2020, ['Richmond upon Thames'], ['318']),
        row(2021, ['Kingston upon Thames', 'Richmond upon Thames'], ['314', '318']),
        row(2020, ['Northamptonshire'], ['928'], 'East Midlands'),
      ],
    },
  ]);
  assert.ok(index);
  return index;
}

const council = (name: string, shortName = name) => ({ kind: 'local-authority' as const, name, shortName });

describe('areas that are offered', () => {
  const index = edition();
  const offered = offeredAreas(index);

  it('are every authority once, those that share a row together, by region and name', () => {
    assert.deepEqual(
      offered.map(({ region, value, until }) => `${region} ${value} ${until}`),
      [
        'East Midlands 856 2021',
        'East Midlands 855 2021',
        'East Midlands 928 2020',
        'Inner London 201 2021',
        'North East 840 2021',
        'Outer London 314/318 2021',
        'Outer London 315 2021',
        'South West 801 2021',
      ],
    );
  });

  it('are found by DfE numbers, either of a pair, and each once', () => {
    const names = (...asked: string[]) => askedAreas(asked, index, offered).map(({ name }) => name);
    assert.deepEqual(names('315', '315', '314', '318 / 314'), [
      'Kingston upon Thames / Richmond upon Thames',
      'Merton',
    ]);
    assert.deepEqual(names('31', '', 'Merton', '/', '928'), ['Northamptonshire']);
  });

  it('are the partnership’s own by the names that councils go by', () => {
    const own = (name: string, shortName?: string) =>
      ownAreas([council(name, shortName)], offered).areas.map((area) => area.value)[0];
    assert.equal(own('London Borough of Merton'), '315');
    assert.equal(own('Merton Council'), '315');
    assert.equal(own('The Royal Borough of Kingston upon Thames', 'RBK'), '314/318');
    assert.equal(own('London Borough of Richmond upon Thames'), '314/318');
    assert.equal(own('Bristol City Council'), '801');
    assert.equal(own('Leicester City Council'), '856');
    assert.equal(own('Leicestershire County Council'), '855');
    assert.equal(own('Durham County Council'), '840');
    assert.equal(own('City of London Corporation', 'City of London'), '201');
  });

  it('are not guessed: a partner with another name is said to be without, and one that is no council is no area', () => {
    const trust = { kind: 'childrens-trust' as const, name: 'Mertonshire Trust', shortName: 'MT' };
    const university = { kind: 'university' as const, name: 'Merton', shortName: 'Merton' };
    const { areas, without } = ownAreas([council('Thornham Council', 'Thornham'), trust, university], offered);
    assert.deepEqual(areas, []);
    assert.deepEqual(without, ['Thornham Council', 'Mertonshire Trust']);
  });
});
