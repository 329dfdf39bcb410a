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
  [[ -n $(cd "$root" && find pom.xml .mvn plugin-api portal-core deploy/pom.xml deploy/boot deploy/launcher deploy/distribution \
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
