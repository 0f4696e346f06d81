/** Health, drain and operators' views; nobody uses it. */
@NullMarked
package org.sawt.signaling.admin;

import org.jspecify.annotations.NullMarked;
