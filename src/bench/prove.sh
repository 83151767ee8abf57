#!/usr/bin/env bash
# Measures proofs: src/bench/prove.sh [CERTIFICATES]
# Runs the daily job without reports on a generated extract of so many certificates (1000000), then proves ten of its findings,
# a certificate's rows and the absence of one, and checks each proof. Prints bytes and seconds of whole processes, the JVM's start
# (about half a second) included. BENCH_DIR keeps the extract and the run between calls.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
work=${BENCH_DIR:-$(mktemp -d)}
certificates=${1:-1000000}
extract=$work/extract-$certificates
export CLAUSEWATCH_HOME=$work/home
mkdir -p "$work"
[ -d "$extract" ] || "$root/clausewatch" generate --certificates "$certificates" --out "$extract"
run=$(ls -d "$work/runs-$certificates"/daily-reconciliation-* 2>/dev/null | tail -1 || true)
if [ -z "$run" ]; then
	"$root/clausewatch" run "$root/jobs/daily-reconciliation.yaml" --extract "$extract" --no-reports \
		--out "$work/runs-$certificates" | grep -E 'complete|findings'
	run=$(ls -d "$work/runs-$certificates"/daily-reconciliation-* | tail -1)
fi
du -sh "$run/trees" | sed 's/\t.*/ in trees/'

# Seconds of a command, to the hundredth.
seconds() {
	local begin end
	begin=$(date +%s%N)
	"$@" >"$work/out.txt"
	end=$(date +%s%N)
	awk -v ns=$((end - begin)) 'BEGIN {printf "%.2f", ns / 1e9}'
}

measure() {
	local name=$1
	shift
	local drawn checked
	drawn=$(seconds "$root/clausewatch" prove "$run" "$@" --out "$work/proof.json")
	checked=$(seconds "$root/clausewatch" verify "$work/proof.json")
	printf '%-28s %9d %9s %9s\n' "$name" "$(wc -c <"$work/proof.json")" "$drawn" "$checked"
}

printf '%-28s %9s %9s %9s\n' proof bytes 'prove s' 'verify s'
# Ten findings spread over the file.
cut -d, -f1 "$run/findings.csv" | grep -E '^[0-9a-f]{16}$' | awk '{line[NR] = $0} END {for (i = 1; i <= 10; i++) print line[int(i * NR / 10)]}' |
	while read -r finding; do
		measure "finding $finding" "$finding"
	done
measure "no such certificate" --certificate "CN=NETCA Individual CA G3,O=NETCA Certificate Authority,C=CN" 123456789abcdef
