"""When a list comes back, do the words of the editor stay, and does the rest follow the source?"""

from __future__ import annotations

from pathlib import Path

from tests.importing.lecture import MAISON, SALLE, Importer, change, differences, yaml


def test_the_words_of_the_editor_and_their_comments_stay(dossier: Path, importer: Importer) -> None:
    importer(MAISON, SALLE)
    change(
        yaml(dossier),
        "    telephone: 03 83 00 00 00\n",
        "    telephone: 03 83 00 00 09  # dit par l’accueil\n",
    )
    change(yaml(dossier), "  - id: b\n", "  # la salle du fond\n  - id: b\n")
    avant = yaml(dossier).read_bytes()
    dit = importer(MAISON, SALLE)
    assert yaml(dossier).read_bytes() == avant
    assert (
        "telephone : gardé tel que vous l’avez écrit (« 03 83 00 00 09 ») ; la source dit « 03 83 00 00 00 »"
        in dit
    )
    assert "2 inchangées" in dit


def test_what_the_source_changed_is_written_and_nothing_else(dossier: Path, importer: Importer) -> None:
    importer(MAISON, SALLE)
    avant = yaml(dossier).read_text(encoding="utf-8")
    nouvelle = {**MAISON, "horaires": "Mo 09:00-12:00; Tu 14:00-17:00", "date_maj": "2026-10-02"}
    dit = importer({**nouvelle, "site_web": "https://modele.example"}, SALLE)
    assert differences(avant, yaml(dossier).read_text(encoding="utf-8")) == [
        "+     site_web: [https://modele.example]",
        "+       mardi: 14h-17h",
        "-     verifie_le: 2026-01-02",
        "+     verifie_le: 2026-10-02",
    ]
    assert "mise à jour, lieux.a, site_web, horaires, verifie_le (import-liste.yml:7)" in dit
    assert "1 mise à jour, 1 inchangée" in dit


def test_when_both_changed_it_the_editor_is_right_and_told_once_for_all(
    dossier: Path, importer: Importer
) -> None:
    importer(MAISON)
    change(yaml(dossier), "lundi: 9h-12h", "lundi: 9h-11h30")
    nouvelle = {**MAISON, "horaires": "Mo 10:00-12:00", "date_maj": "2026-10-02"}
    dit = importer(nouvelle)
    texte = yaml(dossier).read_text(encoding="utf-8")
    assert "lundi: 9h-11h30" in texte
    assert "la source dit « lundi : 10h-12h »" in dit
    # Not younger than the check of what it says.
    assert "verifie_le: 2026-01-02" in texte
    ecrit = {f: f.read_bytes() for f in dossier.rglob("*") if f.is_file()}
    assert "Rien à changer" in importer(nouvelle)
    assert {f: f.read_bytes() for f in dossier.rglob("*") if f.is_file()} == ecrit


def test_new_rows_are_added_and_lost_ones_are_told_never_deleted(dossier: Path, importer: Importer) -> None:
    importer(MAISON)
    avant = yaml(dossier).read_text(encoding="utf-8")
    dit = importer(SALLE)
    apres = yaml(dossier).read_text(encoding="utf-8")
    assert apres.startswith(avant)
    assert "  - id: b\n" in apres
    assert (
        "import-liste.yml:7:5 : avertissement : lieux.a : n’est plus dans la source : la fiche reste" in dit
    )
    assert "n’est plus dans la source" in importer(SALLE)
    assert "n’est plus" not in importer(MAISON, SALLE)


def test_a_record_that_the_editor_deleted_does_not_come_back(dossier: Path, importer: Importer) -> None:
    importer(MAISON, SALLE)
    texte = yaml(dossier).read_text(encoding="utf-8")
    yaml(dossier).write_text(texte[: texte.index("\n  - id: b")] + "\n", encoding="utf-8")
    dit = importer(MAISON, {**SALLE, "telephone": "03 83 00 00 05"})
    assert "effacée chez vous, vous l’aviez effacée : elle n’est pas remise" in dit
    assert "  - id: b" not in yaml(dossier).read_text(encoding="utf-8")


