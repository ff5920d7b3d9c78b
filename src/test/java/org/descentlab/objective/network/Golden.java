package org.descentlab.objective.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The reference data from PyTorch for the 784-128-10 network. */
final class Golden {
  private Golden() {}

  static JsonNode mnist() {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/mnist_mlp.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
