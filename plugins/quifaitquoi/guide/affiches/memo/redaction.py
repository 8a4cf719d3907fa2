"""Which skills may have been used today, and what is left to write?

A note to digital advisors asks that help given in a hurry still leaves something: what the person managed
to do, and the next workshop (note d’information aux conseillers numériques France services, cas 1). It names
four skills that serve in every démarche: phone, passwords, mailbox, search. The boxes are our words.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue

TITRE: Final = "Ce que nous avons fait ensemble"
CHAPO: Final = ("Cochez ce que vous avez fait vous-même aujourd’hui. Vous saurez le refaire.",)
PRUDENCE: Final = "N’écrivez ici ni mot de passe ni code. Ne les donnez à personne, pas même à un conseiller."
AUTRE: Final = "Autre chose"


@dataclass(frozen=True, slots=True)
class Famille:
    """Skills that go together, each said by the person who has it."""

    titre: str
    gestes: tuple[str, ...]


FAMILLES: Final = (
    Famille(
        "Mon téléphone ou mon ordinateur",
        (
            "Je sais l’allumer, le charger et l’éteindre.",
            "J’agrandis les lettres, je règle le son.",
            "J’écris avec le clavier.",
            "Je prends un papier en photo.",
        ),
    ),
    Famille(
        "Mes mots de passe",
        (
            "Je choisis un mot de passe long.",
            "J’en ai un différent pour ma boîte mail.",
            "Si je l’oublie, j’en demande un autre.",
            "Je ne donne mes codes à personne.",
        ),
    ),
    Famille(
        "Ma boîte mail",
        (
            "J’ouvre ma boîte, je lis un message.",
            "Je réponds.",
            "J’envoie un document.",
            "Je reconnais un message douteux.",
        ),
    ),
    Famille(
        "Chercher sur internet",
        (
            "J’écris ma question avec mes mots.",
            "Je choisis le site officiel.",
            "Je retrouve une page déjà vue.",
            "Je regarde qui a écrit, et quand.",
        ),
    ),
    Famille(
        "Ma démarche en ligne",
        (
            "J’ouvre mon compte.",
            "Je lis mes courriers dans mon compte.",
            "Je remplis un formulaire.",
            "Je garde la preuve de mon envoi.",
        ),
    ),
    Famille(
        "Les services de tous les jours",
        ("Je prends un rendez-vous.", "Je cherche un horaire de bus."),
    ),
)
A_ECRIRE: Final = ("La démarche faite aujourd’hui", "La réponse doit arriver avant le")
ENSUITE: Final = ("J’aimerais apprendre", "Prochain atelier, le", "Où", "Téléphone")
AUJOURD_HUI: Final = ("Date", "Avec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words of the sheet."""

    territoire: str
    chapo: tuple[str, ...]
    aujourd_hui: tuple[str, ...]
    familles: tuple[Famille, ...]
    autre: str
    a_ecrire: tuple[str, ...]
    ensuite: tuple[str, ...]
    prudence: str

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue) -> Contenu:
    territoire, contexte = vue.territoire, vue.contexte
    en_ligne = adresse_imprimee(territoire, adresses.ateliers(territoire), contexte)
    return Contenu(
        titre=TITRE,
        territoire=territoire.nom,
        chapo=CHAPO,
        aujourd_hui=AUJOURD_HUI,
        familles=FAMILLES,
        autre=AUTRE,
        a_ecrire=A_ECRIRE,
        ensuite=ENSUITE,
        prudence=PRUDENCE,
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        date=jour_typst(contexte.aujourdhui),
    )
