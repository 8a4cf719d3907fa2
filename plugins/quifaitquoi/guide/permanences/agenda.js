/** Which lines of the agenda are still to come, and answer what the reader chose? (HTML: permanences/agenda.html.j2) */
import { jourLocal } from "../scripts/horloge.js";

/** @param {string} selecteur @returns {NodeListOf<any>} */
const tous = (selecteur) => document.querySelectorAll(selecteur);
const [agenda] = tous("[data-agenda]");
// Only ours: on other pages, what is chosen must not enter the address.
const listes = [...tous("[data-agenda] select")];

function montrer() {
  const jour = jourLocal(Date.now(), agenda.dataset.agenda);
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
if (agenda) {
  montrer();
  // A page stays open for days on the screen of a mairie.
  setInterval(montrer, 3_600_000);
}
