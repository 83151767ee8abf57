package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The two parts of an OOXML package that must name a signature before it is made: the
 * content types and the package's relationships (ECMA-376 part 2, 10 and 9).
 */
final class PackageStructure {

	static final String CONTENT_TYPES = "[Content_Types].xml";

	static final String RELATIONSHIPS = "_rels/.rels";

	static final String SIGNATURES = "_xmlsignatures/";

	static final String ORIGIN = SIGNATURES + "origin.sigs";

	static final String ORIGIN_RELATIONSHIPS = SIGNATURES + "_rels/origin.sigs.rels";

	private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

	private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

	private static final String DIGITAL_SIGNATURE = RELS + "/digital-signature/";

	private static final String MEDIA = "application/vnd.openxmlformats-package.";

	private PackageStructure() {
	}

	/** The entry of a signature, counted from 1. */
	static String signature(int number) {
		return SIGNATURES + "sig" + number + ".xml";
	}

	static byte[] withSignatureTypes(byte[] contentTypes, int signatures) throws IOException {
		Document document = parse(contentTypes);
		Element extension = document.createElementNS(TYPES, "Default");
		extension.setAttribute("Extension", "sigs");
		extension.setAttribute("ContentType", MEDIA + "digital-signature-origin");
		Element root = document.getDocumentElement();
		root.insertBefore(extension, root.getFirstChild());
		for (int number = 1; number <= signatures; number++) {
			Element part = document.createElementNS(TYPES, "Override");
			part.setAttribute("PartName", "/" + signature(number));
			part.setAttribute("ContentType", MEDIA + "digital-signature-xmlsignature+xml");
			root.appendChild(part);
		}
		return canonical(document);
	}

	static byte[] withOrigin(byte[] relationships) throws IOException {
		Document document = parse(relationships);
		document.getDocumentElement()
			.appendChild(relationship(document, "rIdSeal", DIGITAL_SIGNATURE + "origin", "/" + ORIGIN));
		return canonical(document);
	}

	static byte[] originRelationships(int signatures) {
		StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELS + "\">");
		for (int number = 1; number <= signatures; number++) {
			xml.append("<Relationship Id=\"rId" + number + "\" Target=\"/" + signature(number) + "\" Type=\""
					+ DIGITAL_SIGNATURE + "signature\"></Relationship>");
		}
		return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Canonical XML 1.0 without comments: one form for one document. */
	static byte[] canonical(Node node) throws IOException {
		Init.init();
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(node, bytes);
			return bytes.toByteArray();
		}
		catch (XMLSecurityException ex) {
			throw new IOException(ex);
		}
	}

	private static Element relationship(Document document, String id, String type, String target) {
		Element relationship = document.createElementNS(RELS, "Relationship");
		relationship.setAttribute("Id", id);
		relationship.setAttribute("Type", type);
		relationship.setAttribute("Target", target);
		return relationship;
	}

	private static Document parse(byte[] xml) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IOException("not XML: " + ex.getMessage(), ex);
		}
	}

}
