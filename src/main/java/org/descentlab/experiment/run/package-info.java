/** Experiments at work: runs, what they record, what is expected of them. */
@NullMarked
package org.descentlab.experiment.run;

import org.jspecify.annotations.NullMarked;
