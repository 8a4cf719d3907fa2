"""What is asked, and where does each answer lead?"""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.pictogramme import Pictogramme
from quifaitquoi.model.referentiels import Public, Service
from quifaitquoi.model.textes import Identifiant, Nom, OuiNon, Texte

SIMPLE = "Des phrases courtes : une idée par phrase, une phrase par ligne."
SENSIBLE = "La page propose de partir vite, et son chemin n’est pas gardé dans l’adresse."


class Reponse(Fiche):
    """One answer: what the person says, and the id of the question or orientation it leads to."""

    texte: Nom = Field(title="Texte", max_length=60, description="60 caractères au plus.")
    precision: Texte | None = Field(None, title="Précision", description="Des exemples, sous la réponse.")
    vers: Identifiant = Field(title="Vers", description="Identifiant d’une question ou d’une orientation.")


class Question(Fiche):
    """A page that asks one thing and offers two to six answers."""

    id: Identifiant = Field(title="Identifiant")
    titre: Nom = Field(title="Titre", description="La question, telle qu’on la pose.")
    aide: Texte | None = Field(None, title="Aide")
    falc: tuple[Texte, ...] = Field((), title="Version simplifiée", description=SIMPLE)
    pictogramme: Pictogramme | None = Field(None, title="Pictogramme", examples=["logement"])
    sensible: OuiNon = Field(False, title="Sensible", description=SENSIBLE)
    reponses: tuple[Reponse, ...] = Field(min_length=2, max_length=6, title="Réponses")


class Etape(Fiche):
    """One thing to do, and which helpers to look for when it takes somebody."""

    titre: Nom = Field(title="Titre")
    texte: Texte | None = Field(None, title="Texte")
    roles: tuple[Identifiant, ...] = Field(
        (), title="Rôles cherchés", description="N’importe lequel d’entre eux."
    )
    services: tuple[Service, ...] = Field(
        (), title="Services cherchés", description="N’importe lequel d’entre eux."
    )
    publics: tuple[Public, ...] = Field(
        (), title="Publics cherchés", description="Écarte les accueils réservés à d’autres."
    )

    @property
    def cherche_quelqu_un(self) -> bool:
        return bool(self.roles or self.services)


class Orientation(Fiche):
    """An outcome: ordered steps, what to bring, and whom to call when nobody is near.

    `posture`, `phrases` and `mandat` speak to the advisor; everything else, to the person helped.
    """

    id: Identifiant = Field(title="Identifiant")
    titre: Nom = Field(title="Titre")
    texte: Texte | None = Field(None, title="Texte")
    etapes: tuple[Etape, ...] = Field(min_length=1, title="Étapes")
    a_apporter: tuple[Texte, ...] = Field((), title="À apporter")
    ressources: tuple[Identifiant, ...] = Field((), title="Contacts nationaux", description="Plan B.")
    urgences: tuple[Identifiant, ...] = Field(
        (), title="Numéros d’urgence", description="Contacts nationaux montrés en premier, en grand."
    )
    mots: tuple[Texte, ...] = Field(
        (), title="Mots", description="Comment les gens le disent, fautes comprises : « caf bloquée »."
    )
    posture: Texte | None = Field(None, title="Posture", description="Comment se tenir, pour l’aidant.")
    phrases: tuple[Texte, ...] = Field((), title="À dire", description="Des phrases prêtes, pour l’aidant.")
    mandat: Texte | None = Field(None, title="Mandat", description="Qui peut agir, et avec quel mandat.")
    falc: tuple[Texte, ...] = Field((), title="Version simplifiée", description=SIMPLE)
    pictogramme: Pictogramme | None = Field(None, title="Pictogramme", examples=["logement"])
    sensible: OuiNon = Field(False, title="Sensible", description=SENSIBLE)
    source: Texte | None = Field(None, title="Source", description="D’où vient le conseil.")


class Arbre(Fiche):
    """The whole tree, as data: its two first questions, its questions and its orientations."""

    depart: Identifiant = Field(title="Première question", description="Pour qui a besoin d’aide.")
    accompagnement: Identifiant | None = Field(
        None, title="Première question des aidants", description="Pour qui accompagne quelqu’un."
    )
    questions: tuple[Question, ...] = Field(min_length=1, title="Questions")
    orientations: tuple[Orientation, ...] = Field(min_length=1, title="Orientations")

    @property
    def racines(self) -> tuple[str, ...]:
        """The ids where the tree is entered: that of the public, then that of the advisors if any."""
        return (self.depart, self.accompagnement) if self.accompagnement else (self.depart,)

    @cached_property
    def noeuds(self) -> dict[str, Question | Orientation]:
        """Questions and orientations by id; both share one namespace because they share their addresses."""
        tous: tuple[Question | Orientation, ...] = (*self.questions, *self.orientations)
        return {noeud.id: noeud for noeud in tous}
