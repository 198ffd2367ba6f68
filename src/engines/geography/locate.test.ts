import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, unlessShared } from '../../../test/support/shared-data.ts';
import { areaCentres } from './areas.ts';
import { demonstrationOutcodes } from './demonstration-outcodes.ts';
import { distanceKm, haversineKm, type Point } from './distance.ts';
import { areasOnly, locate } from './locate.ts';
import { areaOf, outcodeOf } from './outcode.ts';

test('outcodes are found in outcodes and whole postcodes, however they are typed', () => {
  const pairs = {
    KT1: 'KT1',
    ' kt1 ': 'KT1',
    'KT1 2EE': 'KT1',
    KT12EE: 'KT1',
    KT122EE: 'KT12',
    'E1W 1AA': 'E1W',
    sw1a: 'SW1A',
    'M1 1AE': 'M1',
    M11AE: 'M1',
    'EC2M 7PP': 'EC2M',
    W1A: 'W1A',
  };
  for (const [text, outcode] of Object.entries(pairs)) assert.equal(outcodeOf(text), outcode, text);
  for (const text of ['', 'KT', '1KT', 'KT123', 'Kingston', 'KT1 2E', 'ABC1 1AA', 'KT1;KT2']) {
    assert.equal(outcodeOf(text), undefined, text);
  }
  assert.deepEqual(['KT1', 'M14', 'EC2M'].map(areaOf), ['KT', 'M', 'EC']);
});

test('a loaded outcode is where it was loaded; others are where their area is, and say so', () => {
  const outcodes = new Map([['KT1', { lat: 51.41, lon: -0.3 }]]);
  assert.deepEqual(locate('kt1 2ee', { outcodes, only: true }), {
    outcode: 'KT1',
    lat: 51.41,
    lon: -0.3,
    approximate: false,
  });
  assert.equal(locate('KT2', { outcodes, only: true }), 'not-given');
  assert.deepEqual(locate('KT2', { outcodes, only: false }), { outcode: 'KT2', ...areaCentres.KT, approximate: true });
  assert.equal(locate('ZZ1', areasOnly), 'unknown-area');
  assert.equal(locate('somewhere', areasOnly), 'not-an-outcode');
});

test('outcodes of the demonstration are known by themselves, unless others were given for the run', () => {
  const known = demonstrationOutcodes.get('NG17');
  assert.ok(known);
  assert.deepEqual(locate('ng17', areasOnly), { outcode: 'NG17', ...known, approximate: false });
  const loaded = new Map([['NG17', { lat: 53, lon: -1 }]]);
  assert.deepEqual(locate('NG17', { outcodes: loaded, only: false }), {
    outcode: 'NG17',
    lat: 53,
    lon: -1,
    approximate: false,
  });
  assert.equal(locate('NG17', { outcodes: new Map(), only: true }), 'not-given');
});

test('there are 121 postcode areas: 120 in Great Britain, and BT', () => {
  assert.equal(Object.keys(areaCentres).length, 121);
  for (const [area, { lat, lon }] of Object.entries(areaCentres)) {
    assert.match(area, /^[A-Z]{1,2}$/);
    assert.ok(lat > 50 && lat < 60.5 && lon > -7 && lon < 1.5, area);
  }
});

/** Towns a reader can check on any map, at least one in each part of the table that the file of outcodes lacks. */
const towns: Record<string, Point> = {
  AB: { lat: 57.15, lon: -2.1 },
  BT: { lat: 54.6, lon: -5.93 },
  CF: { lat: 51.48, lon: -3.18 },
  DD: { lat: 56.46, lon: -2.97 },
  DG: { lat: 55.07, lon: -3.61 },
  EH: { lat: 55.95, lon: -3.19 },
  FK: { lat: 56.0, lon: -3.78 },
  G: { lat: 55.86, lon: -4.25 },
  HS: { lat: 58.21, lon: -6.39 },
  IV: { lat: 57.48, lon: -4.22 },
  KA: { lat: 55.61, lon: -4.5 },
  KW: { lat: 58.98, lon: -2.96 },
  KY: { lat: 56.11, lon: -3.16 },
  LD: { lat: 52.24, lon: -3.38 },
  LL: { lat: 53.23, lon: -4.13 },
  ML: { lat: 55.79, lon: -3.99 },
  NP: { lat: 51.58, lon: -3.0 },
  PA: { lat: 55.85, lon: -4.42 },
  PH: { lat: 56.4, lon: -3.43 },
  SA: { lat: 51.62, lon: -3.94 },
  TD: { lat: 55.62, lon: -2.81 },
  ZE: { lat: 60.15, lon: -1.15 },
};

test('centres in Scotland, Wales and Northern Ireland lie near the town that names the area', () => {
  for (const [area, town] of Object.entries(towns)) {
    const centre = areaCentres[area];
    assert.ok(centre && haversineKm(centre, town) < 50, `${area}: ${centre && distanceKm(centre, town)} km`);
  }
});

const england = 'geo/outcodes_england.csv';

test('outcodes of the demonstration lie within 3 km of where they are', { skip: unlessShared(england) }, () => {
  const lines = readFileSync(sharedData(england), 'utf8').split('\n');
  for (const [outcode, centre] of demonstrationOutcodes) {
    const [, lat, lon] = lines.find((line) => line.startsWith(`${outcode},`))?.split(',') ?? [];
    const km = haversineKm(centre, { lat: Number(lat), lon: Number(lon) });
    assert.ok(km < 3, `${outcode}: ${km.toFixed(1)} km`);
  }
});

test('centres in England lie within 25 km of the middle of the area’s outcodes', {
  skip: unlessShared(england),
}, () => {
  const byArea = Map.groupBy(
    readFileSync(sharedData(england), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')),
    ([outcode = '']) => areaOf(outcode),
  );
  assert.ok(byArea.size > 90);
  const far: string[] = [];
  for (const [area, lines] of byArea) {
    const mean = (at: number) => lines.reduce((sum, cells) => sum + Number(cells[at]), 0) / lines.length;
    const middle = { lat: mean(1), lon: mean(2) };
    const centre = areaCentres[area];
    // Cross-border areas have only their English outcodes in the file.
    const km = centre ? haversineKm(centre, middle) : Number.POSITIVE_INFINITY;
    if (km > 25 && !['LL', 'TD', 'DG', 'LD', 'NP'].includes(area)) far.push(`${area} ${km.toFixed(0)} km`);
  }
  assert.deepEqual(far, []);
});
