"""Is the comment of a pull request readable, short enough, and deaf to what a hostile name asks?"""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from quifaitquoi.comparaison import Comparaison, Illisible, Partie, Sorte, Sujet, en_markdown
from quifaitquoi.echappement import LONGUEUR_MAX

from .conftest import Depot

PIEGES = [
    "@equipe/tous et @quelqu-un",
    "[cliquez](https://mal.example)",
    "![image](https://mal.example/p.png)",
    "https://mal.example et www.mal.example",
    "<img src=x onerror=alert(1)> <!-- -->",
    "**gras** _souligné_ `code` ~~barré~~ ==",
    "| a | b |\n|---|---|",
    "\n/close\n/merge",
    "# titre\n\n- [x] case",
    "```\nbloc",
    "#12 GH-12 !34 ~urgent %1 $5 &6 équipe#7",
    "&lt;script&gt; &amp; :smile: \\@ \\[x](y)",
    "$x^2$ {{ secret }} ${{ github.token }}",
    "\u202eenvers\u202c",
]


def lire(markdown: str) -> list[object]:
    """The tokens of an independent reader of Markdown, tables and strike-through included."""
    lecteur = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    jetons = []
    for jeton in lecteur.parse(markdown):
        jetons += [jeton, *(jeton.children or [])]
    return jetons


def comparaison(*textes: str) -> Comparaison:
    return Comparaison(
        "main", (Partie("Ici", tuple(Sujet(t, Sorte.CHANGE, (t, f"Nom : {t} devient {t}")) for t in textes)),)
    )


