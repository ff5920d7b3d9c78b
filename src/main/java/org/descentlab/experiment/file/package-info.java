/** Experiments as files: reading with the place of every fault, and writing. */
@NullMarked
package org.descentlab.experiment.file;

import org.jspecify.annotations.NullMarked;
