"""What are today's figures, beside the budgets? `make bench` prints them, all taken in the same run."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.navigateur.construction import INSTANT
from tests.perf import affiches, apercu, horaires, hugo, poids, sorties
from tests.perf.france import ecrire
from tests.perf.mesure import Mesure, executer, mediane

RACINE = Path(__file__).resolve().parents[2]
OCTETS = Path(__file__).with_name("octets.py")
Ligne = tuple[str, str, str, bool | None]


def batir(projet: Path, site: Path, **environnement: str) -> Mesure:
    """One cold `mkdocs build` of a project in a folder that doesn't exist yet.

    Nothing is erased between two measures: for some minutes ext4 keeps away from the places of erased files,
    and whoever writes next is several times slower.
    """
    commande = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    return executer(commande, projet, SOURCE_DATE_EPOCH=str(INSTANT), **environnement)


def copier_projet(destination: Path) -> Path:
    """The project without its territories: what a host would change to make another guide."""
    destination.mkdir()
    shutil.copy(RACINE / "mkdocs.yml", destination)
    shutil.copytree(RACINE / "content", destination / "content")
    return destination


def nombre(quantite: float, unite: str, decimales: int = 1) -> str:
    """« 1 234,5 s », as French writes numbers."""
    return f"{quantite:,.{decimales}f}".replace(",", "\u00a0").replace(".", ",") + f"\u00a0{unite}"


def france(atelier: Path, tours: int, console: Console) -> list[Ligne]:
    """The whole of France against Hugo and against the disk alone, in turn; posters are made once, before."""
    projet = copier_projet(atelier / "france")
    ecrire(projet / "territories", RACINE / "territories" / "_national")
    site = atelier / "site"
    console.log("France entière, à froid, affiches comprises")
    a_froid = batir(projet, site)
    concurrent = hugo.preparer(site, atelier / "hugo") if shutil.which("hugo") else None
    nous, disque, chez_hugo = [], [], []
    for tour in range(tours):
        console.log(f"France entière, tour {tour + 1} sur {tours}")
        nous.append(batir(projet, atelier / f"site-{tour}"))
        disque.append(ecrire_octets(site, atelier / f"octets-{tour}"))
        if concurrent:
            chez_hugo.append(executer(["hugo", "--quiet", "--destination", f"public-{tour}"], concurrent))
    return [
        (f"France entière, {contenu(site)}", duree(mediane(nous)), "", None),
        ("  la première fois (affiches à composer)", duree(a_froid), "", None),
        *lignes_de_france(mediane(nous), mediane(disque), mediane(chez_hugo) if chez_hugo else None),
    ]


def contenu(site: Path) -> str:
    """« 39 712 pages, 812 Mo »."""
    fichiers = [f for f in site.rglob("*") if f.is_file()]
    pages = sum(f.suffix == ".html" for f in fichiers)
    return f"{nombre(pages, 'pages', 0)}, {nombre(sum(f.stat().st_size for f in fichiers) / 1e6, 'Mo', 0)}"


def duree(mesure: Mesure) -> str:
    """« 12,3 s (processeur : 11,8 s) »: the second tells whether the machine was busy with something else."""
    return f"{nombre(mesure.secondes, 's')} (processeur\u00a0: {nombre(mesure.processeur, 's')})"


def ecrire_octets(site: Path, destination: Path) -> Mesure:
    """The same files, only written, by a process that holds them already."""
    sortie = destination.with_suffix(".txt")
    with sortie.open("w") as texte:
        memoire = executer([sys.executable, str(OCTETS), str(site), str(destination)], RACINE, sortie=texte)
    secondes, processeur = map(float, sortie.read_text().split())
    return Mesure(secondes, processeur, memoire.memoire)


def lignes_de_france(nous: Mesure, disque: Mesure, chez_hugo: Mesure | None) -> list[Ligne]:
    au_disque = nous.secondes / disque.secondes
    lignes: list[Ligne] = [
        ("  mémoire", nombre(nous.memoire / 1e6, "Mo", 0), "≤ 300 Mo", nous.memoire <= 300e6),
        ("  écrire ces octets", duree(disque), "", None),
        ("  rapport à l’écriture seule", nombre(au_disque, "×", 2), "≤ 2 ×", au_disque <= 2),
    ]
    if chez_hugo is None:
        return [*lignes, ("  rapport à Hugo", "Hugo absent (apt install hugo)", "≤ 0,7 ×", None)]
    a_hugo = nous.secondes / chez_hugo.secondes
    return [
        *lignes,
        ("  Hugo, autant de pages", duree(chez_hugo), "", None),
        ("  mémoire de Hugo", nombre(chez_hugo.memoire / 1e6, "Mo", 0), "", None),
        ("  rapport à Hugo", nombre(a_hugo, "×", 2), "≤ 0,7 ×", a_hugo <= 0.7),
    ]


def un_territoire(atelier: Path, tours: int) -> list[Ligne]:
    """A cold build of one real territory, and one change of YAML in a running preview."""
    froids = []
    for tour in range(tours):
        # A new project each time: nothing is kept from the build before.
        projet = copier_projet(atelier / f"un-{tour}")
        shutil.copytree(RACINE / "territories", projet / "territories")
        froids.append(batir(projet, projet / "site", TERRITOIRES="54"))
    froid = mediane(froids)
    modification = apercu.mesurer(projet, "54")
    return [
        ("Un territoire, à froid", duree(froid), "≤ 3 s", froid.secondes <= 3),
        ("  mémoire", nombre(froid.memoire / 1e6, "Mo", 0), "", None),
        ("Une modification vue dans make serve", nombre(modification, "s", 2), "≤ 1 s", modification <= 1),
    ]


def les_horaires() -> list[Ligne]:
    """All the schedules of a large country, from rules to dates, on one core."""
    secondes, ouvertures = horaires.mesurer()
    quoi = f"{nombre(horaires.QUANTITE, 'horaires', 0)} sur treize mois, {nombre(ouvertures, 'dates', 0)}"
    return [(quoi, nombre(secondes, "s"), "≤ 10 s", secondes <= 10)]


def les_sorties() -> list[Ligne]:
    """What each output of a territory takes, the longest first; the frame and the writing apart."""
    mesures = sorties.mesurer()
    jumelle = mesures.une_jumelle * 1000
    total = nombre(sum(mesures.durees.values()) * 1000, "ms", 0)
    return [
        ("Les sorties d’un territoire, sans affiches", f"{total} de processeur", "", None),
        *(
            (
                f"  {nom}, {nombre(mesures.fichiers[nom], 'fichiers', 0)}",
                nombre(duree * 1000, "ms", 0),
                "",
                None,
            )
            for nom, duree in mesures.durees.most_common()
        ),
        ("  la version simplifiée d’une commune", nombre(jumelle, "ms", 2), "≤ 0,2 ms", jumelle <= 0.2),
    ]


def les_affiches() -> list[Ligne]:
    """Posters of the real territories, made anew on one core."""
    mesures = affiches.mesurer()
    quoi = f"Les affiches de cinq territoires, {nombre(mesures.combien, 'affiches', 0)}"
    return [
        (quoi, nombre(mesures.total, "s"), "≤ 10 s", mesures.total <= 10),
        (
            "  une affiche, en moyenne",
            nombre(mesures.moyenne * 1000, "ms"),
            "≤ 15 ms",
            mesures.moyenne <= 0.015,
        ),
        ("  son image", nombre(mesures.moyenne_apercu * 1000, "ms"), "", None),
        *(
            (f"  une affiche « {sorte} »", nombre(mesures.d_une_sorte(sorte) * 1000, "ms"), "", None)
            for sorte in mesures.durees
        ),
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
    options = argparse.ArgumentParser(description="Mesure le guide et compare aux budgets.")
    options.add_argument("--tours", type=int, default=3, help="nombre de mesures dont on garde la médiane")
    tours = options.parse_args().tours
    console = Console(width=max(100, Console().width))
    with tempfile.TemporaryDirectory(prefix="qui-fait-quoi-") as dossier:
        atelier = Path(dossier)
        petits = [*les_horaires(), *les_sorties(), *les_affiches(), *un_territoire(atelier, tours)]
        lignes = [*petits, *premieres_vues(atelier), *france(atelier, tours, console)]
    afficher(lignes, console)


if __name__ == "__main__":
    main()
