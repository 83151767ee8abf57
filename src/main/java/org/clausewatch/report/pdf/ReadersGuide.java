package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clausewatch.report.Chapter;

/**
 * What helps a reader through any kind of report: the contents and an index of rules
 * after the cover, at the end how many characters could not be printed.
 */
final class ReadersGuide {

	private static final String PAGE = "contents";

	private final Material material;

	ReadersGuide(Material material) {
		this.material = material;
	}

	/** The name of the place in the document where findings of a class begin. */
	static String place(Material material, String rule, String classCode) {
		return material.labels().get("index.place", material.labels().classCode(classCode), rule);
	}

	/**
	 * The sections with the guide.
	 * @param sections the report's own, its cover first
	 */
	List<Section> around(List<Section> sections) {
		List<Section> all = new ArrayList<>(sections);
		Section last = sections.get(sections.size() - 1);
		all.add(1, contents(sections));
		if (this.material.rendition().chapters().contains(Chapter.FINDINGS) && this.material.figures().findings() > 0) {
			all.add(2, index());
		}
		all.add(glyphs(last.page()));
		return all;
	}

	private Section contents(List<Section> sections) {
		Map<String, Object> texts = this.material.heading(word("contents.title"), "", "");
		List<Map<String, Object>> rows = sections.stream()
			.map((section) -> section.parameters().get("HEADING"))
			.filter(Objects::nonNull)
			.map((heading) -> Map.of("title", heading, "place", heading))
			.toList();
		List<Attachment> attachments = Attachment.of(this.material);
		if (!attachments.isEmpty()) {
			texts.put("MORE", this.material.labels()
				.get("contents.attached", String.join(", ", attachments.stream().map(Attachment::name).toList())));
		}
		return new Section(PAGE, "contents", texts, rows::stream);
	}

	/** Rules with their classes, how many findings, and where they begin. */
	private Section index() {
		List<Map<String, String>> rows = new ArrayList<>();
		this.material.figures().byRule().forEach((rule, classes) -> {
			classes.forEach((classCode, counts) -> {
				Map<String, String> row = new HashMap<>();
				row.put("rule", this.material.labels().rule(rule) + "\n" + rule);
				row.put("label", this.material.labels().classCode(classCode) + "\n" + classCode);
				row.put("count",
						this.material.shown().number(counts.values().stream().mapToLong(Long::longValue).sum()));
				row.put("place", place(this.material, rule, classCode));
				rows.add(row);
			});
		});
		return new Section(PAGE, "index", this.material.heading("", word("index.title"), word("index.lead")),
				rows::stream);
	}

	/** Set last, when all else has been counted. */
	private Section glyphs(String page) {
		return new Section(page, "method", this.material.heading("", word("glyphs.title"), ""),
				() -> Stream.of(Map.of("text", this.material.labels()
					.get("method.glyphs", this.material.shown().number(this.material.glyphs().replaced())))));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
