"""Does the public learn of every change, and of nothing else?"""

from __future__ import annotations

import pytest

from tests.guide_fictif import BELFORT

from .conftest import Depot

TITRE = "Maison fictive « Les Essais » (Belfort)"


def lignes(depot: Depot) -> list[str]:
    """What is said of the place, without the posters."""
    dit = depot.dit().splitlines()
    return [ligne.strip().removeprefix("- ") for ligne in dit if ligne.strip()]


def test_rien_n_a_change(depot: Depot) -> None:
    assert depot.comparer() == (
        0,
        "Ce qui change pour le public depuis HEAD :\nRien ne change pour le public.\n",
        "",
    )


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("lieux:\n", "# un commentaire\nlieux:\n"),
        ("    nom: Maison fictive « Les Essais »\n", "    nom:   'Maison fictive « Les Essais »'\n"),
        ("      lundi: 9h-12h\n", "      lundi: 09:00 - 12:00\n"),
        ("[aide-fictive]", "\n      - aide-fictive"),
        ("    telephone: 01 99 00 00 00\n", "    telephone: '+33199000000'\n"),
        (
            "      lundi: 9h-12h\n      jours fériés: fermé\n",
            "      jours fériés: fermé\n      lundi: 9h-12h\n",
        ),
        ("\n", "\r\n"),
    ],
)
def test_une_mise_en_forme_ne_change_rien(depot: Depot, avant: str, apres: str) -> None:
    depot.remplacer("lieux.yml", avant, apres)
    assert depot.dit() == "Rien ne change pour le public."


def test_l_ordre_et_le_nom_des_fichiers_ne_changent_rien(depot: Depot) -> None:
    dossier = depot.territoires / BELFORT
    (dossier / "lieux.yml").rename(dossier / "zz.yml")
    assert depot.dit() == "Rien ne change pour le public."


def test_une_permanence_change_d_heure(depot: Depot) -> None:
    depot.remplacer("permanences.yml", "14h-17h", "15h-17h")
    tete, affiches, *_ = lignes(depot)[1:]
    assert tete == (
        f"{TITRE} : Permanence « Atelier fictif » : le 2e jeudi du mois passe de 14 h – 17 h à 15 h – 17 h ; "
        "prochaine date : jeudi 10 décembre 2026, 15 h – 17 h."
    )
    assert affiches == "Affiches à imprimer de nouveau :"


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        (
            "lundi: 9h-12h",
            "lundi: 9h-12h\n      vendredi: 14h-17h",
            "Horaires : ouvre désormais le vendredi : 14 h – 17 h ; "
            "prochaine date : vendredi 27 novembre 2026, 14 h – 17 h",
        ),
        (
            "jours fériés: fermé",
            "vacances scolaires: fermé",
            "désormais fermé pendant les vacances scolaires ; n’est plus dit fermé les jours fériés ; "
            "prochaine date : lundi 30 novembre 2026, 9 h – 12 h",
        ),
        (
            "    source: Essais\n",
            "    sauf: [du 25 novembre 2026 au 4 janvier 2027]\n    source: Essais\n",
            "Horaires : désormais fermé du 25 novembre 2026 au 4 janvier 2027 ; "
            "prochaine date : lundi 11 janvier 2027, 9 h – 12 h",
        ),
        (
            "lundi: 9h-12h",
            "lundi: 9h-12h sur rendez-vous",
            "le lundi passe de 9 h – 12 h à 9 h – 12 h sur rendez-vous",
        ),
        (
            "telephone: 01 99 00 00 00",
            "telephone: 01 99 00 00 01",
            "Téléphone : 01 99 00 00 00 devient 01 99 00 00 01",
        ),
        (
            "    telephone: 01 99 00 00 00\n",
            "    telephone: 01 99 00 00 00\n    acces: sur rendez-vous\n",
            "Accès, désormais : sur rendez-vous",
        ),
        (
            "nom: Maison fictive « Les Essais »",
            "nom: Maison neuve",
            "Nom : Maison fictive « Les Essais » devient Maison neuve",
        ),
        (
            "    source: Essais\n",
            "    services: [Aide aux démarches administratives]\n    source: Essais\n",
            "Services, en plus : « Aide aux démarches administratives »",
        ),
        ("    acteurs: [aide-fictive]\n", "", "Acteurs, en moins : « Aide fictive »"),
        (
            "    acteurs: [aide-fictive]\n",
            "    acteurs: [aide-fictive]\n    latitude: 47.64\n    longitude: 6.86\n",
            "Position : déplacée de 1 km",
        ),
    ],
)
def test_chaque_champ_d_un_lieu(depot: Depot, avant: str, apres: str, dit: str) -> None:
    depot.remplacer("lieux.yml", avant, apres)
    assert dit in depot.dit()


