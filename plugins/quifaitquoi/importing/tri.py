"""Where does each row go: a place, its duplicate, another département, or refused?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quifaitquoi.importing.fiches.brouillon import Brouillon
from quifaitquoi.importing.fiches.doublons import Registre, Retenu, reporter
from quifaitquoi.importing.fiches.exigences import exiger
from quifaitquoi.importing.fiches.formules import sans_formules
from quifaitquoi.importing.fiches.jugement import juger
from quifaitquoi.importing.fiches.situation import Adresse, placer, ranger_commune
from quifaitquoi.importing.fiches.valeurs import Attendu, ranger
from quifaitquoi.importing.rapport import Issue, Sort
from quifaitquoi.importing.sources.formats import Format
from quifaitquoi.importing.sources.lignes import Ligne, Rattachee
from quifaitquoi.model import Lieu


@dataclass(frozen=True, slots=True)
class Tri:
    """Sends each row of one file where it belongs; `registre` holds the places kept so far, of all files."""

    departement: str
    format: Format
    attendu: Attendu
    registre: Registre

    def ligne(self, ligne: Ligne) -> Sort:
        """The end of a row."""
        brouillon = sans_formules(ligne)
        if ligne.probleme:
            return _sort(brouillon, Issue.REFUSEE, ligne.probleme)
        adresse = Adresse.de(brouillon.ligne)
        if adresse.ailleurs(self.departement) and adresse.trouver(self.departement) is None:
            return _sort(brouillon, Issue.AILLEURS)
        ranger(brouillon, self.format, self.attendu)
        ranger_commune(brouillon, adresse, self.departement)
        lieu = juger(brouillon)
        place = placer(brouillon, lieu, self.departement) if lieu else None
        if place is None or not exiger(brouillon, place, self.attendu):
            return _sort(brouillon, Issue.REFUSEE)
        return self._garder(brouillon, place)

    def _garder(self, brouillon: Brouillon, lieu: Lieu) -> Sort:
        if double := self.registre.meme_lieu(lieu):
            reporter(brouillon, double)
            precision = f"de la ligne {double.brouillon.ligne.numero} ; ce qui diffère est gardé à relire"
            return _sort(brouillon, Issue.DOUBLON, precision)
        if pris := self.registre.par_id.get(lieu.id):
            message = f"cet identifiant est déjà celui de la ligne {pris.brouillon.ligne.numero}"
            brouillon.refuser("id", message, brouillon.ligne.cellules.get("id", lieu.id))
            return _sort(brouillon, Issue.REFUSEE)
        self.registre.garder(Retenu(lieu, brouillon))
        return replace(_sort(brouillon, Issue.IMPORTEE), nom=lieu.nom, fiche=f"lieux.{lieu.id}")


def _sort(brouillon: Brouillon, issue: Issue, precision: str = "") -> Sort:
    ligne = brouillon.ligne
    constats, cle = tuple(brouillon.constats), brouillon.texte("id")
    return Sort(ligne.origine, ligne.cellules.get("nom", ""), issue, precision, constats, cle)


def rattacher(rattachees: Sequence[Rattachee], sorts: Sequence[Sort]) -> Iterator[Sort]:
    """The end of rows that are about the place of another row: the same as that one's."""
    par_origine = {sort.origine: sort for sort in sorts}
    for rattachee in rattachees:
        ligne = rattachee.ligne
        nom, principale = ligne.cellules.get("nom", ""), rattachee.principale
        if principale is None:
            yield Sort(ligne.origine, nom, Issue.REFUSEE, rattachee.manque)
            continue
        issue = par_origine[principale].issue
        if issue is Issue.IMPORTEE:
            yield Sort(ligne.origine, nom, Issue.JOINTE, f"à sa structure ({principale})")
        else:
            yield Sort(ligne.origine, nom, issue, f"comme sa structure ({principale})")
