package org.clausewatch.seal;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Instant;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import org.jspecify.annotations.Nullable;

/** Lets DSS find what levels LT and LTA embed: in files, then online where allowed. */
final class RevocationLookup implements CRLSource {

	private static final long serialVersionUID = 1L;

	private final transient CrlFiles files;

	private final @Nullable OnlineCRLSource online;

	RevocationLookup(CrlFiles files, boolean online) {
		this.files = files;
		this.online = online ? new OnlineCRLSource(new WebLoader()) : null;
	}

	static void configure(CommonCertificateVerifier verifier, RevocationSources sources, Instant now) {
		CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
		CommonCertificateSource issuers = new CommonCertificateSource();
		sources.certificates().forEach((certificate) -> {
			CertificateToken token = new CertificateToken(certificate);
			(token.isSelfSigned() ? roots : issuers).addCertificate(token);
		});
		verifier.addTrustedCertSources(roots);
		verifier.addAdjunctCertSources(issuers);
		// the trust is the reader's; here it is only collected what the reader will need
		verifier.setCheckRevocationForUntrustedChains(true);
		verifier.setCrlSource(new RevocationLookup(new CrlFiles(sources.crls(), now), sources.online()));
		if (sources.online()) {
			verifier.setOcspSource(new OnlineOCSPSource(new WebLoader()));
		}
	}

	@Override
	public @Nullable CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
		X509CRL crl = this.files.by(issuer.getCertificate()).orElse(null);
		if (crl != null) {
			try {
				CRLToken token = new CRLToken(certificate,
						CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(crl.getEncoded()), issuer));
				token.setExternalOrigin(RevocationOrigin.EXTERNAL);
				return token;
			}
			catch (IOException | CRLException ex) {
				throw new SealException("the CRL of " + crl.getIssuerX500Principal() + " can't be used: " + ex, ex);
			}
		}
		return (this.online != null) ? this.online.getRevocationToken(certificate, issuer) : null;
	}

}
