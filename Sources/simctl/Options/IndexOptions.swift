// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// Which index a command keeps and uses.
struct IndexOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The index to use (or SIMCTL_INDEX; else one in XDG_CACHE_HOME/simctl or ~/.cache/simctl).",
      valueName: "file"))
  var index: String?

  @Flag(help: "Neither use nor make an index.")
  var noIndex = false

  func validate() throws {
    if index != nil, noIndex {
      throw ValidationError("--index and --no-index contradict each other")
    }
  }

  /// The index of a catalogue, or with nil that of all checks; nil where none is wanted or none can
  /// be.
  func path(for directory: String?) -> String? {
    noIndex ? nil : IndexLocation.path(explicit: index, for: directory)
  }
}
