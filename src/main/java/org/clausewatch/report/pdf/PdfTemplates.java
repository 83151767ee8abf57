package org.clausewatch.report.pdf;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The templates of {@code reports/}, read from the class path and compiled once a
 * process. Their expressions only name fields, parameters and words, so no Java compiler
 * runs and nothing in a template is code; a compiled template is never read from outside
 * (CVE-2026-6009).
 */
final class PdfTemplates {

	static final String FRAME = "frame";

	static final String TYPEFACE = "Noto Sans SC";

	private static final List<String> NAMES = List.of(FRAME, "cover", "contents", "index", "figures", "clocks",
			"overview", "charts", "rules", "coverage", "findings", "files", "rejects", "method", "clauses", "facts",
			"counts-3", "counts-5", "counts-6", "counts-7", "counts-10", "texts-3", "texts-4", "picture");

	private final JRTemplate styles;

	private final Map<String, JasperReport> compiled = new HashMap<>();

	private final Font font;

	PdfTemplates(JasperReportsContext context) {
		try {
			this.styles = read("styles.jrtx", JRXmlTemplateLoader.getInstance(context)::loadTemplate);
			for (String name : NAMES) {
				this.compiled.put(name, read(name + ".jrxml", JasperCompileManager.getInstance(context)::compile));
			}
		}
		catch (JRException ex) {
			throw new IllegalStateException("the report templates in the jar don't compile", ex);
		}
		this.font = FontUtil.getInstance(context).getAwtFontFromBundles(true, TYPEFACE, 0, 10f, Locale.ROOT, false);
	}

	JRTemplate styles() {
		return this.styles;
	}

	JasperReport get(String name) {
		JasperReport report = this.compiled.get(name);
		if (report == null) {
			throw new IllegalArgumentException("no template " + name);
		}
		return report;
	}

	Font font() {
		return this.font;
	}

	private static <T> T read(String name, Reader<T> reader) throws JRException {
		try (InputStream in = PdfTemplates.class.getResourceAsStream("/reports/" + name)) {
			if (in == null) {
				throw new IllegalStateException("the jar lacks reports/" + name);
			}
			return reader.read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Reader<T> {

		T read(InputStream in) throws JRException;

	}

}
