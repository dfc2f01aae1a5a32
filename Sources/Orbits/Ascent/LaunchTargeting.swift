// SPDX-License-Identifier: Apache-2.0

/// Which plane and which azimuth a launch takes, and whether the range and the pad allow it.
///
/// Everything here is geometry at the moment of lift-off; what the ascent itself adds (the ground's
/// turning while it climbs, the air) is the closed loop's part.
public struct LaunchTargeting: Sendable {
  /// Where the vehicle stands.
  public let pad: Geodetic
  /// Of the ascent.
  public let frame: LaunchFrame
  /// Takes a vector of the true equator and equinox of the lift-off into the launch frame.
  public let fromTOD: Matrix3
  /// Azimuths over the ground that the range allows, clockwise from north, rad; none for all.
  public var sectors: [ClosedRange<Double>]
  /// The largest turn of the plane away from the one through the pad, rad.
  ///
  /// A tenth of a degree more than what the guidance of a launch into a plane corrects anyway; a dog-leg is
  /// declared by a larger number.
  public var planeChangeLimit: Double

  /// A launch from a pad.
  /// - Throws: `EarthOrientation.Failure` where the Earth's orientation at lift-off is not known.
  public init(
    pad: Geodetic, frame: LaunchFrame, earth: EarthOrientation,
    sectors: [ClosedRange<Double>] = [], planeChangeLimit: Double = 0.005
  ) throws(EarthOrientation.Failure) {
    self.pad = pad
    self.frame = frame
    self.sectors = sectors
    self.planeChangeLimit = planeChangeLimit
    func image(_ axis: Vector3) throws(EarthOrientation.Failure) -> Vector3 {
      let state = StateVector<TOD>(epoch: frame.liftOff, position: axis, velocity: .zero)
      return frame.toGCRF.transposed
        * (try state.transformed(to: GCRF.self, using: earth).position)
    }
    let x: Vector3 = try image(Vector3(1, 0, 0))
    let y: Vector3 = try image(Vector3(0, 1, 0))
    let z: Vector3 = try image(Vector3(0, 0, 1))
    fromTOD = Matrix3(Vector3(x.x, y.x, z.x), Vector3(x.y, y.y, z.y), Vector3(x.z, y.z, z.z))
  }

  /// The plane and the azimuth for a target.
  ///
  /// - Throws: `AscentFailure.inclinationOutOfReach` below the pad's geocentric latitude by more than the
  ///   plane change allowed, `.missed` where the node wanted asks for a larger one, `.azimuthForbidden`.
  public func aim(at target: InsertionTarget) throws(AscentFailure) -> LaunchAim {
    let site = LaunchPad(pad)
    let outward: Vector3 = (fromTOD.transposed * Ellipsoid.wgs84.position(of: pad)).normalized
    let right: Double = Elementary.atan2(outward.y, outward.x)
    let least: Double = site.leastInclination
    let tilt: Double = Swift.min(target.inclination, Double.pi - target.inclination)
    let lack: Double = Swift.max(0, least - tilt)
    guard lack <= planeChangeLimit else {
      throw .inclinationOutOfReach(
        inclination: target.inclination, latitude: site.geocentricLatitude)
    }
    let natural: Double = Self.node(
      latitude: Elementary.asin(outward.z), right: right, inclination: target.inclination,
      pass: target.pass)
    let plane = OrbitPlane(
      inclination: target.inclination, raan: target.raan ?? natural)
    let excess: Double = Circle.signed(natural - plane.raan)
    let offset: Double = plane.elevation(of: outward)
    let through = OrbitPlane(inclination: target.inclination, raan: natural)
    let change: Double = Swift.max(lack, plane.angle(to: through))
    guard change <= planeChangeLimit else {
      let degrees: Double = 180 / Double.pi
      throw .missed([
        TargetResidual(
          name: "node of the plane through the pad", unit: "deg", wanted: plane.raan * degrees,
          reached: Circle.positive(natural) * degrees)
      ])
    }
    let normal: Vector3 = fromTOD * plane.normal
    let (inertial, rotating) = azimuths(
      normal: normal, height: 0.5 * (target.perigeeHeight + target.apogeeHeight))
    let aim = LaunchAim(
      normal: normal, plane: plane, azimuth: rotating, inertialAzimuth: inertial,
      padOffset: offset, planeChange: change, nodeExcess: excess)
    try check(azimuth: rotating)
    return aim
  }

  /// Refuses an azimuth over the ground (rad) that lies in no sector of the range.
  public func check(azimuth: Double) throws(AscentFailure) {
    guard !sectors.isEmpty else { return }
    let turn: Double = 2 * Double.pi
    let isAllowed: Bool = sectors.contains { sector in
      [-turn, 0, turn].contains { sector.contains(azimuth + $0) }
    }
    guard isAllowed else { throw .azimuthForbidden(azimuth: azimuth, sectors: sectors) }
  }

  /// The node of the plane of an inclination through a place, or, where there is none, of the plane
  /// that comes nearest to it.
  static func node(
    latitude: Double, right: Double, inclination: Double, pass: LaunchPlane.Pass
  ) -> Double {
    let sine: Double = Elementary.tan(latitude) / Elementary.tan(inclination)
    let offset: Double = Elementary.asin(Swift.min(1, Swift.max(-1, sine)))
    switch pass {
    case .northbound: return right - offset
    case .southbound: return right + offset - Double.pi
    }
  }

  /// The azimuths over the pad of a velocity along the plane of a normal: inertial, and what is left of it
  /// when the ground's own is taken away.
  private func azimuths(normal: Vector3, height: Double) -> (inertial: Double, rotating: Double) {
    let position: Vector3 = Ellipsoid.wgs84.position(of: pad)
    let outward: Vector3 = position.normalized
    let east: Vector3 = Vector3(-position.y, position.x, 0).normalized
    let north: Vector3 = outward.cross(east)
    let radius: Double = Ellipsoid.wgs84.equatorialRadius + Swift.max(0, height)
    let speed: Double = (GravitationalParameter.earth / radius).squareRoot()
    let along: Vector3 = speed * normal.cross(outward).normalized
    let ground: Double = frame.rotation * Elementary.hypot(position.x, position.y)
    let eastward: Double = along.dot(east)
    let northward: Double = along.dot(north)
    return (
      Circle.positive(Elementary.atan2(eastward, northward)),
      Circle.positive(Elementary.atan2(eastward - ground, northward))
    )
  }
}
