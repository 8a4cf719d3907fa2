"""What is one guide made of?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from quifaitquoi.geo import Commune, Departement, communes_de, departements
from quifaitquoi.geo import commune as commune_de_code
from quifaitquoi.horaires import Calendrier, Horaires
from quifaitquoi.model.acteur import Acteur
from quifaitquoi.model.action import ActionCle, Pratique
from quifaitquoi.model.affiches import Affiches
from quifaitquoi.model.contact import Contact
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.lieu import Lieu
from quifaitquoi.model.national import National, Source
from quifaitquoi.model.permanence import Permanence
from quifaitquoi.model.referent import Referent
from quifaitquoi.model.referentiels import AccesPermanence, Service
from quifaitquoi.model.relecture import LogoFalc, Relecture
from quifaitquoi.model.role import Role


@dataclass(frozen=True, slots=True)
class Accueil:
    """Who receives where and when: a permanence, or an acteur present during the hours of a lieu."""

    acteur: Acteur
    lieu: Lieu
    horaires: Horaires | None
    acces: AccesPermanence | None
    permanence: Permanence | None

    @property
    def fiche(self) -> Permanence | Lieu:
        """The record that an editor changes to change this."""
        return self.permanence or self.lieu

    @property
    def services(self) -> tuple[Service, ...]:
        return (self.permanence and self.permanence.services) or self.lieu.services

    @property
    def telephone(self) -> str | None:
        """The nearest number: that of the permanence, else of the place, else of the acteur."""
        propre = self.permanence.telephone if self.permanence else None
        return propre or self.lieu.telephone or self.acteur.telephone

    @property
    def verifie_le(self) -> date:
        return self.fiche.verifie_le


def avec_fermetures(horaires: Horaires | None, fermetures: Horaires | None) -> Horaires | None:
    """The hours with their `sauf`: closures of a `sauf` win over openings (see `Regle.exclusion`)."""
    if horaires is None or fermetures is None:
        return horaires
    return Horaires(horaires.regles + fermetures.regles, horaires.texte + fermetures.texte)


def _code_de_departement(code: str) -> str:
    lu = code.strip().upper()
    if (lu if lu in departements() else lu.zfill(2)) not in departements():
        raise PydanticCustomError(
            "departement", "n’est pas le code d’un département (exemples : 54, 2A, 974)"
        )
    return lu if lu in departements() else lu.zfill(2)


CodeDepartement = Annotated[str, AfterValidator(_code_de_departement)]


class Presentation(Fiche):
    """What the block `territoire:` of a file says: which département, and who keeps its guide."""

    code: CodeDepartement = Field(title="Code du département", examples=["54", "2A", "974"])
    contact: Contact | None = Field(None, title="Contact", description="Le service qui tient ce guide.")
    referents: tuple[Referent, ...] = Field(
        (), title="Référents", description="Quel service revérifie quelles fiches."
    )
    logo_falc: LogoFalc | None = Field(
        None,
        title="Logo européen",
        description="Son chemin dans le site. Il ne paraît que sur les pages relues.",
        examples=["logos/facile-a-lire.svg"],
    )


class Territoire(Presentation):
    """One département: its acteurs, lieux and permanences, with what is true everywhere."""

    acteurs: tuple[Acteur, ...] = Field((), title="Acteurs")
    lieux: tuple[Lieu, ...] = Field((), title="Lieux")
    permanences: tuple[Permanence, ...] = Field((), title="Permanences")
    actions_locales: tuple[ActionCle, ...] = Field((), title="Autres actions de coordination")
    pratiques: tuple[Pratique, ...] = Field((), title="Pratiques")
    affiches: Affiches = Field(Affiches(), title="Affiches")
    national: National
    illisibles: frozenset[str] = frozenset()
    """Ids of records that are written but could not be read, `*` when a whole file could not: what refers to
    them must not be called unknown. Empty for a territory that may be published."""

    @cached_property
    def departement(self) -> Departement:
        return departements()[self.code]

    @property
    def nom(self) -> str:
        return self.departement.nom

    @cached_property
    def slug(self) -> str:
        """Folder of the guide in the site: `54-meurthe-et-moselle`."""
        return f"{self.code.lower()}-{self.departement.slug}"

    @cached_property
    def calendrier(self) -> Calendrier:
        return Calendrier.pour(self.code)

    @cached_property
    def communes(self) -> tuple[Commune, ...]:
        return communes_de(self.code)

    @cached_property
    def acteur(self) -> dict[str, Acteur]:
        return {acteur.id: acteur for acteur in self.acteurs}

    @cached_property
    def lieu(self) -> dict[str, Lieu]:
        return {lieu.id: lieu for lieu in self.lieux}

    @cached_property
    def role(self) -> dict[str, Role]:
        return {role.id: role for role in self.national.roles}

    def referent_de(self, fiche: Fiche) -> Referent | None:
        """Who checks a record: the service named for its file, else the one named for all the rest."""
        _, _, fichier = fiche.origine().fichier.partition(f"/{self.slug}/")
        nommes = (referent for referent in self.referents if fichier and referent.repond_de(fichier))
        return next(nommes, next((r for r in self.referents if fichier and not r.fichiers), None))

    @property
    def actions(self) -> tuple[ActionCle, ...]:
        """The national actions, then those that this territory adds."""
        return (*self.national.actions_cles, *self.actions_locales)

    @cached_property
    def source(self) -> dict[str, Source]:
        return {source.nom: source for source in self.national.sources}

    @cached_property
    def relecture(self) -> dict[str, Relecture]:
        """The rereading of each page, by its address from the folder of the territory."""
        return {relecture.page: relecture for relecture in self.national.relectures}

    @cached_property
    def accueils(self) -> tuple[Accueil, ...]:
        """Every acteur × lieu × hours of the territory; ids that name nothing are left to the checks."""
        return (*self._accueils_des_lieux(), *self._accueils_des_permanences())

    def _accueils_des_lieux(self) -> Iterator[Accueil]:
        for lieu in self.lieux:
            horaires = avec_fermetures(lieu.horaires, lieu.sauf)
            for id_acteur in lieu.acteurs:
                if acteur := self.acteur.get(id_acteur):
                    yield Accueil(acteur, lieu, horaires, lieu.acces, None)

    def _accueils_des_permanences(self) -> Iterator[Accueil]:
        for permanence in self.permanences:
            acteur, lieu = self.acteur.get(permanence.acteur), self.lieu.get(permanence.lieu)
            if acteur and lieu:
                horaires = avec_fermetures(permanence.horaires, permanence.sauf)
                yield Accueil(acteur, lieu, horaires, permanence.acces, permanence)

    def commune_de(self, lieu: Lieu) -> Commune | None:
        """The commune of a place; the reading room has filled `code_insee` in when it could."""
        return commune_de_code(lieu.code_insee) if lieu.code_insee else None
