package org.sawt.signaling.exports.fhir;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.sawt.signaling.exports.StudentFile;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;

/** The clinic, the student, the carers and the staff that the rest of a file refers to. */
final class People {

    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private People() {}

    static Stream<Resource> of(StudentFile file) {
        return Stream.of(
                        Stream.of(clinic(file), patient(file)),
                        file.carers().stream().map(carer -> carer(file, carer)),
                        file.therapists().stream().map(People::practitioner))
                .flatMap(one -> one);
    }

    private static Resource clinic(StudentFile file) {
        Organization clinic = new Organization();
        clinic.setActive(true).setNameElement(Codes.translated(file.clinic().name()));
        return identified(clinic, file.clinic().id());
    }

    private static Resource patient(StudentFile file) {
        Patient patient = new Patient()
                .addName(name(file.student().name()))
                .setManagingOrganization(Codes.to(file.clinic().id()));
        return identified(patient, file.student().id());
    }

    private static Resource carer(StudentFile file, StudentFile.Carer carer) {
        RelatedPerson person = new RelatedPerson()
                .setPatient(Codes.to(file.student().id()))
                .addRelationship(Codes.concept("v3-RoleCode", "GUARD", "guardian"))
                .addName(name(carer.name()));
        person.addCommunication().setPreferred(true).setLanguage(language(carer.language()));
        return identified(person, carer.id());
    }

    private static Resource practitioner(StudentFile.Person staff) {
        return identified(new Practitioner().addName(name(staff.name())), staff.id());
    }

    static CodeableConcept language(Language language) {
        return new CodeableConcept(new Coding().setSystem(LANGUAGES).setCode(language.tag()));
    }

    /** Every resource has the id that the rest of the server knows it by. */
    static Resource identified(Resource resource, Object id) {
        resource.setId(id.toString());
        return resource;
    }

    private static HumanName name(LocalizedText name) {
        HumanName human = new HumanName();
        human.setTextElement(Codes.translated(name));
        return human;
    }
}
