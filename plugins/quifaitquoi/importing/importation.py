"""Which places does somebody else's CSV give to one territory, and what became of its rows?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.geo import cle, departements, slug
from quifaitquoi.importing.brouillon import Brouillon
from quifaitquoi.importing.doublons import Registre, Retenu, reporter
from quifaitquoi.importing.ecrire import en_yaml
from quifaitquoi.importing.formats import FRANCE_SERVICES, Format
from quifaitquoi.importing.france_services import de_la_liste
from quifaitquoi.importing.jugement import juger
from quifaitquoi.importing.rapport import Issue, Rapport, Sort
from quifaitquoi.importing.situation import Adresse, placer, ranger_commune
from quifaitquoi.importing.tableau import Ligne, lire_tableau
from quifaitquoi.importing.valeurs import SANS_DEFAUT, Defauts, ranger
from quifaitquoi.model import Lieu


@dataclass(frozen=True, slots=True)
class Import:
    """The places of the territory, sorted by commune then name, their YAML, and the report of every row.

    `yaml` is empty when no row became a place.
    """

    fiches: tuple[Lieu, ...]
    yaml: str
    rapport: Rapport


def importer(
    octets: bytes,
    code_territoire: str,
    *,
    fichier: str = "lieux.csv",
    defauts: Defauts = SANS_DEFAUT,
) -> Import:
    """Read for one département a CSV of the « standard national des lieux de médiation numérique » 1.0.2, or
    the France services list.

    `fichier` is the name to say in constats; `defauts` is for rows that do not say it themselves. The same
    bytes give the same YAML. Raises ValueError for an unknown département, never on the content of the file.
    """
    if code_territoire not in departements():
        raise ValueError(f"« {code_territoire} » n’est pas le code d’un département")
    tableau = lire_tableau(octets, fichier)
    tri = _Tri(code_territoire, tableau.format, defauts, Registre())
    fins = [tri.ligne(ligne) for ligne in tableau.lignes]
    constats = (*tableau.constats, *_de_la_liste(tableau.format, fichier, defauts.verifie_le))
    rapport = Rapport(tuple(fins), tableau.vides, constats)
    retenus = sorted(tri.registre.par_id.values(), key=lambda retenu: _ordre(retenu.lieu))
    yaml = en_yaml([(retenu.lieu, retenu.brouillon) for retenu in retenus], fichier) if retenus else ""
    return Import(tuple(retenu.lieu for retenu in retenus), yaml, rapport)


def _de_la_liste(un_format: Format, fichier: str, verifie_le: str) -> Iterator[Constat]:
    """What the France services list, which has no date, needs to be told once."""
    if un_format is not FRANCE_SERVICES:
        return
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


@dataclass(frozen=True, slots=True)
class _Tri:
    """Sends each row where it belongs."""

    departement: str
    format: Format
    defauts: Defauts
    registre: Registre

    def ligne(self, ligne: Ligne) -> Sort:
        brouillon = Brouillon(ligne)
        if ligne.probleme:
            return self._sort(brouillon, Issue.REFUSEE, ligne.probleme)
        adresse = Adresse.de(ligne)
        if adresse.ailleurs(self.departement) and adresse.trouver(self.departement) is None:
            return self._sort(brouillon, Issue.AILLEURS)
        ranger(brouillon, self.format, self.defauts)
        ranger_commune(brouillon, adresse, self.departement)
        lieu = juger(brouillon)
        place = placer(brouillon, lieu, self.departement) if lieu else None
        return self._sort(brouillon, Issue.REFUSEE) if place is None else self._garder(brouillon, place)

    def _garder(self, brouillon: Brouillon, lieu: Lieu) -> Sort:
        numero = brouillon.ligne.numero
        if double := self.registre.meme_lieu(lieu):
            reporter(brouillon, double)
            deja = double.brouillon.ligne.numero
            return self._sort(
                brouillon, Issue.DOUBLON, f"de la ligne {deja} ; ce qui diffère est gardé à relire"
            )
        if pris := self.registre.par_id.get(lieu.id):
            message = f"cet identifiant est déjà celui de la ligne {pris.brouillon.ligne.numero}"
            brouillon.refuser("id", message, brouillon.ligne.cellules.get("id", lieu.id))
            return self._sort(brouillon, Issue.REFUSEE)
        self.registre.garder(Retenu(lieu, brouillon))
        return Sort(numero, lieu.nom, Issue.IMPORTEE, f"lieux.{lieu.id}", tuple(brouillon.constats))

    def _sort(self, brouillon: Brouillon, issue: Issue, precision: str = "") -> Sort:
        nom = brouillon.ligne.cellules.get("nom", "")
        return Sort(brouillon.ligne.numero, nom, issue, precision, tuple(brouillon.constats))


def nom_du_fichier(fichier: str) -> str:
    """The name of the YAML of an import: « lieux-2024.csv » gives `import-lieux-2024.yml` each time."""
    return f"import-{slug(fichier.rpartition('.')[0] or fichier) or 'lieux'}.yml"
