package org.clausewatch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.clausewatch.generate.pki.DemoCa;

/** Authorities that aren't an extract's own. */
final class TestAuthority {

	private TestAuthority() {
	}

	/** Without files. */
	static Authority writingTo(RowSink sink) {
		CrlPublisher crls = new CrlPublisher(CrlPlan.asItWent(Quarter.THIRD_OF_2025), sink, Map.of());
		return new Authority(Quarter.THIRD_OF_2025, sink, crls, new DrawnHashes(5));
	}

	/** One full CRL a day and issuer, certificates as files. */
	static Authority daily(RowSink sink, Path extract) throws IOException {
		CrlPlan plan = CrlPlan.daily(Quarter.THIRD_OF_2025);
		Map<Issuer, DemoCa> signing = DemoAuthorities.of(Set.of(ExtractOrder.ALL), 5);
		DemoAuthorities.write(signing, extract);
		CertificateMaker certificates = new CertificateFiles(extract, 5, plan, signing, new DrawnHashes(5));
		return new Authority(Quarter.THIRD_OF_2025, sink, new CrlPublisher(plan, sink, Map.of()), certificates);
	}

}
