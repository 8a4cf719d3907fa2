/** @file How does the form open the files of a guide and put them back? As an editor would have changed them. */

import { fusionner } from "./fusion.js";

// The addresses of the two libraries, beside this page; they are not here when this file is checked alone.
const [SVELTIA, YAML, REGLAGES] = ["./sveltia/npm/index.js", "./yaml/index.js", "./configuration.json"];
const OSM = "opening_hours";

Object.assign(window, { CMS_MANUAL_INIT: true });
const [{ init, registerCustomFormat }, yaml, reglages] = await Promise.all([
  import(SVELTIA),
  import(YAML),
  fetch(REGLAGES).then((reponse) => reponse.json()),
]);
const champs = { connus: new Set(reglages.connus), libres: new Set(reglages.libres) };

/** What each text names, as it was opened or written, the last one last. @type {Map<string, string[]>} */
const ouverts = new Map();

registerCustomFormat(reglages.format, "yml", {
  /** @param {string} texte */
  fromFile: (texte) => {
    const valeurs = yaml.parseDocument(texte, { schema: "failsafe" }).toJS();
    retenir(texte, valeurs);
    return montrer(valeurs);
  },
  /** @param {Record<string, unknown>} valeurs */
  toFile: (valeurs) => {
    const nouveau = fusionner(yaml, original(valeurs), ranger(valeurs), champs);
    retenir(nouveau, valeurs);
    return nouveau;
  },
});
init({ config: reglages.cms });

/** Hours written in one OSM string are shown as the only line of their table. @param {any} valeurs */
function montrer(valeurs) {
  return parcourir(valeurs, (horaires) => (typeof horaires === "string" && horaires ? { [OSM]: horaires } : horaires));
}

/** @param {any} valeurs */
function ranger(valeurs) {
  return parcourir(valeurs, (horaires) => horaires?.[OSM] ?? horaires);
}

/** @param {any} valeurs @param {(horaires: any) => unknown} change @returns {any} */
function parcourir(valeurs, change) {
  if (Array.isArray(valeurs)) return valeurs.map((valeur) => parcourir(valeur, change));
  if (typeof valeurs !== "object" || !valeurs) return valeurs;
  return Object.fromEntries(
    Object.entries(valeurs).map(([cle, valeur]) => [cle, champs.libres.has(cle) ? change(valeur) : parcourir(valeur, change)]),
  );
}

/** @param {string} texte @param {unknown} valeurs */
function retenir(texte, valeurs) {
  ouverts.delete(texte);
  ouverts.set(texte, identifiants(valeurs));
}

/** The text these values come from: that which names the most of the same things. The form does not say which file it writes. @param {unknown} valeurs */
function original(valeurs) {
  const siens = new Set(identifiants(valeurs));
  let meilleur = "", communs = -1;
  for (const [texte, noms] of ouverts) {
    const trouves = noms.filter((nom) => siens.has(nom)).length;
    // Of two versions of the same file, the last one.
    if (trouves >= communs) [meilleur, communs] = [texte, trouves];
  }
  return meilleur;
}

/** @param {any} valeurs @returns {string[]} */
function identifiants(valeurs) {
  return Object.entries(valeurs ?? {}).flatMap(([bloc, fiches]) =>
    (Array.isArray(fiches) ? fiches : []).map((fiche) => [bloc, fiche.id ?? fiche.nom, fiche.acteur, fiche.lieu, fiche.titre].join("\n")),
  );
}
