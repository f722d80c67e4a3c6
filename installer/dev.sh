#!/usr/bin/env bash
# Everything a developer does with Mentor Connect on Debian 12. One verb a line: see usage below, or README.md.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
build="$root/build/release"
cd "$root"
export CCACHE_INODECACHE=1 # A hit does not read the 300 MB of precompiled header again: 0.1 s instead of one.

packages=(
  g++ cmake ninja-build ccache mold pkg-config git ca-certificates
  qt6-base-dev qt6-webengine-dev qt6-websockets-dev qt6-svg-dev qt6-webchannel-dev qt6-tools-dev
  qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev
  libpoco-dev libboost1.81-dev libboost-json1.81-dev libsqlite3-dev libssl-dev libsodium-dev
  libhowardhinnant-date-dev libzxcvbn-dev libicu-dev libkainjow-mustache-dev librapidcheck-dev
  libcmark-gfm-dev libcmark-gfm-extensions-dev libical-dev libexpat1-dev libturbojpeg0-dev libpng-dev libwebp-dev
  libqrencode-dev
  xvfb xauth tzdata fonts-inter fonts-noto-core
)
test_packages=(python3 python3-aiosmtpd python3-socketio python3-websocket python3-aiohttp python3-icalendar
  python3-recurring-ical-events radicale openssl)
lint_packages=(clang-format clang-tidy)

usage() {
  cat <<'TEXT'
usage: installer/dev.sh VERB
  demo [--as student,mentor] [--virtual-display]   build, start a demo server on fresh data and open the client
  test                                             build and run every test without a display
  sdk                                              the payment gateway's own npm client against our sandbox
  build                                            install what is missing and build (release)
  server [arguments]                               run the server
  client [arguments]                               run the client
  lint                                             formatting, static analysis of what changed, include direction
  bench                                            measure against ceilings of the same run
  sanitize [thread|address]                        the tests under the sanitizers, in builds of their own
  tour DIR                                         a PNG of every page, light, dark and Hindi, into DIR
TEXT
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
die() { printf 'dev.sh: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "packages are missing and there is no sudo; run as root: $*"; fi
}

install_missing() {
  command -v dpkg-query >/dev/null ||
    die "needs Debian 12 (dpkg and apt-get); elsewhere install the packages named in this file by hand"
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  as_root apt-get update -qq || die "apt-get update failed: is the network there, and /etc/apt/sources.list right?"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    die "apt-get could not install: ${missing[*]}"
}

build() {
  install_missing "${packages[@]}"
  [ -f "$build/build.ninja" ] || cmake --preset release >/dev/null || die "configuring failed: see the messages above"
  ninja -C "$build" -j"$(nproc)" "$@" || die "the build failed: the first error is above"
}

# Root may not run Chromium inside its sandbox; everybody else keeps it.
browser_flags() {
  local flags=${QTWEBENGINE_CHROMIUM_FLAGS:-}
  if [ "$(id -u)" = 0 ]; then flags="$flags --no-sandbox"; fi
  echo "$flags"
}

children=()
stop_children() {
  local pid
  for pid in "${children[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
}

wait_for() { # seconds command...
  local tries=$(($1 * 20))
  shift
  while ! "$@"; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.05
  done
}

virtual_display=no
need_display() { # yes | no: whether a virtual one will do
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && return
  [ "$1" = yes ] ||
    die "there is no display. Run it in a desktop session, or add --virtual-display to run it under a virtual one."
  say "No display: running under a virtual one (Xvfb)."
  local number=99
  while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
  Xvfb ":$number" -screen 0 2600x1000x24 -nolisten tcp >/dev/null 2>&1 &
  children+=($!)
  export DISPLAY=":$number"
  virtual_display=yes
  wait_for 10 test -e "/tmp/.X11-unix/X$number" || die "Xvfb did not start"
}

start_demo_server() { # data folder; sets server_url and server_pid
  local data=$1 began=$SECONDS
  "$build/bin/mentor-connect-server" --data="$data" --demo --port=0 --ready-file="$data/ready" >"$data/server.log" 2>&1 &
  local pid=$!
  server_pid=$pid
  children+=("$pid")
  say "Starting the server and making demo data …"
  ready_or_gone() { [ -s "$data/ready" ] || ! kill -0 "$pid" 2>/dev/null; }
  if ! wait_for 300 ready_or_gone || [ ! -s "$data/ready" ]; then
    tail -5 "$data/server.log" >&2
    die "the server did not start; its log is $data/server.log"
  fi
  server_url=$(cat "$data/ready")
  local gateway # The last: demo data is made with a gateway of its own, which is gone by then.
  gateway=$(sed -n '/"event":"payments.sandbox"/{s/.*"url":"\([^"]*\)".*/\1/p}' "$data/server.log")
  say "Server: $server_url   (ready after $((SECONDS - began)) s; mail is written to $data/mail; log: $data/server.log)"
  say "Sandbox payments: ${gateway##*$'\n'}   (what was asked and told there, and switches that let something go wrong)"
}

demo() {
  local as="" virtual=no
  while [ $# -gt 0 ]; do
    case "$1" in
      --as) as=${2:-}; [ -n "$as" ] || die "--as wants roles, as in --as student,mentor"; shift 2 ;;
      --virtual-display) virtual=yes; shift ;;
      *) die "demo does not know '$1'; it takes --as student,mentor and --virtual-display" ;;
    esac
  done
  build mentor-connect-tour mentor-connect-server
  trap stop_children EXIT
  need_display "$virtual"
  local data="$root/.demo"
  rm -rf "$data"
  mkdir -p -m 700 "$data"
  start_demo_server "$data"
  local devices=() clients=() role
  if ! ls /dev/video* >/dev/null 2>&1; then
    say "This machine has no camera: calls show a test picture and play a tone."
    devices=(--fake-devices)
  fi
  export QTWEBENGINE_CHROMIUM_FLAGS
  QTWEBENGINE_CHROMIUM_FLAGS=$(browser_flags)
  if [ -z "$as" ]; then
    "$build/bin/mentor-connect-tour" --server="$server_url" --profile=demo "${devices[@]}" &
    clients+=($!)
  else
    local place=() left=0
    for role in ${as//,/ }; do
      # A virtual display has nobody who arranges windows.
      if [ "$virtual_display" = yes ]; then place=(-qwindowgeometry "1280x800+$left+0"); fi
      "$build/bin/mentor-connect-tour" --server="$server_url" --profile="demo-$role" --demo-role="$role" "${devices[@]}" \
        "${place[@]}" &
      clients+=($!)
      left=$((left + 1300))
    done
  fi
  children+=("${clients[@]}")
  wait "${clients[@]}"
}

