"""Hours said of places that a sentence names: paired when that is sure, and never a rule for this place?"""

from __future__ import annotations

import pytest
from quifaitquoi.horaires import dire_permanence, lire, lire_phrase

INSECABLE = "\u00a0"
SEMAINE = lire({"lundi au vendredi": "9h-12h, 14h-17h"}).horaires


@pytest.mark.parametrize(
    ("texte", "attendues"),
    [
        # names first
        ("Permanence à la mairie de Villeneuve-la-Fictive le 2e mardi de 9h à 12h",
         ["à la mairie de Villeneuve-la-Fictive : le 2e mardi du mois, de 9 h à 12 h"]),
        ("Permanences à la médiathèque le lundi de 9h à 12h, en mairie de Port-Fictif le jeudi de 14h à 16h",
         ["à la médiathèque : le lundi, de 9 h à 12 h",
          "en mairie de Port-Fictif : le jeudi, de 14 h à 16 h"]),
        ("Mairie de Port-Fictif - mardi 9h-12h / jeudi 14h-17h",
         ["Mairie de Port-Fictif : le mardi, de 9 h à 12 h ; le jeudi, de 14 h à 17 h"]),
        ("A la mairie : lundi 9h-12h et mardi 14h-17h. A la Poste : jeudi 9h-12h.",
         ["A la mairie : le lundi, de 9 h à 12 h ; le mardi, de 14 h à 17 h",
          "A la Poste : le jeudi, de 9 h à 12 h"]),
        ("Itinérance sur 2 villes : Port-Fictif (lundi) / Villeneuve (mardi matin)",
         ["Port-Fictif : le lundi", "Villeneuve : le mardi matin"]),
        ("3 rue de la Ferme, Port-Fictif : mardi 9h-12h",
         ["3 rue de la Ferme, Port-Fictif : le mardi, de 9 h à 12 h"]),
        # days first
        ("Lundi et mardi à Port-Fictif, jeudi à Villeneuve-sur-Mer",
         ["à Port-Fictif : le lundi et le mardi", "à Villeneuve-sur-Mer : le jeudi"]),
        ("Le jeudi de 9h à 12h à la mairie de Port-Fictif et de 14h à 16h à l’école de Villeneuve",
         ["à la mairie de Port-Fictif : le jeudi, de 9 h à 12 h",
          "à l’école de Villeneuve : le jeudi, de 14 h à 16 h"]),
        ("Permanences le jeudi matin semaines paires à Port-Fictif et semaines impaires à Villeneuve",
         ["à Port-Fictif : le jeudi des semaines paires, le matin",
          "à Villeneuve : le jeudi des semaines impaires, le matin"]),
        ("Le vendredi, l’accueil se fait à la mairie de Port-Fictif",
         ["à la mairie de Port-Fictif : le vendredi"]),
        # said once for all
        ("Permanences sur rendez-vous : lundi à Port-Fictif, mardi à Villeneuve",
         ["à Port-Fictif : le lundi, sur rendez-vous", "à Villeneuve : le mardi, sur rendez-vous"]),
        ("Permanences de 9h à 12h : lundi à Port-Fictif, mardi à Villeneuve",
         ["à Port-Fictif : le lundi, de 9 h à 12 h", "à Villeneuve : le mardi, de 9 h à 12 h"]),
        ("Permanence le jeudi de 14h à 17h : Mairie de Port-Fictif 1er jeudi du mois, Bourg 3e jeudi du mois",
         ["Mairie de Port-Fictif : le 1er jeudi du mois, de 14 h à 17 h",
          "Bourg : le 3e jeudi du mois, de 14 h à 17 h"]),
        ("Itinérance à Port-Fictif le lundi ; itinérance à Hameau le mardi - sur RDV [téléphone]",
         ["à Port-Fictif : le lundi, sur rendez-vous", "à Hameau : le mardi, sur rendez-vous"]),
        # how often, but not which days
        ("Un lundi sur deux : Mairie de Port-Fictif 9h-12h",
         ["Mairie de Port-Fictif : « Un lundi sur deux », de 9 h à 12 h"]),
        ("Permanence à Port-Fictif le mardi tous les quinze jours",
         ["à Port-Fictif : « tous les quinze jours », le mardi"]),
        ("Permanence à Port-Fictif lundi, mardi et jeudi matin",
         ["à Port-Fictif : « lundi, mardi et jeudi matin »"]),
        # a service rather than a place
        ("Permanence des impôts le jeudi", ["des impôts : le jeudi"]),
        ("Conseiller numérique : mardi 9h-12h sur rdv",
         ["Conseiller numérique : le mardi, de 9 h à 12 h, sur rendez-vous"]),
        # no day, or a telephone
        ("Itinérance sur rendez-vous dans les communes de Port-Fictif et Villeneuve",
         ["dans les communes de Port-Fictif et Villeneuve : sur rendez-vous"]),
        ("Accueil téléphonique du lundi au vendredi de 9h à 12h",
         ["Accueil téléphonique : du lundi au vendredi, de 9 h à 12 h"]),
        ("Prise de rendez-vous au [téléphone] du lundi au vendredi de 9h à 12h",
         ["Prise de rendez-vous au [téléphone] : du lundi au vendredi, de 9 h à 12 h"]),
    ],
)  # fmt: skip
def test_ce_qui_est_dit_de_chaque_lieu(texte: str, attendues: list[str]) -> None:
    lue = lire_phrase(texte, SEMAINE)
    assert [dire_permanence(p).replace(INSECABLE, " ") for p in lue.permanences] == attendues, lue.doute
    assert lue.sans_inconnu
    assert (lue.regles, lue.horaires) == ((), SEMAINE)


