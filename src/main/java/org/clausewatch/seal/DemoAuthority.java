package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.bouncycastle.operator.OperatorCreationException;

/**
 * A certification authority for demonstrations, made at first use in a directory that
 * only its owner may read. Its names say DEMO and 演示.
 *
 * @param key the demo seal
 * @param timeStampAuthority the demo time-stamp authority
 * @param rootCertificate the file that holds the demo root, PEM; after a renewal the
 * roots before it too
 * @param revocation the root, and its CRL
 */
public record DemoAuthority(SealKey key, TimeStampAuthority timeStampAuthority, Path rootCertificate,
		RevocationSources revocation) {

	/** What configuration calls the demo seal. */
	public static final String NAME = "demo";

	/** What configuration calls the demo seal with SM2 keys. */
	public static final String SM2_NAME = "demo-sm2";

	private static final String DIRECTORY = "demo-authority";

	private static final String SM2_DIRECTORY = "demo-authority-sm2";

	/** Beside the keys of a version that kept no key to sign CRLs with. */
	private static final String RENEWED = "renewed";

	/** Where the root of the authority in that home directory lies, if it was made. */
	public static Path rootCertificate(Path home) {
		return home.resolve(DIRECTORY).resolve(DemoDirectory.ROOT);
	}

	/**
	 * Where the root of the SM2 authority in that home directory lies, if it was made.
	 */
	public static Path sm2RootCertificate(Path home) {
		return home.resolve(SM2_DIRECTORY).resolve(DemoDirectory.ROOT);
	}

	/**
	 * Opens the authority, making it when there is none. Two processes may do so at once:
	 * the directory appears whole, by one atomic move, and the slower one uses it.
	 * @throws SealException when it can't be made or read
	 */
	public static DemoAuthority open(Path home, Clock clock) {
		return open(new DemoDirectory(NAME, home.resolve(DIRECTORY), false), clock);
	}

	/**
	 * Opens the authority with SM2 keys, likewise.
	 * @throws SealException when it can't be made or read
	 */
	public static DemoAuthority openSm2(Path home, Clock clock) {
		return open(new DemoDirectory(SM2_NAME, home.resolve(SM2_DIRECTORY), true), clock);
	}

	private static DemoAuthority open(DemoDirectory made, Clock clock) {
		Instant now = clock.instant();
		try {
			made.make(now);
			DemoDirectory current = made;
			if (!made.canSignCrls()) {
				current = new DemoDirectory(made.name(), made.path().resolve(RENEWED), made.sm2());
				current.make(now);
				made.addRoot(current);
			}
			SealKey authority = current.load(DemoDirectory.AUTHORITY, now);
			DemoCrl.refresh(current.crl(), authority, now);
			return new DemoAuthority(current.load(DemoDirectory.SIGNER, now),
					new LocalTimeStampAuthority(current.load(DemoDirectory.TSA, now), clock),
					made.path().resolve(DemoDirectory.ROOT),
					new RevocationSources(List.of(current.crl()), authority.chain(), false));
		}
		catch (IOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new SealException("seal '" + made.name() + "': can't be made in " + made.path() + ": " + ex, ex);
		}
	}

}
