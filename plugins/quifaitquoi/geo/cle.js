/**
 * How do we compare two names typed differently?
 * Same function as `cle` in cles.py; tests/geo/vecteurs_cle.json keeps the two equal.
 */

/** Letters that Unicode does not decompose. @type {Record<string, string>} */
const LETTRES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l" };

/** @type {Record<string, string>} */
const ABREGES = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes", lez: "les" };

/**
 * Search key of a name: unaccented lower-case words, « st », « s/ » and « lez » written in full.
 * @param {string} texte
 * @returns {string}
 */
export function cle(texte) {
  return texte
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæßøđł]/g, (lettre) => LETTRES[lettre] ?? "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    // Abbreviations before another word only: a lone last « s » is a name being typed.
    .replace(/\bs ?s /g, "sous ")
    .replace(/\bs /g, "sur ")
    .replace(/[^ ]+/g, (mot) => (Object.hasOwn(ABREGES, mot) && ABREGES[mot]) || mot);
}
