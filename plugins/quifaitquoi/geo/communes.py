"""Which communes and EPCI are there in a département?

One text file per département, ``communes/<code>.tsv``, read when first asked for. Its lines start with
``E`` (EPCI), ``C`` (commune), ``A`` (municipal arrondissement) or ``D`` (former commune, now delegated or
associated); ``construire.py`` writes them and says what each column is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from .cles import slug

_FORMES_EPCI: Final = {
    "CC": "Communauté de communes",
    "CA": "Communauté d’agglomération",
    "CU": "Communauté urbaine",
}
_CONTRACTIONS: Final = {"Le": "du", "Les": "des"}


@dataclass(frozen=True, slots=True)
class Epci:
    """A group of communes; ``siren`` is its nine-digit identifier."""

    siren: str
    nom: str

    @property
    def titre(self) -> str:
        """The name as printed: « Communauté de communes de la Dombes » for « CC de la Dombes »."""
        forme, _, reste = self.nom.partition(" ")
        complet = f"{_FORMES_EPCI[forme]} {reste}" if forme in _FORMES_EPCI else self.nom
        return complet.replace("'", "’")


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune, or one of the 45 municipal arrondissements (``arrondissement_de`` is then its commune).

    ``code``: INSEE code, not a postcode. ``nom``: official spelling, with straight apostrophes; print
    ``titre``. ``epci``: SIREN, None for the few communes outside any. ``population``: municipal, None when
    there is none. ``latitude`` and ``longitude``: WGS 84 degrees of the middle of the commune (not its
    mairie), both None when unknown.
    """

    code: str
    nom: str
    codes_postaux: tuple[str, ...]
    departement: str
    epci: str | None
    population: int | None
    latitude: float | None
    longitude: float | None
    arrondissement_de: str | None = None

    @property
    def titre(self) -> str:
        """The name as printed, with curly apostrophes."""
        return self.nom.replace("'", "’")

    @property
    def de(self) -> str:
        """« de Nancy », « d’Aigre », « du Mans », « des Islettes », « de L’Hôpital », « de La Fère ».

        « H » is left alone: nothing in a name says whether it is aspirated.
        """
        article, _, reste = self.titre.partition(" ")
        if reste and article in _CONTRACTIONS:
            return f"{_CONTRACTIONS[article]} {reste}"
        return ("d’" if self.slug[0] in "aeiou" else "de ") + self.titre

    @property
    def slug(self) -> str:
        """« l-hay-les-roses »; two communes of one département may share it, see ``chemin``."""
        return slug(self.nom)

    @property
    def chemin(self) -> str:
        """« 94038-l-hay-les-roses »: last part of its page's URL, unique in France."""
        return f"{self.code.lower()}-{self.slug}"


@dataclass(frozen=True, slots=True)
class AncienneCommune:
    """A former commune, delegated or associated; ``actuelle`` is the INSEE code it belongs to now."""

    code: str
    nom: str
    actuelle: str

    @property
    def titre(self) -> str:
        """The name as printed, with curly apostrophes."""
        return self.nom.replace("'", "’")


@dataclass(frozen=True, slots=True)
class _Table:
    epcis: tuple[Epci, ...]
    communes: tuple[Commune, ...]
    arrondissements: tuple[Commune, ...]
    anciennes: tuple[AncienneCommune, ...]
    par_code: dict[str, Commune]


def _commune(champs: list[str], departement: str, mere: str | None) -> Commune:
    code, nom, codes_postaux, epci, population, latitude, longitude = champs
    return Commune(
        code,
        nom,
        tuple(codes_postaux.split()),
        departement,
        epci or None,
        int(population) if population else None,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        mere,
    )


@cache
def _table(departement: str) -> _Table:
    epcis: list[Epci] = []
    communes: list[Commune] = []
    arrondissements: list[Commune] = []
    anciennes: list[AncienneCommune] = []
    for ligne in _lignes(departement):
        genre, *champs = ligne.split("\t")
        if genre == "C":
            communes.append(_commune(champs, departement, None))
        elif genre == "D":
            anciennes.append(AncienneCommune(*champs))
        elif genre == "E":
            epcis.append(Epci(*champs))
        elif genre == "A":
            arrondissements.append(_commune(champs[:-1], departement, champs[-1]))
    tables = (tuple(epcis), tuple(communes), tuple(arrondissements), tuple(anciennes))
    return _Table(*tables, {lieu.code: lieu for lieu in (*communes, *arrondissements)})


def _lignes(departement: str) -> list[str]:
    """Lines of a département's file; none for an unknown code (the code comes from people's YAML)."""
    if not departement.isalnum():
        return []
    fichier = files(__package__).joinpath("communes", f"{departement}.tsv")
    return fichier.read_text(encoding="utf-8").splitlines() if fichier.is_file() else []


def departement_de(code_insee: str) -> str:
    """Code of the département of an INSEE code: « 54 » for « 54395 », « 2A » for « 2A004 », « 974 »."""
    return code_insee[:3] if code_insee[:2] in {"97", "98"} else code_insee[:2]


def communes_de(code_departement: str) -> tuple[Commune, ...]:
    """Communes of a département, sorted by name (accents ignored); empty for an unknown code.

    Overseas collectivities (975, 977, 978, 986, 987, 988) have theirs too.
    """
    return _table(code_departement).communes


def arrondissements_de(code_departement: str) -> tuple[Commune, ...]:
    """Municipal arrondissements of Paris (75), Lyon (69) and Marseille (13), in order; empty elsewhere."""
    return _table(code_departement).arrondissements


def epcis_de(code_departement: str) -> tuple[Epci, ...]:
    """EPCI with at least one commune in the département, sorted by name."""
    return _table(code_departement).epcis


def anciennes_communes_de(code_departement: str) -> tuple[AncienneCommune, ...]:
    """Former communes now inside a commune of the département, sorted by name."""
    return _table(code_departement).anciennes


def commune(code_insee: str) -> Commune | None:
    """The present commune or municipal arrondissement with this INSEE code, or None."""
    return _table(departement_de(code_insee)).par_code.get(code_insee)


def communes_du_code_postal(code_postal: str, code_departement: str) -> tuple[Commune, ...]:
    """Communes of a département served by a postcode, most populated first."""
    trouvees = (c for c in communes_de(code_departement) if code_postal in c.codes_postaux)
    return tuple(sorted(trouvees, key=lambda c: (-(c.population or 0), c.code)))
