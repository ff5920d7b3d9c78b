package org.descentlab.experiment.run;

import org.descentlab.experiment.Outcome;

/**
 * What came of a run. Numbers that do not exist are {@link Row#ABSENT}.
 *
 * @param run its name
 * @param outcome how it stands
 * @param steps updates that were made
 * @param finalLoss loss of the last row
 * @param bestLoss smallest loss of any row, +∞ where none is a number
 * @param testLoss of the last row, for networks
 * @param testAccuracy of the last row, for networks
 * @param seconds of training alone, without loading and measuring
 * @param samplesPerSecond rows of data used a second; without data absent
 */
public record Summary(
    String run,
    Outcome outcome,
    long steps,
    double finalLoss,
    double bestLoss,
    double testLoss,
    double testAccuracy,
    double seconds,
    double samplesPerSecond) {}
