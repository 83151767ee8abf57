package org.clausewatch.seal;

/**
 * What the seal says of itself.
 *
 * @param reason why it is set, for example "Compliance report of run …"
 * @param location where, or the system that set it
 */
public record SealText(String reason, String location) {

}
