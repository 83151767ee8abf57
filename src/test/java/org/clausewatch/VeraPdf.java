package org.clausewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's judgement of a file as PDF/A-3u (ISO 19005-3). */
public final class VeraPdf {

	private VeraPdf() {
	}

	/** What it has against the file; nothing when it complies. */
	public static List<String> flaws(Path file) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (InputStream in = Files.newInputStream(file);
				PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_3_U);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
			ValidationResult result = validator.validate(parser);
			// Otherwise it looked at nothing.
			assertThat(result.getTotalAssertions()).isGreaterThan(100);
			List<String> flaws = result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
				.distinct()
				.toList();
			assertThat(result.isCompliant()).isEqualTo(flaws.isEmpty());
			return flaws;
		}
	}

}
