/** What is minimized: objectives and the gradient oracles that a step may ask. */
@NullMarked
package org.descentlab.objective;

import org.jspecify.annotations.NullMarked;
