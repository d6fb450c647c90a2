#!/usr/bin/env bash
# Installs what building (`build`) or testing (`test`) needs and is missing. A step that finds its thing touches
# nothing, so the whole takes a moment when all is there. A step that fails says what to do about it.
set -euo pipefail
started=$(date +%s)
. "$(dirname "$0")/env.sh"
purpose=${1:-build}
case $purpose in build | test) ;; *) echo "usage: tools/setup.sh build|test" >&2; exit 2 ;; esac

installed=0
# step NAME, REASON, DURATION, CHECK, INSTALL, REMEDY: the check and the installation are functions; `by_hand` says that
# this is for the person to install.
step() {
  local name=$1 reason=$2 takes=$3 check=$4 install=$5 remedy=$6
  if "$check"; then printf '  ok       %-28s %s\n' "$name" "$reason"; return; fi
  if [ "$install" = by_hand ]; then
    printf '  MISSING  %-28s %s\n\n%s\n' "$name" "$reason" "$remedy" >&2
    exit 1
  fi
  printf '  install  %-28s %s; usually takes %s\n' "$name" "$reason" "$takes"
  installed=$((installed + 1))
  mkdir -p "$CACHE/log"
  local log=$CACHE/log/${install#install_}.log
  # Not inside a condition: there the shell would go on after an error in the middle of an installation.
  local status
  set +e
  (set -e; "$install") >"$log" 2>&1 </dev/null
  status=$?
  set -e
  if [ $status != 0 ]; then
    printf '\nCould not install: %s\n%s\n\nThe last lines of %s:\n' "$name" "$remedy" "$log" >&2
    tail -n 12 "$log" | sed 's/^/  | /' >&2
    exit 1
  fi
  hash -r
  if ! "$check"; then printf '\nInstalled, and still not usable: %s\n%s\nLog: %s\n' "$name" "$remedy" "$log" >&2; exit 1; fi
}
need_network="Is this machine connected, and are the package registries (crates.io, npm, the distribution's) reachable from it?"

root_do() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else echo "This needs the rights of root, and there is no sudo. As root: $*"; return 1; fi
}
apt_install() {
  command -v apt-get >/dev/null 2>&1 || { echo "There is no apt-get on this machine."; return 1; }
  # A fresh machine has no package lists, an old one has lists that name versions long gone.
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
  root_do "${install[@]}" || { root_do apt-get update && root_do "${install[@]}"; }
}

has_rust() {
  local minor
  command -v cargo >/dev/null 2>&1 || return 1
  minor=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
  [ "${minor:-0}" -ge "$RUST_MINOR" ]
}
has_node() { command -v npm >/dev/null 2>&1 && node -e "process.exit(+process.versions.node.split('.')[0] >= $NODE_MAJOR ? 0 : 1)" 2>/dev/null; }
has_linker() { command -v cc >/dev/null 2>&1; }
install_cc() { apt_install gcc libc6-dev; }
has_lints() { cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; }
install_lints() { rustup component add rustfmt clippy; }
has_wasm() { [ "$(wasm_way)" != none ]; }
install_wasm() {
  if command -v rustup >/dev/null 2>&1 && timeout 300 rustup target add wasm32-unknown-unknown && has_wasm; then return 0; fi
  echo "rustup could not bring it; trying Debian's compiler with the library's source."
  apt_install rustc-web cargo-web rust-web-src rust-web-llvm lld-22
  command -v rustup >/dev/null 2>&1 && rustup toolchain link debian /usr
  has_wasm
}
has_trunk() { [ -x "$TRUNK_DIR/bin/trunk" ]; }
# Unoptimised builds: they install in a fraction of the time, and their speed does not matter.
# The build folder is the tool's own, so that it neither fills nor waits for the project's.
cargo_tool() {
  local dir=$1; shift
  local left
  # What an interrupted set-up left behind.
  for left in "$CACHE"/tmp-*; do kill -0 "${left##*-}" 2>/dev/null || rm -rf "$left"; done
  trap 'rm -rf "$CACHE/tmp-$$"' EXIT
  CARGO_TARGET_DIR=$CACHE/tmp-$$ cargo install --root "$dir" --debug --config 'profile.dev.debug=0' "$@"
}
install_trunk() { cargo_tool "$TRUNK_DIR" trunk --version "$TRUNK_VERSION" --locked; }
has_bindgen() { [ -x "$BINDGEN_DIR/bin/wasm-bindgen" ] && [ -x "$BINDGEN_DIR/bin/wasm-bindgen-test-runner" ]; }
install_bindgen() {
  cargo_tool "$BINDGEN_DIR" wasm-bindgen-cli --version "$WASM_BINDGEN_VERSION" --no-default-features --config 'profile.dev.opt-level=1'
}
has_split() { [ -x "$SPLIT_DIR/bin/wasm-split-cli" ]; }
install_split() {
  cargo_tool "$SPLIT_DIR" wasm_split_cli_support --version "$WASM_SPLIT_VERSION" --features build-binary --locked --config 'profile.dev.opt-level=1'
}
has_binaryen() { [ -x "$BINARYEN_DIR/node_modules/.bin/wasm-opt" ]; }
npm_quiet="--no-audit --no-fund --no-update-notifier --loglevel=error"
# An npm package in a folder of its own, whole or not at all.
npm_tool() {
  local dir=$1 half=$1.part
  rm -rf "$half" && mkdir -p "$half"
  # shellcheck disable=SC2086
  npm install $npm_quiet --no-save --prefix "$half" "$2"
  rm -rf "$dir" && mv "$half" "$dir"
}
install_binaryen() { npm_tool "$BINARYEN_DIR" "binaryen@$BINARYEN_VERSION"; }
has_terser() { [ -x "$TERSER_DIR/node_modules/.bin/terser" ]; }
install_terser() { npm_tool "$TERSER_DIR" "terser@$TERSER_VERSION"; }

