"""Which territory do the tests of the pages show? An obviously fictional one, set in real communes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import lxml.html
import pytest
from quifaitquoi.constats import Origine
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Acteur, Arbre, Lieu, National, Permanence, Territoire

AUJOURDHUI = date(2026, 11, 21)

ARBRE = {
    "depart": "porte",
    "questions": [
        {
            "id": "porte",
            "titre": "Quelle aide cherchez-vous\u00a0?",
            "reponses": [
                {"texte": "Apprendre", "vers": "apprendre"},
                {"texte": "Faire une démarche", "vers": "demarche"},
                {"texte": "Autre chose que le numérique", "vers": "autre"},
            ],
        }
    ],
    "orientations": [
        {
            "id": "apprendre",
            "titre": "Apprendre",
            "etapes": [{"titre": "Un atelier", "roles": ["conseiller-numerique"]}],
        },
        {
            "id": "demarche",
            "titre": "Démarche",
            "etapes": [{"titre": "Un guichet", "services": ["Aide aux démarches administratives"]}],
        },
        {
            "id": "autre",
            "titre": "Autre",
            "etapes": [{"titre": "Quelqu’un", "roles": ["travailleur-social"]}],
        },
    ],
}
ROLES = [
    {
        "id": "france-services",
        "nom": "France services",
        "phrase": "Fait avec vous vos démarches en ligne.",
        "fait": ["Accompagner une démarche"],
        "ne_fait_pas": ["Apprendre l’informatique en profondeur"],
        "a_apporter": ["votre courrier fictif"],
    },
    {
        "id": "conseiller-numerique",
        "nom": "Conseiller numérique",
        "phrase": "Vous apprend à vous servir d’un ordinateur.",
        "fait": ["Former"],
    },
    {"id": "travailleur-social", "nom": "Travailleur social", "phrase": "Vous écoute.", "fait": ["Écouter"]},
]
SOURCE = {
    "nom": "Source fictive",
    "producteur": "Producteur fictif",
    "jeu": "Liste inventée",
    "licence": "Licence Ouverte 2.0",
    "donnees_du": date(2026, 10, 1),
    "url": "https://source.example",
}
ACTEURS = [
    {"id": "france-services", "role": "france-services", "nom": "France services"},
    {
        "id": "conums",
        "role": "conseiller-numerique",
        "nom": "Conseillers numériques fictifs",
        "telephone": "03 83 99 99 01",
    },
]
LIEUX: list[dict[str, Any]] = [
    {
        "id": "maison-fictive",
        "nom": "Maison fictive de Toul",
        "adresse": "1 rue de l’Exemple",
        "complement_adresse": "Entrée par la cour imaginaire",
        "code_postal": "54200",
        "commune": "Toul",
        "code_insee": "54528",
        "latitude": 48.675,
        "longitude": 5.89,
        "typologie": ["RFS"],
        "telephone": "03 83 99 99 99",
        "courriels": ["accueil@maison.example"],
        "site_web": ["https://maison.example/"],
        "acteurs": ["france-services"],
        "horaires": {"lundi au vendredi": "9h-12h, 13h30-17h", "jours fériés": "fermé"},
        "acces": "sans rendez-vous",
        "frais_a_charge": ["Gratuit"],
        "services": ["Aide aux démarches administratives"],
        "fiche_acces_libre": "https://acceslibre.example/maison",
        "source": "Source fictive",
        "verifie_le": date(2026, 11, 2),
    },
    {
        "id": "mairie-fictive",
        "nom": "Mairie fictive de Pompey",
        "code_postal": "54340",
        "commune": "Pompey",
        "code_insee": "54430",
        "source": "Source fictive",
        "verifie_le": date(2025, 8, 1),
    },
]
PERMANENCES: list[dict[str, Any]] = [
    {
        "acteur": "conums",
        "lieu": "mairie-fictive",
        "titre": "Atelier smartphone inventé",
        "horaires": {"1er et 3e mercredi du mois": "14h-17h"},
        "acces": "sur rendez-vous",
        "modalites_accompagnement": ["Dans un atelier collectif"],
        "a_apporter": ["votre téléphone"],
        "source": "Source fictive",
        "verifie_le": date(2025, 8, 1),
    }
]

Fabrique = Callable[..., Territoire]


@pytest.fixture
def contexte() -> Contexte:
    """Built on Saturday 21 November 2026."""
    return Contexte(
        aujourdhui=AUJOURDHUI,
        url_site="https://guide.example/",
        url_edition="https://forge.example/edit/{fichier}#L{ligne}",
    )


@pytest.fixture
def national() -> National:
    return National.model_validate({"arbre": ARBRE, "roles": ROLES, "sources": [SOURCE]})


@pytest.fixture
def fabrique(national: National) -> Fabrique:
    """Make a territory from mappings; what is not given is the fictional default."""

    def fabriquer(
        code: str = "54",
        acteurs: list[dict[str, Any]] | None = None,
        lieux: list[dict[str, Any]] | None = None,
        permanences: list[dict[str, Any]] | None = None,
    ) -> Territoire:
        fiches_lieux = tuple(Lieu.model_validate(x) for x in (LIEUX if lieux is None else lieux))
        for rang, lieu in enumerate(fiches_lieux):
            lieu.situer({(): Origine("territories/54-fictif/lieux.yml", 10 * rang + 2, 3)})
        return Territoire(
            code=code,
            acteurs=tuple(Acteur.model_validate(x) for x in (ACTEURS if acteurs is None else acteurs)),
            lieux=fiches_lieux,
            permanences=tuple(
                Permanence.model_validate(x) for x in (PERMANENCES if permanences is None else permanences)
            ),
            national=national,
        )

    return fabriquer


@pytest.fixture
def territoire(fabrique: Fabrique) -> Territoire:
    return fabrique()


@pytest.fixture
def arbre() -> Arbre:
    return Arbre.model_validate(ARBRE)


Page = Callable[[Iterable[Fichier], str], lxml.html.HtmlElement]


@pytest.fixture
def page() -> Page:
    """Parse the only page whose path ends so."""

    def trouver(fichiers: Iterable[Fichier], fin: str) -> lxml.html.HtmlElement:
        (fichier,) = [f for f in fichiers if f.chemin.endswith(fin)]
        assert isinstance(fichier.contenu, str)
        return lxml.html.fromstring(f"<main>{fichier.contenu}</main>")

    return trouver


@pytest.fixture
def texte() -> Callable[[lxml.html.HtmlElement], str]:
    """What a reader without JavaScript sees: no hidden element, runs of ordinary spaces counted as one."""

    def lire(element: lxml.html.HtmlElement) -> str:
        copie = lxml.html.fromstring(lxml.html.tostring(element, encoding="unicode"))
        for cache in copie.xpath("//*[@hidden]"):
            cache.drop_tree()
        return re.sub(r"[ \n]+", " ", copie.text_content()).strip()

    return lire
