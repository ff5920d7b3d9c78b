/** Formulas that a user writes: read to expressions, compiled to tapes; arithmetic and no more. */
@NullMarked
package org.descentlab.formula;

import org.jspecify.annotations.NullMarked;
