// SPDX-License-Identifier: Apache-2.0

/// The equations of motion of a spacecraft: the sum of its forces, on ICRF axes about a body.
///
/// Positions are metres in the first three lanes of a vector; the fourth stays zero.
struct OrbitDynamics: SecondOrderSystem {
  let forces: [any ForceModel]
  let table: SurroundingsTable
  /// GM of the central body, m³/s².
  let gravitationalParameter: Double
  var spacecraft: Spacecraft
  /// How mass goes over time; nil where it stays.
  var mass: MassProfile?

  func acceleration(
    at time: Double, position: SIMD4<Double>, velocity: SIMD4<Double>
  ) throws(ForceFailure) -> SIMD4<Double> {
    let surroundings: Surroundings = try table.surroundings(at: time)
    var point = OrbitPoint(
      position: Vector3(position.x, position.y, position.z),
      velocity: Vector3(velocity.x, velocity.y, velocity.z), spacecraft: spacecraft)
    if let mass { point.spacecraft.mass = mass.mass(at: time) }
    var sum = Vector3.zero
    for force in forces {
      sum += try force.acceleration(at: point, in: surroundings)
    }
    return SIMD4(sum.x, sum.y, sum.z, 0)
  }

  /// Carries an acceleration over millimetres by the attraction of a point mass.
  func refined(
    _ acceleration: SIMD4<Double>, at time: Double, from predicted: PhaseState<SIMD4<Double>>,
    to corrected: PhaseState<SIMD4<Double>>
  ) -> SIMD4<Double>? {
    // The change of −GM r/r³ over d, to first order: the gap is a part of 10⁻⁹ of r at the most.
    let r: SIMD4<Double> = predicted.position
    let gap: SIMD4<Double> = corrected.position - r
    let squared: Double = (r * r).sum()
    let cubed: Double = squared * squared.squareRoot()
    guard cubed > 0 else { return nil }
    let along: Double = 3 * (r * gap).sum() / squared
    return acceleration - (gravitationalParameter / cubed) * (gap - along * r)
  }
}

/// The mass of a spacecraft over a propagation whose burns are known beforehand.
struct MassProfile: Sendable {
  /// Seconds since the start, in order, with the mass from there on and its rate, kg and kg/s.
  private let pieces: [(start: Double, mass: Double, flow: Double)]

  /// Makes a profile from the mass at time zero and the stretches in which it flows off.
  ///
  /// - Parameters:
  ///   - mass: kilograms at time zero.
  ///   - burns: seconds since the start, and kilograms a second that go; they do not overlap.
  init(mass: Double, burns: [(start: Double, end: Double, flow: Double)]) {
    var pieces: [(start: Double, mass: Double, flow: Double)] = [(-.infinity, mass, 0)]
    var left: Double = mass
    for burn in burns.sorted(by: { $0.start < $1.start }) {
      pieces.append((burn.start, left, burn.flow))
      left -= burn.flow * (burn.end - burn.start)
      pieces.append((burn.end, left, 0))
    }
    self.pieces = pieces
  }

  /// The mass at a time, kilograms.
  func mass(at time: Double) -> Double {
    var piece = pieces[0]
    for next in pieces.dropFirst() where next.start <= time { piece = next }
    guard piece.flow != 0 else { return piece.mass }
    return piece.mass - piece.flow * (time - piece.start)
  }
}
