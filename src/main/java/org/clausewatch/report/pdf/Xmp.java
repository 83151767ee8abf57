package org.clausewatch.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A document's metadata (ISO 16684-1) with the mark of PDF/A-3u; they say what its
 * information dictionary says.
 */
final class Xmp {

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private static final String DC = "http://purl.org/dc/elements/1.1/";

	private static final String XMP = "http://ns.adobe.com/xap/1.0/";

	private static final String PDF = "http://ns.adobe.com/pdf/1.3/";

	private static final String PDF_A = "http://www.aiim.org/pdfa/ns/id/";

	private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";

	private static final String END = "\n<?xpacket end=\"r\"?>";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final XMLStreamWriter xml;

	private Xmp() throws XMLStreamException {
		this.bytes.writeBytes(BEGIN.getBytes(StandardCharsets.UTF_8));
		this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(this.bytes, "UTF-8");
	}

	/**
	 * The packet.
	 * @param title title
	 * @param subject what the document is about
	 * @param author who answers for it
	 * @param creator program that made it
	 * @param producer library that wrote it
	 * @param language language tag
	 * @param at when it was made
	 */
	static byte[] packet(String title, String subject, String author, String creator, String producer, String language,
			OffsetDateTime at) {
		try {
			Xmp xmp = new Xmp();
			xmp.open();
			xmp.list(DC, "title", "Alt", title);
			xmp.list(DC, "description", "Alt", subject);
			xmp.list(DC, "creator", "Seq", author);
			xmp.list(DC, "language", "Bag", language);
			xmp.text(DC, "format", "application/pdf");
			xmp.text(PDF, "Producer", producer);
			xmp.text(XMP, "CreatorTool", creator);
			xmp.text(XMP, "CreateDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
			xmp.text(XMP, "ModifyDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
			xmp.text(PDF_A, "part", "3");
			xmp.text(PDF_A, "conformance", "U");
			return xmp.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void open() throws XMLStreamException {
		this.xml.setPrefix("rdf", RDF);
		this.xml.setPrefix("dc", DC);
		this.xml.setPrefix("xmp", XMP);
		this.xml.setPrefix("pdf", PDF);
		this.xml.setPrefix("pdfaid", PDF_A);
		this.xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
		this.xml.writeNamespace("x", "adobe:ns:meta/");
		this.xml.writeStartElement(RDF, "RDF");
		this.xml.writeNamespace("rdf", RDF);
		this.xml.writeStartElement(RDF, "Description");
		this.xml.writeNamespace("dc", DC);
		this.xml.writeNamespace("xmp", XMP);
		this.xml.writeNamespace("pdf", PDF);
		this.xml.writeNamespace("pdfaid", PDF_A);
		this.xml.writeAttribute(RDF, "about", "");
	}

	private void text(String namespace, String name, String value) throws XMLStreamException {
		this.xml.writeStartElement(namespace, name);
		this.xml.writeCharacters(value);
		this.xml.writeEndElement();
	}

	private void list(String namespace, String name, String kind, String value) throws XMLStreamException {
		this.xml.writeStartElement(namespace, name);
		this.xml.writeStartElement(RDF, kind);
		this.xml.writeStartElement(RDF, "li");
		if (kind.equals("Alt")) {
			this.xml.writeAttribute("xml:lang", "x-default");
		}
		this.xml.writeCharacters(value);
		this.xml.writeEndElement();
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private byte[] close() throws XMLStreamException {
		this.xml.writeEndElement();
		this.xml.writeEndElement();
		this.xml.writeEndElement();
		this.xml.close();
		this.bytes.writeBytes(END.getBytes(StandardCharsets.UTF_8));
		return this.bytes.toByteArray();
	}

}
