"""How does a folder of YAML become a guide that anyone can use, on paper, on a phone or without JavaScript?

    territories/**/*.yml ─► reading ─► Territoire (frozen) ─► checks ─► [Constat] ─► any error: stop
                                           ▼
          guide.<output>.build(territoire, contexte) -> Iterator[Fichier]
                                           ▼
          plugin.py writes the Fichiers into site/; frame.py first puts the pages in the theme

Nothing flows back: each room imports only those before it (constats, then horaires and geo, model, reading,
checks, guide, frame, then plugin, commandes and cli), which import-linter proves. The core is pure: the build
date is a parameter, files are read in `reading` and written by `plugin` and `commandes` only.
"""
