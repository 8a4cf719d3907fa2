"""What must an output know that isn't in the YAML?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

from quifaitquoi.constats import Origine

SEMAINES_D_AGENDA = 8
MOIS_AVANT_PEREMPTION = 12
MOIS_AVANT_RETRAIT = 24


@dataclass(frozen=True, slots=True)
class Contexte:
    """The build date and the settings of the host; the same context and YAML give the same bytes."""

    aujourdhui: date
    """Day of the build, in each territory's own calendar."""
    url_site: str = ""
    """Absolute address of the site with its final slash, for canonical links and JSON-LD; may be empty."""
    url_edition: str = ""
    """Pattern of the forge's editor with `{fichier}` and `{ligne}`; empty when there is none."""
    titre: str = "Qui fait quoi"
    cache: Path | None = None
    """Folder where what is slow to make may be kept from one build to the next; None keeps nothing."""

    courriel: str = ""
    """Mailbox of the host, to which somebody says that a page is wrong; may be empty."""
    url_signalement: str = ""
    """Pattern of a form with `{titre}`, `{page}` and `{texte}`, in place of the mailbox; may be empty."""
    anciennes: bool = False
    """Whether paper may also tell facts that nobody has checked for two years; it then says so."""

    @property
    def fin_agenda(self) -> date:
        """Last day whose dates are computed and shown as known."""
        return self.aujourdhui + timedelta(weeks=SEMAINES_D_AGENDA)

    @property
    def fin_dates(self) -> date:
        """How far ahead the next dates of a place are looked for: thirteen months."""
        return self.aujourdhui + timedelta(days=396)

    def perime(self, verifie_le: date) -> bool:
        """Whether facts checked on that day are more than twelve months old on the day of the build."""
        return _plus_de_mois(verifie_le, self.aujourdhui, MOIS_AVANT_PEREMPTION)

    def a_retirer(self, verifie_le: date) -> bool:
        """Whether facts checked on that day are too old, by twenty-four months, to be hung on a wall."""
        return not self.anciennes and _plus_de_mois(verifie_le, self.aujourdhui, MOIS_AVANT_RETRAIT)

    def lien_edition(self, origine: Origine | None) -> str | None:
        """Address that opens the editor of the forge on the line to change."""
        if not self.url_edition or origine is None:
            return None
        fichier = quote(origine.fichier, safe="/")
        return self.url_edition.replace("{fichier}", fichier).replace("{ligne}", str(origine.ligne))


def _plus_de_mois(debut: date, fin: date, mois: int) -> bool:
    ecoules = (fin.year - debut.year) * 12 + fin.month - debut.month
    return ecoules > mois or (ecoules == mois and fin.day > debut.day)
