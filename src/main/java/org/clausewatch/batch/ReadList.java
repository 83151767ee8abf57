package org.clausewatch.batch;

import java.util.List;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of one revocation list's file.
 *
 * @param content what it says, {@code null} where no row agrees with it
 * @param rows the rows that agree with it
 */
record ReadList(@Nullable CrlContent content, List<SourceRow> rows) {

	static String name(int list) {
		return "crl-%06d".formatted(list);
	}

	static ReadList read(Workspace workspace, int list) {
		return Workspace.JSON.readValue(workspace.slice(name(list), ".crl.json").toFile(), ReadList.class);
	}

}
