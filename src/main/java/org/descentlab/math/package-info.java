/** Numbers: vectors in two precisions and the named random streams. */
@NullMarked
package org.descentlab.math;

import org.jspecify.annotations.NullMarked;
