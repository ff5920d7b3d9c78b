package org.descentlab.objective.network;

import java.util.Arrays;
import org.descentlab.data.ExampleSets;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;

/**
 * A multilayer perceptron in single precision, on images (pixels / 255) or on rows of numbers: the
 * layers that its {@link Architecture} tells, and a loss, averaged over the rows. The parameters
 * are one flat vector, laid out as {@link Architecture#layers()} tells.
 *
 * <p>Only what takes a {@link Sample} hides units; everything else sees the whole network. All sums
 * have a fixed order: equal parameters, sample and dropout rate give equal bits, on every machine
 * and in every thread.
 *
 * <p>Under batch norm, losses and gradients use the statistics of the rows that they are asked of,
 * scores those of the first 2,048 training rows.
 */
public final class Network implements Classifier {
  private static final int MAX_INPUTS = 1 << 24;

  private final Architecture architecture;
  private final DropoutRate dropout;
  private final Evaluator evaluator;
  private final boolean classes;
  private final boolean softmax;
  private final Sample all;
  private final int dimension;

  /**
   * A network for these images, with cross-entropy.
   *
   * @param architecture with as many inputs as an image has pixels and an output for each class
   * @param data images to learn from and to test with
   * @param dropout rate after each hidden layer, which may change between steps
   */
  public Network(Architecture architecture, ImageClasses data, DropoutRate dropout) {
    this(architecture, Loss.CROSS_ENTROPY, data, dropout);
  }

  /** The same with any loss. */
  public Network(Architecture architecture, Loss loss, ImageClasses data, DropoutRate dropout) {
    this(architecture, loss, new NetworkImages(data), dropout);
  }

  /** The same for images that several networks share. */
  public Network(Architecture architecture, Loss loss, NetworkImages data, DropoutRate dropout) {
    this(architecture, images(architecture, loss, data), true, loss, dropout);
  }

  /**
   * A network for rows of numbers.
   *
   * @param architecture with as many inputs as a row has, and an output for each class or target
   * @param loss cross-entropy for classes alone
   * @param data rows to learn from and to test with
   * @param dropout rate after each hidden layer, which may change between steps
   */
  public Network(Architecture architecture, Loss loss, ExampleSets data, DropoutRate dropout) {
    this(architecture, numbers(architecture, loss, data), data.train().classes(), loss, dropout);
  }

  private Network(
      Architecture architecture,
      Evaluator evaluator,
      boolean classes,
      Loss loss,
      DropoutRate dropout) {
    this.architecture = architecture;
    this.dropout = dropout;
    this.evaluator = evaluator;
    this.classes = classes;
    this.softmax = loss == Loss.CROSS_ENTROPY;
    this.dimension = Math.toIntExact(architecture.parameterCount());
    int[] inOrder = new int[evaluator.trainSize()];
    Arrays.setAll(inOrder, row -> row);
    this.all = new Sample(inOrder, 0, inOrder.length, 0);
  }

  private static Evaluator images(Architecture architecture, Loss loss, NetworkImages data) {
    int pixels = data.pixels();
    if (!architecture.images()
        || architecture.inputs() != pixels
        || pixels >= MAX_INPUTS
        || architecture.outputs() < data.classes()) {
      throw new IllegalArgumentException(architecture + " doesn't fit the images");
    }
    return architecture.units().equals(Units.RELU) && loss == Loss.CROSS_ENTROPY
        ? new ImageEvaluator(architecture, data.train(), data.test())
        : new LayerEvaluator(
            architecture,
            loss,
            new ImageRows(data.train(), pixels),
            new ImageRows(data.test(), pixels));
  }

  private static Evaluator numbers(Architecture architecture, Loss loss, ExampleSets data) {
    if (architecture.images()
        || architecture.inputs() != data.train().features()
        || architecture.outputs() != data.train().outputs()
        || (loss == Loss.CROSS_ENTROPY && !data.train().classes())) {
      throw new IllegalArgumentException(architecture + " doesn't fit the rows");
    }
    return new LayerEvaluator(
        architecture, loss, new ExampleRows(data.train()), new ExampleRows(data.test()));
  }

