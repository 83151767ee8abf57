package org.clausewatch.report.pdf;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintAnchorIndex;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.type.HyperlinkTypeEnum;

/**
 * Writes into a laid-out report on which page something stands: into each text that links
 * to a page and names an anchor. One whose anchor isn't printed keeps its dash and gets
 * no link.
 */
final class PageReferences {

	private final Map<String, JRPrintAnchorIndex> anchors;

	private PageReferences(Map<String, JRPrintAnchorIndex> anchors) {
		this.anchors = anchors;
	}

	static void fill(JasperPrint print) {
		PageReferences references = new PageReferences(print.getAnchorIndexes());
		for (JRPrintPage page : print.getPages()) {
			references.fill(page.getElements());
		}
	}

	private void fill(List<JRPrintElement> elements) {
		for (JRPrintElement element : elements) {
			if (element instanceof JRPrintFrame frame) {
				fill(frame.getElements());
			}
			else if (element instanceof JRTemplatePrintText text
					&& text.getHyperlinkType() == HyperlinkTypeEnum.LOCAL_PAGE) {
				fill(text);
			}
		}
	}

	private void fill(JRTemplatePrintText text) {
		JRPrintAnchorIndex place = this.anchors.get(text.getHyperlinkAnchor());
		if (place != null) {
			text.setText(String.valueOf(place.getPageIndex() + 1));
			text.setHyperlinkPage(place.getPageIndex() + 1);
		}
	}

}
