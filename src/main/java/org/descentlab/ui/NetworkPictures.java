package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.objective.Classifier;

/**
 * The pictures of a network, of which one is shown at a time: its accuracy, what was found out
 * about the selected run, and the pad that it reads.
 */
final class NetworkPictures {
  /** The one that needs nothing but rows. */
  static final String ACCURACY = "accuracy";

  /** The one that somebody draws. */
  static final String DRAW = "draw";

  private final NetworkFindings findings;
  private final ObservableIntegerValue selected;
  private final Looks looks;
  private final Texts texts;
  private final Worker worker;
  private final Consumer<Exception> failed;

  NetworkPictures(
      NetworkFindings findings,
      ObservableIntegerValue selected,
      Looks looks,
      Texts texts,
      Worker worker,
      Consumer<Exception> failed) {
    this.findings = findings;
    this.selected = selected;
    this.looks = looks;
    this.texts = texts;
    this.worker = worker;
    this.failed = failed;
  }

  /** Returns the place of the pictures, among them the accuracy, for the one that is wished for. */
  ChosenPicture chosenFrom(Lazy<CurveView> accuracy, StringProperty wish) {
    Map<String, Lazy<? extends PictureView>> all = new LinkedHashMap<>();
    for (String id : Controls.OF_NETWORK) {
      all.put(
          id,
          switch (id) {
            case ACCURACY -> accuracy;
            case DRAW ->
                new Lazy<>(() -> new DrawView(findings, selected, looks, texts, worker, failed));
            default ->
                new Lazy<>(
                    () -> new FindingView(id, findings, selected, looks, texts, worker, failed));
          });
    }
    return new ChosenPicture(all, ACCURACY, wish, this::offers, findings::forget, worker, failed);
  }

  /** Rows without classes have no accuracy. */
  private boolean offers(String id, Recorded recorded) {
    return id.equals(ACCURACY)
        ? recorded.tracks().stream()
            .anyMatch(
                track ->
                    track.run().problem().objective() instanceof Classifier rows
                        && rows.hasClasses())
        : findings.offers(id, recorded);
  }
}
