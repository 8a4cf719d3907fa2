/** Is what the page says of now true, whatever the clock and the zone? */
import assert from "node:assert/strict";
import test from "node:test";
import {
  aVenir, dateLongue, etat, heuresBreves, jourLocal, lireOuvertures, rangDansLaSemaine,
} from "../../plugins/quifaitquoi/guide/scripts/horloge.js";

const NANCY = "Europe/Paris";
const REUNION = "Indian/Reunion";
const GUYANE = "America/Cayenne";
const MATIN_ET_APRES_MIDI = lireOuvertures(
  "2026-11-24T09:00+01:00/2026-11-24T12:00+01:00 2026-11-24T13:30+01:00/2026-11-24T17:00+01:00 "
  + "2026-12-01T09:30+01:00/2026-12-01T12:00+01:00");

/** @param {string} instant @param {ReturnType<typeof lireOuvertures>} [ouvertures] @param {string} [fuseau] */
const dire = (instant, ouvertures = MATIN_ET_APRES_MIDI, fuseau = NANCY) =>
  etat(ouvertures, Date.parse(instant), fuseau).texte.replaceAll("\u00a0", " ");

test("les heures écrites sont celles du territoire, où que l’on soit", () => {
  const [une] = lireOuvertures("2026-11-24T08:30+04:00/2026-11-25T00:00+04:00");
  assert.equal(une?.debut, Date.UTC(2026, 10, 24, 4, 30));
  assert.equal(une?.jour, "2026-11-24");
  assert.equal(une?.de, "8\u00a0h\u00a030");
  assert.equal(une?.a, "minuit");
  assert.equal(une?.rdv, false);
  assert.deepEqual(lireOuvertures(""), []);
});

test("ouvert de la première à la dernière minute, pas après", () => {
  assert.equal(dire("2026-11-24T08:59:59+01:00"), "Fermé en ce moment. Ouvre aujourd’hui à 9 h.");
  assert.equal(dire("2026-11-24T09:00:00+01:00"), "Ouvert maintenant, jusqu’à 12 h.");
  assert.equal(dire("2026-11-24T11:59:59+01:00"), "Ouvert maintenant, jusqu’à 12 h.");
  assert.equal(dire("2026-11-24T12:00:00+01:00"), "Fermé en ce moment. Ouvre aujourd’hui à 13 h 30.");
  assert.equal(dire("2026-11-24T17:00:00+01:00"), "Fermé en ce moment.");
});

test("demain n’est dit que la veille, aujourd’hui que le jour même", () => {
  assert.equal(dire("2026-11-23T23:30:00+01:00"), "Fermé en ce moment. Ouvre demain à 9 h.");
  // The same weekday, a week before: nothing may be said of « today ».
  assert.equal(dire("2026-11-17T08:00:00+01:00"), "Fermé en ce moment.");
  assert.equal(dire("2026-11-30T08:00:00+01:00"), "Fermé en ce moment. Ouvre demain à 9 h 30.");
  assert.equal(dire("2027-01-05T10:00:00+01:00"), "Fermé en ce moment.");
});

test("le jour est celui du territoire, pas celui de l’appareil", () => {
  // 21 h UTC on the 23rd: still monday in Nancy, already tuesday in Saint-Denis.
  const instant = Date.UTC(2026, 10, 23, 21);
  assert.equal(jourLocal(instant, NANCY), "2026-11-23");
  assert.equal(jourLocal(instant, REUNION), "2026-11-24");
  assert.equal(jourLocal(Date.UTC(2026, 10, 24, 2), GUYANE), "2026-11-23");
  const cilaos = lireOuvertures("2026-11-24T08:00+04:00/2026-11-24T12:00+04:00");
  assert.equal(dire("2026-11-23T21:00:00Z", cilaos, REUNION), "Fermé en ce moment. Ouvre aujourd’hui à 8 h.");
  assert.equal(dire("2026-11-24T04:00:00Z", cilaos, REUNION), "Ouvert maintenant, jusqu’à 12 h.");
});

test("le changement d’heure ne décale rien", () => {
  // Clocks go back on 25 October 2026 at 3 a.m.: that sunday has 25 hours.
  const lundi = lireOuvertures("2026-10-26T09:00+01:00/2026-10-26T12:00+01:00");
  assert.equal(dire("2026-10-25T00:30:00+02:00", lundi), "Fermé en ce moment. Ouvre demain à 9 h.");
  assert.equal(dire("2026-10-25T23:30:00+01:00", lundi), "Fermé en ce moment. Ouvre demain à 9 h.");
  assert.equal(dire("2026-10-26T08:59:00+01:00", lundi), "Fermé en ce moment. Ouvre aujourd’hui à 9 h.");
  assert.equal(dire("2026-10-26T09:00:00+01:00", lundi), "Ouvert maintenant, jusqu’à 12 h.");
  // And forward on 28 March 2027: 23 hours.
  const apres = lireOuvertures("2027-03-29T09:00+02:00/2027-03-29T12:00+02:00");
  assert.equal(dire("2027-03-28T00:30:00+01:00", apres), "Fermé en ce moment. Ouvre demain à 9 h.");
  assert.equal(dire("2027-03-29T07:00:00Z", apres), "Ouvert maintenant, jusqu’à 12 h.");
});

test("sur rendez-vous, on ne dit jamais « ouvert »", () => {
  const rdv = lireOuvertures("2026-11-24T09:00+01:00/2026-11-24T12:00+01:00/rdv");
  const dit = etat(rdv, Date.parse("2026-11-24T10:00+01:00"), NANCY);
  assert.deepEqual(dit, { ouvert: false, texte: "Reçoit en ce moment, sur rendez-vous, jusqu’à 12\u00a0h." });
});

test("un jour férié dont personne n’a parlé, on ne dit rien de sûr", () => {
  const noel = lireOuvertures("2026-12-25T09:00+01:00/2026-12-25T12:00+01:00");
  const dit = (/** @type {string} */ i) => etat(noel, Date.parse(i), NANCY, ["2026-12-25"]);
  assert.equal(dit("2026-12-25T10:00+01:00").texte, "Jour férié\u00a0: appelez avant de venir.");
  assert.equal(dit("2026-12-25T10:00+01:00").ouvert, false);
  assert.equal(dit("2026-12-25T08:00+01:00").texte, "Jour férié\u00a0: appelez avant de venir.");
});

test("ce qui est passé n’est plus à venir", () => {
  assert.equal(aVenir(MATIN_ET_APRES_MIDI, Date.parse("2026-12-01T11:59:59+01:00")), true);
  assert.equal(aVenir(MATIN_ET_APRES_MIDI, Date.parse("2026-12-01T12:00:00+01:00")), false);
});

test("les mots sont ceux du reste du site", () => {
  assert.equal(heuresBreves(MATIN_ET_APRES_MIDI.slice(0, 2)), "9\u00a0h – 12\u00a0h, 13\u00a0h\u00a030 – 17\u00a0h");
  assert.equal(dateLongue("2026-12-01"), "mardi 1er décembre 2026");
  assert.equal(dateLongue("2026-11-21"), "samedi 21 novembre 2026");
  assert.equal(dateLongue("2027-01-11"), "lundi 11 janvier 2027");
  assert.deepEqual(["2026-11-23", "2026-11-29"].map(rangDansLaSemaine), [1, 7]);
});
