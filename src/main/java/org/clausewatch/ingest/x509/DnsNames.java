package org.clausewatch.ingest.x509;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.Sha256;

/** The dNSNames that certificates themselves state (RFC 5280, 4.2.1.6). */
public final class DnsNames {

	private final Path extract;

	/**
	 * Reads them.
	 * @param extract the extract's directory
	 */
	public DnsNames(Path extract) {
		this.extract = extract;
	}

	/**
	 * The names in the file of a certificate that was read before, in its order.
	 * @return none where it states none, or is no longer what was read
	 */
	public List<String> of(CertificateContent content) {
		if (content.state() != CertificateContent.State.READ) {
			return List.of();
		}
		try {
			CertificateFile file = CertificateFile.read(ArtefactPath.resolve(this.extract, content.source().file()));
			byte[] der = file.der();
			return Arrays.equals(Sha256.of(der, 0, der.length), content.source().sha256()) ? names(der) : List.of();
		}
		catch (ArtefactException | IllegalArgumentException ex) {
			return List.of();
		}
	}

	private static List<String> names(byte[] der) {
		Extensions extensions = Certificate.getInstance(der).getTBSCertificate().getExtensions();
		GeneralNames alternative = (extensions != null)
				? GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName) : null;
		List<String> names = new ArrayList<>();
		if (alternative != null) {
			for (GeneralName name : alternative.getNames()) {
				if (name.getTagNo() == GeneralName.dNSName) {
					names.add(name.getName().toString());
				}
			}
		}
		return names;
	}

}
