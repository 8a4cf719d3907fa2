/** Which page of the tree is shown, how did one come to it, and who is near? All from one file (client.py). */
import { actualiserTout } from "../scripts/dates.js";
import { aVenir, dateLongue, lireOuvertures } from "../scripts/horloge.js";
import { direKm, distanceKm, ordonner } from "./distance.js";
import { creer, lireJson, un } from "./elements.js";

/** @typedef {{id: string, chemin: string[], commune: string}} Etat the node, the questions before it, an INSEE code */
/** @typedef {[string, number?, 1?]} Etape title, rank of the list of helpers, 1 when they only render the service */
/** @typedef {[string, string, string, string, string, string, string | [string, number][]]} Carte title, page, where,
 *   position, phone, price and access, dates with the rank of their hours or why there is none */
/** @typedef {{titre: string, sensible?: 1, aide?: string, reponses?: [string, string, string?][], etapes?: Etape[],
 *   ensemble?: [number], urgences?: [string, string, string][]}} Noeud */
/** @typedef {{depart: string, fuseau: string, noeuds: Record<string, Noeud>, cartes: Carte[], raisons: string[],
 *   listes: [number, ...number[]][][], heures: [string, string, string?][]}} Arbre list: a reason, then its helpers */
/** @typedef {Record<string, [string, number, number]>} Communes name, latitude and longitude by INSEE code */

/** @type {HTMLElement} */
let racine;
/** @type {HTMLElement} where the page of the node is */
let zone;
/** @type {HTMLElement} the form for a commune */
let section;
/** @type {string} address of the file */
let base;
/** @type {Arbre} */
let arbre;
/** @type {Etat} */
let ici;
/** @type {Promise<void> | undefined} */
let pret;
/** @type {Promise<Communes> | undefined} */
let communes;

/** Read the tree, once; a connection that failed may come back. */
export function preparer() {
  pret ??= lireArbre().catch((erreur) => { pret = undefined; throw erreur; });
  return pret;
}

async function lireArbre() {
  racine = un(document, "[data-arbre]");
  zone = un(racine, "[data-noeud]");
  section = un(racine, "[data-commune]");
  const { dataset } = racine;
  // Once the address changes, what is written relative to it would lead elsewhere.
  for (const cle of ["arbre", "positions"]) dataset[cle] = new URL(dataset[cle] ?? "", location.href).href;
  base = dataset.arbre ?? "";
  arbre = await lireJson(base);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const liens = document.querySelectorAll("a[href]:not([href^='#']), [rel=icon]");
  for (const lien of liens) lien.href += "";
  for (const { dataset } of document.forms) if (dataset.index) dataset.index = new URL(dataset.index, location.href).href;
  addEventListener("popstate", () => {
    // An anchor of the page, « aller au contenu » for instance, is not another page.
    if (!location.hash || location.hash.includes("=")) aller(lire(location.href));
  });
  ici = lire(location.href);
  // An address received or bookmarked may say more than it should on a sensitive matter.
  history.replaceState(null, "", ecrire(ici));
  await aller(ici);
}

/** The days still to come, with their hours. @param {Carte[6]} dates */
function aVenirParmi(dates) {
  return typeof dates === "string" ? [] : dates.flatMap(([jour, rang]) => {
    const [texte, heures, ferie] = arbre.heures[rang] ?? ["", ""];
    const ouvertures = heures.replaceAll("T", `${jour}T`);
    return aVenir(lireOuvertures(ouvertures), Date.now()) ? [{ jour, texte, ouvertures, ferie }] : [];
  });
}

/** @param {Carte[6]} dates */
function quand(dates) {
  const lignes = aVenirParmi(dates).map(({ jour, texte, ouvertures, ferie }) =>
    creer("li", { "data-ouvertures": ouvertures, ...ferie && { "data-ferie": "" } },
      creer("time", { datetime: jour }, dateLongue(jour)), " ", texte, ferie));
  const epuisees = "Prochaines dates\u00a0: voir la page de ce lieu.";
  if (!lignes[0]) return creer("p", { class: "prochaine" }, typeof dates === "string" ? dates : epuisees);
  return creer("div", { class: "prochaine", "data-dates": "", "data-fuseau": arbre.fuseau, "data-montrer": "1" },
    creer("ol", { class: "dates" }, lignes), creer("p", { "data-dates-epuisees": "", hidden: "" }, epuisees));
}

