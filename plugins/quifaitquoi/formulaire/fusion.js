/**
 * @file What becomes of the text of a YAML file when a form changes some of its values? Those lines only.
 *
 * A form knows values; editors also write comments, quotes, blank lines and an order that mean something to them.
 * So the text is never written anew: each value that differs is replaced where it stands, and the rest stays byte for
 * byte. Scalars are all read as text, as the guide reads them (`01000` and `no` are what they look like).
 */

import { bloc, lignes, scalaire, suite } from "./ecriture.js";
import { contenu, nus, texteDe, vide } from "./valeurs.js";

/**
 * @typedef {import("yaml").ParsedNode} Noeud
 * @typedef {import("yaml").Pair<Noeud, Noeud | null>} Paire
 * @typedef {{debut: number, fin: number, texte: string}} Retouche from one offset of the text to another
 * @typedef {object} Champs what the form shows
 * @property {Set<string>} connus names of its fields: a value that is no longer there has been taken out
 * @property {Set<string>} libres those whose own keys are anything (« lundi au vendredi »)
 * @typedef {object} Atelier
 * @property {typeof import("yaml")} yaml
 * @property {string} source
 * @property {Champs} champs
 */

const CHIFFRES_D_UNE_LIGNE = 100;

/**
 * The text with these values; equal to `source` when nothing has changed.
 * @param {typeof import("yaml")} yaml the library, version 2
 * @param {string} source a YAML text without mistakes
 * @param {Record<string, unknown>} valeurs as the form gives them
 * @param {Champs} champs
 */
export function fusionner(yaml, source, valeurs, champs) {
  const racine = yaml.parseDocument(source, { schema: "failsafe" }).contents;
  if (!yaml.isMap(racine)) return bloc(yaml, valeurs, 0);
  return appliquer(source, table({ yaml, source, champs }, racine, valeurs));
}

/** @param {string} source @param {Retouche[]} retouches @param {number} [debut] @param {number} [fin] */
function appliquer(source, retouches, debut = 0, fin = source.length) {
  let texte = "", ou = debut;
  for (const retouche of [...retouches].sort((a, b) => a.debut - b.debut || a.fin - b.fin)) {
    texte += source.slice(ou, retouche.debut) + retouche.texte;
    ou = Math.max(ou, retouche.fin);
  }
  return texte + source.slice(ou, fin);
}

/**
 * A mapping whose keys are fields: those of the form that are empty are taken out, new ones come after the one before
 * them in the form.
 * @param {Atelier} atelier @param {any} noeud @param {Record<string, unknown>} valeurs
 * @returns {Retouche[]}
 */
function table(atelier, noeud, valeurs) {
  /** @type {Paire[]} */
  const paires = noeud.items;
  const places = new Map(paires.map((paire, i) => [texteDe(paire.key), i]));
  /** @type {Retouche[]} */
  const retouches = [];
  let derriere = -1;
  for (const [cle, valeur] of Object.entries(valeurs)) {
    const place = places.get(cle);
    if (place !== undefined) derriere = Math.max(derriere, place);
    else if (!vide(valeur)) retouches.push(ajout(atelier, paires, derriere, cle, valeur));
  }
  for (const paire of paires) {
    const cle = texteDe(paire.key), valeur = valeurs[cle];
    if (!vide(valeur)) retouches.push(...valeurChangee(atelier, paire, valeur));
    else if (atelier.champs.connus.has(cle) && !vide(contenu(paire.value))) retouches.push(retrait(atelier, paire));
  }
  return retouches;
}

/**
 * A mapping whose keys are anything. The form gives them in no order: a key that is no longer there has become the
 * one that is new, the others come last.
 * @param {Atelier} atelier @param {any} noeud @param {Record<string, unknown>} valeurs
 * @returns {Retouche[]}
 */
function tableLibre(atelier, noeud, valeurs) {
  /** @type {Paire[]} */
  const paires = noeud.items;
  const connues = new Set(paires.map(({ key }) => texteDe(key)));
  const neuves = Object.keys(valeurs).filter((cle) => !connues.has(cle) && !vide(valeurs[cle]));
  const retouches = paires.flatMap((paire) => {
    const { key } = paire, cle = texteDe(key);
    if (!vide(valeurs[cle])) return valeurChangee(atelier, paire, valeurs[cle]);
    const neuve = neuves.shift();
    if (neuve === undefined) return [retrait(atelier, paire)];
    const nom = { debut: key.range[0], fin: key.range[1], texte: scalaire(atelier.yaml, neuve, key) };
    return [nom, ...valeurChangee(atelier, paire, valeurs[neuve])];
  });
  return [...retouches, ...neuves.map((cle) => ajout(atelier, paires, paires.length - 1, cle, valeurs[cle]))];
}

