"""How is the built site served on this machine, as a plain static host would do it?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite


class HoteStatique(SimpleHTTPRequestHandler):
    """Files as they are, and the site's own 404 page for what doesn't exist."""

    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".woff2": "font/woff2",
    }

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name of the base class)
        """Say nothing: a test that fails says what it read."""

    def copyfile(self, source: SupportsRead[bytes], outputfile: SupportsWrite[bytes]) -> None:
        """Send a file; a page closed before it has come whole is no fault."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        perdue = Path(self.directory) / "404.html"
        if code != 404 or not perdue.is_file():
            super().send_error(code, message, explain)
            return
        contenu = perdue.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(contenu)))
        self.end_headers()
        self.wfile.write(contenu)


@contextmanager
def servir(dossier: Path) -> Iterator[str]:
    """Serve a folder on a free loopback port; yields the address of its root, with the final slash."""
    hote = ThreadingHTTPServer(("127.0.0.1", 0), partial(HoteStatique, directory=str(dossier)))
    fil = threading.Thread(target=hote.serve_forever, daemon=True)
    fil.start()
    try:
        yield f"http://127.0.0.1:{hote.server_port}/"
    finally:
        hote.shutdown()
        hote.server_close()
        fil.join()
