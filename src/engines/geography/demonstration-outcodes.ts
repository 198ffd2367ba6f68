import type { Point } from './distance.ts';

/**
 * Outcodes of the region in which the demonstration is set, each with a centre (degrees, WGS 84) written for this project
 * from the map, to about three kilometres. With these the journeys of the demonstration make sense before any outcodes
 * are loaded. Its councils are invented; the outcodes are not.
 */
export const demonstrationOutcodes: ReadonlyMap<string, Point> = new Map(
  Object.entries({
    DE1: { lat: 52.923, lon: -1.476 },
    DE3: { lat: 52.908, lon: -1.547 },
    DE4: { lat: 53.12, lon: -1.57 },
    DE5: { lat: 53.05, lon: -1.4 },
    DE7: { lat: 52.972, lon: -1.33 },
    DE11: { lat: 52.77, lon: -1.56 },
    DE14: { lat: 52.805, lon: -1.645 },
    DE15: { lat: 52.8, lon: -1.6 },
    DE21: { lat: 52.935, lon: -1.425 },
    DE22: { lat: 52.945, lon: -1.51 },
    DE23: { lat: 52.895, lon: -1.5 },
    DE24: { lat: 52.88, lon: -1.45 },
    DE55: { lat: 53.1, lon: -1.37 },
    DE56: { lat: 53.02, lon: -1.48 },
    DE65: { lat: 52.86, lon: -1.62 },
    DE72: { lat: 52.9, lon: -1.36 },
    DE73: { lat: 52.845, lon: -1.44 },
    DE74: { lat: 52.84, lon: -1.33 },
    DE75: { lat: 53.012, lon: -1.355 },
    NG1: { lat: 52.954, lon: -1.149 },
    NG2: { lat: 52.932, lon: -1.135 },
    NG3: { lat: 52.968, lon: -1.125 },
    NG4: { lat: 52.97, lon: -1.075 },
    NG5: { lat: 53.0, lon: -1.13 },
    NG6: { lat: 52.995, lon: -1.19 },
    NG7: { lat: 52.953, lon: -1.177 },
    NG8: { lat: 52.96, lon: -1.215 },
    NG9: { lat: 52.92, lon: -1.235 },
    NG10: { lat: 52.9, lon: -1.28 },
    NG11: { lat: 52.885, lon: -1.17 },
    NG12: { lat: 52.9, lon: -1.06 },
    NG14: { lat: 53.03, lon: -1.05 },
    NG15: { lat: 53.04, lon: -1.2 },
    NG16: { lat: 53.03, lon: -1.3 },
    NG17: { lat: 53.115, lon: -1.26 },
    NG18: { lat: 53.14, lon: -1.18 },
    NG19: { lat: 53.165, lon: -1.2 },
    NG21: { lat: 53.14, lon: -1.09 },
  }),
);
