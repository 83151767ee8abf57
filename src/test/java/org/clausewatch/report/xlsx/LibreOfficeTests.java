package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.SampleReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens every workbook and calculates the same; where it is installed. */
class LibreOfficeTests {

	/**
	 * Makes it calculate every formula when it opens a workbook, whatever the cells say.
	 */
	private static final String ALWAYS_CALCULATE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<oor:items xmlns:oor="http://openoffice.org/2001/registry">
			<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
			<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
			</item></oor:items>
			""";

	@TempDir
	private Path directory;

	@BeforeAll
	static void installed() {
		boolean found = java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
			.anyMatch((place) -> Files.isExecutable(Path.of(place, "soffice")));
		assumeTrue(found, "soffice is not installed; continuous integration installs it");
	}

	@Test
	void opensEveryWorkbookAndCalculatesWhatTheCellsSay() throws Exception {
		List<Path> blank = new ArrayList<>();
		List<Map<String, String>> expected = new ArrayList<>();
		for (Rendition rendition : Renditions.all().toList()) {
			Path file = Workbooks.write(rendition, SampleReport.quarter(), this.directory);
			try (XSSFWorkbook book = Workbooks.open(file)) {
				expected.add(Workbooks.results(book));
			}
			blank.add(Workbooks.copy(file, (part, text) -> text.replaceAll("</f><v>[^<]*</v>", "</f>")));
		}
		assertThat(expected).anySatisfy((results) -> assertThat(results).hasSizeGreaterThan(60));
		Path converted = convert(blank);
		for (int i = 0; i < blank.size(); i++) {
			try (XSSFWorkbook book = Workbooks.open(converted.resolve(blank.get(i).getFileName()))) {
				assertThat(Workbooks.results(book)).isEqualTo(expected.get(i));
			}
		}
	}

	private Path convert(List<Path> files) throws IOException, InterruptedException {
		Path profile = this.directory.resolve("profile");
		Files.createDirectories(profile.resolve("user"));
		Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS_CALCULATE);
		Path converted = Files.createDirectory(this.directory.resolve("converted"));
		List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + profile.toUri(),
				"--headless", "--convert-to", "xlsx", "--outdir", converted.toString()));
		files.forEach((file) -> command.add(file.toString()));
		Process office = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("office.log").toFile())
			.start();
		assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
		assertThat(office.exitValue()).as(Files.readString(this.directory.resolve("office.log"))).isZero();
		return converted;
	}

}
