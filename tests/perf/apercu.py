"""How long does an editor wait, under `make serve`, between saving a line of YAML and seeing it?"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

DELAI = 120.0
TOURS = 7
TELEPHONE = re.compile(r"telephone: .*")


def port_libre() -> int:
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return int(prise.getsockname()[1])


def attendre(url: str, texte: str) -> float:
    """Ask for a page until it holds a text; gives back the seconds waited.

    Raises TimeoutError after DELAI seconds.
    """
    debut = time.perf_counter()
    while time.perf_counter() - debut < DELAI:
        try:
            with urllib.request.urlopen(url, timeout=10) as reponse:  # noqa: S310 (our own loopback server)
                if texte in reponse.read().decode():
                    return time.perf_counter() - debut
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{url} ne montre toujours pas « {texte} »")


def mesurer(projet: Path, code: str) -> float:
    """Start a preview of all the territories, change a phone number of one of them, wait for it on the page.

    Median seconds: MkDocs looks for changes twice a second, so that half a second depends on the moment.
    """
    lieux = next((projet / "territories").glob(f"{code}-*/lieux.yml"))
    identifiant = re.search(r"- id: (\S+)", lieux.read_text("utf-8"))
    assert identifiant
    port = port_libre()
    url = f"http://127.0.0.1:{port}/{lieux.parent.name}/lieux/{identifiant[1]}/"
    commande = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{port}"]
    reglages = {**os.environ, "TERRITOIRES": "", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(commande, cwd=projet, env=reglages, stderr=subprocess.DEVNULL) as serveur:
        try:
            attendre(url, "<h1")
            durees = [_changer(lieux, url, tour) for tour in range(TOURS)]
        finally:
            serveur.terminate()
    return sorted(durees)[TOURS // 2]


def _changer(lieux: Path, url: str, tour: int) -> float:
    # A number that the regulator keeps for fiction.
    numero = f"01 99 00 00 {10 + tour}"
    lieux.write_text(TELEPHONE.sub(f"telephone: {numero}", lieux.read_text("utf-8"), count=1), "utf-8")
    return attendre(url, numero.replace(" ", "\u00a0"))
