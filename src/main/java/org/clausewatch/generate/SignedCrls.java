package org.clausewatch.generate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.generate.pki.CrlContents;
import org.clausewatch.generate.pki.DemoCa;
import org.jspecify.annotations.Nullable;

/**
 * The CRLs of an issuer that signs them. What they list is kept until all certificates
 * are told, so memory grows with the certificates revoked.
 */
final class SignedCrls {

	private final Path extract;

	private final DemoCa authority;

	/** By the CRL's number. */
	private final Map<Integer, List<CrlContents.Entry>> entries = new HashMap<>();

	SignedCrls(Path extract, DemoCa authority) {
		this.extract = extract;
		this.authority = authority;
	}

	void add(Enrolment enrolment, Listing listing, List<CrlIssue> crls) {
		CrlContents.Entry entry = new CrlContents.Entry(new BigInteger(enrolment.serial(), 16),
				Instant.ofEpochSecond(listing.date()), listing.reason());
		crls.forEach((crl) -> this.entries.computeIfAbsent(crl.number(), (number) -> new ArrayList<>()).add(entry));
	}

	/** Signs and writes the CRLs of all series. */
	void write(List<List<CrlIssue>> series) throws IOException {
		for (List<CrlIssue> crls : series) {
			for (CrlIssue crl : crls) {
				Path file = this.extract.resolve(crl.file());
				Files.createDirectories(file.getParent());
				Files.write(file, this.authority.sign(contents(crl)));
			}
		}
	}

	private CrlContents contents(CrlIssue crl) {
		CrlIssue base = crl.base();
		@Nullable BigInteger baseNumber = (base != null) ? BigInteger.valueOf(base.number()) : null;
		@Nullable String point = (crl.shard() != null) ? crl.distributionPoint() : null;
		return new CrlContents(BigInteger.valueOf(crl.number()), Instant.ofEpochSecond(crl.thisUpdate()),
				Instant.ofEpochSecond(crl.nextUpdate()), baseNumber, point,
				this.entries.getOrDefault(crl.number(), List.of()));
	}

}
