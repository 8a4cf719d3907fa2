"""How does MkDocs make room for the guide? Hooks only: what they do is in construction.py and frame.py."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from quifaitquoi import construction, ecrits, formulaire, hote
from quifaitquoi.constats import Constat
from quifaitquoi.ecriture import CheminRefuseError, Ecrivain, EcrivainPatient
from quifaitquoi.forge import chemin_d_edition, motif_d_edition, verifier_forge
from quifaitquoi.frame import Cadre, Marques
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.feuilles import alleger
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.glossaire import termes
from quifaitquoi.guide.pictogrammes import pictogramme
from quifaitquoi.guide.sigles import Sigles
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.model import Territoire
from quifaitquoi.partage import ProcessusPerduError
from quifaitquoi.parties import COMMUNE, Partie

THEME = str(Path(__file__).parent / "theme")
AVERTISSEMENTS_MONTRES = 20


class Reglages(Config):  # type: ignore[no-untyped-call]
    """What `plugins: - quifaitquoi:` may say in mkdocs.yml; the environment wins over it."""

    dossier = Type(str, default="territories")
    territoires = Type(str, default="")
    date = Type(str, default="")
    url_edition = Type(str, default="")
    formulaire = Type(dict, default={})
    partie = Type(str, default="")
    forge = Type(str, default="")
    branche = Type(str, default="main")
    url_signalement = Type(str, default="")


class QuiFaitQuoi(BasePlugin[Reglages]):  # type: ignore[no-untyped-call]
    """Writes the guide beside the pages of `content/`, all in the same frame."""

    def __init__(self) -> None:
        self.apercu = False
        self.construction: construction.Construction | None = None
        self.patient = EcrivainPatient(Path())
        self.territoires: tuple[Territoire, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps a plugin that has this hook from one rebuild of a preview to the next."""
        self.apercu = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.dossier = Path(config.config_file_path).parent / self.config.dossier
        config.watch.append(str(self.dossier))
        # Our frame goes before Material's, after the folder of a host who wants to change it (custom_dir).
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, THEME)
        config.theme.static_templates.discard("sitemap.xml")
        self.hote, self.constats_de_l_hote = hote.lire_hote(config.extra.get("hote"))
        self.contexte = self._contexte(config)
        if chemin := chemin_d_edition(self.config.forge, self.config.branche):
            config.edit_uri = f"{chemin}{Path(config.docs_dir).name}/"
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Nothing of the last site is erased before the files are known to be right."""
        demandes = os.environ.get("TERRITOIRES", self.config.territoires)
        partie = os.environ.get("PARTIE", self.config.partie)
        codes = construction.codes_demandes(partie if partie and partie != COMMUNE else demandes)
        controle = construction.controler(self.dossier, codes, self.contexte.aujourdhui)
        accessibilite = [
            *hote.verifier_accessibilite(self.hote, self.contexte.aujourdhui),
            *verifier_forge(self.config.forge),
        ]
        adresses = hote.verifier_adresses(self._adresses(config))
        promesses = hote.verifier_promesses(
            {"site_name": config.site_name, "site_description": config.site_description or ""}
            | {f"extra.hote.{champ}": valeur for champ, valeur in self.hote.valeurs.items()}
        )
        _annoncer([*self.constats_de_l_hote, *adresses, *accessibilite, *promesses, *controle.constats])
        self.territoires = controle.territoires
        codes_lus = tuple(territoire.code for territoire in self.territoires)
        self.partie = Partie(partie == COMMUNE, codes_lus) if partie else None
        self.sigles = Sigles.de(termes(self.territoires))
        self.formulaire = self._formulaire(config)
        self.patient.dossier = Path(config.site_dir)
        self.patient.abriter()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Material’s scripts and styles serve no page of ours: they are left out. Ours is made lighter."""
        gardes = {config.docs_dir, THEME, config.theme.custom_dir}
        self.files = Files([fichier for fichier in files if fichier.src_dir in gardes])
        for feuille in self.files.css_files():
            if feuille.src_dir == THEME:
                feuille.content_string = alleger(feuille.content_string)
        return self.files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        guide = SimpleNamespace(
            pictogramme=pictogramme,
            date=date_sans_jour(self.contexte.aujourdhui),
            apercu=self.apercu,
            hote=self.hote,
        )
        rendre = partial(_rendre, env, config, guide)
        noms = {territoire.slug: territoire.nom for territoire in self.territoires}
        self.cadre = Cadre(rendre, config.site_name, self.contexte.url_site, noms)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        try:
            texte = self.hote.remplir(markdown)
        except KeyError as erreur:
            raise PluginError(
                f"{page.file.src_uri} : la marque {erreur} n’existe pas dans hote.py"
            ) from erreur
        if page.file.name == "index":
            texte += ecrits.sommaire((f.name + ".md", f.content_string) for f in _voisines(page.file, files))
        return texte

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        description = str(page.meta.get("description", ""))
        parents = tuple(_parents(page.file, self.files))
        abrege = self.sigles.abreger(output)
        fiche = partial(ecrits.page_ecrite, page.file.dest_uri, str(page.title), description, abrege)
        return self.cadre.encadrer(fiche(parents, page.edit_url or ""))

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name != "404.html":
            return output
        return self.cadre.encadrer(ecrits.page_d_erreur(output), urlsplit(config.site_url or "/").path)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        ecrivain = self._ecrivain(config)
        ecrites = [f.page.url for f in self.files.documentation_pages() if f.page]
        try:
            for occupe in ("404.html", *(fichier.dest_uri for fichier in self.files)):
                ecrivain.reserver(occupe)
            for fichier in self.formulaire:
                ecrivain.ecrire(fichier.chemin, fichier.contenu)
            self._construction().ecrire(
                self.territoires, self.cadre, ecrivain, self.contexte, ecrites, self.partie
            )
        except (CheminRefuseError, ProcessusPerduError) as erreur:
            raise PluginError(str(erreur)) from erreur
        self.patient.finir()

    def on_build_error(self, *, error: Exception) -> None:
        self.patient.rouvrir()

    def _ecrivain(self, config: MkDocsConfig) -> Ecrivain:
        if not self.apercu:
            return Ecrivain(Path(config.site_dir))
        self.patient.rouvrir()
        return self.patient

    def _formulaire(self, config: MkDocsConfig) -> tuple[Fichier, ...]:
        paquets = Path(config.config_file_path).parent / "node_modules"
        try:
            return tuple(
                formulaire.fichiers(self.config.formulaire, self.territoires, config.site_name, paquets)
            )
        except formulaire.FormulaireImpossibleError as erreur:
            raise PluginError(str(erreur)) from erreur

    def _construction(self) -> construction.Construction:
        self.construction = self.construction or construction.Construction(self.dossier, self.apercu)
        return self.construction

    def _adresses(self, config: MkDocsConfig) -> dict[str, str]:
        """The addresses of mkdocs.yml that a host has to make its own."""
        return {
            "site_url": config.site_url or "",
            "repo_url": config.repo_url or "",
            "url_edition": self.config.url_edition,
            "url_signalement": self.config.url_signalement,
        }

    def _contexte(self, config: MkDocsConfig) -> Contexte:
        url = config.site_url or ""
        return Contexte(
            self._jour(),
            url and url.rstrip("/") + "/",
            self.config.url_edition
            or motif_d_edition(config.repo_url or "", self.config.forge, self.config.branche),
            config.site_name,
            Path(config.config_file_path).parent / ".cache" / "quifaitquoi",
            courriel=self.hote.valeurs.get("editeur.courriel", ""),
            url_signalement=self.config.url_signalement,
        )

    def _jour(self) -> date:
        epoque = os.environ.get("SOURCE_DATE_EPOCH", "")
        try:
            return construction.jour_de_construction(self.config.date, epoque, lambda: datetime.now(UTC))
        except ValueError as erreur:
            raise PluginError(str(erreur)) from erreur


