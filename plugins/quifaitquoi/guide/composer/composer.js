/** Which poster does this address say? Choices are kept in it, after the #, which browsers send to nobody. */

const formulaire = document.querySelector("form[data-composer]");

/** @param {string | null | undefined} texte */
function plat(texte) {
  return texte?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() ?? "";
}

if (formulaire instanceof HTMLFormElement) {
  /** @type {NodeListOf<any>} */
  const choix = formulaire.querySelectorAll("[name]");
  const lire = () => {
    const dits = new URLSearchParams(location.hash.slice(1));
    formulaire.reset();
    for (const champ of choix) {
      const voulus = dits.getAll(champ.name);
      if (champ.maxLength > 0) champ.value = (voulus[0] ?? champ.value).slice(0, champ.maxLength);
      else if (voulus.includes(champ.value)) champ.checked = true;
    }
  };
  /** @type {HTMLInputElement | null} */
  const filtre = formulaire.querySelector("[type=search]");
  const filtrer = () => {
    let combien = 0;
    for (const li of formulaire.querySelectorAll("li")) {
      const label = li.querySelector("label");
      // What is chosen is printed: it must stay in sight.
      li.hidden = !!label && !li.querySelector(":checked") && !plat(label.textContent).includes(plat(filtre?.value));
      if (label && !li.hidden) combien += 1;
    }
    const etat = filtre?.nextElementSibling;
    if (etat) etat.textContent = `${combien}\u00a0lieu${combien > 1 ? "x" : ""}`;
  };
  filtre?.parentElement?.removeAttribute("hidden");
  filtre?.addEventListener("input", filtrer);
  formulaire.addEventListener("change", () => {
    history.replaceState(0, "", `#${new URLSearchParams(/** @type {any} */ (new FormData(formulaire)))}`);
  });
  addEventListener("hashchange", lire);
  lire();
}
