package org.descentlab.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.descentlab.experiment.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}: everything that can be chosen. */
@Command(name = "list", description = "Show what can be chosen, with fields, defaults and ranges.")
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "problems|optimizers|schedules|figures",
      description = "What to show; surfaces stand under problems.")
  private String what = "";

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FaultException {
    List<Listing> entries = Listing.of(what);
    new Target(terminal, "-")
        .write(
            out -> {
              if (json) {
                Json.writePretty(out, entries.stream().map(Listing::object).toList());
              } else {
                for (Listing entry : entries) {
                  out.write(entry.text("").getBytes(StandardCharsets.UTF_8));
                }
              }
            });
    return CommandLineInterface.DONE;
  }
}
