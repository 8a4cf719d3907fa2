"""Is a phone number written as people read it, and dialled as it must be?"""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError
from quifaitquoi.guide.liens import tel
from quifaitquoi.model import e164
from quifaitquoi.model.contact import Telephone

TELEPHONE: TypeAdapter[str] = TypeAdapter(Telephone)


@pytest.mark.parametrize(
    ("ecrit", "lu", "compose"),
    [
        ("0383000000", "03 83 00 00 00", "tel:+33383000000"),
        ("+33 3 83 00 00 00", "03 83 00 00 00", "tel:+33383000000"),
        ("02.62.20.00.00", "02 62 20 00 00", "tel:+262262200000"),
        ("+262262200000", "02 62 20 00 00", "tel:+262262200000"),
        # Numbers that begin by 08 are read « zéro huit cent… », and answer to their national form only.
        ("0805805817", "0 805 805 817", "tel:0805805817"),
        ("0 800 11 10 35", "0 800 111 035", "tel:0800111035"),
        ("08 09 40 14 01", "0 809 401 401", "tel:0809401401"),
        ("15", "15", "tel:15"),
        ("115", "115", "tel:115"),
        ("3919", "39 19", "tel:3919"),
        ("31 14", "31 14", "tel:3114"),
        ("116006", "116 006", "tel:116006"),
        ("116 117", "116 117", "tel:116117"),
    ],
)
def test_real_shapes_of_numbers(ecrit: str, lu: str, compose: str) -> None:
    assert TELEPHONE.validate_python(ecrit) == lu
    assert tel(lu) == compose
    # What is written back is read the same.
    assert TELEPHONE.validate_python(lu) == lu


@pytest.mark.parametrize(
    "ecrit", ["", "12345", "1234567890", "0083000000", "4919", "+44 20 7946 0958", "03 83"]
)
def test_what_is_not_a_french_number(ecrit: str) -> None:
    with pytest.raises(ValidationError, match="n’est pas un numéro de téléphone français"):
        TELEPHONE.validate_python(ecrit)


def test_exports_keep_the_international_form() -> None:
    assert e164("0 805 805 817") == "+33805805817"
    assert e164("39 19") is None
