/** Can this simplified page be heard? Buttons where the device itself has a French voice; nothing is sent. */

/** What may hold one sentence: falc/contenus.html.j2. */
const PHRASES = "h1, h2, p, li, address, span, time";

const synthese = window.speechSynthesis;
const simple = document.querySelector(".simple");
const barre = document.createElement("div");
const jouer = bouton("Écouter", () => {
  // A sentence that was cut is said again from its beginning: to resume in the middle fails on many phones.
  if (dite) return taire();
  if (!phrases[0]) phrases = visibles();
  dire();
});
const ralentir = bouton("Plus lentement", () => {
  ralentir.ariaPressed = String(!lent());
  if (dite) dire();
});
const arreter = bouton("Arrêter", finir);
/** @type {SpeechSynthesisVoice | undefined} */
let voix;
/** @type {HTMLElement[]} the sentences, once the reading has begun */
let phrases = [];
let rang = 0;
/** @type {SpeechSynthesisUtterance | undefined} what is being said; kept here, or Chromium forgets to tell its end */
let dite;

/** @param {string} texte @param {() => void} geste */
function bouton(texte, geste) {
  const e = document.createElement("button");
  e.className = "bouton bouton-second";
  e.textContent = texte;
  e.onclick = geste;
  barre.append(e);
  return e;
}

function lent() {
  return ralentir.ariaPressed === "true";
}

/** What a reader sees now, outside forms and links to other pages; dates come and go. */
function visibles() {
  const textes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`.simple :is(${PHRASES})`));
  return [...textes].filter((e) => e.checkVisibility() && e.textContent?.trim() && !e.querySelector(PHRASES)
    && !e.closest(".ecran-seul, .hors-ecran, .sortie, form"));
}

function montrer() {
  jouer.textContent = dite ? "Pause" : phrases[0] ? "Continuer" : "Écouter";
  arreter.hidden = !phrases[0];
  barre.classList.toggle("lit", !!dite);
  document.querySelector(".lue")?.classList.remove("lue");
  phrases[rang]?.classList.add("lue");
}

/** Say the sentence that has come; one at a time, since Chromium cuts what lasts. */
function dire() {
  if (dite) taire();
  const phrase = phrases[rang];
  if (!phrase || !voix) return finir();
  const celle = new SpeechSynthesisUtterance(phrase.textContent ?? "");
  celle.voice = voix;
  celle.lang = voix.lang;
  celle.rate = lent() ? 0.65 : 1;
  // What was cut, to pause or to slow down, must not lead to the next sentence.
  celle.onend = () => {
    if (celle !== dite) return;
    dite = undefined;
    rang += 1;
    dire();
  };
  celle.onerror = () => { if (celle === dite) finir(); };
  dite = celle;
  montrer();
  phrase.scrollIntoView({ block: "nearest" });
  synthese.speak(celle);
}

function taire() {
  dite = undefined;
  synthese.cancel();
  montrer();
}

function finir() {
  // Another tab may be reading.
  if (!phrases[0]) return;
  if (document.activeElement === arreter) jouer.focus();
  phrases = [];
  rang = 0;
  taire();
}

function choisir() {
  const voisines = synthese.getVoices().filter(({ lang, localService }) => localService && /^fr(_|\b)/i.test(lang));
  // Seventy is not said the same way in Belgium or in Switzerland.
  voix = voisines.find(({ lang }) => /^fr(.FR)?$/i.test(lang)) ?? voisines[0];
  barre.hidden = !voix;
  if (!voix) finir();
}

if (simple && synthese) {
  ralentir.ariaPressed = "false";
  barre.className = "lecture ecran-seul";
  barre.role = "group";
  barre.ariaLabel = "Lecture à voix haute";
  montrer();
  choisir();
  simple.querySelector("header, h1")?.after(barre);
  synthese.addEventListener("voiceschanged", choisir);
  addEventListener("pagehide", finir);
  addEventListener("keydown", ({ key }) => { if (key === "Escape") finir(); });
}
