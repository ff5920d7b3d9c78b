package org.descentlab.objective.network;

/** The loss on a plane of a network's parameters. Pure; one thread uses it at a time. */
@FunctionalInterface
public interface LossPlane {

  /** Returns the losses {@code [x.length]} at the points (x[i], y); may be infinite or NaN. */
  double[] losses(double[] x, double y);
}
