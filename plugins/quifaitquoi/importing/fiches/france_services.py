"""What do the columns of the France services list become in our record? (list of the ANCT)"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.importing.fiches.brouillon import Brouillon

# « Multisites » is not said to be either. « Fixe_antenne(s) » has other sites, each to be written.
_ITINERANCE: Final = {
    "Fixe": ["Fixe"],
    "Fixe_antenne(s)": ["Fixe"],
    "Itinérante": ["Itinérant"],
    "Bus_équivalent": ["Itinérant"],
}
_SANS_OBJET: Final = ("insee_dep", "labellisation_fs")
"""Said by the commune, and of no use to who is looking for help."""


def ranger_france_services(brouillon: Brouillon) -> None:
    """The fields a France services has because it is one, and what its own columns say."""
    cellules = brouillon.ligne.cellules
    # The prefix of the 32-column lists that repeat this one: the same place keeps its identifier.
    if numero := cellules.get("id"):
        brouillon.valeurs["id"] = f"france-services-{numero}"
    brouillon.valeurs["typologie"] = ["RFS"]
    brouillon.valeurs["dispositif_programmes_nationaux"] = ["France Services"]
    genre = cellules.get("format_fs", "")
    if genre in _ITINERANCE:
        brouillon.valeurs["itinerance"] = list(_ITINERANCE[genre])
    if genre not in ("", "Fixe", "Itinérante"):
        brouillon.laisser("format_fs", genre, "ses arrêts ou ses autres sites sont à écrire")
    if cellules.get("type_fs", "Principal") != "Principal":
        brouillon.laisser("type_fs", cellules["type_fs"], "son site principal n’est pas nommé")
    if groupe := cellules.get("groupe_fs"):
        brouillon.garder("groupe_fs", groupe, "les sites d’un même groupe portent ce numéro")
    if cellules.get("rendez_vous", "Non") != "Non":
        brouillon.laisser(
            "prise_rdv", cellules["rendez_vous"], "on peut prendre rendez-vous : dites comment avec « acces »"
        )


def de_la_liste(fichier: str) -> Iterator[Constat]:
    """What is said once of the columns that no record keeps."""
    for nom in _SANS_OBJET:
        yield Constat(Origine(fichier), nom, "cette colonne n’est pas reprise", Gravite.AVERTISSEMENT)
    message = "« Non » n’est pas repris ; « Oui » est gardé à relire"
    yield Constat(Origine(fichier), "prise_rdv", message, Gravite.AVERTISSEMENT)
