"""How is an editor told that their words were kept, and what the source says instead?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from quifaitquoi.constats import Constat, Gravite, cite
from quifaitquoi.importing.fiches.brouillon import Valeur
from quifaitquoi.importing.fusion.apport import A_RELIRE, Apport
from quifaitquoi.importing.fusion.suivi import Suivi
from quifaitquoi.importing.sources.lignes import Ligne

_DE_LA_SOURCE: Final = ("source", "verifie_le")
"""A record that another source gave first names that one, and its day."""
_COLONNES: Final = {"verifie_le": "date_maj"}


def dire_le_suivi(suivi: Suivi, apport: Apport, ligne: Ligne) -> Iterator[Constat]:
    """One finding for each field that differs from the source, at its cell."""
    for ecart in suivi.ecarts:
        if suivi.trace.adoptee and ecart.champ in _DE_LA_SOURCE:
            continue
        source = f"la source dit {en_mots(ecart.source)}" if ecart.source else "la source n’en dit rien"
        if not ecart.ici:
            message = f"laissé vide comme chez vous ; {source}"
        elif suivi.trace.adoptee:
            message = f"la fiche que vous avez déjà garde {en_mots(ecart.ici)} ; {source}"
        else:
            message = f"gardé tel que vous l’avez écrit ({en_mots(ecart.ici)}) ; {source}"
        yield _avertir(ligne, ecart.champ, message)
    for champ in suivi.empeches:
        valeur = None if champ == A_RELIRE else apport.valeurs.get(champ)
        dit = f"la source dit maintenant {en_mots(valeur)}" if valeur else "la source a changé"
        message = f"{dit} ; à écrire vous-même : un commentaire ou des accolades seraient perdus"
        yield _avertir(ligne, champ, message)


def en_mots(valeur: Valeur | None) -> str:
    """A value on one line, between quotes."""
    if isinstance(valeur, Mapping):
        return cite(" ; ".join(f"{quand} : {heures}" for quand, heures in valeur.items()))
    if isinstance(valeur, str):
        return cite(valeur)
    return cite(", ".join(valeur or ()))


def _avertir(ligne: Ligne, champ: str, message: str) -> Constat:
    origine = ligne.origine_de(_COLONNES.get(champ, champ))
    return Constat(origine, champ, message, Gravite.AVERTISSEMENT)
