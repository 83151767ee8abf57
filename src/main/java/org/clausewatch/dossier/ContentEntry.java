package org.clausewatch.dossier;

import java.math.BigInteger;
import java.time.Instant;
import java.util.function.Function;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/** What a certificate's file says, on its way to the dossier. */
final class ContentEntry {

	private static final CertificateContent.State[] STATES = CertificateContent.State.values();

	private ContentEntry() {
	}

	static void write(SpillOutput out, CertificateContent content) {
		out.writeText(content.source().file());
		out.writeNumber(content.source().line());
		out.write(content.source().sha256());
		out.writeByte(content.state().ordinal());
		IssuerName issuer = content.issuer();
		BigInteger serial = content.serial();
		text(out, (issuer != null) ? issuer.text() : null);
		text(out, content.subject());
		text(out, (serial != null) ? serial.toString(16) : null);
		instant(out, content.notBefore());
		instant(out, content.notAfter());
		text(out, content.publicKeySha256());
		text(out, content.keyAlgorithm());
		text(out, content.signatureAlgorithm());
		text(out, (content.signature() != null) ? content.signature().name() : null);
	}

	static CertificateContent read(SpillInput in) {
		String file = in.readText();
		long line = in.readNumber();
		byte[] sha256 = in.readBytes(Sha256.LENGTH);
		return new CertificateContent(new SourceRow(file, line, sha256), STATES[in.readByte()],
				text(in, IssuerName::parse), text(in, Function.identity()), text(in, (hex) -> new BigInteger(hex, 16)),
				text(in, Instant::parse), text(in, Instant::parse), text(in, Function.identity()),
				text(in, Function.identity()), text(in, Function.identity()),
				text(in, CertificateContent.SignatureCheck::valueOf));
	}

	private static void instant(SpillOutput out, @Nullable Instant instant) {
		text(out, (instant != null) ? instant.toString() : null);
	}

	private static void text(SpillOutput out, @Nullable String text) {
		out.writeBoolean(text != null);
		if (text != null) {
			out.writeText(text);
		}
	}

	private static <T> @Nullable T text(SpillInput in, Function<String, T> reader) {
		return in.readBoolean() ? reader.apply(in.readText()) : null;
	}

}
