/** How is a destination of the guide copied in the form, and how is the form forgotten once the page is left? */

const fiche = document.querySelector("form[data-fiche]");
if (fiche instanceof HTMLFormElement) {
  // The browser may keep the whole page in memory to go back to it: it is emptied before, and again after.
  addEventListener("pagehide", () => fiche.reset());
  addEventListener("pageshow", ({ persisted }) => persisted && fiche.reset());
  const guide = fiche.querySelector("select");
  guide?.parentElement?.removeAttribute("hidden");
  guide?.addEventListener("change", () => {
    const lignes = fiche.querySelector("textarea");
    if (lignes) lignes.value = guide.value;
  });
}
