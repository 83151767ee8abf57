#!/usr/bin/env bash
# Compares the main job with DuckDB and a naive job on a generated extract, and writes src/docs/benchmarks.md anew.
#   src/bench/run.sh CERTIFICATES [--rounds N] [--contestants A,B] [--naive-certificates N] [--work DIR] [--no-page]
#   src/bench/run.sh start-up        how long commands take to begin
#   src/bench/run.sh look-up EXTRACT RUNS   how long `dossier` works, by the index that a run of the extract left in RUNS
# Each contestant is a process of its own. Figures of one machine and one hour: compare only what was measured together.
. "$(dirname "$0")/build.sh"

if [ "${1:-}" = start-up ]; then
	exec "$java" -Xmx256m -cp "$bench_classpath" org.clausewatch.bench.StartUp
fi
if [ "${1:-}" = look-up ]; then
	exec "$java" -Xmx256m -cp "$bench_classpath" org.clausewatch.bench.LookUp "${@:2}"
fi
exec "$java" -Xmx512m -cp "$bench_classpath" org.clausewatch.bench.Benchmark "$@"
