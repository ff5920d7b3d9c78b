package org.descentlab.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/**
 * Where split panes are divided: remembers what somebody moved, for each pane with an id and each
 * number of its parts, and divides it so whenever it has as many again.
 */
final class Dividers {
  private final Map<String, List<Double>> places = new LinkedHashMap<>();
  private final Set<SplitPane> watched = Collections.newSetFromMap(new WeakHashMap<>());
  private final Runnable changed;

  /**
   * Remembers these places to begin with.
   *
   * @param changed is called when somebody moved one
   */
  Dividers(Map<String, List<Double>> first, Runnable changed) {
    places.putAll(first);
    this.changed = changed;
  }

  /** The places by the names of their panes. */
  Map<String, List<Double>> places() {
    return Map.copyOf(places);
  }

  /** Watches the panes in a part of the window, and those that come into it. */
  void watch(BorderPane window) {
    window.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          if (e.getTarget() instanceof Node node && divides(node)) {
            find(window);
            watched.forEach(this::keep);
            changed.run();
          }
        });
    find(window);
  }

  private static boolean divides(Node node) {
    return node.getStyleClass().contains("split-pane-divider")
        || (node.getParent() != null
            && node.getParent().getStyleClass().contains("split-pane-divider"));
  }

  /** Takes up panes that are new. */
  void find(Parent part) {
    for (Node node : part.lookupAll(".split-pane")) {
      if (node instanceof SplitPane pane && pane.getId() != null && !watched.contains(pane)) {
        watched.add(pane);
        pane.getItems().addListener((ListChangeListener<Node>) c -> divideLater(pane));
        divideLater(pane);
      }
    }
  }

  /** After who arranged it has divided it. */
  private void divideLater(SplitPane pane) {
    Platform.runLater(
        () -> {
          find(pane);
          divide(pane);
        });
  }

  private void divide(SplitPane pane) {
    List<Double> wanted = places.get(name(pane));
    if (wanted != null && wanted.size() == pane.getDividers().size()) {
      pane.setDividerPositions(wanted.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  private void keep(SplitPane pane) {
    if (pane.getScene() != null && !pane.getDividers().isEmpty()) {
      List<Double> now = new ArrayList<>();
      for (double place : pane.getDividerPositions()) {
        now.add(place);
      }
      places.put(name(pane), List.copyOf(now));
    }
  }

  private static String name(SplitPane pane) {
    return pane.getId() + "." + pane.getItems().size();
  }
}
