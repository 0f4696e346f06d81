package org.sawt.signaling.exports.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Resource;
import org.sawt.signaling.exports.StudentFile;

/** That somebody of the family agreed to a call, and to which version of the text. */
final class Agreements {

    private Agreements() {}

    static Stream<Resource> of(StudentFile file) {
        return file.agreements().stream().map(agreement -> consent(file, agreement));
    }

    private static Resource consent(StudentFile file, StudentFile.Agreement agreement) {
        Consent consent = new Consent()
                .setStatus(ConsentState.ACTIVE)
                .setScope(Codes.concept("consentscope", "treatment", "Treatment"))
                .addCategory(Codes.concept("v3-ActCode", "ICOL", "information collection"))
                .setPatient(Codes.to(file.student().id()))
                .setDateTime(Date.from(agreement.at()))
                .addOrganization(Codes.to(file.clinic().id()))
                .addPerformer(
                        Codes.to(agreement.carer() == null ? file.student().id() : agreement.carer()))
                .setPolicyRule(Codes.own(
                        "text-" + agreement.textVersion(),
                        "What the join page said, version " + agreement.textVersion()));
        consent.setLanguage(agreement.language().tag());
        return People.identified(consent, named(agreement));
    }

    private static UUID named(StudentFile.Agreement agreement) {
        String of = agreement.invitation() + " " + agreement.textVersion() + " " + agreement.at();
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
