// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// What of the states of a file is converted, and into what.
struct StateOptions: ParsableArguments {
  @Option(help: "Frame of the states: teme, gcrf, itrf, eme2000, mod, tod, pef, tirs.")
  var frame: FrameID?

  @Option(help: "Time scale: utc, tai, tt, tdb, ut1, gps (default: that of the input).")
  var scale: TimeScale?

  @Option(help: ArgumentHelp("Only this object of the file; may be repeated.", valueName: "name"))
  var object: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Interpolate, with this time between epochs.", valueName: "duration"))
  var step: String?

  @Option(
    help: ArgumentHelp("Interpolate at the epochs of this file, one a line.", valueName: "file"))
  var times: String?

  @Option(help: ArgumentHelp("First epoch (default: the first state).", valueName: "epoch"))
  var from: String?

  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp("Length of the span (default: to the last state).", valueName: "duration"))
  var length: String?

  func validate() throws {
    if step != nil, times != nil { throw ValidationError("--step and --times exclude each other") }
    if times != nil, from != nil || length != nil {
      throw ValidationError("--times names the epochs; --from and --for go without it")
    }
  }

  /// Whether anything is asked for.
  var isAsked: Bool {
    frame != nil || scale != nil || !object.isEmpty || step != nil || times != nil || from != nil
      || length != nil
  }
}
