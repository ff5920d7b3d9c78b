package org.descentlab.experiment.catalog;

import org.descentlab.objective.Interval;

/**
 * A curve and how it is shown.
 *
 * @param formula of x, as a file writes it
 * @param domain what is shown of it
 * @param start where runs start from
 * @param rate a learning rate with which gradient descent goes well from there
 * @param steps how many of its steps show what the curve is about
 */
public record CurveRecipe(String formula, Interval domain, double start, double rate, int steps) {}
