"""Is a link that answers no more told, and one that only refuses robots not called dead?"""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import liens
import pytest
from liens import Lien, en_markdown, essayer, liens_de


class _Site(BaseHTTPRequestHandler):
    """Answers what the path says: /404, /403; /get refuses HEAD only."""

    def do_HEAD(self) -> None:
        self._repondre(405 if self.path == "/get" else int(self.path[1:]))

    def do_GET(self) -> None:
        self._repondre(200 if self.path == "/get" else int(self.path[1:]))

    def _repondre(self, code: int) -> None:
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Silence."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    serveur = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    fil = Thread(target=serveur.serve_forever, daemon=True)
    fil.start()
    yield f"http://127.0.0.1:{serveur.server_port}"
    serveur.shutdown()


@pytest.mark.parametrize(
    ("chemin", "reponse", "mort"),
    [
        ("404", "erreur 404", True),
        ("410", "erreur 410", True),
        ("403", "erreur 403", False),
        ("500", "erreur 500", False),
    ],
)
def test_ce_qui_ne_repond_pas(site: str, chemin: str, reponse: str, mort: bool) -> None:
    essai = essayer(Lien(f"{site}/{chemin}", ()))
    assert essai is not None
    assert (essai.reponse, essai.mort) == (reponse, mort)


@pytest.mark.parametrize("chemin", ["200", "get"])
def test_ce_qui_repond(site: str, chemin: str) -> None:
    assert essayer(Lien(f"{site}/{chemin}", ())) is None


def test_un_port_ferme_n_est_pas_un_mort() -> None:
    essai = essayer(Lien("http://127.0.0.1:9/", ()))
    assert essai is not None
    assert not essai.mort


def test_les_liens_des_fichiers_avec_leurs_places(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        "x: [https://un.example/a, https://deux.example]\nsource: Voir https://un.example/a.\n"
    )
    assert [(lien.url, len(lien.places)) for lien in liens_de(tmp_path)] == [
        ("https://un.example/a", 2),
        ("https://deux.example", 1),
    ]
    assert liens_de(tmp_path)[0].places[1].endswith("a.yml, ligne 2")


def test_les_morts_d_abord_et_rien_n_est_lie(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("x: [https://b.example, https://a.example/@qui]\n")
    dit = liens.main([str(tmp_path)], lambda lien: liens.Essai(lien, "essai", mort="@" in lien.url)).replace(
        "\u00a0", " "
    )
    assert dit.splitlines()[0] == "### Liens : 2 sur 2 à regarder"
    assert dit.splitlines()[2].startswith(
        "- [ ] Ne répond plus (essai) : https&#58;//a&#46;example/@&#8203;qui"
    )


def test_tout_va_bien() -> None:
    assert en_markdown([], 12) == "Les 12 liens répondent.\n\n"
