package org.descentlab.objective.network;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;

/**
 * A multilayer perceptron on images, in single precision: pixels / 255, linear layers with ReLU and
 * inverted dropout between them, softmax cross-entropy, averaged over the rows. The parameters are
 * one flat vector, laid out as {@link Architecture#layers()} tells.
 *
 * <p>Only what takes a {@link Sample} hides units; everything else sees the whole network. All sums
 * have a fixed order: equal parameters, sample and dropout rate give equal bits, on every machine
 * and in every thread. Batches are cut into parts of at most 256 rows, whose gradients are added.
 */
public final class Network implements Classifier {
  private static final int MAX_PART = 256;
  private static final int MAX_PART_INPUTS = 1 << 22;
  private static final int MAX_INPUTS = 1 << 24;

  private final Architecture architecture;
  private final DropoutRate dropout;
  private final SparseRows train;
  private final SparseRows test;
  private final int[] inOrder;
  private final int dimension;
  private final int part;
  private final ConcurrentLinkedDeque<Workspace> idle = new ConcurrentLinkedDeque<>();

  /**
   * A network for these images.
   *
   * @param architecture with as many inputs as an image has pixels and an output for each class
   * @param data images to learn from and to test with
   * @param dropout rate after each hidden layer, which may change between steps
   */
  public Network(Architecture architecture, ImageClasses data, DropoutRate dropout) {
    if (architecture.inputs() != data.train().imageSize()
        || architecture.inputs() >= MAX_INPUTS
        || architecture.outputs() < data.classes()) {
      throw new IllegalArgumentException(architecture + " doesn't fit the images");
    }
    this.architecture = architecture;
    this.dropout = dropout;
    this.train = new SparseRows(data.train());
    this.test = new SparseRows(data.test());
    this.inOrder = new int[Math.max(train.size(), test.size())];
    Arrays.setAll(inOrder, row -> row);
    this.dimension = Math.toIntExact(architecture.parameterCount());
    this.part = Math.max(1, Math.min(MAX_PART, MAX_PART_INPUTS / architecture.widest()));
  }

  /** Returns the widths. */
  public Architecture architecture() {
    return architecture;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int size() {
    return train.size();
  }

  @Override
  public double value(Vector params) {
    return trainScore(params, size()).loss();
  }

  @Override
  public double valueAndGradient(Vector params, Vector gradient) {
    return withWorkspace(
        space -> gradient(space, new Batch(train, inOrder, 0, size()), 0, 0, params, gradient));
  }

  @Override
  public double valueAndGradient(Vector params, Sample sample, Vector gradient) {
    Batch batch = new Batch(train, sample.rows(), sample.from(), sample.to());
    double rate = dropout.get();
    return withWorkspace(space -> gradient(space, batch, rate, sample.maskKey(), params, gradient));
  }

  @Override
  public double value(Vector params, Sample sample) {
    Batch batch = new Batch(train, sample.rows(), sample.from(), sample.to());
    return score(params, batch, dropout.get(), sample.maskKey()).loss();
  }

  @Override
  public Score trainScore(Vector params, int rows) {
    return score(params, new Batch(train, inOrder, 0, Math.min(size(), rows)), 0, 0);
  }

  @Override
  public Score testScore(Vector params) {
    return score(params, new Batch(test, inOrder, 0, test.size()), 0, 0);
  }

  private double gradient(
      Workspace space, Batch batch, double rate, long key, Vector params, Vector gradient) {
    FloatVector out = single(gradient);
    space.load(single(params), Math.min(part, batch.size()));
    float scale = 1f / batch.size();
    float[] z = new float[architecture.outputs()];
    float[] delta = new float[architecture.outputs()];
    double loss = 0;
    for (int done = 0; done < batch.size(); done += part) {
      Batch rows = batch.part(done, part);
      Rows outputs = space.forward(rows, rate, key, done);
      for (int r = 0; r < rows.size(); r++) {
        outputs.write(r, z, 0);
        loss += SoftmaxCrossEntropy.lossAndDelta(z, rows.label(r), scale, delta);
        space.outputDeltas().read(r, delta, 0);
      }
      space.backward(rows, rate, new GradientPart(out.array(), out.offset(), done == 0));
    }
    return loss / batch.size();
  }

  private Score score(Vector params, Batch batch, double rate, long key) {
    return withWorkspace(
        space -> {
          space.load(single(params), Math.min(part, batch.size()));
          float[] z = new float[architecture.outputs()];
          double loss = 0;
          int correct = 0;
          for (int done = 0; done < batch.size(); done += part) {
            Batch rows = batch.part(done, part);
            Rows outputs = space.forward(rows, rate, key, done);
            for (int r = 0; r < rows.size(); r++) {
              outputs.write(r, z, 0);
              loss += SoftmaxCrossEntropy.loss(z, rows.label(r));
              correct += SoftmaxCrossEntropy.correct(z, rows.label(r)) ? 1 : 0;
            }
          }
          return new Score(loss / batch.size(), (double) correct / batch.size());
        });
  }

  /** Each evaluation has a workspace to itself; as many are kept as ever worked at once. */
  private <T> T withWorkspace(Function<Workspace, T> evaluation) {
    Workspace space = idle.poll();
    if (space == null) {
      space = new Workspace(architecture);
    }
    T result = evaluation.apply(space);
    idle.push(space);
    return result;
  }

  private FloatVector single(Vector vector) {
    if (vector instanceof FloatVector floats && floats.length() == dimension) {
      return floats;
    }
    throw new IllegalArgumentException("needs " + dimension + " parameters in single precision");
  }
}
