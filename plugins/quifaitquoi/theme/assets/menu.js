// Le menu est-il ouvert ? Ceci le dit aux aides techniques, et déplie tout à l’impression.
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
