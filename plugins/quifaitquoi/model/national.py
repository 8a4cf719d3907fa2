"""What is true in every territory: roles, resources, sources, words?"""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from quifaitquoi.model.action import ActionCle
from quifaitquoi.model.affiches import Conseil
from quifaitquoi.model.arbre import Arbre
from quifaitquoi.model.contact import Lien, Telephone
from quifaitquoi.model.ecriture_simple import MotFalc, ReglageFalc
from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.glossaire import Lexique, Terme
from quifaitquoi.model.operateur import Operateur
from quifaitquoi.model.relecture import Relecture
from quifaitquoi.model.role import Role
from quifaitquoi.model.synonyme import Synonyme
from quifaitquoi.model.textes import Identifiant, Jour, Nom, OuiNon, Texte


class Ressource(Fiche):
    """A national contact: an emergency number, a help line, a site of the State."""

    id: Identifiant = Field(title="Identifiant", examples=["urgence-sociale-115"])
    nom: Nom = Field(title="Nom", examples=["115, urgence sociale"])
    pour: Texte = Field(title="Pour quoi", description="Ce qu’on peut en attendre, en une phrase.")
    telephone: Telephone | None = Field(None, title="Téléphone", examples=["115"])
    site_web: Lien | None = Field(None, title="Site web")
    disponible: Texte | None = Field(
        None, title="Quand", examples=["24 heures sur 24, 7 jours sur 7, appel gratuit"]
    )
    urgence: OuiNon = Field(False, title="Urgence", description="À montrer parmi les numéros d’urgence.")
    source: Texte = Field(title="Source", description="La page qui le dit, avec son adresse.")
    verifie_le: Jour = Field(title="Vérifié le")


class Source(Fiche):
    """Where facts about places come from, under which licence, and of which day."""

    nom: Nom = Field(title="Nom", description="Le nom que portent les fiches.", examples=["France services"])
    producteur: Nom = Field(title="Producteur", examples=["Agence nationale de la cohésion des territoires"])
    jeu: Texte = Field(title="Jeu de données", examples=["Liste des structures France services"])
    licence: Nom = Field(title="Licence", examples=["Licence Ouverte 2.0"])
    donnees_du: Jour = Field(title="Date des données")
    url: Lien | None = Field(None, title="Adresse")


class National(Fiche):
    """Everything of `territories/_national`, which a territory may override by giving the same id."""

    arbre: Arbre = Field(title="Arbre")
    roles: tuple[Role, ...] = Field((), title="Rôles")
    actions_cles: tuple[ActionCle, ...] = Field((), title="Actions-clés")
    ressources: tuple[Ressource, ...] = Field((), title="Ressources")
    sources: tuple[Source, ...] = Field((), title="Sources")
    operateurs: tuple[Operateur, ...] = Field((), title="Organismes de France services")
    synonymes: tuple[Synonyme, ...] = Field((), title="Synonymes")
    conseils: tuple[Conseil, ...] = Field((), title="Conseils")
    glossaire: tuple[Terme, ...] = Field((), title="Glossaire")
    relectures: tuple[Relecture, ...] = Field((), title="Relectures")
    reglages_falc: tuple[ReglageFalc, ...] = Field((), title="Réglages du relecteur automatique")
    mots_falc: tuple[MotFalc, ...] = Field((), title="Mots simples choisis")

    @cached_property
    def lexique(self) -> Lexique:
        """The glossary, ready to be looked for in texts."""
        return Lexique.de(self.glossaire)
