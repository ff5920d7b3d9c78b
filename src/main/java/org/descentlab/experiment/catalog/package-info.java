/**
 * What can be chosen, with every field, range and default: optimizers, schedules, estimators,
 * surfaces.
 */
@NullMarked
package org.descentlab.experiment.catalog;

import org.jspecify.annotations.NullMarked;
