/** Multilayer perceptrons in single precision. */
@NullMarked
package org.descentlab.objective.network;

import org.jspecify.annotations.NullMarked;
