// SPDX-License-Identifier: Apache-2.0

extension AscentSimulator {
  /// Refuses a flight that cannot be, whatever the vehicle.
  static func validate(
    payloadMass: Double, pad: Geodetic, wind: WindProfile?, settings: AscentSettings
  ) throws(AscentFailure) {
    try require(payloadMass >= 0, payloadMass, "payloadMass", "kg; a mass is at least 0")
    let place = pad.latitudeDegrees
    try require(
      abs(pad.latitude) <= 0.5 * Double.pi, place, "pad.latitude", "deg; it is from -90 to 90")
    try require(
      abs(pad.longitude) <= 2 * Double.pi, pad.longitudeDegrees, "pad.longitude",
      "deg; it is from -360 to 360")
    try require(
      pad.height >= -500 && pad.height <= 9000, pad.height, "pad.height",
      "m; the ground is between -500 and 9000 m over the ellipsoid")
    try require(settings.cycle >= 1e-3, settings.cycle, "settings.cycle", "s; at least 0.001")
    if let interval = settings.sampleInterval {
      try require(interval >= 1e-3, interval, "settings.sampleInterval", "s; at least 0.001")
    }
    let longest: Double = settings.longestFlight
    try require(longest > 0, longest, "settings.longestFlight", "s; above 0")
    if case .uniform(let g) = settings.gravity {
      try require(g >= 0, g, "settings.gravity", "m/s2; at least 0")
    }
    var last: Double = -.infinity
    for (index, level) in (wind?.levels ?? []).enumerated() {
      let field = "wind.levels[\(index)]"
      try require(
        level.height > last, level.height, "\(field).height", "m; levels follow by rising height")
      last = level.height
      try require(abs(level.eastward) < 1000, level.eastward, "\(field).eastward", "m/s")
      try require(abs(level.northward) < 1000, level.northward, "\(field).northward", "m/s")
    }
  }

  private static func require(
    _ isGood: Bool, _ value: Double, _ field: String, _ words: String
  ) throws(AscentFailure) {
    guard isGood, value.isFinite else {
      throw .flight(field: field, reason: "it is \(value) \(words)")
    }
  }
}
