package org.clausewatch.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The XML signature of a workbook read as text. It is canonical XML (Canonical XML 1.0),
 * so an element's text is its canonical form once the namespaces in scope are added to
 * its first tag; and what is not under a digest must be, byte for byte, what our writer
 * puts there.
 */
final class OfficeSignatureText {

	private static final String DSIG = " xmlns=\"http://www.w3.org/2000/09/xmldsig#\"";

	private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

	private static final String XD = " xmlns:xd=\"" + XADES + "\"";

	private static final String C14N = " Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"";

	private static final String SHA256 = "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></DigestMethod>";

	private static final String BASE64 = "[A-Za-z0-9+/]+={0,2}";

	private static final String OBJECT = "<Reference Type=\"http://www.w3.org/2000/09/xmldsig#Object\" URI=\"#";

	private static final String SIGNED_INFO = "<SignedInfo><CanonicalizationMethod" + C14N
			+ "></CanonicalizationMethod><SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#(?<key>rsa|ecdsa)-sha256\"></SignatureMethod>"
			+ OBJECT + "idPackageObject\">" + digest("packageDigest") + OBJECT + "idOfficeObject\">"
			+ digest("officeDigest")
			+ "<Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#idSignedProperties\"><Transforms><Transform"
			+ C14N + "></Transform></Transforms>" + digest("propertiesDigest") + "</SignedInfo>";

	private static final String VALUE = "<SignatureValue Id=\"idPackageSignature-signature-value\">"
			+ hole("value", BASE64) + "</SignatureValue>";

	private static final String KEY_INFO = "<KeyInfo><X509Data>(?<certificates>(?:<X509Certificate>[A-Za-z0-9+/=]+</X509Certificate>)+)</X509Data></KeyInfo>";

	private static final String STAMP = "<SignatureTimeStamp><CanonicalizationMethod" + DSIG
			+ " Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></CanonicalizationMethod><EncapsulatedTimeStamp>"
			+ hole("stamp", BASE64) + "</EncapsulatedTimeStamp></SignatureTimeStamp>";

	private static final String VALIDATION_DATA = "(?:<CertificateValues>(?<values>(?:<EncapsulatedX509Certificate>[A-Za-z0-9+/=]+</EncapsulatedX509Certificate>)*)</CertificateValues>"
			+ "<RevocationValues><CRLValues>(?<crls>(?:<EncapsulatedCRLValue>[A-Za-z0-9+/=]+</EncapsulatedCRLValue>)*)</CRLValues></RevocationValues>)?";

	private static final String UNSIGNED = "(?:<UnsignedProperties xmlns=\"" + XADES
			+ "\"><UnsignedSignatureProperties>" + STAMP + VALIDATION_DATA
			+ "</UnsignedSignatureProperties></UnsignedProperties>)?";

	private static final Pattern WHOLE = Pattern
		.compile("<Signature" + DSIG + " Id=\"idPackageSignature\">" + hole("signedInfo", SIGNED_INFO)
				+ hole("valueElement", VALUE) + KEY_INFO + hole("package", "<Object Id=\"idPackageObject\">.*</Object>")
				+ hole("office", "<Object Id=\"idOfficeObject\">.*</Object>") + "<Object><xd:QualifyingProperties" + XD
				+ " Target=\"#idPackageSignature\">"
				+ hole("properties", "<xd:SignedProperties Id=\"idSignedProperties\">.*</xd:SignedProperties>")
				+ UNSIGNED + "</xd:QualifyingProperties></Object></Signature>", Pattern.DOTALL);

	/**
	 * Where the parts of any length begin and end. Were one there twice, a part could end
	 * in many places, and trying them all would take for ever.
	 */
	private static final List<String> ONCE = List.of("<Object Id=\"idPackageObject\">",
			"<Object Id=\"idOfficeObject\">", "<Object><xd:QualifyingProperties",
			"<xd:SignedProperties Id=\"idSignedProperties\">", "</xd:SignedProperties>");

	private static final int OBJECTS = 3;

	private static final Pattern CERTIFICATE = Pattern.compile("<X509Certificate>([^<]+)</X509Certificate>");

	private static final Pattern ENCAPSULATED = Pattern.compile(">([A-Za-z0-9+/=]+)<");

	private static final Pattern CLAIMED = Pattern.compile("<xd:SigningTime>([^<]+)</xd:SigningTime>");

	private static final Pattern BOUND = Pattern.compile(
			"<xd:SigningCertificate><xd:Cert><xd:CertDigest>" + SHA256 + "<DigestValue>(" + BASE64 + ")</DigestValue>");

	private final Matcher match;

	private final List<X509Certificate> certificates = new ArrayList<>();

	OfficeSignatureText(byte[] xml) throws FlawException {
		String text = new String(xml, StandardCharsets.UTF_8);
		FlawException.unless(Arrays.equals(text.getBytes(StandardCharsets.UTF_8), xml),
				"the workbook's signature is not UTF-8");
		this.match = WHOLE.matcher(text);
		FlawException.unless(ONCE.stream().allMatch((mark) -> times(mark, text) == 1)
				&& times("</Object>", text) == OBJECTS && this.match.matches(),
				"the workbook's signature has not the form our writer gives it");
		Matcher each = CERTIFICATE.matcher(this.match.group("certificates"));
		while (each.find()) {
			this.certificates.add(EmbeddedCertificate.read(base64(each.group(1))));
		}
		checkDigest("packageDigest", inScope(packageObject(), DSIG));
		checkDigest("officeDigest", inScope(this.match.group("office"), DSIG));
		checkDigest("propertiesDigest", inScope(signedProperties(), DSIG + XD));
		FlawException.unless(Arrays.equals(base64(only(BOUND, signedProperties())), sha256(encoded(certificate()))),
				"the workbook's signature binds another certificate than its signer's");
	}

