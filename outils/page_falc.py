"""How does one learn to write simply? Makes content/falc.md from the examples that the tests judge.

    PYTHONPATH=plugins python outils/page_falc.py

Run it when tests/langage/exemples.yml, a rule or a message changes, and commit the result: a test says when
it was forgotten. What the program says of each bad example is computed here, none is copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from quifaitquoi.constats import typographie
from quifaitquoi.langage import REGLES, SEUILS, relire
from quifaitquoi.langage.regles import Regle

RACINE = Path(__file__).resolve().parent.parent
EXEMPLES = RACINE / "tests/langage/exemples.yml"
PAGE = RACINE / "content/falc.md"
INTRODUCTION = RACINE / "outils/page_falc.md"
ICI = "<!-- règles -->"


def page() -> str:
    """The whole page, as it must be in content/."""
    exemples = lire_exemples()
    texte = INTRODUCTION.read_text(encoding="utf-8")
    avant, apres = texte.split(ICI)
    return avant + "\n".join(ligne for regle in REGLES for ligne in _regle(regle, exemples)) + apres


def lire_exemples() -> Mapping[str, Any]:
    """The examples of each rule, by its name."""
    exemples: Mapping[str, Any] = yaml.safe_load(EXEMPLES.read_text(encoding="utf-8"))
    return exemples


def _regle(regle: Regle, exemples: Mapping[str, Any]) -> Iterator[str]:
    gravite = "erreur" if regle.grave else "avertissement"
    seuil = f", seuil {SEUILS[regle.nom]:g}" if regle.nom in SEUILS else ""
    yield f"### {regle.phrase.rstrip('.')} {'{'} #{regle.nom} {'}'}\n"
    yield f"`{regle.rls}`, `{regle.nom}` ({gravite}{seuil}).\n"
    exemple = exemples.get(regle.nom, {"mauvais": [], "bon": []})
    if exemple["mauvais"]:
        yield f"- Non : {_cites(exemple['mauvais'])}"
        yield f"- Oui : {_cites(exemple['bon'])}"
        remarque = next(r for r in relire(exemple["mauvais"]) if r.nom == regle.nom)
        yield f"- Le programme dit : `{typographie(remarque.message)}`. {typographie(remarque.conseil)}"
        yield ""


def _cites(lignes: list[str]) -> str:
    return " / ".join(f"`{ligne}`" for ligne in lignes)


def main() -> None:
    PAGE.write_text(typographie_des_lignes(page()), encoding="utf-8")
    print(f"{PAGE.relative_to(RACINE)} : refaite")


def typographie_des_lignes(texte: str) -> str:
    """No-break spaces in sentences, none in what editors copy."""
    dans_le_code = False
    lignes = []
    for ligne in texte.split("\n"):
        if ligne.startswith("```"):
            dans_le_code = not dans_le_code
        a_part = dans_le_code or ligne.startswith(("description:", "```"))
        lignes.append(ligne if a_part else typographie(ligne))
    return "\n".join(lignes)


if __name__ == "__main__":
    main()
