package org.clausewatch.batch;

import java.util.List;
import org.clausewatch.finding.Csv;
import org.clausewatch.ingest.Reject;

/** {@code rejects.csv}. */
final class RejectsFile {

	/** By file and line, as the rows stand in the extract. */
	static final Csv<Reject> REJECTS = new Csv<>(List.of("file", "line", "column", "code", "message", "row_sha256"),
			(reject) -> List.of(reject.file(), Long.toString(reject.line()), reject.column(), reject.code(),
					reject.message(), reject.rowSha256()),
			(row) -> new Reject(row.getField("file"), Long.parseLong(row.getField("line")), row.getField("column"),
					row.getField("code"), row.getField("message"), row.getField("row_sha256")));

	private RejectsFile() {
	}

}
