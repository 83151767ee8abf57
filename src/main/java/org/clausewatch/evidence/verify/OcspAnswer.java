package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** An OCSP answer that came along with a seal (RFC 6960), read strictly. */
final class OcspAnswer {

	private final BasicOCSPResp answer;

	private final List<X509Certificate> certificates = new ArrayList<>();

	private OcspAnswer(BasicOCSPResponse basic) throws FlawException {
		FlawException.unless(basic.getSignature().getPadBits() == 0, "an OCSP answer's signature is not whole octets");
		this.answer = new BasicOCSPResp(basic);
		FlawException.unless(this.answer.getCerts().length <= Material.MOST,
				"an OCSP answer has more than " + Material.MOST + " certificates");
		for (X509CertificateHolder certificate : this.answer.getCerts()) {
			this.certificates
				.add(EmbeddedCertificate.read(StrictDer.write(certificate.toASN1Structure(), "an OCSP answer")));
		}
	}

	/** Reads a whole answer (RFC 6960, 4.2.1), as a PDF's store and RFC 5940 have it. */
	static OcspAnswer read(byte[] der) throws FlawException {
		try {
			OCSPResponse response = OCSPResponse.getInstance(StrictDer.read(der, "an OCSP answer"));
			requireSame(response, der);
			FlawException.unless(response.getResponseStatus().getIntValue() == OCSPResponseStatus.SUCCESSFUL
					&& response.getResponseBytes() != null
					&& response.getResponseBytes().getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic),
					"an OCSP answer came along that tells nothing");
			ASN1OctetString basic = response.getResponseBytes().getResponse();
			return readBasic(basic.getOctets());
		}
		catch (RuntimeException ex) {
			throw new FlawException("an OCSP answer can't be read: " + ex.getMessage(), ex);
		}
	}

	/** Reads the signed part of an answer alone, as CMS may also have it. */
	static OcspAnswer readBasic(byte[] der) throws FlawException {
		try {
			BasicOCSPResponse basic = BasicOCSPResponse.getInstance(StrictDer.read(der, "an OCSP answer"));
			requireSame(basic, der);
			return new OcspAnswer(basic);
		}
		catch (RuntimeException ex) {
			throw new FlawException("an OCSP answer can't be read: " + ex.getMessage(), ex);
		}
	}

	/** The library is lenient about tags it reads, not about those it writes. */
	private static void requireSame(ASN1Encodable read, byte[] der) throws FlawException {
		FlawException.unless(Arrays.equals(StrictDer.write(read, "an OCSP answer"), der),
				"an OCSP answer has wrong tags");
	}

	/** Certificates inside, which its signature is not over. */
	List<X509Certificate> certificates() {
		return this.certificates;
	}

	/** For the words. */
	Instant producedAt() {
		return this.answer.getProducedAt().toInstant();
	}

	/**
	 * Whether the issuer answers, or somebody it has named for that (RFC 6960, 4.2.2.2):
	 * by a certificate of the issuer's own, for OCSP, valid at the time.
	 */
	boolean isBy(X509Certificate issuer) {
		return signed(issuer) || this.certificates.stream()
			.anyMatch((responder) -> CertificatePath.issued(issuer, responder) && isForOcsp(responder)
					&& signed(responder));
	}

	private boolean isForOcsp(X509Certificate responder) {
		try {
			responder.checkValidity(this.answer.getProducedAt());
			List<String> purposes = responder.getExtendedKeyUsage();
			return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private boolean signed(X509Certificate responder) {
		try {
			return this.answer
				.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(CertificatePath.BOUNCY_CASTLE)
					.build(responder.getPublicKey()));
		}
		catch (OCSPException | OperatorCreationException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * What it tells of a certificate, {@code null} where it doesn't, or doesn't know.
	 * @param issuer one by whom the answer is
	 */
	@Nullable RevocationStatement statement(X509Certificate certificate, X509Certificate issuer) {
		for (SingleResp single : this.answer.getResponses()) {
			if (single.getCertID().getSerialNumber().equals(certificate.getSerialNumber()) && matches(single, issuer)) {
				CertificateStatus status = single.getCertStatus();
				Instant from = single.getThisUpdate().toInstant();
				Date next = single.getNextUpdate();
				// Where no later answer is announced it holds for its own time only.
				Instant until = (next != null) ? next.toInstant() : from;
				String who = "the OCSP answer of " + from + " for '" + EmbeddedCertificate.name(issuer) + "'";
				if (status == CertificateStatus.GOOD) {
					// Of a certificate that has ended a responder may keep nothing.
					boolean tellsAll = !single.getThisUpdate().after(certificate.getNotAfter());
					return new RevocationStatement(who, from, until, tellsAll, null, null);
				}
				if (status instanceof RevokedStatus revoked) {
					return new RevocationStatement(who, from, until, true, revoked.getRevocationTime().toInstant(),
							reason(revoked));
				}
			}
		}
		return null;
	}

	private static @Nullable CRLReason reason(RevokedStatus revoked) {
		CRLReason[] reasons = CRLReason.values();
		int code = revoked.hasRevocationReason() ? revoked.getRevocationReason() : reasons.length;
		return (code >= 0 && code < reasons.length) ? reasons[code] : null;
	}

	private static boolean matches(SingleResp single, X509Certificate issuer) {
		try {
			DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
				.setProvider(CertificatePath.BOUNCY_CASTLE)
				.build();
			return single.getCertID().matchesIssuer(new JcaX509CertificateHolder(issuer), digests);
		}
		catch (OCSPException | OperatorCreationException | GeneralSecurityException ex) {
			return false;
		}
	}

}
