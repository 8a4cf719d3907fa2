"""What do the pages for editors promise, and how is it tried on a small invented guide?

A page of content/editer/ says, in its own Markdown, all that a test needs to hold it to its word:

- a block that names its file, { .yaml data-fichier="lieux.yml" }, is a record to add, or to put in the place
  of the one that has its id; a block of CSV is a file to make;
- a block that names a command, { .console data-commande="verifier" }, is to be run, in the order of the page;
- a quotation says where it must then be read: on a page of the guide, { data-page="lieux/…/" }, or in what a
  command answers, { data-commande="verifier" };
- an image says what it shows in the same way, with an element of the page, { data-element="table" }.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
PAGES = RACINE / "content" / "editer"
DEPART = RACINE / "tests" / "editer" / "depart"
TERRITOIRE = "90-territoire-de-belfort"
JOUR = "2026-11-21"
"""The day the invented guide is built for, in tests and pictures alike."""

EPOQUE = "1795262400"
"""Noon of that day, in seconds since 1970: what SOURCE_DATE_EPOCH says."""
_IDENTITE = (
    "-c",
    "user.name=Essais",
    "-c",
    "user.email=essais@guide.example",
    "-c",
    "init.defaultBranch=main",
)

_EXEMPLE = re.compile(r'^``` \{ \.\w+ data-fichier="([^"]+)" \}\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_COMMANDE = re.compile(r'^``` \{ \.console data-commande="([^"]+)" \}\n(.*?)\n```$', re.MULTILINE | re.DOTALL)
_PROMESSE = re.compile(r'^> (.+)\n> \{ data-(page|commande)="([^"]+)" \}$', re.MULTILINE)
_IMAGE = re.compile(r"^!\[([^\]]*)\]\(images/([\w-]+\.(?:png|svg))\)\{([^}]*)\}$", re.MULTILINE)
_ATTRIBUT = re.compile(r'([\w-]+)="([^"]*)"')
_FICHE = re.compile(r"^  - (?:id: (\S+))?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Exemple:
    """Some text of a page, and the file where it goes: of the territory when it is YAML."""

    fichier: str
    texte: str


@dataclass(frozen=True, slots=True)
class Promesse:
    """Words to be read on a `page` (its address from the folder of the territory) or after a `commande`."""

    genre: str
    ou: str
    texte: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a page, with what it is taken from."""

    nom: str
    alternative: str
    attributs: dict[str, str]


@dataclass(frozen=True, slots=True)
class Guide:
    """One page for editors."""

    nom: str
    exemples: tuple[Exemple, ...]
    commandes: tuple[tuple[str, str], ...]
    """Each command to run, and how the page writes it."""
    promesses: tuple[Promesse, ...]
    images: tuple[Image, ...]


def lire_guide(page: Path) -> Guide:
    """What a page promises."""
    texte = page.read_text(encoding="utf-8")
    return Guide(
        page.stem,
        tuple(Exemple(*trouve.groups()) for trouve in _EXEMPLE.finditer(texte)),
        tuple((trouve[1], trouve[2]) for trouve in _COMMANDE.finditer(texte)),
        tuple(Promesse(trouve[2], trouve[3], trouve[1]) for trouve in _PROMESSE.finditer(texte)),
        tuple(Image(t[2], t[1], dict(_ATTRIBUT.findall(t[3]))) for t in _IMAGE.finditer(texte)),
    )


def guides() -> Iterator[Guide]:
    """Every page for editors but their list."""
    for page in sorted(PAGES.glob("*.md")):
        if page.name != "index.md":
            yield lire_guide(page)


def poser(dossier: Path, guide: Guide | None = None) -> Path:
    """The invented territory and the real national files, as the page leaves them; gives the folder.

    What was there before is kept by Git, for what compares: nothing else of the folder is.
    """
    territoire = dossier / "territories" / TERRITOIRE
    shutil.copytree(RACINE / "territories" / "_national", dossier / "territories" / "_national")
    shutil.copytree(DEPART, territoire)
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "Départ")):
        subprocess.run(["git", *_IDENTITE, *arguments], cwd=dossier, check=True)
    for exemple in guide.exemples if guide else ():
        if exemple.fichier.endswith(".yml"):
            appliquer(exemple, territoire)
        else:
            (dossier / exemple.fichier).write_text(exemple.texte, encoding="utf-8")
    return dossier


def executer(commande: str, dossier: Path) -> str:
    """What `quifaitquoi` answers to this command, typed in that folder on the day of the guide."""
    programme = [sys.executable, "-c", "from quifaitquoi.cli import main; raise SystemExit(main())"]
    reponse = subprocess.run(
        [*programme, *shlex.split(commande)],
        cwd=dossier,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOQUE, "COLUMNS": "88"},
        capture_output=True,
        text=True,
        check=False,
    )
    return reponse.stderr + reponse.stdout


def appliquer(exemple: Exemple, dossier: Path) -> None:
    """Do by hand what the page tells: copy its lines into the file, over the record of the same id."""
    fichier = dossier / exemple.fichier
    ecrit = fichier.read_text(encoding="utf-8") if fichier.exists() else ""
    bloc = exemple.texte.partition("\n")[0]
    if bloc in ecrit.splitlines():
        fiches = _fiches(ecrit) | _fiches(exemple.texte)
        fichier.write_text(f"{bloc}\n" + "\n".join(fiches.values()), encoding="utf-8")
    else:
        fichier.write_text(ecrit + exemple.texte, encoding="utf-8")


def _fiches(texte: str) -> dict[str, str]:
    """The records of a file that holds one list, by id, or by what they say when they have none."""
    debuts = list(_FICHE.finditer(texte))
    fins = [debut.start() for debut in debuts[1:]] + [len(texte)]
    ecrites = [(debut[1], texte[debut.start() : fin]) for debut, fin in zip(debuts, fins, strict=True)]
    return {ident or fiche: fiche.strip("\n") + "\n" for ident, fiche in ecrites}