	X509Certificate certificate() {
		return this.certificates.get(0);
	}

	/** What came along: certificates and revocation lists. */
	void addTo(Material material) throws FlawException {
		material.add(this.certificates);
		for (byte[] certificate : encapsulated("values")) {
			material.add(List.of(EmbeddedCertificate.read(certificate)));
		}
		for (byte[] crl : encapsulated("crls")) {
			material.addCrl(crl);
		}
	}

	private List<byte[]> encapsulated(String group) throws FlawException {
		List<byte[]> values = new ArrayList<>();
		String elements = this.match.group(group);
		Matcher each = ENCAPSULATED.matcher((elements != null) ? elements : "");
		while (each.find()) {
			values.add(base64(each.group(1)));
			FlawException.unless(values.size() <= Material.MOST,
					"more than " + Material.MOST + " certificates or CRLs came along");
		}
		return values;
	}

	/** The element that lists the parts. */
	String packageObject() {
		return this.match.group("package");
	}

	/** The comment, which holds the digest over the container. */
	String comment() throws FlawException {
		return only(Pattern.compile("<SignatureComments>([^<]*)</SignatureComments>"), this.match.group("office"));
	}

	Instant claimedTime() throws FlawException {
		try {
			return Instant.parse(only(CLAIMED, signedProperties()));
		}
		catch (DateTimeParseException ex) {
			throw new FlawException("the workbook's signature has an unreadable signing time", ex);
		}
	}

	byte @Nullable [] timeStamp() throws FlawException {
		String stamp = this.match.group("stamp");
		return (stamp != null) ? base64(stamp) : null;
	}

	/** What the time-stamp is over (XAdES, 5.3): the value's element, canonical. */
	byte[] stamped() {
		return inScope(this.match.group("valueElement"), DSIG).getBytes(StandardCharsets.UTF_8);
	}

	private String signedProperties() {
		return this.match.group("properties");
	}

	/** Checks the signature over the signed info. */
	boolean verify() throws FlawException {
		boolean curve = certificate().getPublicKey().getAlgorithm().equals("EC");
		FlawException.unless(this.match.group("key").equals(curve ? "ecdsa" : "rsa"),
				"the workbook's signature algorithm does not fit its key");
		try {
			Signature signature = Signature.getInstance(curve ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
			signature.initVerify(certificate().getPublicKey());
			signature.update(inScope(this.match.group("signedInfo"), DSIG).getBytes(StandardCharsets.UTF_8));
			return signature.verify(base64(this.match.group("value")));
		}
		catch (GeneralSecurityException ex) {
			throw new FlawException("the workbook's signature does not verify: " + ex.getMessage(), ex);
		}
	}

	private void checkDigest(String group, String element) throws FlawException {
		FlawException.unless(
				Arrays.equals(base64(this.match.group(group)), sha256(element.getBytes(StandardCharsets.UTF_8))),
				"the workbook's signature was changed (a digest in it differs)");
	}

	/** How often a mark is there; beyond some it doesn't matter. */
	private static int times(String mark, String text) {
		int times = 0;
		for (int at = text.indexOf(mark); at >= 0 && times <= OBJECTS; at = text.indexOf(mark, at + 1)) {
			times++;
		}
		return times;
	}

	private static String hole(String name, String pattern) {
		return "(?<" + name + ">" + pattern + ")";
	}

	private static String digest(String name) {
		return SHA256 + "<DigestValue>" + hole(name, BASE64) + "</DigestValue></Reference>";
	}

	/** Canonical XML 1.0, 2.4: an element's first tag carries the namespaces in scope. */
	private static String inScope(String element, String namespaces) {
		int nameEnd = element.indexOf(' ') < 0 ? element.indexOf('>')
				: Math.min(element.indexOf(' '), element.indexOf('>'));
		return element.substring(0, nameEnd) + namespaces + element.substring(nameEnd);
	}

	private static String only(Pattern pattern, String text) throws FlawException {
		Matcher matcher = pattern.matcher(text);
		FlawException.unless(matcher.find(), "the workbook's signature lacks a property");
		String found = matcher.group(1);
		FlawException.unless(!matcher.find(), "the workbook's signature has a property twice");
		return found;
	}

	/** Base64 has spare bits at its end; they must be zero. */
	static byte[] base64(String text) throws FlawException {
		try {
			byte[] bytes = Base64.getDecoder().decode(text);
			FlawException.unless(Base64.getEncoder().encodeToString(bytes).equals(text), "Base64 with spare bits set");
			return bytes;
		}
		catch (IllegalArgumentException ex) {
			throw new FlawException("broken Base64 in the workbook's signature", ex);
		}
	}

	static byte[] sha256(byte[] bytes) {
		return newSha256().digest(bytes);
	}

	static MessageDigest newSha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

	private static byte[] encoded(X509Certificate certificate) throws FlawException {
		try {
			return certificate.getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new FlawException("a certificate can't be encoded", ex);
		}
	}

}
