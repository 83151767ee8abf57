package org.clausewatch.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.HttpTimeStampAuthority;
import org.clausewatch.seal.KeyKind;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Pkcs11Seal;
import org.clausewatch.seal.Pkcs12Seal;
import org.clausewatch.seal.RevocationSources;
import org.clausewatch.seal.SealException;
import org.clausewatch.seal.SealKey;
import org.clausewatch.seal.Signer;
import org.clausewatch.seal.TimeStampAuthority;
import org.jspecify.annotations.Nullable;

/**
 * One profile under {@code clausewatch.seals}: refuses settings that contradict each
 * other, naming them, before any key is touched.
 *
 * @param name of the profile
 * @param set what is configured
 */
record SealProfile(String name, SealProperties set) {

	SealProfile {
		boolean demo = name.equals(DemoAuthority.NAME) || name.equals(DemoAuthority.SM2_NAME);
		int keys = count(set.keystore(), set.pkcs11(), set.signers().isEmpty() ? null : set.signers());
		refuse(demo && keys > 0, name, "", "has a key of its own, so it takes no keystore, pkcs11 or signers");
		refuse(!demo && keys != 1, name, "", "expected one of keystore, pkcs11 and signers");
		refuse(set.keystore() == null && count(set.passwordEnv(), set.passwordFile()) > 0, name,
				(set.passwordEnv() != null) ? ".password-env" : ".password-file",
				"is for a keystore, and there is none");
		refuse(set.keystore() != null && count(set.passwordEnv(), set.passwordFile()) != 1, name, "",
				"expected one of password-env and password-file for the keystore");
		if (set.pkcs11() != null) {
			checkToken(name, set.pkcs11());
		}
		checkLevel(name, set, demo);
		refuse(!set.signers().isEmpty() && count(set.reason(), set.role(), set.algorithm()) > 0, name, "",
				"reason, role and algorithm belong to the profiles that it lists as signers");
	}

	private static void checkToken(String name, SealProperties.Pkcs11 token) {
		refuse(token.library() == null, name, ".pkcs11.library", "is missing: the module's library");
		refuse(count(token.slot(), token.slotIndex()) > 1, name, ".pkcs11", "expected slot or slot-index, not both");
		refuse(count(token.pinEnv(), token.pinFile()) != 1, name, ".pkcs11", "expected one of pin-env and pin-file");
	}

	private static void checkLevel(String name, SealProperties set, boolean demo) {
		String authority = set.timeStampAuthority();
		Level level = level(set, demo);
		refuse(demo && authority != null, name, ".time-stamp-authority", "is fixed for a demo seal");
		refuse(demo && set.revocation() != null, name, ".revocation", "is fixed for a demo seal");
		refuse(!demo && level.timeStamped() && authority == null, name, ".level",
				level + " needs a time-stamp-authority");
		refuse(!demo && !level.timeStamped() && authority != null, name, ".time-stamp-authority",
				"is of no use at level B");
		refuse(set.revocation() != null && !level.longTerm(), name, ".revocation",
				"is for levels LT and LTA, and the level is " + level);
		refuse(!demo && level.longTerm() && set.revocation() == null, name, ".level",
				level + " needs revocation sources: revocation.crls or revocation.online");
		SealProperties.Revocation revocation = set.revocation();
		refuse(revocation != null && revocation.crls().isEmpty() && !revocation.online(), name, ".revocation",
				"names neither crls nor online: true");
	}

	/** Whether a job may use it. */
	boolean allows(String job) {
		return this.set.jobs().isEmpty() || this.set.jobs()
			.stream()
			.anyMatch((pattern) -> job.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q")));
	}

	Level level() {
		return level(this.set, this.name.equals(DemoAuthority.NAME) || this.name.equals(DemoAuthority.SM2_NAME));
	}

	/** Its own key. */
	Signer signer(Path home, Map<String, String> environment, Clock clock) {
		SealKey key = key(home, environment, clock);
		KeyKind expected = this.set.algorithm();
		refuse(expected != null && expected != key.kind(), this.name, ".algorithm",
				"is " + expected + ", and the key is of " + key.kind());
		return new Signer(key, SealProperties.Text.words(this.set.role()),
				SealProperties.Text.words(this.set.reason()));
	}

	private SealKey key(Path home, Map<String, String> environment, Clock clock) {
		if (this.name.equals(DemoAuthority.NAME)) {
			return DemoAuthority.open(home, clock).key();
		}
		if (this.name.equals(DemoAuthority.SM2_NAME)) {
			return DemoAuthority.openSm2(home, clock).key();
		}
		if (this.set.keystore() != null) {
			return new Pkcs12Seal(this.name, this.set.keystore(), this.set.passwordEnv(), this.set.passwordFile())
				.open(environment, clock.instant());
		}
		SealProperties.Pkcs11 token = this.set.pkcs11();
		if (token == null || token.library() == null) {
			throw problem(this.name, "", "has no key of its own");
		}
		return new Pkcs11Seal(this.name, token.library(), token.slot(), token.slotIndex(), token.key(), token.pinEnv(),
				token.pinFile())
			.open(environment, clock.instant());
	}

	/** The authority that says when, or null at level B. */
	@Nullable TimeStampAuthority timeStampAuthority(Path home, Clock clock) {
		if (!level().timeStamped()) {
			return null;
		}
		String authority = this.set.timeStampAuthority();
		if (this.name.equals(DemoAuthority.SM2_NAME) || DemoAuthority.SM2_NAME.equals(authority)) {
			return DemoAuthority.openSm2(home, clock).timeStampAuthority();
		}
		if (authority == null || authority.equals(DemoAuthority.NAME)) {
			return DemoAuthority.open(home, clock).timeStampAuthority();
		}
		try {
			URI address = new URI(authority);
			if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
					&& address.getHost() != null) {
				return new HttpTimeStampAuthority(address);
			}
		}
		catch (URISyntaxException ex) {
			// said below, as of any other text that is no address
		}
		throw problem(this.name, ".time-stamp-authority",
				"'" + authority + "' is neither an http or https address nor demo");
	}

	RevocationSources revocation(Path home, Clock clock) {
		if (!level().longTerm()) {
			return RevocationSources.NONE;
		}
		SealProperties.Revocation revocation = this.set.revocation();
		RevocationSources own = (revocation != null) ? RevocationSources.of(revocation.crls(),
				revocation.certificates(), revocation.online(), clock.instant()) : RevocationSources.NONE;
		String authority = this.set.timeStampAuthority();
		return (authority == null || authority.equals(DemoAuthority.NAME))
				? own.and(DemoAuthority.open(home, clock).revocation()) : own;
	}

	private static Level level(SealProperties set, boolean demo) {
		if (set.level() != null) {
			return set.level();
		}
		return (demo || set.timeStampAuthority() != null) ? Level.T : Level.B;
	}

	private static int count(@Nullable Object... values) {
		int count = 0;
		for (Object value : values) {
			count += (value != null) ? 1 : 0;
		}
		return count;
	}

	private static void refuse(boolean refused, String name, String key, String why) {
		if (refused) {
			throw problem(name, key, why);
		}
	}

	static SealException problem(String name, String key, String why) {
		return new SealException("clausewatch.seals." + name + key + ": " + why);
	}

}
