package org.descentlab.experiment.catalog;

import java.util.List;
import org.descentlab.math.Vector;
import org.descentlab.optim.GradientTransformation;

/** How an optimizer is put together for one run. */
@FunctionalInterface
public interface OptimizerRecipe {

  /** Returns new transformations for parameters like {@code params}, without clipping and rate. */
  List<GradientTransformation> chain(LiveSettings settings, Vector params);
}
