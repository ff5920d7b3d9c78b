package org.descentlab.objective;

/**
 * How well parameters do on a set of labelled rows, dropout off.
 *
 * @param loss mean loss over the rows
 * @param accuracy share of rows whose largest output is the label's, in [0, 1]; NaN where rows have
 *     no classes
 */
public record Score(double loss, double accuracy) {}
