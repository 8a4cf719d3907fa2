/** How far is it, as the crow flies, and who comes first? */

/** @typedef {readonly [number, number]} Position latitude and longitude, in degrees */

/**
 * Kilometres between two positions of one département: the Earth is flat there to a thousandth (distances.py, used
 * for whole countries, is on the sphere). @param {Position} a @param {Position} b
 */
export function distanceKm([a, b], [c, d]) {
  return 111.195 * Math.hypot(a - c, (b - d) * Math.cos(((a + c) * Math.PI) / 360));
}

/** « 12 km », « moins d’1 km » @param {number} km */
export function direKm(km) {
  return km < 1 ? "moins d’1\u00a0km" : `${Math.round(km)}\u00a0km`;
}

/** Kilometres from which one is a little far, far, very far. */
const LIMITES = [5, 15, 30];

/**
 * The nearest and soonest first: by class of distance (the commune itself, then up to 5, 15 and 30 km, then beyond);
 * in a class, by the day of the next opening; the same day, by distance. So that somebody is sent 8 km away tomorrow
 * rather than 6 km away in three weeks, but never 40 km away for a day gained.
 * @template {{km: number, jour: string}} T `km`: less than 0 in the commune itself; `jour`: ISO date, "9" when unknown
 * @param {T[]} choses
 */
export function ordonner(choses) {
  const rang = (/** @type {T} */ { km }) => (km < 0 ? -1 : LIMITES.filter((limite) => km >= limite).length);
  const ordre = (/** @type {T} */ a, /** @type {T} */ b) => (a.jour < b.jour ? -1 : +(a.jour > b.jour));
  return [...choses].sort((a, b) => rang(a) - rang(b) || ordre(a, b) || a.km - b.km);
}