@pytest.mark.parametrize(
    "texte",
    [
        # whose are these hours, this « sur rendez-vous »?
        "Permanence à Port-Fictif le lundi, à Villeneuve le mardi de 9h à 12h",
        "Permanence à Port-Fictif le lundi, à Villeneuve le mardi, sur rendez-vous",
        "Permanence à Port-Fictif le lundi de 9h à 12h. Sur rendez-vous le mardi",
        "Sur rendez-vous le lundi à Port-Fictif, le mardi à Villeneuve",
        "à Port-Fictif le lundi, le mardi à Villeneuve, le jeudi à Hameau",
        "Permanence à la mairie de Port-Fictif. Sur rendez-vous l’après-midi",
        # a condition, a closure, a date
        "Permanence à Port-Fictif certains mardis",
        "Permanence à Port-Fictif le mardi sauf en été",
        "Mairie de Port-Fictif : mardi 9h-12h si besoin",
        "Mairie de Port-Fictif : fermée le mardi",
        "Permanence à Port-Fictif le 16 août",
        "Permanence à Port-Fictif en juillet le mardi",
        "Permanence à Port-Fictif le mardi jusqu’au 30 juin 2027",
        # hours that are not those of a morning
        "Permanence le mercredi matin de 13h30 à 17h30 à Port-Fictif",
        # no name, or no place
        "Permanences sur rendez-vous",
        "mardi de 9h à 12h pour les démarches",
        "Lundi : atelier",
        "Le mardi un agent est à Port-Fictif",
        "LUNDI : ACCUEIL SUR PLACE",
    ],
)
def test_ce_qui_a_deux_lectures_est_garde(texte: str) -> None:
    lue = lire_phrase(texte, SEMAINE)
    assert lue.permanences == ()
    assert lue.regles == ()
    assert [texte[m.debut : m.fin] for m in lue.reste] == [texte]


def test_chaque_mot_est_compris_ou_garde() -> None:
    texte = (
        "Prise de rdv au [téléphone]. Permanences à Port-Fictif le lundi, à Villeneuve le mardi ; [courriel]"
    )
    lue = lire_phrase(texte, SEMAINE)
    assert [texte[m.debut : m.fin] for m in lue.compris] == [
        "Permanences à Port-Fictif le lundi",
        "à Villeneuve le mardi",
    ]
    assert {m.sorte for m in lue.compris} == {"permanence"}
    assert [texte[m.debut : m.fin] for m in lue.reste] == ["Prise de rdv au [téléphone]", "[courriel]"]
    assert {m.sorte for m in lue.reste} == {"contact"}


@pytest.mark.parametrize(
    ("texte", "regles"),
    [
        ("Sur rendez-vous le mercerdi", 1),
        ("Fermé le vendrdi 10 mai 2024", 1),
        ("Sur rendez-vous les samedis et dimamches", 1),
        # « Mardié » is a village
        ("Mardié de 9h à 12h", 0),
        ("Sur rendez-vous le lndi", 0),
    ],
)
def test_une_faute_de_frappe_dans_un_jour(texte: str, regles: int) -> None:
    assert len(lire_phrase(texte, SEMAINE).regles) == regles


@pytest.mark.parametrize(
    ("texte", "sorte"),
    [
        ("Horaires de passage sur https://exemple.invalid/bus", "renvoi"),
        ("Planning disponible sur le site de la mairie de Port-Fictif", "renvoi"),
        ("Les lieux et jours de passage sont consultables sur notre site internet", "renvoi"),
        ("Horaires applicables à compter du 3 janvier 2027", "annonce"),
        ("Changement d’horaires à partir du 1er juin", "annonce"),
        ("Nouveaux horaires à partir du 1er juin : lundi 9h-12h", "inconnu"),
        ("Horaires modifiés le mardi sur notre site", "inconnu"),
        ("Pour les horaires d’été, voir le site le mardi", "inconnu"),
    ],
)
def test_ou_et_depuis_quand_voir_les_horaires(texte: str, sorte: str) -> None:
    lue = lire_phrase(texte, SEMAINE)
    assert (lue.regles, lue.permanences) == ((), ())
    assert [(texte[m.debut : m.fin], m.sorte) for m in lue.reste] == [(texte, sorte)]


@pytest.mark.parametrize(
    ("texte", "entiere"),
    [
        ("Fermeture exceptionnelle le 30 novembre 2026 pour rencontre départementale", True),
        ("Fermé du 5 au 16 août 2024 en raison de travaux dans le hall", True),
        ("Fermé le 30 novembre 2026 pour les passeports", False),
        ("Fermé le vendredi pour réunion", False),
        ("Fermé le 30 novembre 2026 pour travaux sauf le matin", False),
    ],
)
def test_pourquoi_c_est_ferme(texte: str, entiere: bool) -> None:
    assert lire_phrase(texte, SEMAINE).entiere is entiere
