/** Where in the index is a name, and what is its address? Same as eclats.py, which explains why. */
import { cle } from "../../geo/cle.js";

const SAINTS = /^sainte?s?$/;

/**
 * Shards that may hold what somebody is typing; none while it is too vague.
 * @param {string} requete @returns {string[]}
 */
export function eclatsDe(requete) {
  const mots = cle(requete).split(" ");
  const sansSaint = mots.filter((mot) => !/^(.|\d\d)$/.test(mot) && !(mots.length > 1 && SAINTS.test(mot)));
  const longs = sansSaint.filter((mot) => mot.length > 3);
  const precis = longs.length ? longs : sansSaint;
  const vague = mots.length === 1 && /^(sainte?)?$/.test(precis[0] ?? "");
  return vague ? [] : [...new Set(precis.map((mot) => mot.slice(0, /^\d+$/.test(mot) ? 3 : 2)))];
}

/** Letters that Unicode does not decompose. @type {Record<string, string>} */
const LIGATURES = { œ: "oe", æ: "ae" };

/** Part of an address made from a name. @param {string} texte */
export function slug(texte) {
  return texte
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæ]/g, (lettre) => LIGATURES[lettre] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Address of the page of a commune from that of its list: « 54528-toul/ ».
 * @param {{code: string, nom: string, actuelle: string}} entree
 */
export function dossierDe({ code, nom, actuelle }) {
  return `${code.toLowerCase()}-${slug(actuelle || nom)}/`;
}

/** Folder of a territory from what comes with its names, « meurthe et moselle 54 ». @param {string} contexte */
export function territoireDe(contexte) {
  const mots = contexte.split(" ");
  return [mots.pop(), ...mots].join("-");
}
