"""What did a source say of each record the last time it was imported?

Three texts are needed to tell who changed what: the source then, the source now, and ours. The first is kept
in a small file beside the YAML, `.importe/<source>.json`, one record a line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from quifaitquoi.importing.fiches.brouillon import Valeur

DOSSIER = ".importe"
"""Its name begins with a dot: it is not a file of the guide, and nobody has to open it."""
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Trace:
    """`fiche` is the id of our record; `adoptee` when it was there before the source was ever imported."""

    fiche: str
    valeurs: Mapping[str, Valeur]
    a_relire: tuple[tuple[str, str], ...] = ()
    adoptee: bool = False


Memoire = Mapping[tuple[str, str], Trace]
"""By block of the file (« lieux ») and by what tells the record apart in the source."""


def lire_memoire(texte: str, fichier: str) -> dict[tuple[str, str], Trace]:
    """Raises ValueError, in French, when somebody has changed the file by hand."""
    try:
        lu = json.loads(texte)
        if lu["version"] != _VERSION:
            raise KeyError(lu["version"])
        return {
            (genre, cle): Trace(
                trace["fiche"],
                trace["valeurs"],
                tuple((colonne, mots) for colonne, mots in trace.get("a_relire", ())),
                trace.get("adoptee", False),
            )
            for genre, traces in lu["fiches"].items()
            for cle, trace in traces.items()
        }
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as erreur:
        raise ValueError(
            f"« {fichier} » est abîmé : reprenez-le dans l’historique, ou effacez-le "
            "(vos fiches resteront alors toutes telles que vous les avez écrites)"
        ) from erreur


def ecrire_memoire(memoire: Memoire) -> str:
    """The same records always give the same bytes; one line each, so that two versions can be compared."""
    genres = dict.fromkeys(genre for genre, _ in sorted(memoire))
    blocs = (f"{json.dumps(genre)}: {{\n" + ",\n".join(_lignes(memoire, genre)) + "\n}" for genre in genres)
    return f'{{"version": {_VERSION}, "fiches": {{\n' + ",\n".join(blocs) + "\n}}\n"


def _lignes(memoire: Memoire, genre: str) -> list[str]:
    return [
        f"{json.dumps(cle, ensure_ascii=False)}: {json.dumps(_objet(trace), ensure_ascii=False)}"
        for (le_sien, cle), trace in sorted(memoire.items(), key=lambda paire: paire[0])
        if le_sien == genre
    ]


def _objet(trace: Trace) -> dict[str, object]:
    objet: dict[str, object] = {"fiche": trace.fiche, "valeurs": dict(trace.valeurs)}
    if trace.a_relire:
        objet["a_relire"] = [list(texte) for texte in trace.a_relire]
    if trace.adoptee:
        objet["adoptee"] = True
    return objet
