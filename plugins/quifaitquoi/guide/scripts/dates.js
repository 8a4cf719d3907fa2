/** Which of the dates printed on this page are still to come, now? (HTML: composants/dates.html.j2) */
import { aVenir, etat, jourLocal, lireOuvertures, rangDansLaSemaine } from "./horloge.js";

/** @param {HTMLElement} bloc one schedule @param {number} maintenant */
function actualiser(bloc, maintenant) {
  const { fuseau = "Europe/Paris", jusquau = "9", montrer = "5", rdv } = bloc.dataset;
  const jours = [...bloc.querySelectorAll("li")].flatMap((li) => {
    const { ouvertures = "", ferie } = li.dataset;
    return ouvertures ? [{ li, ferie, ouvertures: lireOuvertures(ouvertures) }] : [];
  });
  // Past the last computed day, the page knows nothing any more and must not look as if it did.
  const connu = jourLocal(maintenant, fuseau) <= jusquau;
  const restants = jours.filter(({ ouvertures }) => connu && aVenir(ouvertures, maintenant));
  const montres = new Set(restants.slice(0, Number(montrer)));
  for (const jour of jours) jour.li.hidden = !montres.has(jour);
  if (!jours.length) return;
  montrerSi(bloc, "ol", restants.length > 0);
  montrerSi(bloc, "[data-dates-epuisees]", restants.length === 0);
  const ouvertures = jours.flatMap((jour) => jour.ouvertures).map((o) => ({ ...o, rdv: o.rdv || rdv !== undefined }));
  const feries = jours.flatMap((jour) => (jour.ferie === undefined ? [] : jour.ouvertures.map((o) => o.jour)));
  dire(bloc, restants.length ? etat(ouvertures, maintenant, fuseau, feries) : null);
}

/** @param {HTMLElement} bloc @param {string} selecteur @param {boolean} vrai */
function montrerSi(bloc, selecteur, vrai) {
  bloc.querySelector(selecteur)?.toggleAttribute("hidden", !vrai);
}

/** @param {HTMLElement} bloc @param {{ouvert: boolean, texte: string} | null} dit */
function dire(bloc, dit) {
  const element = bloc.querySelector("[data-etat]");
  if (!element) return;
  montrerSi(bloc, "[data-etat]", dit !== null);
  // Writing the same words again would make some screen readers say them again every minute.
  if (dit && element.textContent !== dit.texte) element.textContent = dit.texte;
  element.classList.toggle("etat-ouvert", dit?.ouvert ?? false);
}

/** @param {number} maintenant */
function situerLaSemaine(maintenant) {
  const fuseau = document.querySelector("[data-fuseau]")?.getAttribute("data-fuseau");
  if (!fuseau) return;
  const rang = String(rangDansLaSemaine(jourLocal(maintenant, fuseau)));
  for (const ligne of document.querySelectorAll("tr[data-jour]")) {
    if (ligne.getAttribute("data-jour") === rang) ligne.setAttribute("aria-current", "date");
    else ligne.removeAttribute("aria-current");
  }
}

/** Every schedule of the page, and the week, as of now. */
export function actualiserTout() {
  const maintenant = Date.now();
  for (const bloc of document.querySelectorAll("[data-dates]")) actualiser(/** @type {HTMLElement} */ (bloc), maintenant);
  situerLaSemaine(maintenant);
}

actualiserTout();
// A page stays open all day on the screen of a mairie, and comes back as it was from the browser's memory.
setInterval(actualiserTout, 60_000);
addEventListener("pageshow", actualiserTout);
