// SPDX-License-Identifier: Apache-2.0

/// The return of a capsule with a little lift: into the air, up out of it, and down again.
///
/// Three degrees of freedom over the turning Earth: its gravity with zonals, US Standard 1976, drag
/// and lift of constant coefficients. The lift is turned about the velocity by a constant angle, first
/// to one side, then to the other; the angle and the time of the change bring the capsule to its
/// zone. Below the height at which the parachute opens it sinks straight down.
struct LunarEntry: Sendable {
  /// What the air makes of the capsule.
  struct Shape: Sendable {
    /// kg.
    var mass: Double
    /// Drag coefficient times area, m².
    var dragArea: Double
    /// Lift over drag.
    var liftToDrag: Double
    /// Over WGS 84, m.
    var parachuteHeight: Double
    /// Under the parachute at sea level, m/s.
    var sinkSpeed: Double
  }

  /// What the entry comes to.
  struct Outcome: Sendable {
    /// About the Earth, every few seconds, to the opening of the parachute.
    var states: [StateVector<GCRF>]
    /// Where the capsule is highest between both plunges; nil where it does not rise.
    var top: StateVector<GCRF>?
    /// Where it is lowest before.
    var bottom: StateVector<GCRF>?
    /// Of drag and lift together, m/s².
    var greatestLoad: Double
    /// rad.
    var bank: Double
    /// When it touches down.
    var touchdown: Epoch
    /// Where the parachute opens.
    var place: Geodetic

    /// At the opening of the parachute.
    var end: StateVector<GCRF>? { states.last }
  }

  let shape: Shape
  private let start: StateVector<GCRF>
  private let gravity: ZonalHarmonics
  private let fixed: FrameTransform
  private let air = StandardAtmosphere1976()

  private static let rate: Double = EarthRotation.nominalRate
  private static let phase = "entry"

  /// An entry from a state at the entry height.
  init(
    from start: StateVector<GCRF>, shape: Shape, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    self.shape = shape
    self.start = start
    gravity = model.earthGravity
    do throws(EarthOrientation.Failure) {
      fixed = try FrameTransform(
        from: .gcrf, to: .itrf, at: start.epoch, using: model.environment.earth)
    } catch {
      throw .earth(error)
    }
  }

  /// Steering that brings the capsule to a zone.
  func land(at zone: Geodetic) throws(LunarMissionFailure) -> Outcome {
    let goal: Vector3 = Ellipsoid.wgs84.position(of: zone).normalized
    // The ground's motion during the flight is small beside the way: the plane of the start will do.
    let begin: Vector3 = (fixed.rotation * start.position).normalized
    let normal: Vector3 = begin.cross(goal).normalized
    let goals = [
      TargetGoal("downrange", unit: "rad", target: 0, tolerance: 1e-4),
      TargetGoal("crossrange", unit: "rad", target: 0, tolerance: 1e-4),
    ]
    let controls = [
      TargetControl("bank", unit: "rad", scale: 0.01, largestStep: 0.05, difference: 1e-4),
      TargetControl("change of side", unit: "s", scale: 1, largestStep: 20, difference: 0.05),
    ]
    func miss(_ place: Geodetic) -> [Double] {
      let here: Vector3 = Ellipsoid.wgs84.position(of: place).normalized
      let along: Double = Elementary.atan2(goal.cross(here).dot(normal), goal.dot(here))
      return [along, Elementary.asin(here.dot(normal))]
    }
    var guess: (bank: Double, miss: Double)?
    for step in 0...24 {
      let bank: Double = (30 + 5 * Double(step)) * Circle.degree
      guard let place = try? fly(bank: bank, change: 80).place else { continue }
      let along: Double = abs(miss(place)[0])
      if along < guess?.miss ?? .infinity { guess = (bank, along) }
    }
    guard let guess else {
      throw .notReached(phase: Self.phase, reason: "the capsule leaves the air at every bank")
    }
    let values = try LunarSearch.solve(
      Self.phase, goals: goals, controls: controls, start: [guess.bank, 80]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      miss(try fly(bank: trial[0], change: trial[1]).place)
    }
    return try fly(bank: values[0], change: values[1])
  }

  private func geodetic(_ r: Vector3, _ time: Double) -> Geodetic {
    Ellipsoid.wgs84.geodetic(of: Matrix3.rotationZ(Self.rate * time) * (fixed.rotation * r))
  }

