package org.sawt.signaling.exports.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.sawt.signaling.shared.LocalizedText;

/** The code systems that resources name, and how texts, values and references are written. */
final class Codes {

    /** Our own codes, those of docs/http.md. A URN needs no domain, which clinics do not have. */
    private static final String SAWT = "urn:uuid:6f0d8f5e-5a0b-4f3e-9c56-2c2f9d1f7a10";

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final String UNITS = "http://unitsofmeasure.org";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Codes() {}

    static Coding sawt(String code) {
        return new Coding().setSystem(SAWT).setCode(code);
    }

    /** A code of ours, with what it says in English. */
    static CodeableConcept own(String code, String text) {
        return new CodeableConcept(sawt(code)).setText(text);
    }

    /** A code of HL7's, from the code system with the last part {@code system} in its name. */
    static Coding hl7(String system, String code, String display) {
        return new Coding(TERMINOLOGY + system, code, display);
    }

    static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept(hl7(system, code, display));
    }

    /** Gives {@code quantity} a value in a unit of UCUM, such as {@code min}. */
    static <Q extends Quantity> Q measured(Q quantity, BigDecimal value, String ucum) {
        quantity.setValue(value).setSystem(UNITS).setCode(ucum);
        return quantity;
    }

    /** The English text, with the Arabic one as its translation where it is another. */
    static StringType translated(LocalizedText text) {
        StringType string = new StringType(text.en());
        if (!text.en().equals(text.ar())) {
            Extension arabic = string.addExtension().setUrl(TRANSLATION);
            arabic.addExtension(new Extension("lang", new CodeType("ar")));
            arabic.addExtension(new Extension("content", new StringType(text.ar())));
        }
        return string;
    }

    /** To the resource of the same file that is about {@code id}. */
    static Reference to(Object id) {
        return new Reference("urn:uuid:" + id);
    }
}
