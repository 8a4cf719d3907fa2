"""Can the tree written as text be read back, answer by answer?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quifaitquoi.guide.dessin import listes, mermaid
from quifaitquoi.model import Arbre, Question
from quifaitquoi.reading import lire_territoires

from .fictif import BOUCLE, HOSTILE, HOSTILES, PETIT

TERRITOIRES = Path(__file__).resolve().parents[3] / "territories"
# The part of Mermaid's grammar (flow.jison) that we write: anything else in a line is a fault.
_NOM = r"n_[a-z0-9_]+"
_TEXTE = r'"([^"#%`<>&\\]|#\d+;)+"'
FORME = re.compile(rf"  (?P<nom>{_NOM})(?:\[(?P<q>{_TEXTE})\]|\(\[(?P<o>{_TEXTE})\]\)|>(?P<i>{_TEXTE})\])")
ARETE = re.compile(rf"  (?P<de>{_NOM}) -->\|(?P<dit>{_TEXTE})\| (?P<vers>{_NOM})")
ATTENDU = """\
flowchart LR
  n_besoin["Quel besoin ?"]
  n_apprendre(["Apprendre"])
  n_laquelle["Laquelle ?"]
  n_caf(["Faire une démarche avec la Caf"])
  n_accompagner["Pour qui ?"]
  n_nulle_part>"« nulle-part », inconnu"]
  n_besoin -->|"Apprendre"| n_apprendre
  n_besoin -->|"Une démarche"| n_laquelle
  n_laquelle -->|"La Caf"| n_caf
  n_laquelle -->|"Seulement apprendre"| n_apprendre
  n_accompagner -->|"Pour elle"| n_laquelle
  n_accompagner -->|"Perdue"| n_nulle_part
"""
EN_LISTES = """\
Quel besoin ? (besoin, territories/_national/arbre.yml:10)
  - Apprendre → Apprendre (apprendre, territories/_national/arbre.yml:40)
  - Une démarche → Laquelle ? (laquelle, territories/_national/arbre.yml:20)
    - La Caf → Faire une démarche avec la Caf (caf, territories/_national/arbre.yml:50)
    - Seulement apprendre → Apprendre (apprendre, déjà plus haut)

Pour qui ? (accompagner, territories/_national/arbre.yml:30)
  - Pour elle → Laquelle ? (laquelle, déjà plus haut)
  - Perdue → « nulle-part », inconnu (aucune page)
"""


def lu(texte: str) -> str:
    """A quoted text as Mermaid shows it."""
    return re.sub(r"#(\d+);", lambda m: chr(int(m[1])), texte[1:-1])


def relire(ecrit: str) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """The titles by name, and the edges, of a diagram of which every line is understood."""
    premiere, *lignes = ecrit.splitlines()
    assert premiere == "flowchart LR"
    formes = [FORME.fullmatch(ligne) for ligne in lignes]
    aretes = [ARETE.fullmatch(ligne) for ligne in lignes]
    assert [ligne for ligne, f, a in zip(lignes, formes, aretes, strict=True) if not f and not a] == []
    titres = {f["nom"]: lu(f["q"] or f["o"] or f["i"]) for f in formes if f}
    assert len(titres) == sum(map(bool, formes))
    return titres, [(a["de"], lu(a["dit"]), a["vers"]) for a in aretes if a]


def nom(identifiant: str) -> str:
    return "n_" + identifiant.replace("-", "_")


def reponses(arbre: Arbre) -> set[tuple[str, str, str]]:
    """Every answer that can be reached from an entrance, written down without our walk."""
    vus, attente = set(arbre.racines), list(arbre.racines)
    trouvees = set()
    while attente:
        noeud = arbre.noeuds.get(attente.pop())
        for reponse in noeud.reponses if isinstance(noeud, Question) else ():
            trouvees.add((nom(noeud.id), reponse.texte, nom(reponse.vers)) if noeud else ("", "", ""))
            if reponse.vers not in vus:
                vus.add(reponse.vers)
                attente.append(reponse.vers)
    return trouvees


def national() -> Arbre:
    lecture = lire_territoires(TERRITOIRES, set())
    assert lecture.national is not None
    assert lecture.territoires == ()
    return lecture.national.arbre


def test_le_diagramme_fait_a_la_main() -> None:
    assert mermaid(PETIT).replace("\u00a0", " ") == ATTENDU


def test_les_listes_faites_a_la_main() -> None:
    assert listes(PETIT).replace("\u00a0", " ") == EN_LISTES


@pytest.mark.parametrize(
    "arbre", [PETIT, BOUCLE, HOSTILE, national()], ids=["petit", "boucle", "hostile", "vrai"]
)
def test_le_diagramme_porte_chaque_reponse(arbre: Arbre) -> None:
    titres, aretes = relire(mermaid(arbre))
    assert set(aretes) == reponses(arbre)
    assert len(aretes) == len(set(aretes))
    assert {n for de, _, vers in aretes for n in (de, vers)} == set(titres)
    for noeud in arbre.noeuds.values():
        assert titres.get(nom(noeud.id), noeud.titre) == noeud.titre


def test_ce_que_mermaid_lirait_est_garde_tel_quel() -> None:
    titres, aretes = relire(mermaid(HOSTILE))
    assert {titres["n_end"], *(dit for _, dit, _ in aretes)} == set(HOSTILES)


@pytest.mark.parametrize(
    "arbre", [PETIT, BOUCLE, HOSTILE, national()], ids=["petit", "boucle", "hostile", "vrai"]
)
def test_les_listes_portent_chaque_reponse(arbre: Arbre) -> None:
    lignes = [ligne.strip() for ligne in listes(arbre).splitlines() if ligne.strip()]
    assert len(lignes) == len(reponses(arbre)) + len(arbre.racines)
    for _, texte, _ in reponses(arbre):
        assert any(ligne.startswith(f"- {texte} → ") for ligne in lignes)


def test_le_vrai_arbre_a_deux_entrees() -> None:
    ecrit = listes(national())
    assert len(re.findall(r"^\S", ecrit, re.MULTILINE)) == len(national().racines) == 2
