/** How it is minimized: optimizers as chains of gradient transformations. */
@NullMarked
package org.descentlab.optim;

import org.jspecify.annotations.NullMarked;
