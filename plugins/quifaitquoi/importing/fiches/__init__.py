"""How does one row become a record of ours, and what of it must a person still read?

Flow: `brouillon` (a row on its way), filled by `valeurs`, `contacts`, `situation`, `heures` (written as
`enseigne` says), `france_services` → `jugement` (the model keeps or refuses) → `doublons`.
"""
