// SPDX-License-Identifier: Apache-2.0

/// Which stages wait for the cut-off of which others, and which engines burn on after it.
package struct GuidanceChains: Sendable {
  /// Engines that burn on after guidance has cut the others of their stage.
  package struct Trail: Sendable, Hashable {
    /// In vacuum, N.
    package var thrust: Double
    /// In kg/s.
    package var flow: Double
    /// In s.
    package var duration: Double
  }

  private let ignitions: [StageMoment?]
  private let separations: [StageMoment?]
  private let trails: [Trail?]

  /// The waiting of a vehicle's stages.
  package init(_ vehicle: LaunchVehicle) {
    ignitions = vehicle.stages.map { $0.engines.first?.ignition }
    separations = vehicle.stages.map(\.separation)
    trails = vehicle.stages.map { stage in
      var trail: Trail?
      for engine in stage.engines {
        guard case .afterGuided(let delay) = engine.cutOff, delay > 0 else { continue }
        let count = Double(stage.count)
        var sum: Trail = trail ?? Trail(thrust: 0, flow: 0, duration: delay)
        sum.thrust += count * engine.vacuumThrust
        sum.flow += count * engine.massFlow
        sum.duration = Swift.min(sum.duration, delay)
        trail = sum
      }
      return trail
    }
  }

  /// What burns on after the guided cut-off of a stage; nil where nothing does.
  package func trail(of stage: Int) -> Trail? {
    trails.indices.contains(stage) ? trails[stage] : nil
  }

  /// Whether a stage lights a fixed time after another's engines stop; what a stage lights after its own
  /// always does.
  package func waits(_ stage: Int, for other: Int) -> Bool {
    guard stage != other else { return true }
    guard ignitions.indices.contains(stage), let moment = ignitions[stage] else { return false }
    return depends(moment, on: other, depth: 2 * ignitions.count)
  }

  private func depends(_ moment: StageMoment, on other: Int, depth: Int) -> Bool {
    guard depth > 0 else { return false }
    switch moment.anchor {
    case .liftOff: return false
    case .cutOff(let stage), .burnEnd(let stage, _):
      return stage == other || waits(stage, for: other, depth: depth - 1)
    case .ignition(let stage): return waits(stage, for: other, depth: depth - 1)
    case .separation(let stage):
      guard separations.indices.contains(stage), let next = separations[stage] else {
        return false
      }
      return depends(next, on: other, depth: depth - 1)
    }
  }

  private func waits(_ stage: Int, for other: Int, depth: Int) -> Bool {
    guard ignitions.indices.contains(stage), let moment = ignitions[stage] else { return false }
    return depends(moment, on: other, depth: depth)
  }
}
