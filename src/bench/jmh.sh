#!/usr/bin/env bash
# Runs the micro-benchmarks and writes their figures into src/docs/benchmarks.md. Takes about a quarter of an hour.
. "$(dirname "$0")/build.sh"

rules=$("$root/clausewatch" rules --format json | grep -o '"id" *: *"[^"]*"' | cut -d'"' -f4 | paste -sd,)
# A heap that judging never fills, and collected before each pass: what is measured isn't the collector.
"$java" -Xms3g -Xmx3g -Xmn2g -XX:+UseParallelGC -cp "$bench_classpath" org.openjdk.jmh.Main -gc true \
	-p "rules=none,all,all+idle,$rules" -rf json -rff target/jmh.json
"$java" -cp "$bench_classpath" org.clausewatch.bench.MicroTables target/jmh.json
