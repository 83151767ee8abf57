package org.clausewatch.bench;

/**
 * What one process took.
 *
 * @param wall seconds from its start to its end
 * @param cpu processor seconds, its children's among them
 * @param rss its largest resident memory in MiB
 * @param disk the largest space its output and work files took, in MiB
 * @param kept what of that it leaves, in MiB
 */
record Measurement(double wall, double cpu, double rss, double disk, double kept) {
}
