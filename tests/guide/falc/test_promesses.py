"""Where may a page call itself easy to read: only where people concerned have read that very page?"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from quifaitquoi.guide import falc
from quifaitquoi.guide.affiches.simple.feuille import du_lieu
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.etiquette import LOGO_ALT, MENTION_DU_LOGO, PAS_RELUE, RELUE
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Relecture, Territoire
from quifaitquoi.model.relecture import empreinte

Fabrique = Callable[..., Territoire]
MAISON, MAIRIE = "falc/lieux/maison-fictive/", "falc/lieux/mairie-fictive/"
PROMESSES = re.compile(r"\bfalc\b|facile à lire|facile à comprendre|easy.to.read", re.IGNORECASE)
AILLEURS = re.compile(r'(?:href|src)="[^"]*"|class="[^"]*"')


def fichiers(territoire: Territoire, contexte: Contexte) -> dict[str, Fichier]:
    return {f.adresse.removeprefix(f"{territoire.slug}/"): f for f in falc.build(territoire, contexte)}


def relu(territoire: Territoire, adresse: str, texte: str, **autres: Any) -> Territoire:
    """The same guide, with one record more."""
    champs = {
        "page": adresse,
        "date": date(2026, 11, 2),
        "relecteurs": ("Prénom",),
        "structure": "Atelier fictif",
        "texte_sha256": empreinte(texte),
    }
    relecture = Relecture.model_construct(None, **(champs | autres))
    national = territoire.national.model_copy(update={"relectures": (relecture,)})
    copie = territoire.model_copy(update={"national": national, "logo_falc": "logos/falc.svg"})
    # A copy takes what the first guide had already computed.
    copie.__dict__.pop("relecture", None)
    return copie


@pytest.fixture
def texte(territoire: Territoire, contexte: Contexte) -> str:
    """What readers approve of the page of the house."""
    a_relire = fichiers(territoire, contexte)[MAISON].a_relire
    assert a_relire is not None
    return a_relire()


def promesses(fichier: Fichier) -> list[str]:
    dits = [fichier.contenu if isinstance(fichier.contenu, str) else ""]
    if fichier.entete:
        dits += [fichier.entete.titre, fichier.entete.description]
    return PROMESSES.findall(AILLEURS.sub("", " ".join(dits)))


def test_sans_relecture_aucune_page_ne_promet(territoire: Territoire, contexte: Contexte) -> None:
    pages = fichiers(territoire, contexte)
    assert len(pages) > 20
    assert {adresse: promesses(page) for adresse, page in pages.items() if promesses(page)} == {}
    assert all(PAS_RELUE in str(page.contenu) for page in pages.values())


def test_une_page_relue_le_dit_avec_le_logo_et_les_autres_non(
    territoire: Territoire, contexte: Contexte, texte: str
) -> None:
    pages = fichiers(relu(territoire, MAISON, texte), contexte)
    contenu = str(pages[MAISON].contenu)
    assert RELUE in contenu
    assert "Prénom a relu ce texte le 2\u00a0novembre 2026." in contenu.replace(
        "2 novembre", "2\u00a0novembre"
    )
    assert f'<img src="../../../../logos/falc.svg" alt="{LOGO_ALT}"' in contenu
    assert f'<figcaption lang="en">{MENTION_DU_LOGO}</figcaption>' in contenu
    assert PAS_RELUE not in contenu
    assert [adresse for adresse, page in pages.items() if promesses(page)] == [MAISON]


@pytest.mark.parametrize(
    "autres",
    [
        {"page": MAIRIE},
        {"texte_sha256": "0" * 64},
        {"texte_sha256": ""},
        {"texte_sha256": empreinte("")},
    ],
    ids=["fiche recopiée sur une autre page", "autre texte", "rien", "texte vide"],
)
def test_une_fausse_relecture_ne_donne_rien(
    territoire: Territoire, contexte: Contexte, texte: str, autres: dict[str, Any]
) -> None:
    pages = fichiers(relu(territoire, MAISON, texte, **autres), contexte)
    assert {adresse: promesses(page) for adresse, page in pages.items() if promesses(page)} == {}


def test_une_affiche_dit_ce_qui_a_ete_relu_et_rien_de_plus(
    territoire: Territoire, contexte: Contexte, texte: str
) -> None:
    """What is to be written by hand on the sheet to take home stands on no page."""
    relue = relu(territoire, MAISON, texte)
    affiche, a_emporter = du_lieu(vue_de(relue, contexte), relue.lieu["maison-fictive"])
    assert affiche.etiquette.relue
    assert (a_emporter.etiquette.relue, a_emporter.etiquette.lignes) == (False, (PAS_RELUE,))


def test_une_empreinte_en_capitales_ne_vaut_rien(
    territoire: Territoire, contexte: Contexte, texte: str
) -> None:
    faux = relu(territoire, MAISON, texte, texte_sha256=empreinte(texte).upper())
    assert PAS_RELUE in str(fichiers(faux, contexte)[MAISON].contenu)


def test_un_mot_change_dans_les_donnees_et_l_etiquette_retombe(
    territoire: Territoire, contexte: Contexte, texte: str
) -> None:
    change = relu(territoire, MAISON, texte)
    lieux = tuple(
        lieu.model_copy(update={"nom": f"{lieu.nom} bis"}) if lieu.id == "maison-fictive" else lieu
        for lieu in change.lieux
    )
    page = fichiers(change.model_copy(update={"lieux": lieux}), contexte)[MAISON]
    assert PAS_RELUE in str(page.contenu)
    assert promesses(page) == []
