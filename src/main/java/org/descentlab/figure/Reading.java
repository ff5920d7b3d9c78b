package org.descentlab.figure;

import java.util.OptionalDouble;

/**
 * What a curve shows at one place of its time axis.
 *
 * @param trace whose curve
 * @param value of the strong line
 * @param beside what belongs to it: the single row under an average, training beside test data
 * @param ended whether the run ended before
 * @param x pixel of the value
 * @param y pixel of the value; outside of the plot where the value is
 */
public record Reading(
    RunTrace trace, double value, OptionalDouble beside, boolean ended, double x, double y) {}
