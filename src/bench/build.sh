#!/usr/bin/env bash
# Builds the program and the benchmarks for the scripts beside it, which source this: root and bench_classpath are set.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
./clausewatch --version >/dev/null
mvn -q -B -Pbench -DskipTests test-compile dependency:build-classpath \
	-Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
bench_classpath=target/test-classes:target/classes:$(cat target/bench.classpath)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
