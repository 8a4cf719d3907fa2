"""What does the orientation form ask, and which answers does it offer?

The fields are those that social workers' handbooks give for such a form, and no other: whoever is sent is not
named, since the sheet travels in their own hands (GDPR, art. 5: no more data than the purpose needs).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Ligne:
    """One line to write on, or a few."""

    id: str
    titre: str
    longueur: int
    """In characters: what the printed sheet holds, even in capitals."""


@dataclass(frozen=True, slots=True)
class Choix:
    """A question with its boxes; `un_seul` when one answer excludes the others."""

    id: str
    titre: str
    reponses: tuple[str, ...]
    un_seul: bool = False


PRESCRIPTEUR: Final = (
    Ligne("prescripteur-nom", "Nom", 28),
    Ligne("prescripteur-prenom", "Prénom", 28),
    Ligne("prescripteur-contact", "Téléphone ou courriel", 50),
    Ligne("date", "Date", 26),
)

PERSONNE: Final = (
    Choix("profil", "Profil", ("Particulier", "Professionnel", "Association"), un_seul=True),
    # 16-25 ans: missions locales receive until 25; 60: help for older people begins there (APA).
    Choix(
        "age",
        "Tranche d’âge",
        ("Moins de 16 ans", "16 à 25 ans", "26 à 59 ans", "60 ans ou plus"),
        un_seul=True,
    ),
    Choix("mobilite", "Peut se déplacer", ("Oui", "Avec de l’aide", "Non"), un_seul=True),
)

SITUATION: Final = (
    Choix("besoins", "Besoins", ("Démarches administratives", "Apprentissage", "Perfectionnement")),
    Choix("materiel", "Matériel", ("Smartphone", "Tablette", "Ordinateur")),
    Choix("connexion", "Connexion à internet", ("Avec", "Sans"), un_seul=True),
    Choix(
        "savoirs",
        "Sait déjà",
        (
            "Utiliser un appareil",
            "Chercher sur internet",
            "Faire une démarche en ligne",
            "Gérer sa boîte mail",
        ),
    ),
)

DESTINATION: Final = Ligne("destination", "Qui, où, et à quel numéro", 240)
REMARQUES: Final = Ligne("remarques", "Remarques", 400)

CONTACT: Final = Choix(
    "contact",
    "Préfère un contact",
    ("Par téléphone", "Par SMS", "Par courriel", "Par courrier", "Ne pas me contacter"),
    un_seul=True,
)
CONTACT_OU: Final = Ligne("contact-ou", "Numéro ou adresse", 50)

ACCORD: Final = (
    "La personne a lu cette fiche, ou on la lui a lue. Elle est d’accord pour la remettre au lieu choisi, "
    "qui s’en servira pour cette demande seulement."
)

COUPON_CASES: Final = ("Personne reçue", "Rendez-vous donné", "Personne non venue")
COUPON_LIGNES: Final = ("Vue le", "Réorientée vers")
COUPON_LIGNES_LONGUES: Final = ("Par (service, téléphone)", "Ce qui a été fait, et la suite")