/** @param {Atelier} atelier @param {Paire[]} paires @param {number} derriere @param {string} cle @param {unknown} valeur */
function ajout(atelier, paires, derriere, cle, valeur) {
  const voisine = /** @type {Paire} */ (paires[Math.max(derriere, 0)]);
  const retrait = colonne(atelier.source, voisine.key.range[0]);
  const ou = derriere < 0 ? debutDeLigne(atelier.source, voisine.key.range[0]) : finDesLignes(atelier.source, finDe(atelier, voisine));
  const ecrit = bloc(atelier.yaml, { [cle]: valeur }, retrait);
  return { debut: ou, fin: ou, texte: finit(atelier.source, ou) + ecrit };
}

/** A line that ends the file may lack its break. @param {string} source @param {number} ou */
function finit(source, ou) {
  return ou === source.length && !source.endsWith("\n") ? "\n" : "";
}

/** @param {Atelier} atelier @param {Paire} paire */
function retrait(atelier, paire) {
  return {
    debut: debutDeLigne(atelier.source, paire.key.range[0]),
    fin: finDesLignes(atelier.source, finDe(atelier, paire)),
    texte: "",
  };
}

/** @param {Atelier} atelier @param {Paire} paire @param {unknown} valeur @returns {Retouche[]} */
function valeurChangee(atelier, paire, valeur) {
  const { yaml, champs } = atelier, { value } = paire;
  if (nus(contenu(value)) === nus(valeur)) return [];
  const bloque = value && !(/** @type {any} */ (value).flow);
  if (bloque && yaml.isMap(value) && estTable(valeur))
    return (champs.libres.has(texteDe(paire.key)) ? tableLibre : table)(atelier, value, valeur);
  if (bloque && yaml.isSeq(value) && Array.isArray(valeur)) return liste(atelier, value, valeur);
  if (yaml.isScalar(value) && typeof valeur !== "object" && surSaLigne(atelier, paire, String(valeur)))
    return [{ debut: value.range[0], fin: value.range[1], texte: scalaire(yaml, String(valeur), value) }];
  if (yaml.isSeq(value) && value.range && Array.isArray(valeur) && !valeur.some(estTable) && suite(yaml, valeur).length < CHIFFRES_D_UNE_LIGNE)
    return [{ debut: value.range[0], fin: value.range[1], texte: suite(yaml, valeur) }];
  return [entiere(atelier, paire, valeur)];
}

/** Whether a text stands on the line of its key, and the new one can. @param {Atelier} atelier @param {any} paire @param {string} valeur */
function surSaLigne({ source }, { key, value }, valeur) {
  const [debut, fin] = value.range;
  return fin > debut && !valeur.includes("\n") && !source.slice(key.range[1], fin).includes("\n");
}

/** @param {Atelier} atelier @param {Paire} paire @param {unknown} valeur */
function entiere(atelier, paire, valeur) {
  const debut = paire.key.range[0];
  const ecrit = bloc(atelier.yaml, { [texteDe(paire.key)]: valeur }, colonne(atelier.source, debut));
  return { debut, fin: finDesLignes(atelier.source, finDe(atelier, paire)), texte: ecrit.trimStart() };
}

/** @param {Atelier} atelier @param {any} noeud a list in lines @param {unknown[]} valeurs @returns {Retouche[]} */
function liste(atelier, noeud, valeurs) {
  const { source } = atelier, origines = apparier(noeud.items.map(contenu), valeurs);
  const intacte = valeurs.length === noeud.items.length && origines.every((place, i) => place === i);
  if (intacte) return noeud.items.flatMap((/** @type {Noeud} */ element, /** @type {number} */ i) => elementChange(atelier, element, valeurs[i]));
  const morceaux = decouper(atelier, noeud);
  const decalage = colonne(source, tiretDe(source, noeud.items[0]));
  const separe = morceaux.slice(1).some((/** @type {{debut: number}} */ { debut }) => /^\s*\n/.test(source.slice(debut)));
  const textes = valeurs.map((valeur, i) => {
    const place = origines[i], morceau = morceaux[place ?? -1];
    if (!morceau) return (separe && i ? "\n" : "") + lignes(atelier.yaml, valeur, decalage);
    const texte = appliquer(source, elementChange(atelier, noeud.items[place ?? 0], valeur), morceau.debut, morceau.fin);
    return separe && i && place === 0 ? `\n${texte}` : i || !place ? texte : texte.replace(/^\s*\n/, "");
  });
  const bornes = /** @type {[{debut: number}, {fin: number}]} */ ([morceaux[0], morceaux.at(-1)]);
  return [{ debut: bornes[0].debut, fin: bornes[1].fin, texte: textes.map((t) => (t.endsWith("\n") ? t : `${t}\n`)).join("") }];
}

