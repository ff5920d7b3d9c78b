package org.descentlab.landscape;

import org.descentlab.math.Vector;

/**
 * A path of parameters seen on a plane through its last point.
 *
 * @param first direction {@code [dimension]} of the first axis
 * @param second direction of the second
 * @param x {@code [points]} places along the first direction, in its lengths, from the last point
 * @param y the same along the second
 * @param explainedX share in [0, 1] of the points' variance along the first direction
 * @param explainedY the same along the second
 */
public record ProjectedPath(
    Vector first, Vector second, double[] x, double[] y, double explainedX, double explainedY) {}
