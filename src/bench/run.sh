#!/usr/bin/env bash
# Measures the main job on a synthetic extract: src/bench/run.sh CERTIFICATES [RUNS]
# Prints wall seconds, CPU seconds and peak memory of each run, and the phases as the run's steps took them.
# Figures of one machine and one hour; compare only what was measured together.
set -euo pipefail

certificates=${1:?usage: src/bench/run.sh CERTIFICATES [RUNS]}
runs=${2:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${BENCH_DIR:-$(mktemp -d)}
extract=$work/extract-$certificates
export CLAUSEWATCH_HOME=$work/home CLAUSEWATCH_OPTS="-Xmx1g ${CLAUSEWATCH_OPTS:-}"

[ -d "$extract" ] || "$root/clausewatch" generate --certificates "$certificates" --seed 1 --out "$extract"
du -sh "$extract" | cut -f1 | sed 's/^/extract: /'

for run in $(seq "$runs"); do
	rm -rf "$work/runs"
	start=$(date +%s.%N)
	"$root/clausewatch" run "$root/jobs/daily-reconciliation.yaml" --extract "$extract" --no-reports --out "$work/runs" \
		>"$work/run.log" &
	pid=$!
	peak=0
	while kill -0 $pid 2>/dev/null; do
		rss=$(awk '/^VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null || true)
		ticks=$(awk '{print $14 + $15}' /proc/$pid/stat 2>/dev/null || true)
		peak=${rss:-$peak}
		cpu=${ticks:-$cpu}
		sleep 0.2
	done
	wait $pid || { cat "$work/run.log" >&2; exit 1; }
	end=$(date +%s.%N)
	awk -v s="$start" -v e="$end" -v c="$cpu" -v hz="$(getconf CLK_TCK)" -v r="$peak" -v n="$run" \
		'BEGIN {printf "run %d: wall %.1f s, CPU %.1f s, peak RSS %d MB\n", n, e - s, c / hz, r / 1024}'
done
grep -E 'certificates|rows|findings' "$work/run.log"
echo "kept in $work"
