package org.clausewatch.report.document;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** The XMP packet of an archival PDF: what the information dictionary says, again. */
final class ArchivalMetadata {

	private ArchivalMetadata() {
	}

	static byte[] of(DocumentFacts facts) {
		String made = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.madeFor());
		String title = escaped(facts.title());
		String creator = escaped(facts.creator());
		return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
				+ "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
				+ "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
				+ " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
				+ " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
				+ "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
				+ "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + title
				+ "</rdf:li></rdf:Alt></dc:title>"
				+ "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>"
				+ "<xmp:CreatorTool>" + creator + "</xmp:CreatorTool><pdf:Producer>" + creator + "</pdf:Producer>"
				+ "<xmp:CreateDate>" + made + "</xmp:CreateDate><xmp:ModifyDate>" + made + "</xmp:ModifyDate>"
				+ "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
