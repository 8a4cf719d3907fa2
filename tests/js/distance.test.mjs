/** Are the nearest really the nearest? */
import assert from "node:assert/strict";
import test from "node:test";
import { direKm, distanceKm, ordonner } from "../../plugins/quifaitquoi/guide/arbre/distance.js";

test("la distance est celle du grand cercle, à l’échelle d’un département", () => {
  // Nancy – Épinal, Saint-Denis – Saint-Pierre: measured on a map to the kilometre.
  assert.equal(Math.round(distanceKm([48.6921, 6.1844], [48.1724, 6.4496])), 61);
  assert.equal(Math.round(distanceKm([-20.8789, 55.4481], [-21.3393, 55.4781])), 51);
  assert.equal(distanceKm([45, 0], [45, 0]), 0);
  // The two ends of the widest département, on the sphere: 217 km (distances.py).
  assert.ok(Math.abs(distanceKm([44.2, -1.25], [44.2, 1.47]) - 216.83) < 0.2);
});

test("d’abord la classe de distance, puis le jour, puis les kilomètres", () => {
  const ordre = (...choses) => ordonner(choses.map(([nom, km, jour]) => ({ nom, km, jour }))).map(({ nom }) => nom).join(" ");
  assert.equal(ordre(["loin", 40, "2026-11-24"], ["près", 4, "2026-12-20"]), "près loin");
  // 6 and 8 km are as easy: the sooner wins; so are 0.5 and 4.9.
  assert.equal(ordre(["six", 6, "2026-12-15"], ["huit", 8, "2026-11-25"]), "huit six");
  assert.equal(ordre(["cinq", 5, "2026-11-24"], ["quatre", 4.9, "2026-12-24"]), "quatre cinq");
  assert.equal(ordre(["plus-loin", 12, "2026-11-24"], ["moins-loin", 7, "2026-11-24"]), "moins-loin plus-loin");
  // In the commune itself comes before all, an unknown day after the known ones of its class.
  assert.equal(ordre(["voisin", 1, "2026-11-24"], ["ici", -1, "2026-12-24"]), "ici voisin");
  assert.equal(ordre(["inconnu", 16, "9"], ["connu", 29, "2027-06-01"], ["trop", 30, "2026-11-24"]), "connu inconnu trop");
});

test("l’ordre donné n’est pas changé", () => {
  const choses = [{ km: 20, jour: "9" }, { km: 1, jour: "9" }];
  assert.equal(ordonner(choses)[0], choses[1]);
  assert.equal(choses[0].km, 20);
});

test("les kilomètres se disent comme ailleurs", () => {
  assert.deepEqual([0.2, 1, 11.6].map(direKm), ["moins d’1\u00a0km", "1\u00a0km", "12\u00a0km"]);
});
