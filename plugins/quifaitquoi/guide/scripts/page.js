/** How is this page printed or shared? Buttons that mean nothing without JavaScript. */

for (const bouton of document.querySelectorAll("button[data-imprimer]")) {
  bouton.removeAttribute("hidden");
  bouton.addEventListener("click", () => print());
}

for (const bouton of document.querySelectorAll("button[data-partager]")) {
  bouton.removeAttribute("hidden");
  bouton.addEventListener("click", async () => {
    const url = location.href;
    const dit = bouton.parentElement?.querySelector("[role=status]");
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      if (dit) dit.textContent = "Adresse copiée.";
    } catch (erreur) {
      // Closing the sharing sheet is not a failure.
      if (dit && !(erreur instanceof DOMException && erreur.name === "AbortError")) dit.textContent = url;
    }
  });
}