A_LA_MAIN = (
    "\ufefflieux:\r\n- nom: 'Maison du Modèle'   # le nom de la porte\r\n  id: a\r\n  commune: Nancy\r\n"
    '  telephone: "03 83 00 00 00" # accueil\u202f!\r\n'
    "  code_postal: 54000\r\n  source: Exemple\r\n  verifie_le: 2026-01-02\r\n"
    "  adresse: 1 rue du Modèle\r\n  frais_a_charge: [Gratuit]\r\n  services:\r\n"
    "  - Aide aux démarches administratives\r\n  - Utilisation sécurisée du numérique\r\n"
    "  horaires: {lundi: 9h-12h}\r\n"
)
APRES = (
    A_LA_MAIN.replace('"03 83 00 00 00"', '"03 83 00 00 01"')
    .replace("  frais_a_charge: [Gratuit]\r\n", "")
    .replace("  services:\r\n  - Aide aux démarches administratives\r\n", "")
    .replace("  - Utilisation sécurisée du numérique\r\n", "")
    .replace(
        "  horaires: {lundi: 9h-12h}\r\n",
        "  horaires:\r\n    lundi: 10h-12h\r\n  prise_rdv: https://rdv.example\r\n",
    )
)


def test_a_record_moved_to_another_file_is_followed_with_its_quotes_and_order(
    dossier: Path, importer: Importer
) -> None:
    importer(MAISON, SALLE)
    texte = yaml(dossier).read_text(encoding="utf-8")
    debut, fin = texte.index("  - id: a"), texte.index("  - id: b")
    yaml(dossier).write_text(texte[:debut] + texte[fin:], encoding="utf-8")
    ailleurs = dossier / "nancy" / "centre.yml"
    ailleurs.parent.mkdir()
    ailleurs.write_bytes(A_LA_MAIN.encode())
    change_la = {
        "telephone": "03 83 00 00 01",
        "horaires": "Mo 10:00-12:00",
        "prise_rdv": "https://rdv.example",
    }
    importer({**MAISON, **change_la, "frais_a_charge": "", "services": ""}, SALLE)
    assert ailleurs.read_bytes().decode() == APRES


def test_a_comment_inside_a_field_is_never_lost(dossier: Path, importer: Importer) -> None:
    importer(MAISON)
    change(yaml(dossier), "      lundi: 9h-12h\n", "      # sonner deux fois\n      lundi: 9h-12h\n")
    avant = yaml(dossier).read_bytes()
    nouvelle = {**MAISON, "horaires": "Tu 09:00-12:00"}
    for _ in range(2):
        dit = importer(nouvelle)
        assert yaml(dossier).read_bytes() == avant
        assert "horaires : la source dit maintenant « mardi : 9h-12h » ; à écrire vous-même" in dit
    change(yaml(dossier), "      # sonner deux fois\n", "")
    importer(nouvelle)
    assert "mardi: 9h-12h" in yaml(dossier).read_text(encoding="utf-8")


def test_a_record_between_braces_is_left_to_the_editor(dossier: Path, importer: Importer) -> None:
    importer(MAISON)
    yaml(dossier).write_text(
        "lieux:\n  - {id: a, nom: Maison du Modèle, commune: Nancy, code_postal: 54000,\n"
        "     adresse: 1 rue du Modèle, telephone: 03 83 00 00 00, source: Exemple,\n"
        "     verifie_le: 2026-01-02, frais_a_charge: [Gratuit],\n"
        "     services: [Aide aux démarches administratives, Utilisation sécurisée du numérique],\n"
        "     horaires: {lundi: 9h-12h}}\n",
        encoding="utf-8",
    )
    avant = yaml(dossier).read_bytes()
    dit = importer({**MAISON, "telephone": "03 83 00 00 01"})
    assert yaml(dossier).read_bytes() == avant
    assert "la source dit maintenant « 03 83 00 00 01 »" in dit


def test_what_is_to_be_read_again_follows_the_source_until_somebody_reads_it(
    dossier: Path, importer: Importer
) -> None:
    importer({**MAISON, "mémo": "un", "note": "deux"})
    texte = yaml(dossier).read_text(encoding="utf-8")
    assert "texte: un\n" in texte
    lu = texte.index("      - colonne: mémo")
    yaml(dossier).write_text(texte[:lu] + texte[texte.index("      - colonne: note") :], encoding="utf-8")
    avant = yaml(dossier).read_bytes()
    importer({**MAISON, "mémo": "un", "note": "deux"})
    assert yaml(dossier).read_bytes() == avant
    importer({**MAISON, "mémo": "trois", "note": ""})
    texte = yaml(dossier).read_text(encoding="utf-8")
    assert "texte: trois\n" in texte
    assert "deux" not in texte
