package org.clausewatch.dossier;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.clausewatch.record.Address;
import org.clausewatch.record.Application;
import org.clausewatch.record.Archive;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.DataUse;
import org.clausewatch.record.Delivery;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.EvidenceItem;
import org.clausewatch.record.Fee;
import org.clausewatch.record.Notice;
import org.clausewatch.record.Payment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.Row;
import org.clausewatch.record.SubjectChange;
import org.clausewatch.record.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one certificate at the cut-off. Each list is in time order (by
 * recording time, then row hash), so it doesn't depend on the order of rows in a file.
 */
public final class Dossier {

	private final CertificateId id;

	private final byte[] keyHash;

	private final Records records;

	private @Nullable Derived derived;

	private final List<Row> rows;

	private final List<UnresolvedReference> unresolved;

	private final List<CertificateContent> contents;

	private final List<KeyHolder> keyHolders;

	/**
	 * Groups the rows of one certificate.
	 * @param rows every row that names the certificate, or is joined to it by its
	 * application, fee or subscriber; in any order
	 * @param unresolved references of those rows that resolve nowhere, and references of
	 * other rows to this certificate if it has no row of its own
	 * @param contents what the certificate's files say
	 * @param keyHolders other subscribers' certificates for the same public key
	 */
	public Dossier(CertificateId id, List<Row> rows, List<UnresolvedReference> unresolved,
			List<CertificateContent> contents, List<KeyHolder> keyHolders) {
		this(id, id.keyHash(), rows, unresolved, contents, keyHolders);
	}

	/** Groups the rows of one certificate whose key hash is known. */
	Dossier(CertificateId id, byte[] keyHash, List<Row> rows, List<UnresolvedReference> unresolved,
			List<CertificateContent> contents, List<KeyHolder> keyHolders) {
		this.contents = contents;
		this.keyHolders = keyHolders;
		this.id = id;
		this.keyHash = keyHash;
		this.rows = TimedRow.sorted(rows);
		this.unresolved = unresolved;
		this.records = new Records(this.rows);
	}

	/**
	 * What was derived from the records, and the one before it.
	 *
	 * @param basis what else it was derived from
	 */
	private record Derived(Class<?> what, Object basis, Object value, @Nullable Derived before) {
	}

	public CertificateId id() {
		return this.id;
	}

	/** {@link CertificateId#keyHash()}; not to be changed. */
	public byte[] keyHash() {
		return this.keyHash;
	}

	/** All rows, in time order. */
	public List<Row> rows() {
		return this.rows;
	}

	/** References that resolve nowhere. */
	public List<UnresolvedReference> unresolved() {
		return this.unresolved;
	}

	/** What the certificate's files say; none where no file was named or readable. */
	public List<CertificateContent> contents() {
		return this.contents;
	}

	/**
	 * Other subscribers' certificates for the same public key, in order of identity; of
	 * many only the first are named, see {@link KeyHolder#others}.
	 */
	public List<KeyHolder> keyHolders() {
		return this.keyHolders;
	}

	/** Whether {@code certificates.csv} has the certificate. */
	public boolean hasCertificate() {
		return has(RecordKind.CERTIFICATES);
	}

	/**
	 * The certificate. Where several rows claim the same issuer and serial this is the
	 * one issued first.
	 * @throws IllegalStateException unless {@link #hasCertificate()}
	 */
	public Certificate certificate() {
		if (!hasCertificate()) {
			throw new IllegalStateException("no certificates.csv row for " + this.id);
		}
		return certificates().get(0);
	}

	/** Whether there is a record of a kind. */
	public boolean has(RecordKind kind) {
		return this.records.has(kind);
	}

	/** Whether there is a record of any of the kinds in a {@link #mask}. */
	public boolean hasAnyOf(long mask) {
		return (this.records.kinds() & mask) != 0;
	}

