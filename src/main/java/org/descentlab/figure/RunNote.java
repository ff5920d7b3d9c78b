package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;

/** What a caption says of the run that a figure is about: its name and its hyper-parameters. */
final class RunNote {
  private RunNote() {}

  /** The name; in an export, where nothing else says them, other hyper-parameters than it tells. */
  static List<String> of(Look look, Recording recording, String run) {
    List<String> notes = new ArrayList<>();
    notes.add(run);
    settings(look, recording, run).stream().filter(told -> !told.equals(run)).forEach(notes::add);
    return notes;
  }

  /** The hyper-parameters of a run of a name, in an export; none for a window, which shows them. */
  static List<String> settings(Look look, Recording recording, String run) {
    return recording.experiment().runs().stream()
        .filter(spec -> look.framed() && spec.name().equals(run))
        .map(RunCaption::of)
        .filter(caption -> !caption.isEmpty())
        .toList();
  }
}
