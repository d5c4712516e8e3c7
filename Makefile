# Everyday commands. The README says what they install; CMakePresets.json is for builders.
.PHONY: serve test bench cli screenshots mutants soak newer clean
port := 8080
sample := 200
seed := 1

serve:  ## Build the planner and serve it on this computer
	scripts/install.sh build
	scripts/build.sh wasm --target site
	node web/serve.mjs build/site $(port)

test:  ## Build everything and run every test
	scripts/test.sh

bench:  ## Measure the engine beside what people might use instead, and the page in a browser (some 5 minutes)
	scripts/install.sh cli build test
	scripts/build.sh native --target turnpoint-bench turnpoint-bench-plain
	scripts/build.sh wasm --target turnpoint-bench turnpoint-bench-plain site
	scripts/npm.sh tests/browser tests/bench tests/bench/wasi
	NODE_NO_WARNINGS=1 node tests/bench/bench.mjs

cli:  ## Build the command line: build/native/turnpoint
	scripts/install.sh cli
	scripts/build.sh native --target turnpoint

screenshots: ## Take the pictures of the README
	scripts/install.sh build test
	scripts/build.sh wasm --target site
	scripts/npm.sh
	node tests/browser/screenshots.mjs

mutants: ## Plant small faults in the core and count how many a test notices (up to an hour)
	scripts/install.sh cli mutants
	nice python3 tests/mutants/mutants.py --sample $(sample) --seed $(seed)

soak:  ## Import an export of a million rows with one bad row in ten; kill the browser 200 times while it saves (9 minutes)
	scripts/install.sh cli build test
	scripts/build.sh native --target turnpoint
	nice python3 tests/soak/import_rows.py build/native/turnpoint
	scripts/build.sh wasm --target store_probe
	scripts/npm.sh
	node tests/browser/kill.mjs build/wasm/tests 200

newer:  ## Build with Debian 13's Emscripten, by hand
	scripts/newer.sh

clean:
	rm -rf build
