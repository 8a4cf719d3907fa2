/** Does a form change in a YAML file only what its user changed? */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as yaml from "yaml";

import { fusionner } from "../../plugins/quifaitquoi/formulaire/fusion.js";

const CHAMPS = {
  connus: new Set(["lieux", "id", "nom", "telephone", "horaires", "services", "frais_a_charge", "sauf", "contact", "service", "presentation_detail", "acteur", "lieu"]),
  libres: new Set(["horaires"]),
};

const FICHIER = `# Où est-on reçu ?

lieux:
  # Rouvre en mars.
  - id: mairie-exemple
    nom: Mairie d’Exemple   # nom provisoire
    telephone: "01 00 00 00 00"
    horaires:
      lundi: 9h-12h  # vérifié au téléphone
      # le mardi a changé
      mardi: 14h-17h
    frais_a_charge: [Gratuit]
    presentation_detail:
      Un texte sur
      deux lignes.

  - id: bus-exemple
    nom: Bus d’Exemple
    code_postal: 01000
    inconnu: gardé
    services:
      - Aide aux démarches administratives
      - Maîtrise des outils numériques du quotidien
# la fin
`;

/** @param {string} texte */
const lire = (texte) => yaml.parseDocument(texte, { schema: "failsafe" }).toJS();
/** @param {(valeurs: any) => unknown} change @param {string} [texte] */
const apres = (change, texte = FICHIER) => {
  const valeurs = lire(texte);
  return fusionner(yaml, texte, change(valeurs) ?? valeurs, CHAMPS);
};
/** Lines that differ, as `-old` and `+new`. @param {string} nouveau @param {string} [ancien] */
const ecart = (nouveau, ancien = FICHIER) => {
  const [a, b] = [ancien.split("\n"), nouveau.split("\n")];
  let debut = 0, fin = 0;
  while (debut < Math.min(a.length, b.length) && a[debut] === b[debut]) debut++;
  while (fin < Math.min(a.length, b.length) - debut && a.at(-1 - fin) === b.at(-1 - fin)) fin++;
  return [...a.slice(debut, a.length - fin).map((l) => `-${l}`), ...b.slice(debut, b.length - fin).map((l) => `+${l}`)];
};

test("nothing changed: every byte is kept", () => {
  assert.equal(apres(() => undefined), FICHIER);
});

test("an hour: its value only, the comment stays", () => {
  assert.deepEqual(ecart(apres((v) => void (v.lieux[0].horaires.lundi = "10h-12h"))), [
    "-      lundi: 9h-12h  # vérifié au téléphone",
    "+      lundi: 10h-12h  # vérifié au téléphone",
  ]);
});

test("a text in quotes keeps them; one that needs some gets some", () => {
  assert.deepEqual(ecart(apres((v) => void (v.lieux[0].telephone = "01 00 00 00 01"))).at(1), '+    telephone: "01 00 00 00 01"');
  assert.deepEqual(lire(apres((v) => void (v.lieux[0].nom = "Mairie : accueil #1"))).lieux[0].nom, "Mairie : accueil #1");
});

test("a new day and a day less", () => {
  assert.deepEqual(ecart(apres((v) => void (v.lieux[0].horaires.mercredi = "fermé"))), ["+      mercredi: fermé"]);
  assert.deepEqual(ecart(apres((v) => void delete v.lieux[0].horaires.lundi)), ["-      lundi: 9h-12h  # vérifié au téléphone"]);
});

test("a day that takes another name stays where it is, whatever the order of the form", () => {
  const nouveau = apres((v) => void (v.lieux[0].horaires = { jeudi: "9h-12h", mardi: "14h-17h" }));
  assert.deepEqual(ecart(nouveau), ["-      lundi: 9h-12h  # vérifié au téléphone", "+      jeudi: 9h-12h  # vérifié au téléphone"]);
  const trois = apres((v) => void (v.lieux[0].horaires = { "1er jeudi": "9h-10h", lundi: "9h-12h", mardi: "14h-17h" }));
  assert.deepEqual(ecart(trois), ["+      1er jeudi: 9h-10h"]);
  const libre = apres((v) => void (v.lieux[0].horaires = { a: "fermé", b: "fermé" }));
  assert.ok(libre.includes("      a: fermé  # vérifié au téléphone\n      # le mardi a changé\n      b: fermé\n    frais"));
});

