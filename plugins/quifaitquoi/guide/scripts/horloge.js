/** Is it open at this instant, and when next? Pure functions: the instant and the time zone are parameters. */

/**
 * One opening. `debut` and `fin` are instants (ms); `jour` is its day in the territory, `de` and `a` its hours there.
 * @typedef {{debut: number, fin: number, jour: string, de: string, a: string, rdv: boolean}} Ouverture
 */

const INSECABLE = "\u00a0";

/**
 * Openings written « 2026-11-24T09:00+01:00/2026-11-24T12:00+01:00 », « /rdv » added when on appointment only.
 * The hours shown are those written, so no conversion can shift them.
 * @param {string} texte @returns {Ouverture[]}
 */
export function lireOuvertures(texte) {
  return texte.split(" ").filter(Boolean).map((ouverture) => {
    const [debut = "", fin = "", acces] = ouverture.split("/");
    const a = fin.slice(11, 16) === "00:00" ? "minuit" : heure(fin);
    const jour = debut.slice(0, 10);
    return { debut: Date.parse(debut), fin: Date.parse(fin), jour, de: heure(debut), a, rdv: acces === "rdv" };
  });
}

/** « 9 h », « 9 h 30 » @param {string} iso */
function heure(iso) {
  const [heures = "", minutes = ""] = iso.slice(11, 16).split(":");
  return `${Number(heures)}${INSECABLE}h${minutes === "00" ? "" : INSECABLE + minutes}`;
}

/** « 9 h – 12 h, 14 h – 17 h » @param {Ouverture[]} ouvertures */
export function heuresBreves(ouvertures) {
  return ouvertures.map(({ de, a, rdv }) => `${de} – ${a}${rdv ? " (sur rendez-vous)" : ""}`).join(", ");
}

/**
 * The day it is somewhere, « 2026-11-24 ».
 * @param {number} instant @param {string} fuseau
 */
export function jourLocal(instant, fuseau) {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: fuseau, calendar: "gregory", numberingSystem: "latn",
    year: "numeric", month: "2-digit", day: "2-digit",
  });
  const parties = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parties.year}-${parties.month}-${parties.day}`;
}

/** Days from one date to another, both « 2026-11-24 »: as UTC, so that no day has 23 hours. @param {string} du @param {string} au */
function ecart(du, au) {
  return Math.round((Date.parse(au) - Date.parse(du)) / 86_400_000);
}

/** 1 for monday to 7 for sunday @param {string} jour « 2026-11-24 » */
export function rangDansLaSemaine(jour) {
  return new Date(`${jour}T00:00Z`).getUTCDay() || 7;
}

/** « mardi 1er décembre 2026 » @param {string} jour « 2026-12-01 » */
export function dateLongue(jour) {
  const format = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", dateStyle: "full" });
  return format.format(new Date(`${jour}T00:00Z`)).replace(/ 1 /, " 1er ");
}

/** Whether something of it is still to come. @param {Ouverture[]} ouvertures @param {number} maintenant */
export function aVenir(ouvertures, maintenant) {
  return ouvertures.some(({ fin }) => fin > maintenant);
}

/**
 * What to say of a place now. `feries` are its days that fall on a holiday nobody spoke of: nothing is sure then.
 * @param {Ouverture[]} ouvertures sorted @param {number} maintenant @param {string} fuseau @param {string[]} feries
 * @returns {{ouvert: boolean, texte: string}}
 */
export function etat(ouvertures, maintenant, fuseau, feries = []) {
  const aujourdhui = jourLocal(maintenant, fuseau);
  const prochaine = ouvertures.find(({ fin }) => fin > maintenant);
  if (prochaine?.jour === aujourdhui && feries.includes(aujourdhui)) {
    return { ouvert: false, texte: `Jour férié${INSECABLE}: appelez avant de venir.` };
  }
  if (prochaine && prochaine.debut <= maintenant) {
    if (prochaine.rdv) {
      return { ouvert: false, texte: `Reçoit en ce moment, sur rendez-vous, jusqu’à ${prochaine.a}.` };
    }
    return { ouvert: true, texte: `Ouvert maintenant, jusqu’à ${prochaine.a}.` };
  }
  const jours = prochaine ? ecart(aujourdhui, prochaine.jour) : Infinity;
  const quand = jours === 0 ? " Ouvre aujourd’hui" : jours === 1 ? " Ouvre demain" : "";
  return { ouvert: false, texte: `Fermé en ce moment.${quand && prochaine ? `${quand} à ${prochaine.de}.` : ""}` };
}
