package org.clausewatch.ingest.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnsNamesTests {

	@TempDir
	private Path extract;

	@Test
	void areThoseOfTheCertificateInItsOrderAndNoOtherNames() throws Exception {
		Files.write(this.extract.resolve("a.cer"),
				certificate(new GeneralName(GeneralName.dNSName, "b.example.cn"),
						new GeneralName(GeneralName.rfc822Name, "a@example.cn"),
						new GeneralName(GeneralName.dNSName, "*.a.example.cn")));
		assertThat(new DnsNames(this.extract).of(read())).containsExactly("b.example.cn", "*.a.example.cn");
	}

	@Test
	void areNoneWhereTheFileStatesNoneIsAnotherNowOrIsGone() throws Exception {
		Files.write(this.extract.resolve("a.cer"), certificate());
		CertificateContent content = read();
		assertThat(new DnsNames(this.extract).of(content)).isEmpty();
		Files.write(this.extract.resolve("a.cer"),
				certificate(new GeneralName(GeneralName.dNSName, "other.example.cn")));
		assertThat(new DnsNames(this.extract).of(content)).isEmpty();
		Files.delete(this.extract.resolve("a.cer"));
		assertThat(new DnsNames(this.extract).of(content)).isEmpty();
		assertThat(new DnsNames(this.extract)
			.of(CertificateContent.unread(new SourceRow("a.cer", 1, new byte[32]), CertificateContent.State.ABSENT)))
			.isEmpty();
	}

	private CertificateContent read() throws IOException {
		return new CertificateReader(this.extract, IssuerFiles.read(this.extract, List.of()).issuers())
			.read("a.cer", new byte[32])
			.content();
	}

	private static byte[] certificate(GeneralName... names) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		KeyPair key = generator.generateKeyPair();
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Test CA"),
				BigInteger.ONE, new Date(0), new Date(1_000_000_000_000L), new X500Name("CN=Device"), key.getPublic());
		if (names.length > 0) {
			builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
		}
		return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())).getEncoded();
	}

}