/** @param {Atelier} atelier @param {any} noeud @param {unknown} valeur @returns {Retouche[]} */
function elementChange(atelier, noeud, valeur) {
  if (nus(contenu(noeud)) === nus(valeur)) return [];
  if (atelier.yaml.isMap(noeud) && estTable(valeur)) return table(atelier, noeud, valeur);
  return [{ debut: noeud.range[0], fin: noeud.range[1], texte: scalaire(atelier.yaml, String(valeur), noeud) }];
}

/** Each element with what stands before it. @param {Atelier} atelier @param {any} noeud */
function decouper(atelier, noeud) {
  let debut = debutDeLigne(atelier.source, tiretDe(atelier.source, noeud.items[0]));
  return noeud.items.map((/** @type {Noeud} */ element) => {
    const fin = finDesLignes(atelier.source, finDeNoeud(atelier, element)), morceau = { debut, fin };
    debut = fin;
    return morceau;
  });
}

/**
 * For each value, the place of the element it comes from: the same, else the same name, else the same place.
 * @param {unknown[]} avant @param {unknown[]} valeurs @returns {(number | undefined)[]}
 */
function apparier(avant, valeurs) {
  const libres = new Set(avant.keys());
  /** @param {(ancienne: unknown, nouvelle: unknown, i: number, j: number) => boolean} semblables @param {(number | undefined)[]} places */
  const passer = (semblables, places) =>
    valeurs.map((valeur, j) => {
      const trouvee = places[j] ?? [...libres].find((i) => semblables(avant[i], valeur, i, j));
      if (trouvee !== undefined) libres.delete(trouvee);
      return trouvee;
    });
  const egales = passer((ancienne, nouvelle) => nus(ancienne) === nus(nouvelle), []);
  const nommees = passer((ancienne, nouvelle) => identite(ancienne) !== "" && identite(ancienne) === identite(nouvelle), egales);
  return avant.length === valeurs.length ? passer((_ancienne, _nouvelle, i, j) => i === j, nommees) : nommees;
}

/** @param {any} fiche */
function identite(fiche) {
  return estTable(fiche) ? String(fiche.id ?? [fiche.acteur, fiche.lieu, fiche.titre].filter(Boolean)) : "";
}

/** @param {unknown} valeur @returns {valeur is Record<string, unknown>} */
function estTable(valeur) {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}

/** @param {Atelier} atelier @param {Paire} paire @returns {number} */
function finDe(atelier, paire) {
  return paire.value?.range ? Math.max(paire.key.range[1], finDeNoeud(atelier, paire.value)) : paire.key.range[1];
}

/** Where the last value of a node ends, comments and blank lines left out. @param {Atelier} atelier @param {any} noeud @returns {number} */
function finDeNoeud(atelier, noeud) {
  if (noeud.flow || atelier.yaml.isScalar(noeud)) return noeud.range[1];
  const dernier = noeud.items.at(-1);
  return atelier.yaml.isPair(dernier) ? finDe(atelier, /** @type {Paire} */ (dernier)) : finDeNoeud(atelier, dernier);
}

/** The dash of an element of a list. @param {string} source @param {any} element */
function tiretDe(source, element) {
  return source.lastIndexOf("-", element.range[0] - 1);
}

/** @param {string} source @param {number} ou */
function debutDeLigne(source, ou) {
  return source.lastIndexOf("\n", ou - 1) + 1;
}

/** @param {string} source @param {number} ou */
function colonne(source, ou) {
  return ou - debutDeLigne(source, ou);
}

/** After the break that ends the line of this place; a text on several lines has it already. @param {string} source @param {number} ou */
function finDesLignes(source, ou) {
  if (source[ou - 1] === "\n") return ou;
  const saut = source.indexOf("\n", ou);
  return saut < 0 ? source.length : saut + 1;
}
