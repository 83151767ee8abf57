package org.clausewatch.generate;

import org.jspecify.annotations.Nullable;

/** Makes the certificates that rows of {@code certificates.csv} tell of. */
interface CertificateMaker {

	/** What a certificate may be made like. */
	enum Make {

		GENUINE,
		/** Another certificate of the same serial number. */
		TWIN,
		/** Its signature doesn't fit. */
		FORGED

	}

	/**
	 * What the certificate's row says of it.
	 *
	 * @param publicKeySha256 of its SubjectPublicKeyInfo, lower-case hex
	 * @param certificateSha256 of its DER, lower-case hex
	 * @param file path inside the extract, {@code null} where there is no file
	 */
	record Imprint(String publicKeySha256, String certificateSha256, @Nullable String file) {
	}

	/** Makes a certificate. */
	Imprint make(Enrolment enrolment, Make make);

}
