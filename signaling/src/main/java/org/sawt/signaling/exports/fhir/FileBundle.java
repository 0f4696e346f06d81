package org.sawt.signaling.exports.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.sawt.signaling.exports.StudentFile;

/** A student's file as one Bundle (type {@code collection}) in which every reference leads to another of its entries. */
final class FileBundle {

    private FileBundle() {}

    static String json(StudentFile file, Instant now) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(of(file, now));
    }

    private static Bundle of(StudentFile file, Instant now) {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION).setTimestamp(Date.from(now));
        Stream.of(
                        People.of(file),
                        Visits.of(file),
                        GoalsWorkedAt.of(file),
                        Results.of(file),
                        Agreements.of(file),
                        Accesses.of(file))
                .flatMap(one -> one)
                .forEach(resource -> add(bundle, resource));
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry().setFullUrl("urn:uuid:" + resource.getIdPart()).setResource(resource);
    }
}
