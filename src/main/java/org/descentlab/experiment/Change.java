package org.descentlab.experiment;

/**
 * What a person changed while the run was under way.
 *
 * @param step the row from which it holds
 * @param field a number of the optimizer, or dropout, noise, batch
 * @param value the new one
 */
public record Change(long step, String field, double value) {}