test("a field more, a field less", () => {
  const sauf = ["du 20 décembre 2026 au 4 janvier 2027", "vacances scolaires"];
  const plus = apres((v) => void (v.lieux[1].sauf = sauf));
  assert.deepEqual(lire(plus).lieux[1].sauf, sauf);
  assert.ok(ecart(plus).every((ligne) => ligne.startsWith("+")));
  assert.deepEqual(ecart(apres((v) => void (v.lieux[0].telephone = ""))), ['-    telephone: "01 00 00 00 00"']);
});

test("what the form does not show is not lost", () => {
  const nouveau = apres((v) => ({ lieux: v.lieux.map((/** @type {any} */ { inconnu: _, code_postal: __, ...reste }) => reste) }));
  assert.equal(nouveau, FICHIER);
});

test("lists: a choice more, on one line or on several", () => {
  assert.deepEqual(ecart(apres((v) => v.lieux[0].frais_a_charge.push("Payant") && undefined)), [
    "-    frais_a_charge: [Gratuit]",
    "+    frais_a_charge: [Gratuit, Payant]",
  ]);
  assert.deepEqual(ecart(apres((v) => v.lieux[1].services.push("Loisirs et créations numériques") && undefined)), [
    "+      - Loisirs et créations numériques",
  ]);
});

test("a place more, a place less, places in another order", () => {
  const plus = apres((v) => v.lieux.push({ id: "neuf", nom: "Lieu neuf", horaires: { lundi: "9h-10h" }, telephone: "" }) && undefined);
  assert.deepEqual(ecart(plus), ["+", "+  - id: neuf", "+    nom: Lieu neuf", "+    horaires:", "+      lundi: 9h-10h"]);
  const moins = apres((v) => v.lieux.shift() && undefined);
  assert.deepEqual(lire(moins).lieux.map((/** @type {any} */ l) => l.id), ["bus-exemple"]);
  assert.ok(moins.includes("lieux:\n  # Rouvre en mars.\n  - id: bus-exemple\n"));
  const echange = apres((v) => v.lieux.reverse() && undefined);
  assert.deepEqual(lire(echange).lieux, lire(FICHIER).lieux.reverse());
  assert.ok(echange.includes("nom provisoire") && echange.includes("# la fin"));
});

test("a text on two lines, a mapping in braces, an empty value", () => {
  const detail = apres((v) => void (v.lieux[0].presentation_detail = "Un texte\n\nen deux alinéas."));
  assert.equal(lire(detail).lieux[0].presentation_detail, "Un texte\n\nen deux alinéas.");
  const serre = "territoire:\n  code: 54\n  contact: {service: Accueil, telephone: 01 00 00 00 00}\n";
  assert.equal(
    lire(apres((v) => void (v.territoire.contact.service = "Guichet"), serre)).territoire.contact.service,
    "Guichet",
  );
  const rien = "lieux:\n  - id: a\n    telephone:\n    nom: A";
  assert.equal(apres((v) => void (v.lieux[0].telephone = "3939"), rien), "lieux:\n  - id: a\n    telephone: 3939\n    nom: A");
});

const TERRITOIRES = new URL("../../territories/", import.meta.url);
const FICHIERS = readdirSync(TERRITOIRES, { recursive: true }).map(String).filter((nom) => /^\d.*\/(lieux|permanences|acteurs)\.yml$/.test(nom));

for (const nom of FICHIERS)
  test(`each text of ${nom} changed in turn: what is read is what was asked, all other lines stay`, () => {
    const texte = readFileSync(new URL(nom, TERRITOIRES), "utf8"), avant = lire(texte);
    const liste = Object.keys(avant)[0] ?? "";
    assert.equal(apres(() => undefined, texte), texte);
    for (const [i, fiche] of avant[liste].entries())
      // One field of each: every kind of field is met in a hundred places.
      for (const champ of Object.keys(fiche).filter((c, rang, tous) => typeof fiche[c] === "string" && rang === i % tous.length)) {
        const voulu = structuredClone(avant);
        voulu[liste][i][champ] = `${fiche[champ]} : 01 # no`;
        const nouveau = fusionner(yaml, texte, voulu, CHAMPS);
        assert.deepEqual(lire(nouveau), voulu);
        assert.equal(ecart(nouveau, texte).filter((ligne) => ligne.startsWith("+")).length, 1);
      }
  });
