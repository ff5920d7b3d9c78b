package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.Finding;
import org.descentlab.figure.LayerCurves;
import org.descentlab.figure.LayerCurves.Measure;
import org.descentlab.figure.WeightImages;
import org.descentlab.objective.network.LayerShape;
import org.descentlab.objective.network.Network;
import org.descentlab.ui.Recorded.Track;

/**
 * Findings from what the runs record: the weights of the nearest kept parameters, and the norms of
 * the layers' gradients.
 */
final class KeptFindings implements NetworkFindings {
  private static final String WEIGHTS = "weights";
  private static final String GRADIENTS = "gradient-norms";
  private static final int MOST_UNITS = 256;

  /** Fewer inputs make no image. */
  private static final int LEAST_SIDE = 8;

  @Override
  public boolean offers(String picture, Recorded recorded) {
    if (!(recorded.problem().objective() instanceof Network network)) {
      return false;
    }
    int side = side(network.architecture().inputs());
    return switch (picture) {
      case WEIGHTS -> side >= LEAST_SIDE;
      case GRADIENTS -> true;
      default -> false;
    };
  }

  /** Side of a square image of so many pixels; 0 where it is none. */
  private static int side(int pixels) {
    int side = (int) Math.rint(Math.sqrt(pixels));
    return side * side == pixels ? side : 0;
  }

  @Override
  public Optional<Object> key(String picture, Recorded recorded, Track track, double step) {
    Optional<NetworkRecord> record =
        track.run().inspected().filter(r -> !r.snapshots().all().isEmpty());
    return picture.equals(GRADIENTS)
        ? record.map(r -> List.of(r.norms().size(), step))
        : record.map(r -> r.snapshots().nearest(step).step());
  }

  @Override
  public Optional<Found> find(
      String picture, Recorded recorded, Track track, double step, BooleanSupplier cancelled) {
    String run = track.run().spec().name();
    return track
        .run()
        .inspected()
        .map(
            record ->
                picture.equals(GRADIENTS)
                    ? gradients(run, record)
                    : weights(run, record.layers().get(0), record.snapshots().nearest(step)))
        .map(finding -> new Found(List.of(finding), false));
  }

  private static Finding weights(String run, LayerShape layer, Snapshot at) {
    int side = side(layer.inputs());
    List<float[]> units = new ArrayList<>();
    for (int unit = 0; unit < Math.min(MOST_UNITS, layer.outputs()); unit++) {
      float[] weights = new float[layer.inputs()];
      for (int input = 0; input < weights.length; input++) {
        weights[input] = (float) at.params().get(layer.weight(unit, input));
      }
      units.add(weights);
    }
    return new WeightImages(run, at.step(), side, side, units, layer.outputs());
  }

  private static Finding gradients(String run, NetworkRecord record) {
    NetworkRecord.Norms norms = record.norms();
    List<LayerShape> layers = record.layers();
    double[] steps = new double[norms.size()];
    double[][] values = new double[layers.size()][norms.size()];
    List<String> names = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      LayerShape shape = layers.get(layer);
      names.add(layer + 1 + ": " + shape.inputs() + " → " + shape.outputs());
      for (int i = 0; i < steps.length; i++) {
        steps[i] = norms.step(i);
        values[layer][i] = norms.norm(i, layer);
      }
    }
    return new LayerCurves(run, Measure.GRADIENT_NORM, steps, names, values);
  }

  @Override
  public Optional<Reading> read(Track track, double step, float[] image) {
    return Optional.empty(); // networks don't tell probabilities of single images yet
  }
}
