package org.clausewatch.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Agreement 1.3 on one certificate: revoked more than 24 hours after the written request
 * whose clock runs. Extensions by 2.5(4) are left out, so a claimed excuse is LATE too.
 */
final class NaiveJudge implements ItemProcessor<FieldSet, String[]> {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Duration DAY = Duration.ofHours(24);

	private final JdbcTemplate jdbc;

	NaiveJudge(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** A request and when its clock starts. */
	private record Clock(String requestId, Instant from) {
	}

	@Override
	public String @Nullable [] process(FieldSet certificate) {
		String issuer = PlainKeys.comparable("issuer", certificate.readString("issuer"));
		String serial = PlainKeys.comparable("serial", certificate.readString("serial"));
		List<String> agreed = this.jdbc.queryForList("SELECT agreement_version FROM application WHERE application_id = ?",
				String.class, certificate.readString("application_id"));
		List<Map<String, Object>> requests = this.jdbc
			.queryForList("SELECT * FROM request WHERE serial = ? AND issuer = ? ORDER BY line", serial, issuer);
		Instant revoked = this.jdbc
			.queryForList("SELECT executed_at FROM revocation WHERE serial = ? AND issuer = ?", String.class, serial, issuer)
			.stream()
			.map(NaiveJudge::instant)
			.min(Comparator.naturalOrder())
			.orElse(null);
		if (revoked == null || !agreed.isEmpty() && agreed.stream()
			.noneMatch((version) -> version == null || version.equals("netca-seed") || version.equals("netca-v2.0"))) {
			return null;
		}
		return requests.stream()
			.map((request) -> clock(request, revoked))
			.filter(Objects::nonNull)
			.min(Comparator.comparing(Clock::from))
			.filter((clock) -> revoked.isAfter(clock.from.plus(DAY)))
			.map((clock) -> new String[] { issuer, serial, clock.requestId })
			.orElse(null);
	}

	private static @Nullable Clock clock(Map<String, Object> request, Instant revoked) {
		Instant received = time(request, "RECEIVED_AT");
		Instant notified = time(request, "DEFECT_NOTIFIED_AT");
		Instant withdrawn = time(request, "WITHDRAWN_AT");
		Object form = request.get("FORM");
		Instant from = (notified != null && !notified.isAfter(received.plus(DAY))) ? time(request, "CURED_AT") : received;
		boolean written = "WRITTEN".equals(form) || "ELECTRONIC".equals(form);
		boolean stands = withdrawn == null || !revoked.isAfter(withdrawn);
		return (written && stands && from != null && !"FAIL".equals(request.get("AUTHENTICATION")))
				? new Clock((String) request.get("REQUEST_ID"), from) : null;
	}

	private static Instant time(Map<String, Object> row, String column) {
		Object cell = row.get(column);
		return (cell == null) ? null : instant((String) cell);
	}

	private static Instant instant(String text) {
		return (text.length() > 19) ? OffsetDateTime.parse(text).toInstant()
				: LocalDateTime.parse(text).atZone(ZONE).toInstant();
	}

}
