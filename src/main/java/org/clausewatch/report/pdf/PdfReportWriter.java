package org.clausewatch.report.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Document;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.Shown;

/**
 * Writes reports as PDF: the same bytes for the same rendition of the same model. Needs
 * neither display nor network. Safe for use by several threads; one writer should serve a
 * process, since it compiles the templates. What is kept in memory doesn't grow with the
 * findings; drafts stand beside the file while it is written.
 */
public final class PdfReportWriter {

	private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();

	private final PdfTemplates templates;

	public PdfReportWriter() {
		this.context.setProperty("net.sf.jasperreports.compiler.java", NoJavaCompiler.class.getName());
		this.templates = new PdfTemplates(this.context);
	}

	/**
	 * How many findings are read to write so many, if the kind prints them: those that
	 * are printed, as many for writing their pages, and all to attach them.
	 */
	public static long readings(Rendition rendition, long findings) {
		return rendition.chapters().contains(Chapter.FINDINGS)
				? 2 * Math.min(findings, FindingSections.PRINTED) + findings : 0;
	}

	/** Is told of each page that is written, out of how many. */
	public interface PageListener {

		void written(int page, int pages);

	}

	/**
	 * Writes one report, of which its readers see what {@link Rendition#redaction()}
	 * lets.
	 * @param rendition which document to make of the model
	 * @param whole the run, not redacted
	 * @param figures of the run, which all its documents share
	 * @throws IOException where the file can't be written
	 */
	public void write(Rendition rendition, ReportModel whole, Figures figures, Path file, PageListener listener)
			throws IOException {
		write(Document.of(rendition, whole, figures), file, listener);
	}

	/**
	 * Writes a document that was redacted before.
	 * @throws IOException where the file can't be written
	 */
	public void write(Document document, Path file, PageListener listener) throws IOException {
		Rendition rendition = document.rendition();
		ReportModel model = document.model();
		Labels labels = rendition.labels();
		Glyphs glyphs = new Glyphs(this.templates.font());
		Material material = new Material(rendition, model, document.figures(), labels,
				new Shown(labels, model.run().zone()), glyphs);
		List<Section> sections = new ReadersGuide(material).around(new Chapters(material).all());
		List<Rows> opened = new ArrayList<>();
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				PagesFile pages = new PagesFile(this.context,
						file.resolveSibling(file.getFileName() + ".pages.draft"))) {
			Rows frame = new Rows(() -> sections.stream().map((section) -> placed(section, material, opened)), glyphs);
			Map<String, Object> texts = frameTexts(material);
			texts.put(JRParameter.REPORT_VIRTUALIZER, pages.pages());
			JasperPrint print = JasperFillManager.getInstance(this.context)
				.fill(this.templates.get(PdfTemplates.FRAME), texts, frame);
			PagesFile.laidOut(print);
			export(print, material, file, out, listener);
		}
		catch (JRException | JRRuntimeException ex) {
			throw new IOException("the report can't be set: " + ex.getMessage(), ex);
		}
		finally {
			opened.forEach(Rows::close);
		}
	}

	private Map<String, Object> placed(Section section, Material material, List<Rows> opened) {
		Rows rows = new Rows(section.rows(), material.glyphs());
		opened.add(rows);
		Map<String, Object> parameters = common(material);
		section.parameters()
			.forEach((name, value) -> parameters.put(name,
					(value instanceof String text) ? material.glyphs().show(text) : value));
		return Map.of("page", section.page(), "inner", !section.page().equals(Section.COVER), "template",
				this.templates.get(section.template()), "parameters", parameters, "rows", rows);
	}

	private Map<String, Object> frameTexts(Material material) {
		RunFacts run = material.model().run();
		Labels labels = material.labels();
		Map<String, Object> texts = common(material);
		texts.put("DEMO", run.demo());
		if (run.demo()) {
			texts.put("DEMO_SHORT", labels.get("demo.short"));
		}
		Glyphs glyphs = material.glyphs();
		texts.put("RUNNING_TITLE",
				glyphs.show(material.rendition().title(material.model()) + labels.get("subject.separator")
						+ run.title(labels.language()) + labels.get("subject.separator") + run.extract()));
		texts.put("RUNNING_FOOT", glyphs.show(labels.get("cover.run") + " " + run.runId()));
		return texts;
	}

	private Map<String, Object> common(Material material) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("STYLES", this.templates.styles());
		parameters.put(JRParameter.REPORT_LOCALE, material.labels().language());
		parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, material.labels().words());
		return parameters;
	}

	private void export(JasperPrint print, Material material, Path file, OutputStream out, PageListener listener)
			throws JRException {
		RunFacts run = material.model().run();
		Rendition rendition = material.rendition();
		String title = rendition.title(material.model());
		List<EmbeddedFile> files = Attachment.of(material)
			.stream()
			.map((attachment) -> new EmbeddedFile(attachment,
					file.resolveSibling(file.getFileName() + "." + attachment.name() + ".draft")))
			.toList();
		ReportExporter exporter = new ReportExporter(this.context, new ArchivalPdf(run, rendition, title, files),
				new PageReferences(print, material.labels()));
		SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
		configuration.setMetadataTitle(title + " " + run.title(rendition.language()));
		configuration.setMetadataSubject(run.extract());
		configuration.setMetadataCreator("Clausewatch " + run.version());
		configuration.setMetadataAuthor("Clausewatch");
		configuration.setDisplayMetadataTitle(true);
		configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
		configuration.setTagLanguage(rendition.language().toLanguageTag());
		exporter.setConfiguration(configuration);
		SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
		int number = print.getPages().size();
		AtomicInteger written = new AtomicInteger();
		pages.setProgressMonitor(() -> listener.written(written.incrementAndGet(), number));
		exporter.setConfiguration(pages);
		exporter.setExporterInput(new SimpleExporterInput(print));
		exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
		exporter.exportReport();
	}

}
