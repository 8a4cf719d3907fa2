"""How far does a comparison reach: what is national, a whole guide, files that can't be read?"""

from __future__ import annotations

from tests.guide_fictif import BELFORT

from .conftest import Depot


def test_ce_qui_est_national_est_dit_une_fois(depot: Depot) -> None:
    fichier = depot.territoires / "_national/roles.yml"
    texte = fichier.read_text("utf-8")
    fichier.write_text(
        texte.replace("    nom: France services\n", "    nom: Maison France services\n", 1), "utf-8"
    )
    dit = depot.dit()
    assert dit.startswith("Partout en France\n")
    assert dit.count("devient Maison France services") == 1


def test_ce_qu_un_territoire_change_de_l_arbre(depot: Depot) -> None:
    (depot.territoires / BELFORT / "mots.yml").write_text(
        "glossaire:\n  - terme: CCAS\n    definition: La mairie des Essais.\n", "utf-8"
    )
    dit = depot.dit()
    assert "Partout en France" not in dit
    assert "Glossaire (propre à ce territoire) : CCAS (nouveau) : Définition : La mairie des Essais." in dit


def test_un_guide_entier_nouveau_puis_retire(depot: Depot) -> None:
    voisin = depot.territoires / "70-haute-saone"
    voisin.mkdir()
    (voisin / "territoire.yml").write_text("territoire: {code: 70}\n", "utf-8")
    assert depot.dit() == "Haute-Saône (70)\n  Ce guide (nouveau) : Il est encore vide."
    depot.garder()
    (voisin / "territoire.yml").unlink()
    voisin.rmdir()
    assert "Ce guide (retiré)" in depot.dit()


def test_le_contact_du_guide(depot: Depot) -> None:
    depot.remplacer(
        "territoire.yml",
        "  code: 90\n",
        "  code: 90\n  contact:\n    service: Accueil fictif\n    telephone: 01 99 00 00 09\n",
    )
    assert "Contact (nouveau) : Désormais : Accueil fictif, 01 99 00 00 09" in depot.dit()


def test_des_fichiers_fautifs_sont_dits_sans_trace(depot: Depot) -> None:
    depot.remplacer("lieux.yml", "lundi:", "lundy:")
    code, sortie, erreurs = depot.comparer()
    assert (code, erreurs) == (1, "")
    assert "Territoire de Belfort (90) : 1 erreur à corriger" in sortie
    assert "quifaitquoi verifier" in sortie
    assert "Rien ne change" not in sortie
    depot.garder()
    depot.remplacer("lieux.yml", "lundy:", "lundi:")
    code, sortie, _ = depot.comparer()
    assert code == 0
    assert "ne lit pas la révision HEAD (1 erreur)" in sortie


def test_le_national_fautif_empeche_tout(depot: Depot) -> None:
    (depot.territoires / "_national/roles.yml").write_text("roles: [", "utf-8")
    code, sortie, _ = depot.comparer()
    assert code == 1
    assert "Partout en France" in sortie


def test_un_seul_territoire(depot: Depot) -> None:
    depot.remplacer("permanences.yml", "14h-17h", "15h-17h")
    voisin = depot.territoires / "70-haute-saone"
    voisin.mkdir()
    (voisin / "territoire.yml").write_text("territoire: {code: 70}\n", "utf-8")
    _, sortie, _ = depot.comparer("HEAD", f"territories/{BELFORT}")
    assert "Belfort" in sortie
    assert "Haute-Saône" not in sortie


def _national(depot: Depot, nom: str, avant: str, apres: str) -> str:
    """What is said when `apres` replaces `avant` in a national file that holds `avant` only."""
    fichier = depot.territoires / "_national" / nom
    fichier.write_text(avant, "utf-8")
    depot.garder()
    fichier.write_text(avant.replace(*apres.split(" > ")), "utf-8")
    return depot.dit()


def test_un_conseil_se_reconnait_a_sa_phrase(depot: Depot) -> None:
    conseil = "conseils:\n" + "".join(
        f"  - id: conseil-{signe}\n    phrase: Tapez-le vous-meme {signe}.\n    source: Essais\n"
        "    verifie_le: 2026-11-02\n"
        for signe in "abcd"
    )
    dit = _national(depot, "conseils.yml", conseil, "vous-meme a > vous-même a")
    assert (
        "Conseils : Tapez-le vous-même a : "
        "Phrase : « Tapez-le vous-meme a. » devient « Tapez-le vous-même a. »." in dit
    )


def test_d_une_etape_n_est_dit_que_ce_qui_change(depot: Depot) -> None:
    lexique = (
        "arbre:\n  orientations:\n    - id: fictive\n      titre: Page fictive\n      etapes:\n"
        "        - titre: Venez au bureau\n          texte: Il est ouvert.\n"
        "        - titre: Demandez l’aide\n          texte: Elle est gratuite.\n"
    )
    dit = _national(depot, "page.yml", lexique, "au bureau > au guichet")
    assert "Étapes, 1 : Titre : Venez au bureau devient Venez au guichet." in dit
    assert "gratuite" not in dit
