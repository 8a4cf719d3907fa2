// Le menu est-il ouvert ? Le navigateur l’ouvre, le ferme à Échap et rend le focus (« popover ») ; ceci le dit aux aides
// techniques qui ne lisent pas encore cet état d’elles-mêmes, et ouvre les détails repliés avant d’imprimer.
// @ts-check
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
