package org.descentlab.objective;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** The catalogue's formulas, written again in Commons Math's self-differentiating numbers. */
final class SurfaceFormulas {

  interface Formula {
    DerivativeStructure at(DerivativeStructure x, DerivativeStructure y);
  }

  static final Map<String, Formula> ALL = new LinkedHashMap<>();

  private SurfaceFormulas() {}

  static {
    ALL.put("sphere", (x, y) -> x.pow(2).add(y.pow(2)));
    ALL.put("ravine", (x, y) -> x.pow(2).multiply(0.1).add(y.pow(2).multiply(2)));
    ALL.put("quadratic-bowl", (x, y) -> x.pow(2).add(y.pow(2).multiply(10)).multiply(0.5));
    ALL.put("booth", (x, y) -> linear(x, 1, y, 2, -7).pow(2).add(linear(x, 2, y, 1, -5).pow(2)));
    ALL.put(
        "matyas",
        (x, y) -> x.pow(2).add(y.pow(2)).multiply(0.26).subtract(x.multiply(y).multiply(0.48)));
    ALL.put(
        "zakharov",
        (x, y) -> {
          var s = linear(x, 0.5, y, 1, 0);
          return x.pow(2).add(y.pow(2)).add(s.pow(2)).add(s.pow(4));
        });
    valleys();
    saddles();
    wells();
    polynomialWells();
    ALL.putAll(RuggedSurfaceFormulas.all());
  }

  private static DerivativeStructure linear(
      DerivativeStructure x, double a, DerivativeStructure y, double b, double c) {
    return x.multiply(a).add(y.multiply(b)).add(c);
  }

  private static DerivativeStructure constant(DerivativeStructure like, double value) {
    return like.multiply(0).add(value);
  }

  private static void valleys() {
    ALL.put(
        "rosenbrock",
        (x, y) -> x.subtract(1).pow(2).add(y.subtract(x.pow(2)).pow(2).multiply(100)));
    ALL.put(
        "banana",
        (x, y) -> x.subtract(1).pow(2).add(y.multiply(3).subtract(x.pow(2)).pow(2).multiply(20)));
    ALL.put(
        "beale",
        (x, y) -> {
          double[] c = {1.5, 2.25, 2.625};
          var sum = constant(x, 0);
          for (int i = 0; i < 3; i++) {
            sum = sum.add(x.multiply(y.pow(i + 1)).subtract(x).add(c[i]).pow(2));
          }
          return sum;
        });
    ALL.put(
        "flower",
        (x, y) -> x.multiply(y.sin()).add(y.multiply(x.sin())).add(x.pow(2)).add(y.pow(2)));
  }

  private static void saddles() {
    ALL.put("saddle", (x, y) -> x.pow(2).subtract(y.pow(2)));
    ALL.put("bounded-saddle", (x, y) -> x.pow(2).subtract(y.pow(2)).add(y.pow(4).multiply(0.05)));
    ALL.put("monkey-saddle", (x, y) -> x.pow(3).subtract(x.multiply(y.pow(2)).multiply(3)));
  }

  /** h exp(−((x − a)² + (u − b)²)/0.2). */
  private static DerivativeStructure bump(
      DerivativeStructure x, DerivativeStructure u, double h, double a, double b) {
    return x.subtract(a).pow(2).add(u.subtract(b).pow(2)).divide(-0.2).exp().multiply(h);
  }

  private static void wells() {
    ALL.put(
        "two-wells",
        (x, y) -> x.pow(2).add(y.pow(2)).add(bump(x, y, -2, 1, 0)).add(bump(x, y, -3, -1, 0)));
    ALL.put(
        "deep-well",
        (x, y) -> {
          var u = y.multiply(1.4);
          return x.pow(2).add(u.pow(2)).add(bump(x, u, -2, 1, 0)).add(bump(x, u, -6, -1, 0));
        });
    ALL.put(
        "hills",
        (x, y) -> {
          var u = y.multiply(1.4);
          var hills = bump(x, u, 2, 1, 0).add(bump(x, u, 6, -1, 0));
          return x.pow(2).add(u.pow(2)).add(hills).add(bump(x, u, -2, 1, -1));
        });
    ALL.put(
        "mccormick",
        (x, y) -> x.add(y).sin().add(x.subtract(y).pow(2)).add(linear(x, -1.5, y, 2.5, 1)));
  }

  private static void polynomialWells() {
    ALL.put(
        "himmelblau",
        (x, y) -> x.pow(2).add(y).subtract(11).pow(2).add(y.pow(2).add(x).subtract(7).pow(2)));
    ALL.put(
        "three-hump-camel",
        (x, y) ->
            x.pow(2)
                .multiply(2)
                .subtract(x.pow(4).multiply(1.05))
                .add(x.pow(6).divide(6))
                .add(x.multiply(y))
                .add(y.pow(2)));
    ALL.put(
        "six-hump-camel",
        (x, y) -> {
          var first = x.pow(4).divide(3).subtract(x.pow(2).multiply(2.1)).add(4);
          var second = y.pow(2).multiply(4).subtract(4);
          return first.multiply(x.pow(2)).add(x.multiply(y)).add(second.multiply(y.pow(2)));
        });
    ALL.put(
        "styblinski-tang",
        (x, y) -> {
          var p = x.pow(4).subtract(x.pow(2).multiply(16)).add(x.multiply(5));
          var q = y.pow(4).subtract(y.pow(2).multiply(16)).add(y.multiply(5));
          return p.add(q).multiply(0.5);
        });
    ALL.put("goldstein-price", SurfaceFormulas::goldsteinPrice);
  }

  /** As published, in x and y. */
  private static DerivativeStructure goldsteinPrice(DerivativeStructure x, DerivativeStructure y) {
    var xy = x.multiply(y);
    var p = linear(x, -14, y, -14, 19).add(x.pow(2).multiply(3));
    p = p.add(xy.multiply(6)).add(y.pow(2).multiply(3));
    var q = linear(x, -32, y, 48, 18).add(x.pow(2).multiply(12));
    q = q.subtract(xy.multiply(36)).add(y.pow(2).multiply(27));
    var a = linear(x, 1, y, 1, 1).pow(2).multiply(p).add(1);
    return linear(x, 2, y, -3, 0).pow(2).multiply(q).add(30).multiply(a);
  }
}
