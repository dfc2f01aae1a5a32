# SPDX-License-Identifier: Apache-2.0
#
# The one command for everything. Plain `make` lists what there is.
# PORTABLE=1 builds a binary that runs on every CPU of this architecture.

SHELL := /bin/sh
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
PORTABLE ?= 0

# Compiler switches: AVX2 and FMA where this machine has them.
SWIFTFLAGS := $(shell Scripts/cpu-flags $(PORTABLE))
# A program at a fixed address: 100,000 relocations less at every start (docs/decisions/0002).
FIXED := $(if $(filter Linux,$(shell uname)),-Xswiftc -Xclang-linker -Xswiftc -no-pie)
RELEASE := -c release --static-swift-stdlib $(SWIFTFLAGS) $(FIXED)
SIMCTL := .build/release/simctl

.PHONY: help setup build demo test check format bench fuzz mutants docs install uninstall venv clean

help: ## list the targets
	@echo "Orbits: make TARGET"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing (system packages), once
	@Scripts/setup

build: setup ## build the release program at .build/release/simctl
	swift build $(RELEASE) --product simctl

demo: build ## write CSV ephemerides of the registry's objects to out/
	@Scripts/demo $(SIMCTL) out

test: setup ## set up, build, and run every check and test
	@Scripts/test $(RELEASE)

check: ## format lint, layers and documentation; seconds
	@Scripts/lint

format: ## format all Swift sources in place
	swift format format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

venv: setup ## a Python environment with the peers that tests compare with
	@Scripts/venv tests

bench: build ## speed and accuracy beside the Python peers
	@Scripts/venv bench
	@Scripts/bench

fuzz: setup ## run the fuzzers of the parsers for a bounded time
	@Scripts/fuzz

mutants: setup ## check copies of the catalogue with one fault each; print which rules find it
	@Scripts/mutants

docs: setup ## build the DocC documentation; warnings are errors
	@Scripts/docs

install: build ## put program, catalogue, completions and man page under PREFIX
	@Scripts/install install "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install put there
	@Scripts/install uninstall "$(DESTDIR)$(PREFIX)"

clean: ## remove build products and output
	rm -rf .build out
