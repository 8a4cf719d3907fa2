"""Do the pages of the tree say what to do, whom to see, and admit when there is nobody?"""

from __future__ import annotations

from lxml import html
from quifaitquoi.guide import arbre
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire

from .fictif import ARBRE, SERVICES, territoire_de, un_lieu

RACINE = "54-meurthe-et-moselle/orienter/"


def pages(territoire: Territoire, contexte: Contexte) -> dict[str, Fichier]:
    return {fichier.adresse: fichier for fichier in arbre.build(territoire, contexte) if fichier.entete}


def lire(fichier: Fichier) -> html.HtmlElement:
    return html.fragment_fromstring(str(fichier.contenu), create_parent="main")


def texte(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_one_page_per_question_and_orientation_reached(contexte: Contexte) -> None:
    perdue = {"id": "perdue", "titre": "Perdue", "etapes": [{"titre": "Rien"}]}
    ecrit = {**ARBRE, "orientations": [*ARBRE["orientations"], perdue]}
    assert list(pages(territoire_de([], ecrit), contexte)) == [
        RACINE,
        f"{RACINE}apprendre/",
        f"{RACINE}laquelle/",
        f"{RACINE}caf/",
    ]


def test_a_question_is_a_list_of_links(contexte: Contexte) -> None:
    page = lire(pages(territoire_de([]), contexte)[RACINE])
    assert texte(page.find(".//h1")) == "Quel besoin ?"
    liens = page.findall(".//ul[@class='reponses']/li/a")
    assert [(texte(lien), lien.get("href")) for lien in liens] == [
        ("Apprendre & <3", "apprendre/"),
        ("Une démarche", "laquelle/"),
    ]
    # The form for a commune needs JavaScript: it is hidden until it comes, and nothing is asked of others.
    assert page.xpath("//form[not(@hidden)]") == []


def test_one_goes_back_to_where_one_comes_from(contexte: Contexte) -> None:
    toutes = pages(territoire_de([]), contexte)

    def retours(adresse: str) -> list[str]:
        return [
            lien.get("href")
            for lien in lire(toutes[adresse]).xpath("//ul[@class='actions ecran-seul']/li[not(@hidden)]/a")
        ]

    assert retours(RACINE) == ["../"]
    assert retours(f"{RACINE}laquelle/") == ["../", "../", "../../"]
    assert retours(f"{RACINE}caf/") == ["../laquelle/", "../", "../../"]
    # Two questions lead there: the shortest way is kept.
    assert retours(f"{RACINE}apprendre/") == ["../", "../", "../../"]


def test_only_the_beginning_and_the_ends_are_for_search_engines(contexte: Contexte) -> None:
    indexees = {
        adresse for adresse, f in pages(territoire_de([]), contexte).items() if f.entete and f.entete.indexee
    }
    assert indexees == {RACINE, f"{RACINE}apprendre/", f"{RACINE}caf/"}


def test_an_orientation_says_who_when_and_how(contexte: Contexte) -> None:
    page = lire(pages(territoire_de([un_lieu()]), contexte)[f"{RACINE}caf/"])
    (carte,) = page.findall(".//li[@class='etape']//ul[@class='cartes']/li")
    dit = texte(carte)
    assert "Maison fictive 0" in dit
    assert "mardi 24 novembre 2026 de 9 h à 12 h" in dit
    assert "03 83 99 99 99" in dit
    assert "Gratuit" in dit
    assert "Sans rendez-vous" in dit
    assert carte.find(".//a").get("href") == "../../lieux/maison-0/"
    assert "Une pièce d’identité" in texte(page)
    assert [texte(h2) for h2 in page.findall(".//ol[@class='etapes']/li/h2")] == ["Aller au guichet"]


def test_a_gap_is_said_and_the_national_contact_follows(contexte: Contexte) -> None:
    page = lire(pages(territoire_de([]), contexte)[f"{RACINE}caf/"])
    etape = texte(page.find(".//li[@class='etape']"))
    assert (
        "ne connaît encore personne pour cette étape en Meurthe-et-Moselle (il cherche : France services)"
        in etape
    )
    contact = texte(page.find(".//section[@aria-labelledby='partout']"))
    assert "31 99" in contact
    assert "Information ancienne, du 1er mars 2024." in contact
    assert page.xpath("//a[@href='https://journal.example/numero']/text()") == [
        "Journal imaginaire du 1er mars 2024"
    ]
    assert page.xpath("//section[@data-commune][not(@hidden)]") == []


def test_a_step_for_oneself_shows_nobody(contexte: Contexte) -> None:
    page = lire(pages(territoire_de([un_lieu()]), contexte)[f"{RACINE}apprendre/"])
    seul = page.findall(".//li[@class='etape']")[1]
    assert texte(seul) == "Respirer Sans personne."


def test_a_service_claimed_is_not_a_role(contexte: Contexte) -> None:
    """The France services says it teaches: it isn't the conseiller numérique, and is named as second best."""
    page = lire(pages(territoire_de([un_lieu()]), contexte)[f"{RACINE}apprendre/"])
    etape = texte(page.find(".//li[@class='etape']"))
    assert "ne connaît encore personne pour cette étape" in etape
    assert "Ceux-ci rendent un service proche : appelez-les d’abord." in etape
    assert "Maison fictive 0 France services : apprend à se servir du téléphone" in etape
    avec = territoire_de([un_lieu(), un_lieu(1, acteurs=["conums"], services=[])])
    (carte,) = lire(pages(avec, contexte)[f"{RACINE}apprendre/"]).findall(
        ".//ul[@class='cartes']/li[@class='carte']"
    )
    assert "Maison fictive 1" in texte(carte)


def test_many_helpers_are_grouped_by_epci(contexte: Contexte) -> None:
    nancy = {"commune": "Nancy", "code_insee": "54395", "code_postal": "54000"}
    lieux = [un_lieu(rang, **(nancy if rang % 2 else {})) for rang in range(8)]
    page = lire(pages(territoire_de(lieux), contexte)[f"{RACINE}caf/"])
    resumes = [texte(resume) for resume in page.findall(".//summary")]
    assert resumes.pop(0).endswith("par intercommunalité (8)")
    assert len(resumes) == 2
    assert all("(4 accueils)" in resume for resume in resumes)
    assert any("Métropole du Grand Nancy" in resume for resume in resumes)
    cartes = page.findall(".//details/details//li[@class='carte']")
    assert len(cartes) == 8
    # Grouped, a card still says where, when, how to call, the price and the access.
    dit = texte(cartes[0])
    for attendu in (
        "rue de l’Exemple",
        "mardi 24 novembre 2026",
        "03 83 99 99 99",
        "Gratuit",
        "Sans rendez-vous",
    ):
        assert attendu in dit


def test_a_helper_said_at_an_earlier_step_is_recalled(contexte: Contexte) -> None:
    lieux = [un_lieu(), un_lieu(1, services=["Aide aux démarches administratives"])]
    etapes = [
        {
            "titre": "Aller",
            "roles": ["france-services"],
            "services": ["Maîtrise des outils numériques du quotidien"],
        },
        {"titre": "Revenir", "roles": ["france-services"]},
    ]
    ecrit = {
        **ARBRE,
        "orientations": [ARBRE["orientations"][0], {"id": "caf", "titre": "Caf", "etapes": etapes}],
    }
    page = lire(pages(territoire_de(lieux, ecrit), contexte)[f"{RACINE}caf/"])
    premiere, seconde = (texte(li) for li in page.findall(".//li[@class='etape']"))
    assert "mardi 24 novembre 2026" in premiere
    # Of the two of the second step, one has just been said.
    assert seconde.count("mardi 24 novembre 2026") == 1
    assert seconde.count("Jours et heures : à une étape d’avant.") == 1
    assert seconde.count("03 83 99 99 99") == 2


def test_the_same_helpers_are_not_listed_twice(contexte: Contexte) -> None:
    """A step that repeats those of an earlier one leads to it; the list itself is said once in the page."""
    etapes = [{"titre": titre, "roles": ["france-services"]} for titre in ("Aller", "Revenir")]
    ecrit = {
        **ARBRE,
        "orientations": [ARBRE["orientations"][0], {"id": "caf", "titre": "Caf", "etapes": etapes}],
    }
    page = lire(pages(territoire_de([un_lieu(), un_lieu(1)], ecrit), contexte)[f"{RACINE}caf/"])
    premiere, seconde = page.findall(".//li[@class='etape']/div")
    assert premiere.find(".//*[@data-zone]") is not None
    assert seconde.find(".//*[@data-zone]") is None
    assert "Les mêmes accueils qu’à l’étape 1" in texte(seconde)
    (lien,) = seconde.findall(".//a")
    assert lien.get("href") == f"#{premiere.get('id')}"


def test_one_long_list_is_open_and_the_others_are_folded(contexte: Contexte) -> None:
    """Who has chosen no commune sees the helpers of the first step, by EPCI, and the titles of the others."""
    lieux = [un_lieu(rang, services=SERVICES[: 1 + (rang > 0)]) for rang in range(10)]
    etapes = [
        {"titre": "Apprendre", "roles": ["france-services"], "services": SERVICES[1:]},
        {"titre": "Aller", "roles": ["france-services"]},
    ]
    ecrit = {
        **ARBRE,
        "orientations": [ARBRE["orientations"][0], {"id": "caf", "titre": "Caf", "etapes": etapes}],
    }
    page = lire(pages(territoire_de(lieux, ecrit), contexte)[f"{RACINE}caf/"])
    premiere, seconde = page.findall(".//*[@data-zone]/details")
    assert (premiere.get("open"), seconde.get("open")) == ("", None)


def test_a_tree_that_begins_by_an_orientation(contexte: Contexte) -> None:
    (seule,) = pages(territoire_de([un_lieu()], {**ARBRE, "depart": "caf"}), contexte).values()
    assert seule.adresse == RACINE
    assert lire(seule).xpath("//ol[@class='etapes']//h3/a/@href") == ["../lieux/maison-0/"]


def test_an_answer_that_leads_nowhere_is_left_out(contexte: Contexte) -> None:
    """The checks refuse it; the pages must not fall on it before they have spoken."""
    questions = [
        {**ARBRE["questions"][0], "reponses": [{"texte": "A", "vers": "rien"}, {"texte": "B", "vers": "caf"}]}
    ]
    toutes = pages(territoire_de([], {**ARBRE, "questions": questions}), contexte)
    assert list(toutes) == [RACINE, f"{RACINE}caf/"]
    assert lire(toutes[RACINE]).xpath("//ul[@class='reponses']//a/text()") == ["B"]
