// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Which ephemeris of Sun, Moon and planets a command uses.
struct BodyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sun, Moon and planets from this SPK kernel, such as de440.bsp (default: the file that "
        + "SIMCTL_EPHEMERIS names, else the compact fit of the catalogue).", valueName: "file"))
  var ephemeris: String?
}
