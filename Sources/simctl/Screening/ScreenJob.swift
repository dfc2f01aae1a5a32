// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import Synchronization

/// One run of `screen`: from names to a finished file.
struct ScreenJob {
  let session: Session
  let command: ScreenCommand

  /// Finds and writes the approaches; throws with code 1 where objects were left out or have no
  /// states in a part of the span.
  func run() throws {
    let leapSeconds = try session.leapSeconds()
    var uncertainty = try ScreenUncertainty(
      command.covariance,
      reach: try InputText.duration(command.covarianceReach, option: "--covariance-reach")
        / .seconds(1))
    let box = try command.box.map(Self.box)
    let selection = try ScreenSelection(session: session, command: command)
    let span = try span(selection, leapSeconds)
    let bodies = ScreenBodies(
      selection.objects, rule: try rule(leapSeconds),
      at: span.lowerBound.advanced(
        bySeconds: 0.5 * span.upperBound.seconds(since: span.lowerBound)),
      leapSeconds: leapSeconds)
    // Parts of a span leave out the same objects; the first names them.
    if command.shard?.isFirst ?? true {
      Self.tell(bodies.refusals.map { ($0.object, $0.reason) }, more: "objects are left out")
    } else if !bodies.refusals.isEmpty {
      Talk.error("\(bodies.refusals.count) objects are left out, as the first part says")
    }
    guard bodies.orbits.count > 1 else {
      throw CommandFailure("fewer than two objects can be propagated; nothing to compare")
    }
    warn(bodies, span)
    try uncertainty.read(bodies, session)
    let screen = ConjunctionScreen(
      bodies.orbits, from: span.lowerBound,
      duration: ConjunctionScreen.duration(
        from: span.lowerBound, to: span.upperBound, leapSeconds: leapSeconds),
      threshold: 1_000 * (command.threshold ?? (box == nil ? 5 : 1_000)), box: box,
      pairing: pairing(selection, bodies), leapSeconds: leapSeconds)
    let result = find(screen)
    Self.tell(
      result.gaps.map {
        let (label, name) = bodies.titles[$0.object]
        return (ScreenBodies.title(label, name), Self.words($0, screen, leapSeconds))
      }, more: "objects have no state in a part of the span")
    var rows = result.approaches.map {
      ScreenRow($0, bodies: bodies, uncertainty: uncertainty, radius: command.radius)
    }
    arrange(&rows)
    let sheet = try ScreenSheet(self, screen, bodies, uncertainty, span)
    let file = try OutputFile(path: command.output.output)
    do {
      try sheet.write(rows, to: file)
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
    if !command.talk.quiet {
      Talk.note(summary(result, bodies))
      remark(on: rows, uncertainty)
    }
    if !result.gaps.isEmpty || !bodies.refusals.isEmpty || selection.refused > 0
      || uncertainty.refused > 0
    {
      throw CommandFailure("", status: .partial)
    }
  }

  private func find(_ screen: ConjunctionScreen) -> ScreenResult {
    let slabs = command.shard?.range(of: screen.slabs.count) ?? screen.slabs
    let progress = Mutex(
      Progress("minutes screened", total: slabs.count, isQuiet: command.talk.quiet))
    let threads = command.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let result = ScreenThreads.run(screen, slabs, threads: threads) { count in
      progress.withLock { bar in for _ in 0..<count { bar.advance() } }
    }
    progress.withLock { $0.finish() }
    return result
  }

  // MARK: Options

  private func rule(_ leapSeconds: LeapSeconds) throws -> ElementSetSelection {
    switch command.elset {
    case "nearest": return .nearest
    case "latest": return .latest
    case "before": return .before
    default:
      return .exact(
        try InputText.epoch(
          command.elset, option: "--elset (nearest, latest, before or an epoch)",
          leapSeconds: leapSeconds))
    }
  }

  private func span(
    _ selection: ScreenSelection, _ leapSeconds: LeapSeconds
  ) throws -> ClosedRange<Epoch> {
    let start: Epoch
    if let from = command.from {
      start = try InputText.epoch(from, option: "--from", leapSeconds: leapSeconds)
    } else {
      // A few sets dated ahead must not carry off the span of all others.
      let epochs = selection.objects.compactMap(\.sets.last?.epoch).sorted()
      guard !epochs.isEmpty else { throw CommandFailure("there are no element sets") }
      start = epochs[Int((0.9 * Double(epochs.count - 1)).rounded(.up))]
    }
    let end: Epoch
    if let to = command.to {
      end = try InputText.epoch(to, option: "--to", leapSeconds: leapSeconds)
    } else {
      let length = try command.length.map { try InputText.duration($0, option: "--for") }
      end = start.advanced(by: length ?? .seconds(86_400))
    }
    guard start < end else { throw CommandFailure("the span ends before it begins") }
    guard end.seconds(since: start) <= 366 * 86_400 else {
      throw CommandFailure("the span is longer than a year, beyond what element sets can tell")
    }
    return start...end
  }

  private static func box(_ text: String) throws -> Vector3 {
    guard let half = triple(text), min(half.x, half.y, half.z) > 0,
      max(half.x, half.y, half.z) <= 1_000
    else {
      throw CommandFailure("--box '\(text)': three half sides in km up to 1000, as in 2,25,25")
    }
    return 1_000 * half
  }

  /// Three numbers with commas between.
  static func triple(_ text: String) -> Vector3? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2], a.isFinite,
      b.isFinite, c.isFinite
    else { return nil }
    return Vector3(a, b, c)
  }

  private func pairing(
    _ selection: ScreenSelection, _ bodies: ScreenBodies
  ) -> ConjunctionScreen.Pairing {
    guard selection.first != nil else { return .all }
    return .lists(bodies.places(of: selection.first), bodies.places(of: selection.second))
  }

  private func arrange(_ rows: inout [ScreenRow]) {
    switch command.sort {
    case .time: break
    case .distance:
      rows.sort {
        ($0.approach.missDistance, $0.approach.time) < ($1.approach.missDistance, $1.approach.time)
      }
    case .probability:
      func value(_ row: ScreenRow) -> Double { row.probability ?? row.greatest.probability }
      rows.sort { (-value($0), $0.approach.time) < (-value($1), $1.approach.time) }
    }
  }

  // MARK: Words

  private func warn(_ bodies: ScreenBodies, _ span: ClosedRange<Epoch>) {
    guard !command.talk.quiet else { return }
    let old = bodies.sets.filter {
      max(
        abs(span.lowerBound.seconds(since: $0.epoch)),
        abs(span.upperBound.seconds(since: $0.epoch))) > 14 * 86_400
    }.count
    if old > 0 {
      Talk.warning(
        "\(old) of \(bodies.sets.count) element sets are over 14 days away; expect large errors"
          + " (the age columns show it)")
    }
  }

  /// Says how many fast passes have no probability, for want of a covariance.
  private func remark(on rows: [ScreenRow], _ uncertainty: ScreenUncertainty) {
    guard uncertainty.isKnown else { return }
    let fast = rows.filter { $0.approach.kind == .crossing }
    let without = fast.filter { $0.probability == nil }.count
    if without > 0 {
      Talk.note(
        "no probability for \(without) of \(fast.count) crossings: the covariance of one object or"
          + " both is not known within \(command.covarianceReach); add --covariance class for the"
          + " others, or widen --covariance-reach")
    }
  }

  /// Names each failure: a few in full, of many the numbers.
  private static func tell(_ failures: [(object: String, reason: String)], more: String) {
    let few = failures.count <= 12 ? failures.count : 5
    for failure in failures.prefix(few) { Talk.error("\(failure.object): \(failure.reason)") }
    if failures.count > few {
      let labels = failures.dropFirst(few).map { $0.object.prefix { $0 != " " } }
      Talk.error("\(labels.count) more \(more): \(labels.joined(separator: ", "))")
    }
  }

  private static func words(
    _ gap: ScreenResult.Gap, _ screen: ConjunctionScreen, _ leapSeconds: LeapSeconds
  ) -> String {
    let reason: String
    switch gap.status {
    case .decayed: reason = "decayed: the orbit is inside the Earth"
    case .meanEccentricity: reason = "mean eccentricity out of range"
    case .meanMotion: reason = "mean motion not positive"
    case .perturbedEccentricity: reason = "perturbed eccentricity out of range"
    case .semilatusRectum: reason = "semi-latus rectum negative"
    case .tooFarFromEpoch: reason = "too far from the epoch of the elements"
    case .notFinite, .done: reason = "no finite state"
    }
    let time = screen.epoch(gap.time).iso8601(
      .utc, fractionDigits: 0, leapSeconds: leapSeconds)
    return "no state about \(time): \(reason) (code \(gap.status.rawValue))"
  }

  private func summary(_ result: ScreenResult, _ bodies: ScreenBodies) -> String {
    struct Pair: Hashable {
      let first: Int
      let second: Int
    }
    let pairs = Set(result.approaches.map { Pair(first: $0.first, second: $0.second) }).count
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    var words =
      count(result.approaches.count, "approach", "approaches")
      + " of \(count(pairs, "pair", "pairs")) of \(bodies.orbits.count) objects"
    let kinds = CloseApproach.Kind.allCases.dropFirst().compactMap { kind -> String? in
      let count = result.approaches.filter { $0.kind == kind }.count
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    if !kinds.isEmpty { words += " (\(kinds.joined(separator: ", ")))" }
    return words
  }
}
