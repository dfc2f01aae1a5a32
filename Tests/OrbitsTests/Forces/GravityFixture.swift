// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport

/// Points with the pull of fields there, from `Tests/Fixtures/gravity` (mpmath, 60 digits).
enum GravityFixture {
  struct Row {
    var field: String
    var degree: Int
    var order: Int
    var point: String
    var place: Vector3
    var acceleration: Vector3
    /// xx, xy, xz, yz, zz.
    var gradient: [Double]?
  }

  static func rows() throws -> [Row] {
    let file = Truth.repository.appendingPathComponent("Tests/Fixtures/gravity/accelerations.csv")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let words = line.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = words.map { Double($0) ?? .nan }
      return Row(
        field: String(words[0]), degree: Int(numbers[1]), order: Int(numbers[2]),
        point: String(words[3]), place: Vector3(numbers[4], numbers[5], numbers[6]),
        acceleration: Vector3(numbers[7], numbers[8], numbers[9]),
        gradient: words[10].isEmpty ? nil : Array(numbers[10...14]))
    }
  }

  /// The field of a row, as `Scripts/truth/gravity.py` has it.
  static func field(_ name: String, degree: Int) throws -> GravityField {
    if name == "egm96" { return try Truth.gravity("egm96") }
    var cosines: [Double] = []
    var sines: [Double] = []
    for n in 0...degree {
      for m in 0...n {
        let size: Double = n < 2 ? 0 : 1e-5 / Double(n * n)
        cosines.append(n == 0 ? 1 : size * sin(Double(3 * n + 7 * m)))
        sines.append(m == 0 ? 0 : size * sin(Double(5 * n + 11 * m)))
      }
    }
    return try GravityField(
      name: name, gravitationalParameter: 398_600.4415e9, radius: 6_378_136.3, cosines: cosines,
      sines: sines)
  }

  /// A spacecraft at a place, m, at rest.
  static func point(_ position: Vector3) -> OrbitPoint {
    OrbitPoint(position: position, velocity: .zero, spacecraft: Spacecraft(mass: 1))
  }

  /// Surroundings in which the body is turned by a rotation.
  static func surroundings(_ rotation: Matrix3 = .identity) -> Surroundings {
    var result = Surroundings(epoch: .j2000, time: 0)
    result.bodyFixed = FrameTransform(rotation: rotation)
    return result
  }

  /// A direction, not quite evenly distributed.
  static func direction(_ random: inout SeededGenerator) -> Vector3 {
    let x = random.number(-1...1)
    let y = random.number(-1...1)
    return Vector3(x, y, random.number(-1...1)).normalized
  }

  static func rows(_ m: Matrix3) -> [Double] {
    [m.row0.x, m.row0.y, m.row0.z, m.row1.x, m.row1.y, m.row1.z, m.row2.x, m.row2.y, m.row2.z]
  }
}