def _rendre(env: Environment, config: MkDocsConfig, guide: SimpleNamespace, vue: Marques) -> str:
    return env.get_template("cadre.html").render(config=config, guide=guide, vue=vue)


def _voisines(index: File, files: Files) -> list[File]:
    dossier = Path(index.src_uri).parent
    pages = files.documentation_pages()
    return [f for f in pages if f is not index and Path(f.src_uri).parent == dossier]


def _parents(fichier: File, files: Files) -> list[Miette]:
    dossier = Path(fichier.src_uri).parent
    index = files.get_file_from_path(f"{dossier.as_posix()}/index.md")
    if index is None or index is fichier or index.page is None:
        return []
    return [Miette(str(index.page.title), index.page.url)]


def _annoncer(constats: list[Constat]) -> None:
    """Say what is doubtful; stop when something is wrong, with every mistake of every file."""
    erreurs = [str(constat) for constat in constats if constat.bloque]
    avertissements = [str(constat) for constat in constats if not constat.bloque]
    if erreurs:
        titre = "1 erreur" if len(erreurs) == 1 else f"{len(erreurs)} erreurs"
        raise PluginError("\n".join([f"{titre} dans les fichiers du guide :", *erreurs]))
    for avertissement in avertissements[:AVERTISSEMENTS_MONTRES]:
        sys.stderr.write(f"{avertissement}\n")
    if (autres := len(avertissements) - AVERTISSEMENTS_MONTRES) > 0:
        sys.stderr.write(f"… et {autres} autres : « quifaitquoi verifier » les montre tous.\n")
