"""Is what must be checked again said to the right service, the oldest first, and in every form?"""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from quifaitquoi.cli import main
from quifaitquoi.revues.releve import palier

from tests.guide_fictif import BELFORT, ecrire_territoires

PERMANENCES = """\
permanences:
  - acteur: aide-fictive
    lieu: maison-fictive
    titre: Atelier fictif
    horaires: {2e jeudi du mois: 14h-17h}
    sauf: [du 3 au 5 novembre 2026]
    source: Essais
    verifie_le: 2024-11-20
"""
REFERENTS = """\
territoire:
  code: 90
  referents:
    - {service: Mission fictive, comptes: ['@essai/mission']}
    - service: Équipe des ateliers
      comptes: ['@essai/ateliers', '@essai/renfort']
      fichiers: [permanences.yml, bus/]
"""


@pytest.fixture
def territoires(tmp_path: Path) -> Path:
    racine = ecrire_territoires(tmp_path)
    (racine / BELFORT / "permanences.yml").write_text(PERMANENCES, "utf-8")
    (racine / BELFORT / "territoire.yml").write_text(REFERENTS, "utf-8")
    # Real national contacts grow old by themselves: these tests are about one invented record.
    (racine / "_national/ressources.yml").write_text(
        "ressources:\n  - {id: essai, nom: Contact d’essai, pour: Essayer, telephone: 01 99 00 00 07, "
        "source: Essais, verifie_le: 2026-01-01}\n",
        "utf-8",
    )
    for arbre in (racine / "_national/arbre").glob("*.yml"):
        arbre.unlink()
    for nom in ("operateurs", "synonymes"):
        (racine / f"_national/{nom}.yml").unlink()
    (racine / "_national/arbre.yml").write_text(ARBRE, "utf-8")
    return racine


ARBRE = """\
arbre:
  depart: besoin
  questions:
    - id: besoin
      titre: Quel besoin ?
      reponses: [{texte: Un, vers: fin}, {texte: Deux, vers: fin}]
  orientations:
    - id: fin
      titre: Fin
      etapes: [{titre: Appelez}]
      ressources: [essai]
"""


def perimes(capsys: pytest.CaptureFixture[str], racine: Path, *options: str, jour: str = "2026-11-24") -> str:
    code = main(["perimes", str(racine), "--date", jour, *options])
    dit = capsys.readouterr()
    assert (code, dit.err) == (0, "")
    return dit.out.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("verifie_le", "jour", "attendu"),
    [
        (date(2026, 5, 24), date(2026, 11, 24), 0),
        (date(2026, 5, 24), date(2026, 11, 25), 6),
        (date(2025, 11, 24), date(2026, 11, 24), 6),
        (date(2025, 11, 23), date(2026, 11, 24), 12),
        (date(2024, 11, 24), date(2026, 11, 24), 12),
        (date(2024, 11, 23), date(2026, 11, 24), 24),
        (date(2024, 2, 29), date(2025, 2, 28), 6),
        (date(2025, 8, 31), date(2026, 2, 28), 0),
        (date(2025, 8, 31), date(2026, 3, 1), 6),
    ],
)
def test_les_paliers_au_jour_pres(verifie_le: date, jour: date, attendu: int) -> None:
    assert palier(verifie_le, jour) == attendu


def test_chaque_service_a_ses_fiches_les_plus_anciennes_d_abord(
    capsys: pytest.CaptureFixture[str], territoires: Path
) -> None:
    assert perimes(capsys, territoires, jour="2027-05-10").splitlines() == [
        "À revérifier au 10 mai 2027 : 3 fiches sur 3",
        "",
        "Mission fictive",
        "  1 fiche depuis plus de six mois : à revérifier",
        "    2 novembre 2026 – Maison fictive « Les Essais » (Belfort), 01 99 00 00 00 "
        f"(territories/{BELFORT}/lieux.yml:13)",
        "",
        "Équipe des ateliers",
        "  1 fiche depuis plus de deux ans : retirées des affiches",
        "    20 novembre 2024 – Atelier fictif, Maison fictive « Les Essais » (Belfort), 01 99 00 00 00 "
        f"(territories/{BELFORT}/permanences.yml:8)",
        "  1 date passée, à effacer",
        f"    territories/{BELFORT}/permanences.yml:6:5 : c’est passé : "
        "« fermé du 3 au 5 novembre 2026 ». Effacez-le.",
        "",
        "Fiches nationales",
        "  1 fiche depuis plus d’un an : chaque page le dit au lecteur",
        "    1er janvier 2026 – Contact d’essai, 01 99 00 00 07 (territories/_national/ressources.yml:2)",
    ]


