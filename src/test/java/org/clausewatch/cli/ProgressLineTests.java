package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clausewatch.app.Application;
import org.clausewatch.batch.Progress;
import org.clausewatch.batch.RunRequest;
import org.clausewatch.batch.RunService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class ProgressLineTests {

	private static final String LINE = "clausewatch: [a-zA-Z]+ +[0-9].*";

	@TempDir
	Path folder;

	@Test
	void aLogGetsWholeLinesNowAndThen() {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		Progress progress = new Progress();
		try (ConfigurableApplicationContext context = Application.start(this.folder.resolve("home"));
				ProgressLine line = ProgressLine.show(progress, new PrintStream(printed, true, StandardCharsets.UTF_8),
						false, Duration.ofMillis(20))) {
			RunService service = context.getBean(RunService.class);
			service.execute(service.prepare(new RunRequest(Path.of("jobs/daily-reconciliation.yaml"), null, null,
					List.of(), null, this.folder.resolve("runs"), false, 2)), progress);
			await().atMost(Duration.ofSeconds(10)).until(() -> printed.size() > 0);
		}
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(text).endsWith("\n").doesNotContain("\u001b", "\r");
		assertThat(text.lines()).isNotEmpty().allMatch((line) -> line.matches(LINE));
	}

	@Test
	void aLogOfAShortRunStaysEmpty() throws InterruptedException {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		try (ProgressLine line = ProgressLine.show(new Progress(), new PrintStream(printed), false,
				Duration.ofMillis(1))) {
			Thread.sleep(50);
		}
		assertThat(printed.size()).isZero();
	}

}
