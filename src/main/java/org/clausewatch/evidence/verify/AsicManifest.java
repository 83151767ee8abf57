package org.clausewatch.evidence.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The list of files that one signature or time-stamp of a container is over (ETSI EN 319
 * 162-1, A.4).
 *
 * @param signature the entry that signs or stamps the list
 * @param files in the order listed
 */
record AsicManifest(String signature, List<Reference> files) {

	private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";

	private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

	private static final Map<String, String> DIGESTS = Map.of("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
			"http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384", "http://www.w3.org/2001/04/xmlenc#sha512",
			"SHA-512");

	/**
	 * A file and its digest.
	 *
	 * @param algorithm the digest's name in Java
	 */
	record Reference(String entry, String algorithm, byte[] digest) {
	}

	static AsicManifest read(byte[] xml, String name) throws FlawException {
		Element root = parse(xml, name).getDocumentElement();
		FlawException.unless(ASIC.equals(root.getNamespaceURI()) && "ASiCManifest".equals(root.getLocalName()),
				name + " is no ASiC manifest");
		List<Reference> files = new ArrayList<>();
		NodeList references = root.getElementsByTagNameNS(ASIC, "DataObjectReference");
		for (int i = 0; i < references.getLength(); i++) {
			files.add(reference((Element) references.item(i), name));
		}
		// some kilobytes can unpack to gigabytes: each file is hashed once
		FlawException.unless(files.stream().map(Reference::entry).distinct().count() == files.size(),
				name + " lists a file twice");
		return new AsicManifest(uri(only(root, ASIC, "SigReference", name), name), files);
	}

	private static Reference reference(Element element, String name) throws FlawException {
		// in each other, each would be searched for what all the others hold
		FlawException.unless(element.getElementsByTagNameNS(ASIC, "DataObjectReference").getLength() == 0,
				name + " has references in each other");
		String algorithm = DIGESTS.get(only(element, DSIG, "DigestMethod", name).getAttribute("Algorithm"));
		if (algorithm == null) {
			throw new FlawException(name + " uses another digest than SHA-256, SHA-384 or SHA-512");
		}
		return new Reference(uri(element, name), algorithm,
				OfficeSignatureText.base64(only(element, DSIG, "DigestValue", name).getTextContent()));
	}

	private static String uri(Element element, String name) throws FlawException {
		try {
			return URLDecoder.decode(element.getAttribute("URI").replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new FlawException(name + " names a file in an unreadable way", ex);
		}
	}

	private static Element only(Element parent, String namespace, String local, String name) throws FlawException {
		NodeList found = parent.getElementsByTagNameNS(namespace, local);
		FlawException.unless(found.getLength() == 1, name + " has not one " + local);
		return (Element) found.item(0);
	}

	private static Document parse(byte[] xml, String name) throws FlawException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(xml));
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new FlawException(name + " can't be read: " + ex.getMessage(), ex);
		}
	}

}
