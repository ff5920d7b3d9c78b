/** What an experiment is: immutable records, and the faults that a description can have. */
@NullMarked
package org.descentlab.experiment;

import org.jspecify.annotations.NullMarked;
