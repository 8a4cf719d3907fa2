/** How is this page printed, shared or copied? Buttons that mean nothing without JavaScript. */

for (const bouton of document.querySelectorAll("button[data-imprimer]")) {
  bouton.removeAttribute("hidden");
  bouton.addEventListener("click", () => print());
}

for (const bouton of document.querySelectorAll("button[data-partager], button[data-copier]")) {
  bouton.removeAttribute("hidden");
  bouton.addEventListener("click", async () => {
    const url = location.href;
    const dit = bouton.parentElement?.querySelector("[role=status]");
    const liste = document.getElementById(bouton.getAttribute("data-copier") ?? "");
    // Chosen first: where copying is not allowed, the keyboard does the rest.
    if (liste) getSelection()?.selectAllChildren(liste);
    try {
      if (!liste && navigator.share) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(liste?.textContent ?? url);
      if (dit) dit.textContent = `${liste ? "Liste" : "Adresse"} copiée.`;
    } catch (erreur) {
      // Closing the sharing sheet is not a failure.
      if (dit && !(erreur instanceof DOMException && erreur.name === "AbortError")) dit.textContent = liste ? "Ctrl + C pour copier." : url;
    }
  });
}
