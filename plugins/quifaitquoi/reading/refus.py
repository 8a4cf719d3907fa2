"""Why can't this picture be printed?"""

from __future__ import annotations


class ImageRefuseeError(Exception):
    """What is wrong with a file of picture, in French, and on which of its lines when it has some."""

    def __init__(self, message: str, ligne: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.ligne = ligne

    def __str__(self) -> str:
        return f"ligne {self.ligne} du fichier, {self.message}" if self.ligne else self.message
