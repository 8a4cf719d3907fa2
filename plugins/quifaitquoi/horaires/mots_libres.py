"""Which words around schedules carry no hours? Closed lists, for sentences written freely.

Only what is listed here may be skipped: any other word (a place, a service, a condition) makes the sentence
one we do not understand.
"""

from __future__ import annotations

from typing import Final

from quifaitquoi.horaires.vocabulaire import ensemble

# They change nothing to a clause. Not « permanence », which is often elsewhere, nor « possible », which is
# not « open », nor « uniquement », which says something of the other days.
_REMPLISSAGE = """
accueil du public | accueil physique | accueil | au public | public |
jours et heures d ' ouverture | horaires | horaires d ' ouverture | horaire | ouvert au public |
ouverte au public | ouvert | ouverte | ouverts | ouvertes | ouverture | ouvertures | nous sommes
| nous vous accueillons | nous accueillons | nous vous recevons | nous recevons | la structure est
| d ' ouverture | le service est |
de la structure | structure | la structure | du service | se fait | est | sera |
les horaires indiques | les horaires indiquees | les horaires de | les horaires | sont pour de |
sont | et aussi | exceptionnelle | exceptionnellement | de l ' accueil | annuelle | hebdomadaire
| mensuelle | estivale | seront | nous serons | journee continue | en journee continue |
sans interruption | en continu | non stop | accueil france services | france services |
l ' accueil | de notre espace | notre espace | pour toute demande | pour toutes demandes |
pour toutes les demandes | pour toute demarche | pour toutes demarches | pour toutes les demarches
"""
REMPLISSAGE: Final = tuple(
    sorted(
        (suite.strip() for suite in _REMPLISSAGE.replace("\n", " ").split("|") if suite.strip()),
        key=len,
        reverse=True,
    )
)

# Why it is closed: what it changes is said by the dates.
MOTIFS_DE_FERMETURE: Final = (
    "pour conges annuels",
    "pour conges",
    "pour les conges annuels",
    "pour cause de conges annuels",
    "pour cause de conges",
    "en raison des conges annuels",
    "en raison des conges",
    "pour travaux",
    "pour cause de travaux",
    "en raison de travaux",
    "pour inventaire",
    "pour demenagement",
)
# What one closes for; the words after it only say more of it.
OCCASIONS: Final = ensemble(
    """rencontre rencontres reunion reunions formation formations seminaire travaux inventaire conges
    maintenance demenagement pont fetes greve absence absences raison raisons evenement evenements ceremonie
    assemblee conference journee vacances amenagement renovation intemperies panne desinfection"""
)

# How to get an appointment: kept as it is, for it says nothing of hours. A clause is one of these only if all
# its words are listed and the first is a beginning.
AMORCES_DE_CONTACT: Final = frozenset(
    [
        "prise",
        "prendre",
        "pour",
        "possibilite",
        "merci",
        "contact",
        "contacter",
        "contactez",
        "tel",
        "telephone",
        "n",
        "appeler",
        "appelez",
        "veuillez",
        "numero",
        "joindre",
        "au",
        "par",
        "rendez-vous",
        "mail",
        "courriel",
        "la",
        "il",
        "un",
        "prenez",
        "vous",
        "renseignements",
        "informations",
        "inscription",
        "inscriptions",
        "une",
        "adresse",
    ]
)
MOTS_DE_CONTACT: Final = AMORCES_DE_CONTACT | frozenset(
    [
        "de",
        "du",
        "la",
        "le",
        "les",
        "l",
        "d",
        "un",
        "une",
        "a",
        "ou",
        "et",
        "possible",
        "conseillee",
        "conseille",
        "souhaitee",
        "souhaite",
        "recommandee",
        "recommande",
        "fortement",
        "obligatoire",
        "telephoner",
        "dehors",
        "pendant",
        "des",
        "usagers",
        "pouvez",
        "egalement",
        "contacter",
        "dans",
        "structure",
        "necessaire",
        "prealable",
        "inscription",
        "inscriptions",
        "poste",
        "accueil",
        "aux",
        "mobile",
        "fixe",
        "secretariat",
        "formulaire",
        "application",
        "ces",
        "horaires",
        "ouverture",
        "indiques",
        "est",
        "peut",
        "etre",
        "pris",
        "prises",
        "faire",
        "se",
        "avant",
        "venir",
        "en",
        "nous",
        "vous",
        "via",
        "suivant",
        "suivante",
        "adresse",
        "mails",
        "email",
        "e",
        "internet",
        "site",
        "ligne",
        "plus",
        "information",
        "informations",
        "renseignement",
        "renseignements",
        "tout",
        "toute",
        "toutes",
        "tous",
        "demande",
        "notre",
        "votre",
        "aupres",
        "hesitez",
        "pas",
        "bien",
        "vouloir",
        "privilegier",
        "privilegiez",
        "preference",
        "telephonique",
        "avec",
        "conseiller",
        "mediateur",
        "social",
        "agent",
        "agents",
        "france",
        "services",
    ]
)
