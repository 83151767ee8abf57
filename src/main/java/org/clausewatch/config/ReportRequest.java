package org.clausewatch.config;

import java.util.List;

/**
 * A report that a job writes.
 *
 * @param report the report's name
 * @param formats such as {@code pdf}; all there are where the job doesn't say
 * @param languages such as {@code zh-CN}; all there are where the job doesn't say
 */
public record ReportRequest(String report, List<String> formats, List<String> languages) {
}
