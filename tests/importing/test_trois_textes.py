"""Whatever changes, is each field the editor's where they wrote it, and the source's everywhere else?"""

from __future__ import annotations

import csv
import io
import random
import re
from pathlib import Path

import pytest
import yaml
from quifaitquoi.importing.fusion.chantier import Chantier, chantier
from quifaitquoi.importing.fusion.fichiers import fichiers
from quifaitquoi.importing.fusion.fusion import fusionner
from quifaitquoi.importing.fusion.memoire import Memoire, ecrire_memoire, lire_memoire
from quifaitquoi.reading.analyse import analyser

from tests.importing.lecture import MAISON, Ligne, importe, relire

FICHIER = "import-lieux.yml"
# Fields that stand alone: neither an address nor hours, whose parts go together.
CHAMPS = {
    "nom": ("Maison", "Salle", "Halle"),
    "telephone": ("01 99 00 00 00", "01 99 00 00 01", "01 99 00 00 02", ""),
    "site_web": ("https://a.example", "https://b.example", ""),
    "frais_a_charge": ("Gratuit", "Payant", "Gratuit|Payant", ""),
    "presentation_resume": ("Une phrase.", "Deux : points", "« Trois »", ""),
}


def ouvrir(dossier: Path, texte: str) -> Chantier:
    """A territory that holds one file."""
    territoire = relire(dossier, "54", texte or "# rien\n").territoires[0]
    ou = dossier / "54-meurthe-et-moselle"
    if not texte:
        return chantier(ou, territoire, {}, {})
    page = analyser(FICHIER, texte, [])
    return chantier(ou, territoire, {FICHIER: page}, {FICHIER: texte})


def importer(dossier: Path, texte: str, memoire: Memoire, lignes: list[Ligne]) -> tuple[str, Memoire]:
    """What the file and the memory become; both go through their texts, as on a disk."""
    sortie = io.StringIO()
    ecrit = csv.DictWriter(sortie, list(lignes[0]))
    ecrit.writeheader()
    ecrit.writerows(lignes)
    lu = importe(sortie.getvalue().encode())
    ici = ouvrir(dossier, texte)
    fusion = fusionner(lu, ici, memoire)
    changes = fichiers(fusion, ici, lu)
    return changes.get(FICHIER, texte.encode()).decode(), lire_memoire(ecrire_memoire(fusion.memoire), "x")


def fiches(texte: str) -> dict[str, dict[str, object]]:
    lues = yaml.load(texte, yaml.CBaseLoader)["lieux"]  # noqa: S506 - makes nothing but texts
    return {str(lue["id"]): lue for lue in lues}


def retoucher(texte: str, hasard: random.Random, tour: int) -> tuple[str, set[tuple[str, str]]]:
    """What an editor does: some values written otherwise, comments of their own. With what they touched."""
    touches = set()
    lignes: list[str] = []
    ident = ""
    for ligne in texte.split("\n"):
        if trouve := re.match(r"  - id: (\S+)", ligne):
            ident = trouve[1]
            if hasard.random() < 0.3:
                lignes.append(f"  # note {tour} avant {ident}")
        if (champ := re.match(r"    (telephone|nom): ", ligne)) and hasard.random() < 0.3:
            valeur = f"01 99 00 01 {tour:02}" if champ[1] == "telephone" else f"Écrit ici {tour}"
            ligne = f"    {champ[1]}: '{valeur}'  # note {tour} de {ident}"
            touches.add((ident, champ[1]))
        lignes.append(ligne)
    return "\n".join(lignes), touches


def tiree(hasard: random.Random, ident: str) -> Ligne:
    """A row of the source, drawn."""
    valeurs = {champ: hasard.choice(possibles) for champ, possibles in CHAMPS.items()}
    fixe = {"id": ident, "nom": f"{valeurs['nom']} {ident}", "adresse": f"{ident} rue du Modèle"}
    return MAISON | valeurs | fixe | {"prise_rdv": "https://rdv.example"}


def attendue(ligne: Ligne, champ: str) -> object:
    """A cell as it is written in a record."""
    liste = champ in ("site_web", "frais_a_charge")
    return (ligne[champ].split("|") if liste else ligne[champ]) if ligne[champ] else None


@pytest.mark.parametrize("graine", range(8))
def test_each_field_is_the_editors_or_the_sources(graine: int, tmp_path: Path) -> None:
    hasard = random.Random(graine)  # noqa: S311
    lignes = [tiree(hasard, str(rang)) for rang in range(4)]
    texte, memoire = importer(tmp_path / "0", "", {}, lignes)
    a_eux: dict[tuple[str, str], object] = {}
    for tour in range(1, 4):
        texte, touches = retoucher(texte, hasard, tour)
        notes = re.findall(r"# note .*", texte)
        a_eux |= {(ident, champ): fiches(texte)[ident][champ] for ident, champ in touches}
        lignes = [tiree(hasard, str(rang)) for rang in range(4)]
        texte, memoire = importer(tmp_path / f"{tour}", texte, memoire, lignes)
        assert re.findall(r"# note .*", texte) == notes
        for ligne in lignes:
            fiche = fiches(texte)[ligne["id"]]
            for champ in CHAMPS:
                assert fiche.get(champ) == a_eux.get((ligne["id"], champ), attendue(ligne, champ)), (
                    tour,
                    champ,
                )
        assert importer(tmp_path / f"{tour}bis", texte, memoire, lignes) == (texte, memoire)
