package org.clausewatch.report.pdf;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintAnchorIndex;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.type.HyperlinkTypeEnum;
import org.clausewatch.report.Labels;

/**
 * Writes what is only known when all pages are laid out, as each text is written, so that
 * no page need be taken up again before: how many pages there are, and on which page
 * something stands, into each text that links to a page and names an anchor. One whose
 * anchor isn't printed keeps its dash and gets no link.
 */
final class PageReferences {

	/** The frame's text that says how many pages there are. */
	private static final String PAGES = "pages";

	private final Map<String, JRPrintAnchorIndex> anchors;

	private final String pages;

	/**
	 * What a report's texts refer to.
	 * @param print all its pages, laid out
	 */
	PageReferences(JasperPrint print, Labels labels) {
		this.anchors = print.getAnchorIndexes();
		this.pages = new DecimalFormat(labels.get("page.total"), DecimalFormatSymbols.getInstance(labels.language()))
			.format(print.getPages().size());
	}

	void complete(JRPrintText text) {
		if (text instanceof JRTemplatePrintText referring) {
			if (PAGES.equals(referring.getKey())) {
				referring.setText(this.pages);
			}
			else if (referring.getHyperlinkType() == HyperlinkTypeEnum.LOCAL_PAGE) {
				refer(referring);
			}
		}
	}

	private void refer(JRTemplatePrintText text) {
		JRPrintAnchorIndex place = this.anchors.get(text.getHyperlinkAnchor());
		if (place != null) {
			text.setText(String.valueOf(place.getPageIndex() + 1));
			text.setHyperlinkPage(place.getPageIndex() + 1);
		}
	}

}
