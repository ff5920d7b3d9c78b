package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.descentlab.experiment.Fault;

/**
 * Edits of the constants or of the state of what is being written.
 *
 * @param starts whether of the state
 * @param draft what is being written
 * @param changed gets it changed
 * @param said gets what is wrong with a name
 * @param chosen gets name and number where a number is chosen
 */
record RuleEdits(
    boolean starts,
    Supplier<RuleDraft> draft,
    Consumer<RuleDraft> changed,
    Consumer<Optional<Fault>> said,
    BiConsumer<String, Double> chosen)
    implements RuleNumbers.Edits {

  private void edit(Consumer<Map<String, Double>> change) {
    RuleDraft before = draft.get();
    Map<String, Double> numbers = new LinkedHashMap<>(starts ? before.state() : before.constants());
    change.accept(numbers);
    changed.accept(starts ? before.withState(numbers) : before.withConstants(numbers));
  }

  @Override
  public void number(String name, double value) {
    edit(numbers -> numbers.put(name, value));
    chosen.accept(name, value);
  }

  @Override
  public Optional<Fault> refused(String name) {
    return draft.get().refused(name);
  }

  @Override
  public void say(Optional<Fault> fault) {
    said.accept(fault);
  }

  @Override
  public void rename(String from, String to) {
    changed.accept(draft.get().renamed(from, to));
  }

  @Override
  public void remove(String name) {
    edit(numbers -> numbers.remove(name));
  }

  @Override
  public String add() {
    String name = draft.get().newName(starts ? "s" : "c");
    edit(numbers -> numbers.put(name, starts ? 0.0 : 1.0));
    return name;
  }
}
