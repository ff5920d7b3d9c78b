package org.descentlab.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.data.CentredDigit;
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
  private static final String CONFUSION = "confusion";
  private static final String MISTAKES = "mistakes";
  private static final String DRAW = "draw";
  private static final int MOST_UNITS = 256;

  /** Fewer inputs make no image. */
  private static final int LEAST_SIDE = 8;

  @Override
  public boolean offers(String picture, Recorded recorded) {
    if (!(recorded.problem().objective() instanceof Network network)) {
      return false;
    }
    int side = side(network.architecture().inputs());
    boolean tested = network.hasClasses() && network.testSize() > 0;
    return switch (picture) {
      case WEIGHTS -> side >= LEAST_SIDE;
      case CONFUSION -> tested;
      case MISTAKES -> tested && side >= LEAST_SIDE && network.answersProbabilities();
      case DRAW -> side == CentredDigit.SIDE && network.answersProbabilities();
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
    return track
        .run()
        .inspected()
        .map(record -> finding(picture, track, record, record.snapshots().nearest(step)))
        .map(finding -> new Found(List.of(finding), false));
  }

  private static Finding finding(String picture, Track track, NetworkRecord record, Snapshot at) {
    String run = track.run().spec().name();
    return switch (picture) {
      case GRADIENTS -> gradients(run, record);
      case WEIGHTS -> weights(run, record.layers().get(0), at);
      case CONFUSION -> TestAnswers.of(network(track), at.params()).confusion(run, at.step());
      case MISTAKES -> TestAnswers.of(network(track), at.params()).mistakes(run, at.step());
      default -> throw new IllegalArgumentException(picture);
    };
  }

  private static Network network(Track track) {
    return (Network) track.run().problem().objective();
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
    return track
        .run()
        .inspected()
        .filter(record -> !record.snapshots().all().isEmpty())
        .map(record -> record.snapshots().nearest(step))
        .map(at -> new Reading(at.step(), probabilities(network(track), at, image)));
  }

  private static double[] probabilities(Network network, Snapshot at, float[] image) {
    double[] found = new double[network.architecture().outputs()];
    network.answers(
        at.params(),
        new float[][] {image},
        (row, answer) -> Arrays.setAll(found, output -> answer[output]));
    return found;
  }
}
