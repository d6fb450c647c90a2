# The doors to the scripts in tools/. Each can be run as often as you like.

.DEFAULT_GOAL := help
.PHONY: help setup build serve test check bench soak counts mutants clean

help:
	@echo "make serve   install what is missing, build, and serve at http://localhost:8080"
	@echo "make test    install what is missing, build, and run every test"
	@echo "make build   build the folder dist/, ready to be copied to any static web server"
	@echo "make check   formatting, lints, documentation and scripts"
	@echo "make bench   sizes and times of the built program, into target/bench.json"
	@echo "make soak    kill the browser 400 times in the middle of its work, in both of its ways to store"
	@echo "make counts  write down the number of tests of the last run, after adding or removing some"
	@echo "make mutants break the journal on purpose, and see that its tests notice"
	@echo "make clean   remove what was built (the tools in the cache stay)"

setup:
	@tools/setup.sh build

build: setup
	@tools/build.sh

serve:
	@tools/serve.sh

test:
	@tools/setup.sh test
	@tools/build.sh
	@tools/test.sh

check:
	@tools/setup.sh test
	@tools/check.sh

bench:
	@tools/setup.sh test
	@tools/build.sh
	@tools/bench.sh

soak:
	@tools/setup.sh test
	@tools/build.sh
	@tools/soak.sh

counts:
	@node tools/counts.mjs write

mutants:
	@tools/mutants.sh

clean:
	rm -rf dist target
