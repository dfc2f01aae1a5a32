// SPDX-License-Identifier: Apache-2.0

/// Flies a vehicle from the pad into a goal: straight up, over into the azimuth, along its velocity
/// through the air, then by the closed loop.
///
/// The phases through the air end at times and at pressures, not at heights of one vehicle. Where the closed
/// loop asks for another direction than the one flown, the axis turns there at a limited rate.
public struct GuidanceAutopilot: AscentGuidance {
  /// Where the flight stands.
  private enum Phase: Sendable {
    case rise, hold, turn, closedLoop
  }

  /// A law that leads from one direction to another until a time.
  private struct Turn: Sendable {
    var steering: GuidancePrediction.Steering
    var end: Double
  }

  private let program: GuidanceProgram
  private let kick: Double
  private let azimuth: Double
  private let goal: GuidanceGoal
  private let chains: GuidanceChains
  private let rotation: Double

  private var phase: Phase = .rise
  private var greatestPressure: Double = 0
  private var lastTime: Double = 0
  private var lastStage: Int = 0
  private var solvedAt: Double = -.infinity
  private var law: GuidanceLaw?
  private var turn: Turn?
  private var isFrozen = false

  /// When the closed loop took over, s since lift-off; nil before.
  public private(set) var handover: Double?
  /// How much the closed loop yawed away from the velocity when it took over, rad, positive to the side
  /// of the plane's normal.
  package private(set) var handoverYaw: Double = 0
  /// What is missing to reach the goal, m/s; negative for what is left, as the closed loop last saw it.
  public private(set) var missingSpeed: Double?
  /// When guidance cuts, s since lift-off, as the closed loop last saw it.
  public private(set) var cutOff: Double?

  /// An autopilot for a vehicle whose programme names kick and azimuth.
  ///
  /// - Parameters:
  ///   - vehicle: what flies; only which stage waits for which is read.
  ///   - program: how; its `kick` and `azimuth` are replaced by the next two.
  ///   - kick: rad.
  ///   - azimuth: over the ground, rad.
  ///   - goal: where to.
  ///   - rotation: of the ground, rad/s.
  package init(
    vehicle: LaunchVehicle, program: GuidanceProgram, kick: Double, azimuth: Double,
    goal: GuidanceGoal, rotation: Double
  ) {
    self.program = program
    self.kick = kick
    self.azimuth = azimuth
    self.goal = goal
    self.rotation = rotation
    chains = GuidanceChains(vehicle)
  }

  /// What to follow from here on.
  /// - Throws: `AscentFailure.missed` where the closed loop finds no way to the goal.
  public mutating func plan(from point: FlightPoint) throws(AscentFailure) -> SteeringPlan {
    greatestPressure = Swift.max(greatestPressure, point.dynamicPressure)
    defer {
      lastTime = point.time
      lastStage = point.stage
    }
    if phase != .closedLoop {
      if takesOver(point) {
        phase = .closedLoop
        handover = point.time
      } else {
        return throughAir(point)
      }
    }
    try solve(point)
    return steered(point)
  }

  // MARK: Through the air

  /// Out of the air, or flying so flat that a turn by gravity would lead back to the ground.
  private func takesOver(_ point: FlightPoint) -> Bool {
    guard phase == .turn, point.stage >= program.closedLoopStage else { return false }
    let isOut: Bool =
      point.dynamicPressure < program.closedLoopPressure
      && point.dynamicPressure < 0.5 * greatestPressure
    return isOut || relativeAngle(point) < program.leastClimb
  }

  private mutating func throughAir(_ point: FlightPoint) -> SteeringPlan {
    let start: Double = program.verticalRise
    if point.time < start { return SteeringPlan(law: .vertical, phase: "vertical rise") }
    if point.time < start + program.kickDuration {
      phase = .hold
      return SteeringPlan(
        law: .pitchOver(
          azimuth: azimuth, pitch: 0.5 * Double.pi, rate: -kick / program.kickDuration,
          since: start), angleOfAttackLimit: program.angleOfAttackLimit,
        loadLimit: program.loadLimit, phase: "kick")
    }
    // Held until gravity has brought the velocity down to the axis, so that the axis does not jump.
    let pitch: Double = 0.5 * Double.pi - kick
    if phase != .turn, relativeAngle(point) > pitch {
      return SteeringPlan(
        law: .pitchOver(azimuth: azimuth, pitch: pitch, rate: 0, since: start),
        angleOfAttackLimit: program.angleOfAttackLimit, loadLimit: program.loadLimit,
        phase: "kick")
    }
    phase = .turn
    return SteeringPlan(law: .gravityTurn, phase: "gravity turn")
  }

