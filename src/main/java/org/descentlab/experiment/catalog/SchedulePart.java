package org.descentlab.experiment.catalog;

import java.util.OptionalLong;

/**
 * One of the schedules that follow one another.
 *
 * @param steps how many rows (or epochs) it has; may be empty for the last part, which lasts
 * @param schedule entry of the catalogue with its fields
 */
public record SchedulePart(OptionalLong steps, Settings schedule) {}
