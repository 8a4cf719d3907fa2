"""Which places does somebody else's file give to one territory, and what became of its rows?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.geo import cle, departements, slug
from quifaitquoi.importing.fiches.doublons import Registre, Retenu
from quifaitquoi.importing.fiches.france_services import de_la_liste
from quifaitquoi.importing.fiches.valeurs import SANS_DEFAUT, Attendu
from quifaitquoi.importing.fusion.redaction import en_yaml
from quifaitquoi.importing.rapport import Rapport, Sort
from quifaitquoi.importing.sources.formats import FRANCE_SERVICES
from quifaitquoi.importing.sources.lignes import Tableau
from quifaitquoi.importing.sources.ouverture import ouvrir
from quifaitquoi.importing.tri import Tri, rattacher
from quifaitquoi.model import Lieu

# A day at the beginning or the end of a name: it changes with each list.
_JOUR = re.compile(r"(?<!\d)20\d\d(?:[-_.]?\d\d){0,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Import:
    """The places a source gives to the territory, sorted by commune then name, and the report of every row.

    `nom` tells the source apart from others, this time and the next; `fichier` is what an editor calls it.
    """

    nom: str
    fichier: str
    retenus: tuple[Retenu, ...]
    rapport: Rapport

    @property
    def fiches(self) -> tuple[Lieu, ...]:
        return tuple(retenu.lieu for retenu in self.retenus)

    @property
    def yaml(self) -> str:
        """What the file of a territory that has none of these places would be; empty without any."""
        return en_yaml(self.retenus, self.fichier) if self.retenus else ""


def importer(
    fichiers: Sequence[tuple[str, bytes]], code_territoire: str, *, attendu: Attendu = SANS_DEFAUT
) -> Import:
    """Read for one département the files of one source, given as (name to say in constats, bytes).

    CSV of the « standard national des lieux de médiation numérique » 1.0.2, France services list, or JSON of
    data·inclusion v1. The same bytes give the same places. Raises ValueError for an unknown département,
    never on the content of a file.
    """
    if code_territoire not in departements():
        raise ValueError(f"« {code_territoire} » n’est pas le code d’un département")
    registre, vides = Registre(), 0
    sorts: list[Sort] = []
    constats: list[Constat] = []
    for tableau in ouvrir(fichiers):
        tri = Tri(code_territoire, tableau.format, attendu, registre)
        sorts += [tri.ligne(ligne) for ligne in tableau.lignes]
        sorts += rattacher(tableau.rattachees, sorts)
        constats += (*tableau.constats, *_du_format(tableau, attendu.verifie_le))
        vides += tableau.vides
    retenus = sorted(registre.par_id.values(), key=lambda retenu: _ordre(retenu.lieu))
    sorts.sort(key=lambda sort: sort.origine)
    rapport = Rapport(tuple(sorts), vides, tuple(constats))
    fichier = ", ".join(nom for nom, _ in fichiers)
    return Import(nom_de_la_source(fichiers), fichier, tuple(retenus), rapport)


def _du_format(tableau: Tableau, verifie_le: str) -> Iterator[Constat]:
    """What the France services list, which has no date, needs to be told once."""
    if tableau.format is not FRANCE_SERVICES or not tableau.lignes:
        return
    fichier = tableau.lignes[0].origine.fichier
    yield from de_la_liste(fichier)
    if not verifie_le:
        jour = re.search(r"(20\d\d)-?(\d\d)-?(\d\d)", fichier)
        exemple = "-".join(jour.groups()) if jour else "AAAA-MM-JJ"
        message = "cette liste ne dit pas de quel jour elle est"
        yield Constat(
            Origine(fichier), "date_maj", message, suggestion=f"Donnez-le avec --verifie-le {exemple}"
        )


def _ordre(lieu: Lieu) -> tuple[str, str, str]:
    return cle(lieu.commune), cle(lieu.nom), lieu.id


def nom_de_la_source(fichiers: Sequence[tuple[str, bytes]]) -> str:
    """« liste-fs » for `liste-fs-20240801.csv`: next year’s list must be known as the same source."""
    sans_fin = fichiers[0][0].rpartition(".")[0] or fichiers[0][0] if fichiers else ""
    return slug(_JOUR.sub(" ", sans_fin)) or slug(sans_fin) or "lieux"
