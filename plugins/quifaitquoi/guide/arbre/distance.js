/** How far is it, as the crow flies? Same as distances.py. */

/** @typedef {readonly [number, number]} Position latitude and longitude, in degrees */

/** Kilometres between two positions. @param {Position} a @param {Position} b */
export function distanceKm([latitudeA, longitudeA], [latitudeB, longitudeB]) {
  const radians = Math.PI / 180;
  const demiPhi = ((latitudeB - latitudeA) * radians) / 2;
  const demiLambda = ((longitudeB - longitudeA) * radians) / 2;
  const cosinus = Math.cos(latitudeA * radians) * Math.cos(latitudeB * radians);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(
    Math.min(1, Math.sin(demiPhi) ** 2 + cosinus * Math.sin(demiLambda) ** 2)));
}

/** « 12 km », « moins d’1 km » @param {number} km */
export function direKm(km) {
  return km < 1 ? "moins d’1\u00a0km" : `${Math.round(km)}\u00a0km`;
}

/** Position written « 48.67512,5.89123 », or null. @param {string | undefined} texte @returns {Position | null} */
export function lirePosition(texte) {
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(texte ?? "") ?? [];
  return longitude === undefined ? null : [Number(latitude), Number(longitude)];
}

/**
 * The nearest things first, at most `combien`; those without a position are not near.
 * @template T @param {T[]} choses @param {(chose: T) => Position | null} position @param {Position} depuis
 */
export function lesPlusProches(choses, position, depuis, combien = 5) {
  return choses
    .flatMap((chose) => {
      const ou = position(chose);
      return ou ? [{ chose, km: distanceKm(depuis, ou) }] : [];
    })
    .sort((a, b) => a.km - b.km)
    .slice(0, combien);
}
