/** Does an answer open in place? The tree is loaded on the first one, or at once when the address says how one came. */

const racine = document.querySelector("[data-arbre]");
let echaps = 0;

async function parcours() {
  const { preparer, suivre } = await import("./parcours.js");
  await preparer();
  return suivre;
}

/** Leave for a page that says nothing; going back doesn't lead here. */
function quitter() {
  const lien = racine?.querySelector("[data-sortie]:not([hidden]) a")?.getAttribute("href");
  if (!lien) return;
  document.body.hidden = true;
  location.replace(lien);
}

racine?.addEventListener("click", async (evenement) => {
  const { target, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (evenement);
  const lien = target instanceof Element && target.closest("a");
  if (!lien || ctrlKey || metaKey || shiftKey) return;
  const sortie = lien.closest("[data-sortie]");
  const base = new URL(`${racine.getAttribute("data-arbre")}/..`, location.href).href;
  if (!sortie && !lien.href.startsWith(base)) return;
  evenement.preventDefault();
  if (sortie) return quitter();
  const suivi = await parcours().then((suivre) => suivre(lien.href)).catch(() => false);
  if (!suivi) location.assign(lien.href);
});

addEventListener("keydown", ({ key }) => {
  echaps = key === "Escape" ? echaps + 1 : 0;
  if (echaps > 2) quitter();
});

if (racine && location.hash.includes("=")) parcours().catch(() => {});
