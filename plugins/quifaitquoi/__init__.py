"""How does a folder of YAML become a guide that anyone can use, on paper, on a phone or without JavaScript?

    territories/**/*.yml ─► reading ─► Territoire (frozen) ─► checks ─► [Constat] ─► any error: stop, all at once
                                           ▼
          guide.<output>.build(territoire, contexte) -> Iterator[Fichier]
                                           ▼
          plugin.py and cli.py write the Fichiers into site/; pages are put in the theme's frame first (frame.py)

Nothing flows back: each room imports only those before it (constats, then horaires and geo, model, reading, checks,
guide, frame, plugin and cli), which import-linter proves. The core is pure: the build date is a parameter, files are
read in `reading` and written by `plugin` and `cli` only.
"""
