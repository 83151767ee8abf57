package org.clausewatch.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.junit.jupiter.api.Test;

class PseudonymsTests {

	private final Pseudonyms pseudonyms = new Pseudonyms();

	private final RowRedaction redaction = new RowRedaction(this.pseudonyms, "sub-1");

	private static Row row(RecordKind kind, String... cells) {
		Dossier dossier = new DossierBuilder("2025-06-30T16:00:00Z").row(kind, cells).build();
		return dossier.rows().stream().filter((row) -> row.kind() == kind).findFirst().orElseThrow();
	}

	private static Row address(String subscriber) {
		return row(RecordKind.ADDRESSES, "subscriber_id", subscriber, "channel", "MAIL", "address", "天河路 1 号",
				"valid_from", "2025-01-01T00:00:00Z");
	}

	@Test
	void theSamePersonHasTheSameName() throws IOException {
		Row row = row(RecordKind.REVOCATIONS, "executed_at", "2025-03-10T00:00:00Z", "initiator", "CA", "operator_id",
				"OP1", "approver_id", "OP2");
		assertThat(this.redaction.redact(row, "initiator,operator_id,approver_id", "CA,OP1,OP2"))
			.isEqualTo("CA,[OPERATOR-1],[OPERATOR-2]");
		assertThat(this.redaction.redact(row, "initiator,operator_id,approver_id", "CA,OP2,OP2"))
			.isEqualTo("CA,[OPERATOR-2],[OPERATOR-2]");
		assertThat(this.pseudonyms.list()).extracting((one) -> one.places().toString())
			.containsExactly("[revocations.csv:operator_id]",
					"[revocations.csv:approver_id, revocations.csv:operator_id]");
	}

	@Test
	void theOwnSubscriberIsShownByteForByte() throws IOException {
		String text = "sub-1,\"天河路 1 号\"";
		assertThat(this.redaction.redact(address("sub-1"), "subscriber_id,address", text)).isSameAs(text);
		assertThat(this.redaction.redact(address("sub-2"), "subscriber_id,address", "sub-2,天河路 1 号"))
			.isEqualTo("[SUBSCRIBER-1],[SUBSCRIBER-2]");
	}

	@Test
	void aColumnNobodyKnowsIsHidden() throws IOException {
		assertThat(this.redaction.redact(address("sub-1"), "subscriber_id,remark", "sub-1,见张伟"))
			.isEqualTo("sub-1,[UNKNOWN-1]");
	}

	/** A name inside another word is no name. */
	@Test
	void sentencesNameNobody() {
		this.pseudonyms.hide("OP1", Pseudonyms.Role.OPERATOR, "verifications.csv:operator_id");
		assertThat(this.pseudonyms.sentence("OP1 verified, and OP12 approved."))
			.isEqualTo("[OPERATOR-1] verified, and OP12 approved.");
		assertThat(this.pseudonyms.isFree("by OP1")).isFalse();
		assertThat(this.pseudonyms.isFree("v − d = 2 h, request RQ-704-1")).isTrue();
	}

}
