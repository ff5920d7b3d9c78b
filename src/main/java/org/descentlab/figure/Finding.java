package org.descentlab.figure;

/**
 * What was found out about the network of a run at a step, one kind for each figure that shows it.
 */
public sealed interface Finding
    permits WeightImages, LayerCurves, Confusion, Mistakes, ClassMap, Sharpness, PathPlane, Steps {

  /** Returns the name of the run. */
  String run();

  /** Returns the step that it is of; of a whole course, its last one. */
  long step();
}