@pytest.mark.parametrize("piege", PIEGES)
def test_un_nom_hostile_reste_un_nom(piege: str) -> None:
    ecrit = en_markdown(comparaison(piege))
    jetons = lire(ecrit)
    types = {jeton.type for jeton in jetons}
    assert types <= {
        *("heading_open", "heading_close", "inline", "text", "strong_open", "strong_close", "softbreak"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
        *("paragraph_open", "paragraph_close", "text_special"),
    }
    # One item for the subject and one for each of its sentences: the text has opened none.
    assert [jeton.type for jeton in jetons].count("list_item_open") == 3
    lu = "".join(jeton.content for jeton in jetons if jeton.type in {"text", "text_special"})
    visible = " ".join(re.sub("[\u200b\ufffd]", "", lu).replace("\u00a0", " ").split())
    assert " ".join(re.sub("[\u202e\u202c\ufffd\n]+", "", piege).split())[:12].strip() in visible


@pytest.mark.parametrize("piege", PIEGES)
def test_personne_n_est_appele_et_rien_n_est_lie(piege: str) -> None:
    ecrit = en_markdown(comparaison(piege))
    assert not re.search(r"@\w", ecrit)
    assert not re.search(r"(?<!&)#\d|!\d|~\w|%\d|\$\w", ecrit)
    assert not re.search(r"://|www\.\w", ecrit)
    assert not re.search(r"(?m)^\s*/", ecrit)
    assert not re.search(r"<(?!/?(?:details|summary)>)", ecrit)


def test_un_vrai_nom_hostile_dans_un_vrai_fichier(depot: Depot) -> None:
    depot.remplacer(
        "lieux.yml", "nom: Maison fictive « Les Essais »", "nom: '@tous [x](https://mal.example) *Maison*'"
    )
    _, ecrit, _ = depot.comparer("HEAD", "--format", "markdown")
    assert "@tous" not in ecrit
    assert "https://" not in ecrit
    assert {"link_open", "em_open"}.isdisjoint(jeton.type for jeton in lire(ecrit))


def test_ce_que_lit_qui_relit(depot: Depot) -> None:
    depot.remplacer("permanences.yml", "14h-17h", "15h-17h")
    _, ecrit, _ = depot.comparer("HEAD", "--format", "markdown")
    avant, _, affiches = ecrit.partition("- **Affiches à imprimer de nouveau** :\n")
    assert avant == (
        "### Ce qui change pour le public depuis HEAD\n\n"
        "#### Territoire de Belfort (90)\n\n"
        "- **Maison fictive « Les Essais » (Belfort)** : Permanence « Atelier fictif » : "
        "le 2e jeudi du mois passe de 14 h – 17 h à 15 h – 17 h ; "
        "prochaine date : jeudi 10 décembre 2026, 15 h – 17 h.\n"
    )
    # Which posters there are is decided elsewhere; those of this place are named, one a line.
    assert "  - Prochaines permanences – Maison fictive « Les Essais ».\n" in affiches
    assert "  - Cartes à remettre – Maison fictive « Les Essais ».\n" in affiches


def test_rien_ne_change(depot: Depot) -> None:
    assert depot.comparer("HEAD", "--format", "markdown")[1].endswith("\n\nRien ne change pour le public.\n")


def test_une_longue_liste_se_replie() -> None:
    ecrit = en_markdown(comparaison(*(f"Lieu {rang}" for rang in range(40))))
    assert "<details><summary>Et 28 autres</summary>" in ecrit.replace("\u00a0", " ")
    assert ecrit.count("<details>") == ecrit.count("</details>") == 1
    assert "Lieu 39" in ecrit
    details = [jeton.content.strip() for jeton in lire(ecrit) if jeton.type == "html_block"]
    assert details == ["<details><summary>Et 28\u00a0autres</summary>", "</details>"]


def test_beaucoup_de_phrases_se_replient() -> None:
    sujet = Sujet("Affiches", Sorte.CHANGE, tuple(f"Affiche {rang}" for rang in range(30)))
    ecrit = en_markdown(Comparaison("main", (Partie("Ici", (sujet, Sujet("Après", Sorte.RETRAIT))),)))
    assert "Et 22 autres" in ecrit.replace("\u00a0", " ")
    assert [jeton.type for jeton in lire(ecrit)].count("list_item_open") == 32
    assert "- **Après** (retiré)." in ecrit


@pytest.mark.parametrize("combien", [900, 20_000])
def test_un_commentaire_tient_dans_la_forge(combien: int) -> None:
    parties = tuple(
        Partie(
            f"Territoire {n}",
            tuple(Sujet(f"Lieu @{rang}", Sorte.CHANGE, ("x" * 200,)) for rang in range(combien // 3)),
        )
        for n in range(3)
    )
    ecrit = en_markdown(Comparaison("main", parties))
    assert len(ecrit) <= LONGUEUR_MAX + 1000 < 65_536
    assert "autres changements que ce message n’a pas la place" in ecrit.replace("\u00a0", " ")
    montres = ecrit.count("Lieu @")
    oublies = sum(int(n.replace("\u00a0", "")) for n in re.findall(r"… et ([\d\u00a0]+?)\u00a0autres", ecrit))
    assert montres + oublies == combien // 3 * 3


def test_toute_la_france_tient_dans_la_forge() -> None:
    """A hundred titles alone would be too long: what has no room is counted once."""
    sujets = tuple(Sujet(f"Lieu {rang}", Sorte.CHANGE, ("x" * 90,)) for rang in range(28))
    ecrit = en_markdown(Comparaison("main", tuple(Partie("T" * 80, sujets) for _ in range(400))))
    assert len(ecrit) < 62_000
    (oublies,) = re.findall(r"… et ([\d\u00a0]+?)\u00a0autres changements", ecrit)[-1:]
    assert (
        ecrit.count("**Lieu ")
        + sum(
            int(n.replace("\u00a0", ""))
            for n in re.findall(r"… et ([\d\u00a0]+?)\u00a0autres changements", ecrit)
        )
        == 28 * 400
    )
    assert int(oublies.replace("\u00a0", "")) > 5000


def test_ce_qui_ne_se_lit_pas_est_dit_en_tete() -> None:
    ecrit = en_markdown(Comparaison("a@b", illisibles=(Illisible("Vosges (88)", 2, avant=False),)))
    assert "Rien ne change" not in ecrit
    assert "2 erreurs à corriger" in ecrit
