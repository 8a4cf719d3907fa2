"""Do pages written by hand become pages of the guide?"""

from quifaitquoi.ecrits import page_d_erreur, page_ecrite, sommaire
from quifaitquoi.guide.fichier import Miette


def test_une_page_ecrite_porte_le_lien_qui_la_corrige() -> None:
    page = page_ecrite("a/index.html", "Titre", "", "<h1>Titre</h1>", lien='https://forge.example/"><b>')
    assert isinstance(page.contenu, str)
    assert page.contenu.startswith("<h1>Titre</h1>")
    assert 'href="https://forge.example/&#34;&gt;&lt;b&gt;"' in page.contenu
    assert page.entete is not None
    assert page.entete.description == "Titre"


def test_sans_forge_il_n_y_a_pas_de_lien() -> None:
    assert page_ecrite("a/index.html", "Titre", "", "<h1>Titre</h1>").contenu == "<h1>Titre</h1>"


def test_une_image_est_ecrite_en_html() -> None:
    page = page_ecrite(
        "a/index.html", "Titre", "", '<p><img alt="A" src="a.png" /></p><code>&lt;br /&gt;</code>'
    )
    assert page.contenu == '<p><img alt="A" src="a.png"></p><code>&lt;br /&gt;</code>'


def test_le_fil_d_une_page_rangee_passe_par_son_dossier() -> None:
    parents = (Miette("Décisions", "decisions/"),)
    page = page_ecrite("decisions/a/index.html", "A", "", "", parents)
    assert page.entete is not None
    assert page.entete.fil == (Miette("Décisions", "decisions/"), Miette("A"))


def test_la_page_d_erreur_n_est_pas_indexee() -> None:
    entete = page_d_erreur("<h1>Perdu</h1>").entete
    assert entete is not None
    assert not entete.indexee


def test_le_sommaire_range_les_pages_par_titre() -> None:
    pages = [("b.md", "---\ndescription: x\n---\n# Zèbre\n"), ("a.md", "# Abeille\n"), ("c.md", "rien")]
    assert sommaire(pages) == "- [Abeille](a.md)\n- [Zèbre](b.md)"
