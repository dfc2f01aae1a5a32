// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The numbers of a gravity model as the lanes use them: Earth radii to km and km/s.
  struct BulkGravity {
    let halfJ2: Double
    let j3oj2: Double
    let radius: Double
    let speed: Double

    init(_ constants: Constants) {
      halfJ2 = 0.5 * constants.j2
      j3oj2 = constants.j3oj2
      radius = constants.radiusearthkm
      speed = constants.vkmpersec
    }
  }

  /// What the lanes need of one orbit, products of constants formed once.
  ///
  /// Each number is broadcast to the lanes, which are times of this orbit.
  struct BulkConstants {
    let gravity: BulkGravity
    let near: NearEarth
    /// B*·C4 and B*·C5.
    let bcc4: Double
    let bcc5: Double
    /// The square root of the semimajor axis.
    let root: Double
    /// Mean longitude from the node: at epoch, and its rate.
    let longitude: Double
    let longitudeRate: Double
    /// Whether the eccentricity stays low enough for Kepler's first step to be a small angle.
    let low: Bool
    /// Whether the lanes may be used: ellipses of which the scalar code's ten steps of Newton's
    /// always reach the solution.
    let usable: Bool

    init(_ orbit: borrowing SGP4) {
      gravity = BulkGravity(orbit.constants)
      near = orbit.near
      bcc4 = near.bstar * near.cc4
      bcc5 = near.bstar * near.cc5
      root = near.ao.squareRoot()
      longitude = near.mo + near.argpo
      longitudeRate = near.mdot + near.argpdot
      low = near.ecco < Self.lowEccentricity
      usable = near.ecco < 0.9
    }

    /// The mean eccentricity below which the first step of Kepler's equation is a small angle.
    static let lowEccentricity: Double = 0.02
  }
}
