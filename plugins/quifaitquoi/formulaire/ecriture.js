/** @file How does an editor of this guide write a value in YAML? Short lists on a line, no needless quotes. */

/**
 * @typedef {typeof import("yaml")} Yaml
 * @typedef {import("yaml").ParsedNode} Noeud
 */

const MISE_EN_PAGE = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true };
const LARGEUR_D_UNE_LISTE = 60;

/** A mapping, each line moved to the right. @param {Yaml} yaml @param {object} valeurs @param {number} retrait */
export function bloc(yaml, valeurs, retrait) {
  return decaler(ecrire(yaml, valeurs), retrait);
}

/** An element of a list, with its dash. @param {Yaml} yaml @param {unknown} valeur @param {number} retrait */
export function lignes(yaml, valeur, retrait) {
  return decaler(ecrire(yaml, [valeur]), retrait);
}

/** A list on one line. @param {Yaml} yaml @param {unknown[]} valeurs */
export function suite(yaml, valeurs) {
  const document = documentDe(yaml, valeurs);
  /** @type {import("yaml").YAMLSeq} */ (document.contents).flow = true;
  return document.toString(MISE_EN_PAGE).trimEnd();
}

/** A text, with the quotes it had if it had some. @param {Yaml} yaml @param {string} texte @param {any} avant */
export function scalaire(yaml, texte, avant) {
  const document = documentDe(yaml, texte);
  const guillemets = ["QUOTE_DOUBLE", "QUOTE_SINGLE"].includes(avant.type);
  if (guillemets) /** @type {import("yaml").Scalar} */ (document.contents).type = avant.type;
  return document.toString(MISE_EN_PAGE).trimEnd();
}

/** @param {Yaml} yaml @param {unknown} valeur */
function ecrire(yaml, valeur) {
  const document = documentDe(yaml, valeur);
  yaml.visit(document, {
    Seq: (_, liste) => {
      liste.flow = liste !== document.contents && liste.items.every(yaml.isScalar) && String(liste.items).length <= LARGEUR_D_UNE_LISTE;
    },
    Pair: (_, paire) => (sansValeur(/** @type {any} */ (paire).value) ? yaml.visit.REMOVE : undefined),
  });
  return document.toString(MISE_EN_PAGE);
}

/** @param {any} noeud */
function sansValeur(noeud) {
  return !noeud || noeud.value === "" || noeud.value === null || noeud.items?.length === 0;
}

/** Everything is text, as the guide reads it. @param {Yaml} yaml @param {unknown} valeur */
function documentDe(yaml, valeur) {
  return new yaml.Document(enTextes(valeur), { schema: "failsafe" });
}

/** @param {unknown} valeur @returns {unknown} */
function enTextes(valeur) {
  if (Array.isArray(valeur)) return valeur.map(enTextes);
  if (typeof valeur === "object" && valeur) return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, enTextes(v)]));
  return valeur === undefined || valeur === null ? "" : String(valeur);
}

/** @param {string} texte @param {number} retrait */
function decaler(texte, retrait) {
  return texte.replace(/^(?=.)/gm, " ".repeat(retrait));
}
