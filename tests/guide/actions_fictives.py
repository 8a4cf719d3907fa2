"""Which actions do the tests compare? Invented ones, shared between the fictional roles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quifaitquoi.model import ActionCle, National, Pratique, Territoire

ACTIONS: tuple[dict[str, Any], ...] = (
    {
        "id": "sortir",
        "titre": "Sortir de l’exemple",
        "precision": "Là où l’on n’attend personne.",
        "parts": [
            {"role": "france-services", "phrase": "Roule en bus imaginaire."},
            {"role": "conseiller-numerique", "phrase": "Campe au marché inventé."},
            {"role": "travailleur-social", "fait": "non", "phrase": "Attend au bureau."},
        ],
        "source": "Fiche d’exemple.",
    },
    {
        "id": "signer",
        "titre": "Signer à la place",
        "avec_mandat": "oui",
        "parts": [
            {"role": "france-services", "phrase": "Signe avec un mandat d’exemple."},
            {"role": "conseiller-numerique", "fait": "non"},
        ],
        "source": "Fiche d’exemple.",
    },
)
PRATIQUES: tuple[dict[str, Any], ...] = (
    {
        "action": "sortir",
        "frequences": [
            {"role": "france-services", "frequence": 3},
            {"role": "conseiller-numerique", "frequence": 1},
            {"role": "travailleur-social", "frequence": 0},
        ],
        "initiatives": ["Un goûter fictif le jeudi.", "Un bus pour deux."],
        "source": "Réunion d’exemple",
        "verifie_le": "2026-11-02",
    },
)
AUTRE = {
    "id": "chanter",
    "titre": "Chanter ensemble",
    "parts": [{"role": "france-services", "phrase": "Donne le la."}],
}


def avec_actions(
    territoire: Territoire,
    actions: Sequence[dict[str, Any]] = ACTIONS,
    pratiques: Sequence[dict[str, Any]] = (),
    locales: Sequence[dict[str, Any]] = (),
) -> Territoire:
    """The same territory, where these actions are compared and these practices declared."""
    national = territoire.national.model_copy(
        update={"actions_cles": tuple(ActionCle.model_validate(action) for action in actions)}
    )
    assert isinstance(national, National)
    return territoire.model_copy(
        update={
            "national": national,
            "actions_locales": tuple(ActionCle.model_validate(action) for action in locales),
            "pratiques": tuple(Pratique.model_validate(pratique) for pratique in pratiques),
        }
    )
