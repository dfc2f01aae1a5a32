// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// The epochs of an ephemeris.
struct TimeSpanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "First epoch: ISO 8601, UTC unless it says otherwise ('… TT').", valueName: "epoch"))
  var from: String?

  @Option(help: ArgumentHelp("Last epoch, included where the step meets it.", valueName: "epoch"))
  var to: String?

  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp("Length of the span: 90s, 10m, 6h, 1d, PT90S.", valueName: "duration"))
  var length: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Time between epochs (default 60s).", valueName: "duration"))
  var step: String?

  @Option(
    help: ArgumentHelp("A file with one epoch a line ('-' for standard input).", valueName: "file"))
  var times: String?

  // Unconditional: what follows may begin with a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Minutes since the epoch of each object's newest element set.", valueName: "A:B:STEP"))
  var minutes: String?

  func validate() throws {
    let spans = [
      from != nil || to != nil || length != nil || step != nil, times != nil, minutes != nil,
    ]
    if spans.filter({ $0 }).count > 1 {
      throw ValidationError(
        "give one of --from/--to/--for/--step, --times and --minutes, not several")
    }
    if to != nil, length != nil { throw ValidationError("--to and --for exclude each other") }
  }

  /// The epochs asked for.
  func times(leapSeconds: LeapSeconds) throws -> EphemerisTimes {
    if let times { return .shared(try TimesFile.epochs(path: times, leapSeconds: leapSeconds)) }
    if let minutes { return try Self.minutes(minutes) }
    let step = try self.step.map { try InputText.duration($0, option: "--step") } ?? .seconds(60)
    let length = try self.length.map {
      try InputText.duration($0, option: "--for", positive: false)
    }
    guard let from else {
      if to != nil { throw CommandFailure("--to needs --from") }
      let count = try EphemerisTimes.steps(length ?? .seconds(86_400), by: step)
      return .sinceElementSet(start: .zero, step: step, count: count)
    }
    let start = try InputText.epoch(from, option: "--from", leapSeconds: leapSeconds)
    let end: Epoch
    if let to {
      end = try InputText.epoch(to, option: "--to", leapSeconds: leapSeconds)
    } else {
      end = start.advanced(by: length ?? .seconds(86_400))
    }
    return try .grid(from: start, to: end, step: step)
  }

  /// `A:B:STEP` in minutes; the step may be left out (1) and be negative.
  private static func minutes(_ text: String) throws -> EphemerisTimes {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
      DurationText.parse($0 + "m") ?? DurationText.parse(String($0))
    }
    let step = parts.count > 2 ? parts[2] : .seconds(60)
    guard (1...3).contains(parts.count), let first = parts[0],
      let last = parts[min(1, parts.count - 1)],
      let step, step != .zero
    else {
      throw CommandFailure("--minutes '\(text)': write A:B:STEP in minutes, as in -30:1440:0.5")
    }
    guard (last - first) / step >= 0 else {
      throw CommandFailure("--minutes '\(text)': the step leads away from the end")
    }
    let isBackward = step < .zero
    let count = try EphemerisTimes.steps(
      isBackward ? first - last : last - first, by: isBackward ? .zero - step : step)
    return .sinceElementSet(start: first, step: step, count: count)
  }
}
