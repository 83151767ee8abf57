package org.clausewatch.generate;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one case, filling in what the table leaves out. */
final class ScenarioRows {

	private static final Map<RecordKind, String> IDENTIFIERS = Map.of(RecordKind.REVOCATION_REQUESTS, "RQ",
			RecordKind.FEES, "FE", RecordKind.PAYMENTS, "PY", RecordKind.NOTICES, "NT", RecordKind.EVIDENCE, "EV",
			RecordKind.DISPUTES, "CASE");

	/** Lines that change the rows every certificate has. */
	private static final Set<String> ENROLMENT = Set.of("applications", "certificates", "deliveries");

	private final Scenario scenario;

	private final Enrolment enrolment;

	private final Draw draw;

	private final SampleData sample;

	private final Map<RecordKind, Integer> counts = new HashMap<>();

	ScenarioRows(Scenario scenario, SampleData sample) {
		this.scenario = scenario;
		this.sample = sample;
		this.draw = new Draw(SampleData.SEED, scenario.number());
		this.enrolment = enrol();
	}

	Enrolment enrolment() {
		return this.enrolment;
	}

	private Enrolment enrol() {
		Map<String, String> cells = this.scenario.has("certificates") ? line("certificates").cells() : Map.of();
		Validity usual = Validity.throughout(this.draw, Quarter.THIRD_OF_2025);
		Validity validity = new Validity(seconds(cells.get("issued_at"), usual.issuedAt()),
				seconds(cells.get("not_after"), usual.notAfter()));
		boolean sha1 = cells.getOrDefault("signature_algorithm", "").startsWith("sha1");
		Enrolment drawn = Enrolment.draw(this.scenario.number(), this.draw, validity, sha1);
		String given = this.scenario.first("issuer") + this.scenario.first("unknown-certificate");
		Issuer issuer = given.isEmpty() ? drawn.issuer() : Issuer.valueOf(given);
		Enrolment.KeyType keyType = given.isEmpty() ? drawn.keyType() : Enrolment.KeyType.RSA;
		return new Enrolment(drawn.number(), drawn.subscriber(), issuer, this.scenario.serial(), validity, keyType);
	}

	private Scenario.Line line(String about) {
		return this.scenario.lines().stream().filter((line) -> line.about().equals(about)).findFirst().orElseThrow();
	}

	private static long seconds(@Nullable String time, long otherwise) {
		return (time != null) ? OffsetDateTime.parse(time).toEpochSecond() : otherwise;
	}

	void write() {
		if (this.scenario.number() > 0 && !this.scenario.has("no-certificate")
				&& !this.scenario.has("unknown-certificate")) {
			writeEnrolment();
		}
		for (Scenario.Line line : this.scenario.lines()) {
			RecordKind kind = RecordKind.ofFileName(line.about().replace("+", "") + ".csv");
			if (kind != null && !changesEnrolment(line)) {
				write(kind, line);
			}
			else if (line.about().equals("listing") && !line.text().equals("none")) {
				list(line.cells());
			}
		}
	}

	private boolean changesEnrolment(Scenario.Line line) {
		return !this.scenario.has("no-certificate") && ENROLMENT.contains(line.about());
	}

	/** The rows every certificate has, with the changes that the table makes. */
	private void writeEnrolment() {
		new EnrolmentRows(plain(this::writeChanged)).write(null, Agreements.CURRENT);
		if (!this.scenario.has("addresses")) {
			long since = this.enrolment.validity().issuedAt() - 30 * Quarter.DAY;
			@Nullable String[] cells = { this.enrolment.subscriber().id(), "MAIL", this.enrolment.subscriber().address(),
					TimeText.CHINA.of(since), null };
			this.sample.write(RecordKind.ADDRESSES, cells);
		}
	}

	/** Every case has an address, so those that are drawn now and then are dropped. */
	private void writeChanged(RecordKind kind, @Nullable String[] cells) {
		String about = kind.fileName().replace(".csv", "");
		boolean without = List.of(this.scenario.first("without").split(" ")).contains(about);
		if (without || kind == RecordKind.ADDRESSES) {
			return;
		}
		if (ENROLMENT.contains(about) && this.scenario.has(about)) {
			if (kind == RecordKind.DELIVERIES) {
				Arrays.fill(cells, 2, cells.length, null);
			}
			set(kind, cells, line(about).cells());
		}
		this.sample.write(kind, cells);
	}

	private Story plain(RowSink sink) {
		return new Story(Quarter.THIRD_OF_2025, this.enrolment, this.draw, sink);
	}

	private void write(RecordKind kind, Scenario.Line line) {
		@Nullable String[] cells = new String[kind.columns().size()];
		if (line.about().equals("certificates+")) {
			cells = this.sample.last(RecordKind.CERTIFICATES).clone();
		}
		else if (kind.namesCertificate() && !this.scenario.has("no-certificate")) {
			set(kind, cells,
					Map.of("issuer", this.enrolment.issuer().distinguishedName(), "serial", this.enrolment.serial()));
		}
		defaults(kind, cells, line.cells());
		set(kind, cells, line.cells());
		if (kind == RecordKind.RENEWALS && !line.cells().containsKey("new_serial")) {
			renew(cells, line.cells());
		}
		this.sample.write(kind, cells);
		if (kind == RecordKind.REVOCATIONS && !this.scenario.has("listing")) {
			long executed = OffsetDateTime.parse(line.cells().get("executed_at")).toEpochSecond();
			new CrlSeries(Quarter.THIRD_OF_2025).list(plain(this.sample), executed, cell(kind, cells, "crl_reason"));
		}
	}

	/** Entries on each CRL of a run of numbers, instead of those that are filled in. */
	private void list(Map<String, String> given) {
		Map<String, String> entry = new HashMap<>(given);
		int last = Integer.parseInt(entry.remove("last"));
		for (int number = Integer.parseInt(entry.remove("first")); number <= last; number++) {
			entry.put("crl_number", String.valueOf(number));
			@Nullable String[] cells = new String[RecordKind.CRL_ENTRIES.columns().size()];
			set(RecordKind.CRL_ENTRIES, cells,
					Map.of("issuer", this.enrolment.issuer().distinguishedName(), "serial", this.enrolment.serial()));
			set(RecordKind.CRL_ENTRIES, cells, entry);
			this.sample.write(RecordKind.CRL_ENTRIES, cells);
		}
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
		set(kind, cells, switch (kind) {
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
	private void renew(@Nullable String[] cells, Map<String, String> given) {
		long renewed = OffsetDateTime.parse(given.get("renewed_at")).toEpochSecond();
		Enrolment successor = this.enrolment.successor(1000 + this.scenario.number(), renewed, this.draw);
		new EnrolmentRows(plain(this.sample).of(successor)).write(this.enrolment, Agreements.CURRENT);
		set(RecordKind.RENEWALS, cells,
				Map.of("new_issuer", successor.issuer().distinguishedName(), "new_serial", successor.serial()));
	}

	private static void set(RecordKind kind, @Nullable String[] cells, Map<String, String> values) {
		values.forEach((column, value) -> cells[kind.indexOf(column)] = value.isEmpty() ? null : value);
	}

	private static String cell(RecordKind kind, @Nullable String[] cells, String column) {
		String cell = cells[kind.indexOf(column)];
		if (cell == null) {
			throw new IllegalArgumentException(kind.fileName() + ": " + column + " is empty");
		}
		return cell;
	}

}