/** @param {Carte} carte @param {string} [raison] @param {string} [distance] */
function montrerCarte([titre, page, ou, , telephone, suite, dates], raison, distance) {
  return creer("li", { class: "carte" },
    creer("h3", {}, creer("a", { href: new URL(`../${page}`, base).href }, titre)),
    creer("p", { class: "raison" }, raison), creer("p", { class: "ou" }, ou, distance), quand(dates),
    creer("p", {}, telephone ? creer("a", { href: `tel:${telephone.replace(/\s/g, "")}` }, telephone) : "Pas de téléphone connu", suite));
}

/** The helpers of a list in order, with why. @param {number} rang */
function lireListe(rang) {
  const rangs = (arbre.listes[rang] ?? []).flatMap(([raison, ...cartes]) => cartes.map((carte) => ({ carte, raison })));
  return rangs.sort((a, b) => a.carte - b.carte)
    .map(({ carte, raison }) => ({ carte: /** @type {Carte} */ (arbre.cartes[carte]), raison: arbre.raisons[raison] }));
}

/** @param {number} [rang] */
function montrerListe(rang) {
  const trouves = lireListe(rang ?? -1);
  return trouves.length > 0 && creer("div", { "data-zone": `${rang}` },
    creer("ul", { class: "cartes" }, trouves.map(({ carte, raison }) => montrerCarte(carte, raison))));
}

/** What the page itself says more fully. @param {Parameters<typeof creer>[2][]} contenu */
function provisoire(...contenu) {
  return creer("div", { "data-plus": "" }, ...contenu);
}

/** @param {Etape} etape */
function montrerEtape([titre, rang, proche]) {
  const liste = montrerListe(rang);
  return creer("li", { class: "etape" }, creer("h2", {}, titre), provisoire(
    proche && creer("p", {}, "Ce guide n’a personne pour cette étape.", liste && " Service proche\u00a0:"), liste));
}

/** What the page of a node holds, the form for a commune included. @param {Noeud} noeud */
function montrer({ titre, aide, reponses, urgences, ensemble, etapes }) {
  const simple = zone.querySelector("header .ecran-seul");
  simple?.firstElementChild?.setAttribute("href", lienVers(ici.id).replace(/orienter\/[^/]*\/?$/, "falc/$&"));
  zone.replaceChildren(creer("div", {},
    creer("header", { class: "entete-page" }, creer("h1", { tabindex: "-1" }, titre),
      provisoire(aide && creer("p", { class: "chapo" }, aide), simple)),
    reponses && creer("ul", { class: "reponses" }, reponses.map(([texte, vers, precision]) => creer("li", { class: "reponse" },
      creer("a", { href: lienVers(vers) }, texte), " ", precision && creer("p", {}, precision)))),
    urgences && creer("section", { class: "urgences" }, creer("h2", {}, "À appeler d’abord"),
      creer("ul", {}, urgences.map(([href, fort, nom]) =>
        creer("li", {}, creer("a", { href }, creer("strong", {}, fort), " ", creer("span", {}, nom)))))),
    section,
    ensemble && creer("section", { class: "bloc" }, creer("h2", {}, "Deux étapes en une fois"), provisoire(montrerListe(ensemble[0]))),
    etapes && creer("ol", { class: "etapes" }, etapes.map(montrerEtape)),
    provisoire()));
  section.hidden = !reponses && !zone.querySelector("[data-zone]");
}

/** The explanations: the page itself has them. @param {Etat} etat */
async function completer(etat) {
  const html = await (await fetch(lienVers(etat.id))).text();
  const plus = new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-plus]");
  if (etat !== ici) return;
  zone.querySelectorAll("[data-plus]").forEach((e, i) => e.replaceWith(plus[i] ?? e));
  await situer();
}

/** @param {Element} liste @param {Communes[string]} commune */
function approcher(liste, [nom, latitude, longitude]) {
  liste.querySelector("[data-proches]")?.remove();
  const trouves = ordonner(lireListe(Number(liste.getAttribute("data-zone"))).flatMap(({ carte, raison }) => {
    const [x, y, code] = carte[3].split(",");
    const km = code === ici.commune ? -1 : distanceKm([latitude, longitude], [Number(x), Number(y)]);
    const jour = aVenirParmi(carte[6])[0]?.jour ?? "9";
    return code === undefined ? [] : [{ carte, raison, km, jour }];
  }));
  const pasLoin = trouves.filter(({ km }) => km < 30).slice(0, 5);
  const cartes = (pasLoin.length ? pasLoin : trouves.slice(0, 1)).map(({ carte, raison, km }) =>
    montrerCarte(carte, raison, km < 0 ? " · dans la commune" : ` · à ${direKm(km)} à vol d’oiseau`));
  liste.querySelector(".tous")?.removeAttribute("open");
  liste.prepend(creer("div", { "data-proches": "" },
    creer("h3", { tabindex: "-1", "data-titre": "" }, `Près de ${nom}, les plus proches et les plus tôt`),
    !pasLoin.length && creer("p", {}, "Personne à moins de 30\u00a0km. Au plus près\u00a0:"),
    creer("ul", { class: "cartes" }, cartes)));
}

