/** Is the menu open? Assistive techniques are told, and paper gets everything unfolded. */
{
  const bouton = document.getElementById("menu-bouton");
  const menu = document.getElementById("menu");
  bouton?.setAttribute("aria-expanded", "false");
  menu?.addEventListener("toggle", (evenement) => {
    const ouvert = /** @type {ToggleEvent} */ (evenement).newState === "open";
    bouton?.setAttribute("aria-expanded", String(ouvert));
  });
  addEventListener("beforeprint", () => {
    for (const detail of document.querySelectorAll("details")) detail.open = true;
  });
}
