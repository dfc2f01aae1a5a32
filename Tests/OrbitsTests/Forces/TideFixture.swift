// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport

/// Points with the solid tides and the relativity of Orekit, from `Tests/Fixtures/gravity/tides.csv`.
struct TideFixture {
  private let numbers: [String: Double]
  let epoch: Epoch

  static func rows() throws -> [TideFixture] {
    let file = Truth.repository.appendingPathComponent("Tests/Fixtures/gravity/tides.csv")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    return try lines.dropFirst().map { line in
      TideFixture(
        numbers: Dictionary(
          zip(lines[0], line.map { Double($0) ?? .nan }), uniquingKeysWith: { a, _ in a }),
        epoch: try Epoch(iso8601: line[0]))
    }
  }

  func vector(_ name: String) -> Vector3 {
    Vector3(
      numbers["\(name)_x"] ?? .nan, numbers["\(name)_y"] ?? .nan, numbers["\(name)_z"] ?? .nan)
  }

  func number(_ name: String) -> Double { numbers[name] ?? .nan }

  var point: OrbitPoint {
    OrbitPoint(position: vector("r"), velocity: vector("v"), spacecraft: Spacecraft(mass: 1))
  }

  var surroundings: Surroundings {
    var result = Surroundings(epoch: epoch, time: 0)
    result.bodyFixed = FrameTransform(
      rotation: Matrix3(vector("m1"), vector("m2"), vector("m3")))
    result.sun = vector("sun")
    result.sunVelocity = vector("sunv")
    result.moon = vector("moon")
    return result
  }

  /// UT1 of the row and a pole, arcseconds.
  func earth(xPole: Double, yPole: Double) -> EarthOrientation {
    let second: Double = .pi / 648_000
    return .constant(
      EarthOrientation.Parameters(
        xPole: xPole * second, yPole: yPole * second, ut1MinusTAI: number("ut1_tai"),
        lengthOfDayExcess: 0, dX: 0, dY: 0))
  }

  /// UT1 and pole of the row.
  var earth: EarthOrientation {
    earth(xPole: number("xp_arcsec"), yPole: number("yp_arcsec"))
  }

  /// The field of which only GM, radius and tide system count.
  static func field(_ tideSystem: GravityField.TideSystem = .tideFree) throws -> GravityField {
    try GravityField(
      name: "mass", gravitationalParameter: 398_600.4415e9, radius: 6_378_136.3,
      tideSystem: tideSystem, cosines: [1], sines: [0])
  }
}
