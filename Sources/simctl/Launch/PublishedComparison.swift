// SPDX-License-Identifier: Apache-2.0

package import Orbits
package import Registry

/// Published times, heights and speeds beside those flown.
package struct PublishedComparison: Sendable {
  /// A published event with the flown one that it means.
  package struct Line: Sendable {
    /// As published.
    package var published: PublishedEvent
    /// As flown.
    package var flown: AscentEvent

    /// How much later it was flown, s; 0 between published values that differ.
    package var delay: Double {
      let time: Double = flown.sample.time
      if time < published.time { return time - published.time }
      return max(0, time - published.latestTime)
    }
  }

  /// In the order of publication; events that have no counterpart are left out.
  package let lines: [Line]

  /// Finds the counterparts: by ordinals of stages ("second stage separation"), by words ("booster", "core",
  /// "fairing", "tower"), by stage names; of several the nearest in time.
  package init(_ published: [PublishedEvent], flown: AscentTrajectory, vehicle: LaunchVehicle) {
    lines = published.compactMap { event in
      if Self.followsCoast(event, published) { return nil }
      let candidates = Self.candidates(event.name, event.time, flown.events, vehicle)
      let nearest = candidates.min {
        abs($0.sample.time - event.time) < abs($1.sample.time - event.time)
      }
      return nearest.map { Line(published: event, flown: $0) }
    }
  }

  /// Whether a payload is let go some time after the last stage has burnt out: nothing that is flown.
  private static func followsCoast(_ event: PublishedEvent, _ all: [PublishedEvent]) -> Bool {
    let name = event.name.lowercased()
    guard name.contains("separation"),
      !(ordinals + ["booster", "core"]).contains(where: name.contains)
    else { return false }
    let ends = all.filter {
      $0.time < event.time
        && ["cut-off", "burn-out", "shutdown"].contains(where: $0.name.lowercased().contains)
    }
    return ends.map(\.latestTime).max().map { event.time - $0 > 30 } ?? false
  }

  private static let ordinals = ["first", "second", "third", "fourth"]

  private static func candidates(
    _ name: String, _ time: Double, _ events: [AscentEvent], _ vehicle: LaunchVehicle
  ) -> [AscentEvent] {
    let text = name.lowercased()
    func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if has("dynamic pressure", "max q") {
      return events.filter { $0.kind == .greatestDynamicPressure }
    }
    if has("fairing") {
      return events.filter {
        $0.kind == .jettison && $0.name.lowercased().contains("fairing")
      }
    }
    if has("tower") {
      return events.filter { $0.kind == .jettison && $0.name.lowercased().contains("tower") }
    }
    let kind: AscentEvent.Kind
    if has("shutdown", "cut-off", "burn-out") {
      kind = .cutOff
    } else if has("ignition") {
      kind = .ignition
    } else if has("separation") {
      kind = .separation
    } else {
      return has("insertion") ? events.filter { $0.kind == .insertion } : []
    }
    var stages: Set<Int> = []
    let hasBoosters = vehicle.stages.count > 1 && vehicle.stages[0].count > 1
    for (index, word) in ordinals.enumerated() where has(word) {
      stages.insert(index)
      // Boosters count as a first stage to some, to others not at all.
      if hasBoosters { stages.insert(index + 1) }
    }
    if has("booster") { stages = [0] }
    if has("core") { stages = [hasBoosters ? 1 : 0] }
    if stages.isEmpty, kind == .separation || has("vernier") {
      // What is separated at the end is the payload, unless an upper stage goes on with it.
      return events.filter { has("vernier") ? $0.name.contains("vernier") : $0.kind == .insertion }
        .filter { abs($0.sample.time - time) < 120 }
    }
    // The last stage of the ascent stays with what goes on, until the end of the ascent.
    let isLast = kind == .separation && stages.contains(vehicle.stages.count - 1)
    let names = stages.filter { vehicle.stages.indices.contains($0) }.map { vehicle.stages[$0] }
    return events.filter { event in
      if isLast, event.kind == .insertion { return abs(event.sample.time - time) < 120 }
      guard event.kind == kind, let stage = names.first(where: { event.name.hasPrefix($0.name) })
      else { return false }
      guard stage.engines.count > 1, kind != .separation, has("vernier", "main") else {
        return true
      }
      return event.name.contains(Self.engine(of: stage, isVernier: has("vernier")))
    }
  }

  /// The name of the weaker or of the stronger engines of a stage.
  private static func engine(of stage: LaunchStage, isVernier: Bool) -> String {
    let sorted = stage.engines.sorted { $0.vacuumThrust < $1.vacuumThrust }
    return (isVernier ? sorted.first : sorted.last)?.name ?? ""
  }
}
