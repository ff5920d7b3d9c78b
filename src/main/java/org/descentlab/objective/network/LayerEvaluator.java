package org.descentlab.objective.network;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;

/**
 * Computes any network layer by layer. Batches are cut into parts of at most 256 rows, whose
 * gradients are added; with batch norm, which mixes the rows, they stay whole.
 *
 * <p>Scores under batch norm use the statistics of the first 2,048 training rows under the same
 * parameters, dropout off.
 */
final class LayerEvaluator implements Evaluator {
  /** Batch norm measures its statistics for scores on at most so many training rows. */
  private static final int MEASURED_ROWS = 2048;

  private final Architecture architecture;
  private final Loss loss;
  private final RowSource train;
  private final RowSource test;
  private final int[] inOrder;
  private final ConcurrentLinkedDeque<LayerStack> idle = new ConcurrentLinkedDeque<>();

  LayerEvaluator(Architecture architecture, Loss loss, RowSource train, RowSource test) {
    this.architecture = architecture;
    this.loss = loss;
    this.train = train;
    this.test = test;
    this.inOrder = new int[Math.max(train.size(), test.size())];
    Arrays.setAll(inOrder, row -> row);
  }

  @Override
  public int trainSize() {
    return train.size();
  }

  @Override
  public int testSize() {
    return test.size();
  }

  private boolean mixes() {
    return architecture.units().batchNorm();
  }

  private int part(int rows) {
    return mixes() ? rows : Math.min(rows, LinearStage.MAX_PART);
  }

  private Chosen chosen(Sample sample) {
    return new Chosen(train, sample.rows(), sample.from(), sample.to());
  }

  @Override
  public double gradient(FloatVector params, Sample sample, double rate, FloatVector gradient) {
    Chosen batch = chosen(sample);
    return withStack(
        stack -> {
          int part = part(batch.size());
          stack.load(params, part);
          OutputLoss rows = new OutputLoss(loss, architecture.outputs());
          OutputLoss.Tally tally = new OutputLoss.Tally();
          for (int done = 0; done < batch.size(); done += part) {
            Chosen some = batch.part(done, part);
            Masks masks = new Masks(rate, sample.maskKey(), done);
            Matrix outputs = stack.forward(some, masks, true);
            Matrix deltas = stack.outputDeltas(some.size());
            rows.derive(some, outputs, 1f / batch.size(), deltas, tally);
            stack.backward(
                some, masks, new GradientPart(gradient.array(), gradient.offset(), done == 0));
          }
          return tally.loss(batch.size());
        });
  }

  @Override
  public double loss(FloatVector params, Sample sample, double rate) {
    Chosen batch = chosen(sample);
    return withStack(
        stack -> {
          int part = part(batch.size());
          stack.load(params, part);
          return score(stack, batch, part, new Masks(rate, sample.maskKey(), 0), true).loss();
        });
  }

  @Override
  public Score trainScore(FloatVector params, int rows) {
    return score(params, new Chosen(train, inOrder, 0, Math.min(train.size(), rows)));
  }

  @Override
  public Score testScore(FloatVector params) {
    return score(params, new Chosen(test, inOrder, 0, test.size()));
  }

  private Score score(FloatVector params, Chosen rows) {
    return withStack(
        stack -> {
          int part = Math.max(1, Math.min(rows.size(), LinearStage.MAX_PART));
          prepare(stack, params, part);
          return score(stack, rows, part, Masks.NONE, false);
        });
  }

  /** Loads parameters and, under batch norm, measures the statistics that scores use. */
  private void prepare(LayerStack stack, FloatVector params, int part) {
    int measured = mixes() ? Math.min(MEASURED_ROWS, train.size()) : 0;
    stack.load(params, Math.max(part, measured));
    if (mixes()) {
      stack.forward(new Chosen(train, inOrder, 0, measured), Masks.NONE, true);
    }
  }

  @Override
  public HessianProducts hessian(FloatVector params, int rows) {
    return new HessianProducts(architecture, loss, new Chosen(train, inOrder, 0, rows), params);
  }

  @Override
  public RowSource train() {
    return train;
  }

  @Override
  public boolean[][] active(FloatVector params, int rows) {
    Chosen batch = new Chosen(train, inOrder, 0, rows);
    return withStack(
        stack -> {
          ActiveUnits active = new ActiveUnits(architecture);
          int part = Math.max(1, Math.min(rows, LinearStage.MAX_PART));
          prepare(stack, params, part);
          for (int done = 0; done < rows; done += part) {
            Chosen some = batch.part(done, part);
            stack.forward(some, Masks.NONE, false);
            stack.see(active, some.size());
          }
          return active.seen();
        });
  }

  @Override
  public RowSource test() {
    return test;
  }

  @Override
  public void testOutputs(FloatVector params, OutputVisitor visitor) {
    outputs(params, new Chosen(test, inOrder, 0, test.size()), visitor);
  }

  @Override
  public void outputs(FloatVector params, float[][] rows, OutputVisitor visitor) {
    int[] order = IntStream.range(0, rows.length).toArray();
    outputs(params, new Chosen(test.like(rows), order, 0, rows.length), visitor);
  }

  private void outputs(FloatVector params, Chosen batch, OutputVisitor visitor) {
    withStack(
        stack -> {
          int part = Math.max(1, Math.min(batch.size(), LinearStage.MAX_PART));
          prepare(stack, params, part);
          float[] z = new float[architecture.outputs()];
          for (int done = 0; done < batch.size(); done += part) {
            Chosen some = batch.part(done, part);
            float[] outputs = stack.forward(some, Masks.NONE, false).values();
            for (int r = 0; r < some.size(); r++) {
              System.arraycopy(outputs, r * z.length, z, 0, z.length);
              visitor.answer(done + r, z);
            }
          }
          return batch.size();
        });
  }

  private Score score(LayerStack stack, Chosen batch, int part, Masks masks, boolean measures) {
    OutputLoss rows = new OutputLoss(loss, architecture.outputs());
    OutputLoss.Tally tally = new OutputLoss.Tally();
    for (int done = 0; done < batch.size(); done += part) {
      Chosen some = batch.part(done, part);
      Masks here = new Masks(masks.rate(), masks.key(), done);
      rows.tally(some, stack.forward(some, here, measures), tally);
    }
    double accuracy = train.classes() ? tally.accuracy(batch.size()) : Double.NaN;
    return new Score(tally.loss(batch.size()), accuracy);
  }

  /** Each evaluation has a stack to itself; as many are kept as ever worked at once. */
  private <T> T withStack(Function<LayerStack, T> evaluation) {
    LayerStack stack = idle.poll();
    if (stack == null) {
      stack = new LayerStack(architecture);
    }
    T result = evaluation.apply(stack);
    idle.push(stack);
    return result;
  }
}
