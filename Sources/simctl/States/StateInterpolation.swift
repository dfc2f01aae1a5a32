// SPDX-License-Identifier: Apache-2.0

import Orbits

/// States of a file at other epochs than its own.
struct StateInterpolation {
  let session: Session
  let options: StateOptions

  /// The span of `--from` and `--for`; all of the segments where they are not given.
  func span(_ segments: [OEMSegment]) throws -> ClosedRange<Epoch> {
    let leapSeconds = try session.leapSeconds()
    guard let first = segments.compactMap({ $0.states.first?.epoch }).min(),
      let last = segments.compactMap({ $0.states.last?.epoch }).max()
    else { throw CommandFailure("there are no states") }
    let start =
      try options.from.map {
        try InputText.epoch($0, option: "--from", leapSeconds: leapSeconds)
      } ?? first
    let end =
      try options.length.map {
        start.advanced(by: try InputText.duration($0, option: "--for", positive: false))
      } ?? last
    guard start <= end else {
      throw CommandFailure("--from lies behind the last state of the input")
    }
    return start...end
  }

  /// The segments at the epochs asked for, and how many epochs had no state; each run of those is
  /// reported.
  func interpolated(
    _ segments: [OEMSegment]
  ) throws -> (segments: [OEMSegment], failed: Int) {
    var result: [OEMSegment] = []
    var failed = 0
    var order: [String] = []
    for segment in segments where !order.contains(segment.label) { order.append(segment.label) }
    for label in order {
      let own = segments.filter { $0.label == label }
      let epochs = try epochs(for: own)
      var missing: [Epoch] = []
      // The last of several arcs that have an epoch answers; each arc gives a segment of its own.
      let arcs = own.compactMap { segment in segment.arc.map { (segment, $0) } }
        .sorted { $0.1.span.lowerBound < $1.1.span.lowerBound }
      var parts = arcs.map { $0.0 }
      for index in parts.indices { parts[index].states = [] }
      for epoch in epochs {
        guard let index = arcs.lastIndex(where: { $0.1.span.contains(epoch) }),
          let (r, v) = arcs[index].1.state(at: epoch)
        else {
          missing.append(epoch)
          continue
        }
        parts[index].states.append(OEMState(epoch: epoch, position: r, velocity: v))
      }
      for part in parts {
        guard let first = part.states.first, let last = part.states.last else { continue }
        var part = part
        (part.start, part.stop) = (first.epoch, last.epoch)
        (part.usableStart, part.usableStop) = (nil, nil)
        part.covariances = []
        result.append(part)
      }
      failed += missing.count
      if let first = missing.first, let last = missing.last {
        let leapSeconds = try session.leapSeconds()
        Talk.line(
          "\(label): \(missing.count) of \(epochs.count) epochs not computed, from"
            + " \(first.iso8601(leapSeconds: leapSeconds)) to"
            + " \(last.iso8601(leapSeconds: leapSeconds)): outside the usable times of the"
            + " segments")
      }
    }
    guard !result.isEmpty else { throw CommandFailure("nothing could be computed") }
    return (result, failed)
  }

  private func epochs(for segments: [OEMSegment]) throws -> [Epoch] {
    let leapSeconds = try session.leapSeconds()
    if let times = options.times {
      return try TimesFile.epochs(path: times, leapSeconds: leapSeconds).sorted()
    }
    let arcs = segments.compactMap(\.arc).map(\.span)
    var span = try span(segments)
    // Without --from the grid begins where the states may be used.
    if options.from == nil, let low = arcs.map(\.lowerBound).min() {
      span = low...max(low, span.upperBound)
    }
    if options.length == nil, let high = arcs.map(\.upperBound).max(), high >= span.lowerBound {
      span = span.lowerBound...high
    }
    let step = try InputText.duration(options.step ?? "60s", option: "--step")
    guard
      case .shared(let epochs) = try EphemerisTimes.grid(
        from: span.lowerBound, to: span.upperBound, step: step)
    else { return [] }
    return epochs
  }
}
