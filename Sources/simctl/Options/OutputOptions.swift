// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Where a command writes to.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; it appears when it is whole, packed where its name ends in .gz. '-' is"
        + " standard output.", valueName: "file"))
  var output = "-"
}
