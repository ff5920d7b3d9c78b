package org.descentlab.experiment.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a catalogue. Controls, file format, command line and documentation follow from it;
 * its name and the sentence about it stand in the message files.
 *
 * @param id name in the file
 * @param parameters its fields
 * @param formula what it computes, in plain Unicode
 * @param tex the same in TeX, for pictures
 * @param reference where it comes from; empty for what needs no source
 * @param recipe how it is made
 */
public record Choice<R>(
    String id, List<Parameter> parameters, String formula, String tex, String reference, R recipe) {

  /** Returns the settings where a file gives no field. */
  public Settings defaults() {
    Map<String, Object> values = new LinkedHashMap<>();
    parameters.forEach(p -> values.put(p.id(), p.initial()));
    return new Settings(id, values);
  }

  /** Returns the field with this name. */
  public Optional<Parameter> parameter(String field) {
    return parameters.stream().filter(p -> p.id().equals(field)).findFirst();
  }
}
