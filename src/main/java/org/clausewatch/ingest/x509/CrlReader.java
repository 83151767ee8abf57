package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clausewatch.ingest.Reject;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.IssuerName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the revocation lists that rows name. A list is gone through twice: first to its
 * end, for what it says of itself and for its signature, and only then, by
 * {@link CrlEntries}, for its entries.
 */
public final class CrlReader {

	private static final String LABEL = "X509 CRL";

	private final Path extract;

	private final Issuers issuers;

	/**
	 * Reads lists.
	 * @param extract the extract's directory
	 */
	public CrlReader(Path extract, Issuers issuers) {
		this.extract = extract;
		this.issuers = issuers;
	}

	/**
	 * What became of a file.
	 *
	 * @param content what it says, {@code null} unless a row agrees with it
	 * @param agreeing the rows that agree with it
	 * @param rejects for each other row why it doesn't count
	 */
	public record Reading(@Nullable CrlContent content, List<Crl> agreeing, List<Reject> rejects) {
	}

	/**
	 * Reads one, without its entries.
	 * @param file the path as the rows have it
	 * @param rows all rows that name it
	 */
	public Reading read(String file, List<Crl> rows) {
		List<Crl> agreeing = new ArrayList<>();
		List<Reject> rejects = new ArrayList<>();
		CrlContent content = null;
		try {
			CrlContent read = inspect(file);
			for (Crl row : rows) {
				String differs = CrlComparison.differences(row, read);
				if (differs.isEmpty()) {
					agreeing.add(row);
					content = read;
				}
				else {
					rejects.add(new ArtefactException("CRL_DIFFERS", differs).at(file, hash(row)));
				}
			}
		}
		catch (ArtefactException ex) {
			rows.forEach((row) -> rejects.add(ex.at(file, hash(row))));
		}
		return new Reading(content, agreeing, rejects);
	}

	private static String hash(Crl row) {
		return HexFormat.of().formatHex(row.source().sha256());
	}

	private CrlContent inspect(String file) throws ArtefactException {
		try (EncodedFile encoded = open(this.extract, file)) {
			return inspect(file, encoded);
		}
		catch (ArtefactException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new ArtefactException("BAD_CRL", "is no certificate revocation list: " + ArtefactPath.reason(ex));
		}
	}

	static EncodedFile open(Path extract, String file) throws IOException {
		return new EncodedFile(ArtefactPath.resolve(extract, file), LABEL);
	}

	CrlContent inspect(String file, EncodedFile encoded) throws IOException {
		Inspection inspection = new Inspection();
		CrlWalk.Tail tail = new CrlWalk(encoded).walk(inspection);
		encoded.end();
		return inspection.content(file, tail);
	}

	/** The first way through a list. */
	private final class Inspection implements CrlWalk.Visitor {

		private final Set<IssuerName> covers = new HashSet<>();

		private @Nullable CrlHead head;

		private @Nullable CrlEntryReader entries;

		private @Nullable SignatureTrial signature;

		@Override
		public OutputStream head(CrlHead read) throws IOException {
			this.head = read;
			this.entries = new CrlEntryReader(read.issuer());
			try {
				SignatureTrial trial = new SignatureTrial(CrlReader.this.issuers.forLists(read.issuer()),
						read.algorithm());
				this.signature = trial;
				return trial;
			}
			catch (IOException ex) {
				throw new ArtefactException("CRL_SIGNATURE", String.valueOf(ex.getMessage()));
			}
		}

		@Override
		public void entry(long number, Der.Element entry) throws IOException {
			CrlEntryReader reader = Objects.requireNonNull(this.entries);
			try {
				reader.read(number, entry);
			}
			catch (ArtefactException ex) {
				throw ex;
			}
			catch (IOException ex) {
				// Rejected by itself when the entries are read.
				return;
			}
			this.covers.add(reader.issuer());
		}

		private CrlContent content(String file, CrlWalk.Tail tail) throws IOException {
			CrlHead read = Objects.requireNonNull(this.head);
			CrlExtensions extensions = CrlExtensions.parse(tail.extensions());
			SignatureCheck check = Objects.requireNonNull(this.signature)
				.conclude(tail.signature(), extensions.authorityKey());
			if (check == SignatureCheck.INVALID || check == SignatureCheck.MISSING) {
				throw new ArtefactException("CRL_SIGNATURE", (check == SignatureCheck.MISSING) ? "it isn't signed"
						: "its signature isn't that of " + read.issuer() + ", whose certificate the extract holds");
			}
			return new CrlContent(file, read.issuer(), extensions.number(), read.thisUpdate(), read.nextUpdate(),
					extensions.delta(), extensions.distributionPoint(), check == SignatureCheck.VALID, tail.entries(),
					this.covers);
		}

	}

}
