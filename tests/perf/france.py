"""What would the whole of France look like: 101 territories, every commune, 2,845 places, all fictional?"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from quifaitquoi.geo import Commune, Departement, communes_de, departements

# As many as there were France services in France at the end of 2024.
LIEUX = 2845
# Blocks of numbers that the regulator keeps for fiction: nobody will ever answer.
INDICATIFS = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49")
SEMAINES = (
    "      lundi au jeudi: 8h30-12h, 13h30-17h30\n      vendredi: 9h-12h\n",
    "      mardi, vendredi, samedi: 9h-12h\n      mercredi, jeudi: 9h-12h, 14h-18h30\n",
    "      lundi des semaines impaires: 9h30-12h30, 13h30-15h30\n      jours fériés: fermé\n",
    "      1er et 3e mercredi du mois: 14h-17h\n",
    "      lundi au vendredi: 9h-12h30, 14h-17h\n      samedi: 9h-12h\n      vacances scolaires: fermé\n",
)
ACTEURS = """\
acteurs:
  - id: france-services
    role: france-services
    nom: France services
    zone: departement
"""
SERVICES = (
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
    "Compréhension du monde numérique",
)


def repartition(total: int = LIEUX) -> dict[str, int]:
    """How many places each département gets, to the unit, as many in each as can be."""
    codes = list(departements())
    part, reste = divmod(total, len(codes))
    return {code: part + (rang < reste) for rang, code in enumerate(codes)}


def lieu(rang: int, commune: Commune, hasard: random.Random) -> str:
    """One place that doesn't exist, in a real commune, with all that a real one has."""
    telephone = f"{hasard.choice(INDICATIFS)} {hasard.randrange(100):02} {hasard.randrange(100):02}"
    services = "".join(f"      - {service}\n" for service in SERVICES[: 1 + rang % len(SERVICES)])
    return (
        f"  - id: maison-fictive-{rang}\n"
        f"    nom: Maison fictive n° {rang}\n"
        f"    adresse: {1 + rang % 90} rue de l’Essai\n"
        f"    code_postal: {commune.codes_postaux[0]}\n"
        f"    commune: {commune.nom}\n"
        f"    code_insee: {commune.code}\n"
        f"    telephone: {telephone}\n"
        "    acteurs: [france-services]\n"
        f"    horaires:\n{SEMAINES[rang % len(SEMAINES)]}"
        "    itinerance: [Fixe]\n"
        f"    services:\n{services}"
        "    modalites_acces: [Téléphoner, Se présenter]\n"
        "    frais_a_charge: [Gratuit]\n"
        "    source: France services\n"
        "    verifie_le: 2026-11-02\n"
    )


def fichiers(departement: Departement, nombre: int) -> Iterator[tuple[str, str]]:
    """The YAML of one territory: (name of the file, content)."""
    hasard = random.Random(departement.code)  # noqa: S311 (places to measure with, not secrets)
    yield "territoire.yml", f"territoire:\n  code: {departement.code}\n"
    yield "acteurs.yml", ACTEURS
    avec_code = [commune for commune in communes_de(departement.code) if commune.codes_postaux]
    communes = [avec_code[rang % len(avec_code)] for rang in range(nombre)]
    yield "lieux.yml", "lieux:\n" + "".join(lieu(rang, c, hasard) for rang, c in enumerate(communes, 1))


def ecrire(destination: Path, national: Path) -> Path:
    """Write the YAML of the whole of France in a new folder, beside the real national files."""
    shutil.copytree(national, destination / "_national")
    nombres = repartition()
    for code, departement in departements().items():
        dossier = destination / f"{code.lower()}-{departement.slug}"
        dossier.mkdir()
        for nom, contenu in fichiers(departement, nombres[code]):
            (dossier / nom).write_text(contenu, "utf-8")
    return destination