# What single tests use of npm: the official Socket.IO client, the payment gateway's, the judge of the API's description,
# and another reader of calendar files. Without npm ctest shows them as skipped. Debian's npm would be 358 packages more for it; the same server is tested with
# python3-socketio, and what the judge demands is in a test of ours, in any case.
npm_tool() { # folder package version
  local folder=$build/$1
  [ -d "$folder/node_modules/$2" ] && return
  command -v npm >/dev/null || { say "No npm: the test with $2 is skipped"; return; }
  npm install --prefix "$folder" --no-save --no-audit --no-fund --silent "$2@$3" ||
    die "npm could not install $2 $3: is its registry reachable? (without npm its test is skipped)"
}

razorpay_sdk() { npm_tool razorpay_js razorpay 2.9.6; }

run_tests() {
  install_missing "${packages[@]}" "${test_packages[@]}"
  build
  npm_tool realtime_js socket.io-client 4.8.4
  npm_tool openapi @redocly/cli 1.34.5
  npm_tool icalendar_js ical.js 2.2.1
  razorpay_sdk
  cd "$build"
  QTWEBENGINE_CHROMIUM_FLAGS="$(browser_flags)" ctest --output-on-failure -j"$(nproc)" "$@"
}

sdk() {
  build sandbox_test_server
  razorpay_sdk
  [ -d "$build/razorpay_js" ] || die "the client is fetched with npm, which is not here (Debian: nodejs, npm)"
  (cd "$build" && ctest -R '^razorpay/sdk$' --no-tests=error --verbose)
}