  /// The accelerations of gravity and of the air, m/s².
  private func forces(
    _ r: Vector3, _ v: Vector3, _ time: Double, bank: Double
  ) throws(LunarMissionFailure) -> (gravity: Vector3, air: Vector3) {
    let pole: Vector3 = fixed.rotation.row2
    let pull: Vector3 = gravity.acceleration(at: r, pole: pole)
    let height: Double = geodetic(r, time).height
    let wind: Vector3 = v - Self.rate * pole.cross(r)
    let speed: Double = wind.norm
    guard let density = try? air.density(at: min(max(height, 0), 900_000)), speed > 0 else {
      throw .notReached(phase: Self.phase, reason: "no air is known at \(height) m")
    }
    let drag: Double = 0.5 * density * speed * speed * shape.dragArea / shape.mass
    let ahead: Vector3 = wind / speed
    let side: Vector3 = ahead.cross(r).normalized
    let lift: Vector3 = side.cross(ahead)
    let (sine, cosine) = Elementary.sincos(bank)
    return (pull, -drag * ahead + (drag * shape.liftToDrag) * (cosine * lift + sine * side))
  }

  /// The flight at a bank (rad) whose side changes at a time, s after the start.
  private func fly(
    bank: Double, change: Double
  ) throws(LunarMissionFailure) -> Outcome {
    var r: Vector3 = start.position
    var v: Vector3 = start.velocity
    var time: Double = 0
    var states: [StateVector<GCRF>] = [start]
    var load: Double = 0
    var top: StateVector<GCRF>?
    var bottom: StateVector<GCRF>?
    var height: Double = geodetic(r, 0).height
    var wasRising = false
    func step(
      _ h: Double
    ) throws(LunarMissionFailure) -> (r: Vector3, v: Vector3, load: Double) {
      // The capsule rolls over within some ten seconds.
      func angle(_ t: Double) -> Double { bank * Elementary.tanh((change - t) / 4) }
      func pull(
        _ r: Vector3, _ v: Vector3, _ t: Double
      ) throws(LunarMissionFailure) -> (Vector3, Double) {
        let forces = try forces(r, v, t, bank: angle(t))
        return (forces.gravity + forces.air, forces.air.norm)
      }
      let (a1, load) = try pull(r, v, time)
      let v2: Vector3 = v + (h / 2) * a1
      let a2: Vector3 = try pull(r + (h / 2) * v, v2, time + h / 2).0
      let v3: Vector3 = v + (h / 2) * a2
      let a3: Vector3 = try pull(r + (h / 2) * v2, v3, time + h / 2).0
      let v4: Vector3 = v + h * a3
      let a4: Vector3 = try pull(r + h * v3, v4, time + h).0
      return (
        r + (h / 6) * (v + 2 * v2 + 2 * v3 + v4), v + (h / 6) * (a1 + 2 * a2 + 2 * a3 + a4), load
      )
    }
    let h: Double = 1
    while time < 5_400 {
      let next = try step(h)
      let reached: Double = geodetic(next.r, time + h).height
      load = max(load, next.load)
      if reached <= shape.parachuteHeight {
        let part: Double = h * (height - shape.parachuteHeight) / (height - reached)
        let last = try step(part)
        time += part
        let end = StateVector<GCRF>(
          epoch: start.epoch.advanced(bySeconds: time), position: last.r, velocity: last.v)
        states.append(end)
        return Outcome(
          states: states, top: top, bottom: bottom, greatestLoad: load, bank: bank,
          touchdown: end.epoch.advanced(bySeconds: sink()), place: geodetic(last.r, time))
      }
      (r, v, time) = (next.r, next.v, time + h)
      let state = StateVector<GCRF>(
        epoch: start.epoch.advanced(bySeconds: time), position: r, velocity: v)
      let isRising: Bool = reached > height
      if isRising, !wasRising, bottom == nil { bottom = state }
      if !isRising, wasRising, top == nil { top = state }
      (height, wasRising) = (reached, isRising)
      if states.count * 5 <= Int(time) { states.append(state) }
    }
    throw .notReached(phase: Self.phase, reason: "the capsule does not come down")
  }

  /// Under the parachute, s: the speed goes with the root of the density.
  private func sink() -> Double {
    let steps = 50
    let h: Double = shape.parachuteHeight / Double(steps)
    var time: Double = 0
    for step in 0..<steps {
      let density: Double = (try? air.density(at: (Double(step) + 0.5) * h)) ?? 1.225
      time += h / (shape.sinkSpeed * (1.225 / density).squareRoot())
    }
    return time
  }
}
