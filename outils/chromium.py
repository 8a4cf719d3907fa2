"""Where is the browser that the tests open, and how does one get it?

Playwright's own download of a browser is not used: the tests run in the system's Chromium, patched with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NOMS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
AILLEURS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("C:/Program Files/Google/Chrome/Application/chrome.exe"),
)
COMMENT_L_OBTENIR = """\
Les tests ont besoin du navigateur Chromium, qui n’est pas sur cette machine.
  Debian : sudo apt install chromium
  Ubuntu : sudo snap install chromium
  Fedora : sudo dnf install chromium
  macOS  : brew install --cask chromium
  Windows : winget install Google.Chrome
S’il est ailleurs, dites où : CHROMIUM=/chemin/vers/chromium make test"""


def trouver() -> Path | None:
    """The browser's program: the one named by the variable CHROMIUM, else the first known one installed."""
    if voulu := os.environ.get("CHROMIUM"):
        return Path(voulu) if Path(voulu).is_file() else None
    trouves = (shutil.which(nom) for nom in NOMS)
    return next((Path(t) for t in trouves if t), next((p for p in AILLEURS if p.is_file()), None))


def peut_installer() -> bool:
    """Whether this is a Debian machine where we are root (a container, an integration machine)."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def installer() -> None:
    """Install Debian's Chromium.

    Raises subprocess.CalledProcessError when apt-get fails.
    """
    print("Installation de Chromium (une seule fois)…", flush=True)
    sans_question = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for commande in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        apt = ["apt-get", "-qq", *commande]
        subprocess.run(apt, check=True, env=sans_question, stdout=subprocess.DEVNULL)


def main() -> int:
    """Make sure that the browser is there; exit status 1, with what to do, when it cannot be."""
    if trouver() is None and peut_installer():
        installer()
    if trouver() is None:
        print(COMMENT_L_OBTENIR, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
