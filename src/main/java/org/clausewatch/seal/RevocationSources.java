package org.clausewatch.seal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where the certificates and revocation data come from that levels LT and LTA embed.
 *
 * @param crls CRL files, DER or PEM, and directories of such
 * @param certificates issuers and roots that come neither with the seal's key nor with
 * the time-stamp
 * @param online whether the addresses in certificates (OCSP, then CRL) may be asked for
 * what the files don't have
 */
public record RevocationSources(List<Path> crls, List<X509Certificate> certificates, boolean online) {

	/** Nothing but what comes along: enough for levels B and T. */
	public static final RevocationSources NONE = new RevocationSources(List.of(), List.of(), false);

	public RevocationSources {
		crls = List.copyOf(crls);
		certificates = List.copyOf(certificates);
	}

	/** Whether there is any source of revocation data. */
	public boolean isEmpty() {
		return this.crls.isEmpty() && !this.online;
	}

}