  /** Returns the layers. */
  public Architecture architecture() {
    return architecture;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int[] undecayed() {
    return architecture.undecayed();
  }

  @Override
  public int size() {
    return evaluator.trainSize();
  }

  @Override
  public int testSize() {
    return evaluator.testSize();
  }

  @Override
  public boolean hasClasses() {
    return classes;
  }

  @Override
  public double value(Vector params) {
    return evaluator.loss(single(params), all, 0);
  }

  @Override
  public double valueAndGradient(Vector params, Vector gradient) {
    return evaluator.gradient(single(params), all, 0, single(gradient));
  }

  @Override
  public double valueAndGradient(Vector params, Sample sample, Vector gradient) {
    return evaluator.gradient(single(params), sample, dropout.get(), single(gradient));
  }

  @Override
  public double value(Vector params, Sample sample) {
    return evaluator.loss(single(params), sample, dropout.get());
  }

  @Override
  public Score trainScore(Vector params, int rows) {
    return evaluator.trainScore(single(params), rows);
  }

  @Override
  public Score testScore(Vector params) {
    return evaluator.testScore(single(params));
  }

  /**
   * Visits what the network answers to the rows of the test set, in order, dropout off.
   *
   * @param params {@code [dimension]}, not changed
   */
  public void testAnswers(Vector params, OutputVisitor visitor) {
    evaluator.testOutputs(single(params), answering(visitor));
  }

  /**
   * Visits what the network answers to other rows, dropout off.
   *
   * @param params {@code [dimension]}, not changed
   * @param rows {@code [rows][inputs]}; pixels in [0, 1], which are rounded to 256 levels
   */
  public void answers(Vector params, float[][] rows, OutputVisitor visitor) {
    evaluator.outputs(single(params), rows, answering(visitor));
  }

  /** Returns the class with the largest answer, the first of several. */
  public static int likeliest(float[] answer) {
    int best = 0;
    for (int k = 1; k < answer.length; k++) {
      best = answer[k] > answer[best] ? k : best;
    }
    return best;
  }

  /**
   * Returns an answer for a class as its probability, in [0, 1]. Softmax answers with it; least
   * squares on classes estimates it too, but without bounds.
   */
  public static float probability(float answer) {
    return Math.max(0, Math.min(1, answer));
  }

  /**
   * Returns products with the Hessian of the mean loss over the first training rows, dropout off.
   *
   * @param params {@code [dimension]}, which must not change meanwhile
   */
  public HessianProducts hessian(Vector params, int rows) {
    return evaluator.hessian(single(params), Math.min(size(), rows));
  }

  /**
   * Returns which units of each hidden layer, {@code [layer][unit]}, are other than 0 for at least
   * one of the first training rows, dropout off; what skips a layer doesn't count.
   *
   * @param params {@code [dimension]}, not changed
   */
  public boolean[][] activeUnits(Vector params, int rows) {
    return evaluator.active(single(params), Math.min(size(), rows));
  }

  /**
   * Returns the mean loss over the first training rows on the plane origin + x·first + y·second of
   * the parameters, dropout off.
   *
   * @param origin {@code [dimension]}, and the same of the directions; none is changed
   */
  public LossPlane plane(Vector origin, Vector first, Vector second, int rows) {
    return evaluator.plane(single(origin), single(first), single(second), Math.min(size(), rows));
  }

  /** Returns the class of a row that is learnt from, where rows have classes. */
  public int trainLabel(int row) {
    return evaluator.train().label(row);
  }

  /** Returns the inputs {@code [inputs]} of a row that is learnt from, a new array. */
  public float[] trainInputs(int row) {
    float[] inputs = new float[architecture.inputs()];
    evaluator.train().inputs(row, inputs, 0);
    return inputs;
  }

  /** Returns the class of a row of the test set, where rows have classes. */
  public int testLabel(int row) {
    return evaluator.test().label(row);
  }

  /** Returns the inputs {@code [inputs]} of a row of the test set, a new array. */
  public float[] testInputs(int row) {
    float[] inputs = new float[architecture.inputs()];
    evaluator.test().inputs(row, inputs, 0);
    return inputs;
  }

  /** With cross-entropy the probabilities are the softmax of the outputs. */
  private OutputVisitor answering(OutputVisitor visitor) {
    return softmax
        ? (row, z) -> {
          SoftmaxCrossEntropy.softmax(z);
          visitor.answer(row, z);
        }
        : visitor;
  }

  private FloatVector single(Vector vector) {
    if (vector instanceof FloatVector floats && floats.length() == dimension) {
      return floats;
    }
    throw new IllegalArgumentException("needs " + dimension + " parameters in single precision");
  }
}
