package org.descentlab.insight;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.figure.LayerCurves;
import org.descentlab.figure.LayerCurves.Measure;
import org.descentlab.objective.network.Network;

/** Finds the recorded norms of the layers' gradients. */
final class GradientFinder implements Finder {

  @Override
  public boolean offers(Network network) {
    return true;
  }

  @Override
  public Object key(Subject subject, double step) {
    return List.of(subject.record().norms().size(), step);
  }

  @Override
  public Found find(Subject subject, double step, BooleanSupplier enough) {
    NetworkRecord.Norms norms = subject.record().norms();
    int layers = subject.record().layers().size();
    double[] steps = new double[norms.size()];
    double[][] values = new double[layers][norms.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = norms.step(i);
      for (int layer = 0; layer < layers; layer++) {
        values[layer][i] = norms.norm(i, layer);
      }
    }
    List<String> names = LayerNames.of(subject.record().layers(), layers);
    return Found.all(new LayerCurves(subject.name(), Measure.GRADIENT_NORM, steps, names, values));
  }
}
