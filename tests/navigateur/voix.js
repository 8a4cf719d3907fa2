// The scripted voice of test_lecture.py: what it is asked to say waits in `dits`, and ends when the test says so.
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const double = new EventTarget();
let voix = [], encours = null;
window.dits = [];
Object.assign(double, {
  getVoices: () => voix,
  speak: dite => {
    encours = dite;
    dits.push({ texte: dite.text, rate: dite.rate, voix: dite.voice.name });
  },
  // As in Chromium, the end of what is cut is told later.
  cancel: () => {
    const coupee = encours;
    encours = null;
    dits.push("coupe");
    setTimeout(() => coupee?.onend());
  },
  donner: nouvelles => { voix = nouvelles; double.dispatchEvent(new Event("voiceschanged")); },
  finir: () => { const finie = encours; encours = null; finie.onend(); },
  rater: () => { const ratee = encours; encours = null; ratee.onerror(); },
});
Object.defineProperty(window, "speechSynthesis", { value: double });
