package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code statistics.csv} says of records that the sample has none of. */
class StatisticsTests {

	@TempDir
	Path folder;

	@Test
	void aCertificateRenewedTwiceCountsOnceAtItsFirstRenewal() throws IOException {
		Path extract = Files.createDirectory(this.folder.resolve("extract"));
		Files.writeString(extract.resolve("extract.json"), "{\"cut_off\": \"2025-10-01T00:00:00+08:00\"}");
		Files.writeString(extract.resolve("certificates.csv"), """
				issuer,serial,subscriber_id,subject,not_before,not_after,issued_at
				CN=A,0a,S1,CN=s,2025-01-01T00:00:00Z,2027-01-01T00:00:00Z,2025-01-01T00:00:00Z
				""");
		Files.writeString(extract.resolve("renewals.csv"), """
				issuer,serial,renewed_at
				CN=A,0a,2025-09-01T00:00:00+08:00
				CN=A,0a,2025-07-31T23:59:59+08:00
				CN=A,0a,2025-09-01T00:00:00+08:00
				""");
		assertThat(renewed(extract)).containsExactly("CERTIFICATES_RENEWED,2025-07,CN=A,,1,certificates");
	}

	private List<String> renewed(Path extract) throws IOException {
		Path run = new RunHarness(this.folder.resolve("runs")).judge(extract, Path.of("jobs/policy/netca.yaml"));
		return Files.readAllLines(run.resolve("statistics.csv"))
			.stream()
			.filter((line) -> line.startsWith("CERTIFICATES_RENEWED"))
			.toList();
	}

}
