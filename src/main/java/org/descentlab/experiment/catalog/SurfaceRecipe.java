package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.function.Function;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.Surface;

/**
 * How a surface is made and shown.
 *
 * @param make from the values of its parameters
 * @param domain what is shown of it
 * @param start where runs start from by default, (x, y)
 * @param rate a learning rate with which gradient descent goes well from the default start
 * @param steps how many of its steps show what the surface is about
 * @param logarithmic whether its values span decades, so that levels and colours are logarithmic
 */
public record SurfaceRecipe(
    Function<Settings, Surface> make,
    Domain domain,
    List<Double> start,
    double rate,
    int steps,
    boolean logarithmic) {}
