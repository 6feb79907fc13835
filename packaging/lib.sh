# Shared by packaging/run and packaging/test: what the system must have, and the build. Sourced, not run.
# shellcheck shell=bash

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
say() { printf '%s\n' "$*"; }

# The packages that building and running need, on Debian 12 and its relatives.
# shellcheck disable=SC2034 # used by those who source this
build_packages=(
    build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-webengine-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-image-formats-plugins libgl-dev libgumbo-dev libpugixml-dev libzip-dev libkainjow-mustache-dev libdtl-dev libsodium-dev libuchardet-dev libmd4c-dev
    fonts-noto-cjk
)
# What the tests need beside that: a display without a screen, a window manager so that windows can be active, and a PostgreSQL server.
# shellcheck disable=SC2034
test_packages=(xvfb xauth openbox x11-utils postgresql)
# What packaging/lint checks with.
# shellcheck disable=SC2034
lint_packages=(clang-format-14 shellcheck git)

# ensure_packages NAME...: installs what is missing; silent when nothing is.
ensure_packages() {
    command -v dpkg-query >/dev/null || { say "This is no Debian system: make sure that these (or their like) are installed: $*"; return 0; }
    local missing=() name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "these packages are missing and need root to install: ${missing[*]}"
        root=(sudo)
    fi
    say "Installing ${#missing[@]} packages (${missing[*]}) ..."
    local log; log=$(mktemp)
    if ! { "${root[@]}" apt-get update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "the packages could not be installed; the whole log is $log"
    fi
    rm -f "$log"
}

# build PRESET [TARGET...]: configures when needed and builds all or the targets, saying how far it is; silent when there is nothing to do.
build() {
    local preset=$1 log targets=(); log=$(mktemp)
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    cd "$top" || fail "cannot enter $top"
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Configuring ($preset) ..."
        cmake --preset "$preset" >"$log" 2>&1 || { tail -n 20 "$log" >&2; fail "configuring failed; the whole log is $log"; }
    fi
    cmake --build --preset "$preset" "${targets[@]}" 2>&1 | tee "$log" | progress "Building ($preset)"
    [ "${PIPESTATUS[0]}" -eq 0 ] || { grep -E -A8 'FAILED|error' "$log" | head -n 40 >&2; fail "the build failed; the whole log is $log"; }
    rm -f "$log"
}

# progress WHAT: reads ninja's "[3/40] ..." and says how far that is: in place on a terminal, else every tenth. Nothing for a few steps.
progress() {
    local what=$1 line next=0 percent
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        [ "${BASH_REMATCH[2]}" -ge 10 ] || continue
        percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        [ "$percent" -ge "$next" ] || continue
        if [ -t 1 ]; then
            printf '\r%s: %3d%% of %d steps' "$what" "$percent" "${BASH_REMATCH[2]}"
            next=$((percent + 1))
            [ "$percent" -lt 100 ] || printf '\n'
        else
            say "$what: $percent% of ${BASH_REMATCH[2]} steps"
            next=$((percent - percent % 10 + 10))
        fi
    done
}

# Chromium refuses to start its sandbox for root. Only then, and only for the process that we start, it is switched off, and we say so.
allow_webengine_as_root() {
    [ "$(id -u)" -eq 0 ] || return 0
    export QTWEBENGINE_DISABLE_SANDBOX=1
    export QTWEBENGINE_CHROMIUM_FLAGS="${QTWEBENGINE_CHROMIUM_FLAGS:-} --disable-gpu"
    say "Running as root: Chromium's sandbox and GPU are switched off for this run, because Chromium does not start as root with them."
    say "The preview shows only pages that Gaoqian wrote itself; for daily work start it as an ordinary user."
}
