/** Where outcodes are: those that were loaded, and under them one approximate centre for each postcode area. */
export { areaCentres } from './areas.ts';
export { distanceKm, haversineKm, hundredsOfMetres, type Point } from './distance.ts';
export { areasOnly, type Geography, type LocatedOutcode, locate, type Unlocated } from './locate.ts';
export { areaOf, outcodeOf } from './outcode.ts';
