package org.descentlab.insight;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.figure.LayerCurves;
import org.descentlab.figure.LayerCurves.Measure;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Network;

/**
 * Finds the share of units in each hidden layer that are 0 for each of the first 1,000 training
 * rows, at all kept parameters.
 */
final class DeadUnitFinder implements Finder {
  private static final int ROWS = 1000;

  private final Course<double[]> shares = new Course<>();

  @Override
  public boolean offers(Network network) {
    return network.architecture().units().activation() == Activation.RELU
        && !network.architecture().hidden().isEmpty();
  }

  @Override
  public void forget() {
    shares.forget();
  }

  @Override
  public Object key(Subject subject, double step) {
    return List.of(Steps.kept(subject), step);
  }

  @Override
  public Found find(Subject subject, double step, BooleanSupplier enough) {
    NetworkRecord record = subject.record();
    Course.Known<double[]> known =
        shares.measure(record, at -> dead(subject.network(), at.params()), enough);
    int layers = subject.network().architecture().hidden().size();
    double[][] values = new double[layers][known.values().size()];
    for (int i = 0; i < known.values().size(); i++) {
      for (int layer = 0; layer < layers; layer++) {
        values[layer][i] = known.values().get(i)[layer];
      }
    }
    List<String> names = LayerNames.of(record.layers(), layers);
    LayerCurves curves =
        new LayerCurves(subject.name(), Measure.DEAD_UNITS, known.steps(), names, values);
    return new Found(List.of(curves), !known.complete());
  }

  /** Shares {@code [layer]} in [0, 1]. */
  private static double[] dead(Network network, Vector params) {
    boolean[][] active = network.activeUnits(params, ROWS);
    double[] shares = new double[active.length];
    for (int layer = 0; layer < active.length; layer++) {
      int dead = 0;
      for (boolean one : active[layer]) {
        dead += one ? 0 : 1;
      }
      shares[layer] = (double) dead / active[layer].length;
    }
    return shares;
  }
}
