// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Which catalogue and tables a command uses.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the catalogue (or SIMCTL_CATALOG; else the one that came with the program).",
      valueName: "dir"))
  var catalog: String?
}