/** Show who is near the commune chosen, if any. */
async function situer() {
  actualiserTout();
  const etat = ici;
  if (!etat.commune) return;
  communes ??= lireJson(racine.dataset.positions);
  const lues = await communes.catch(() => { communes = undefined; });
  const commune = lues && Object.hasOwn(lues, etat.commune) && lues[etat.commune];
  if (!commune || etat !== ici) return;
  un(section, ":scope > [role=status]").textContent = `Commune choisie\u00a0: ${commune[0]}.`;
  for (const liste of zone.querySelectorAll("[data-zone]")) approcher(/** @type {HTMLElement} */ (liste), commune);
  racine.dataset.situe = "";
  actualiserTout();
}

/** @param {string} id */
function lienVers(id) {
  return new URL(id === arbre.depart ? "." : `${id}/`, base).href;
}

/** What an address of the tree says. @param {string} lien @returns {Etat} */
function lire(lien) {
  const { pathname, hash } = new URL(lien);
  const id = /orienter\/([\w-]+)/.exec(pathname)?.[1] ?? arbre.depart;
  const dits = new URLSearchParams(hash.slice(1));
  return { id, chemin: dits.get("chemin")?.split(".") ?? [], commune: dits.get("commune") ?? "" };
}

/** The same, as an address; on a sensitive matter it says nothing of the way nor of the person. @param {Etat} etat */
function ecrire({ id, chemin, commune }) {
  const dits = new URLSearchParams({ ...commune && { commune }, ...chemin[0] && { chemin: chemin.join(".") } });
  const sensible = [...chemin, id].some((noeud) => arbre.noeuds[noeud]?.sensible);
  return lienVers(id) + (sensible || !String(dits) ? "" : `#${dits}`);
}

/** The answers that lead from each question of the path to the next; a path that has none is dropped. @param {Etat} etat */
function reponsesDe(etat) {
  const suite = [...etat.chemin.slice(1), etat.id];
  const dites = etat.chemin.flatMap((id, i) => arbre.noeuds[id]?.reponses?.find(([, vers]) => vers === suite[i])?.[0] ?? []);
  if (!dites[etat.chemin.length - 1]) etat.chemin = [];
  return dites;
}

/** The answers given, and the way back. */
function recapituler() {
  const dites = reponsesDe(ici);
  const lignes = ici.chemin.map((id, i) => creer("li", {}, arbre.noeuds[id]?.titre, " ", creer("strong", {}, dites[i]), " ",
    creer("a", { href: lienVers(id) }, "Modifier", creer("span", { class: "hors-ecran" }, `\u00a0: ${dites[i]}`))));
  const reponses = un(racine, "[data-reponses]");
  reponses.hidden = !lignes[0];
  un(reponses, "ul").replaceChildren(...lignes);
  un(racine, "[data-avant] a").setAttribute("href", lienVers(ici.chemin.at(-1) ?? arbre.depart));
}

/** @param {Etat} etat */
async function aller(etat) {
  const autre = etat.id !== ici.id && arbre.noeuds[etat.id];
  ici = etat;
  if (autre) {
    document.title = document.title.replace(un(zone, "h1").textContent ?? "", autre.titre);
    montrer(autre);
    un(racine, "[data-sortie]").hidden = !autre.sensible;
    un(document, ".fil [aria-current]").textContent = autre.titre;
    un(zone, "h1").focus();
  }
  if (autre || ici.chemin[0]) recapituler();
  await situer();
  if (!autre) un(zone, "[data-titre]")?.focus();
  else if (autre.etapes) completer(etat).catch(() => {});
}

/** Follow a link in place; false when it leads out of the tree. @param {string} lien */
export function suivre(lien) {
  const { id, commune } = lire(lien);
  if (!arbre.noeuds[id] || (id === ici.id && !commune)) return false;
  const avant = [...ici.chemin, ici.id];
  const rang = id === ici.id ? avant.length - 1 : avant.indexOf(id);
  const etat = { id, chemin: rang < 0 ? avant : avant.slice(0, rang), commune: commune || ici.commune };
  reponsesDe(etat);
  history[id === ici.id ? "replaceState" : "pushState"](null, "", ecrire(etat));
  aller(etat);
  return true;
}
