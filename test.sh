#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project, and ends in one line: N passed, N failed.
# Exit code 0 only if tests ran and none failed. Before the last line it says where the time went.
#   ./test.sh                     what everybody runs: below the browser every test over a database on both of them, end to end on
#                                 PostgreSQL what is marked so
#   ./test.sh --all               the rest as well: every test end to end on both databases, and the long variants
#   ./test.sh --filter Trends     only those tests, of every run
set -uo pipefail
cd "$(dirname "$0")"

all='' chosen=() others=()
while [ $# -gt 0 ]; do
  case $1 in
    --all) all=yes ;;
    # Words of a test's full name, | between those of which one is enough.
    --filter)
      IFS='|' read -ra words <<< "${2-}"
      for word in "${words[@]}"; do chosen+=(-method "*${word#*[=~]}*"); done
      shift
      ;;
    *) others+=("$1") ;;
  esac
  shift
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Nothing goes on running after the last line.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# Hundreds of programs are started, and much of what a start takes is the runtime's guard over the code that it compiles.
export DOTNET_EnableWriteXorExecute=0
# Threads that wait for work look for it again and again before they sleep, which on a busy machine takes the time of those that have some.
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0
# A compiler that lives for one build earns nothing by watching itself: a third of what it takes.
export DOTNET_TieredPGO=0
# Long variants of tests, such as a hundred kills instead of five, ask for this.
[ -z "$all" ] || export TEST_ALL=1

CONFIGURATION=Release
compiler=(-p:UseSharedCompilation=true "-p:SharedCompilationId=reliability-tests-$$")
# A run that does not come to its end at all, in seconds.
LIMIT=5400
results=TestResults

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# What tests write is thrown away, whatever they leave of it: in memory, where there is plenty of room and programs may run from there,
# hundreds of databases come and go in a third of the time.
memory=''
if [ "$(df --output=avail -BG /dev/shm 2> /dev/null | tail -1 | tr -dc 0-9)" -ge 8 ] 2> /dev/null &&
  ! grep -qE ' /dev/shm [^ ]+ [^ ]*noexec' /proc/mounts; then
  memory=/dev/shm
fi
TMPDIR=$(mktemp -d "${memory:-${TMPDIR:-/tmp}}/reliability-tests-XXXXXX") || exit 1
export TMPDIR
# The PostgreSQL of the tests is run by another user.
chmod 755 "$TMPDIR"

