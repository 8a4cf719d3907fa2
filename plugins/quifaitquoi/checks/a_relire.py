"""Which words of an import does somebody still have to read?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.regle import avertissement
from quifaitquoi.constats import Constat, cite
from quifaitquoi.model import Territoire

_QUE_FAIRE = "Corrigez la fiche d’après ce texte s’il le faut, puis effacez-le d’« a_relire »."


def tout_est_relu(territoire: Territoire, _: date) -> Iterator[Constat]:
    """One warning for each text, at the text: none of them is published before it is read."""
    for lieu in territoire.lieux:
        for texte in lieu.a_relire:
            raison = f" ({texte.constat})" if texte.constat else ""
            message = f"n’est pas publié, il attend d’être relu : {cite(texte.texte)}{raison}"
            yield avertissement(texte, "texte", message, _QUE_FAIRE)
