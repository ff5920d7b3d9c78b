package org.descentlab.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.descentlab.objective.network.Loss;
import org.descentlab.objective.network.Units;

/**
 * A multilayer perceptron.
 *
 * @param data the images or rows
 * @param trainSamples the first so many training rows; all where empty
 * @param hidden widths of the hidden layers; none is softmax regression
 * @param units what hidden layers are made of
 * @param dropout share of hidden units that a step hides
 * @param loss what the outputs are measured by
 * @param initializer of the weights; biases start at 0
 */
public record NetworkProblem(
    ImageSource data,
    OptionalInt trainSamples,
    List<Integer> hidden,
    Units units,
    double dropout,
    Loss loss,
    Initializer initializer)
    implements ProblemSpec {
  /** Name in the file. */
  public static final String KIND = "network";

  /** Returns the network of which a file gives the data alone. */
  public static NetworkProblem on(ImageSource data) {
    Loss loss = data.classes() ? Loss.CROSS_ENTROPY : Loss.MSE;
    int width = data instanceof ImageSource.Plane ? 16 : data.classes() ? 128 : 10;
    return new NetworkProblem(
        data,
        OptionalInt.empty(),
        List.of(width),
        Units.RELU,
        0,
        loss,
        new Initializer(Initializer.Kind.GLOROT_UNIFORM, 0));
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Returns the same on other hidden layers. */
  public NetworkProblem withHidden(List<Integer> widths) {
    return new NetworkProblem(
        data, trainSamples, List.copyOf(widths), units, dropout, loss, initializer);
  }

  /** Returns the same with other units. */
  public NetworkProblem withUnits(Units other) {
    return new NetworkProblem(data, trainSamples, hidden, other, dropout, loss, initializer);
  }

  /** Returns the same with another dropout. */
  public NetworkProblem withDropout(double other) {
    return new NetworkProblem(data, trainSamples, hidden, units, other, loss, initializer);
  }

  /** Returns the same with another loss. */
  public NetworkProblem withLoss(Loss other) {
    return new NetworkProblem(data, trainSamples, hidden, units, dropout, other, initializer);
  }

  /** Returns the same on other data, on all of its rows. */
  public NetworkProblem withData(ImageSource other) {
    return new NetworkProblem(
        other, OptionalInt.empty(), hidden, units, dropout, loss, initializer);
  }

  /** Returns the same on the first so many training rows; on all where empty. */
  public NetworkProblem withTrainSamples(OptionalInt rows) {
    return new NetworkProblem(data, rows, hidden, units, dropout, loss, initializer);
  }

  /** Returns the same from other weights. */
  public NetworkProblem withInitializer(Initializer other) {
    return new NetworkProblem(data, trainSamples, hidden, units, dropout, loss, other);
  }

  /** Returns the number of training rows; empty where only files tell. */
  public OptionalInt rows() {
    OptionalInt all = data.rows();
    return all.isPresent()
        ? OptionalInt.of(Math.min(trainSamples.orElse(all.getAsInt()), all.getAsInt()))
        : trainSamples;
  }
}
