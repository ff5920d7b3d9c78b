package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All entries of one kind, in the order in which they are offered.
 *
 * @param kind what the entries are, a key of the message files: optimizer, schedule, estimator,
 *     surface
 * @param entries each with an id of its own
 */
public record Catalog<R>(String kind, List<Choice<R>> entries) {

  /** Returns the entry with this id. */
  public Optional<Choice<R>> find(String id) {
    return entries.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** Returns the entry with this id, which must exist. */
  public Choice<R> get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException(kind + " " + id));
  }

  /** Returns all ids. */
  public List<String> ids() {
    return entries.stream().map(Choice::id).toList();
  }
}
