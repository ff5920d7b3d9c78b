package org.descentlab.objective.network;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;

/**
 * Computes networks of ReLU units on images with cross-entropy, the fast way. Batches are cut into
 * parts of at most 256 rows, whose gradients are added.
 */
final class ImageEvaluator implements Evaluator {
  private static final int MAX_PART = 256;
  private static final int MAX_PART_INPUTS = 1 << 22;

  private final Architecture architecture;
  private final SparseRows train;
  private final SparseRows test;
  private final int[] inOrder;
  private final int part;
  private final ConcurrentLinkedDeque<Workspace> idle = new ConcurrentLinkedDeque<>();

  ImageEvaluator(Architecture architecture, SparseRows train, SparseRows test) {
    this.architecture = architecture;
    this.train = train;
    this.test = test;
    this.inOrder = new int[Math.max(train.size(), test.size())];
    Arrays.setAll(inOrder, row -> row);
    this.part = Math.max(1, Math.min(MAX_PART, MAX_PART_INPUTS / architecture.widest()));
  }

  @Override
  public int trainSize() {
    return train.size();
  }

  @Override
  public int testSize() {
    return test.size();
  }

  @Override
  public double gradient(FloatVector params, Sample sample, double rate, FloatVector gradient) {
    Batch batch = new Batch(train, sample.rows(), sample.from(), sample.to());
    return withWorkspace(space -> gradient(space, batch, rate, sample.maskKey(), params, gradient));
  }

  @Override
  public double loss(FloatVector params, Sample sample, double rate) {
    Batch batch = new Batch(train, sample.rows(), sample.from(), sample.to());
    return score(params, batch, rate, sample.maskKey()).loss();
  }

  @Override
  public Score trainScore(FloatVector params, int rows) {
    return score(params, new Batch(train, inOrder, 0, Math.min(train.size(), rows)), 0, 0);
  }

  @Override
  public Score testScore(FloatVector params) {
    return score(params, new Batch(test, inOrder, 0, test.size()), 0, 0);
  }

  @Override
  public HessianProducts hessian(FloatVector params, int rows) {
    Chosen chosen = new Chosen(train(), inOrder, 0, rows);
    return new HessianProducts(architecture, Loss.CROSS_ENTROPY, chosen, params);
  }

  @Override
  public RowSource train() {
    return new ImageRows(train, architecture.inputs());
  }

  @Override
  public RowSource test() {
    return new ImageRows(test, architecture.inputs());
  }

  @Override
  public void testOutputs(FloatVector params, OutputVisitor visitor) {
    outputs(params, new Batch(test, inOrder, 0, test.size()), visitor);
  }

  @Override
  public void outputs(FloatVector params, float[][] rows, OutputVisitor visitor) {
    SparseRows images = new SparseRows(ImageRows.images(rows, architecture.inputs()));
    int[] order = IntStream.range(0, rows.length).toArray();
    outputs(params, new Batch(images, order, 0, rows.length), visitor);
  }

  private void outputs(FloatVector params, Batch batch, OutputVisitor visitor) {
    withWorkspace(
        space -> {
          space.load(params, Math.min(part, batch.size()));
          float[] z = new float[architecture.outputs()];
          for (int done = 0; done < batch.size(); done += part) {
            Batch rows = batch.part(done, part);
            Rows outputs = space.forward(rows, 0, 0, done);
            for (int r = 0; r < rows.size(); r++) {
              outputs.write(r, z, 0);
              visitor.answer(done + r, z);
            }
          }
          return batch.size();
        });
  }

  @Override
  public boolean[][] active(FloatVector params, int rows) {
    Batch batch = new Batch(train, inOrder, 0, rows);
    return withWorkspace(
        space -> {
          ActiveUnits active = new ActiveUnits(architecture);
          space.load(params, Math.min(part, rows));
          for (int done = 0; done < rows; done += part) {
            Batch some = batch.part(done, part);
            space.forward(some, 0, 0, done);
            space.visitHidden((units, layer) -> active.see(layer, units, some.size()));
          }
          return active.seen();
        });
  }

  @Override
  public LossPlane plane(FloatVector origin, FloatVector first, FloatVector second, int rows) {
    if (architecture.hidden().isEmpty()) {
      return Evaluator.super.plane(origin, first, second, rows);
    }
    Batch batch = new Batch(train, inOrder, 0, rows);
    return new AffineLossPlane(
        architecture, List.of(origin, first, second), batch, params -> firstSums(params, batch));
  }

  /** The weighted sums of the first layer, {@code [rows][units]}. */
  private float[][] firstSums(FloatVector params, Batch batch) {
    float[][] sums = new float[batch.size()][architecture.hidden().get(0)];
    return withWorkspace(
        space -> {
          space.load(params, Math.min(part, batch.size()));
          for (int done = 0; done < batch.size(); done += part) {
            Batch some = batch.part(done, part);
            Rows units = space.firstSums(some);
            for (int r = 0; r < some.size(); r++) {
              units.write(r, sums[done + r], 0);
            }
          }
          return sums;
        });
  }

  private double gradient(
      Workspace space, Batch batch, double rate, long key, FloatVector params, FloatVector out) {
    space.load(params, Math.min(part, batch.size()));
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

  private Score score(FloatVector params, Batch batch, double rate, long key) {
    return withWorkspace(
        space -> {
          space.load(params, Math.min(part, batch.size()));
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
}