	/** Kinds as one number, for {@link #hasAnyOf}: it is asked for every rule. */
	public static long mask(Collection<RecordKind> kinds) {
		long mask = 0;
		for (RecordKind kind : kinds) {
			mask |= 1L << kind.ordinal();
		}
		return mask;
	}

	/**
	 * What several rules derive from the records: it is derived when first asked for, and
	 * again if it is to rest on something else. As any dossier, for one thread.
	 * @param basis what it is derived from besides the dossier, such as the policy; the
	 * same object stands for the same
	 */
	public <B, T> T once(Class<T> what, B basis, BiFunction<Dossier, B, T> derive) {
		for (Derived one = this.derived; one != null; one = one.before) {
			if (one.what == what && one.basis == basis) {
				return what.cast(one.value);
			}
		}
		T value = derive.apply(this, basis);
		this.derived = new Derived(what, basis, value, this.derived);
		return value;
	}

	public List<Application> applications() {
		return this.records.of(RecordKind.APPLICATIONS, Application.class);
	}

	public List<Verification> verifications() {
		return this.records.of(RecordKind.VERIFICATIONS, Verification.class);
	}

	public List<Certificate> certificates() {
		return this.records.of(RecordKind.CERTIFICATES, Certificate.class);
	}

	public List<Delivery> deliveries() {
		return this.records.of(RecordKind.DELIVERIES, Delivery.class);
	}

	public List<RevocationRequest> revocationRequests() {
		return this.records.of(RecordKind.REVOCATION_REQUESTS, RevocationRequest.class);
	}

	/** In order of execution; a row that releases from hold revokes nothing. */
	public List<Revocation> revocations() {
		List<Revocation> rows = this.records.of(RecordKind.REVOCATIONS, Revocation.class);
		for (Revocation row : rows) {
			if (row.isRelease()) {
				return rows.stream().filter((other) -> !other.isRelease()).toList();
			}
		}
		return rows;
	}

	/**
	 * The first revocation, {@code null} where there is none. A hold that was released
	 * before anything else revoked the certificate left it as it had been.
	 */
	public @Nullable Revocation revocation() {
		Revocation first = null;
		boolean lasting = false;
		for (Revocation row : this.records.of(RecordKind.REVOCATIONS, Revocation.class)) {
			if (!row.isRelease()) {
				first = (first != null) ? first : row;
				lasting |= !row.isHold();
			}
			else if (!lasting) {
				first = null;
			}
		}
		return first;
	}

	/** Rows of {@code revocations.csv} that release the certificate from hold. */
	public List<Revocation> releases() {
		return this.records.of(RecordKind.REVOCATIONS, Revocation.class)
			.stream()
			.filter(Revocation::isRelease)
			.toList();
	}

	public List<CrlEntry> crlEntries() {
		return this.records.of(RecordKind.CRL_ENTRIES, CrlEntry.class);
	}

	public List<Fee> fees() {
		return this.records.of(RecordKind.FEES, Fee.class);
	}

	public List<Payment> payments() {
		return this.records.of(RecordKind.PAYMENTS, Payment.class);
	}

	public List<Notice> notices() {
		return this.records.of(RecordKind.NOTICES, Notice.class);
	}

	public List<Address> addresses() {
		return this.records.of(RecordKind.ADDRESSES, Address.class);
	}

	public List<Renewal> renewals() {
		return this.records.of(RecordKind.RENEWALS, Renewal.class);
	}

	public List<SubjectChange> subjectChanges() {
		return this.records.of(RecordKind.SUBJECT_CHANGES, SubjectChange.class);
	}

	public List<Dispute> disputes() {
		return this.records.of(RecordKind.DISPUTES, Dispute.class);
	}

	public List<DataUse> dataUses() {
		return this.records.of(RecordKind.DATA_USES, DataUse.class);
	}

	public List<Archive> archives() {
		return this.records.of(RecordKind.ARCHIVES, Archive.class);
	}

	public List<EvidenceItem> evidenceItems() {
		return this.records.of(RecordKind.EVIDENCE, EvidenceItem.class);
	}

}
