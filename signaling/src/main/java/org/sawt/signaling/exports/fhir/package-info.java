/** A student's file as FHIR R4 resources. */
@NullMarked
package org.sawt.signaling.exports.fhir;

import org.jspecify.annotations.NullMarked;