  private func relativeVelocity(_ point: FlightPoint) -> Vector3 {
    point.velocity - Vector3(0, 0, rotation).cross(point.position)
  }

  private func relativeAngle(_ point: FlightPoint) -> Double {
    let velocity: Vector3 = relativeVelocity(point)
    let vertical: Vector3 = Ellipsoid.wgs84.vertical(at: point.position).up
    return Elementary.atan2(
      velocity.dot(vertical), velocity.cross(vertical).norm)
  }

  // MARK: Closed loop

  private mutating func solve(_ point: FlightPoint) throws(AscentFailure) {
    let isDue: Bool =
      point.time - solvedAt >= program.interval || point.stage != lastStage || law == nil
    guard isDue, !isFrozen else { return }
    let outlook = GuidanceOutlook(point, chains)
    let here = GuidancePrediction.Point(
      time: point.time, position: point.position, velocity: point.velocity)
    guard var next = law else {
      guard !outlook.isEmpty,
        let first = GuidanceLaw.found(from: here, outlook, goal: goal)
      else { throw .missed(shortOf(here)) }
      adopt(first, outlook, point)
      begin(point)
      return
    }
    // With the guided burn over, or near the end, what is left is to fly what was solved.
    if next.cutOff != nil, !outlook.hasGuidedBurn {
      isFrozen = true
      return
    }
    let end: Double = outlook.arcs(cutOff: next.cutOff).last?.end ?? point.time
    guard end - point.time > program.hold, !outlook.isEmpty else {
      isFrozen = true
      return
    }
    if next.solve(from: here, outlook, goal: goal) { adopt(next, outlook, point) }
  }

  private mutating func adopt(
    _ next: GuidanceLaw, _ outlook: GuidanceOutlook, _ point: FlightPoint
  ) {
    law = next
    solvedAt = point.time
    cutOff = next.cutOff
    if let cutOff = next.cutOff { missingSpeed = outlook.missingSpeed(cutOff: cutOff) }
  }

  /// Leads from the direction flown to the one that the law will ask for when it is reached.
  private mutating func begin(_ point: FlightPoint) {
    guard let law else { return }
    let flown: Vector3 = relativeVelocity(point).normalized
    let asked: Vector3 = law.steering.direction(at: point.time)
    let cross: Double = Elementary.asin(Swift.max(-1, Swift.min(1, asked.dot(goal.normal))))
    let flownCross: Double = Elementary.asin(
      Swift.max(-1, Swift.min(1, flown.dot(goal.normal))))
    handoverYaw = cross - flownCross
    var duration: Double = asked.angle(to: flown) / program.turnRate
    guard duration > 0.1 else { return }
    // The law itself moves on while the axis turns.
    for _ in 0..<3 {
      let later: Vector3 = law.steering.direction(at: point.time + duration)
      duration = later.angle(to: flown) / program.turnRate
    }
    let later: Vector3 = law.steering.direction(at: point.time + duration)
    turn = Turn(
      steering: GuidancePrediction.Steering(
        axis: flown, slope: (later - flown) / duration, since: point.time),
      end: point.time + duration)
  }

  private mutating func steered(_ point: FlightPoint) -> SteeringPlan {
    var steering: GuidancePrediction.Steering? = law?.steering
    if let current = turn {
      if point.time < current.end { steering = current.steering } else { turn = nil }
    }
    guard let steering else { return SteeringPlan(law: .gravityTurn, phase: "gravity turn") }
    return SteeringPlan(
      law: .linearTangent(
        axis: steering.axis, slope: steering.slope, since: steering.since),
      loadLimit: program.loadLimit, cutOff: law?.cutOff, phase: "closed loop")
  }

  private func shortOf(_ here: GuidancePrediction.Point) -> [TargetResidual] {
    [
      TargetResidual(
        name: "speed", unit: "m/s", wanted: goal.speed, reached: here.velocity.norm),
      TargetResidual(
        name: "radius", unit: "km", wanted: goal.radius / 1000,
        reached: here.position.norm / 1000),
    ]
  }
}
