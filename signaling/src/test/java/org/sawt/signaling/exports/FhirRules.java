package org.sawt.signaling.exports;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** What HL7's own rules (structure, invariants, required code systems) say of a resource, as HAPI's validator reads them. */
final class FhirRules {

    private static final Set<ResultSeverityEnum> FAULTS =
            EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();

    private FhirRules() {}

    private static FhirValidator validator() {
        ValidationSupportChain rules = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4));
        return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(rules));
    }

    /** Every error, with where it is. Warnings are about code systems that are not HL7's, and narratives for people. */
    static List<String> brokenBy(String resource) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> FAULTS.contains(message.getSeverity()))
                .map(FhirRules::sentence)
                .toList();
    }

    private static String sentence(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
