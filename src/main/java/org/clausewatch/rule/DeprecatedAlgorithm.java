package org.clausewatch.rule;

import java.time.LocalDate;

/**
 * An algorithm that certificates may no longer use.
 *
 * @param algorithm its name as {@code certificates.csv} writes it, compared without case
 * @param end first day it must no longer be in use
 * @param lead how long before the end subscribers must have been told
 */
public record DeprecatedAlgorithm(String algorithm, LocalDate end, TimeSpan lead) {
}
