package org.clausewatch.report;

import java.nio.file.Path;
import java.util.Locale;
import org.clausewatch.report.pdf.PdfReportWriter;

public final class RenderByHand {

	public static void main(String[] args) throws Exception {
		long t = System.nanoTime();
		PdfReportWriter w = new PdfReportWriter();
		System.out.println("templates " + (System.nanoTime() - t) / 1_000_000);
		for (Locale l : new Locale[] { Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE }) {
			t = System.nanoTime();
			w.write(SampleReport.quarter(), l, Path.of(args[0], l + ".pdf"));
			new org.clausewatch.report.xlsx.XlsxReportWriter().write(SampleReport.quarter(), l,
					Path.of(args[0], l + ".xlsx"));
			System.out.println(l + " " + (System.nanoTime() - t) / 1_000_000);
		}
	}

}
