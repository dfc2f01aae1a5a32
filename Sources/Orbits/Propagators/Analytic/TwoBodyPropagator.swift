// SPDX-License-Identifier: Apache-2.0

/// Motion about a point mass: Kepler's problem, for every conic, forwards and backwards.
///
/// Universal variables are counted from the pericentre (`UniversalKepler`), so that no step
/// subtracts nearly equal numbers: ellipses of any eccentricity, parabolas and hyperbolas, from far
/// before the pericentre to far behind it. The frame must be inertial.
///
/// Accuracy: 1e-12 of the distance within some revolutions; over many it grows as the rounding of
/// the mean motion, 3e-16 a radian on near-circular orbits. The start state comes back bit by bit.
/// Reference: Everhart & Pitkin 1983, American Journal of Physics 51, 712.
public struct TwoBodyPropagator<Frame: ReferenceFrame>: Propagator {
  /// It cannot fail once it has started.
  public typealias Failure = Never

  /// The state at the start.
  public let initial: StateVector<Frame>
  /// Gravitational parameter GM, m³/s².
  public let gravitationalParameter: Double

  private let equation: UniversalKepler
  /// Unit vectors to the pericentre and, in the plane of motion, a right angle ahead.
  private let toPerigee: Vector3
  private let ahead: Vector3
  private let h: Double
  /// Seconds since the pericentre at the start.
  private let timeSincePerigee: Double
  /// Time of a revolution, s; infinite on open orbits.
  private let period: Double

  /// Starts from a state.
  /// - Parameters:
  ///   - initial: Position in m and velocity in m/s.
  ///   - mu: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.notFinite`, `.zeroPosition`, `.rectilinear`, `.outOfRange`.
  public init(
    _ initial: StateVector<Frame>,
    gravitationalParameter mu: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    let motion = try OrbitalMotion(initial.position, initial.velocity, mu: mu)
    self.initial = initial
    self.gravitationalParameter = mu
    h = motion.h
    let alpha: Double = motion.alpha
    let beta: Double = mu * alpha
    let e: Double
    let s: Double
    if alpha > 0 {
      // e sin E and e cos E; hypot keeps e small where it is.
      let root: Double = beta.squareRoot()
      let sine: Double = motion.rv * root / mu
      let cosine: Double = 1 - motion.r * alpha
      e = Elementary.hypot(sine, cosine)
      s = Elementary.atan2(sine, cosine) / root
      period = Circle.turn * mu / (beta * root)
    } else {
      e = (1 - alpha * motion.p).squareRoot()
      let root: Double = (-beta).squareRoot()
      let slope: Double = motion.rv / (mu * e)
      s = root > 0 ? Elementary.asinh(root * slope) / root : slope
      period = .infinity
    }
    let equation = UniversalKepler(q: motion.p / (1 + e), k: mu * e, beta: beta)
    self.equation = equation
    timeSincePerigee = equation.time(s)
    // The axes are those in which the place at s is the start position, so that the errors of s on
    // near-circular orbits, where the pericentre is ill-defined, have no effect.
    let c = Stumpff(beta * s * s)
    let x: Double = equation.q - mu * s * s * c.c2
    let y: Double = motion.h * s * c.c1
    let length: Double = Elementary.hypot(x, y)
    let outward: Vector3 = initial.position / motion.r
    let forward: Vector3 = (motion.angularMomentum / motion.h).cross(outward)
    toPerigee = (x / length) * outward - (y / length) * forward
    ahead = (y / length) * outward + (x / length) * forward
  }

  /// Starts from Keplerian elements, osculating ones.
  /// - Throws: `.rectilinear`, `.outOfRange` where the numbers are too extreme for a state.
  public init(_ elements: KeplerianElements<Frame>) throws(ElementsFailure) {
    try self.init(
      StateVector(elements), gravitationalParameter: elements.gravitationalParameter)
  }

  /// The state at an epoch: m and m/s in the frame of the start.
  public func state(at epoch: Epoch) -> StateVector<Frame> {
    let dt: Double = epoch.seconds(since: initial.epoch)
    guard dt != 0 else { return initial }
    var time: Double = timeSincePerigee + dt
    if period < .infinity {
      // Whole revolutions go first, from dt alone, so that small steps lose nothing.
      let turns: Double = (time / period).rounded()
      time = timeSincePerigee + dt.addingProduct(-turns, period)
    }
    let s: Double = equation.variable(at: time)
    let mu: Double = gravitationalParameter
    let c = Stumpff(equation.beta * s * s)
    let g1: Double = s * c.c1
    let g2: Double = s * s * c.c2
    let r: Double = equation.q + equation.k * g2
    return StateVector(
      epoch: epoch,
      position: (equation.q - mu * g2) * toPerigee + (h * g1) * ahead,
      velocity: (-mu * g1 / r) * toPerigee + (h * c.c0 / r) * ahead)
  }
}
