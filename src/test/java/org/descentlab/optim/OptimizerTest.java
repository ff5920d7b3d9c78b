package org.descentlab.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.descentlab.math.FloatVector;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;
import org.descentlab.objective.GradientOracle;
import org.junit.jupiter.api.Test;

class OptimizerTest {

  private static FloatVector random(long seed) {
    Random random = new Random(seed);
    FloatVector v = FloatVector.zeros(1003);
    for (int i = 0; i < v.length(); i++) {
      v.put(i, random.nextGaussian());
    }
    return v;
  }

  private static GradientOracle noise() {
    return new GradientOracle() {
      private long draw;

      @Override
      public void next() {
        draw++;
      }

      @Override
      public double query(Vector params, Vector gradient) {
        gradient.set(random(draw));
        return 0;
      }

      @Override
      public long evaluations() {
        return draw;
      }
    };
  }

  @Test
  void aMeasuredMoveGivesTheSameBitsAsOneThatIsNot() {
    FloatVector one = random(-1);
    FloatVector other = random(-1);
    Optimizer a = adam(one);
    Optimizer b = adam(other);
    GradientOracle forA = noise();
    GradientOracle forB = noise();
    for (int t = 1; t <= 50; t++) {
      forA.next();
      forB.next();
      a.look(forA, one);
      b.look(forB, other);
      a.move(one, 0.013, t);
      assertThat(b.moveMeasured(other, 0.013, t)).isPositive();
    }
    assertThat(one.array()).containsExactly(other.array());
  }

  @Test
  void momentsOfParametersWithoutGradientNeverGetDenormal() {
    FloatVector params = random(-1);
    Optimizer adam = adam(params);
    GradientOracle once =
        new GradientOracle() {
          private boolean asked;

          @Override
          public void next() {}

          @Override
          public double query(Vector at, Vector gradient) {
            gradient.fill(asked ? 0 : 1e-3);
            asked = true;
            return 0;
          }

          @Override
          public long evaluations() {
            return 0;
          }
        };
    for (int t = 1; t <= 1000; t++) {
      adam.look(once, params);
      params.fill(0); // no decay: the gradient is zero from the second step on
      adam.move(params, 0.01, t);
      for (Vector moment : adam.state().values()) {
        double size = Math.abs(moment.get(11));
        assertThat(size == 0 || size >= Float.MIN_NORMAL).as("step %d: %s", t, size).isTrue();
      }
    }
    assertThat(adam.state().get("first moment").maxAbs()).isZero();
    assertThat(adam.state().get("second moment").maxAbs()).isPositive();
  }

  private static Optimizer adam(Vector params) {
    return new ChainOptimizer(
        List.of(
            new AddDecayedWeights(new LiveValue(0.01)),
            new ScaleByAdam(new LiveValue(0.9), new LiveValue(0.999), new LiveValue(1e-8), params)),
        List.of(3, 7),
        params);
  }
}
