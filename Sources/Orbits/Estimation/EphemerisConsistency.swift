// SPDX-License-Identifier: Apache-2.0

/// Whether states that follow each other belong to one motion under the Earth's pull.
///
/// Each state is carried to the next one by point mass and J2 (classical Runge-Kutta of 4th order,
/// 120 steps a revolution at least); what it misses there is the defect. The rest of the forces leaves
/// about 10⁻⁵ m/s² in low orbits; a burn, a hole, a wrong frame or wrong units leave far more.
public struct EphemerisConsistency: Sendable {
  /// How the axes of the states move.
  public enum Axes: String, Sendable, Hashable, CaseIterable {
    /// They keep their directions: GCRF, EME2000, TEME, TOD …
    case inertial
    /// They turn with the Earth: ITRF, PEF, TIRS.
    case earthFixed
  }

  /// What two states that follow each other say.
  public struct Interval: Sendable, Hashable {
    /// The place of the earlier state.
    public let index: Int
    /// The time to the next state, s.
    public let span: Double
    /// The next position minus that carried, m.
    public let positionDefect: Double
    /// The next velocity minus that carried, m/s.
    public let velocityDefect: Double
    /// The specific energy at the next state minus that carried, J/kg.
    public let energyDefect: Double
  }

  /// Every interval, in the order of time.
  public let intervals: [Interval]
  /// The median of the velocity defects, m/s.
  public let medianVelocityDefect: Double

  private static let earthRate: Double = CentralBody.earth.rotationRate

  /// Carries each state to the next.
  ///
  /// - Parameters:
  ///   - states: in the order of time, about the Earth.
  ///   - axes: how their axes move.
  ///   - limit: so many intervals at most, spread evenly; all where left out.
  public init(_ states: [OEMState], axes: Axes, limit: Int = Int.max) {
    var found: [Interval] = []
    let count: Int = max(0, states.count - 1)
    let stride: Int = max(1, count / max(1, limit))
    var index = 0
    while index < count {
      if let interval = Self.interval(states[index], states[index + 1], index, axes) {
        found.append(interval)
      }
      index += stride
    }
    intervals = found
    let sorted = found.map(\.velocityDefect).sorted()
    medianVelocityDefect = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
  }

  /// A run of intervals in which something else than the known forces acted.
  public struct Break: Sendable, Hashable {
    /// The place of the state in front of it.
    public let first: Int
    /// The place of the state behind it.
    public let last: Int
    /// How long it lasted, s.
    public let span: Double
    /// The sum of the velocity defects, m/s.
    public let velocityDefect: Double
    /// The largest position defect, m.
    public let positionDefect: Double
    /// The sum of the energy defects, J/kg.
    public let energyDefect: Double
  }

  /// The acceleration that is left over, m/s²: half of the time it is more, half of the time less.
  public var medianAcceleration: Double {
    let sorted = intervals.map { (rate: $0.velocityDefect / $0.span, span: $0.span) }
      .sorted { $0.rate < $1.rate }
    let half: Double = 0.5 * sorted.reduce(0) { $0 + $1.span }
    var passed: Double = 0
    for entry in sorted {
      passed += entry.span
      if passed >= half { return entry.rate }
    }
    return 0
  }

  /// The acceleration (m/s²) above which an interval belongs to a break: six times the median, and
  /// more than the forces left out make anywhere.
  public var breakAcceleration: Double { max(6 * medianAcceleration, 3e-5) }

  /// The runs of intervals in which something else than the known forces acted.
  ///
  /// Ephemerides sample burns in many short steps, so neighbours are taken together; what they add
  /// up to must be more than the 20 mm/s that rounded velocities make.
  public var breaks: [Break] {
    let limit: Double = breakAcceleration
    var found: [Break] = []
    var run: [Interval] = []
    func close() {
      guard let first = run.first, let last = run.last else { return }
      let speed: Double = run.reduce(0) { $0 + $1.velocityDefect }
      if speed > 0.02 {
        found.append(
          Break(
            first: first.index, last: last.index + 1, span: run.reduce(0) { $0 + $1.span },
            velocityDefect: speed, positionDefect: run.reduce(0) { max($0, $1.positionDefect) },
            energyDefect: run.reduce(0) { $0 + $1.energyDefect }))
      }
      run = []
    }
    for interval in intervals {
      if interval.velocityDefect > limit * interval.span {
        if let last = run.last, last.index + 1 != interval.index { close() }
        run.append(interval)
      } else {
        close()
      }
    }
    close()
    return found
  }

