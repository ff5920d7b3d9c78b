/** The two-dimensional test functions, each with exact gradient and Hessian. */
@NullMarked
package org.descentlab.objective.surface;

import org.jspecify.annotations.NullMarked;
