"""Does each step of the forges do what it says, run for real in a clone of this repository?

Only what talks to the forge itself (`gh`) is left out: nobody answers here.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from .flux import GITLAB, RACINE, Atelier, commandes, lire, travaux

FICHIER = "territories/88-vosges/permanences.yml"


@pytest.fixture
def atelier(tmp_path: Path) -> Atelier:
    dossier = tmp_path / "depot"
    dossier.mkdir()
    return Atelier(dossier)


def proposer(atelier: Atelier) -> None:
    """A change of hours as the forge tests it: merged, the branch as it was being the first parent."""
    atelier.git("checkout", "-q", "-b", "proposition")
    fichier = atelier.dossier / FICHIER
    texte = fichier.read_text("utf-8")
    assert "2e et 4e jeudi du mois: 14h-16h" in texte
    fichier.write_text(
        texte.replace("2e et 4e jeudi du mois: 14h-16h", "2e et 4e jeudi du mois: 15h-16h"), "utf-8"
    )
    atelier.git("commit", "-q", "-a", "-m", "Harol à 15 h")
    atelier.git("checkout", "-q", "main")
    atelier.git("merge", "-q", "--no-ff", "-m", "Essai de fusion", "proposition")


def contenu(dossier: Path) -> dict[str, bytes]:
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in dossier.rglob("*") if f.is_file()}


def test_une_proposition_sur_github(atelier: Atelier) -> None:
    proposer(atelier)
    for script in commandes(travaux("proposition")["verifier"]):
        resultat = atelier.executer(script)
        assert resultat.returncode == 0, f"{script}\n{resultat.stdout}{resultat.stderr}"
    resume = Path(f"{atelier.sorties}.md").read_text("utf-8").replace("\u00a0", " ")
    assert "#### Vosges (88)" in resume
    assert "les 2e et 4e jeudis du mois passent de 14 h – 16 h à 15 h – 16 h" in resume
    assert (atelier.dossier / "site/88-vosges/index.html").is_file()


def test_une_proposition_fautive_est_annotee(atelier: Atelier) -> None:
    proposer(atelier)
    fichier = atelier.dossier / FICHIER
    fichier.write_text(fichier.read_text("utf-8").replace("jeudi", "jeudy", 1), "utf-8")
    preparer, verifier, comparer, fabriquer = commandes(travaux("proposition")["verifier"])
    assert atelier.executer(preparer).returncode == 0
    resultat = atelier.executer(verifier)
    assert resultat.returncode == 1
    assert re.search(rf"^::error file={FICHIER},line=\d+,col=\d+::", resultat.stdout, re.MULTILINE)
    assert atelier.executer(comparer).returncode == 1
    assert "à corriger" in Path(f"{atelier.sorties}.md").read_text("utf-8")
    resultat = atelier.executer(fabriquer)
    assert resultat.returncode == 1
    assert "Traceback" not in resultat.stdout + resultat.stderr


def test_le_commentaire_se_fait_sans_executer_la_proposition(atelier: Atelier, tmp_path: Path) -> None:
    base = atelier.git("rev-parse", "HEAD")
    proposer(atelier)
    # What a hostile proposal could change: the program itself.
    (atelier.dossier / "plugins/quifaitquoi/cli.py").write_text("raise SystemExit('pris')\n", "utf-8")
    atelier.git("commit", "-q", "-a", "--amend", "--no-edit")
    atelier.git("clone", "-q", "--bare", ".", str(tmp_path / "forge.git"))
    atelier.git("push", "-q", str(tmp_path / "forge.git"), "HEAD:refs/pull/7/merge")
    atelier.git("reset", "-q", "--hard", base)
    atelier.git("remote", "add", "origin", str(tmp_path / "forge.git"))
    scripts = [script for script in commandes(travaux("commentaire")["comparer"]) if "gh api" not in script]
    assert len(scripts) == 3
    for script in scripts:
        resultat = atelier.executer(script, NUMERO="7")
        assert resultat.returncode == 0, f"{script}\n{resultat.stdout}{resultat.stderr}"
    commentaire = (atelier.dossier / "commentaire.md").read_text("utf-8").replace("\u00a0", " ")
    assert "passent de 14 h – 16 h à 15 h – 16 h" in commentaire
    assert atelier.git("rev-parse", "HEAD") == base
    assert atelier.git("status", "--short") == "?? commentaire.md"


def test_la_publication_en_parties_sur_github(atelier: Atelier) -> None:
    voisin = atelier.dossier / "territories/70-haute-saone"
    voisin.mkdir()
    (voisin / "territoire.yml").write_text("territoire: {code: 70}\n", "utf-8")
    flux = travaux("publication")
    for script in commandes(flux["preparer"]):
        assert atelier.executer(script).returncode == 0, script
    sorties = atelier.lire_sorties()
    parties = json.loads(sorties["parties"])
    assert sorted(parties) == ["70", "88", "commun"]
    variables = {"SOURCE_DATE_EPOCH": sorties["epoque"], "URL_SITE": "https://essai.example/"}
    for rang, partie in enumerate(parties):
        for script in commandes(flux["fabriquer"]):
            resultat = atelier.executer(script, PARTIE=partie, **variables)
            assert resultat.returncode == 0, resultat.stderr
        (atelier.dossier / "partie").rename(atelier.dossier / f"partie-{rang}")
    (atelier.dossier / "parties").mkdir()
    for partie in atelier.dossier.glob("partie-*"):
        shutil.move(partie, atelier.dossier / "parties")
    for script in commandes(flux["reunir"]):
        assert atelier.executer(script).returncode == 0, script
    assert atelier.executer(".venv/bin/mkdocs build -q --site-dir entier", **variables).returncode == 0
    assert contenu(atelier.dossier / "site") == contenu(atelier.dossier / "entier")


def test_la_revue_du_mois(atelier: Atelier) -> None:
    scripts = list(commandes(travaux("revue")["relever"]))
    assert atelier.executer(scripts[1]).returncode == 0
    assert "- [ ] " in (atelier.dossier / "ticket.md").read_text("utf-8")
    assert "outils/liens.py" in scripts[2]
    assert all("gh " in script for script in scripts[3:])


def test_gitlab(atelier: Atelier) -> None:
    base = atelier.git("rev-parse", "HEAD")
    proposer(atelier)
    flux = lire(GITLAB)
    variables = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_PIPELINE_CREATED_AT": "2026-11-24T05:00:00Z",
        "CI_PAGES_URL": "https://essai.example",
        "CI_NODE_TOTAL": "4",
    }
    for nom in ("verifier", "comparer"):
        resultat = atelier.executer("\n".join(flux[nom]["script"]), "bash", **variables)
        assert resultat.returncode == 0, resultat.stderr
    assert "15 h – 16 h" in (atelier.dossier / "commentaire.md").read_text("utf-8").replace("\u00a0", " ")
    assert isinstance(json.loads((atelier.dossier / "constats.json").read_text("utf-8")), list)
    for rang in range(1, 1 + int(flux["fabriquer"]["parallel"])):
        script = "\n".join(flux["fabriquer"]["script"])
        resultat = atelier.executer(script, "bash", CI_NODE_INDEX=str(rang), **variables)
        assert resultat.returncode == 0, resultat.stderr
    assert atelier.executer("\n".join(flux["pages"]["script"])).returncode == 0
    assert b"https://essai.example/88-vosges/" in (atelier.dossier / "public/sitemap.xml").read_bytes()


def test_le_crochet_de_git_refuse_une_faute(atelier: Atelier) -> None:
    """The hook that contributors may install (content/contribuer.md)."""
    atelier.git("config", "core.hooksPath", ".githooks")
    (atelier.dossier / ".githooks/pre-commit").chmod(0o755)
    fichier = atelier.dossier / FICHIER
    juste = fichier.read_text("utf-8")
    fichier.write_text(juste.replace("jeudi", "jeudy", 1), "utf-8")
    identite = "git -c user.name=E -c user.email=e@e.example -c commit.gpgsign=false"
    resultat = atelier.executer(f"{identite} commit -q -a -m Essai")
    assert resultat.returncode != 0
    assert "Vouliez-vous dire « jeudi » ?" in (resultat.stdout + resultat.stderr).replace("\u00a0", " ")
    fichier.write_text(juste + "# vu\n", "utf-8")
    assert atelier.executer(f"{identite} commit -q -a -m Essai").returncode == 0
    assert (RACINE / ".githooks/pre-commit").stat().st_mode & 0o111
