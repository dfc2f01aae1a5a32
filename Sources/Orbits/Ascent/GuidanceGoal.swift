// SPDX-License-Identifier: Apache-2.0

/// What the closed loop steers to: radius, speed and flight-path angle in a plane of the launch frame.
package struct GuidanceGoal: Sendable, Hashable {
  /// From the Earth's centre, m.
  package var radius: Double
  /// Inertial, m/s.
  package var speed: Double
  /// Above the local horizontal, rad.
  package var flightPathAngle: Double
  /// Of the plane, a unit vector of the launch frame along the angular momentum.
  package var normal: Vector3

  /// A goal; see the fields.
  package init(radius: Double, speed: Double, flightPathAngle: Double, normal: Vector3) {
    self.radius = radius
    self.speed = speed
    self.flightPathAngle = flightPathAngle
    self.normal = normal
  }

  /// The point of a target's ellipse at which to cut off, in the plane of a normal.
  ///
  /// The cut-off height wins over the flight-path angle, of which then only the sign counts. With a
  /// flight-path angle alone the lower of the two points that have it is taken. Without either it is
  /// the perigee.
  /// - Throws: `AscentFailure.missed` where the ellipse has no such point.
  package init(_ target: InsertionTarget, normal: Vector3) throws(AscentFailure) {
    let figure: Double = Ellipsoid.wgs84.equatorialRadius
    let low: Double = figure + Swift.min(target.perigeeHeight, target.apogeeHeight)
    let high: Double = figure + Swift.max(target.perigeeHeight, target.apogeeHeight)
    guard low > 0, high.isFinite else {
      throw .missed([
        TargetResidual(
          name: "perigee height", unit: "km", wanted: target.perigeeHeight / 1000,
          reached: -figure / 1000)
      ])
    }
    let mu: Double = GravitationalParameter.earth
    let axis: Double = 0.5 * (low + high)
    let eccentricity: Double = (high - low) / (high + low)
    let parameter: Double = axis * (1 - eccentricity * eccentricity)
    let momentum: Double = (mu * parameter).squareRoot()
    var radius: Double = low
    if let height = target.cutOffHeight {
      radius = figure + height
      // A metre is rounding of heights given in km, not another orbit.
      guard radius >= low - 1, radius <= high + 1 else {
        throw .missed([
          TargetResidual(
            name: "cut-off height", unit: "km", wanted: height / 1000,
            reached: (radius < low ? low - figure : high - figure) / 1000)
        ])
      }
      radius = Swift.min(Swift.max(radius, low), high)
    } else if let angle = target.cutOffFlightPathAngle {
      radius = try Self.radius(
        angle: angle, low: low, high: high, momentum: momentum, axis: axis)
    }
    let speed: Double = (mu * (2 / radius - 1 / axis)).squareRoot()
    let cosine: Double = Swift.min(1, momentum / (radius * speed))
    let climbing: Double = (target.cutOffFlightPathAngle ?? 0) < 0 ? -1 : 1
    self.init(
      radius: radius, speed: speed, flightPathAngle: climbing * Elementary.acos(cosine),
      normal: normal)
  }

  /// The lower radius at which the ellipse climbs or falls by an angle.
  private static func radius(
    angle: Double, low: Double, high: Double, momentum: Double, axis: Double
  ) throws(AscentFailure) -> Double {
    let mu: Double = GravitationalParameter.earth
    func steepness(_ radius: Double) -> Double {
      let speed: Double = (mu * (2 / radius - 1 / axis)).squareRoot()
      return Elementary.acos(Swift.min(1, momentum / (radius * speed)))
    }
    // It is steepest at the end of the minor axis, where the radius is the semimajor axis.
    let wanted: Double = abs(angle)
    guard wanted <= steepness(axis) else {
      throw .missed([
        TargetResidual(
          name: "flight-path angle", unit: "deg", wanted: angle * 180 / Double.pi,
          reached: steepness(axis) * 180 / Double.pi)
      ])
    }
    var inner: Double = low
    var outer: Double = axis
    for _ in 0..<60 {
      let middle: Double = 0.5 * (inner + outer)
      if steepness(middle) < wanted { inner = middle } else { outer = middle }
    }
    return 0.5 * (inner + outer)
  }
}
