"""Is each value of a page escaped for the place of the frame it stands in?"""

import json

import pytest
from quifaitquoi.frame import Cadre, CadreIncompletError, Marques, decouper
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette

MECHANT = """"><script>alert('x')</script>&\ue000contenu\ue001"""


def gabarit(vue: Marques) -> str:
    """A frame as small as can be, with each mark where `cadre.html` has it."""
    menu = f'<a href="{vue.racine}mandats/"{vue.courant("mandats/")}>Mandats</a>'
    if vue.dans_un_territoire:
        ici, lieux = vue.territoire, f"{vue.territoire}/lieux/"
        menu = f'<a href="{vue.racine}{ici}/">{vue.nom_du_territoire}</a>'
        menu += f'<a href="{vue.racine}{lieux}"{vue.courant(lieux)}>Lieux</a>'
    return (
        f'<title>{vue.titre}</title><meta name="description" content="{vue.description}">{vue.tete}'
        f'<link href="{vue.racine}assets/guide.css">{menu}{vue.fil}<main>{vue.contenu}</main>{vue.adresse}'
    )


@pytest.fixture
def cadre() -> Cadre:
    return Cadre(gabarit, "Qui fait quoi", "https://guide.example/", {"54-fictive": "La Fictive & Cie"})


def page(
    chemin: str = "54-fictive/lieux/a/index.html", contenu: str = "<h1>A</h1>", **valeurs: object
) -> Fichier:
    entete = {"titre": "Lieu A", "description": "Un lieu", "territoire": "54-fictive", **valeurs}
    return Fichier(chemin, contenu, None, EnTete(**entete))  # type: ignore[arg-type]


def test_le_contenu_est_pose_tel_quel_une_seule_fois(cadre: Cadre) -> None:
    html = cadre.encadrer(page(contenu="<h1>Accueil</h1>"))
    assert html.count("<main><h1>Accueil</h1></main>") == 1
    assert "\ue000" not in html


def test_le_titre_dit_la_page_puis_le_territoire_puis_le_site(cadre: Cadre) -> None:
    assert "<title>Lieu A – La Fictive &amp; Cie – Qui fait quoi</title>" in cadre.encadrer(page())


def test_le_titre_de_l_accueil_ne_se_repete_pas(cadre: Cadre) -> None:
    html = cadre.encadrer(page("index.html", titre="Qui fait quoi", territoire=None))
    assert "<title>Qui fait quoi</title>" in html


@pytest.mark.parametrize(
    ("chemin", "racine"),
    [("index.html", "./"), ("mandats/index.html", "../"), ("54-fictive/lieux/a/index.html", "../../../")],
)
def test_les_liens_remontent_a_la_racine_selon_la_profondeur(cadre: Cadre, chemin: str, racine: str) -> None:
    assert f'<link href="{racine}assets/guide.css">' in cadre.encadrer(page(chemin))


def test_la_page_d_erreur_garde_des_liens_absolus(cadre: Cadre) -> None:
    html = cadre.encadrer(page("404.html", territoire=None, indexee=False), racine="/guide/")
    assert '<link href="/guide/assets/guide.css">' in html


def test_chaque_valeur_est_echappee_pour_sa_place(cadre: Cadre) -> None:
    jsonld = json.dumps({"name": "</script><!--<script>&"})
    piege = page(
        titre=MECHANT, description=MECHANT, jsonld=jsonld, fil=(Miette(MECHANT, "a b\"'<>/"), Miette(MECHANT))
    )
    html = cadre.encadrer(piege)
    assert "<script>alert" not in html
    assert html.count("<main>") == 1
    donnees = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(donnees) == json.loads(jsonld)
    assert "<" not in donnees
    assert 'href="../../../a%20b%22%27%3C%3E/"' in html


def test_une_valeur_qui_imite_une_marque_reste_du_texte(cadre: Cadre) -> None:
    html = cadre.encadrer(page(titre="\ue000contenu\ue001", contenu="<p>une fois</p>"))
    assert html.count("une fois") == 1


