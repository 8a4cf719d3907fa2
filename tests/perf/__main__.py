"""What are today's figures, beside the budgets? `make bench` prints them, all taken in the same run."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.perf import apercu, hugo, poids
from tests.perf.france import ecrire
from tests.perf.mesure import Mesure, executer, mediane

RACINE = Path(__file__).resolve().parents[2]
TOURS = 3
OCTETS = Path(__file__).with_name("octets.py")
Ligne = tuple[str, str, str, bool | None]


def batir(projet: Path, site: Path, **environnement: str) -> Mesure:
    """One cold `mkdocs build` of a project in a new folder."""
    shutil.rmtree(site, ignore_errors=True)
    commande = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    return executer(commande, projet, **environnement)


def copier_projet(destination: Path) -> Path:
    """The project without its territories: what a host would change to make another guide."""
    destination.mkdir()
    shutil.copy(RACINE / "mkdocs.yml", destination)
    shutil.copytree(RACINE / "content", destination / "content")
    return destination


def nombre(quantite: float, unite: str, decimales: int = 1) -> str:
    """« 1 234,5 s », as French writes numbers."""
    return f"{quantite:,.{decimales}f}".replace(",", "\u00a0").replace(".", ",") + f"\u00a0{unite}"


def france(atelier: Path, console: Console) -> list[Ligne]:
    """The whole of France against Hugo, and against the disk alone, in turn."""
    projet = copier_projet(atelier / "france")
    ecrire(projet / "territories", RACINE / "territories" / "_national")
    site = atelier / "site"
    nous, disque, chez_hugo = [], [], []
    concurrent: Path | None = None
    for tour in range(TOURS):
        console.log(f"France entière, tour {tour + 1} sur {TOURS}")
        nous.append(batir(projet, site))
        disque.append(ecrire_octets(site, atelier / "octets"))
        if shutil.which("hugo"):
            concurrent = concurrent or hugo.preparer(site, atelier / "hugo")
            shutil.rmtree(atelier / "hugo" / "public", ignore_errors=True)
            chez_hugo.append(executer(["hugo", "--quiet"], concurrent))
    pages = sum(1 for _ in site.rglob("*.html"))
    octets = sum(f.stat().st_size for f in site.rglob("*") if f.is_file())
    console.log(f"{nombre(pages, 'pages', 0)}, {nombre(octets / 1e6, 'Mo', 0)}")
    return lignes_de_france(mediane(nous), mediane(disque), mediane(chez_hugo) if chez_hugo else None)


def ecrire_octets(site: Path, destination: Path) -> Mesure:
    """The same files, only written, by a process that holds them already."""
    shutil.rmtree(destination, ignore_errors=True)
    sortie = destination.with_suffix(".txt")
    with sortie.open("w") as texte:
        memoire = executer([sys.executable, str(OCTETS), str(site), str(destination)], RACINE, sortie=texte)
    return Mesure(float(sortie.read_text()), memoire.memoire)


def lignes_de_france(nous: Mesure, disque: Mesure, chez_hugo: Mesure | None) -> list[Ligne]:
    au_disque = nous.secondes / disque.secondes
    lignes: list[Ligne] = [
        ("France entière", nombre(nous.secondes, "s"), "", None),
        ("  mémoire", nombre(nous.memoire / 1e6, "Mo", 0), "≤ 300 Mo", nous.memoire <= 300e6),
        ("  écrire ces octets", nombre(disque.secondes, "s"), "", None),
        ("  rapport à l’écriture seule", nombre(au_disque, "×", 2), "≤ 2 ×", au_disque <= 2),
    ]
    if chez_hugo is None:
        return [*lignes, ("  Hugo", "absent (apt install hugo)", "≤ 0,7 ×", None)]
    rapport = nous.secondes / chez_hugo.secondes
    memoire = nombre(chez_hugo.memoire / 1e6, "Mo", 0)
    return [
        *lignes,
        ("  Hugo, autant de pages", f"{nombre(chez_hugo.secondes, 's')}, {memoire}", "", None),
        ("  rapport à Hugo", nombre(rapport, "×", 2), "≤ 0,7 ×", rapport <= 0.7),
    ]


def un_territoire(atelier: Path) -> list[Ligne]:
    """A cold build of one real territory, and one change of YAML in a running preview."""
    froid = mediane([batir(RACINE, atelier / "un", TERRITOIRES="54") for _ in range(TOURS)])
    projet = copier_projet(atelier / "apercu")
    shutil.copytree(RACINE / "territories", projet / "territories")
    modification = apercu.mesurer(projet, "54")
    return [
        ("Un territoire, à froid", nombre(froid.secondes, "s", 2), "≤ 3 s", froid.secondes <= 3),
        ("  mémoire", nombre(froid.memoire / 1e6, "Mo", 0), "", None),
        ("Une modification vue dans make serve", nombre(modification, "s", 2), "≤ 1 s", modification <= 1),
    ]


def premieres_vues(atelier: Path) -> list[Ligne]:
    """What a first visit of each kind of page brings, compressed."""
    site = atelier / "complet"
    batir(RACINE, site)
    return [
        (f"Première vue : {genre}", nombre(octets / 1000, "ko"), "≤ 40 ko", octets <= 40_000)
        for genre, octets in sorted(poids.premieres_vues(site).items(), key=lambda paire: -paire[1])
    ]


def afficher(lignes: list[Ligne], console: Console) -> None:
    tableau = Table("Quoi", "Mesure", "Budget", "", title="Mesures de ce jour, sur cette machine")
    signes = {True: "[green]tenu[/]", False: "[red]dépassé[/]", None: ""}
    for quoi, mesure, budget, tenu in lignes:
        tableau.add_row(quoi, mesure, budget, signes[tenu])
    console.print(tableau)


def main() -> None:
    console = Console()
    with tempfile.TemporaryDirectory(prefix="qui-fait-quoi-") as dossier:
        atelier = Path(dossier)
        lignes = [*un_territoire(atelier), *premieres_vues(atelier), *france(atelier, console)]
    afficher(lignes, console)


if __name__ == "__main__":
    main()
