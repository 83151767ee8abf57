package org.clausewatch.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
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

	private final Seal seal;

	private byte[] written = new byte[0];

	OfficeSignature(Seal seal, OPCPackage workbook, String comment) {
		this.seal = seal;
		setSignatureConfig(config(seal, comment));
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

	private static SignatureConfig config(Seal seal, String comment) {
		boolean curve = seal.key().key().getAlgorithm().equals("EC");
		SignatureConfig config = new SignatureConfig() {
			@Override
			public String getSignatureMethodUri() {
				return curve ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" : super.getSignatureMethodUri();
			}
		};
		config.setDigestAlgo(HashAlgorithm.sha256);
		config.setKey(seal.key().key());
		config.setSigningCertificateChain(seal.key().chainWithoutRoot());
		config.setExecutionTime(Date.from(seal.clock().instant()));
		config.setSignatureDescription(comment);
		TimeStampAuthority authority = seal.timeStampAuthority();
		config.setTspService((info, data, revocation) -> {
			if (authority == null) {
				throw new SealException("seal '" + seal.key().name() + "' has no time-stamp authority");
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

	/** POI signs with RSA only; XML signatures take ECDSA's two numbers plain. */
	@Override
	public String signDigest(DOMSignContext context, DOMSignedInfo signedInfo) {
		try {
			ByteArrayOutputStream canonical = new ByteArrayOutputStream();
			signedInfo.canonicalize(context, canonical);
			Signature signature = Signature.getInstance(this.seal.key().key().getAlgorithm().equals("EC")
					? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
			signature.initSign(this.seal.key().key());
			signature.update(canonical.toByteArray());
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException | XMLSignatureException ex) {
			throw new SealException("seal '" + this.seal.key().name() + "': can't sign: " + ex.getMessage(), ex);
		}
	}

	@Override
	protected void writeDocument(Document document) throws MarshalException {
		unwrap(document.getElementsByTagNameNS(XMLDSIG, "X509Certificate"));
		unwrap(document.getElementsByTagNameNS(XADES, "EncapsulatedTimeStamp"));
		// POI leaves elements without the declaration of their namespace
		document.normalizeDocument();
		try {
			this.written = PackageStructure.canonical(document.getDocumentElement());
		}
		catch (IOException ex) {
			throw new MarshalException(ex);
		}
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
