package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTests {

	@Test
	void rowsBeyondASheetStandInTheNext() {
		assertThat(SheetNames.location("Evidence rows", 0)).isEqualTo("'Evidence rows'!A2");
		assertThat(SheetNames.location("证据行", SheetNames.ROWS - 1)).isEqualTo("'证据行'!A1000001");
		assertThat(SheetNames.location("证据行", SheetNames.ROWS)).isEqualTo("'证据行 (2)'!A2");
	}

	@Test
	void sheetsThatRowsTake() {
		assertThat(SheetNames.sheets(0)).isEqualTo(1);
		assertThat(SheetNames.sheets(SheetNames.ROWS)).isEqualTo(1);
		assertThat(SheetNames.sheets(SheetNames.ROWS + 1)).isEqualTo(2);
	}

	@Test
	void quotesInANameAreDoubled() {
		assertThat(SheetNames.quoted(2, "CA's rows")).isEqualTo("'CA''s rows (2)'");
	}

}
