/** How the code says that it departs from a rule of its own architecture. */
@NullMarked
package org.descentlab.architecture;

import org.jspecify.annotations.NullMarked;
