"""Is the coverage of a territory that one can measure by hand the one we tell?"""

from __future__ import annotations

from math import nan, sin

import pytest
from quifaitquoi.geo.distances import RAYON_TERRE_KM
from quifaitquoi.guide.couverture import Couverture, en_objet, en_texte
from quifaitquoi.guide.couverture.classes import CLASSES, rang
from quifaitquoi.guide.couverture.couverture import part
from quifaitquoi.guide.proximite import Proche

from .fictif import HABITANTS, KM_PAR_DEGRE, couverture_de, un_lieu

ATTENDU = """\
75 Paris : 1 commune, 2 103 778 habitants, 3 accueils, 6 besoins
Distances à vol d’oiseau, depuis le milieu de la commune, sans compter les départements voisins.
Jours relevés du 21 novembre 2026 au 18 décembre 2026.

Pages qui ne trouvent personne, à aucune étape : 1
  panier : Tresser un panier

Besoins sans personne : 2
  Souffleuse
    histoire.3 : Entendre une histoire > Ou la souffleuse
  Vannier
    panier.1 : Tresser un panier > Voyez le vannier

Communes à plus de 20 km
  De tout accueil : aucune
  Horlogere (1 accueil, 1 besoin) : 1 commune, 2 103 778 habitants : Paris (33 km)
  Luthier (1 accueil, 1 besoin) : 1 commune, 2 103 778 habitants : Paris (22 km)

Jours sans personne, du lundi au vendredi
  Luthier (1 accueil, 1 besoin) : lundi, mardi et jeudi
  Horlogere (1 accueil, 1 besoin) : aucune date connue

Tous les besoins : communes par distance, jours où quelqu’un reçoit
    ≤ 5  ≤ 10  ≤ 20  ≤ 30  > 30     ?  LMMJVSD
      0     0     0     0     1     0  -------  Horlogere (1 accueil, 1 besoin)
      montre.1 : Réparer une montre > Voyez l’horlogère
      0     0     0     1     0     0  --M-V--  Luthier (1 accueil, 1 besoin)
      violon.1 : Avoir un violon > Voyez le luthier
      1     0     0     0     0     0  LMMJV--  Conteuse (1 accueil, 2 besoins)
      histoire.2 : Entendre une histoire > Voyez la conteuse
      violon.2 : Avoir un violon > Réécoutez une histoire
"""


def test_le_rapport_fait_a_la_main() -> None:
    assert en_texte(couverture_de()).replace("\u00a0", " ") == ATTENDU


def besoin(couverture: Couverture, identifiant: str) -> dict[str, object]:
    (trouve,) = [b for b in en_objet(couverture)["besoins"] if b["id"] == identifiant]
    return dict(trouve)


@pytest.mark.parametrize(
    ("degres", "classe"),
    [(0.04, "5"), (0.0449, "5"), (0.0451, "10"), (0.1, "20"), (0.2, "30"), (0.26, "30"), (0.3, "loin")],
)
def test_la_classe_de_chaque_distance(degres: float, classe: str) -> None:
    dit = besoin(couverture_de(un_lieu("luthier", degres)), "violon.1")
    assert dit["communes"] == {c.cle: int(c.cle == classe) for c in CLASSES}
    assert dit["habitants"] == {c.cle: HABITANTS * (c.cle == classe) for c in CLASSES}


def test_la_distance_du_plus_proche() -> None:
    couverture = couverture_de(un_lieu("luthier", 0.3), un_lieu("luthier", 0.1, id="plus-pres"))
    (proche,) = next(
        x for x in couverture.lignes if "luthier" in x.recherche.etape.roles
    ).bilan.etendue.proches
    assert proche is not None
    assert proche.chose == "plus-pres"
    assert proche.distance == pytest.approx(0.1 * KM_PAR_DEGRE, abs=1e-3)


@pytest.mark.parametrize(("km", "classe"), [(5, 0), (5.01, 1), (20, 2), (20.01, 3), (30, 3), (30.01, 4)])
def test_la_borne_est_comprise(km: float, classe: int) -> None:
    carre = (2 * sin(km / RAYON_TERRE_KM / 2)) ** 2
    assert rang(Proche("", carre)) == classe


def test_ce_qu_on_ne_sait_pas_est_inconnu() -> None:
    assert CLASSES[rang(Proche("", nan))].cle == CLASSES[rang(Proche("", float("inf")))].cle == "inconnue"
    assert CLASSES[rang(None)].cle == "personne"


def test_quatre_semaines_et_pas_un_jour_de_plus() -> None:
    """From Saturday 21 November to Friday 18 December: each day of the week four times."""
    couverture = couverture_de(
        un_lieu("luthier", 0.1, horaires={"18 décembre 2026": "9h-12h", "19 décembre 2026": "9h-12h"})
    )
    assert besoin(couverture, "violon.1")["jours"] == {
        "lundi": 0,
        "mardi": 0,
        "mercredi": 0,
        "jeudi": 0,
        "vendredi": 1,
        "samedi": 0,
        "dimanche": 0,
    }


def test_un_accueil_sans_date_compte_pour_la_distance_seulement() -> None:
    couverture = couverture_de(
        un_lieu("luthier", 0.01), un_lieu("luthier", 0.2, id="loin", horaires={"lundi": "9h-12h"})
    )
    dit = besoin(couverture, "violon.1")
    assert (dit["communes"], dit["sans_date"]) == ({c.cle: int(c.cle == "5") for c in CLASSES}, 1)
    (groupe,) = couverture.jours_manquants
    assert groupe.bilan.jours_manquants == (1, 2, 3, 4)


def test_une_page_qui_trouve_quelqu_un_a_une_etape_n_est_pas_vide() -> None:
    couverture = couverture_de()
    assert [orientation.id for orientation in couverture.orientations_vides] == ["panier"]
    assert [(role.id, n) for role, n in couverture.roles_absents] == [("vannier", 1), ("souffleuse", 1)]


def test_les_besoins_qui_cherchent_les_memes_sont_mesures_ensemble() -> None:
    couverture = couverture_de()
    assert [len(ligne.recherche.besoins) for ligne in couverture.lignes] == [1, 1, 1, 1, 2]
    assert {b.id for groupe in couverture.groupes for b in groupe.besoins} | {
        b.id for ligne in couverture.sans_personne for b in ligne.recherche.besoins
    } == {b.id for b in couverture.besoins}


def test_un_territoire_sans_personne() -> None:
    couverture = couverture_de(un_lieu("conteuse", 0.1, acteurs=[]))
    lacunes = en_objet(couverture)["lacunes"]
    assert len(lacunes["besoins_sans_personne"]) == len(couverture.besoins) == 6
    assert (lacunes["communes_trop_loin"], lacunes["jours_sans_personne"]) == ([], [])
    assert "Communes à plus de 20 km\n  De tout accueil : aucune\n\n" in en_texte(couverture).replace(
        "\u00a0", " "
    )


def test_une_commune_loin_de_tout_accueil() -> None:
    lacunes = en_objet(couverture_de(un_lieu("conteuse", 0.2), un_lieu("luthier", 0.3)))["lacunes"]
    assert lacunes["communes_isolees"] == [{"code_insee": "75056", "nom": "Paris", "km": 22.2}]


@pytest.mark.parametrize(
    ("quantite", "total", "dit"),
    [(0, 9, 0), (9, 9, 100), (1, 1000, 1), (999, 1000, 99), (1, 2, 50), (0, 0, 0)],
)
def test_personne_n_est_arrondi(quantite: int, total: int, dit: int) -> None:
    assert part(quantite, total) == dit
