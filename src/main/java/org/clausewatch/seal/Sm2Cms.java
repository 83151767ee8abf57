package org.clausewatch.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A detached CMS signature (RFC 5652) with SM2 and SM3, which DSS doesn't know: the
 * signed attributes are those of CAdES baseline B, the time-stamp is over SM3.
 */
final class Sm2Cms {

	private final Seal seal;

	Sm2Cms(Seal seal) {
		this.seal = seal;
	}

	/**
	 * Signs.
	 * @param signers side by side
	 * @return DER
	 */
	byte[] sign(List<Signer> signers, CMSTypedData content) throws IOException {
		try {
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			for (Signer signer : signers) {
				add(signer.key(), generator);
			}
			CMSSignedData signed = generator.generate(content, false);
			List<SignerInformation> stamped = new ArrayList<>();
			for (SignerInformation signer : signed.getSignerInfos()) {
				stamped.add(stamped(signer));
			}
			return CMSSignedData.replaceSigners(signed, new SignerInformationStore(stamped))
				.toASN1Structure()
				.getEncoded(ASN1Encoding.DER);
		}
		catch (CMSException | OperatorCreationException | GeneralSecurityException ex) {
			throw new SealException("seal '" + this.seal.name() + "': can't sign: " + ex.getMessage(), ex);
		}
	}

	private void add(SealKey key, CMSSignedDataGenerator generator)
			throws OperatorCreationException, CMSException, GeneralSecurityException {
		key.requireValidAt(this.seal.clock().instant());
		generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
				new JcaDigestCalculatorProviderBuilder().setProvider(BouncyCastle.PROVIDER).build())
			.setSignedAttributeGenerator(attributes(key))
			.build(key.contentSigner(), key.certificate()));
		generator.addCertificates(new JcaCertStore(key.chainWithoutRoot()));
	}

	private CMSAttributeTableGenerator attributes(SealKey key) throws GeneralSecurityException {
		SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(
				new AlgorithmIdentifier(Imprint.SM3.identifier()), Imprint.SM3.of(key.certificate().getEncoded())));
		Attribute identity = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate));
		Attribute time = new Attribute(CMSAttributes.signingTime,
				new DERSet(new Time(Date.from(this.seal.clock().instant()))));
		return (parameters) -> {
			AttributeTable table = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
			return new AttributeTable(table.remove(CMSAttributes.signingTime)
				.add(time.getAttrType(), time.getAttrValues().getObjectAt(0))
				.add(identity.getAttrType(), identity.getAttrValues().getObjectAt(0))
				.toASN1EncodableVector());
		};
	}

	private SignerInformation stamped(SignerInformation signer) throws IOException {
		TimeStampAuthority authority = this.seal.timeStampAuthority();
		if (authority == null) {
			return signer;
		}
		byte[] token = authority.stamp(Imprint.SM3, Imprint.SM3.of(signer.getSignature()));
		return SignerInformation.replaceUnsignedAttributes(signer,
				new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
						new DERSet(ASN1Primitive.fromByteArray(token)))));
	}

}
