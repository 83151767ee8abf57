package org.clausewatch.ingest.x509;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.jspecify.annotations.Nullable;

/** Compares a list with the row that names it. */
final class CrlComparison {

	private CrlComparison() {
	}

	/** What they contradict each other in, with both values; empty where they agree. */
	static String differences(Crl row, CrlContent list) {
		List<String> told = new ArrayList<>();
		if (!row.issuer().equals(list.issuer())) {
			told.add(both("issuer", list.issuer(), row.issuer()));
		}
		if (!row.crlNumber().equals(list.crlNumber())) {
			told.add(both("crl_number", list.crlNumber(), row.crlNumber()));
		}
		compare("this_update", list.thisUpdate(), row.thisUpdate().at(), told);
		compare("next_update", list.nextUpdate(), row.nextUpdate().at(), told);
		if (row.kind() != null && row.kind() != list.scope()) {
			told.add(both("kind", list.scope(), row.kind()));
		}
		return String.join("; ", told);
	}

	/** A list is dated to the second. */
	private static void compare(String column, @Nullable Instant list, Instant row, List<String> told) {
		if (!Objects.equals(list, row.truncatedTo(ChronoUnit.SECONDS))) {
			told.add(both(column, list, row));
		}
	}

	private static String both(String column, @Nullable Object list, Object row) {
		return column + ": the list says " + ((list != null) ? list : "nothing") + ", the row says " + row;
	}

}