lanes=()
end() {
  local noted
  [ ${#lanes[@]} -eq 0 ] || kill "${lanes[@]}" 2> /dev/null
  for noted in "$results"/*.pid; do
    [ -e "$noted" ] && kill "$(cat "$noted")" 2> /dev/null && tail --pid="$(cat "$noted")" -f /dev/null
  done
  rm -rf "$TMPDIR"
}
trap end EXIT
trap 'exit 130' INT TERM HUP

fail() {
  echo "$1" >&2
  echo "0 passed, 1 failed"
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

# attend NAME GRACE COMMAND...: runs a command to the end of everything that it starts, and notes what that took.
attend() {
  local name=$1 grace=$2
  shift 2
  (
    echo "$BASHPID" > "$results/$name.pid"
    exec perl tests/attend.pl "$results/$name.times" "$grace" "$LIMIT" "$@"
  )
  local code=$?
  rm "$results/$name.pid"
  return "$code"
}

# One compiler for all projects, which is warm after the first: by itself it would wait for the next build.
attend build 0 dotnet build ReliabilityDashboard.sln --configuration "$CONFIGURATION" -nodeReuse:false -verbosity:quiet "${compiler[@]}" ||
  fail "The build failed."
# End to end it is tested as it is installed: out of what was just built, compiled ahead for this machine. The folder of a runtime
# identifier of its own would have everything compiled once more.
export TEST_PROGRAM="$PWD/$results/published"
publish() {
  attend restore 0 dotnet restore src/ReliabilityDashboard -p:_IsPublishing=true -nodeReuse:false -verbosity:quiet &&
    attend publish 0 dotnet publish src/ReliabilityDashboard --no-build --configuration "$CONFIGURATION" --output "$TEST_PROGRAM" \
      -p:AppendRuntimeIdentifierToOutputPath=false -nodeReuse:false -verbosity:quiet &&
    perl tests/ahead.pl "$TEST_PROGRAM/ReliabilityDashboard.deps.json" tests/*.Tests/bin/"$CONFIGURATION"/net10.0/*.Tests.deps.json && return
  echo "The program could not be published."
  echo "0 1 0" > "$results/publish.count"
}

# run NAME DATABASE AS CHOICE...: runs one test project on one database; what is said goes on to the output, what is counted into files
# beside the results. A choice is a word of xUnit's own runner, which takes a third of the time of the SDK's.
run() {
  local name=$1 database=$2 as=$3 log summary called=''
  shift 3
  log="$results/$as.log"
  # Which statements were sent is written down below the browser.
  [ "$name" = EndToEnd.Tests ] || called="$PWD/$results/$as.called"
  [ -n "$all" ] || set -- "$@" -trait- Variant=long
  echo "== $name on $database"
  # Until it has ended it has failed, however it ends.
  echo "0 1 0" > "$results/$as.count"
  TEST_DATABASE=$database TEST_CALLED=$called attend "$as" 10 "tests/$name/bin/$CONFIGURATION/net10.0/$name" \
    -noLogo -noColor -trx "$results/$as.trx" "$@" "${chosen[@]}" "${others[@]}" 2>&1 | tee "$log"
  # Such as: Name  Total: 12, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1.2s
  summary=$(grep -E '^ +[^ ]+ +Total: [0-9]+, Errors: ' "$log" | tail -1)
  count() { sed -nE "s/.* $1: ([0-9]+).*/\1/p" <<< "$summary"; }
  if [ -z "$summary" ]; then
    echo "$name ended without a summary"
  # A filter may leave a project without tests.
  elif [ ${#chosen[@]} -gt 0 ] && [ "$(count Total)" -eq 0 ]; then
    rm "$results/$as.count"
  else
    local failed=$(($(count Errors) + $(count Failed))) skipped
    skipped=$(count Skipped)
    echo "$(($(count Total) - failed - skipped - $(count 'Not Run'))) $failed $skipped" > "$results/$as.count"
  fi
}

# Whether anything of a project is marked by that word as being about both databases.
marked() {
  grep -rqE "^ *\[$2\]" --include='*.cs' "tests/$1"
}

# Of all that is to be run, one lane does what no other has begun. Every statement of SQL is run on both databases below the browser.
rest() {
  local project name
  # Backwards by name, which is from the dearest to the cheapest: the lanes end at about the same time.
  for project in $(printf '%s\n' tests/*.Tests/*.csproj | sort -r); do
    name=$(basename "$project" .csproj)
    [ "$name" != EndToEnd.Tests ] || continue
    begun "$name-Sqlite" || run "$name" Sqlite "$name-Sqlite" -trait- Variant=conclusion
    # Only what is marked so: the rest has nothing to do with a database.
    ! marked "$name" EveryDatabase || begun "$name-PostgreSql" ||
      run "$name" PostgreSql "$name-PostgreSql" -trait Database=every ${all:+-trait Database=either}
    [ "$name" != ReliabilityDashboard.Tests ] || begun EndToEnd.Tests-PostgreSql ||
      end_to_end PostgreSql -trait Database=every ${all:+-trait Database=either}
  done
}

# Whether that run was begun; from now on it is.
begun() {
  ! mkdir "$results/$1.begun" 2> /dev/null
}

# end_to_end DATABASE CHOICE...: where there is a program.
end_to_end() {
  local database=$1
  shift
  [ -e "$results/publish.count" ] || run EndToEnd.Tests "$database" "EndToEnd.Tests-$database" "$@"
}

# What is bundled from npm is what its sources come to; where npm is missing or reaches nothing, what is committed stands.
bundles() {
  command -v node > /dev/null && command -v npm > /dev/null || return 0
  local built="$TMPDIR/browser"
  cp -r src/Browser "$built" && rm -rf "$built/node_modules"
  if ! (cd "$built" && timeout 60 npm ci --silent --prefer-offline --fetch-retries 0 --fetch-timeout 10000) > /dev/null 2>&1; then
    echo "npm reaches no registry: the bundles are not built again"
    return 0
  fi
  if (cd "$built" && node build.js "$built/lib") && diff -r "$built/lib" wwwroot/lib; then
    echo "1 0 0" > "$results/bundles.count"
  else
    echo "wwwroot/lib is not what src/Browser builds: run npm ci and npm run build there"
    echo "0 1 0" > "$results/bundles.count"
  fi
}
[ ${#chosen[@]} -gt 0 ] || bundles
publish
# Two lanes, since much of what happens end to end is waiting; the one with the browser on SQLite is shown as it goes.
{ end_to_end Sqlite; rest; } &
lanes+=($!)
rest > "$results/beside.log" 2>&1 &
lanes+=($!)
wait
lanes=()
cat "$results/beside.log"
# What all of it has called is known only now, and only of a run of everything.
[ ${#chosen[@]} -gt 0 ] || TEST_CALLED_FOLDER="$PWD/$results" run ReliabilityDashboard.Tests Sqlite conclusion -trait Variant=conclusion

passed=0 failed=0 skipped=0
for counted in "$results"/*.count; do
  [ -e "$counted" ] || continue
  read -r p f s < "$counted"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

printf '\n%-52s %9s %9s\n' '' 'CPU s' 'wall s'
for times in "$results"/*.times; do
  read -r wall cpu < "$times" && printf '%-52s %9.0f %9.0f\n' "$(basename "$times" .times)" "$cpu" "$wall"
done
printf '\nThe ten dearest classes, by the seconds of their tests, waiting included:\n'
for told in "$results"/*.trx; do
  [ -e "$told" ] || continue
  # One element a line: first the results with their durations, then the definitions with their classes.
  grep -oE '<(UnitTestResult|UnitTest|TestMethod) [^>]*>' "$told" | awk -v on="$(basename "$told" .trx | sed 's/.*-//')" '
    function value(name) {
      return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
    }
    /^<UnitTestResult / { split(value("duration"), t, ":"); took[value("testId")] += t[1] * 3600 + t[2] * 60 + t[3] }
    /^<UnitTest / { id = value("id") }
    /^<TestMethod / { class = value("className"); sub(/,.*/, "", class); sum[class] += took[id]; delete took[id] }
    END { for (class in sum) printf "%9.1f  %s on %s\n", sum[class], class, on }'
done | sort -rn | head -10
echo

perl tests/failed.pl "$results"/*.trx
[ "$skipped" -eq 0 ] || echo "$skipped skipped"
[ $((passed + failed)) -gt 0 ] || fail "No test ran."
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
