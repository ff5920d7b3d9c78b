/** Experiments: their file, their catalogues, their runs and what was recorded. */
@NullMarked
package org.descentlab.experiment;

import org.jspecify.annotations.NullMarked;
