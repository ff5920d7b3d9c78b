package org.descentlab.objective.network;

import java.util.Arrays;
import org.descentlab.math.Vector;
import org.descentlab.objective.Sample;

/** The forward pass of any network once more, in double precision, straight from the definition. */
final class SlowLayers {
  private final Architecture architecture;
  private final Loss loss;
  private final RowSource source;

  SlowLayers(Architecture architecture, Loss loss, RowSource source) {
    this.architecture = architecture;
    this.loss = loss;
    this.source = source;
  }

  /** Returns the mean loss over a sample, with its dropout masks and its own statistics. */
  double loss(Vector params, Sample sample, double rate) {
    int n = sample.size();
    double[][] x = new double[n][];
    float[] row = new float[architecture.inputs()];
    for (int r = 0; r < n; r++) {
      source.inputs(sample.rows()[sample.from() + r], row, 0);
      x[r] = new double[row.length];
      for (int i = 0; i < row.length; i++) {
        x[r][i] = row[i];
      }
    }
    int depth = 0;
    for (LayerShape layer : architecture.layers()) {
      double[][] z = new double[n][];
      for (int r = 0; r < n; r++) {
        z[r] = linear(layer, params, x[r]);
      }
      if (depth < architecture.hidden().size()) {
        hidden(layer, params, z, x, depth, sample.maskKey(), rate);
      }
      x = z;
      depth++;
    }
    double sum = 0;
    for (int r = 0; r < n; r++) {
      sum += rowLoss(x[r], sample.rows()[sample.from() + r]);
    }
    return sum / n;
  }

  private double rowLoss(double[] z, int row) {
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      double error = z[k] - source.target(row, k);
      sum += loss == Loss.MSE ? error * error / z.length : Math.exp(z[k]);
    }
    return loss == Loss.MSE ? sum : Math.log(sum) - z[source.label(row)];
  }

  private void hidden(
      LayerShape layer,
      Vector params,
      double[][] z,
      double[][] x,
      int depth,
      long key,
      double rate) {
    Units units = architecture.units();
    if (units.batchNorm()) {
      normalize(layer, params, z);
    }
    double slope = layer.sloped() ? params.get(layer.slope()) : 0.01f;
    for (int r = 0; r < z.length; r++) {
      float[] mask = mask(depth, z[r].length, r, key, rate);
      for (int j = 0; j < z[r].length; j++) {
        z[r][j] = mask[j] * activated(units.activation(), z[r][j], slope);
        if (units.residual() && x[r].length == z[r].length) {
          z[r][j] += x[r][j];
        }
      }
    }
  }

  private static double activated(Activation activation, double z, double slope) {
    return switch (activation) {
      case IDENTITY -> z;
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
      case RELU -> Math.max(z, 0);
      case LEAKY_RELU, PRELU -> z > 0 ? z : slope * z;
    };
  }

  private static void normalize(LayerShape layer, Vector params, double[][] z) {
    for (int j = 0; j < layer.outputs(); j++) {
      int unit = j;
      double mean = Arrays.stream(z).mapToDouble(row -> row[unit]).average().orElseThrow();
      double variance =
          Arrays.stream(z)
              .mapToDouble(row -> (row[unit] - mean) * (row[unit] - mean))
              .average()
              .orElseThrow();
      double gamma = params.get(layer.gamma(j));
      double beta = params.get(layer.gamma(0) + layer.outputs() + j);
      for (double[] row : z) {
        row[j] = gamma * (row[j] - mean) / Math.sqrt(variance + 1e-5) + beta;
      }
    }
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
    Matrix ones = new Matrix().reshape(1, width);
    Arrays.fill(ones.values(), 0, width, 1);
    if (rate > 0) {
      new Dropout(layer, width).apply(ones, 1, new Masks(rate, key, position));
    }
    return ones.values();
  }
}
