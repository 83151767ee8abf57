package org.clausewatch.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.dom.DOMSignContext;

import org.apache.jcp.xml.dsig.internal.dom.DOMSignedInfo;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.facets.KeyInfoSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.OOXMLSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.SignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.XAdESSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.XAdESXLSignatureFacet;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The signature part of a workbook as canonical XML. POI builds it and digests the parts;
 * it is not written back into POI's package, because the container is written by
 * {@link WorkbookSeal}.
 */
final class OfficeSignature extends SignatureInfo {

	private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";

	private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

	private static final String TIME_STAMP = "EncapsulatedTimeStamp";

	private final Seal seal;

	private final SealKey key;

	private byte[] written = new byte[0];

	OfficeSignature(Seal seal, Signer signer, SealText text, OPCPackage workbook, String comment) {
		this.seal = seal;
		this.key = signer.key();
		setSignatureConfig(config(seal, signer, text, comment));
		setOpcPackage(workbook);
	}

	byte[] create() throws IOException {
		try {
			confirmSignature();
			return this.written;
		}
		catch (XMLSignatureException | MarshalException ex) {
			throw new IOException("no signature: " + ex.getMessage(), ex);
		}
	}

	private static SignatureConfig config(Seal seal, Signer signer, SealText text, String comment) {
		boolean curve = signer.key().kind() == KeyKind.ECDSA;
		SignatureConfig config = new SignatureConfig() {
			@Override
			public String getSignatureMethodUri() {
				return curve ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" : super.getSignatureMethodUri();
			}
		};
		config.setDigestAlgo(HashAlgorithm.sha256);
		config.setKey(signer.key().key());
		config.setSigningCertificateChain(signer.key().chainWithoutRoot());
		config.setExecutionTime(Date.from(seal.clock().instant()));
		config.setSignatureDescription(comment);
		String role = signer.role().in(text.language());
		if (!role.isEmpty()) {
			config.setXadesRole(role);
		}
		TimeStampAuthority authority = seal.timeStampAuthority();
		config.setTspService((info, data, revocation) -> {
			if (authority == null) {
				throw new SealException("seal '" + seal.name() + "' has no time-stamp authority");
			}
			return authority.stamp(MessageDigest.getInstance("SHA-256").digest(data));
		});
		List<SignatureFacet> facets = new ArrayList<>(
				List.of(new OOXMLSignatureFacet(), new KeyInfoSignatureFacet(), new XAdESSignatureFacet()));
		if (authority != null) {
			facets.add(new XAdESXLSignatureFacet());
		}
		config.setSignatureFacets(facets);
		return config;
	}

	/** The key of a token is of use to its own provider only. */
	@Override
	public DOMSignContext createXMLSignContext(Document document) {
		DOMSignContext context = super.createXMLSignContext(document);
		if (this.key.provider() != null) {
			context.setProperty("org.jcp.xml.dsig.internal.dom.SignatureProvider", this.key.provider());
		}
		return context;
	}

	/** POI signs with RSA only; XML signatures take ECDSA's two numbers plain. */
	@Override
	public String signDigest(DOMSignContext context, DOMSignedInfo signedInfo) {
		try {
			ByteArrayOutputStream canonical = new ByteArrayOutputStream();
			signedInfo.canonicalize(context, canonical);
			byte[] signature = this.key.sign(canonical.toByteArray());
			return Base64.getEncoder()
				.encodeToString((this.key.kind() == KeyKind.ECDSA) ? plain(signature) : signature);
		}
		catch (IOException | XMLSignatureException ex) {
			throw new SealException("seal '" + this.key.name() + "': can't sign: " + ex.getMessage(), ex);
		}
	}

	private byte[] plain(byte[] signature) throws IOException {
		BigInteger order = ((ECPublicKey) this.key.certificate().getPublicKey()).getParams().getOrder();
		BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(order, signature);
		return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
	}

	@Override
	protected void writeDocument(Document document) throws MarshalException {
		unwrap(document.getElementsByTagNameNS(XMLDSIG, "X509Certificate"));
		unwrap(document.getElementsByTagNameNS(XADES, TIME_STAMP));
		if (this.seal.level().longTerm()) {
			addValidationData(document);
		}
		// POI leaves elements without the declaration of their namespace
		document.normalizeDocument();
		try {
			this.written = PackageStructure.canonical(document.getDocumentElement());
		}
		catch (IOException ex) {
			throw new MarshalException(ex);
		}
	}

	/**
	 * What a check needs later (ETSI EN 319 132-1, 5.4). POI's own form is XAdES-X-L,
	 * whose second time-stamp it makes over nodes that don't stand so in the document.
	 */
	private void addValidationData(Document document) throws MarshalException {
		Node stamp = document.getElementsByTagNameNS(XADES, TIME_STAMP).item(0);
		if (!(stamp.getParentNode().getParentNode() instanceof Element properties)) {
			throw new MarshalException("the time-stamp stands outside the unsigned properties");
		}
		ValidationData data = new ValidationData(this.seal, this.key,
				Base64.getDecoder().decode(stamp.getTextContent()));
		Element certificates = append(properties, "CertificateValues");
		Element revocation = append(append(properties, "RevocationValues"), "CRLValues");
		try {
			for (X509Certificate certificate : data.certificates()) {
				append(certificates, "EncapsulatedX509Certificate")
					.setTextContent(Base64.getEncoder().encodeToString(certificate.getEncoded()));
			}
		}
		catch (CertificateEncodingException ex) {
			throw new MarshalException(ex);
		}
		for (byte[] crl : data.crls()) {
			append(revocation, "EncapsulatedCRLValue").setTextContent(Base64.getEncoder().encodeToString(crl));
		}
	}

	private static Element append(Element parent, String name) {
		String prefix = (parent.getPrefix() != null) ? parent.getPrefix() + ":" : "";
		Element child = parent.getOwnerDocument().createElementNS(XADES, prefix + name);
		parent.appendChild(child);
		return child;
	}

	/** Base64 on one line, so that there is one way to write it. */
	private static void unwrap(NodeList elements) {
		for (int i = 0; i < elements.getLength(); i++) {
			Node element = elements.item(i);
			if (element instanceof Element) {
				element.setTextContent(element.getTextContent().replaceAll("\\s", ""));
			}
		}
	}

}
