# Quelles commandes faut-il connaître ? Tapez « make » pour les lire.
# Writes only inside the repository: .venv, node_modules, site, dist and the tools' caches. Kept to GNU make 3.81 (macOS).

.DEFAULT_GOAL := aide
.DELETE_ON_ERROR:
.PHONY: aide site serve test check bench lock propre

# The first Python that really runs and is recent enough (a pyenv shim answers "command not found").
RECENT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for nom in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  "$$nom" -c '$(RECENT)' >/dev/null 2>&1 && { echo "$$nom"; break; }; done)
VENV := .venv
# Windows puts the programs of a virtual environment in Scripts.
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

# Each stamp is younger than what it was made from: a second run has nothing to do.
SOCLE := $(VENV)/.socle
OUTILS := $(VENV)/.outils
CONTROLES := node_modules/.a-jour

# Material prints a notice about the future of MkDocs at every build; the project has decided (content/decisions).
export NO_MKDOCS_2_WARNING := 1

aide:
	@echo "make site    fabrique le guide dans site/ (prépare tout au premier lancement)"
	@echo "make serve   montre le guide sur cette machine et le refait à chaque modification"
	@echo "make test    vérifie le code puis essaie tout, jusque dans un vrai navigateur"
	@echo "make check   vérifie le code seulement : mise en forme, erreurs, types, sens du flot"
	@echo "make bench   mesure la vitesse, la mémoire et le poids des pages"
	@echo "make lock    refait les listes verrouillées des paquets (MAJ=1 pour les mettre à jour)"
	@echo "make propre  efface ce que ces commandes ont fabriqué"
	@echo
	@echo "Une partie du guide seulement : TERRITOIRES=54,88 make site"

site: $(SOCLE)
	@$(BIN)/mkdocs build --quiet --strict
	@echo "Le guide est prêt dans le dossier site/."
	@echo "Pour le regarder : make serve, puis ouvrez http://127.0.0.1:8000/ dans votre navigateur."

serve: $(SOCLE)
	@echo "Ouvrez http://127.0.0.1:8000/ dans votre navigateur. Pour arrêter : Ctrl + C."
	@$(BIN)/mkdocs serve --quiet

test: check
	@$(BIN)/python outils/chromium.py
	@$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(OUTILS) $(CONTROLES)
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --no-logo
	@node_modules/.bin/tsc -p jsconfig.json

bench: $(OUTILS)
	@$(BIN)/python outils/chromium.py
	@PYTHONPATH=outils $(BIN)/python -m tests.perf

lock: $(OUTILS)
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes $(if $(MAJ),--upgrade) \
	  --custom-compile-command "make lock" pyproject.toml --group construction -o requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes $(if $(MAJ),--upgrade) \
	  --custom-compile-command "make lock" pyproject.toml --group construction --group dev \
	  -c requirements.lock -o requirements-dev.lock
	@npm install --package-lock-only --silent

propre:
	@rm -rf site dist node_modules $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@echo "Tout ce que les commandes avaient fabriqué est effacé."

$(VENV)/pyvenv.cfg:
	@"$(PYTHON)" -c '$(RECENT)' 2>/dev/null || \
	  { echo "Il faut Python 3.11 ou plus récent : https://www.python.org/downloads/"; exit 1; }
	@echo "Préparation de l’environnement (une seule fois, une minute environ)…"
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "Python ne sait pas créer d’environnement. Sur Debian et Ubuntu : apt install python3-venv"; exit 1; }

# Nothing without a hash is ever installed: the build backend comes from the lock as well.
$(SOCLE): requirements.lock pyproject.toml | $(VENV)/pyvenv.cfg
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m pip check --quiet
	@touch $@

$(OUTILS): requirements-dev.lock $(SOCLE)
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip check --quiet
	@touch $@

$(CONTROLES): package-lock.json
	@command -v node >/dev/null && node -e 'process.exit(+(parseInt(process.versions.node) < 20))' || \
	  { echo "Les vérifications ont besoin de Node 20 ou plus récent : https://nodejs.org/fr/download"; exit 1; }
	@npm ci --silent
	@touch $@
