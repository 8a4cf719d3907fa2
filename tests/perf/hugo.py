"""What does Hugo need to write as many pages, of the same size, in the same frame?

It gets the best part: the content is HTML already, so no Markdown is charged to it, and nothing is computed.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

REGLAGES = """\
baseURL = "https://guide.exemple.fr/"
disableKinds = ["taxonomy", "term", "RSS", "404"]
[markup.goldmark.renderer]
unsafe = true
"""
DEBUT, FIN = "<main", "</main>"


def couper(page: str) -> tuple[str, str, str]:
    """A page as (what precedes its content, its content, what follows)."""
    ouverture = page.index(">", page.index(DEBUT)) + 1
    fermeture = page.rindex(FIN)
    return page[:ouverture], page[ouverture:fermeture], page[fermeture:]


def gabarit(page: str) -> str:
    """A template of Hugo that gives the frame of a page, with the two values that every engine fills."""
    avant, _, apres = couper(page)
    debut, fin = avant.index("<title>") + len("<title>"), avant.index("</title>")
    return avant[:debut] + "{{ .Title }}" + avant[fin:] + "{{ .Content }}" + apres


def contenus(site: Path) -> Iterator[tuple[str, str]]:
    """Each page of a site as Hugo wants it: (path under content/, front matter and HTML)."""
    for page in sorted(site.rglob("index.html")):
        _, contenu, _ = couper(page.read_text("utf-8"))
        dossier = page.parent.relative_to(site)
        est_section = dossier == Path() or any(enfant.is_dir() for enfant in page.parent.iterdir())
        chemin = dossier / "_index.html" if est_section else dossier.with_name(dossier.name + ".html")
        yield chemin.as_posix(), f"{json.dumps({'title': dossier.as_posix()})}\n{contenu}"


def preparer(site: Path, destination: Path) -> Path:
    """Make the Hugo project whose output is the size of a site of ours; Hugo copies the other files."""
    (destination / "layouts" / "_default").mkdir(parents=True)
    (destination / "config.toml").write_text(REGLAGES, "utf-8")
    modele = gabarit(max(site.glob("*/lieux/*/index.html")).read_text("utf-8"))
    for nom in ("single.html", "list.html"):
        (destination / "layouts" / "_default" / nom).write_text(modele, "utf-8")
    for chemin, contenu in contenus(site):
        fichier = destination / "content" / chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text(contenu, "utf-8")
    sans_pages = shutil.ignore_patterns("index.html", "sitemap.xml*")
    shutil.copytree(site, destination / "static", ignore=sans_pages)
    return destination
