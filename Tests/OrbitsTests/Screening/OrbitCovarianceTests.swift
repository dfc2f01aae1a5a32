// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Covariances out of messages, and the probabilities that they make.
@Suite struct OrbitCovarianceTests {
  static let folder = Truth.repository.appendingPathComponent("Tests/Fixtures/conjunctions")
  static let axes = ["R", "T", "N", "RDOT", "TDOT", "NDOT"]

  static func rows(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    let lines: [[String]] = text.split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let header: [String] = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// One object of a message, by the columns of a row.
  static func object(_ row: [String: String]) -> String {
    func field(_ name: String) -> String { row[name] ?? "" }
    var text = """
      OBJECT = OBJECT\(field("object"))
      OBJECT_DESIGNATOR = \(field("case"))00\(field("object"))
      CATALOG_NAME = SATCAT
      OBJECT_NAME = A09
      INTERNATIONAL_DESIGNATOR = UNKNOWN
      EPHEMERIS_NAME = NONE
      COVARIANCE_METHOD = CALCULATED
      MANEUVERABLE = N/A
      REF_FRAME = EME2000
      X = \(field("x_km")) [km]
      Y = \(field("y_km")) [km]
      Z = \(field("z_km")) [km]
      X_DOT = \(field("vx_km_s")) [km/s]
      Y_DOT = \(field("vy_km_s")) [km/s]
      Z_DOT = \(field("vz_km_s")) [km/s]

      """
    for row6 in 0..<6 {
      for column in 0...row6 {
        let name = "C\(axes[row6])_\(axes[column])"
        text += "\(name) = \(row["\(name.lowercased())_m2"] ?? (row6 == column ? "1" : "0"))\n"
      }
    }
    return text
  }

  /// Five encounters of Alfano (AAS 09-233, 2009), slow ones too, from states and covariances of a
  /// message to the probability that NASA's CARA tools print for them.
  @Test func validatesAlfanoMessages() throws {
    let rows = try Self.rows("alfano.csv")
    #expect(rows.count == 10)
    for pair in stride(from: 0, to: rows.count, by: 2) {
      let text =
        "CCSDS_CDM_VERS = 1.0\nCREATION_DATE = 2000-01-01T00:00:00\nORIGINATOR = A\n"
        + "MESSAGE_ID = 1\nTCA = 2000-01-01T00:00:00\nMISS_DISTANCE = 0 [m]\n"
        + Self.object(rows[pair]) + Self.object(rows[pair + 1])
      let file = CDMReader.read(Array(text.utf8))
      let message: CDMMessage = try #require(file.messages.first, "\(file.diagnostics)")
      let plane: EncounterPlane = try #require(EncounterPlane(message))
      let radius: Double = try #require(rows[pair]["radius_m"].flatMap(Double.init))
      let expected: Double = try #require(rows[pair]["probability"].flatMap(Double.init))
      let value: Double = plane.probability(radius: radius)
      // Their states have a millimetre, a part in 10⁴ in the fifth case.
      #expect(abs(value / expected - 1) < 2e-4, "case \(rows[pair]["case"] ?? "")")
    }
  }

  // MARK: Ephemerides

  static func ephemeris(_ file: String) throws -> OEMSegment {
    let data = try Data(contentsOf: folder.appendingPathComponent(file))
    let read = OEMReader.read([UInt8](data))
    #expect(read.refusals.isEmpty, "\(read.diagnostics)")
    return try #require(read.segments.first)
  }

  static func diagonal(_ values: [Double]) -> [Double] {
    (0..<36).map { $0 % 7 == 0 ? values[$0 / 7] : 0 }
  }

  /// The same matrix along radial, transverse, normal, along the velocity, and along the axes of
  /// EME2000: as `Scripts/truth/conjunctions.py` turned it.
  @Test(arguments: ["first-rtn.oem", "first-tnw.oem", "first-inertial.oem"])
  func validatesTurning(file: String) throws {
    let segment: OEMSegment = try Self.ephemeris(file)
    #expect(segment.covariances.count == 2)
    let wanted: [Double] = [900, -2_100, 30, -2_100, 40_000, 120, 30, 120, 400]
    for (given, factor) in zip(segment.covariances, [0.5, 1.5]) {
      let covariance = try OrbitCovariance(given, of: segment)
      let m: Matrix3 = covariance.position
      let values: [Double] = [
        m.row0.x, m.row0.y, m.row0.z, m.row1.x, m.row1.y, m.row1.z, m.row2.x, m.row2.y, m.row2.z,
      ]
      for (value, expected) in zip(values, wanted) {
        #expect(abs(value - factor * expected) < 1e-6, "\(value) \(factor * expected)")
      }
      #expect(covariance.hasVelocity)
      #expect(abs(covariance.matrix[21] - 0.04) < 1e-9)
      #expect(covariance.line == given.line)
    }
  }

  /// Between two covariances a straight line; a quarter of the way, here.
  @Test func validatesInterpolation() throws {
    let segment = try Self.ephemeris("first-inertial.oem")
    var history = CovarianceHistory()
    history.add(try segment.covariances.map { try OrbitCovariance($0, of: segment) })
    let first: Epoch = segment.covariances[0].epoch
    let middle = try #require(
      history.covariance(at: first.advanced(bySeconds: 300), reach: 0))
    #expect(abs(middle.position.row0.x - 0.75 * 900) < 1e-6)
    #expect(abs(middle.position.row1.x + 0.75 * 2_100) < 1e-6)
    // Outside the nearest is held, no farther than asked for.
    let before = first.advanced(bySeconds: -100)
    #expect(history.covariance(at: before, reach: 99.9) == nil)
    let held = try #require(history.covariance(at: before, reach: 100.1))
    #expect(abs(held.position.row0.x - 450) < 1e-6)
  }

