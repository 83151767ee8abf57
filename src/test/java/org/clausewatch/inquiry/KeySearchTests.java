package org.clausewatch.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dossier.KeyHolder;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.CellRow;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;
import org.junit.jupiter.api.Test;

class KeySearchTests {

	private static final String KEY = "ab".repeat(32);

	private final List<Row> rows = new ArrayList<>();

	private KeySearchTests certificate(String serial, String subscriber, String key) {
		RecordKind kind = RecordKind.CERTIFICATES;
		String[] cells = new String[kind.columns().size()];
		cells[kind.indexOf("issuer")] = "CN=A";
		cells[kind.indexOf("serial")] = serial;
		cells[kind.indexOf("subscriber_id")] = subscriber;
		cells[kind.indexOf("public_key_sha256")] = key;
		this.rows.add(CellRow.of(kind, new SourceRow("certificates.csv", this.rows.size() + 2L, new byte[32]), cells,
				new RowContext(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-01-01T00:00:00Z"))));
		return this;
	}

	private List<KeyHolder> of(String serial) {
		CertificateId id = CertificateId.parse("cn=a", serial);
		KeySearch search = new KeySearch(id, this.rows.stream().filter((row) -> id.equals(row.certificate())).toList());
		this.rows.forEach(search::see);
		return search.found();
	}

	@Test
	void findsOtherSubscribersCertificatesForTheKey() {
		certificate("1", "S", KEY).certificate("2", "T", "AB:".repeat(31) + "AB")
			.certificate("02", "T", KEY)
			.certificate("3", "S", KEY)
			.certificate("4", "T", "cd".repeat(32));
		assertThat(of("1")).singleElement().satisfies((holder) -> {
			assertThat(holder.certificate().serialHex()).isEqualTo("2");
			assertThat(holder.source().line()).isEqualTo(3);
			assertThat(holder.subscriberId()).isEqualTo("T");
			assertThat(holder.publicKeySha256()).isEqualTo(KEY);
			assertThat(holder.others()).isEqualTo(1);
		});
		assertThat(of("2")).extracting((holder) -> holder.certificate().serialHex()).containsExactly("1", "3");
		assertThat(of("4")).isEmpty();
	}

	@Test
	void whatIsNoHashIsNoKey() {
		certificate("1", "S", "N/A").certificate("2", "T", "N/A").certificate("3", "U", null);
		assertThat(of("1")).isEmpty();
		assertThat(of("3")).isEmpty();
	}

	@Test
	void namesTheFirstAndCountsAll() {
		for (int i = 1; i <= KeyHolder.NAMED + 2; i++) {
			certificate(Integer.toHexString(i), "S" + i, KEY);
		}
		assertThat(of("1")).hasSize(KeyHolder.NAMED)
			.allSatisfy((holder) -> assertThat(holder.others()).isEqualTo(KeyHolder.NAMED + 1));
	}

}
