package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.clausewatch.report.Background;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a document keeps in memory doesn't grow with its findings. Counts objects that can
 * be reached when all pages are laid out, and when all are written: that is the same at
 * every run, unlike time or the heap's size.
 */
class BoundedMemoryTests {

	private static final int FINDINGS = 500;

	/** A page of findings left in memory would take ten times as much. */
	private static final long BYTES_A_PAGE = 4_000;

	private static final Pattern LINE = Pattern.compile("\\s+\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

	private static final Pattern LAID_OUT_OR_READ = Pattern
		.compile("net\\.sf\\.jasperreports\\.engine\\.fill\\.JRTemplatePrint.*|org\\.clausewatch\\.finding\\.Finding");

	@TempDir
	private Path directory;

	private final PdfReportWriter writer = new PdfReportWriter();

	/** What can be reached at a moment: elements of pages and findings; bytes in all. */
	private record Kept(int pages, long elements, long bytes) {

		static Kept at(int pages) {
			long elements = 0;
			long bytes = 0;
			for (String line : histogram().lines().toList()) {
				Matcher matcher = LINE.matcher(line);
				if (matcher.matches()) {
					bytes += Long.parseLong(matcher.group(2));
					elements += LAID_OUT_OR_READ.matcher(matcher.group(3)).matches() ? Long.parseLong(matcher.group(1))
							: 0;
				}
			}
			return new Kept(pages, elements, bytes);
		}

		/**
		 * Of live objects. The library's objects of documents written before go only when
		 * their finalizers have run.
		 */
		private static String histogram() {
			System.gc();
			diagnose("gcRunFinalization");
			return diagnose("gcClassHistogram", (Object) new String[0]);
		}

		private static String diagnose(String command, Object... arguments) {
			try {
				return (String) ManagementFactory.getPlatformMBeanServer()
					.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), command, arguments,
							Stream.of(arguments)
								.map((argument) -> argument.getClass().getName())
								.toArray(String[]::new));
			}
			catch (JMException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void hardlyMoreThan(Kept fewer) {
			assertThat(this.elements).isBetween(1L, fewer.elements + fewer.elements / 10);
			assertThat(this.bytes - fewer.bytes).isLessThan(BYTES_A_PAGE * (this.pages - fewer.pages));
		}

	}

	@Test
	void doesNotGrowWithTheFindings() throws IOException {
		write(10);
		List<Kept> some = write(FINDINGS);
		List<Kept> more = write(4 * FINDINGS);
		assertThat(some.get(0).pages).isGreaterThan(PagesFile.IN_MEMORY);
		assertThat(more.get(0).pages).isGreaterThan(2 * some.get(0).pages);
		for (int moment = 0; moment < 2; moment++) {
			more.get(moment).hardlyMoreThan(some.get(moment));
		}
	}

	@Test
	void leavesNothingButTheDocument() throws IOException {
		Path left = Files.createDirectory(this.directory.resolve("report.pdf.pages.draft"));
		Files.writeString(left.resolve("swap_of_a_killed_process"), "pages");
		write(10);
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files).containsExactly(this.directory.resolve("report.pdf"));
		}
	}

	private List<Kept> write(int findings) throws IOException {
		ReportModel sample = SampleReport.quarter();
		ReportModel model = new ReportModel(sample.run(), sample.certificates(), sample.files(), sample.rules(),
				sample.coverage(), sample.clauses(), () -> SampleReport.many(findings), sample.pending(),
				sample.rejects(), Background.NONE);
		Kept[] kept = new Kept[2];
		this.writer.write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH), model, Figures.of(model),
				this.directory.resolve("report.pdf"), (page, pages) -> {
					if (page == 1) {
						kept[0] = Kept.at(pages);
					}
					if (page == pages) {
						kept[1] = Kept.at(pages);
					}
				});
		return List.of(kept);
	}

}
