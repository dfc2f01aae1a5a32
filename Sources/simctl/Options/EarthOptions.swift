// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Which Earth orientation a command uses.
struct EarthOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Earth orientation from this file: finals2000A, C04, CelesTrak EOP CSV.", valueName: "file"))
  var eop: String?

  @Flag(
    help: ArgumentHelp(
      "Go on outside the Earth orientation table with its nearest values, and warn."))
  var beyondTables = false
}
