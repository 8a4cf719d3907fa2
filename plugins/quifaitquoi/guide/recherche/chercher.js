/** Which page is that of this commune, or of this need? (HTML: formulaire.html.j2, of recherche and of mots) */

/** @typedef {import("../../geo/recherche.js").Entree} Entree */
/** @typedef {{trouvees: Entree[], vague: boolean}} Reponse `vague`: more letters are needed to search at all */

/** The search itself is loaded when somebody begins to search: it weighs nothing on a first view. */
function outils() {
  return Promise.all([import("../../geo/recherche.js"), import("./eclats.js")]);
}

/** @type {Map<string, Promise<any>>} */
const lus = new Map();

/** An index, fetched once and made ready. @param {string} adresse @param {(index: any) => any} preparer */
function lire(adresse, preparer) {
  const lu = lus.get(adresse) ?? fetch(adresse).then(async (reponse) => {
    if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
    return preparer(await reponse.json());
  });
  lus.set(adresse, lu);
  // A connection that failed once may come back.
  lu.catch(() => lus.delete(adresse));
  return lu;
}

/** @param {string} requete @param {DOMStringMap} ou @returns {Promise<Reponse>} */
async function chercher(requete, { index = "", eclats, quoi }) {
  if (quoi) {
    const { trouver } = await import("../mots/trouver.js");
    // A page of the tree has the code and the name that a commune has, and nothing else.
    return { trouvees: /** @type {any} */ (trouver(requete, await lire(index, (lu) => lu))), vague: false };
  }
  const [{ rechercher, lireIndex }, { eclatsDe }] = await outils();
  if (eclats === undefined) return { trouvees: rechercher(requete, await lire(index, lireIndex), 8), vague: false };
  const voulus = eclatsDe(requete);
  const presents = eclats.split(" ").filter((eclat) => voulus.includes(eclat));
  const lots = await Promise.all(presents.map((eclat) => lire(`${index}${eclat}.json`, lireIndex)));
  const uniques = new Map(lots.flat().map((entree) => [entree.code + entree.nom, entree]));
  return { trouvees: rechercher(requete, [...uniques.values()], 8), vague: voulus.length === 0 };
}

/** @param {Entree} entree @param {DOMStringMap} ou */
async function adresse(entree, { eclats, fragment, quoi, vers = "" }) {
  if (quoi) return `${vers}${entree.code}/`;
  if (fragment !== undefined) return `#commune=${entree.code}`;
  const [, { dossierDe, territoireDe }] = await outils();
  return `${vers}${eclats === undefined ? "" : `${territoireDe(entree.contexte)}/communes/`}${dossierDe(entree)}`;
}

/** @param {Entree} entree @param {DOMStringMap} ou */
async function ligne(entree, ou) {
  const li = document.createElement("li");
  const lien = li.appendChild(document.createElement("a"));
  lien.href = await adresse(entree, ou);
  const [premier = "", ...autres] = entree.codesPostaux ?? [];
  const suite = document.createElement("span");
  const present = entree.actuelle ? `, commune de ${entree.actuelle}` : "";
  suite.textContent = `${premier}${autres.length ? "…" : ""}${present}`;
  lien.append(entree.nom, " ", suite);
  return li;
}

/** @param {Reponse} reponse @param {string} requete @param {string} [quoi] what is looked for, feminine */
function dire({ trouvees, vague }, requete, quoi = "commune") {
  if (trouvees.length > 1) return `${trouvees.length}\u00a0${quoi}s trouvées`;
  if (trouvees.length) return `1\u00a0${quoi} trouvée`;
  return vague ? "Continuez d’écrire le nom ou le code postal."
    : `Aucune ${quoi} trouvée pour «\u00a0${requete.trim()}\u00a0».`;
}

/** What to show for what is typed. @param {string} requete @param {DOMStringMap} ou */
async function repondre(requete, ou) {
  if (requete.trim().length < 2) return { lignes: [], texte: "" };
  try {
    const reponse = await chercher(requete, ou);
    const lignes = await Promise.all(reponse.trouvees.map((entree) => ligne(entree, ou)));
    return { lignes, texte: dire(reponse, requete, ou.quoi) };
  } catch {
    return { lignes: [], texte: "La recherche ne répond pas. Choisissez dans la liste." };
  }
}

/** @param {HTMLFormElement} formulaire @param {HTMLInputElement} champ @param {Element} etat @param {Element} liste */
function installer(formulaire, champ, etat, liste) {
  let tour = 0;
  const actualiser = async () => {
    const ceTour = tour += 1;
    const { lignes, texte } = await repondre(champ.value, formulaire.dataset);
    // Somebody who types fast must not see the answer to what they typed before.
    if (ceTour !== tour) return;
    liste.replaceChildren(...lignes);
    etat.textContent = texte;
  };
  champ.addEventListener("focus", outils, { once: true });
  champ.addEventListener("input", actualiser);
  formulaire.addEventListener("submit", async (evenement) => {
    evenement.preventDefault();
    await actualiser();
    const liens = liste.querySelectorAll("a");
    if (liens.length === 1) liens[0]?.click();
    else (liens[0] ?? champ).focus();
  });
  if (formulaire.dataset.fragment !== undefined) {
    liste.addEventListener("click", () => { liste.replaceChildren(); etat.textContent = ""; });
  }
  formulaire.hidden = false;
}

for (const formulaire of document.querySelectorAll("form[data-recherche]")) {
  const [champ, etat, liste] = ["input", "[role=status]", "ul"].map((ou) => formulaire.querySelector(ou));
  if (formulaire instanceof HTMLFormElement && champ instanceof HTMLInputElement && etat && liste) {
    installer(formulaire, champ, etat, liste);
  }
}
