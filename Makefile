# run    build what is stale, and start the demo on http://127.0.0.1:8080, with a coturn beside it where one is installed
# package  what clinics run: signaling/target/sawt.jar, and the folder signaling/target/sawt, which starts faster
# kurento-config  Kurento's own files: SETTINGS=media-config/kurento/voice.properties OUT=folder
# turn-check  proves that a TURN server relays: HOST=turn.clinic.example or URLS='turn:… turns:…', SAWT_TURN_SECRET set
# test   everything that CI checks: lint, unit and module tests, browser tests
# bench  measures, and writes signaling/target/bench/report.md and report.json; ONLY=join for one measure
# lint   formats, static checks, module boundaries
# format put right what lint says about formats

.DEFAULT_GOAL := run
.PHONY: run package kurento-config turn-check test test-pages test-server bench lint lint-pages format tools \
	pages-packages test-packages

SHELL := /bin/bash
JAR := signaling/target/sawt.jar
BUILT := signaling/target/.built
LAYOUT := signaling/target/sawt
PORT := $(or $(SERVER_PORT),8080)

# JDK 25: JAVA_HOME if it is one, else the first of the usual places.
is_25 = $(shell grep -qs '^JAVA_VERSION="25' '$(1)/release' && test -x '$(1)/bin/javac' && echo '$(1)')
on_path := $(shell javac=$$(command -v javac) && dirname "$$(dirname "$$(readlink -f "$$javac")")")
places := $(JAVA_HOME) $(wildcard /usr/lib/jvm/* /opt/* $(HOME)/.sdkman/candidates/java/*) \
	$(wildcard /Library/Java/JavaVirtualMachines/*/Contents/Home) $(on_path)
override JAVA_HOME := $(firstword $(foreach place,$(places),$(call is_25,$(place))))
export JAVA_HOME

# Maven 3 uses what JDK 25 warns about; the warnings are not ours to mend.
export MAVEN_OPTS := $(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow
MAVEN := mvn --batch-mode --no-transfer-progress
QUIETLY := $(MAVEN) -Dorg.slf4j.simpleLogger.defaultLogLevel=warn

# Folders are among the sources: deleting a file touches its folder.
SOURCES := $(shell find pom.xml .mvn */pom.xml turn/src media-config/src signaling/src/main web-demo/src \
	web-demo/*.html web-demo/*.ts web-demo/*.json web-demo/scripts signaling/launch 2>/dev/null)

run: $(BUILT)
	@echo 'Sawt starts on http://127.0.0.1:$(PORT); stop it with Ctrl-C. Sign in with the password "demo" as'
	@echo '  therapist@demo.example, supervisor@demo.example or admin@demo.example'
	@exec turn/coturn/beside $(LAYOUT)/sawt

package: $(BUILT)

# Every build dates its jars alike, and by their dates Java tells whether what it learnt is of these: so they get today's.
$(BUILT): $(SOURCES) | tools
	@echo 'Building (a first build takes a few minutes)'
	@$(QUIETLY) package -Dmaven.test.skip=true
	@rm -rf $(LAYOUT)
	@'$(JAVA_HOME)/bin/java' -Djarmode=tools -jar $(JAR) extract --destination $(LAYOUT)
	@find $(LAYOUT) -name '*.jar' -exec touch {} +
	@cp signaling/launch/* $(LAYOUT)
	@touch $@

kurento-config: tools
	@test -n '$(SETTINGS)' -a -n '$(OUT)' || { echo 'Say which: make kurento-config SETTINGS=file OUT=folder' >&2; exit 1; }
	@$(QUIETLY) -pl media-config compile
	@'$(JAVA_HOME)/bin/java' -cp media-config/target/classes org.sawt.media.kurento.settings.KurentoConfiguration \
		'$(SETTINGS)' '$(OUT)'

turn-check: tools
	@$(QUIETLY) -pl turn compile exec:java -Dexec.mainClass=org.sawt.turn.probe.TurnCheck \
		-Dexec.args='$(or $(URLS),$(HOST))'

test: pages-packages test-packages
	@$(MAKE) --no-print-directory -j2 test-pages test-server

test-pages: lint-pages
	cd web-demo && npm run --silent test

test-server: tools
	$(QUIETLY) spotless:check
	$(MAVEN) verify

bench: tools test-packages
	$(QUIETLY) verify -Pbench -DskipTests -Dbench.only=$(ONLY)

lint: lint-pages
	$(QUIETLY) spotless:check
	$(QUIETLY) test -Dtest=ModularityTests -Dsurefire.failIfNoSpecifiedTests=false

lint-pages: pages-packages
	cd web-demo && npm run --silent lint

format: pages-packages
	cd web-demo && npm run --silent format
	$(QUIETLY) spotless:apply

pages-packages: tools
	@cd web-demo && node scripts/build.mjs install

# What the browser and network tests drive. Installed only when missing, on Debian and its kin.
test-packages:
	@missing=; for wanted in chromium:chromium turnserver:coturn ip:iproute2; do \
		PATH="$$PATH:/usr/sbin:/sbin" command -v $${wanted%:*} >/dev/null || missing="$$missing $${wanted#*:}"; done; \
	test -z "$$missing" && exit 0; \
	as_root=; test "$$(id -u)" = 0 || as_root=sudo; \
	{ test -z "$$as_root" || command -v sudo >/dev/null; } && command -v apt-get >/dev/null || { \
		echo "The tests need$$missing: install them as root (Debian: apt-get install$$missing)." >&2; exit 1; }; \
	echo "Installing$$missing"; \
	export DEBIAN_FRONTEND=noninteractive; $$as_root apt-get -qq update && \
	$$as_root apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends $$missing >/dev/null

node_is_new := node -e 'const [a, b] = process.versions.node.split("."); process.exit(a * 100 + +b >= 2019 ? 0 : 1)'
need = { echo 'Sawt needs $(1): install $(2).' >&2; exit 1; }

tools:
	@test -n '$(JAVA_HOME)' || $(call need,JDK 25,one (for example Temurin 25) and set JAVA_HOME to it)
	@command -v mvn >/dev/null || $(call need,Maven 3.8 or later,it (Debian: apt-get install maven))
	@$(node_is_new) 2>/dev/null && command -v npm >/dev/null || \
		$(call need,Node 20.19 or later with npm,it from https://nodejs.org)
