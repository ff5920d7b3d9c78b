package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One of several pictures, whichever somebody chooses, made when it is first seen. What is chosen
 * is kept while it is not offered, and comes back when it is.
 */
final class ChosenPicture extends PictureView {
  private final Map<String, Lazy<? extends PictureView>> pictures = new LinkedHashMap<>();
  private final BiPredicate<String, Recorded> offers;
  private final Runnable gone;
  private final String first;
  private final StringProperty wish;
  private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
  private final ObservableList<String> offered = FXCollections.observableArrayList();
  private Level level = new Level(true, List.of());
  private @Nullable PictureView current;
  private @Nullable Recorded recorded;
  private double step;

  /**
   * A place for these pictures.
   *
   * @param pictures by their ids, in the order in which they are offered
   * @param first which is shown at first, whatever the level
   * @param wish which somebody wishes to see
   * @param offers tells whether there is a picture of a recording
   * @param gone is done on the worker's thread when nobody sees them any more
   */
  ChosenPicture(
      Map<String, Lazy<? extends PictureView>> pictures,
      String first,
      StringProperty wish,
      BiPredicate<String, Recorded> offers,
      Runnable gone,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.pictures.putAll(pictures);
    this.first = first;
    this.offers = offers;
    this.gone = gone;
    this.wish = wish;
    getStyleClass().remove("picture"); // the one that is shown has its frame
    setId("chosen-picture");
    wish.addListener((o, was, now) -> choose());
    choose();
  }

  /** Which picture somebody wishes to see. */
  StringProperty wish() {
    return wish;
  }

  /** Which one is shown. */
  ReadOnlyStringProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Which there are. */
  ObservableList<String> offered() {
    return offered;
  }

  /** Offers what there is from now on. */
  void show(Level now) {
    level = now;
    choose();
  }

  private void choose() {
    Recorded now = recorded;
    List<String> there = new ArrayList<>();
    for (String id : pictures.keySet()) {
      if ((id.equals(first) || level.has(id)) && offered(id, now)) {
        there.add(id);
      }
    }
    if (there.isEmpty()) { // rather one that is not for this level than none
      there.add(
          pictures.keySet().stream().filter(id -> offered(id, now)).findFirst().orElse(first));
    }
    if (!there.equals(offered)) {
      offered.setAll(there);
    }
    String id = there.contains(wish.get()) ? wish.get() : there.get(0);
    if (current != null && id.equals(chosen.get())) {
      return;
    }
    chosen.set(id);
    PictureView view = Objects.requireNonNull(pictures.get(id)).get();
    current = view;
    getChildren().setAll(view);
    requestLayout();
    if (now != null) {
      view.show(now);
      view.showAt(step);
    }
  }

  /** Before there is a recording, the first one alone. */
  private boolean offered(String id, @Nullable Recorded now) {
    return now == null ? id.equals(first) : offers.test(id, now);
  }

  @Override
  protected void layoutChildren() {
    if (current != null) {
      current.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    choose();
    if (current != null) {
      current.show(shown);
    }
  }

  @Override
  void showAt(double at) {
    step = at;
    if (current != null) {
      current.showAt(at);
    }
  }

  @Override
  void grow() {
    if (current != null) {
      current.grow();
    }
  }

  @Override
  void forget() {
    recorded = null;
    pictures.values().forEach(picture -> picture.ifMade(PictureView::forget));
    request(
        this,
        () -> {
          gone.run();
          return true;
        },
        done -> {});
  }

  @Override
  boolean ready() {
    return current != null && current.ready();
  }

  @Override
  void resized() {
    requestLayout();
  }
}
