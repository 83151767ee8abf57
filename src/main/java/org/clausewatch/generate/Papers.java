package org.clausewatch.generate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that every certificate has, from its application to its delivery, before they
 * are written: a situation may change some of them.
 */
final class Papers {

	private final Story story;

	private final EnrolmentRows.Times times;

	private final RowBuilder application;

	private final RowBuilder verification;

	private final RowBuilder approval;

	private final RowBuilder certificate;

	private final RowBuilder delivery;

	private final Set<RowBuilder> missing = new HashSet<>();

	private boolean twin;

	private CertificateMaker.Make make = CertificateMaker.Make.GENUINE;

	Papers(Story story, @Nullable Enrolment replaced, String kind, String agreementVersion) {
		EnrolmentRows rows = new EnrolmentRows(story);
		this.story = story;
		this.times = rows.times();
		this.application = rows.application(replaced, kind, agreementVersion);
		this.verification = rows.verification();
		this.approval = rows.approval();
		this.certificate = rows.certificate();
		this.delivery = rows.delivery();
	}

	Enrolment enrolment() {
		return this.story.enrolment();
	}

	Story story() {
		return this.story;
	}

	EnrolmentRows.Times times() {
		return this.times;
	}

	RowBuilder application() {
		return this.application;
	}

	RowBuilder verification() {
		return this.verification;
	}

	RowBuilder approval() {
		return this.approval;
	}

	/** Its row, hashes and file excepted, which are known once it is made. */
	RowBuilder certificate() {
		return this.certificate;
	}

	RowBuilder delivery() {
		return this.delivery;
	}

	/** Leaves a row out. */
	void without(RowBuilder row) {
		this.missing.add(row);
	}

	/** Has the certificate signed with a signature that doesn't fit. */
	void forge() {
		this.make = CertificateMaker.Make.FORGED;
	}

	/** Adds another certificate of the same serial number. */
	void addTwin() {
		this.twin = true;
	}

	void write() {
		write(this.application);
		write(this.verification);
		write(this.approval);
		writeCertificate(this.make);
		write(this.delivery);
		if (this.twin) {
			this.certificate.set("public_key_sha256", null);
			writeCertificate(CertificateMaker.Make.TWIN);
		}
	}

	private void writeCertificate(CertificateMaker.Make like) {
		CertificateMaker.Imprint imprint = this.story.authority().certificates().make(this.story.enrolment(), like);
		if (this.certificate.get("public_key_sha256") == null) {
			this.certificate.set("public_key_sha256", imprint.publicKeySha256());
		}
		this.certificate.set("certificate_sha256", imprint.certificateSha256()).set("file", imprint.file()).write();
	}

	private void write(RowBuilder row) {
		if (!this.missing.contains(row)) {
			row.write();
		}
	}

}
