/** Which lines of the agenda are still to come, and answer what the reader chose? (HTML: permanences/agenda.html.j2) */
import { jourLocal } from "../scripts/horloge.js";

/** @param {string} selecteur @returns {NodeListOf<any>} */
const tous = (selecteur) => document.querySelectorAll(selecteur);
const listes = [...tous("select")];

function montrer() {
  const jour = jourLocal(Date.now(), tous("[data-fuseau]")[0].dataset.fuseau);
  for (const ligne of tous("[data-role]")) {
    const { dataset } = ligne;
    // What is open every week has no day, and is never past.
    ligne.hidden = dataset.jour < jour
      || listes.some(({ name, value }) => value && !dataset[name].split(" ").includes(value));
  }
  for (const compte of tous("[data-compte]")) {
    compte.textContent = tous(`${compte.dataset.compte} li:not([hidden])`).length;
  }
}

for (const liste of listes) {
  liste.value = new URLSearchParams(location.hash.slice(1)).get(liste.name) ?? "";
  liste.parentElement.hidden = false;
  liste.onchange = () => {
    history.replaceState(0, "", `#${listes.map(({ name, value }) => `${name}=${value}`).join("&")}`);
    montrer();
  };
}
if (listes[0]) {
  montrer();
  // A page stays open for days on the screen of a mairie.
  setInterval(montrer, 3_600_000);
}
