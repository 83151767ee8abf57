#!/usr/bin/env bash
# Measures reports at scale: src/bench/reports.sh [CASE…]
# Each case is what to render and about how many findings: pdf-200 pdf-5000 pdf-50000 xlsx-500000 all-50000 (both formats in both
# languages at once). Findings come from a policy that calls common algorithms deprecated: about one for two certificates
# with the first, nine for ten with all of them.
# Prints a table: findings, seconds to render and to seal, the heap in use after collections, the first of them a full one
# when rendering begins, and peak memory of the process while it rendered and sealed. The heap is 1 GiB. BENCH_DIR keeps
# extracts and reports between calls.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
work=${BENCH_DIR:-$(mktemp -d)}
mkdir -p "$work"
[ $# -gt 0 ] || set -- pdf-200 pdf-5000 pdf-50000 xlsx-500000 all-50000
export CLAUSEWATCH_HOME=$work/home

# How many certificates, and how many algorithms called deprecated, make so many findings or a few more.
scale() {
	case $1 in
		200) echo 350 1 ;;
		5000) echo 9300 1 ;;
		50000) echo 93000 1 ;;
		500000) echo 560000 6 ;;
		*) echo "unknown size $1: 200, 5000, 50000 or 500000 was expected" >&2; return 2 ;;
	esac
}

job() {
	local formats=$1 languages=zh-CN
	if [ "$formats" = all ]; then
		formats="pdf, xlsx"
		languages="zh-CN, en"
	fi
	cat <<-END
		job: reports-at-scale
		extract: $2
		policy: $3
		reports:
		  - {report: compliance-officer, formats: [$formats], languages: [$languages]}
	END
}

# The policy, with the first so many of these algorithms called deprecated.
algorithms="sha256WithRSAEncryption RSA SM2 SM3withSM2 EC ecdsa-with-SHA256"
policy() {
	local directory=$work/policy-$1
	mkdir -p "$directory"
	cp "$root"/jobs/policy/* "$directory"
	awk -v entries="$1" -v algorithms="$algorithms" '{print} /^  deprecated-algorithms:/ {split(algorithms, names)
		for (i = 1; i <= entries; i++)
			printf "    - {value: {algorithm: %s, end: 2025-09-01, lead: P90D}, citation: bench}\n", names[i]}' \
		"$root/jobs/policy/netca.yaml" >"$directory/netca.yaml"
	echo "$directory/netca.yaml"
}

# Seconds of a phase, and the second of the process in which it began, from run.json or phases.json.
phase() {
	jq -r --arg name "$2" --arg field "$3" 'first((.phases? // .)[] | select(.name == $name)) | .[$field]' "$1" 2>/dev/null || true
}

printf '%-12s %9s %9s %8s %10s %10s %s\n' case findings 'render s' 'seal s' 'heap MB' 'RSS MB' files
for case in "$@"; do
	read -r certificates entries < <(scale "${case#*-}")
	extract=$work/extract-$certificates
	[ -d "$extract" ] || "$root/clausewatch" generate --certificates "$certificates" --seed 1 --out "$extract" >/dev/null
	job "${case%-*}" "$extract" "$(policy "$entries")" >"$work/$case.yaml"
	rm -rf "$work/$case"
	CLAUSEWATCH_OPTS="-Xmx1g -Xlog:gc:file=$work/$case.gc:uptime ${CLAUSEWATCH_OPTS:-}" \
		"$root/clausewatch" run "$work/$case.yaml" --out "$work/$case" >"$work/$case.log" 2>&1 &
	pid=$!
	since=
	peak=0
	while kill -0 $pid 2>/dev/null; do
		if [ -z "$since" ]; then
			phases=$(compgen -G "$work/$case/.work/*/phases.json" || true)
			since=$([ -n "$phases" ] && phase "$phases" renderReports after_start || true)
			# From here on the peak is that of the reports, and what judging left behind is collected.
			[ -z "$since" ] || { echo 5 >/proc/$pid/clear_refs; ${JAVA_HOME:+$JAVA_HOME/bin/}jcmd $pid GC.run >/dev/null; }
		fi
		rss=$(awk '/^VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null || true)
		[ -z "$since" ] || peak=${rss:-$peak}
		sleep 0.1
	done
	wait $pid || { cat "$work/$case.log" >&2; exit 1; }
	run=$(echo "$work/$case"/reports-at-scale-*)
	heap=$(awk -v since="$(phase "$run/run.json" renderReports after_start)" -F '[][]' \
		'{split($0, sizes, "->")} $2 + 0 >= since && (collected += /Pause Full/) && sizes[2] + 0 > top {top = sizes[2] + 0} END {print top + 0}' "$work/$case.gc")
	printf '%-12s %9d %9.1f %8.1f %10d %10d %s\n' "$case" "$(jq '[.findings[]] | add' "$run/run.json")" \
		"$(phase "$run/run.json" renderReports seconds)" "$(sed -n 's/.*sealRun \([0-9.]*\) s.*/\1/p' "$work/$case.log")" \
		"$heap" $((peak / 1024)) "$(du -m "$run"/reports/* | awk '{sub(/.*compliance-officer\./, "", $2); printf "%s %s MB  ", $2, $1}')"
done
echo "kept in $work"
