import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distanceKm, haversineKm, hundredsOfMetres } from './distance.ts';

describe('the great circle', () => {
  const london = { lat: 51.5074, lon: -0.1278 };
  const birmingham = { lat: 52.4862, lon: -1.8904 };

  it('is between 162 and 163 km from London to Birmingham, and the same back', () => {
    assert.equal(Math.floor(haversineKm(london, birmingham)), 162);
    assert.equal(haversineKm(london, birmingham), haversineKm(birmingham, london));
  });

  it('is a quarter of the globe from the pole to the equator', () => {
    assert.ok(Math.abs(haversineKm({ lat: 90, lon: 0 }, { lat: 0, lon: 45 }) - (Math.PI / 2) * 6371.0088) < 1e-9);
  });

  it('is told to 0.1 km', () => {
    assert.equal(distanceKm(london, london), 0);
    assert.equal(distanceKm(london, birmingham) * 10, hundredsOfMetres(london, birmingham));
  });
});
