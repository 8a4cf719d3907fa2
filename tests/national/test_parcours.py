"""In every real territory, does each way through the tree end somewhere, with somebody to turn to?"""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.checks import verifier
from quifaitquoi.guide.mots.lexique import lexique
from quifaitquoi.guide.mots.trouver import trouver
from quifaitquoi.guide.portes import repond_a
from quifaitquoi.model import Orientation, Question, Territoire
from quifaitquoi.reading import lire_territoires

from .ecrits import routes

RACINE = Path(__file__).parents[2] / "territories"
TERRITOIRES = lire_territoires(RACINE).territoires
PAGES = 6
chacun = pytest.mark.parametrize("territoire", TERRITOIRES, ids=lambda t: t.slug)


def chemins(territoire: Territoire) -> list[tuple[str, ...]]:
    """Every way from both first questions to an outcome; `routes` fails on a loop and on a dead id."""
    arbre = territoire.national.arbre
    return [route for racine in arbre.racines for route in routes(arbre, racine)]


@chacun
def test_every_way_ends_and_no_page_is_out_of_reach(territoire: Territoire) -> None:
    toutes = chemins(territoire)
    arbre = territoire.national.arbre
    assert len(toutes) == len(set(toutes)) > 200
    assert max(map(len, toutes)) <= PAGES
    assert {page for route in toutes for page in route} == set(arbre.noeuds)
    assert all(isinstance(arbre.noeuds[route[-1]], Orientation) for route in toutes)


@chacun
def test_every_outcome_leads_to_somebody_or_says_whom_to_call(territoire: Territoire) -> None:
    """A person of the guide for a step, or a gap, which is then told with a national contact."""
    connus = {ressource.id for ressource in territoire.national.ressources}
    bilan: Counter[str] = Counter()
    for orientation in territoire.national.arbre.orientations:
        contacts = {*orientation.ressources, *orientation.urgences}
        assert contacts <= connus, orientation.id
        cherchees = [etape for etape in orientation.etapes if etape.cherche_quelqu_un]
        trouvees = [e for e in cherchees if any(repond_a(a, e) for a in territoire.accueils)]
        assert trouvees or contacts, f"{orientation.id} est sans issue"
        bilan["quelqu’un" if trouvees else "lacune" if cherchees else "contact national"] += 1
    print(territoire.slug, dict(bilan))
    # Real data know France services everywhere: a guide that found nobody would not be read at all.
    assert bilan["quelqu’un"] > bilan["lacune"]


@chacun
def test_the_rules_have_nothing_to_say_of_the_tree(territoire: Territoire) -> None:

    constats = [str(constat) for constat in verifier(territoire, date(2026, 11, 21))]
    assert [constat for constat in constats if "/arbre/" in constat or ": arbre" in constat] == []


CHEZ_LES_VOSGES = """
arbre:
  questions:
    - id: francais
      titre: Quel est le besoin en français, dans les Vosges ?
      reponses:
        - {texte: Apprendre à parler français, vers: apprendre-le-francais}
        - {texte: Parler avec une interprète, vers: interprete}
        - {texte: Réapprendre à lire et à écrire, vers: lire-et-ecrire}
        - {texte: Comprendre un courrier, vers: comprendre-un-courrier}
        - {texte: Je ne trouve pas mon besoin, vers: je-ne-trouve-pas}
  orientations:
    - id: interprete
      titre: Parler avec une interprète
      etapes: [{titre: Appelez la mairie, roles: [mairie]}]
      ressources: [service-public]
      mots: [traductrice]
    - id: je-ne-trouve-pas
      titre: Parler à quelqu’un, dans les Vosges
      etapes: [{titre: Appelez, roles: [france-services]}]
      ressources: [service-public]
"""


@pytest.fixture
def vosges(tmp_path: Path) -> Territoire:
    """The guide of the Vosges, with a file of its own about the tree; another one beside it, untouched."""
    for dossier in ("_national", "88-vosges"):
        shutil.copytree(RACINE / dossier, tmp_path / dossier)
    (tmp_path / "88-vosges" / "arbre.yml").write_text(
        CHEZ_LES_VOSGES,
        encoding="utf-8",
    )
    lecture = lire_territoires(tmp_path)
    assert not lecture.bloquee, lecture.constats
    return lecture.territoires[0]


def test_a_territory_replaces_and_extends_the_tree(vosges: Territoire) -> None:
    arbre = vosges.national.arbre
    francais = arbre.noeuds["francais"]
    assert isinstance(francais, Question)
    assert [reponse.vers for reponse in francais.reponses][1] == "interprete"
    assert arbre.noeuds["je-ne-trouve-pas"].titre == "Parler à quelqu’un, dans les Vosges"
    assert {page for route in chemins(vosges) for page in route} == set(arbre.noeuds)
    nationaux = next(t for t in TERRITOIRES if t.code == "54").national.arbre.noeuds
    assert set(arbre.noeuds) - set(nationaux) == {"interprete"}
    assert nationaux["je-ne-trouve-pas"].titre == "Parler à quelqu’un qui vous orientera"


def test_what_a_territory_adds_is_found_by_its_words(vosges: Territoire) -> None:

    assert trouver("une traductrice", lexique(vosges)) == ["interprete"]
