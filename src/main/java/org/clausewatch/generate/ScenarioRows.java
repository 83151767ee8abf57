package org.clausewatch.generate;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one case, filling in what the table leaves out. What the table
 * expects to be found is no row, and is passed over.
 */
final class ScenarioRows {

	private static final Map<RecordKind, String> IDENTIFIERS = Map.of(RecordKind.REVOCATION_REQUESTS, "RQ",
			RecordKind.FEES, "FE", RecordKind.PAYMENTS, "PY", RecordKind.NOTICES, "NT", RecordKind.EVIDENCE, "EV",
			RecordKind.DISPUTES, "CASE");

	/** Case 305 is renewed into certificate 1305; numbers from 2001 on are no case's. */
	private static final int FIRST_SUCCESSOR = 1000;

	/** Lines that change the rows every certificate has. */
	private static final Set<String> ENROLMENT = Set.of("applications", "certificates", "deliveries");

	/** Lines that are no rows, those of what is expected included. */
	private static final List<String> WORDS = List.of("issuer", "without", "no-certificate", "unknown-certificate",
			"forged", "listing", "crl-issuer", "expect", "windows", "pending", "reject", "after-cut-off");

	private final Scenario scenario;

	private final Enrolment enrolment;

	private final Draw draw;

	private final Authority authority;

	private final Map<RecordKind, Integer> counts = new HashMap<>();

	/** The case's last row of certificates.csv. */
	private @Nullable String[] certificate = new String[0];

	/**
	 * Prepares the rows.
	 * @throws IllegalArgumentException naming the line of the table that can't be read
	 */
	ScenarioRows(Scenario scenario, long seed, Authority authority) {
		this.scenario = scenario;
		this.authority = authority;
		this.draw = new Draw(seed, scenario.number());
		this.enrolment = enrol();
	}

	Enrolment enrolment() {
		return this.enrolment;
	}

	private Enrolment enrol() {
		Scenario.@Nullable Line changed = this.scenario.line("certificates");
		Map<String, String> cells = (changed != null) ? changed.cells() : Map.of();
		Validity usual = Validity.throughout(this.draw, this.authority.quarter());
		Validity validity = new Validity(seconds(changed, "issued_at", usual.issuedAt()),
				seconds(changed, "not_after", usual.notAfter()));
		boolean sha1 = cells.getOrDefault("signature_algorithm", "").startsWith("sha1");
		Scenario.@Nullable Line given = this.scenario.has("issuer") ? this.scenario.line("issuer")
				: this.scenario.line("unknown-certificate");
		SubscriberKind drawnKind = this.draw.chance(620) ? SubscriberKind.PERSON : SubscriberKind.ORGANISATION;
		Issuer issuer = (given != null) ? issuer(given) : null;
		SubscriberKind kind = (issuer == Issuer.DEVICES) ? SubscriberKind.DEVICE : drawnKind;
		Enrolment.Subscriber subscriber = Enrolment.Subscriber.draw(this.scenario.number(), kind, this.draw);
		Enrolment drawn = Enrolment.draw(this.scenario.number(), subscriber, validity, sha1, this.draw);
		KeyType keyType = (issuer != null) ? KeyType.of(issuer, sha1) : drawn.keyType();
		return new Enrolment(drawn.number(), subscriber, (issuer != null) ? issuer : drawn.issuer(),
				this.scenario.serial(), validity, keyType, drawn.number());
	}

	private static Issuer issuer(Scenario.Line line) {
		for (Issuer issuer : Issuer.values()) {
			if (issuer.name().equals(line.text())) {
				return issuer;
			}
		}
		throw new IllegalArgumentException(
				line.where() + ": no issuer " + line.text() + ", only " + Arrays.toString(Issuer.values()));
	}

	private static long seconds(Scenario.@Nullable Line line, String column, long otherwise) {
		String time = (line != null) ? line.cells().get(column) : null;
		if (line == null || time == null) {
			return otherwise;
		}
		try {
			return OffsetDateTime.parse(time).toEpochSecond();
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(
					line.where() + ": " + column + " is to be a time with offset, not " + time, ex);
		}
	}

	void write() {
		if (this.scenario.number() > 0 && !this.scenario.has("no-certificate")
				&& !this.scenario.has("unknown-certificate")) {
			writeEnrolment();
		}
		for (Scenario.Line line : this.scenario.lines()) {
			RecordKind kind = line.kind();
			if (kind == null && !WORDS.contains(line.about())) {
				throw new IllegalArgumentException(line.where() + ": no file " + line.about()
						+ ".csv, and none of the words " + String.join(", ", WORDS));
			}
			if (kind != null && !changesEnrolment(line)) {
				write(kind, line);
			}
			if (line.about().equals("listing") && !line.text().equals("none")) {
				list(line);
			}
		}
	}

	private boolean changesEnrolment(Scenario.Line line) {
		return !this.scenario.has("no-certificate") && ENROLMENT.contains(line.about());
	}

	/** The rows every certificate has, with the changes that the table makes. */
	private void writeEnrolment() {
		Papers papers = new Papers(plain(this::writeChanged), null, "NEW", Agreements.CURRENT);
		if (this.scenario.has("forged")) {
			papers.forge();
		}
		papers.write();
		if (!this.scenario.has("addresses")) {
			long since = this.enrolment.validity().issuedAt() - 30 * Quarter.DAY;
			@Nullable String[] cells = { this.enrolment.subscriber().id(), "MAIL", this.enrolment.subscriber().address(),
					TimeText.CHINA.of(since), null };
			this.authority.sink().write(RecordKind.ADDRESSES, cells);
		}
	}

