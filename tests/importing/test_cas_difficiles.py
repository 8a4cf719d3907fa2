"""What becomes of each awkward shape of the real lists: published only if understood, never lost?"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.geo import communes_de
from quifaitquoi.importing import Attendu, Import, Issue

from tests.importing.lecture import importe, relire

FICHIER = Path(__file__).parent / "exemples" / "cas_difficiles.yml"
# BaseLoader makes nothing but texts, as our own reader does.
CAS: list[dict[str, Any]] = yaml.load(FICHIER.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
REELS = Path(__file__).parents[2] / "../shared/data/nasty_cas.csv"
ATTENDU = Attendu(aujourdhui=date(2026, 11, 21))
SAINE = {
    "id": "Exemple_1",
    "nom": "Salle du Modèle",
    "commune": "Nancy",
    "code_postal": "54000",
    "adresse": "1 rue du Modèle",
    "prise_rdv": "https://rdv.example/",
    "source": "Exemple",
    "date_maj": "2026-11-02",
}


def lu(ligne: dict[str, str], code: str = "54", attendu: Attendu = ATTENDU) -> Import:
    texte = io.StringIO()
    sortie = csv.DictWriter(texte, list(ligne))
    sortie.writeheader()
    sortie.writerow(ligne)
    return importe(texte.getvalue().encode(), code, attendu=attendu)


def ecrit(import_: Import) -> dict[str, Any]:
    """The only record, every scalar as text; lists and mappings that are absent are empty."""
    (fiche,) = yaml.load(import_.yaml, yaml.BaseLoader)["lieux"]  # noqa: S506
    assert isinstance(fiche, dict)
    return fiche


@pytest.mark.parametrize("cas", CAS, ids=[cas["cas"] for cas in CAS])
def test_a_hard_value_becomes_this(cas: dict[str, Any]) -> None:
    import_ = lu(SAINE | cas["ligne"], cas.get("code", "54"))
    (sort,) = import_.rapport.sorts
    assert sort.issue.value == cas.get("issue", "importée")
    dit = import_.rapport.en_texte().replace("\u00a0", " ")
    for morceau in cas.get("dit", []):
        assert morceau in dit
    if sort.issue is not Issue.IMPORTEE:
        assert not import_.yaml
        return
    fiche = ecrit(import_)
    for champ, valeur in cas.get("fiche", {}).items():
        assert fiche.get(champ, type(valeur)()) == valeur
    if "a_relire" in cas:
        assert [garde["texte"] for garde in fiche.get("a_relire", [])] == cas["a_relire"]


def test_every_category_of_hard_values_that_a_row_can_hold_is_here() -> None:
    # Several places in one, duplicates, overseas and stale rows are in the other tests of this folder.
    ailleurs = {"08", "10", "16", "20"}
    assert {cas["cas"][:2] for cas in CAS} == {f"{rang:02}" for rang in range(1, 23)} - ailleurs


def reels() -> list[dict[str, str]]:
    if not REELS.is_file():
        return []
    with REELS.open(encoding="utf-8-sig", newline="") as fichier:
        return list(csv.DictReader(fichier))


# The columns of those who publish, by the names of the national standard.
COLONNES = {
    "c_horaire_ouverture": "horaires", "reconstitué": "presentation_detail",
    "description": "presentation_detail", "Description": "presentation_detail",
    "c_nom": "nom", "Lieu": "nom", "lib_fs": "nom", "Nom": "nom",
    "Nom de l'organisation": "nom", "Commune": "commune", "ville": "commune", "Ville": "commune",
    "lib_com": "commune", "c_city": "commune", "lat": "latitude", "lon": "longitude", "Rue": "adresse",
    "c_lat_coor1": "latitude", "c_long_coor1": "longitude", "Coord. X": "latitude", "Coord. Y": "longitude",
    "Adresse postale": "adresse", "result_label": "adresse", "Code postal": "code_postal", "SIRET": "pivot",
    "insee_com": "code_insee", "Code INSEE": "code_insee", "Téléphone": "telephone", "Fixe": "telephone",
    "Contact : téléphone": "telephone", "Email": "courriels", "c_courriel": "courriels",
    "Site internet": "site_web", "Dernière MAJ": "date_maj", "c__edit_datemaj": "date_maj",
    "mise_a_jour": "date_maj",
}  # fmt: skip
# What is understood is written in our own way: « PH off » as « jours fériés: fermé », « 9700 » as « 09700 ».
DITES_AUTREMENT = {"horaires", "date_maj", "telephone", "commune", "code_postal", "code_insee"}
FRANCE_SERVICES = {
    "id": "id_fs", "nom": "lib_fs", "commune": "lib_com", "code_insee": "insee_com", "prise_rdv": "mail",
}  # fmt: skip


def cellules(cas: dict[str, str]) -> dict[str, str]:
    """« nom=A ; commune=B » as cells; a value alone is that of its only column."""
    noms, valeur = cas["champ"].split("+"), cas["valeur"].replace("⏎", "\n").replace("⇥", "\t")
    if len(noms) == 1 or "=" not in valeur:
        return {noms[0]: valeur}
    morceaux = re.split(rf" ; (?=(?:{'|'.join(map(re.escape, noms))})=)", valeur)
    return {nom.strip(): texte for nom, _, texte in (morceau.partition("=") for morceau in morceaux)}


def ligne_reelle(cas: dict[str, str]) -> dict[str, str]:
    """A row that is sound but for the case; in the columns of the France services list when the case is."""
    ville = max(
        communes_de(cas["departement"]), key=lambda une: (bool(une.codes_postaux), une.population or 0)
    )
    donnees = cellules(cas)
    ligne = SAINE | {"commune": ville.nom, "code_postal": ville.codes_postaux[0]}
    ligne |= {COLONNES.get(nom, nom): texte for nom, texte in donnees.items()}
    if not any(nom.startswith("h_") or nom == "commentaire" for nom in donnees):
        return ligne
    sans = {nom: texte for nom, texte in ligne.items() if nom not in ("source", "date_maj")}
    sans["prise_rdv"] = "accueil@modele.example"
    return {FRANCE_SERVICES.get(nom, nom): texte for nom, texte in sans.items()}


@pytest.mark.parametrize("cas", reels() or [{}], ids=lambda cas: cas.get("cas", "absent"))
def test_no_word_of_a_real_hard_case_is_lost_and_what_is_written_loads(
    cas: dict[str, str], tmp_path: Path
) -> None:
    if not cas:
        pytest.skip("../shared/data/nasty_cas.csv est absent")
    ligne = ligne_reelle(cas)
    attendu = Attendu(verifie_le="" if "date_maj" in ligne else "2024-08-01", aujourdhui=ATTENDU.aujourdhui)
    import_ = lu(ligne, cas["departement"], attendu)
    (sort,) = import_.rapport.sorts
    assert sort.issue in (Issue.IMPORTEE, Issue.REFUSEE, Issue.AILLEURS)
    if sort.issue is Issue.REFUSEE:
        assert any(constat.bloque for constat in sort.constats)
    if import_.yaml:
        lecture = relire(tmp_path / "t", cas["departement"], import_.yaml)
        assert not [str(constat) for constat in lecture.constats if constat.bloque]
    if sort.issue is Issue.IMPORTEE:
        assert mots_perdus(cas, import_) == []


def mots_perdus(cas: dict[str, str], import_: Import) -> list[str]:
    """Words of the case that are neither in the record, nor beside it, nor in the report."""
    tout = _lettres(import_.yaml + import_.rapport.en_texte())
    (retenu,) = import_.retenus
    perdus = []
    for nom, texte in cellules(cas).items():
        colonne = COLONNES.get(nom, nom)
        gardee = any(garde.colonne == "horaires" for garde in retenu.brouillon.a_relire)
        if colonne == "horaires" and not gardee and not retenu.lieu.horaires:
            perdus.append(texte)
        if colonne not in DITES_AUTREMENT:
            mots = re.split(r"\s+|\S+@\S+|\d+[hH:.]\S*|(?:\+|0)\d[\d .]{7,}", texte)
            perdus += [mot for mot in mots if _lettres(mot) not in tout]
    return perdus


def _lettres(texte: str) -> str:
    return "".join(signe for signe in texte.casefold() if signe.isalnum())
