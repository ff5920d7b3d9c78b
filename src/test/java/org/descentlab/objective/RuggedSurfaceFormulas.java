package org.descentlab.objective;

import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.objective.SurfaceFormulas.Formula;

/** Those of the formulas that have many minima, plains or kinks. */
final class RuggedSurfaceFormulas {

  private RuggedSurfaceFormulas() {}

  static Map<String, Formula> all() {
    Map<String, Formula> all = new LinkedHashMap<>();
    manyMinima(all);
    plateaus(all);
    kinks(all);
    return all;
  }

  private static void manyMinima(Map<String, Formula> all) {
    double turn = 2 * Math.PI;
    all.put(
        "rastrigin",
        (x, y) -> {
          var cosines = x.multiply(turn).cos().add(y.multiply(turn).cos());
          return x.pow(2).add(y.pow(2)).subtract(cosines.multiply(10)).add(20);
        });
    all.put(
        "ackley",
        (x, y) -> {
          var funnel = x.pow(2).add(y.pow(2)).divide(2).sqrt().multiply(-0.2).exp();
          var dents = x.multiply(turn).cos().add(y.multiply(turn).cos()).divide(2).exp();
          return funnel.multiply(-20).subtract(dents).add(Math.E + 20);
        });
    all.put(
        "griewank",
        (x, y) -> {
          var ripple = x.cos().multiply(y.divide(Math.sqrt(2)).cos());
          return x.pow(2).add(y.pow(2)).divide(4000).subtract(ripple).add(1);
        });
    all.put(
        "levy-13",
        (x, y) -> {
          var u = x.subtract(1).pow(2).multiply(y.multiply(3 * Math.PI).sin().pow(2).add(1));
          var v = y.subtract(1).pow(2).multiply(y.multiply(2 * Math.PI).sin().pow(2).add(1));
          return x.multiply(3 * Math.PI).sin().pow(2).add(u).add(v);
        });
    all.put(
        "schaffer-2",
        (x, y) -> {
          var fading = x.pow(2).add(y.pow(2)).multiply(0.001).add(1).pow(2);
          return x.pow(2).subtract(y.pow(2)).sin().pow(2).subtract(0.5).divide(fading).add(0.5);
        });
    all.put(
        "drop-wave",
        (x, y) -> {
          var square = x.pow(2).add(y.pow(2));
          return square.sqrt().multiply(12).cos().add(1).negate().divide(square.divide(2).add(2));
        });
    all.put(
        "eggholder",
        (x, y) -> {
          var z = y.add(47);
          var left = z.multiply(x.divide(2).add(z).abs().sqrt().sin());
          return left.add(x.multiply(x.subtract(z).abs().sqrt().sin())).negate();
        });
  }

  private static void plateaus(Map<String, Formula> all) {
    all.put(
        "plateau",
        (x, y) -> {
          var r = x.multiply(10).pow(2).add(y.multiply(10).pow(2)).sqrt().add(0.01);
          return r.sin().divide(r).negate().add(r.pow(2).multiply(0.01));
        });
    all.put(
        "easom",
        (x, y) -> {
          var distance = x.subtract(Math.PI).pow(2).add(y.subtract(Math.PI).pow(2));
          return x.cos().multiply(y.cos()).multiply(distance.negate().exp()).negate();
        });
    all.put(
        "michalewicz",
        (x, y) -> {
          var first = x.sin().multiply(x.pow(2).divide(Math.PI).sin().pow(20));
          var second = y.sin().multiply(y.pow(2).multiply(2).divide(Math.PI).sin().pow(20));
          return first.add(second).negate();
        });
  }

  private static void kinks(Map<String, Formula> all) {
    all.put("abs-sum", (x, y) -> x.abs().add(y.abs()));
    all.put("max-abs", (x, y) -> x.abs().getValue() > y.abs().getValue() ? x.abs() : y.abs());
    all.put(
        "bukin-6",
        (x, y) -> {
          var crease = y.subtract(x.pow(2).multiply(0.01)).abs().sqrt().multiply(100);
          return crease.add(x.add(10).abs().multiply(0.01));
        });
  }
}
