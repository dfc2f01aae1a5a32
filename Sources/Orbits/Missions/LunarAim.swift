// SPDX-License-Identifier: Apache-2.0

/// Where and when a transfer is to pass the Moon.
struct LunarAim: Sendable {
  /// The distance of the nearest point from the Moon's centre, m.
  var pericenterRadius: Double
  /// When it is passed.
  var epoch: Epoch
  /// A direction from the Moon's centre that the plane of the passage holds, on inertial axes.
  var overflown: Vector3
  /// The direction of the Moon's pole.
  var pole: Vector3
  /// Whether the Moon is orbited against its rotation.
  var isRetrograde: Bool

  /// The unit normal of the plane through an asymptote and the direction, of the wanted sense.
  func normal(asymptote: Vector3) -> Vector3 {
    let normal: Vector3 = asymptote.cross(overflown).normalized
    return (normal.dot(pole) < 0) == isRetrograde ? normal : -normal
  }

  /// How far a passage is off: along T and R of its B-plane (m), and in time (s).
  func miss(of passage: LunarPassage) -> [Double] {
    let plane = passage.plane
    let mu: Double = Constants.moonGM.value
    let r: Double = pericenterRadius
    let speed: Double = plane.excessSpeed
    let size: Double = r * (1 + 2 * mu / (r * speed * speed)).squareRoot()
    let wanted: Vector3 = size * plane.asymptote.cross(normal(asymptote: plane.asymptote))
    let miss: Vector3 = plane.vector - wanted
    return [
      miss.dot(plane.axisT), miss.dot(plane.axisR), passage.epoch.seconds(since: epoch),
    ]
  }

  /// The goals that `miss(of:)` has the values of, with tolerances in m and s.
  static func goals(length: Double, time: Double) -> [TargetGoal] {
    [
      TargetGoal("B along T", unit: "m", target: 0, tolerance: length),
      TargetGoal("B along R", unit: "m", target: 0, tolerance: length),
      TargetGoal("time of perilune", unit: "s", target: 0, tolerance: time),
    ]
  }
}

/// A passage of the Moon as its osculating hyperbola has it.
struct LunarPassage: Sendable {
  /// About the Moon's centre.
  var plane: BPlane
  /// Of the perilune.
  var epoch: Epoch
  /// Where the hyperbola was read off, about the Earth's centre.
  var state: StateVector<GCRF>

  /// How long before the perilune the Moon becomes the centre of integration, s.
  static let handover: Double = 86_400

  /// Flies to some time before a perilune that is due at an epoch, and reads the hyperbola there.
  ///
  /// - Parameters:
  ///   - start: before the passage, about the Earth.
  ///   - epoch: about when the perilune is due.
  ///   - lead: how long before it the hyperbola is read, s.
  init(
    of start: StateVector<GCRF>, near epoch: Epoch, lead: Double, mass: Double = 1,
    burns: [FiniteBurn] = [], in model: CislunarModel, phase: String
  ) throws(LunarMissionFailure) {
    var state = start
    let handover = epoch.advanced(bySeconds: -max(Self.handover, lead))
    if state.epoch < handover {
      state = try model.fly(
        state, to: handover, about: .earth, mass: mass, burns: burns, phase: phase
      ).end
    }
    if lead < Self.handover {
      state = try model.fly(
        state, to: epoch.advanced(bySeconds: -lead), about: .moon, phase: phase
      ).end
    }
    try self.init(at: state, in: model, phase: phase)
  }

  /// Reads the hyperbola of a state about the Earth.
  init(
    at state: StateVector<GCRF>, in model: CislunarModel, phase: String
  ) throws(LunarMissionFailure) {
    let about = try model.selenocentric(state)
    do throws(BPlane.Failure) {
      plane = try BPlane(
        position: about.position, velocity: about.velocity,
        gravitationalParameter: Constants.moonGM.value)
    } catch {
      throw .notReached(phase: phase, reason: "no hyperbola about the Moon: \(error)")
    }
    epoch = state.epoch.advanced(bySeconds: plane.timeToPericenter)
    self.state = state
  }
}
