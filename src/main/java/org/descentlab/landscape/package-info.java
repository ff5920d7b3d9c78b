/** What the landscape of an objective looks like: curvature and what it allows. */
@NullMarked
package org.descentlab.landscape;

import org.jspecify.annotations.NullMarked;
