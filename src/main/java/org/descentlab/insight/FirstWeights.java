package org.descentlab.insight;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.WeightImages;
import org.descentlab.objective.network.LayerShape;
import org.descentlab.objective.network.Network;

/** The weights of a first layer that sees square images, as images. */
final class FirstWeights {
  private static final int MOST_UNITS = 256;

  /** Fewer inputs make no image. */
  private static final int LEAST_SIDE = 8;

  private FirstWeights() {}

  /** Tells whether a network's inputs are an image. */
  static boolean seesImages(Network network) {
    return network.architecture().images() && side(network.architecture().inputs()) >= LEAST_SIDE;
  }

  /** Side of a square image of so many pixels; 0 where it is none. */
  static int side(int pixels) {
    int side = (int) Math.rint(Math.sqrt(pixels));
    return side * side == pixels ? side : 0;
  }

  static WeightImages of(Subject subject, Snapshot at) {
    LayerShape layer = subject.record().layers().get(0);
    int side = side(layer.inputs());
    List<float[]> units = new ArrayList<>();
    for (int unit = 0; unit < Math.min(MOST_UNITS, layer.outputs()); unit++) {
      float[] weights = new float[layer.inputs()];
      for (int input = 0; input < weights.length; input++) {
        weights[input] = (float) at.params().get(layer.weight(unit, input));
      }
      units.add(weights);
    }
    return new WeightImages(subject.name(), at.step(), side, side, units, layer.outputs());
  }
}
