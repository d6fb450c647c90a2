# shellcheck shell=bash
# Sourced by every other script: where things are. It finds, and never installs or changes anything (setup.sh does).
# All that a build needs beyond an ordinary checkout is said in environment variables, so that Cargo.toml and
# Trunk.toml stay the same on every machine.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$ROOT/tools/versions.env"

# Tools live outside the tree and are keyed by version, so that two checkouts share them and neither disturbs the other.
CACHE=${VENTANILLA_CACHE:-$HOME/.cache/ventanilla}
TRUNK_DIR=$CACHE/trunk-$TRUNK_VERSION
BINDGEN_DIR=$CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION
BINARYEN_DIR=$CACHE/binaryen-$BINARYEN_VERSION
TERSER_DIR=$CACHE/terser-$TERSER_VERSION
SPLIT_DIR=$CACHE/wasm-split-$WASM_SPLIT_VERSION
export PATH="$TRUNK_DIR/bin:$BINDGEN_DIR/bin:$BINARYEN_DIR/node_modules/.bin:$TERSER_DIR/node_modules/.bin:$SPLIT_DIR/bin:$PATH"

# Continuous integration begins with a fresh clone each time; its build folder outlives it in the cache.
if [ -z "${CARGO_TARGET_DIR:-}" ]; then
  if [ "${CI:-}" = true ]; then
    CARGO_TARGET_DIR=$CACHE/target-$(rustc --version 2>/dev/null | tr -c 'A-Za-z0-9.\n' -)
  else
    CARGO_TARGET_DIR=$ROOT/target
  fi
fi
export CARGO_TARGET_DIR
# The browser build may be made by another compiler, so it has a folder of its own.
WEB_TARGET_DIR=$CARGO_TARGET_DIR/web
RESULTS=$ROOT/target/test-results

first_of() {
  local candidate
  for candidate in "$@"; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then command -v "$candidate"; return 0; fi
  done
  return 1
}
find_browsers() {
  CHROMIUM=$(first_of "${VENTANILLA_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome") || CHROMIUM=
  CHROMEDRIVER=$(first_of "${CHROMEDRIVER:-}" chromedriver) || CHROMEDRIVER=
  FIREFOX=$(first_of "${VENTANILLA_FIREFOX:-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox) || FIREFOX=
  export CHROMIUM CHROMEDRIVER FIREFOX
}

# How this machine can compile for the browser: `target` (the usual way), `debian` (Debian's compiler, which builds
# the standard library along) or `none`.
wasm_way() {
  local libdir
  libdir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) || libdir=
  if [ -n "$libdir" ] && ls "$libdir"/libstd-*.rlib >/dev/null 2>&1; then echo target
  elif debian_rust; then echo debian
  else echo none; fi
}
debian_rust() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -e /usr/lib/rustlib/src/rust/library/std/Cargo.toml ] || return 1
  if command -v rustup >/dev/null 2>&1; then rustup toolchain list 2>/dev/null | grep -q '^debian'; fi
}

# Sets up the compiler for the browser build; `wasm_env cut` for the one that is cut into groups. The flags replace those in .cargo/config.toml, whose only flag is
# repeated here; the rest keeps the paths of this machine out of what is shipped.
wasm_env() {
  local way sysroot src
  way=$(wasm_way)
  case $way in
    debian)
      command -v rustup >/dev/null 2>&1 && export RUSTUP_TOOLCHAIN=debian
      export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
      export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size ;;
    none) echo "No compiler for the browser here. Run: tools/setup.sh build" >&2; return 1 ;;
  esac
  sysroot=$(rustc --print sysroot)
  src=$sysroot/lib/rustlib/src/rust
  # Leptos builds smaller views when it forgets their types.
  local flags=(-Ctarget-feature=+simd128 --cfg=erase_components "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo" "--remap-path-prefix=$src=/rust")
  # The tool that cuts needs to know where the linker put what.
  if [ "${1:-}" = cut ]; then
    flags+=(--cfg=grouped -Clink-arg=--emit-relocs)
    # What is shipped ends at a panic without words, which makes the first download 15 kB smaller: the page tells the
    # functions by their numbers (public/boot.js), and target/symbols has their names. Without the places of panics in
    # any case; without the words where the standard library is compiled along. Both options have to be asked for.
    export RUSTC_BOOTSTRAP=1
    flags+=(-Zlocation-detail=none)
    if [ "$way" = debian ]; then flags+=(-Zunstable-options -Cpanic=immediate-abort); fi
  fi
  if [ -d "$src" ]; then flags+=("--remap-path-prefix=$(cd "$src" && pwd -P)=/rust"); fi
  CARGO_ENCODED_RUSTFLAGS=$(printf '%s\037' "${flags[@]}")
  export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%$'\037'}
  export CARGO_TARGET_DIR=$WEB_TARGET_DIR
}
