package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The list of parts in a workbook's signature, and the canonical form of relationship
 * parts that it may ask for (ECMA-376 part 2, 12.2.4.16 and 12.2.4.26).
 */
final class PackageManifest {

	private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

	private static final String TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform";

	private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

	private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

	private PackageManifest() {
	}

	/** Reads the references of the signature's package object. */
	static List<Reference> read(String packageObject) throws FlawException {
		List<Reference> references = new ArrayList<>();
		NodeList found = parse(packageObject.replaceFirst("<Object", "<Object xmlns=\"" + DSIG + "\""))
			.getElementsByTagNameNS(DSIG, "Reference");
		for (int i = 0; i < found.getLength(); i++) {
			references.add(reference((Element) found.item(i)));
		}
		return references;
	}

	private static Reference reference(Element element) throws FlawException {
		// in each other, each would be searched for what all the others hold
		FlawException.unless(element.getElementsByTagNameNS(DSIG, "Reference").getLength() == 0,
				"the workbook's signature has references in each other");
		String uri = element.getAttribute("URI");
		int query = uri.indexOf("?ContentType=");
		FlawException.unless(uri.startsWith("/") && query > 0, "the workbook's signature names no part: " + uri);
		FlawException.unless(SHA256.equals(only(element, "DigestMethod").getAttribute("Algorithm")),
				"the workbook's signature uses another digest than SHA-256");
		List<String> sources = new ArrayList<>();
		NodeList transforms = element.getElementsByTagNameNS(DSIG, "Transform");
		boolean relationships = transforms.getLength() == 2
				&& TRANSFORM.equals(((Element) transforms.item(0)).getAttribute("Algorithm"))
				&& C14N.equals(((Element) transforms.item(1)).getAttribute("Algorithm"));
		FlawException.unless(relationships || transforms.getLength() == 0,
				"the workbook's signature transforms a part in an unknown way: " + uri);
		NodeList ids = element.getElementsByTagNameNS("*", "RelationshipReference");
		for (int i = 0; i < ids.getLength(); i++) {
			sources.add(((Element) ids.item(i)).getAttribute("SourceId"));
		}
		return new Reference(uri.substring(1, query), relationships, sources,
				OfficeSignatureText.base64(only(element, "DigestValue").getTextContent()));
	}

	private static Element only(Element parent, String name) throws FlawException {
		NodeList found = parent.getElementsByTagNameNS(DSIG, name);
		FlawException.unless(found.getLength() == 1,
				"the workbook's signature has not one " + name + " in a reference");
		return (Element) found.item(0);
	}

	/** The chosen relationships in canonical form, sorted by id. */
	static byte[] relationships(byte[] part, List<String> ids) throws FlawException {
		Map<String, String> canonical = new LinkedHashMap<>();
		NodeList found = parse(new String(part, StandardCharsets.UTF_8)).getElementsByTagNameNS(RELATIONSHIPS,
				"Relationship");
		for (int i = 0; i < found.getLength(); i++) {
			Element one = (Element) found.item(i);
			String mode = one.hasAttribute("TargetMode") ? one.getAttribute("TargetMode") : "Internal";
			String previous = canonical.put(one.getAttribute("Id"),
					"<Relationship Id=\"" + escape(one.getAttribute("Id")) + "\" Target=\""
							+ escape(one.getAttribute("Target")) + "\" TargetMode=\"" + escape(mode) + "\" Type=\""
							+ escape(one.getAttribute("Type")) + "\"></Relationship>");
			FlawException.unless(previous == null, "a relationship's id stands there twice");
		}
		StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + RELATIONSHIPS + "\">");
		for (String id : ids.stream().sorted().toList()) {
			FlawException.unless(canonical.containsKey(id), "a signed relationship is missing: " + id);
			text.append(canonical.get(id));
		}
		return text.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Canonical XML 1.0, 2.3, attribute nodes. */
	private static String escape(String value) {
		return value.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace("\"", "&quot;")
			.replace("\t", "&#x9;")
			.replace("\n", "&#xA;")
			.replace("\r", "&#xD;");
	}

	private static Document parse(String xml) throws FlawException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(xml)));
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new FlawException("the workbook has XML that can't be read: " + ex.getMessage(), ex);
		}
	}

	/**
	 * One signed part.
	 *
	 * @param entry the part's name in the container
	 * @param relationships whether only some relationships of the part are signed
	 * @param ids those
	 * @param sha256 of the part, or of the relationships' canonical form
	 */
	record Reference(String entry, boolean relationships, List<String> ids, byte[] sha256) {
	}

}
