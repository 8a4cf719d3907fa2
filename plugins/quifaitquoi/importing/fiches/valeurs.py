"""What does each cell of a row become in our record?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from pydantic_core import PydanticCustomError

from quifaitquoi.geo import slug
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.importing.fiches.brouillon import Brouillon, sans_personne
from quifaitquoi.importing.fiches.contacts import ranger_contacts
from quifaitquoi.importing.fiches.france_services import ranger_france_services
from quifaitquoi.importing.fiches.heures import (
    PROSE,
    ranger_grille,
    ranger_horaires,
    ranger_phrase,
    retenir_les_alternances,
)
from quifaitquoi.importing.fiches.jours import jour, jour_de_tableur
from quifaitquoi.importing.fiches.situation import ranger_position
from quifaitquoi.importing.sources.formats import FRANCE_SERVICES, Format
from quifaitquoi.model.textes import sans_piege

_TEXTES = ("pivot", "nom", "adresse", "complement_adresse", "structure_parente", "source")
# fmt: off
_LISTES = (
    "typologie", "itinerance", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique",
    "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels",
    "modalites_acces", "modalites_accompagnement",
)
# fmt: on
_IDENTIFIANT_MAX = 80
# Producers who could not write OSM put the hours at the end of the presentation, after this word.
_HORAIRES_EN_TEXTE = re.compile(r"(?:^|\n)Horaires\s*:\s*(?P<texte>.*)\Z", re.DOTALL)
# A mobile in a sentence is often somebody's own (GDPR, art. 5).
_MOBILE = re.compile(r"\b0[67](?:[ .-]?\d\d){4}\b")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


@dataclass(frozen=True, slots=True)
class Attendu:
    """What the editor says of the whole source, for rows that do not say it themselves.

    `source` and its licence; the day they were checked, `AAAA-MM-JJ`; the acteur who receives there, and
    whether people can reach it (`joignable`); the day of the import, after which nothing was checked.
    """

    source: str = ""
    verifie_le: str = ""
    acteur: str = ""
    joignable: bool = False
    aujourdhui: date | None = None
    licence: str = ""


SANS_DEFAUT: Final = Attendu()


def ranger(brouillon: Brouillon, un_format: Format, attendu: Attendu) -> None:
    """Fill every field but those of the commune."""
    cellules = brouillon.ligne.cellules
    brouillon.valeurs |= {champ: _courbe(cellules[champ]) for champ in _TEXTES if champ in cellules}
    brouillon.valeurs.setdefault("source", attendu.source or un_format.source)
    for champ in _LISTES:
        ecrits = (morceau.strip() for morceau in cellules.get(champ, "").split("|"))
        if items := list(dict.fromkeys(filter(None, ecrits))):
            brouillon.valeurs[champ] = items
    if attendu.acteur:
        brouillon.valeurs["acteurs"] = [attendu.acteur]
    _ranger_identifiant(brouillon)
    _ranger_jour(brouillon, attendu)
    ranger_position(brouillon)
    ranger_contacts(brouillon)
    if un_format is FRANCE_SERVICES:
        ranger_france_services(brouillon)
        ranger_grille(brouillon)
    else:
        ranger_horaires(brouillon)
        _ranger_prose(brouillon)
    _garder_le_reste(brouillon, un_format)


def _garder_le_reste(brouillon: Brouillon, un_format: Format) -> None:
    """What has no field of ours is kept beside; it may change what the hours mean."""
    for champ, texte in brouillon.ligne.cellules.items():
        if champ not in un_format.connus:
            brouillon.garder(champ, texte, f"cette colonne n’est pas {un_format.nom}")
    for voisine in brouillon.ligne.voisines:
        brouillon.laisser(voisine.colonne, voisine.texte, voisine.pourquoi, origine=voisine.origine)
    # A France services comment has been read with its grid.
    if un_format is not FRANCE_SERVICES:
        retenir_les_alternances(brouillon)


def _ranger_identifiant(brouillon: Brouillon) -> None:
    """That of the source, so that another import of the place finds the same; else its name and commune."""
    cellules = brouillon.ligne.cellules
    if identifiant := slug(cellules.get("id", "")):
        brouillon.valeurs["id"] = identifiant
    elif fait := slug(f"{cellules.get('nom', '')} {cellules.get('commune', '')}")[:_IDENTIFIANT_MAX].strip(
        "-"
    ):
        brouillon.valeurs["id"] = fait
        brouillon.dire("id", f"il manque ; est écrit ici {fait}")


def _ranger_jour(brouillon: Brouillon, attendu: Attendu) -> None:
    """The day of the row, else that of the list; what is not a day is left to the model, which refuses it."""
    ecrit = brouillon.ligne.cellules.get("date_maj", "")
    lu = jour(ecrit)
    if lu is None and (lu := jour_de_tableur(ecrit)):
        brouillon.dire("date_maj", f"est un nombre de tableur, compris comme le {date_sans_jour(lu)}", ecrit)
    if lu is None and ecrit and attendu.verifie_le:
        brouillon.laisser("date_maj", ecrit, f"n’est pas un jour ; est écrit ici {attendu.verifie_le}")
        ecrit = ""
    if texte := lu.isoformat() if lu else ecrit or attendu.verifie_le:
        brouillon.valeurs["verifie_le"] = texte


def _ranger_prose(brouillon: Brouillon) -> None:
    """Sentences as they are, without the hours they end with: hours that were not understood are not told."""
    for champ in PROSE:
        texte = brouillon.ligne.cellules.get(champ, "")
        if horaires := _HORAIRES_EN_TEXTE.search(texte):
            ranger_phrase(brouillon, horaires["texte"], "des horaires sont écrits en toutes lettres")
            texte = texte[: horaires.start()].rstrip()
        if not texte:
            continue
        if sans_personne(texte) != texte:
            brouillon.laisser(champ, texte, "semble contenir le courriel d’une personne")
        elif _MOBILE.search(texte) and brouillon.texte("telephone") not in _MOBILE.findall(texte):
            brouillon.laisser(champ, texte, "contient un mobile : est-ce celui d’un service ?")
        elif refus := _refus(texte):
            brouillon.laisser(champ, texte, refus)
        else:
            brouillon.valeurs[champ] = _courbe(texte)


def _courbe(texte: str) -> str:
    """The apostrophe of French typography, which keyboards don't have."""
    return _APOSTROPHE.sub("’", texte)


def _refus(texte: str) -> str | None:
    """Markdown may hold HTML for an editor, who answers for it; a file found elsewhere may not."""
    try:
        sans_piege(texte)
    except PydanticCustomError as refus:
        return refus.message()
    return None
