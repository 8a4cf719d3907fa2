/** Who receives today? The page lists the day of its build; this turns it into today, or takes it away. */
import { dateLongue, heuresBreves, jourLocal, lireOuvertures } from "../scripts/horloge.js";

/** @param {HTMLElement} section @param {number} maintenant */
function actualiser(section, maintenant) {
  const { fuseau = "Europe/Paris", jusquau = "" } = section.dataset;
  const jour = jourLocal(maintenant, fuseau);
  section.hidden = jour > jusquau;
  let combien = 0;
  for (const li of section.querySelectorAll("li")) {
    const ouvertures = lireOuvertures(li.dataset.ouvertures ?? "").filter((o) => o.jour === jour);
    const heures = li.querySelector("[data-heures]");
    const suite = li.dataset.rdv === undefined ? "" : " (sur rendez-vous)";
    if (heures) heures.textContent = heuresBreves(ouvertures) + suite;
    li.hidden = ouvertures.length === 0;
    combien += Number(!li.hidden);
  }
  ecrire(section, "[data-titre]", `Ouvert aujourd’hui, ${dateLongue(jour)}`);
  ecrire(section, "[data-combien]", combien ? `${combien}\u00a0accueil${combien > 1 ? "s" : ""}` : "Aucun accueil");
  for (const suite of section.querySelectorAll("[data-si-ouvert]")) suite.toggleAttribute("hidden", !combien);
}

/** @param {HTMLElement} section @param {string} selecteur @param {string} texte */
function ecrire(section, selecteur, texte) {
  const element = section.querySelector(selecteur);
  if (element) element.textContent = texte;
}

// The event comes when the page opens, and again when it comes back as it was from the browser's memory.
addEventListener("pageshow", () => {
  const section = document.querySelector("[data-ouverts]");
  if (section) actualiser(/** @type {HTMLElement} */ (section), Date.now());
});
