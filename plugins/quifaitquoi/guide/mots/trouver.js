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
  const scores = pages.map(([code, nom]) => ({ code, nom, score: 0 }));
  for (const mot of dits.add([...dits].join(" "))) {
    const exacts = mots.filter(([connu]) => connu === mot);
    for (const [, ...ou] of exacts[0] ? exacts : mots.filter(([connu]) => proche(mot, connu))) {
      for (const [rang, poids] of ou) {
        // The index names no page that it doesn't list.
        /** @type {{score: number}} */ (scores[rang]).score += exacts[0] ? poids * 2 : poids;
      }
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
