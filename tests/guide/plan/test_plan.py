"""Does the plan of a territory name all its pages, each once?"""

from __future__ import annotations

from lxml import html
from quifaitquoi.guide import arbre, lieux, plan
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.liens import lien_relatif
from quifaitquoi.model import Territoire


def test_every_page_of_the_tree_and_every_lieu(territoire: Territoire, contexte: Contexte) -> None:
    (page,) = plan.build(territoire, contexte)
    liens = html.fragment_fromstring(str(page.contenu), create_parent="main").xpath("//a/@href")
    pages = [
        fichier.adresse
        for sortie in (arbre.build, lieux.build)
        for fichier in sortie(territoire, contexte)
        if fichier.entete
    ]
    for adresse in pages:
        assert lien_relatif(adresse, page.adresse) in liens, adresse


def test_a_page_with_two_ways_in_is_named_once(territoire: Territoire, contexte: Contexte) -> None:
    (page,) = plan.build(territoire, contexte)
    racine = html.fragment_fromstring(str(page.contenu), create_parent="main")
    dans_l_arbre = racine.xpath("//section[@aria-labelledby='arbre']//a/@href")
    assert len(dans_l_arbre) == len(set(dans_l_arbre)) == 4