def test_seul_le_jour_touche_est_dit(depot: Depot) -> None:
    depot.remplacer("lieux.yml", "lundi: 9h-12h", "lundi au vendredi: 9h-12h, 14h-17h")
    depot.garder()
    depot.remplacer(
        "lieux.yml",
        "lundi au vendredi: 9h-12h, 14h-17h",
        "lundi au jeudi: 9h-12h, 14h-17h\n      vendredi: 9h-12h",
    )
    assert "Horaires : le vendredi passe de 9 h – 12 h, 14 h – 17 h à 9 h – 12 h ;" in depot.dit()


def test_un_lieu_renomme_est_le_meme_lieu(depot: Depot) -> None:
    for fichier in ("lieux.yml", "permanences.yml"):
        depot.remplacer(fichier, "maison-fictive", "maison-des-essais")
    dit = depot.dit()
    assert "lieux/maison-fictive/ devient lieux/maison-des-essais/" in dit
    assert "codes QR déjà imprimés" in dit
    assert "(nouveau)" not in dit
    assert "Permanence" not in dit


def test_un_acteur_renomme_n_est_ni_nouveau_ni_retire(depot: Depot) -> None:
    for fichier in ("acteurs.yml", "lieux.yml", "permanences.yml"):
        depot.remplacer(fichier, "aide-fictive", "aide-des-essais")
    dit = depot.dit()
    assert "retiré" not in dit
    assert "Permanence" not in dit


def test_une_epreuve_ne_s_affiche_ni_ne_se_decroche(depot: Depot) -> None:
    for fichier in sorted((depot.territoires / BELFORT).glob("*.yml")):
        vieux = fichier.read_text("utf-8").replace("verifie_le: 2026-11-02", "verifie_le: 2024-11-02")
        fichier.write_text(vieux, "utf-8")
    dit = depot.dit()
    assert "Affiches à décrocher" in dit
    assert "Affiches nouvelles" not in dit
    assert "Épreuve" not in dit


def test_un_lieu_de_plus_puis_de_moins(depot: Depot) -> None:
    (depot.territoires / BELFORT / "autre.yml").write_text(
        "lieux:\n  - id: autre\n    nom: Autre maison\n    code_postal: 90000\n    commune: Belfort\n"
        "    telephone: 01 99 00 00 02\n    acteurs: [aide-fictive]\n    horaires: {mardi: 9h-12h}\n"
        "    source: Essais\n    verifie_le: 2026-11-02\n",
        "utf-8",
    )
    dit = depot.dit()
    assert "Autre maison (Belfort) (nouveau) :" in dit
    assert "Téléphone : 01 99 00 00 02." in dit
    assert "Horaires : le mardi, de 9 h à 12 h ; prochaine date : mardi 24 novembre 2026, 9 h – 12 h." in dit
    assert "Affiches nouvelles" in dit
    depot.garder()
    (depot.territoires / BELFORT / "autre.yml").unlink()
    dit = depot.dit()
    assert "Autre maison (Belfort) (retiré) :" in dit
    assert "Affiches à décrocher" in dit


def test_une_permanence_retiree_est_dite_avec_ses_heures(depot: Depot) -> None:
    (depot.territoires / BELFORT / "permanences.yml").unlink()
    assert (
        "Permanence « Atelier fictif » : retirée (c’était le 2e jeudi du mois, de 14 h à 17 h)" in depot.dit()
    )


def test_deux_permanences_echangees_dans_le_fichier_ne_changent_rien(depot: Depot) -> None:
    fichier = depot.territoires / BELFORT / "permanences.yml"
    entete, premiere = fichier.read_text("utf-8").split("\n", 1)
    seconde = premiere.replace("2e jeudi", "1er mardi")
    fichier.write_text(f"{entete}\n{premiere}{seconde}", "utf-8")
    depot.garder()
    fichier.write_text(f"{entete}\n{seconde}{premiere}", "utf-8")
    assert "Permanence" not in depot.dit()


def test_une_revue_annuelle_tient_en_une_liste(depot: Depot) -> None:
    for fichier in ("lieux.yml", "permanences.yml"):
        depot.remplacer(fichier, "verifie_le: 2026-11-02", "verifie_le: 2026-11-20")
    dites = lignes(depot)
    assert "2 fiches avec une autre date de vérification :" in dites
    assert f"{TITRE} : 20 novembre 2026 (avant : 2 novembre 2026)." in dites
