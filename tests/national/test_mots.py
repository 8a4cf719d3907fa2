"""Are the words of the search those that people and advisors use, each of them leading somewhere?"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from quifaitquoi.guide.mots.lexique import Lexique, lexique
from quifaitquoi.guide.mots.trouver import trouver
from quifaitquoi.model import Orientation
from quifaitquoi.reading import lire_territoires

from .ecrits import national

ORIENTATIONS = national().arbre.orientations
# The topics that digital advisors note in their own tool, « La Coop », copied from its vocabulary.
THEMES = """
Diagnostic numérique · Prendre en main du matériel · Maintenance de matériel · Gérer ses contenus numériques ·
Navigation sur internet · E-mail · Bureautique · Réseaux sociaux communication · Santé ·
Banque et achats en ligne · Accompagner un professionnel · Insertion professionnelle ·
Prévention en sécurité numérique · Parentalité ·
Scolarité et numérique · Créer avec le numérique · Culture numérique · Intelligence artificielle (IA) ·
Aide aux démarches administratives
"""
THEMES_ADMINISTRATIFS = """
Papiers - Élections - Citoyenneté · Famille - Scolarité · Social - Santé · Travail - Formation - Entreprise ·
Logement · Transports - Mobilité · Argent - Impôts · Justice · Étrangers - Europe · Loisirs - Sports - Culture
· Associations
"""


def liste(themes: str) -> list[str]:
    return [" ".join(theme.split()) for theme in themes.split("·")]


@cache
def guide() -> Lexique:
    return lexique(lire_territoires(Path(__file__).parents[2] / "territories", ["54"]).territoires[0])


@pytest.mark.parametrize("theme", liste(THEMES))
def test_every_topic_of_the_digital_advisors_has_its_page(theme: str) -> None:
    premiere = trouver(theme, guide())[0]
    ecrits = {cle for o in ORIENTATIONS if o.id == premiere for cle in map(simple, (o.titre, *o.mots))}
    assert any(simple(theme) in ecrit or ecrit in simple(theme) for ecrit in ecrits), premiere


def simple(texte: str) -> str:
    return re.sub(r"\W+", " ", texte.casefold()).strip()


@pytest.mark.parametrize("theme", liste(THEMES_ADMINISTRATIFS))
def test_every_administrative_topic_leads_somewhere(theme: str) -> None:
    assert trouver(theme, guide())


def test_each_topic_of_the_first_door_has_a_page_of_its_own() -> None:
    pages = Counter(trouver(theme, guide())[0] for theme in liste(THEMES))
    # E-mail and social networks are one page: keeping in touch. So are the two ways to begin.
    assert len(pages) >= len(liste(THEMES)) - 3, pages


@pytest.mark.parametrize("orientation", ORIENTATIONS, ids=lambda o: o.id)
def test_words_are_those_of_people(orientation: Orientation) -> None:
    """Small phrases, as they are said: a capital or a full stop would be ours."""
    assert len(orientation.mots) >= 3, "comment les gens le disent-ils ?"
    assert len(set(orientation.mots)) == len(orientation.mots)
    for mot in orientation.mots:
        assert mot[0].islower(), mot
        assert len(mot) <= 60, mot
        assert mot[-1] not in ".!;", mot


@pytest.mark.parametrize("orientation", ORIENTATIONS, ids=lambda o: o.id)
def test_what_is_said_is_a_whole_sentence(orientation: Orientation) -> None:
    """A comma in a list between brackets cuts a sentence in two: quotes are then needed."""
    entieres = [*orientation.phrases, *orientation.a_apporter]
    entieres += [texte for texte in (orientation.posture, orientation.mandat, *orientation.falc) if texte]
    for texte in entieres:
        assert texte[0].isupper() or texte[0] == "«", texte
        assert texte[-1] in ".!?", texte


def test_every_word_finds_its_own_page() -> None:
    """Nobody adds a word that leads elsewhere: among the first three, and nearly always first."""
    essais = [(mot, o.id) for o in ORIENTATIONS for mot in o.mots]
    trouves = [(mot, page, trouver(mot, guide())) for mot, page in essais]
    assert [(mot, page, pages[:3]) for mot, page, pages in trouves if page not in pages[:3]] == []
    premieres = sum(pages[0] == page for _, page, pages in trouves)
    assert premieres >= 0.97 * len(essais)


def test_a_word_stands_for_one_thing() -> None:
    dits = Counter(simple(mot) for synonyme in national().synonymes for mot in synonyme.mots)
    assert [mot for mot, fois in dits.items() if fois > 1] == []


def test_public_bodies_say_who_names_them() -> None:
    operateurs = {operateur.id: operateur for operateur in national().operateurs}
    assert len(operateurs) == 10, "dix organismes sont nommés par la liste la plus longue"
    for operateur in operateurs.values():
        assert re.search(r"20\d\d", operateur.liste), operateur.id
        assert re.search(r"20\d\d", operateur.source), operateur.id
        assert operateur.vers in national().arbre.noeuds
    contestes = {ident for ident, operateur in operateurs.items() if operateur.doute}
    assert contestes == {"france-travail", "finances-publiques", "anah"}
