# shellcheck shell=bash
# What the scripts of this folder share; not to be run.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
  echo "cocreate: $*" >&2
  exit 78
}

# The distribution's folder of the version in the checkout.
distribution() {
  local version
  version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml" | head -n 1)
  echo "$root/deploy/distribution/target/cocreate-$version"
}

require_build_tools() {
  local javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac version
  command -v "$javac" >/dev/null || fail "there is no $javac; install a JDK 17 or newer (not a JRE), or set JAVA_HOME to one."
  version=$("$javac" -version 2>&1) || fail "$javac does not run: $version"
  [[ $version =~ ^javac\ ([0-9]+)(\.([0-9]+))? ]] || fail "$javac says \"$version\" instead of its version; set JAVA_HOME to a JDK 17 or newer."
  ((BASH_REMATCH[1] >= 17)) || fail "this is JDK ${version#javac }; Cocreate needs 17 or newer: install one and set JAVA_HOME to it."
  command -v mvn >/dev/null || fail "there is no mvn; install Maven 3.8 or newer."
}

# Whether a source is newer than the last build. A folder is newer when something in it was deleted.
is_stale() {
  local built=$root/deploy/distribution/target/built
  [[ -e $built && -x $(distribution)/bin/cocreate ]] || return 0
  [[ -n $(cd "$root" && find pom.xml .mvn plugin-api plugins portal-core deploy/pom.xml deploy/boot deploy/launcher deploy/distribution \
    \( -name target -o -path '*/src/test' \) -prune -o -newer "$built" -print -quit) ]]
}

# Builds the distribution if it is missing or older than its sources.
build() {
  is_stale || return 0
  require_build_tools
  local log started
  log=$(mktemp "${TMPDIR:-/tmp}/cocreate-build.XXXXXX")
  started=$(mktemp "${TMPDIR:-/tmp}/cocreate-build.XXXXXX")
  echo "Building Cocreate; the first time this downloads much and takes some minutes."
  if ! mvn -B -ntp -f "$root/pom.xml" -pl deploy/distribution -am -Dmaven.test.skip=true -Darchive.skip=true package 2>&1 |
    tee "$log" | sed -un 's/^\[INFO\] Building \(.*[^ ]\)  *\(\[.*\]\)$/  \2 \1/p'; then
    grep -F '[ERROR]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    fail "the build failed; all of its output is in $log"
  fi
  # As old as the beginning: what is changed during a build is built by the next one.
  touch -r "$started" "$root/deploy/distribution/target/built"
  rm -f "$log" "$started"
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    # A wrapper that only says where to get the browser is none.
    if command -v "$name" >/dev/null && "$name" --version >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
  return 1
}

install_chromium() {
  local as_root=()
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  command -v apt-get >/dev/null || return 1
  echo "Installing Chromium."
  "${as_root[@]}" apt-get -qq update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends chromium >/dev/null
}

download_chromium() {
  echo "Downloading a Chromium."
  mvn -q -B -ntp -f "$root/deploy/chromium/pom.xml" compile exec:java || return 1
  COCREATE_CHROMIUM=$(find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -path '*/chrome-linux*/chrome' -type f 2>/dev/null | sort | tail -n 1)
  [[ -n $COCREATE_CHROMIUM ]] && "$COCREATE_CHROMIUM" --version >/dev/null 2>&1
}

# Sets COCREATE_CHROMIUM to a Chromium that runs: the one it names, the machine's, or one that is installed now.
require_chromium() {
  if [[ -n ${COCREATE_CHROMIUM:-} ]]; then
    "$COCREATE_CHROMIUM" --version >/dev/null 2>&1 || fail "COCREATE_CHROMIUM=$COCREATE_CHROMIUM does not run; set it to a Chromium, or unset it."
    return
  fi
  COCREATE_CHROMIUM=$(find_chromium) || { install_chromium && COCREATE_CHROMIUM=$(find_chromium); } || download_chromium ||
    fail "there is no Chromium and none could be installed; install one, or set COCREATE_CHROMIUM to its path."
}

# What the person at this terminal has set for a portal of theirs must not get into one that is tried.
forget_settings() {
  local name chromium=${COCREATE_CHROMIUM:-}
  for name in PORT HOST BASE_URL DATABASE_URL SMTP_URL MAIL_FROM TRUSTED_PROXIES "${!COCREATE_@}"; do
    unset "$name"
  done
  COCREATE_CHROMIUM=$chromium
}
