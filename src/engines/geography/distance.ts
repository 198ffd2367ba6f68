/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

export interface Point {
  /** Degrees. */
  lat: number;
  lon: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres. */
export function haversineKm(from: Point, to: Point): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = halfLat * halfLat + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon * halfLon;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Great-circle distance in whole hundreds of metres: the only precision in which distances are compared or summed. */
export function hundredsOfMetres(from: Point, to: Point): number {
  return Math.round(haversineKm(from, to) * 10);
}

/** Great-circle distance in kilometres, rounded to 0.1 km. */
export function distanceKm(from: Point, to: Point): number {
  return hundredsOfMetres(from, to) / 10;
}
