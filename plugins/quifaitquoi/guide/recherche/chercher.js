/** Which page is that of this commune, by its name or its postcode? (HTML: composants/recherche.html.j2) */
import { lireIndex, rechercher } from "../../geo/recherche.js";
import { dossierDe, eclatsDe, territoireDe } from "./eclats.js";

/** @typedef {import("../../geo/recherche.js").Entree} Entree */

/** @type {Map<string, Promise<Entree[]>>} */
const lus = new Map();

/** @param {string} adresse @returns {Promise<Entree[]>} */
function lire(adresse) {
  const lu = lus.get(adresse) ?? fetch(adresse).then(async (reponse) => {
    if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
    return lireIndex(await reponse.json());
  });
  lus.set(adresse, lu);
  // A connection that failed once may come back.
  lu.catch(() => lus.delete(adresse));
  return lu;
}

/** @param {HTMLFormElement} formulaire */
function installer(formulaire) {
  const champ = formulaire.querySelector("input");
  const etat = formulaire.querySelector("[role=status]");
  const liste = formulaire.querySelector("ul");
  if (!champ || !etat || !liste) return;
  const { index = "", eclats, vers = "", fragment } = formulaire.dataset;
  const presents = eclats === undefined ? null : new Set(eclats.split(" "));
  let tour = 0;

  /** @param {string} requete */
  async function entrees(requete) {
    if (!presents) return lire(index);
    const lots = await Promise.all(
      eclatsDe(requete).filter((e) => presents.has(e)).map((e) => lire(`${index}${e}.json`)));
    return [...new Map(lots.flat().map((e) => [e.code + e.nom, e])).values()];
  }

  /** @param {Entree} entree */
  function adresse(entree) {
    if (fragment !== undefined) return `#commune=${entree.code}`;
    return `${vers}${presents ? `${territoireDe(entree.contexte)}/communes/` : ""}${dossierDe(entree)}`;
  }

  /** @param {Entree} entree */
  function ligne(entree) {
    const li = document.createElement("li");
    const lien = li.appendChild(document.createElement("a"));
    lien.href = adresse(entree);
    lien.append(entree.nom, " ");
    const suite = lien.appendChild(document.createElement("span"));
    const [premier = "", ...autres] = entree.codesPostaux;
    const present = entree.actuelle ? `, commune de ${entree.actuelle}` : "";
    suite.textContent = `${premier}${autres.length ? "…" : ""}${present}`;
    return li;
  }

  /** @param {string} requete */
  async function chercher(requete) {
    const ceTour = tour += 1;
    if (requete.trim().length < 2) return montrer([], "");
    try {
      const trouvees = rechercher(requete, await entrees(requete), 8);
      // Somebody who types fast must not see the answer to what they typed before.
      if (ceTour !== tour) return;
      montrer(trouvees, dire(trouvees.length, requete));
    } catch {
      if (ceTour === tour) montrer([], "La recherche ne répond pas. Choisissez dans la liste des communes.");
    }
  }

  /** @param {number} combien @param {string} requete */
  function dire(combien, requete) {
    if (combien > 1) return `${combien}\u00a0communes trouvées`;
    if (combien) return "1\u00a0commune trouvée";
    if (presents && !eclatsDe(requete).length) return "Continuez d’écrire le nom ou le code postal.";
    return `Aucune commune trouvée pour «\u00a0${requete.trim()}\u00a0».`;
  }

  /** @param {Entree[]} trouvees @param {string} texte */
  function montrer(trouvees, texte) {
    liste?.replaceChildren(...trouvees.map(ligne));
    if (etat) etat.textContent = texte;
  }

  champ.addEventListener("focus", () => { if (!presents) lire(index).catch(() => undefined); }, { once: true });
  champ.addEventListener("input", () => { chercher(champ.value); });
  formulaire.addEventListener("submit", async (evenement) => {
    evenement.preventDefault();
    await chercher(champ.value);
    const liens = liste.querySelectorAll("a");
    if (liens.length === 1) liens[0]?.click();
    else if (liens.length) liens[0]?.focus();
    else champ.focus();
  });
  formulaire.addEventListener("click", ({ target }) => {
    if (fragment !== undefined && target instanceof Element && target.closest("a")) montrer([], "");
  });
  formulaire.hidden = false;
}

for (const formulaire of document.querySelectorAll("form[data-recherche]")) {
  if (formulaire instanceof HTMLFormElement) installer(formulaire);
}
