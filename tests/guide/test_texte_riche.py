"""Does the Markdown of a contributor become harmless HTML?"""

from __future__ import annotations

import lxml.html
import pytest
from quifaitquoi.guide.texte_riche import html_du_markdown

BALISES_PERMISES = {"a", "br", "em", "li", "ol", "p", "strong", "ul"}


def test_le_markdown_courant() -> None:
    html = html_du_markdown("Du **gras**, un [lien](https://a.example/) :\n\n- un\n- deux")
    assert "<strong>gras</strong>" in html
    assert '<a href="https://a.example/">lien</a>' in html
    assert "<li>un</li>" in html


@pytest.mark.parametrize(
    "piege",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![image](https://espion.example/x.png)",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](//espion.example)",
        "[x](/\\espion.example)",
        "[x](http://espion.example)",
        '<a href="https://a.example" onclick="alert(1)" style="x" target="_top">x</a>',
        "<svg/onload=alert(1)>",
        "<style>body{display:none}</style>",
        "# Un faux titre",
        "<iframe src=https://espion.example></iframe>",
    ],
)
def test_rien_de_dangereux_ne_passe(piege: str) -> None:
    page = lxml.html.fromstring(f"<div>{html_du_markdown(piege)}</div>")
    for element in page.iterdescendants():
        assert element.tag in BALISES_PERMISES
        assert set(element.attrib) <= {"href"}
        assert element.get("href", "https://").startswith("https://a.example") or element.get("href") is None
