/** A student's trials, results and minutes as tables for spreadsheets. */
@NullMarked
package org.sawt.signaling.exports.csv;

import org.jspecify.annotations.NullMarked;
