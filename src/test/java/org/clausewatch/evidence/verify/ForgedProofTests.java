package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.Proof;
import org.clausewatch.evidence.ProofFile;
import org.clausewatch.record.IssuerName;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.TestAuthority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs that are drawn from a sealed run and say something else than it does. */
class ForgedProofTests {

	@TempDir
	static Path directory;

	static Seal seal;

	static TrustAnchors anchors;

	static SmallRun run;

	@TempDir
	Path work;

	@BeforeAll
	static void sealARun() throws Exception {
		TestAuthority authority = new TestAuthority(directory, SealedFiles.CLOCK, false);
		anchors = new TrustAnchors(List.of(authority.root()));
		seal = authority.seal(Level.B, "Preparer");
		run = SmallRun.seal(directory.resolve("run"), "run-1", seal, 1);
	}

	private Report verified(Proof proof, UnaryOperator<String> change) throws IOException {
		return Verifier.verify(Files.writeString(this.work.resolve("proof.json"), change.apply(ProofFile.write(proof))),
				anchors);
	}

	private void refused(Proof proof, String why) throws IOException {
		Report report = verified(proof, UnaryOperator.identity());
		assertThat(report.passed()).as(report.toText()).isFalse();
		assertThat(report.toText()).contains(why);
	}

	private static Proof genuine() throws IOException {
		return run.proof(SmallRun.finding(SmallRun.HEADER, SmallRun.LINE),
				List.of(SmallRun.dossier(SmallRun.KIND, SmallRun.ROW)), null);
	}

	@Test
	void asItIs() throws IOException {
		Report report = verified(genuine(), UnaryOperator.identity());
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.toText()).contains("0000000000000001 R C S1, late", "1 of 1 rows are shown in full",
				"all 1 rows that the finding rests on are in the run");
	}

	/** With other names for the columns the finding is another, or needs no evidence. */
	@Test
	void theHeaderIsUnderNoHash() throws IOException {
		for (String[] swapped : new String[][] { { "severity", "outcome" }, { "notes", "evidence" },
				{ "rule", "class" } }) {
			String header = SmallRun.HEADER.replace(swapped[0], "x")
				.replace(swapped[1], swapped[0])
				.replace("x", swapped[1]);
			refused(run.proof(SmallRun.finding(header, SmallRun.LINE), List.of(), null),
					"the columns are not those of findings.csv");
		}
	}

	/** Java writes half a character as a question mark, and so hashes it like one. */
	@Test
	void halfACharacterIsNoQuestionMark() throws IOException {
		Report report = verified(genuine(), (json) -> json.replace("late?", "late\\ud800"));
		assertThat(report.passed()).isFalse();
		assertThat(report.toText()).contains("half a character");
	}

	@Test
	void aKindIsAByte() throws IOException {
		for (int kind : new int[] { SmallRun.KIND + 256, SmallRun.KIND - 256 }) {
			refused(run.proof(null, List.of(SmallRun.dossier(kind, SmallRun.ROW)), null), "no byte");
		}
	}

	@Test
	void numbersAreNumbersAndWhole() throws IOException {
		for (String other : List.of("\"0\"", "0.9", "null")) {
			assertThat(
					verified(genuine(), (json) -> json.replaceFirst("\"index\" : 0", "\"index\" : " + other)).passed())
				.as(other)
				.isFalse();
		}
	}

	/**
	 * A run that says it has no dossiers proves everything absent, unless its root fits.
	 */
	@Test
	void anEmptyTreeHasTheRootOfAnEmptyTree() throws IOException {
		Proof.AbsenceClaim absent = new Proof.AbsenceClaim(SmallRun.ISSUER,
				IssuerName.parse(SmallRun.ISSUER).canonical(), SmallRun.SERIAL, null, null);
		refused(run.proof(null, List.of(), absent), "are not neighbours");
		SmallRun lying = SmallRun.seal(this.work.resolve("run"), "run-2", seal, 0);
		refused(lying.proof(null, List.of(), absent), "the root is not that of an empty tree");
	}

	/** Of a run that was sealed too, but not with this manifest. */
	@Test
	void theSealOfOneRunIsNoneOfAnother() throws IOException {
		Proof one = genuine();
		Proof two = SmallRun.seal(this.work.resolve("other"), "run-2", seal, 1)
			.proof(one.finding(), one.dossiers(), null);
		refused(with(one, two.signature(), null), "is not what was signed");
	}

	/** Once the manifest told nothing of the run, and proofs enclosed run.json. */
	@Test
	void aManifestThatTellsNothingNeedsItsRun() throws IOException {
		SmallRun.seal(this.work.resolve("one"), "run-1", seal, 1, null);
		Proof one = new SmallRun(this.work.resolve("one"), "run-1").proof(genuine().finding(), genuine().dossiers(),
				null);
		Report report = verified(one, UnaryOperator.identity());
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.toText()).contains("the manifest is that of run run-1, cut-off " + SmallRun.CUT_OFF);
		Proof two = SmallRun.seal(this.work.resolve("two"), "run-2", seal, 1, null)
			.proof(one.finding(), one.dossiers(), null);
		refused(with(one, one.signature(), two.run()), "run.json is not the manifest's");
		refused(with(one, one.signature(), null), "the proof lacks its run");
		refused(with(genuine(), genuine().signature(), two.run()), "run.json is not the manifest's");
	}

	/** Both are sealed, by who may want proofs to say something else than the run. */
	@Test
	void theManifestTellsOfTheRunThatIsThere() throws IOException {
		for (Manifest.Run told : List.of(told("run-2", SmallRun.CUT_OFF, "p", 1),
				told("run-1", "2027-01-01T00:00:00Z", "p", 1), told("run-1", SmallRun.CUT_OFF, "q", 1),
				told("run-1", SmallRun.CUT_OFF, "p", 2))) {
			SmallRun lying = SmallRun.seal(this.work.resolve("lying"), "run-1", seal, 1, told);
			Report report = Verifier.verify(lying.directory(), anchors);
			assertThat(report.passed()).as(report.toText()).isFalse();
			assertThat(report.toText()).contains("run.json and the manifest tell of different runs");
		}
	}

	private static Manifest.Run told(String id, String cutOff, String policy, long dossiers) {
		return new Manifest.Run(id, cutOff, policy,
				Map.of(Proof.DOSSIERS, dossiers, Proof.FINDINGS, 1L, Proof.RESIDUE, 0L));
	}

	private static Proof with(Proof one, String signature, @Nullable String run) {
		return new Proof(Proof.FORMAT, one.manifest(), signature, run, one.finding(), one.dossiers(), List.of(), null);
	}

	/** What a proof says is printed, and must not print a verdict of its own. */
	@Test
	void noNameWritesALineOfItsOwn() throws IOException {
		String name = "CN=x\u001b[2K\r\nVALID    real.json\u202e";
		Proof.AbsenceClaim absent = new Proof.AbsenceClaim(name, name, SmallRun.SERIAL, null, null);
		String text = verified(run.proof(null, List.of(), absent), UnaryOperator.identity()).toText();
		assertThat(text.lines().filter((line) -> line.startsWith("VALID"))).isEmpty();
		Check check = new Check(Check.Subject.CONTENT, Check.Outcome.NOTE, name);
		assertThat(check.text()).isEqualTo("CN=x\\u{1b}[2K\\u{d}\\u{a}VALID    real.json\\u{202e}");
		assertThat(new Report("a\nb 合规", "proof", List.of(check), List.of()).target()).isEqualTo("a\\u{a}b 合规");
	}

}
