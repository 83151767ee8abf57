package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Whether a PDF shows everybody the same, always: nothing in it that runs, can be
 * switched on and off, or lies over what is printed.
 */
final class PdfContent {

	private static final Set<String> QUIET = Set.of("GoTo", "URI");

	private static final COSName ACTION = COSName.A;

	private static final COSName ACTIONS = COSName.getPDFName("AA");

	private final List<String> found = new ArrayList<>();

	private PdfContent() {
	}

	static void check(PDDocument document, Checks checks) throws IOException {
		PdfContent content = new PdfContent();
		content.catalog(document.getDocumentCatalog().getCOSObject());
		content.fields(document.getDocumentCatalog().getAcroForm(null));
		int number = 0;
		for (PDPage page : document.getPages()) {
			content.page(page, ++number);
		}
		checks.that(content.found.isEmpty(), Check.Subject.CHANGES,
				"nothing in it can change what is shown: no layers, scripts, notes, or fields but signatures",
				"what is shown can be changed without changing the file: " + String.join(", ", content.found));
	}

	private void catalog(COSDictionary catalog) {
		add(catalog.containsKey(COSName.OCPROPERTIES), "layers that can be hidden (optional content)");
		add(catalog.containsKey(ACTIONS), "actions of the document");
		COSDictionary open = catalog.getCOSDictionary(COSName.OPEN_ACTION);
		add(open != null && !isQuiet(open), "an action on opening");
		COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
		add(names != null && names.containsKey(COSName.getPDFName("JavaScript")), "scripts");
		COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
		add(form != null && form.containsKey(COSName.getPDFName("XFA")), "an XFA form");
	}

	private void fields(@Nullable PDAcroForm form) {
		if (form != null) {
			for (PDField field : form.getFieldTree()) {
				add(!(field instanceof PDSignatureField), "the form field " + field.getFullyQualifiedName());
			}
		}
	}

	private void page(PDPage page, int number) throws IOException {
		add(page.getCOSObject().containsKey(ACTIONS), "actions of page " + number);
		for (PDAnnotation annotation : page.getAnnotations()) {
			COSDictionary dictionary = annotation.getCOSObject();
			boolean link = "Link".equals(annotation.getSubtype());
			boolean seal = "Widget".equals(annotation.getSubtype())
					&& COSName.SIG.equals(dictionary.getCOSName(COSName.FT));
			add(!link && !seal, "a note of kind " + annotation.getSubtype() + " on page " + number);
			COSDictionary action = dictionary.getCOSDictionary(ACTION);
			add(action != null && !isQuiet(action) || dictionary.containsKey(ACTIONS),
					"a link on page " + number + " that runs something");
		}
	}

	private static boolean isQuiet(COSDictionary action) {
		return QUIET.contains(action.getNameAsString(COSName.S)) && !action.containsKey(COSName.NEXT);
	}

	private void add(boolean there, String what) {
		if (there && !this.found.contains(what)) {
			this.found.add(what);
		}
	}

}
