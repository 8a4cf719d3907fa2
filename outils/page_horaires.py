"""How do editors learn to write hours? Makes content/horaires.md from the examples that the tests check.

    PYTHONPATH=plugins python outils/page_horaires.py

Run it when tests/horaires/exemples.yml or the wording of our sentences changes, and commit the result: a test
says when it was forgotten. Every sentence and every refusal of the page is computed here, none is copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from quifaitquoi.constats import typographie
from quifaitquoi.horaires import lire, phrase
from quifaitquoi.horaires.modele import Niveau
from quifaitquoi.horaires.mots import date_sans_jour, majuscule

RACINE = Path(__file__).resolve().parent.parent
EXEMPLES = RACINE / "tests/horaires/exemples.yml"
PAGE = RACINE / "content/horaires.md"
INSECABLE = "\u00a0"
# The day the examples are computed for when they name none, as in their test.
A_PARTIR = "2026-12-01"
Exemple = Mapping[str, Any]

ENTETE = """---
description: "Écrire des horaires dans une fiche : ce qui se lit, ce qui est refusé, et qui l’emporte."
---
# Écrire des horaires

Écrivez comme sur une porte : les jours, deux points, les heures. Une ligne par cas.
{ .chapo }

À gauche des deux points, quand ; à droite, les heures. Sous chaque exemple, la phrase que lira le public : \
si ce n’est pas ce que vous vouliez dire, changez la ligne. Tous ces exemples sont vérifiés par le programme.

Ce qui peut se lire de deux façons est **refusé**, avec les lectures possibles. Mieux vaut une question \
qu’une personne devant une porte close.
"""
# In the order of the page: key in the examples, heading, what to know before reading them.
THEMES = (
    (
        "jours",
        "Des jours et des heures",
        "Majuscules, accents et abréviations importent peu ; « 9h », « 9 h 30 » et « 9:30 » se "
        "valent. Deux plages se séparent par une virgule.",
    ),
    (
        "mois",
        "Une fois par mois, une semaine sur deux",
        "Une semaine paire ou impaire a son numéro dans le calendrier. « Un jeudi sur deux » se "
        "compte à partir d’une date : écrivez-la.",
    ),
    (
        "dates",
        "Une saison, des dates",
        "Sans année, des dates reviennent chaque année. Avec une année, elles ne servent qu’une fois.",
    ),
    (
        "feries",
        "Jours fériés et vacances scolaires",
        "Le programme connaît ceux de chaque département. Si vous ne dites rien des jours fériés, la "
        "fiche conseille d’appeler avant de venir.",
    ),
    (
        "fermer",
        "Fermer",
        "Une fermeture s’écrit « fermé ». Dans la liste « sauf », elle ferme tout, sauf les jours "
        "ouverts par leur date.",
    ),
    (
        "rendez-vous",
        "Avec ou sans rendez-vous",
        "Dites-le après chaque plage, ou une seule fois à la fin, après une virgule : il vaut alors "
        "pour toute la ligne.",
    ),
    (
        "priorite",
        "Quand deux lignes parlent du même jour",
        "",
    ),
    (
        "osm",
        "Un texte OpenStreetMap",
        "Si vous avez déjà un texte « opening_hours », mettez-le à la place des lignes.",
    ),
)
NIVEAUX = {
    Niveau.jour: "une date (« 24 décembre 2026 »)",
    Niveau.ferie: "les jours fériés",
    Niveau.intervalle: "des dates avec leur année (« du 1er au 31 janvier 2027 »)",
    Niveau.vacances: "les vacances scolaires",
    Niveau.rang: "un rang dans le mois, des semaines paires ou impaires, un jour sur deux",
    Niveau.saison: "une saison (« juillet et août »)",
    Niveau.semaine: "une semaine ordinaire (« lundi au vendredi »)",
}


def page() -> str:
    """The whole page, as it must be in content/."""
    texte = EXEMPLES.read_text(encoding="utf-8")
    exemples = yaml.load(texte, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
    blocs = [ENTETE]
    for cle, titre, intention in THEMES:
        blocs += [f"## {titre}\n", f"{intention}\n" if intention else _priorites()]
        blocs += [_exemple(exemple) for exemple in exemples if exemple["theme"] == cle]
    return _typographie("\n".join(blocs))


def _priorites() -> str:
    """Precedence, in the order the code applies."""
    rangs = "\n".join(f"{i}. {NIVEAUX[n]}" for i, n in enumerate(sorted(Niveau, reverse=True), start=1))
    return (
        f"La ligne la plus précise l’emporte. De la plus précise à la moins précise :\n\n{rangs}\n\n"
        "À précision égale, une fermeture l’emporte, et plusieurs ouvertures s’additionnent. "
        "Une fermeture ne ferme pas une ouverture plus précise qu’elle, sauf dans la liste « sauf » : "
        "là, elle l’emporte sur tout, hors une ouverture à une date.\n"
    )


def _exemple(exemple: Exemple) -> str:
    parties = [f"### {majuscule(exemple['titre'])}\n", _a_ecrire(exemple), *_compris(exemple)]
    return "\n".join(parties)


def _a_ecrire(exemple: Exemple) -> str:
    horaires, lignes = exemple["horaires"], []
    if isinstance(horaires, str):
        lignes = [f"horaires: '{horaires}'"]
    else:
        lignes = ["horaires:", *(f"  {cle}: {valeur}" for cle, valeur in horaires.items())]
    if exemple.get("sauf"):
        lignes += ["sauf:", *(f"  - {fermeture}" for fermeture in exemple["sauf"])]
    return "\n".join(["```yaml", *lignes, "```", ""])


def _compris(exemple: Exemple) -> Iterator[str]:
    lecture = lire(exemple["horaires"], sauf=exemple.get("sauf", ()))
    if lecture.horaires is not None:
        yield f"On lit : {phrase(lecture.horaires)}.\n"
    for avertissement in lecture.avertissements:
        yield f"On vous prévient : {avertissement.message}.\n"
    for refus in lecture.anomalies:
        ecrire = f" Écrivez par exemple : `{refus.suggestion}`." if refus.suggestion else ""
        yield f"**Refusé.** {majuscule(refus.message)}{_point(refus.message)}{ecrire}\n"
    if exemple["theme"] == "priorite":
        debut = date_sans_jour(date.fromisoformat(exemple.get("a_partir", A_PARTIR)))
        lignes = "\n".join(f"- {prochaine}" for prochaine in exemple["prochaines"])
        yield f"Les premières dates à partir du {debut} :\n\n{lignes}\n"


def _point(message: str) -> str:
    return "" if message.endswith(("?", "!", ".", "…")) else "."


def _typographie(texte: str) -> str:
    """No-break spaces in the sentences, none in what editors copy: code and the lines of a fence."""
    morceaux = re.split(r"(```.*?```|`[^`]*`|\A---.*?\n---\n)", texte, flags=re.DOTALL)
    return "".join(m if rang % 2 and m[0] == "`" else _heures(m) for rang, m in enumerate(morceaux))


def _heures(texte: str) -> str:
    return re.sub(
        r"(?<=\d) h\b( (?=\d\d\b))?", lambda m: m.group().replace(" ", INSECABLE), typographie(texte)
    )


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(RACINE)} : refaite")


if __name__ == "__main__":
    main()
