/**
 * Copies of a student's record in forms that other programs read: CSV for spreadsheets, FHIR R4 for other systems. Owns no
 * table; reads what the packages below own, with the rights of who asks, and audits each copy.
 */
@ApplicationModule(allowedDependencies = {"shared", "security", "journal", "progress"})
@NullMarked
package org.sawt.signaling.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
