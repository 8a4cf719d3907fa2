/** How is something found in the page, or made for it? */

/** @param {ParentNode} parent @param {string} selecteur */
export function un(parent, selecteur) {
  return /** @type {HTMLElement} */ (parent.querySelector(selecteur));
}

/** @param {string | undefined} adresse */
export async function lireJson(adresse) {
  return (await fetch(adresse ?? "")).json();
}

/**
 * An element; what is falsy in it is left out, and nothing is ever read as markup.
 * @typedef {Node | string | 0 | false | null | undefined} Contenu
 * @param {string} nom @param {Record<string, string>} attributs @param {(Contenu | Contenu[])[]} contenu
 */
export function creer(nom, attributs, ...contenu) {
  const e = document.createElement(nom);
  for (const cle in attributs) e.setAttribute(cle, attributs[cle] ?? "");
  e.append(...contenu.flat().flatMap((chose) => chose || []));
  return e;
}
