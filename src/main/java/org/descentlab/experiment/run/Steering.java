package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.descentlab.experiment.Change;

/**
 * Changes of hyper-parameters on the way: those that the file lists, and those that somebody makes
 * while the run is under way. The latter take effect at the next row (the last wish for a field
 * counts) and are kept, so that the saved file replays the same bits.
 */
final class Steering {
  private record Wish(String field, double value) {}

  private final BiConsumer<String, Double> effect;
  private final List<Change> listed;
  private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
  private volatile List<Change> made;
  private int next;

  /** Changes that take effect through {@code effect}, which gets field and value. */
  Steering(List<Change> listed, BiConsumer<String, Double> effect) {
    this.listed = listed;
    this.made = listed;
    this.effect = effect;
  }

  /** Asks for a change from the next row on; from any thread. */
  void wish(String field, double value) {
    wishes.add(new Wish(field, value));
  }

  /** Before row k: lets the changes that are due take effect. */
  void apply(long k) {
    while (next < listed.size() && listed.get(next).step() <= k) {
      Change change = listed.get(next++);
      effect.accept(change.field(), change.value());
    }
    if (!wishes.isEmpty()) {
      grant(k);
    }
  }

  private void grant(long k) {
    Map<String, Double> last = new LinkedHashMap<>();
    for (Wish wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      last.put(wish.field(), wish.value());
    }
    List<Change> longer = new ArrayList<>(made);
    last.forEach((field, value) -> longer.add(new Change(k, field, value)));
    made = List.copyOf(longer);
    last.forEach(effect);
  }

  /** The changes listed and made so far; from any thread. */
  List<Change> made() {
    return made;
  }
}
