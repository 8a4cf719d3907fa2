"""Is what the host has not said told, and never invented?"""

from datetime import date

import pytest
from quifaitquoi.hote import (
    CHAMPS,
    NON_CONFORME,
    Hote,
    lire_hote,
    verifier_accessibilite,
    verifier_adresses,
    verifier_promesses,
)

JOUR = date(2026, 11, 21)


def complet() -> dict[str, dict[str, str]]:
    extra: dict[str, dict[str, str]] = {}
    for champ in CHAMPS:
        groupe, nom = champ.split(".")
        extra.setdefault(groupe, {})[nom] = f"valeur de {champ}"
    return extra


def test_un_hote_complet_ne_recoit_aucun_constat() -> None:
    hote, constats = lire_hote(complet())
    assert constats == ()
    assert hote.remplir("Éditeur : [[editeur.nom]].") == "Éditeur : valeur de editeur.nom."


@pytest.mark.parametrize(
    "extra", [None, {}, {"editeur": None}, {"editeur": {"nom": ""}}, {"editeur": {"nom": None}}]
)
def test_ce_qui_manque_est_dit_au_lecteur_et_a_l_editeur(extra: object) -> None:
    hote, constats = lire_hote(extra)
    texte = hote.remplir("[[editeur.nom]]")
    assert texte == (
        '<strong class="a-completer">[à compléter par l’éditeur du site\u00a0: le nom de l’éditeur]</strong>'
    )
    (constat,) = constats
    assert not constat.bloque
    assert all(quoi in constat.message for quoi in CHAMPS.values())


def test_une_valeur_ne_peut_pas_ouvrir_de_balise() -> None:
    hote, _ = lire_hote({"editeur": {"nom": "<script>alert(1)</script>"}})
    assert hote.remplir("[[editeur.nom]]") == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_une_cle_inconnue_est_une_erreur_avec_une_proposition() -> None:
    _, constats = lire_hote({**complet(), "editeurs": {"nom": "Fictif"}})
    (constat,) = constats
    assert constat.bloque
    assert constat.suggestion == "Vouliez-vous dire «\u00a0editeur.nom\u00a0»\u00a0?"


def test_une_marque_inconnue_dans_une_page_arrete_la_fabrication() -> None:
    with pytest.raises(KeyError):
        lire_hote(complet())[0].remplir("[[editeur.licorne]]")


def test_les_autres_crochets_restent_du_texte() -> None:
    assert lire_hote(complet())[0].remplir("[lien](a.md) [[Note]]") == "[lien](a.md) [[Note]]"


def audit(**valeurs: str) -> Hote:
    return Hote({f"accessibilite.{champ}": valeur for champ, valeur in valeurs.items()})


def test_les_resultats_suivent_l_audit() -> None:
    texte = "[[accessibilite.resultats]]"
    assert "Aucun audit" in audit().remplir(texte)
    fait = audit(conformite="partiellement conforme", taux="75 %", audit_le="le 15 janvier 2027")
    assert "75 %" in fait.remplir(texte)


def test_sans_audit_le_site_se_dit_non_conforme() -> None:
    assert audit().conformite == NON_CONFORME
    assert list(verifier_accessibilite(audit(), JOUR)) == []


@pytest.mark.parametrize(
    ("conformite", "taux", "audit_le", "champs"),
    [
        ("partiellement conforme", "75 %", "2025-11-21", []),
        ("totalement conforme", "100", "2026-11-21", []),
        ("partiellement conforme", "75", "", ["audit_le"]),
        ("partiellement conforme", "75", "2023-01-01", ["audit_le"]),
        ("partiellement conforme", "75", "2026-11-22", ["audit_le"]),
        ("partiellement conforme", "49", "2026-01-01", ["taux"]),
        ("partiellement conforme", "100", "2026-01-01", ["taux"]),
        ("totalement conforme", "99", "2026-01-01", ["taux"]),
        ("totalement conforme", "", "hier", ["audit_le", "taux"]),
        ("conforme", "100", "2026-01-01", ["conformite"]),
    ],
)
def test_une_meilleure_mention_demande_un_audit_valable(
    conformite: str, taux: str, audit_le: str, champs: list[str]
) -> None:
    hote = audit(conformite=conformite, taux=taux, audit_le=audit_le)
    constats = list(verifier_accessibilite(hote, JOUR))
    assert [constat.champ.removeprefix("extra.hote.accessibilite.") for constat in constats] == champs
    assert all(constat.bloque for constat in constats)


def test_les_adresses_d_exemple_sont_signalees() -> None:
    exemples = {"site_url": "https://guide.example/", "repo_url": "https://forge.example/x/{fichier}"}
    (constat,) = verifier_adresses({**exemples, "url_edition": "https://forge.departement.fr/{fichier}"})
    assert constat.champ == "site_url, repo_url"
    assert not constat.bloque
    assert list(verifier_adresses({"site_url": "https://guide.fr/", "repo_url": ""})) == []


def test_le_nom_du_site_ne_se_dit_pas_facile_a_lire() -> None:
    dits = {
        "site_name": "Qui fait quoi",
        "site_description": "Un guide facile à lire",
        "extra.hote.x": "FАLС",
    }
    constats = list(verifier_promesses(dits))
    assert [(c.champ, c.lu, c.bloque) for c in constats] == [
        ("site_description", "facile à lire", True),
        ("extra.hote.x", "FALC", True),
    ]
