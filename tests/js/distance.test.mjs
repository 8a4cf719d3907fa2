/** Are the nearest really the nearest? */
import assert from "node:assert/strict";
import test from "node:test";
import { direKm, distanceKm, lesPlusProches, lirePosition } from "../../plugins/quifaitquoi/guide/arbre/distance.js";

test("la distance est celle du grand cercle", () => {
  // Nancy – Épinal, Saint-Denis – Saint-Pierre: measured on a map to the kilometre.
  assert.equal(Math.round(distanceKm([48.6921, 6.1844], [48.1724, 6.4496])), 61);
  assert.equal(Math.round(distanceKm([-20.8789, 55.4481], [-21.3393, 55.4781])), 51);
  assert.equal(distanceKm([45, 0], [45, 0]), 0);
  assert.equal(Math.round(distanceKm([0, 0], [0, 180])), 20015);
});

test("les plus proches d’abord, ceux sans position jamais", () => {
  const lieux = [
    { nom: "loin", ou: "48.0,6.0" }, { nom: "inconnu", ou: "" }, { nom: "ici", ou: "48.69,6.18" },
    { nom: "pas loin", ou: "48.6,6.2" }, { nom: "mal écrit", ou: "48.6" },
  ];
  const trouves = lesPlusProches(lieux, ({ ou }) => lirePosition(ou), [48.69, 6.18], 2);
  assert.deepEqual(trouves.map(({ chose }) => chose.nom), ["ici", "pas loin"]);
});

test("une position se lit ou ne se lit pas", () => {
  assert.deepEqual(lirePosition("-21.3393,55.4781"), [-21.3393, 55.4781]);
  for (const faux of [undefined, "", "48", "48,", ",5", "a,b", "48,5,6", "Infinity,0"]) assert.equal(lirePosition(faux), null);
});

test("les kilomètres se disent comme ailleurs", () => {
  assert.deepEqual([0.2, 1, 11.6].map(direKm), ["moins d’1\u00a0km", "1\u00a0km", "12\u00a0km"]);
});
