package org.descentlab.experiment.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Expectation;

/** Writes one of {@code expect}. */
public final class ExpectationWriter {
  private ExpectationWriter() {}

  /** Returns an expectation as it stands in a file, on one line. */
  public static String line(Expectation expectation) {
    return YamlText.flow(write(expectation));
  }

  static Map<String, Object> write(Expectation expectation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (expectation instanceof Expectation.LossBelow e) {
      fields.put("run", e.run());
      fields.put("lossBelow", e.bound());
      e.within().ifPresent(row -> fields.put("within", row));
    } else if (expectation instanceof Expectation.LossStaysAbove e) {
      fields.put("run", e.run());
      fields.put("lossStaysAbove", e.bound());
      if (e.from() != 0) {
        fields.put("from", e.from());
      }
    } else if (expectation instanceof Expectation.Ends e) {
      fields.put("run", e.run());
      fields.put("outcome", e.outcome().id());
    } else if (expectation instanceof Expectation.Near e) {
      fields.put("run", e.run());
      fields.put("near", e.point());
      fields.put("within", e.within());
    } else if (expectation instanceof Expectation.Where e) {
      fields.put("run", e.run());
      fields.put("where", e.condition());
      fields.put("between", List.of(e.first(), e.last()));
    } else if (expectation instanceof Expectation.FinalLoss e) {
      fields.put("run", e.run());
      fields.put("finalLoss", List.of(e.low(), e.high()));
    } else if (expectation instanceof Expectation.TestAccuracy e) {
      fields.put("run", e.run());
      fields.put("testAccuracy", List.of(e.low(), e.high()));
    } else if (expectation instanceof Expectation.Faster e) {
      fields.put("faster", e.faster());
      fields.put("than", e.slower());
      fields.put("toLoss", e.loss());
    }
    return fields;
  }
}