	private void writeChanged(RecordKind kind, @Nullable String[] cells) {
		String about = kind.fileName().replace(".csv", "");
		if (List.of(this.scenario.first("without").split(" ")).contains(about)) {
			return;
		}
		Scenario.Line changed = ENROLMENT.contains(about) ? this.scenario.line(about) : null;
		if (changed != null) {
			if (kind == RecordKind.DELIVERIES) {
				Arrays.fill(cells, 2, cells.length, null);
			}
			set(kind, cells, changed);
		}
		if (kind == RecordKind.CERTIFICATES) {
			this.certificate = cells.clone();
		}
		this.authority.sink().write(kind, cells);
	}

	private Story plain(RowSink sink) {
		return new Story(this.authority.writingTo(sink), this.enrolment, this.draw);
	}

	private void write(RecordKind kind, Scenario.Line line) {
		@Nullable String[] cells = new String[kind.columns().size()];
		if (line.about().equals("certificates+")) {
			cells = (this.certificate.length > 0) ? this.certificate.clone() : cells;
		}
		else if (kind.namesCertificate() && !this.scenario.has("no-certificate")) {
			fill(kind, cells,
					Map.of("issuer", this.enrolment.issuer().distinguishedName(), "serial", this.enrolment.serial()));
		}
		defaults(kind, cells, line.cells());
		set(kind, cells, line);
		if (kind == RecordKind.RENEWALS && !line.cells().containsKey("new_serial")) {
			renew(cells, line);
		}
		this.authority.sink().write(kind, cells);
		if (kind == RecordKind.REVOCATIONS && !this.scenario.has("listing")) {
			String reason = cells[kind.indexOf("crl_reason")];
			Listing listing = Listing.of(time(line, "executed_at"), (reason != null) ? reason : "unspecified");
			this.authority.crls().list(plain(this.authority.sink()), listing);
		}
	}

	/** Entries on each CRL of a run of numbers, instead of those that are filled in. */
	private void list(Scenario.Line line) {
		Map<String, String> entry = new HashMap<>(line.cells());
		int first = number(line, entry.remove("first"));
		int last = number(line, entry.remove("last"));
		CrlPublisher crls = this.authority.crls();
		if (crls.signs(this.enrolment.issuer())) {
			long date = time(line, "revocation_date");
			String reason = entry.getOrDefault("reason", "unspecified");
			crls.sign(this.enrolment, new Listing(date, date, reason, (count) -> false), first, last);
			return;
		}
		for (int number = first; number <= last; number++) {
			entry.put("crl_number", String.valueOf(number));
			@Nullable String[] cells = new String[RecordKind.CRL_ENTRIES.columns().size()];
			fill(RecordKind.CRL_ENTRIES, cells,
					Map.of("issuer", this.enrolment.issuer().distinguishedName(), "serial", this.enrolment.serial()));
			set(RecordKind.CRL_ENTRIES, cells, line, entry);
			this.authority.sink().write(RecordKind.CRL_ENTRIES, cells);
		}
	}

	private static int number(Scenario.Line line, @Nullable String text) {
		if (text == null || !text.matches("\\d{1,9}")) {
			throw new IllegalArgumentException(
					line.where() + ": first and last are to be numbers of CRLs, such as first=4084; last=4091");
		}
		return Integer.parseInt(text);
	}

	/** What the table's introduction says is filled in. */
	private void defaults(RecordKind kind, @Nullable String[] cells, Map<String, String> given) {
		String prefix = IDENTIFIERS.get(kind);
		if (prefix != null) {
			int count = this.counts.merge(kind, 1, Integer::sum);
			cells[0] = prefix + "-" + this.scenario.number() + "-" + count;
		}
		String point = this.enrolment.subscriber().point().title();
		String by = given.getOrDefault("initiator", "");
		boolean fee = "2.3(3)".equals(given.get("ground"));
		fill(kind, cells, switch (kind) {
			case REVOCATION_REQUESTS -> Map.of("received_point", point);
			case FEES -> Map.of("currency", "CNY");
			case PAYMENTS -> Map.of("currency", "CNY", "fee_id", "FE-" + this.scenario.number() + "-1");
			case ADDRESSES -> Map.of("subscriber_id", this.enrolment.subscriber().id());
			case REVOCATIONS -> Map.of("operator_id", "OP161", "approver_id", "OP171", "ground",
					"SUBSCRIBER".equals(by) ? "REQUEST" : "", "crl_reason", fee ? "privilegeWithdrawn" : "unspecified");
			default -> Map.of();
		});
	}

	/** The certificate that replaces this one. */
	private void renew(@Nullable String[] cells, Scenario.Line line) {
		Enrolment successor = this.enrolment.successor(FIRST_SUCCESSOR + this.scenario.number(),
				time(line, "renewed_at"), this.draw);
		Story story = plain(this.authority.sink()).of(successor);
		new Papers(story, this.enrolment, "RENEWAL", Agreements.CURRENT).write();
		fill(RecordKind.RENEWALS, cells,
				Map.of("new_issuer", successor.issuer().distinguishedName(), "new_serial", successor.serial()));
	}

	private static long time(Scenario.Line line, String column) {
		if (!line.cells().containsKey(column)) {
			throw new IllegalArgumentException(line.where() + ": " + column + " is missing");
		}
		return seconds(line, column, 0);
	}

	private static void set(RecordKind kind, @Nullable String[] cells, Scenario.Line line) {
		set(kind, cells, line, line.cells());
	}

	private static void set(RecordKind kind, @Nullable String[] cells, Scenario.Line line, Map<String, String> values) {
		try {
			fill(kind, cells, values);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(line.where() + ": " + ex.getMessage(), ex);
		}
	}

	private static void fill(RecordKind kind, @Nullable String[] cells, Map<String, String> values) {
		values.forEach((column, value) -> cells[kind.indexOf(column)] = value.isEmpty() ? null : value);
	}

}
