/** How does the form forget what was written in it once the page is left? */

const fiche = document.querySelector("form[data-fiche]");
if (fiche instanceof HTMLFormElement) {
  // The browser may keep the whole page in memory to go back to it: it is emptied before, and again after.
  addEventListener("pagehide", () => fiche.reset());
  addEventListener("pageshow", ({ persisted }) => persisted && fiche.reset());
}
