/** @file When are a value of the file and a value of the form the same? When an editor would read the same. */

/** What a node says, as plain values whose leaves are texts. @param {any} noeud @returns {unknown} */
export function contenu(noeud) {
  return noeud?.toJSON ? noeud.toJSON() : noeud;
}

/** @param {any} noeud */
export function texteDe(noeud) {
  return String(noeud?.value ?? noeud ?? "");
}

/** @param {unknown} valeur @returns {boolean} */
export function vide(valeur) {
  if (typeof valeur === "object" && valeur) return Object.values(valeur).every(vide);
  return valeur === undefined || valeur === null || valeur === "";
}

/** A text by which two values are compared: empty ones left out, numbers as they are written, keys in any order. @param {unknown} valeur @returns {string} */
export function nus(valeur) {
  return JSON.stringify(valeur, (_, v) => {
    if (typeof v === "number" || typeof v === "boolean") return String(v);
    if (typeof v !== "object" || !v || Array.isArray(v)) return v;
    return Object.fromEntries(Object.entries(v).filter(([, w]) => !vide(w)).sort());
  });
}