def test_le_fil_commence_a_l_accueil_et_dit_ou_l_on_est(cadre: Cadre) -> None:
    html = cadre.encadrer(page(fil=(Miette("La Fictive", "54-fictive/"), Miette("Lieu A"))))
    assert (
        '<ol><li><a href="../../../">Accueil</a></li><li><a href="../../../54-fictive/">La Fictive</a></li>'
        '<li><span aria-current="page">Lieu A</span></li></ol>'
    ) in html


def test_le_fil_de_l_accueil_d_un_territoire_dit_son_nom(cadre: Cadre) -> None:
    html = cadre.encadrer(page("54-fictive/index.html", titre="Quelle aide cherchez-vous ?"))
    assert '<span aria-current="page">La Fictive &amp; Cie</span>' in html


def test_sans_fil_une_page_en_a_quand_meme_un_sauf_l_accueil(cadre: Cadre) -> None:
    assert '<span aria-current="page">Mandats</span>' in cadre.encadrer(
        page("mandats/index.html", titre="Mandats")
    )
    assert "Fil d’Ariane" not in cadre.encadrer(page("index.html", territoire=None))


@pytest.mark.parametrize(
    ("chemin", "attendu"),
    [
        ("54-fictive/lieux/index.html", 'lieux/" aria-current="page">Lieux'),
        ("54-fictive/lieux/a/index.html", 'lieux/" aria-current="true">Lieux'),
        ("54-fictive/communes/index.html", 'lieux/">Lieux'),
    ],
)
def test_le_menu_dit_ou_l_on_est(cadre: Cadre, chemin: str, attendu: str) -> None:
    assert attendu in cadre.encadrer(page(chemin))


def test_l_adresse_canonique_est_absolue_et_absente_sans_adresse_de_site(cadre: Cadre) -> None:
    canonique = '<link rel="canonical" href="https://guide.example/54-fictive/lieux/a/">'
    assert canonique in cadre.encadrer(page())
    assert "canonical" not in Cadre(gabarit, "Qui fait quoi").encadrer(page())


def test_une_page_non_indexee_le_demande_aux_moteurs(cadre: Cadre) -> None:
    html = cadre.encadrer(page(indexee=False))
    assert '<meta name="robots" content="noindex">' in html
    assert "canonical" not in html


def test_les_modules_sont_relatifs_a_la_page(cadre: Cadre) -> None:
    html = cadre.encadrer(page(modules=("assets/recherche.js",)))
    assert '<script type="module" src="../../../assets/recherche.js"></script>' in html


def test_les_feuilles_de_style_sont_relatives_a_la_page(cadre: Cadre) -> None:
    html = cadre.encadrer(page(styles=("assets/fiche.css",)))
    assert '<link rel="stylesheet" href="../../../assets/fiche.css">' in html


def test_le_gabarit_n_est_rendu_qu_une_fois_par_profondeur() -> None:
    rendus: list[Marques] = []
    cadre = Cadre(lambda vue: (rendus.append(vue), gabarit(vue))[1], "Qui fait quoi")
    for nom in "abc":
        cadre.encadrer(page(f"54-fictive/lieux/{nom}/index.html"))
    assert len(rendus) == 1


@pytest.mark.parametrize("texte", ["sans contenu", "\ue000contenu\ue001\ue000licorne\ue001"])
def test_un_gabarit_incomplet_est_refuse(texte: str) -> None:
    with pytest.raises(CadreIncompletError):
        Cadre(lambda _: texte, "Qui fait quoi").encadrer(page())


def test_un_fichier_qui_n_est_pas_une_page_n_entre_pas_dans_le_cadre(cadre: Cadre) -> None:
    with pytest.raises(ValueError, match="n’est pas une page"):
        cadre.encadrer(Fichier("lieux.csv", "id;nom"))


def test_decouper_ne_perd_rien() -> None:
    assert decouper("a\ue000b\ue001c") == (("a", "b"), ("c", ""))
