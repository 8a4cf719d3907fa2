/** Which communes does somebody mean by what they typed? Same as recherche.py, which explains the ranks. */
import { cle } from "./cle.js";

/** @typedef {ReturnType<typeof lireIndex>[number]} Entree */

const VIDES = / (a|arrondissement|aux?|cedex|d|des?|du|e|eme|en|er|et|ieme|l|la|les?|sous|sur)(?= )/g;

/** @param {string} texte a search key @returns {string} its words but the small ones */
function utilesDe(texte) {
  const mots = texte.replace(/\b(\d+)(er|e|i?eme)\b/g, "$1");
  return ` ${mots} `.replace(VIDES, "").trim() || mots;
}

/**
 * Entries of the JSON of `index_json`.
 * @param {[string, [string, string, string, number, string?][]][]} index
 */
export function lireIndex(index) {
  return index.flatMap(([contexte, lignes]) => lignes.map(
    ([code, nom, postaux, population, actuelle = ""]) => {
      const utiles = utilesDe(cle(nom));
      const mots = `${cle(nom)} ${utiles} ${postaux}`.split(" ");
      const codesPostaux = postaux.split(" ");
      const cles = { cle: cle(nom), utiles, mots, contexte: cle(contexte) };
      return { code, nom, codesPostaux, population, actuelle, ...cles };
    }));
}

/** The entries meant, best first. @param {string} requete @param {Entree[]} entrees */
export function rechercher(requete, entrees, limite = 10) {
  const voulue = cle(requete);
  const utiles = utilesDe(voulue);
  /** @type {{e: Entree, rang: number}[]} */
  let classes = [];
  for (let fautes = 0; voulue && fautes < 3; fautes += 1) {
    classes = entrees
      .map((e) => ({ e, rang: rangDe(voulue, utiles, e, fautes) }))
      .filter(({ rang }) => rang < 8)
      .sort((a, b) => a.rang - b.rang || ordre(a.e, b.e));
    if (classes[0] && (fautes || classes[0].rang < 2)) break;
  }
  return classes.slice(0, limite).map(({ e }) => e);
}

/** @param {Entree} a @param {Entree} b */
function ordre(a, b) {
  const [x, y] = [`${a.cle}\t${a.code}`, `${b.cle}\t${b.code}`];
  return b.population - a.population || (x < y ? -1 : +(x > y));
}

/**
 * @param {string} voulue @param {string} utiles @param {Entree} e @param {number} fautes
 * @returns {number} 8 if not meant
 */
function rangDe(voulue, utiles, e, fautes) {
  if (voulue === e.cle || e.codesPostaux.includes(voulue)) return 0;
  const colle = voulue.replaceAll(" ", "");
  const nom = e.cle.replaceAll(" ", "");
  if (utiles === e.utiles || colle === nom) return 1;
  if ([nom, ...e.codesPostaux].some((m) => m.startsWith(colle))) return 2;
  const rang = Math.max(...utiles.split(" ").map((mot) => {
    if (e.mots.some((m) => m.startsWith(mot))) return 3;
    return e.contexte.split(" ").includes(mot) ? 4 : rangFaute(mot, e.mots, fautes);
  }));
  return rang > 7 && rangFaute(colle, [nom], fautes && 1) === 5 ? 5 : rang;
}

/** @param {string} mot @param {string[]} mots @param {number} fautes */
function rangFaute(mot, mots, fautes) {
  if (!fautes || /^(\d+|.{1,3})$/.test(mot)) return 8;
  const reste = Math.min(...mots.map((m) => resteApres(1, mot, m)));
  if (reste < Infinity) return reste ? 6 : 5;
  return fautes > 1 && mot.length > 6 && mots.some((m) => !resteApres(2, mot, m)) ? 7 : 8;
}

/**
 * Letters of `voulu` left once `mot` is read with that many typos at most, or Infinity.
 * @param {number} fautes @param {string} mot @param {string} voulu @returns {number}
 */
export function resteApres(fautes, mot, voulu) {
  let i = 0;
  while (i < mot.length && mot[i] === voulu[i]) i += 1;
  const [a, b, n] = [mot.slice(i), voulu.slice(i), fautes - 1];
  if (!a) return b.length;
  if (!fautes) return Infinity;
  const echange = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    resteApres(n, a.slice(1), b.slice(1)),
    resteApres(n, a, b.slice(1)),
    resteApres(n, a.slice(1), b),
    echange ? resteApres(n, a.slice(2), b.slice(2)) : Infinity,
  );
}