lint() {
  install_missing "${packages[@]}" "${lint_packages[@]}"
  say "Formatting"
  git ls-files '*.h' '*.cpp' | xargs clang-format --dry-run --Werror ||
    die "run: git ls-files '*.h' '*.cpp' | xargs clang-format -i"
  build support_tests
  say "Include direction"
  (cd "$build" && ctest -R include_direction --output-on-failure)
  # What is not committed yet; when all is, the last commit.
  local base=${LINT_BASE:-HEAD} changed
  if [ -z "${LINT_BASE:-}" ] && git diff --quiet HEAD; then base=HEAD~1; fi
  mapfile -t changed < <(git diff --name-only --diff-filter=AM "$base" -- '*.cpp')
  say "Static analysis of ${#changed[@]} sources changed since $base"
  # The debug build knows each source by itself; the release build compiles many together.
  cmake --preset dev >/dev/null && ninja -C build/dev autogen || die "build/dev could not be prepared"
  [ ${#changed[@]} -eq 0 ] || printf '%s\0' "${changed[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/dev --quiet || die "clang-tidy found what stands above"
}

bench() {
  build
  local program
  for program in "$build"/bin/bench_*; do
    [ "$(basename "$program")" = bench_load ] && continue
    say "$(basename "$program")"
    QTWEBENGINE_CHROMIUM_FLAGS="$(browser_flags)" QT_QPA_PLATFORM=offscreen "$program" "$@"
  done
}

# Not here: the client under the thread sanitizer, because Debian's Qt is not built for it (its locks are not seen, and
# everything would be reported). The clients of e2e/first_booking are ordinary ones, with a sanitized server. What a
# sanitizer says goes to build/*/reports, also from servers that are killed or go on.
sanitize_with() { # preset
  local folder="$root/build/$1" reports="$root/build/$1/reports" began=$SECONDS
  cmake --preset "$1" >/dev/null || die "configuring failed: see the messages above"
  ninja -C "$folder" -j"$(nproc)" sanitized || die "the build failed: see above"
  rm -rf "$reports"
  mkdir -p "$reports"
  # A test makes a process of its own by fork and threads in it.
  export TSAN_OPTIONS="die_after_fork=0:suppressions=$root/tests/support/tsan.supp:log_path=$reports/thread"
  # Qt Test and Poco have handlers of their own for a wild pointer, which say nothing of it.
  # Chromium gives objects back under another size than it asked for.
  export ASAN_OPTIONS="handle_segv=2:handle_sigbus=2:detect_stack_use_after_return=1:new_delete_type_mismatch=0"
  ASAN_OPTIONS+=":log_path=$reports/address"
  export LSAN_OPTIONS="suppressions=$root/tests/support/lsan.supp:print_suppressions=0"
  export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1:suppressions=$root/tests/support/ubsan.supp"
  UBSAN_OPTIONS+=":log_path=$reports/address"
  export QTEST_FUNCTION_TIMEOUT=3600000 # Qt Test's five minutes are for programs at their usual speed.
  local failed=0
  say "Tests under $1"
  (cd "$folder" && QTWEBENGINE_CHROMIUM_FLAGS="$(browser_flags)" \
    ctest -L sanitized --no-tests=error --output-on-failure -j"$(nproc)") || failed=1
  say "The first booking, with a server under $1"
  (cd "$build" && MC_SERVER_PROGRAM="$folder/bin/mentor-connect-server" \
    QTWEBENGINE_CHROMIUM_FLAGS="$(browser_flags)" ctest -R '^e2e/first_booking$' --no-tests=error --output-on-failure) ||
    failed=1
  if [ -n "$(ls "$reports")" ]; then
    grep -hE '^SUMMARY|runtime error' "$reports"/* | sort | uniq -c >&2 || true
    die "the sanitizer found what stands in $reports"
  fi
  [ $failed = 0 ] || die "tests failed under $1: see above; the sanitizer itself found nothing"
  say "Nothing found under $1: $(sanitized_tests "$folder"), and e2e/first_booking; $((SECONDS - began)) s"
}

sanitized_tests() { # folder; how many, and which of e2e
  (cd "$1" && ctest -N -L sanitized) |
    sed -nE 's/^ *Test +#[0-9]+: (e2e.*)/\1/p; s/^Total Tests: (.*)/\1 tests/p' | sort | paste -sd, | sed 's/,/, /g'
}

sanitize() {
  case "${1:-all}" in
    thread | address | all) ;;
    *) die "sanitize does not know '$1'; it takes thread or address, or nothing for both" ;;
  esac
  install_missing "${test_packages[@]}"
  build e2e_client_tests
  if [ "${1:-all}" != address ]; then sanitize_with tsan; fi
  if [ "${1:-all}" != thread ]; then sanitize_with asan; fi
}

tour() {
  local target=${1:-}
  [ -n "$target" ] || die "tour wants a folder: installer/dev.sh tour pictures"
  mkdir -p "$target"
  target=$(cd "$target" && pwd)
  build mentor-connect-tour mentor-connect-server
  trap stop_children EXIT
  need_display yes
  export QTWEBENGINE_CHROMIUM_FLAGS
  QTWEBENGINE_CHROMIUM_FLAGS=$(browser_flags)
  local data look theme locale
  for look in light dark hindi; do # Each on data of its own: the tour books, meets and moves the clock.
    theme=$look locale=${LC_ALL:-}
    [ "$look" != hindi ] || theme=light locale=hi_IN.UTF-8
    data=$(mktemp -d)
    start_demo_server "$data"
    LC_ALL=$locale "$build/bin/mentor-connect-tour" --server="$server_url" --profile="tour-$look" --theme="$theme" \
      --tour="$target" || die "the tour stopped in its $look pictures; the page that did not come is named above"
    kill "$server_pid" && wait "$server_pid" || true
    rm -rf "$data"
  done
  say "Pictures are in $target"
}

verb=${1:-}
[ $# -eq 0 ] || shift
case "$verb" in
  demo) demo "$@" ;;
  test) run_tests "$@" ;;
  build) build "$@" ;;
  server)
    build mentor-connect-server
    exec "$build/bin/mentor-connect-server" "$@"
    ;;
  client)
    build mentor-connect
    QTWEBENGINE_CHROMIUM_FLAGS="$(browser_flags)" exec "$build/bin/mentor-connect" "$@"
    ;;
  sdk) sdk ;;
  lint) lint ;;
  bench) bench "$@" ;;
  sanitize) sanitize "$@" ;;
  tour) tour "$@" ;;
  *)
    usage
    exit 2
    ;;
esac
