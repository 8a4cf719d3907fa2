/** Does what somebody types lead to the right small files, and a name to the right page? */
import assert from "node:assert/strict";
import test from "node:test";
import { dossierDe, eclatsDe, slug, territoireDe } from "../../plugins/quifaitquoi/guide/recherche/eclats.js";

test("les mots précis choisissent les fichiers", () => {
  /** @type {[string, string[]][]} */
  const attendus = [
    ["Toul", ["to"]], ["54200", ["542"]], ["542", ["542"]], ["54", []], ["5", []], ["", []], ["t", []],
    ["st", []], ["sai", ["sa"]], ["saint", []], ["sainte ", []], ["St Dié des Vosges", ["vo"]], ["st die", ["di"]],
    ["la souterraine", ["so"]], ["le puy", ["le", "pu"]], ["l hay les roses", ["ro"]], ["lhay", ["lh"]],
    ["Pont-à-Mousson", ["po", "mo"]], ["toul 54200", ["to", "542"]], ["saintes", ["sa"]],
  ];
  for (const [requete, eclats] of attendus) assert.deepEqual(eclatsDe(requete), eclats, requete);
});

test("l’adresse d’une commune se refait depuis son nom", () => {
  assert.equal(dossierDe({ code: "54528", nom: "Toul", actuelle: "" }), "54528-toul/");
  assert.equal(dossierDe({ code: "2A004", nom: "Ajaccio", actuelle: "" }), "2a004-ajaccio/");
  assert.equal(
    dossierDe({ code: "01033", nom: "Bellegarde-sur-Valserine", actuelle: "Valserhône" }), "01033-valserhone/");
  assert.equal(slug("L’Haÿ-les-Roses"), "l-hay-les-roses");
  assert.equal(slug("Vandœuvre-lès-Nancy"), "vandoeuvre-les-nancy");
});

test("le dossier d’un territoire se refait depuis ce qui accompagne ses noms", () => {
  assert.equal(territoireDe("meurthe et moselle 54"), "54-meurthe-et-moselle");
  assert.equal(territoireDe("corse du sud 2a"), "2a-corse-du-sud");
  assert.equal(territoireDe("la reunion 974"), "974-la-reunion");
});