def test_les_prochaines_revues(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    assert perimes(capsys, territoires).splitlines()[-2:] == ["Prochaines revues", "  Mai 2027 : 1 fiche"]


def test_un_seul_service(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    dit = perimes(capsys, territoires, "--service", "Mission fictive")
    assert dit.splitlines()[0] == "Rien à revérifier : tout a moins de six mois, et aucune date n’est passée."
    assert "Atelier" not in dit


def test_un_tableur_ne_lit_aucune_formule(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    fichier = territoires / BELFORT / "lieux.yml"
    fichier.write_text(fichier.read_text("utf-8").replace("nom: Maison", "nom: =1+1 Maison"), "utf-8")
    lignes = list(csv.DictReader(io.StringIO(perimes(capsys, territoires, "--format", "csv"))))
    assert [ligne["verifie_le"] for ligne in lignes] == ["2024-11-20", "2026-01-01", "2026-11-02"]
    assert [ligne["mois"] for ligne in lignes] == ["24", "6", "0"]
    assert lignes[2]["nom"].startswith("'=1+1")
    assert lignes[2]["revoir_le"] == "2027-05-02"


def test_pour_d_autres_programmes(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    lu = json.loads(perimes(capsys, territoires, "--format", "json"))
    assert lu["jour"] == "2026-11-24"
    assert [revue["service"] for revue in lu["revues"]] == [
        "Équipe des ateliers",
        "Fiches nationales",
        "Mission fictive",
    ]
    assert lu["passes"][0]["ligne"] == 6


def test_l_agenda_se_lit_et_ce_qui_est_en_retard_est_aujourd_hui(
    capsys: pytest.CaptureFixture[str], territoires: Path
) -> None:
    main(["perimes", str(territoires), "--date", "2026-11-24", "--format", "ics"])
    texte = capsys.readouterr().out
    evenements = Calendar.from_ical(texte).walk("VEVENT")
    assert [(e["DTSTART"].dt, str(e["SUMMARY"]).replace("\u00a0", " ")) for e in evenements] == [
        (date(2026, 11, 24), "Revérifier 1 fiche – Fiches nationales"),
        (date(2026, 11, 24), "Revérifier 1 fiche – Équipe des ateliers"),
        (date(2027, 5, 2), "Revérifier 1 fiche – Mission fictive"),
    ]
    assert len({str(e["UID"]) for e in evenements}) == 3
    assert all(len(ligne.encode()) <= 75 for ligne in texte.splitlines())


def test_le_ticket_a_une_case_par_fiche_et_tient_dans_la_forge(
    capsys: pytest.CaptureFixture[str], territoires: Path
) -> None:
    fichier = territoires / BELFORT / "lieux.yml"
    texte = (
        fichier.read_text("utf-8")
        .replace("2026-11-02", "2025-01-01")
        .replace("nom: Maison", "nom: '@Maison", 1)
    )
    texte = texte.replace("« Les Essais »", "« Les Essais »'", 1)
    entete, fiche = texte.split("\n", 1)
    autres = "".join(fiche.replace("maison-fictive", f"maison-{rang}") for rang in range(900))
    fichier.write_text(f"{entete}\n{fiche}{autres}", "utf-8")
    dit = perimes(capsys, territoires, "--format", "markdown")
    assert len(dit) <= 60_000
    assert "\n- [ ] @&#8203;Maison fictive" in dit
    assert "autres lignes que ce message n’a pas la place de montrer" in dit


def test_codeowners_se_deduit_des_referents(capsys: pytest.CaptureFixture[str], territoires: Path) -> None:
    assert main(["referents", str(territoires)]) == 0
    lignes = [ligne for ligne in capsys.readouterr().out.splitlines() if not ligne.startswith("#")]
    assert lignes == [
        f"/territories/{BELFORT}/ @essai/mission",
        f"/territories/{BELFORT}/permanences.yml @essai/ateliers @essai/renfort",
        f"/territories/{BELFORT}/bus/ @essai/ateliers @essai/renfort",
    ]


def test_le_codeowners_livre_est_frais(
    capsys: pytest.CaptureFixture[str], racine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(racine)
    assert main(["referents"]) == 0
    assert (racine / "CODEOWNERS").read_text("utf-8") == capsys.readouterr().out, (
        "quifaitquoi referents > CODEOWNERS"
    )


@pytest.mark.parametrize(
    "fautif",
    [
        "{service: A, comptes: [sans-arobase]}",
        "{service: A, comptes: ['@a b']}",
        '{service: A, comptes: ["@a\\n* @pirate"]}',
        "{service: A, fichiers: [../88-vosges/lieux.yml]}",
        "{service: A, fichiers: [/lieux.yml]}",
        "{service: A, fichiers: ['*']}",
        "{service: A, fichiers: ['a b.yml']}",
        "{service: A, courriel: prenom.nom@essai.example}",
        "{comptes: ['@a']}",
    ],
)
def test_un_referent_hostile_est_refuse(
    capsys: pytest.CaptureFixture[str], territoires: Path, fautif: str
) -> None:
    (territoires / BELFORT / "territoire.yml").write_text(
        f"territoire:\n  code: 90\n  referents:\n    - {fautif}\n", "utf-8"
    )
    assert main(["referents", str(territoires)]) == 1
    dit = capsys.readouterr()
    assert dit.out == ""
    assert f"{BELFORT}/territoire.yml:4:" in dit.err
