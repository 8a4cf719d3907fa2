/** Of all these helpers, which are near the commune chosen? It stays in the fragment, which no server is sent. */
import { direKm, lesPlusProches, lirePosition } from "./distance.js";

/** @typedef {Record<string, [string, number, number]>} Communes name, latitude and longitude by INSEE code */

/** @type {Promise<Communes> | undefined} */
let positions;

/** @param {string} adresse @returns {Promise<Communes>} */
function lire(adresse) {
  positions ??= fetch(adresse).then((reponse) => reponse.json());
  positions.catch(() => { positions = undefined; });
  return positions;
}

/** @param {HTMLElement} zone one step: its cards, and the place kept for the nearest @param {Communes[string]} commune */
function montrer(zone, [nom, latitude, longitude]) {
  const place = zone.querySelector("[data-proches]");
  const liste = place?.querySelector("ul");
  const titre = place?.querySelector("[data-titre]");
  if (!(place instanceof HTMLElement) || !liste || !titre) return;
  const cartes = [...zone.querySelectorAll("li[data-position]")].filter((li) => !place.contains(li));
  const trouves = lesPlusProches(
    cartes, (li) => lirePosition(li.getAttribute("data-position") ?? undefined), [latitude, longitude]);
  titre.textContent = `Les plus proches de ${nom}, à vol d’oiseau`;
  liste.replaceChildren(...trouves.map(({ chose, km }) => {
    const copie = chose.cloneNode(true);
    if (copie instanceof HTMLElement) {
      const distance = copie.querySelector("[data-distance]");
      if (distance) distance.textContent = ` · ${direKm(km)}`;
    }
    return copie;
  }));
  place.hidden = trouves.length === 0;
}

async function suivre() {
  const code = new URLSearchParams(location.hash.slice(1)).get("commune");
  const racine = document.querySelector("[data-positions]");
  if (!code || !(racine instanceof HTMLElement)) return;
  const communes = await lire(racine.dataset.positions ?? "").catch(() => null);
  const commune = communes && Object.hasOwn(communes, code) ? communes[code] : undefined;
  if (!commune) return;
  for (const zone of document.querySelectorAll("[data-etape]")) {
    if (zone instanceof HTMLElement) montrer(zone, commune);
  }
  const premiere = document.querySelector("[data-proches]:not([hidden]) [data-titre]");
  if (premiere instanceof HTMLElement) premiere.focus();
}

addEventListener("hashchange", suivre);
suivre();
