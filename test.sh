#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project, those over a database once on each, and ends in one line: N passed, N failed.
# Exit code 0 only if tests ran and none failed. Arguments go to every test run, such as: ./test.sh --filter Trends
set -uo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Nothing goes on running after the last line.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
# Hundreds of programs are started, and much of what a start takes is the runtime's guard over the code that it compiles.
export DOTNET_EnableWriteXorExecute=0
# What tests write is thrown away: in memory, where there is plenty of room and programs may run from there, hundreds of databases come and go in a third of the time.
if [ "$(df --output=avail -BG /dev/shm 2> /dev/null | tail -1 | tr -dc 0-9)" -ge 8 ] 2> /dev/null && ! grep -qE ' /dev/shm [^ ]+ [^ ]*noexec' /proc/mounts; then
  export TMPDIR=/dev/shm
fi

CONFIGURATION=Debug
results=TestResults
passed=0 failed=0 skipped=0

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

fail() {
  echo "$1" >&2
  echo "$passed passed, $((failed + 1)) failed"
  exit 1
}

# Installs Debian's package of that name.
updated=
install() {
  echo "Installing $1"
  [ -n "$updated" ] || as_root apt-get update -qq || return 1
  updated=yes
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" > /dev/null
}

# need COMMAND PACKAGE: installs Debian's PACKAGE unless COMMAND is there.
need() {
  command -v "$1" > /dev/null || install "$2" || fail "$2 could not be installed."
}

command -v dotnet > /dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
# Chromium without its windows, tabs and extensions, which cost a third of the time that a page takes; the whole of it does as well.
command -v chromium-headless-shell > /dev/null || install chromium-headless-shell || need chromium chromium
need faketime faketime
# Debian's own cluster is neither needed nor touched: the tests start theirs.
PATH="$PATH:$(printf '%s:' /usr/lib/postgresql/*/bin)" need initdb postgresql
PATH="$PATH:/usr/sbin" need haproxy haproxy

rm -rf "$results"
mkdir -p "$results"
dotnet build ReliabilityDashboard.sln --configuration "$CONFIGURATION" -nodeReuse:false -verbosity:quiet || fail "The build failed."
# End to end it is tested as it is installed.
export TEST_PROGRAM="$PWD/$results/published"
dotnet publish src/ReliabilityDashboard --configuration Release --output "$TEST_PROGRAM" -nodeReuse:false -verbosity:quiet || fail "The program could not be published."

# run NAME DATABASE ARGUMENTS: runs one test project on one database and adds up.
run() {
  local summary name=$1 log="$results/$1-$2.log"
  echo "== $1 on $2"
  export TEST_DATABASE=$2
  shift 2
  dotnet test "tests/$name/bin/$CONFIGURATION/net10.0/$name.dll" --logger "console;verbosity=minimal" --results-directory "$results" "$@" 2>&1 | tee "$log"
  # Such as: Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, Duration: 1 s - Name.dll (net10.0)
  summary=$(grep -E '^ *(Passed|Failed|Skipped)! +- Failed: ' "$log" | tail -1)
  count() { sed -nE "s/.*$1: +([0-9]+).*/\1/p" <<< "$summary"; }
  if [ -z "$summary" ]; then
    # A filter may leave a project without tests; otherwise no summary means that the run broke off.
    [ -n "$chosen" ] && grep -q "No test matches" "$log" && return
    echo "$name ended without a summary"
    failed=$((failed + 1))
    return
  fi
  passed=$((passed + $(count Passed))) failed=$((failed + $(count Failed))) skipped=$((skipped + $(count Skipped)))
}

chosen=${1-} filter=
[ "$chosen" != --filter ] || filter="&($2)"
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  run "$name" Sqlite "$@"
  # Only what is marked so: the rest has nothing to do with a database.
  grep -rq '^\[EveryDatabase\]' --include='*.cs' "tests/$name" || continue
  run "$name" PostgreSql --filter "Database=every$filter"
done

[ "$skipped" -eq 0 ] || echo "$skipped skipped"
[ $((passed + failed)) -gt 0 ] || fail "No test ran."
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
