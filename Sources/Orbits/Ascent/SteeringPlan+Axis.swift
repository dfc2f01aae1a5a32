// SPDX-License-Identifier: Apache-2.0

extension SteeringPlan.Law {
  /// Where the thrust points before any limit: unit vector of the launch frame.
  ///
  /// - Parameters:
  ///   - time: Since lift-off, s.
  ///   - up: Of the ellipsoid's vertical, unit vector.
  ///   - flow: The velocity relative to the air, m/s.
  ///   - speed: Its length, m/s.
  func axis(at time: Double, up: Vector3, flow: Vector3, speed: Double) -> Vector3 {
    switch self {
    case .vertical: return up
    case .inertial(let axis): return axis
    case .gravityTurn: return speed > 0.1 ? flow / speed : up
    case .pitchOver(let azimuth, let pitch, let rate, let since):
      let (sinPitch, cosPitch) = Elementary.sincos(pitch + rate * (time - since))
      let (sinAzimuth, cosAzimuth) = Elementary.sincos(azimuth)
      let (east, north) = up.eastAndNorth
      let level: Vector3 = sinAzimuth * east + cosAzimuth * north
      return cosPitch * level + sinPitch * up
    case .linearTangent(let axis, let slope, let since):
      return (axis + (time - since) * slope).normalized
    }
  }
}

extension Vector3 {
  /// East and north of a place whose vertical this is, unit vectors; at a pole east is the y axis.
  var eastAndNorth: (east: Vector3, north: Vector3) {
    let out: Double = (x * x + y * y).squareRoot()
    let east: Vector3 = out > 1e-12 ? Vector3(-y / out, x / out, 0) : Vector3(0, 1, 0)
    return (east, cross(east))
  }
}