  /// The axes that the motion itself speaks for, by the median defects of both.
  ///
  /// - Returns: the better of both and how many times better it is; nil where neither is ten times
  ///   better than the other, or neither fits a motion about the Earth to 1 % of its acceleration.
  public static func axes(of states: [OEMState]) -> (axes: Axes, ratio: Double)? {
    let inertial = EphemerisConsistency(states, axes: .inertial, limit: 50)
    let fixed = EphemerisConsistency(states, axes: .earthFixed, limit: 50)
    guard let first = states.first, let interval = inertial.intervals.first else { return nil }
    let a: Double = inertial.medianVelocityDefect
    let b: Double = fixed.medianVelocityDefect
    let better: Double = min(a, b)
    let r: Double = first.position.norm
    let pull: Double = GravitationalParameter.earth / (r * r) * interval.span
    guard max(a, b) > 10 * better, better < 0.01 * pull else { return nil }
    return (a < b ? .inertial : .earthFixed, max(a, b) / max(better, 1e-12))
  }

  // MARK: Motion

  private static func interval(
    _ from: OEMState, _ to: OEMState, _ index: Int, _ axes: Axes
  ) -> Interval? {
    let span: Double = to.epoch.seconds(since: from.epoch)
    guard span > 0 else { return nil }
    var (r, v) = inertial(from, axes, turn: 0)
    let (r1, v1) = inertial(to, axes, turn: earthRate * span)
    let distance: Double = r.norm
    let mu: Double = GravitationalParameter.earth
    let period: Double = Circle.turn * distance * (distance / mu).squareRoot()
    // Over half a revolution the rest of the forces hides what is looked for.
    guard span < 0.5 * period else { return nil }
    let steps = Int((120 * span / period).rounded(.up))
    let h: Double = span / Double(max(1, steps))
    for _ in 0..<max(1, steps) {
      let a1 = acceleration(r)
      let v2: Vector3 = v + (0.5 * h) * a1
      let a2 = acceleration(r + (0.5 * h) * v)
      let v3: Vector3 = v + (0.5 * h) * a2
      let a3 = acceleration(r + (0.5 * h) * v2)
      let v4: Vector3 = v + h * a3
      let a4 = acceleration(r + h * v3)
      let slope: Vector3 = v + 2 * v2 + 2 * v3 + v4
      let force: Vector3 = a1 + 2 * a2 + 2 * a3 + a4
      r = r + (h / 6) * slope
      v = v + (h / 6) * force
    }
    let energy: Double = 0.5 * (v1.squaredNorm - v.squaredNorm) - mu / r1.norm + mu / r.norm
    let position: Double = (r1 - r).norm
    let velocity: Double = (v1 - v).norm
    guard position.isFinite, velocity.isFinite, energy.isFinite else { return nil }
    return Interval(
      index: index, span: span, positionDefect: position, velocityDefect: velocity,
      energyDefect: energy)
  }

  /// A state in axes that stand still and are those of the first of two states.
  private static func inertial(
    _ state: OEMState, _ axes: Axes, turn: Double
  ) -> (Vector3, Vector3) {
    guard axes == .earthFixed else { return (state.position, state.velocity) }
    let omega = Vector3(0, 0, earthRate)
    let velocity: Vector3 = state.velocity + omega.cross(state.position)
    let (s, c) = Elementary.sincos(turn)
    func turned(_ x: Vector3) -> Vector3 {
      Vector3(c * x.x - s * x.y, s * x.x + c * x.y, x.z)
    }
    return (turned(state.position), turned(velocity))
  }

  private static func acceleration(_ r: Vector3) -> Vector3 {
    let field = ZonalGravity.wgs84
    let distance: Double = r.norm
    let square: Double = distance * distance
    let main: Double = -field.gravitationalParameter / (square * distance)
    let sine: Double = r.z / distance
    let ratio: Double = field.radius / distance
    let zonal: Double = 1.5 * field.j2 * ratio * ratio
    let level: Double = 1 + zonal * (1 - 5 * sine * sine)
    let axial: Double = 1 + zonal * (3 - 5 * sine * sine)
    return Vector3(main * level * r.x, main * level * r.y, main * axial * r.z)
  }
}
