package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.PublishedCrl.Contents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a row leaves out is taken from the list, and only where that says it. */
class CrlFilingTests {

	private static final IssuerName ISSUER = IssuerName.parse("CN=Test CA,C=CN");

	private static final Instant AT = Instant.parse("2025-06-01T00:00:00Z");

	private static Crl row(int number, @Nullable String shard, @Nullable String file) {
		return new Crl(new SourceRow("crls.csv", number, new byte[32]), ISSUER, BigInteger.valueOf(number),
				Moment.exactly(AT), Moment.exactly(AT), null, null, shard, file);
	}

	private static CrlContent content(Crl row, boolean delta, @Nullable String point, IssuerName... covers) {
		return new CrlContent(String.valueOf(row.file()), ISSUER, row.crlNumber(), AT, AT, delta, point, true, 1,
				Set.of(covers));
	}

	private static List<String> shards(CrlFiling filing, Crl... rows) {
		return filing.register(List.of(rows)).series().stream().map(CrlSeries::shard).toList();
	}

	@Test
	void shardsAreTakenFromListsThatNameSeveralPoints() {
		Crl one = row(1, null, "1.crl");
		Crl two = row(2, null, "2.crl");
		Crl said = row(3, "s", "3.crl");
		Map<SourceRow, CrlContent> apart = Map.of(one.source(), content(one, false, "http://a"), two.source(),
				content(two, false, "http://b"), said.source(), content(said, false, "http://c"));
		assertThat(shards(new CrlFiling(apart, Set.of(), false), one, two, said)).containsExactly("http://a",
				"http://b", "s");
		Map<SourceRow, CrlContent> together = Map.of(one.source(), content(one, false, "http://a"), two.source(),
				content(two, false, "http://a"));
		assertThat(shards(new CrlFiling(together, Set.of(), false), one, two)).containsExactly("");
	}

	@Test
	void aDeltaListIsOneThoughItsRowDoesNotSay() {
		Crl row = row(1, null, "1.crl");
		CrlFiling filing = new CrlFiling(Map.of(row.source(), content(row, true, null)), Set.of(), false);
		assertThat(filing.register(List.of(row)).series().get(0).crls()).noneMatch(PublishedCrl::isFull);
	}

	@Test
	void anIndirectListCoversWhomItLists() {
		IssuerName other = IssuerName.parse("CN=Other,C=CN");
		Crl row = row(1, null, "1.crl");
		CrlRegister register = new CrlFiling(Map.of(row.source(), content(row, false, null, other)), Set.of(), false)
			.register(List.of(row));
		assertThat(register.covering(other)).isEqualTo(register.covering(ISSUER)).hasSize(1);
	}

	@Test
	void entriesAreKnownFromTheFileElseFromRowsElseNotAtAll() {
		Crl read = row(1, null, "1.crl");
		Crl rows = row(2, null, "2.crl");
		Crl neither = row(3, null, "3.crl");
		Crl noFile = row(4, null, null);
		Map<SourceRow, CrlContent> contents = Map.of(read.source(), content(read, false, null));
		Set<CrlFiling.Listed> listed = Set.of(CrlFiling.Listed.of(ISSUER, BigInteger.TWO));
		assertThat(where(new CrlFiling(contents, listed, true), read, rows, neither, noFile))
			.containsExactly(Contents.FILE, Contents.ROWS, Contents.UNKNOWN, Contents.ROWS);
		assertThat(where(new CrlFiling(contents, Set.of(), false), read, rows, neither, noFile))
			.containsExactly(Contents.FILE, Contents.UNKNOWN, Contents.UNKNOWN, Contents.UNKNOWN);
	}

	private static Stream<Contents> where(CrlFiling filing, Crl... rows) {
		return filing.register(List.of(rows))
			.series()
			.stream()
			.flatMap((series) -> series.crls().stream())
			.map(PublishedCrl::contents);
	}

}
