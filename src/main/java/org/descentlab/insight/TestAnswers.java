package org.descentlab.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.Confusion;
import org.descentlab.figure.Mistakes;
import org.descentlab.figure.Mistakes.Mistake;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Network;

/**
 * What a network takes the rows of its test set for.
 *
 * @param network with classes
 * @param predicted {@code [rows]} the likeliest class of each, the first of several
 * @param answers {@code [rows]} for that class
 */
record TestAnswers(Network network, int[] predicted, float[] answers) {
  private static final int MOST_MISTAKES = 36;

  /** Asks the network with these parameters. */
  static TestAnswers of(Subject subject, Snapshot at) {
    Network network = subject.network();
    Vector params = at.params();
    int[] predicted = new int[network.testSize()];
    float[] answers = new float[predicted.length];
    network.testAnswers(
        params,
        (row, answer) -> {
          predicted[row] = Network.likeliest(answer);
          answers[row] = answer[predicted[row]];
        });
    return new TestAnswers(network, predicted, answers);
  }

  Confusion confusion(String run, long step) {
    int classes = network.architecture().outputs();
    int[][] counts = new int[classes][classes];
    for (int row = 0; row < predicted.length; row++) {
      counts[network.testLabel(row)][predicted[row]]++;
    }
    return new Confusion(run, step, counts);
  }

  /** Of images. */
  Mistakes mistakes(String run, long step) {
    List<Integer> wrong = new ArrayList<>();
    for (int row = 0; row < predicted.length; row++) {
      if (predicted[row] != network.testLabel(row)) {
        wrong.add(row);
      }
    }
    List<Mistake> worst =
        wrong.stream()
            .sorted(Comparator.comparingDouble(row -> -answers[row]))
            .limit(MOST_MISTAKES)
            .map(
                row ->
                    new Mistake(
                        network.testInputs(row),
                        network.testLabel(row),
                        predicted[row],
                        Network.probability(answers[row])))
            .toList();
    int side = FirstWeights.side(network.architecture().inputs());
    return new Mistakes(run, step, side, side, worst, wrong.size(), predicted.length);
  }
}
