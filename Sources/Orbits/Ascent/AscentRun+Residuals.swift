// SPDX-License-Identifier: Apache-2.0

extension AscentRun {
  /// How far off counts as met: km of height, or a share of it, and degrees of the plane.
  private static let heightTolerance: Double = 0.1
  private static let heightShare: Double = 1e-4
  private static let planeTolerance: Double = 0.005

  /// The target beside what a state in GCRF is on: perigee, apogee, inclination, node.
  ///
  /// - Throws: `AscentFailure.flight` where the Earth's orientation is not known then.
  func residuals(of state: StateVector<GCRF>) throws(AscentFailure) -> [TargetResidual] {
    let tod: Matrix3 = launch.fromTOD.transposed
    let r: Vector3 = tod * (simulator.frame.toGCRF.transposed * state.position)
    let v: Vector3 = tod * (simulator.frame.toGCRF.transposed * state.velocity)
    let mu: Double = GravitationalParameter.earth
    let momentum: Vector3 = r.cross(v)
    let axis: Double = 1 / (2 / r.norm - v.squaredNorm / mu)
    let shape: Double = 1 - momentum.squaredNorm / (mu * axis)
    let eccentricity: Double = Swift.max(0, shape).squareRoot()
    let figure: Double = Ellipsoid.wgs84.equatorialRadius
    let degrees: Double = 180 / Double.pi
    let target: InsertionTarget = problem.target
    let inclination: Double = Elementary.acos(
      Swift.max(-1, Swift.min(1, momentum.z / momentum.norm)))
    let wantedNode: Double = aim.plane.raan
    let node: Double =
      wantedNode + Circle.signed(Elementary.atan2(momentum.x, -momentum.y) - wantedNode)
    func height(_ name: String, _ wanted: Double, _ reached: Double) -> TargetResidual {
      TargetResidual(
        name: name, unit: "km", wanted: wanted / 1000, reached: (reached - figure) / 1000,
        bound: Swift.max(Self.heightTolerance, Self.heightShare * wanted / 1000))
    }
    return [
      height("perigee height", target.perigeeHeight, axis * (1 - eccentricity)),
      height("apogee height", target.apogeeHeight, axis * (1 + eccentricity)),
      TargetResidual(
        name: "inclination", unit: "deg", wanted: target.inclination * degrees,
        reached: inclination * degrees, bound: Self.planeTolerance),
      TargetResidual(
        name: "node", unit: "deg", wanted: wantedNode * degrees, reached: node * degrees,
        bound: Self.planeTolerance),
    ]
  }

  /// Whether each is within its bound.
  func isMet(_ residuals: [TargetResidual]) -> Bool { residuals.allSatisfy { $0.isMet ?? true } }
}
