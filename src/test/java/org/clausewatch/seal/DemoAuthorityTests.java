package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoAuthorityTests {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	@TempDir
	Path directory;

	@Test
	void isMadeOnceAndSaysDemo() {
		Path home = this.directory.resolve("a/home");
		assertThat(DemoAuthority.rootCertificate(home)).doesNotExist();
		DemoAuthority first = DemoAuthority.open(home, CLOCK);
		DemoAuthority second = DemoAuthority.open(home, CLOCK);
		assertThat(second.key().certificate()).isEqualTo(first.key().certificate());
		assertThat(first.key().demo()).isTrue();
		assertThat(first.key().certificate().getSubjectX500Principal().getName()).contains("DEMO", "演示");
		assertThat(first.rootCertificate()).isEqualTo(DemoAuthority.rootCertificate(home)).exists();
	}

	@Test
	void onlyItsOwnerMayReadIt() throws Exception {
		Path home = this.directory.resolve("home");
		DemoAuthority.open(home, CLOCK);
		try (Stream<Path> tree = Files.walk(home)) {
			for (Path path : tree.toList()) {
				assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as("%s", path)
					.isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
			}
		}
		try (Stream<Path> parts = Files.list(home)) {
			assertThat(parts).hasSize(1);
		}
	}

	@Test
	void manyAtOnceGetTheSame() throws Exception {
		Path home = this.directory.resolve("home");
		int count = 4;
		CyclicBarrier start = new CyclicBarrier(count);
		ExecutorService threads = Executors.newFixedThreadPool(count);
		try {
			List<Future<DemoAuthority>> opened = IntStream.range(0, count).mapToObj((i) -> threads.submit(() -> {
				start.await();
				return DemoAuthority.open(home, CLOCK);
			})).toList();
			DemoAuthority first = opened.get(0).get();
			for (Future<DemoAuthority> other : opened) {
				assertThat(other.get().key().certificate()).isEqualTo(first.key().certificate());
			}
		}
		finally {
			threads.shutdown();
		}
		try (Stream<Path> parts = Files.list(home)) {
			assertThat(parts).as("no drafts are left behind").hasSize(1);
		}
	}

	@Test
	void saysWhenItExpired() {
		DemoAuthority.open(this.directory, CLOCK);
		Clock later = Clock.offset(CLOCK, Duration.ofDays(3700));
		assertThatThrownBy(() -> DemoAuthority.open(this.directory, later)).isInstanceOf(SealException.class)
			.hasMessageContaining("seal 'demo'")
			.hasMessageContaining("expired at 2036-02-27T00:00:00Z");
	}

	@Test
	void saysWhereItCanNotBeMade() throws Exception {
		Path file = Files.writeString(this.directory.resolve("file"), "");
		assertThatThrownBy(() -> DemoAuthority.open(file, CLOCK)).isInstanceOf(SealException.class)
			.hasMessageContaining(file.toString());
	}

	@Test
	void itsCrlIsIssuedAnewWhenADayOldAndItsNumberRises() throws Exception {
		Path crl = DemoAuthority.open(this.directory, CLOCK).revocation().crls().get(0);
		assertThat(number(crl)).isEqualTo(1);
		DemoAuthority.open(this.directory, Clock.offset(CLOCK, Duration.ofDays(1).minusSeconds(1)));
		assertThat(number(crl)).isEqualTo(1);
		DemoAuthority.open(this.directory, Clock.offset(CLOCK, Duration.ofDays(1)));
		assertThat(number(crl)).isEqualTo(2);
		// a clock that was set back: a CRL from the future is of no use
		DemoAuthority.open(this.directory, CLOCK);
		assertThat(number(crl)).isEqualTo(3);
	}

	private static int number(Path crl) throws Exception {
		return DemoCrl
			.number((X509CRL) CertificateFactory.getInstance("X.509")
				.generateCRL(new ByteArrayInputStream(Files.readAllBytes(crl))))
			.intValue();
	}

	/** Versions before threw the root's key away, so nobody can issue a CRL for them. */
	@Test
	void aHomeFromBeforeCrlsGetsASecondAuthorityAndKeepsTheFirstRoot() throws Exception {
		DemoAuthority before = DemoAuthority.open(this.directory, CLOCK);
		String oldRoot = Files.readString(before.rootCertificate());
		Files.delete(this.directory.resolve("demo-authority/authority.p12"));
		Files.delete(this.directory.resolve("demo-authority/demo.crl"));
		DemoAuthority now = DemoAuthority.open(this.directory, CLOCK);
		assertThat(now.key().certificate()).isNotEqualTo(before.key().certificate());
		assertThat(now.rootCertificate()).isEqualTo(before.rootCertificate());
		assertThat(Files.readString(now.rootCertificate())).endsWith(oldRoot).hasSizeGreaterThan(oldRoot.length());
		DemoAuthority again = DemoAuthority.open(this.directory, CLOCK);
		assertThat(again.key().certificate()).isEqualTo(now.key().certificate());
		assertThat(Files.readString(again.rootCertificate()).split("BEGIN CERTIFICATE")).hasSize(3);
		assertThat(number(again.revocation().crls().get(0))).isEqualTo(1);
	}

}
