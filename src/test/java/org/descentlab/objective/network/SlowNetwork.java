package org.descentlab.objective.network;

import java.util.Arrays;
import org.descentlab.data.ImageSet;
import org.descentlab.math.Vector;
import org.descentlab.objective.Sample;

/** The forward pass once more, in double precision and straight from the definition. */
final class SlowNetwork {
  private final Architecture architecture;
  private final ImageSet images;

  SlowNetwork(Architecture architecture, ImageSet images) {
    this.architecture = architecture;
    this.images = images;
  }

  /** Returns the mean cross-entropy over a sample, with its dropout masks. */
  double loss(Vector params, Sample sample, double rate) {
    double sum = 0;
    for (int r = 0; r < sample.size(); r++) {
      int row = sample.rows()[sample.from() + r];
      double[] z = outputs(params, row, r, sample.maskKey(), rate);
      double total = 0;
      for (double output : z) {
        total += Math.exp(output);
      }
      sum += Math.log(total) - z[images.label(row)];
    }
    return sum / sample.size();
  }

  private double[] outputs(Vector params, int row, int position, long key, double rate) {
    double[] x = new double[architecture.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (images.pixels()[row * x.length + i] & 0xff) / 255.0;
    }
    int depth = 0;
    for (LayerShape layer : architecture.layers()) {
      x = linear(layer, params, x);
      if (depth < architecture.hidden().size()) {
        float[] mask = mask(depth, x.length, position, key, rate);
        for (int i = 0; i < x.length; i++) {
          x[i] = Math.max(x[i], 0) * mask[i];
        }
      }
      depth++;
    }
    return x;
  }

  private static double[] linear(LayerShape layer, Vector params, double[] x) {
    double[] z = new double[layer.outputs()];
    for (int o = 0; o < z.length; o++) {
      z[o] = params.get(layer.bias(o));
      for (int i = 0; i < x.length; i++) {
        z[o] += params.get(layer.weight(o, i)) * x[i];
      }
    }
    return z;
  }

  private static float[] mask(int layer, int width, int position, long key, double rate) {
    Dropout dropout = new Dropout(layer, width);
    dropout.draw(1, rate, key, position);
    Rows ones = new Rows(1, width);
    float[] mask = new float[width];
    Arrays.fill(mask, 1);
    ones.read(0, mask, 0);
    dropout.apply(ones, 1);
    ones.write(0, mask, 0);
    return mask;
  }
}