# The packages of the tests: one folder for each content of the lock file, shared by every checkout.
npm_key() { cat "$ROOT/tests/package.json" "$ROOT/tests/package-lock.json" | cksum | cut -d' ' -f1; }
npm_dir() { echo "$CACHE/npm-node$(node -p 'process.versions.node.split(".")[0]')-$(npm_key)"; }
has_packages() {
  local link=$ROOT/tests/node_modules
  [ -e "$link/.complete" ] && [ "$(readlink "$link" || true)" = "$(npm_dir)/node_modules" ]
}
install_packages() {
  local dir link=$ROOT/tests/node_modules
  dir=$(npm_dir)
  if [ -e "$link" ] && [ ! -L "$link" ]; then echo "tests/node_modules is a folder that the set-up did not make."; return 1; fi
  if [ ! -e "$dir/node_modules/.complete" ]; then
    local half=$dir.part
    rm -rf "$half" && mkdir -p "$half"
    cp "$ROOT/tests/package.json" "$ROOT/tests/package-lock.json" "$ROOT/tests/.npmrc" "$half/"
    # shellcheck disable=SC2086
    (cd "$half" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1 npm ci $npm_quiet)
    touch "$half/node_modules/.complete"
    rm -rf "$dir" && mv "$half" "$dir"
  fi
  rm -f "$link" && ln -s "$dir/node_modules" "$link"
}
# What the tests need of PyPI, beside whatever else this machine's Python has: one folder for each content of the list.
python_dir() {
  echo "$CACHE/python-$(python3 -c 'import sys, sysconfig; print(f"{sys.version_info[0]}.{sys.version_info[1]}-{sysconfig.get_platform()}")')-$(cksum <"$ROOT/tests/requirements.txt" | cut -d' ' -f1)"
}
has_python() { command -v python3 >/dev/null 2>&1; }
install_python() { apt_install python3; }
has_python_packages() {
  local link=$ROOT/tests/python_modules
  [ -e "$link/.complete" ] && [ "$(readlink "$link" || true)" = "$(python_dir)" ]
}
install_python_packages() {
  local dir link=$ROOT/tests/python_modules
  dir=$(python_dir)
  if [ -e "$link" ] && [ ! -L "$link" ]; then echo "tests/python_modules is a folder that the set-up did not make."; return 1; fi
  if [ ! -e "$dir/.complete" ]; then
    rm -rf "$dir.part"
    python3 -m pip --version >/dev/null 2>&1 || apt_install python3-pip
    python3 -m pip install --quiet --no-input --disable-pip-version-check --root-user-action=ignore \
      --only-binary :all: --target "$dir.part" --requirement "$ROOT/tests/requirements.txt"
    touch "$dir.part/.complete"
    rm -rf "$dir" && mv "$dir.part" "$dir"
  fi
  rm -f "$link" && ln -s "$dir" "$link"
}
has_chromium() { find_browsers; [ -n "$CHROMIUM" ] && [ -n "$CHROMEDRIVER" ]; }
install_chromium() { apt_install chromium chromium-driver; }
has_firefox() { find_browsers; [ -n "$FIREFOX" ]; }
install_firefox() { apt_install firefox-esr; }
has_font() { [ "$(uname)" != Linux ] || ls /usr/share/fonts/*/noto/NotoSansCJK* >/dev/null 2>&1 || fc-list :lang=zh 2>/dev/null | grep -q .; }
install_font() { apt_install fonts-noto-cjk; }

echo "Set-up for: $purpose (cache: $CACHE)"
step "Rust 1.$RUST_MINOR or newer" "compiles the program" "" has_rust by_hand \
  "Install it from https://rustup.rs (version 1.$RUST_MINOR or newer; 'rustup update' if it is older), open a new terminal, and try again."
step "a C linker" "cargo links its build scripts with it" "1 min" has_linker install_cc \
  "Install a C compiler: on Debian and Ubuntu 'apt-get install gcc libc6-dev', on macOS 'xcode-select --install'."
step "Node $NODE_MAJOR or newer" "runs wasm-opt, the server and the tests" "" has_node by_hand \
  "Install it from https://nodejs.org or your distribution (with npm), and try again."
step "the WebAssembly target" "compiles Rust for the browser" "1 min" has_wasm install_wasm \
  "On an ordinary machine: 'rustup target add wasm32-unknown-unknown'. On Debian without rustup's server: 'apt-get install rustc-web cargo-web rust-web-src rust-web-llvm lld-22'. $need_network"
step "wasm-bindgen $WASM_BINDGEN_VERSION" "writes the glue between WebAssembly and page" "3 min" has_bindgen install_bindgen "$need_network"
step "trunk $TRUNK_VERSION" "puts the folder dist/ together" "5 min" has_trunk install_trunk "$need_network"
step "wasm-split $WASM_SPLIT_VERSION" "cuts the WebAssembly into groups" "2 min" has_split install_split "$need_network"
step "wasm-opt ($BINARYEN_VERSION)" "makes the WebAssembly smaller" "10 s" has_binaryen install_binaryen "$need_network"
step "terser $TERSER_VERSION" "makes the page's scripts smaller" "5 s" has_terser install_terser "$need_network"
if [ "$purpose" = test ]; then
  step "rustfmt and clippy" "check the source" "20 s" has_lints install_lints \
    "Run 'rustup component add rustfmt clippy', or install your distribution's packages of these names."
  step "test packages" "Playwright, puppeteer-core, axe-core, jose" "15 s" has_packages install_packages \
    "If tests/node_modules is a folder of your own, remove it. $need_network"
  step "Python" "reads the files that are exchanged" "10 s" has_python install_python "Install Python 3.9 or newer."
  step "Python's test packages" "jwcrypto" "15 s" has_python_packages install_python_packages \
    "PyPI has to be reachable, and tests/python_modules must not be a folder of your own. $need_network"
  step "Chromium and chromedriver" "the browser that the tests use" "20 s" has_chromium install_chromium \
    "Install Chromium (or Chrome) and the chromedriver of the same version, or name them in VENTANILLA_CHROMIUM and CHROMEDRIVER. $need_network"
  step "Firefox" "a second browser, stricter about storage" "20 s" has_firefox install_firefox \
    "Install Firefox 128 or newer, or name it in VENTANILLA_FIREFOX. $need_network"
  step "a Chinese font" "pages in Chinese are looked at" "10 s" has_font install_font \
    "Install Noto Sans CJK (on Debian and Ubuntu: 'apt-get install fonts-noto-cjk'). $need_network"
fi
echo "Set-up: $installed installed, $(($(date +%s) - started)) s"
