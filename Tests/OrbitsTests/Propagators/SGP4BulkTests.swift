// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Eight times at once against one at a time.
@Suite struct SGP4BulkTests {
  /// Sets of every branch, and many at random.
  static func orbits() throws -> [SGP4] {
    var generator = SeededGenerator(seed: 11)
    var sets: [ElementSet] = SGP4Samples.all + [SGP4Samples.decaying]
    for _ in 0..<150 {
      let height: Double = generator.logarithmic(200...40_000)
      let eccentricity: Double =
        height < 1500 ? generator.logarithmic(1e-7...0.1) : generator.logarithmic(1e-6...0.75)
      let perigee: Double = 6378 + generator.number(180...2000)
      let axis: Double = max(6378 + height, perigee / (1 - eccentricity))
      let ratio: Double = axis / 42_164.17
      var set = SGP4Samples.set(
        generator.number(0...180), eccentricity,
        1.0027 / (ratio * ratio.squareRoot()), bstar: generator.number(-1e-4...1e-3))
      set.meanAnomalyDegrees = generator.number(0...360)
      set.argumentOfPerigeeDegrees = generator.number(0...360)
      set.raanDegrees = generator.number(0...360)
      sets.append(set)
    }
    return try sets.map { try SGP4($0, apogeeLimit: nil) }
  }

  @Test func holdsScalarStatesAtRandomTimes() throws {
    var generator = SeededGenerator(seed: 5)
    let minutes: [Double] = (0..<203).map { _ in generator.number(-43_200...43_200) }
    var comparison = BulkComparison()
    comparison.add(try Self.orbits(), minutes: minutes)
    Self.expect(comparison)
    #expect(comparison.errors > 0)
  }

  @Test func holdsScalarStatesOnGrids() throws {
    let orbits: [SGP4] = try Self.orbits()
    var comparison = BulkComparison()
    for (step, count) in [(60.0, 150), (1.0, 70), (-86_400.0, 31), (3600.0, 300)] {
      let epochs: [Epoch] = (0..<count).map {
        SGP4Samples.epoch.advanced(bySeconds: 12_345.678 + Double($0) * step)
      }
      comparison.add(orbits, epochs: epochs)
    }
    Self.expect(comparison)
  }

  /// Circles, equatorial and polar orbits, retrograde ones in the equator's plane, and steep ellipses.
  @Test func holdsScalarStatesAtTheEdgesOfTheElements() throws {
    var orbits: [SGP4] = []
    for inclination in [0.0, 1e-4, 0.03, 11.4591559, 63.4349488, 90, 116.6, 179.9999, 180] {
      for eccentricity in [0.0, 1e-9, 1e-6, 0.0199, 0.0201, 0.0999, 0.3, 0.74, 0.89, 0.95] {
        for revolutions in [15.2, 12.0, 6.4, 2.0056, 1.0027, 0.9] {
          // Perigee within the Earth is for the test of errors.
          let axis: Double = 42_164.17 / Self.twoThirds(revolutions / 1.0027)
          guard axis * (1 - eccentricity) > 6500 else { continue }
          orbits.append(
            try SGP4(
              SGP4Samples.set(inclination, eccentricity, revolutions, bstar: 2e-5),
              apogeeLimit: nil))
        }
      }
    }
    let minutes: [Double] = (-30...30).map { Double($0) * 47.11 } + [30_000, -30_000]
    var comparison = BulkComparison()
    comparison.add(orbits, minutes: minutes)
    Self.expect(comparison)
  }

  @Test func holdsErrorsOfTheScalarCode() throws {
    var sets: [ElementSet] = [SGP4Samples.decaying]
    sets += [1e-1, 1e-2, -1e-1, 0.9].map { SGP4Samples.set(51.6, 0.01, 16.0, bstar: $0) }
    sets += [0.3, 0.8, 0.97].map { SGP4Samples.set(20, $0, 12, bstar: 1e-3) }
    sets += [0.3, 0.8, 0.97].map { SGP4Samples.set(20, $0, 2.1, bstar: 1e-3) }
    let orbits: [SGP4] = try sets.map { try SGP4($0, apogeeLimit: nil) }
    let minutes: [Double] =
      (-400...400).map { Double($0) * 100 } + [.nan, .infinity, -.infinity, 1e9, 6e8, -5e8]
    var comparison = BulkComparison()
    comparison.add(orbits, minutes: minutes)
    Self.expect(comparison)
    #expect(comparison.errors > 1000)
  }

  /// Pieces in any order, one at a time or on many threads, give the bits of one run.
  @Test(arguments: SGP4Bulk.Layout.allCases)
  func holdsSameBitsInAnyOrderOfPieces(layout: SGP4Bulk.Layout) throws {
    let minutes: [Double] = (0..<1001).map { Double($0) }
    let bulk = SGP4Bulk(try Self.orbits(), minutes: minutes, layout: layout)
    #expect(bulk.pieceCount > 10)
    let (states, status, failures) = BulkComparison.run(bulk)
    var again = [Double](repeating: .nan, count: bulk.stateCount)
    var outcome = [UInt8](repeating: 255, count: bulk.itemCount)
    var failed = 0
    again.withUnsafeMutableBufferPointer { again in
      outcome.withUnsafeMutableBufferPointer { outcome in
        for piece in (0..<bulk.pieceCount).reversed() {
          failed += bulk.propagate(piece: piece, into: again, status: outcome)
        }
      }
    }
    #expect(failed == failures)
    #expect(states == again)
    #expect(status == outcome)
  }

  @Test func holdsSameNumbersInBothLayouts() throws {
    let minutes: [Double] = (0..<37).map { Double($0) * 10 }
    let orbits: [SGP4] = try Self.orbits()
    let (rows, _, _) = BulkComparison.run(SGP4Bulk(orbits, minutes: minutes))
    let (planes, _, _) = BulkComparison.run(SGP4Bulk(orbits, minutes: minutes, layout: .planar))
    for orbit in orbits.indices {
      for time in minutes.indices {
        for part in 0..<6 {
          let row: Double = rows[(orbit * minutes.count + time) * 6 + part]
          #expect(row == planes[(orbit * 6 + part) * minutes.count + time])
        }
      }
    }
  }

  @Test func holdsNothingToDo() throws {
    let orbits: [SGP4] = try Self.orbits()
    for bulk in [SGP4Bulk([], minutes: [1]), SGP4Bulk(orbits, minutes: [])] {
      #expect(BulkComparison.run(bulk).2 == 0)
    }
  }

  private static func expect(_ comparison: BulkComparison) {
    #expect(comparison.disagreements.isEmpty, "\(comparison.disagreements.prefix(3))")
    #expect(comparison.near <= 1e-7, "km at \(comparison.place)")
    #expect(comparison.deep <= 1e-6, "km at \(comparison.place)")
    #expect(comparison.velocity <= 1e-9, "km/s")
  }

  private static func twoThirds(_ x: Double) -> Double {
    // Newton's method for the cube root of x².
    var root: Double = 1 + x
    for _ in 0..<60 { root = (2 * root + x * x / (root * root)) / 3 }
    return root
  }
}
