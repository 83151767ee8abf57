package org.clausewatch.dossier;

import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;

/**
 * An identifier that no record defines.
 *
 * @param kind what the identifier should refer to
 * @param id the identifier as written; a certificate's serial in lower-case hex
 * @param from the kind of the row that refers to it
 * @param source the row that refers to it
 */
public record UnresolvedReference(ReferenceKind kind, String id, RecordKind from, SourceRow source) {
}
