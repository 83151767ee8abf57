package org.clausewatch.batch;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** How a fixture writes the local times of its case. */
enum Notation {

	/** In UTC, ending in Z. */
	Z("z"),
	/** With the offset of Shanghai. */
	PLUS8("plus8"),
	/** Without offset, to be read in the policy's zone. */
	LOCAL("local");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private final String suffix;

	Notation(String suffix) {
		this.suffix = suffix;
	}

	/** The ending of the fixture's directory. */
	String suffix() {
		return this.suffix;
	}

	/** A cell as this notation writes it; what is no local time stays as it is. */
	String write(String cell) {
		if (this == LOCAL || !TIME.matcher(cell).matches()) {
			return cell;
		}
		String fraction = (cell.indexOf('.') > 0) ? cell.substring(cell.indexOf('.')) : "";
		String seconds = cell.substring(0, cell.length() - fraction.length());
		return (this == PLUS8) ? cell + "+08:00"
				: LocalDateTime.parse(seconds).atZone(SHANGHAI).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime()
						+ (seconds.endsWith(":00") ? ":00" : "") + fraction + "Z";
	}

}
