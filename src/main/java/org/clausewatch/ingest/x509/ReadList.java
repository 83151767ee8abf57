package org.clausewatch.ingest.x509;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of one revocation list's file.
 *
 * @param content what it says, {@code null} where no row agrees with it
 * @param rows the rows that agree with it
 */
public record ReadList(@Nullable CrlContent content, List<SourceRow> rows) {

	/** What lists say, by the rows that name them. */
	public static Map<SourceRow, CrlContent> contents(List<ReadList> lists) {
		Map<SourceRow, CrlContent> contents = new HashMap<>();
		for (ReadList list : lists) {
			CrlContent content = list.content();
			if (content != null) {
				list.rows().forEach((row) -> contents.put(row, content));
			}
		}
		return contents;
	}

}
