"""Which words announce hours held somewhere, and which ones say nothing more? Closed lists."""

from __future__ import annotations

from typing import Final

from quifaitquoi.horaires.vocabulaire import ensemble


def _suites(texte: str) -> tuple[str, ...]:
    """Sequences of words set apart by bars, the longest first."""
    return tuple(sorted((suite.strip() for suite in texte.split("|")), key=len, reverse=True))


ENTETES: Final = _suites(
    """permanence | permanences | la permanence | les permanences | une permanence | des permanences |
    nos permanences | itinerance | itinerances | structure | service | bus | multisites | multi - sites |
    france services multi - sites | france services multisites | retrouvez - nous | lieux de permanence |
    lieux de permanences | lieux d ' accueil | lieu d ' accueil | l ' accueil se fait | nous sommes |
    nous vous accueillons | nous vous recevons | nous accueillons | presence | le bus est | le bus stationne |
    vous pouvez nous retrouver | nous tenons une permanence | nous tenons des permanences"""
)
# After an announcement; « structure », « service » and « bus » are one only with such a word.
ADJECTIFS: Final = _suites(
    """itinerante | itinerantes | itinerant | decentralisee | decentralisees | delocalisee | delocalisees |
    hebdomadaire | hebdomadaires | exterieure | exterieures | france services | multisites | multi - sites |
    multi sites | supplementaires | demarches | de la structure | de notre structure"""
)
VERBES: Final = _suites(
    """l ' accueil se fait | se fait | se font | se tient | se tiennent | a lieu | ont lieu | est assuree |
    sont assurees | sont possibles | sont possible | est possible | est ouverte | permanence | permanences |
    itinerance | itinerances"""
)
JOURNEE: Final = _suites(
    """( toute la journee ) | ( journee ) | ( journee entiere ) |
    ( matin et apres-midi ) | toute la journee | toute journee |
    journee entiere | journee continue | la journee | journee"""
)
PAR_TELEPHONE: Final = _suites(
    """permanence telephonique | permanences telephoniques | accueil telephonique | standard telephonique |
    joignable par telephone | par telephone"""
)
AVANT_UN_NUMERO: Final = ensemble("au ou tel telephone mail courriel joignable contact")
