/** To which outcomes do these words lead? Same as radicaux.py, lexique.py (`compris`) and trouver.py, which explain. */
import { cle } from "../../geo/cle.js";
import { resteApres } from "../../geo/recherche.js";

/**
 * What lexique.py gives: a stem, then its pages, `[rank, weight]` each.
 * @typedef {{pages: [string, string][], vides: string, fins: string, synonymes: [string, string][],
 *   mots: [string, ...[number, number][]][]}} Lexique
 */

/** The outcomes meant, best first, by id and title. @param {string} requete @param {Lexique} lexique */
export function trouver(requete, { pages, vides, fins, synonymes, mots }) {
  let dite = ` ${cle(requete).replace(RegExp(vides, "g"), "").replace(RegExp(fins, "g"), "$1")} `.replace(/ +/g, " ");
  for (const [dit, sens] of synonymes) dite = dite.replaceAll(` ${dit} `, ` ${sens} `);
  const dits = new Set(dite.match(/\w+/g));
  const entiere = [...dits].join(" ");
  dite = ` = ${entiere} = `;
  const scores = pages.map(([code, nom]) => ({ code, nom, score: 0 }));
  const inconnus = [...dits.add(entiere)].filter((mot) => mots.every(([connu]) => connu !== mot));
  for (const [connu, ...ou] of mots) {
    const fois = +dits.has(connu) + +dite.includes(` ${connu} `) + inconnus.filter((mot) => proche(mot, connu)).length;
    for (const [rang, poids] of ou) {
      // The index names no page that it doesn't list.
      /** @type {{score: number}} */ (scores[rang]).score += poids * fois;
    }
  }
  scores.sort((a, b) => b.score - a.score);
  const mieux = scores[0]?.score || 1;
  return scores.slice(0, 6).filter(({ score }) => score * 2 >= mieux);
}

/** @param {string} mot @param {string} connu */
function proche(mot, connu) {
  return mot.length > 3 && (connu.startsWith(mot) || !resteApres(1, mot, connu));
}