  /// States and covariances in a frame that turns with the Earth go by way of GCRF.
  @Test func holdsEarthFixedIsTheSame() throws {
    let segment = try Self.ephemeris("first-inertial.oem")
    let days: [EarthOrientation.Daily] = (61_160...61_170).map {
      EarthOrientation.Daily(
        modifiedJulianDay: $0, xPole: 5e-7, yPole: 1.5e-6, ut1MinusUTC: 0.05)
    }
    let earth = try EarthOrientation(days: days)
    let fixed = try #require(try segment.transformed(to: .itrf, using: earth))
    for (given, turned) in zip(segment.covariances, fixed.covariances) {
      let here = try OrbitCovariance(given, of: segment)
      let there = try OrbitCovariance(turned, of: fixed, using: earth)
      for (a, b) in zip(here.matrix, there.matrix) {
        #expect(abs(a - b) < 1e-6 * (1 + abs(a)))
      }
      #expect(throws: OrbitCovariance.Defect.orientation) {
        _ = try OrbitCovariance(turned, of: fixed)
      }
    }
  }

  // MARK: Histories

  @Test func holdsNearestMessageCounts() throws {
    let start = Epoch(taiSeconds: 773_000_000, attoseconds: 0)
    func single(_ variance: Double, _ time: Double) throws -> OrbitCovariance {
      try OrbitCovariance(
        Self.diagonal([variance, 1, 1, 1, 1, 1]), epoch: start.advanced(bySeconds: time))
    }
    var history = CovarianceHistory()
    #expect(history.isEmpty)
    #expect(history.covariance(at: start, reach: 1e9) == nil)
    history.add([try single(1, 0)])
    history.add([try single(2, 1_000)])
    history.add([try single(3, 1_000)])
    history.add([])
    func variance(_ time: Double, _ reach: Double = 600) -> Double? {
      history.covariance(at: start.advanced(bySeconds: time), reach: reach)?.matrix[0]
    }
    #expect(variance(-601) == nil)
    #expect(variance(-599) == 1)
    #expect(variance(499) == 1)
    #expect(variance(501) == 3)
    #expect(variance(1_599) == 3)
    #expect(variance(1_601) == nil)
  }

  // MARK: What cannot be used

  @Test func holdsWhatIsNoCovarianceIsRefused() throws {
    let epoch = Epoch.j2000
    func defect(_ change: (inout [Double]) -> Void) -> OrbitCovariance.Defect? {
      var matrix: [Double] = Self.diagonal([100, 900, 100, 1, 1, 1])
      change(&matrix)
      do throws(OrbitCovariance.Defect) {
        _ = try OrbitCovariance(matrix, epoch: epoch)
        return nil
      } catch {
        return error
      }
    }
    #expect(defect { _ in } == nil)
    #expect(defect { $0[0] = 0 } == .variance(axis: "R"))
    #expect(defect { $0[7] = -1 } == .variance(axis: "T"))
    #expect(defect { $0[14] = .nan } == .notFinite)
    #expect(defect { $0.removeLast() } == .notFinite)
    // A correlation of one, and one of more than one.
    for covariance in [300.0, 301] {
      let found = defect {
        $0[1] = covariance
        $0[6] = covariance
      }
      guard case .notPositive = found else {
        Issue.record("\(String(describing: found))")
        continue
      }
    }
    // Nothing is promised of velocities.
    var matrix: [Double] = Self.diagonal([100, 900, 100, 1, 1, -1])
    #expect(try OrbitCovariance(matrix, epoch: epoch).hasVelocity == false)
    matrix[35] = 1
    #expect(try OrbitCovariance(matrix, epoch: epoch).hasVelocity)
  }

  @Test func holdsUnknownFramesAreRefused() throws {
    var segment = try Self.ephemeris("first-rtn.oem")
    var given = segment.covariances[0]
    given.frameName = "BODY_FIXED"
    #expect(throws: OrbitCovariance.Defect.frame("BODY_FIXED")) {
      _ = try OrbitCovariance(given, of: segment)
    }
    given.frameName = "RSW_ROTATING"
    #expect(try OrbitCovariance(given, of: segment).position.row0.x == 450)
    given.epoch = given.epoch.advanced(bySeconds: 86_400)
    #expect(throws: OrbitCovariance.Defect.noState) {
      _ = try OrbitCovariance(given, of: segment)
    }
    segment.centerName = "MOON"
    #expect(throws: OrbitCovariance.Defect.frame("TEME about MOON")) {
      _ = try OrbitCovariance(segment.covariances[0], of: segment)
    }
  }
}
