// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// SGP4 against python-sgp4 over a whole catalogue.
///
/// The answers come from `Scripts/compare-python-sgp4`, run by the Python that `ORBITS_PYTHON` names
/// on the catalogue in the folder that `ORBITS_PEERS` names (`../shared/peers` without it), or from
/// a file that `ORBITS_SGP4_ANSWERS` names. Skipped where there is neither.
@Suite struct SGP4CatalogTests {
  static let environment: [String: String] = ProcessInfo.processInfo.environment

  static var catalog: URL {
    let folder: URL =
      environment["ORBITS_PEERS"].map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? Truth.repository.deletingLastPathComponent().appendingPathComponent("shared/peers")
    return folder.appendingPathComponent("catalog.tle")
  }

  static var canRun: Bool {
    if environment["ORBITS_SGP4_ANSWERS"] != nil { return true }
    return environment["ORBITS_PYTHON"] != nil
      && FileManager.default.fileExists(atPath: catalog.path)
  }

  /// The bytes of the answers.
  static func answers() throws -> Data {
    if let path = environment["ORBITS_SGP4_ANSWERS"] {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sgp4-answers-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: environment["ORBITS_PYTHON"] ?? "")
    process.arguments = [
      Truth.repository.appendingPathComponent("Scripts/compare-python-sgp4").path,
      catalog.path, "--write", file.path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the script failed")
    return try Data(contentsOf: file)
  }

  @Test(.enabled(if: canRun, "needs ORBITS_PYTHON with sgp4, and the catalogue of peers"))
  func validatesWholeCatalogue() throws {
    let answers = try #require(Answers(try Self.answers()))
    var worst: Double = 0
    var worstVelocity: Double = 0
    var place = ""
    var refused = 0
    var disagreements: [String] = []
    for index in 0..<answers.satellites {
      let (line1, line2) = answers.lines(index)
      let set = try #require(SGP4TestElements.set(line1, line2), "\(line1)")
      // The published program takes sets of any apogee, and these are of one theory all.
      let orbit = try SGP4(set, apogeeLimit: nil)
      let minutes: [Double] = answers.times.map {
        orbit.minutes(toJulianDay: $0.day, fraction: $0.fraction)
      }
      var states = [Double](repeating: .nan, count: minutes.count * SGP4.batchStride)
      var status = [UInt8](repeating: 255, count: minutes.count)
      var output = states.mutableSpan
      var outcome = status.mutableSpan
      let failures = orbit.propagate(minutes: minutes.span, into: &output, status: &outcome)
      if failures > 0 { refused += 1 }
      for time in minutes.indices {
        let expected: [Double] = answers.row(index, time)
        if Double(status[time]) != expected[0] {
          disagreements.append("\(line1.prefix(8)) at \(minutes[time]): \(status[time])")
          continue
        }
        guard status[time] == 0 else { continue }
        let at: Int = time * SGP4.batchStride
        for component in 0..<3 {
          let distance: Double = abs(states[at + component] - expected[1 + component])
          let speed: Double = abs(states[at + 3 + component] - expected[4 + component])
          if !(distance <= worst) {
            (worst, place) = (distance, "\(line1.prefix(8)), time \(time)")
          }
          if !(speed <= worstVelocity) { worstVelocity = speed }
        }
      }
    }
    print(
      "\(answers.satellites) objects, \(refused) refused, worst \(worst) km, \(worstVelocity) km/s")
    #expect(disagreements.isEmpty, "\(disagreements.prefix(5)) of \(disagreements.count)")
    #expect(worst <= 1e-6, "km, of \(place)")
    #expect(worstVelocity <= 1e-9, "km/s")
  }

  /// The file of answers; its layout is described in the script that writes it.
  struct Answers {
    let data: Data
    let satellites: Int
    let times: [(day: Double, fraction: Double)]
    private let start: Int

    init?(_ data: Data) {
      guard data.count >= 24, data.prefix(8) == Data("SGP4ANS1".utf8) else { return nil }
      self.data = data
      satellites = Int(Self.word(data, 8))
      let count = Int(Self.word(data, 16))
      start = 24 + count * 16
      guard data.count == start + satellites * (138 + count * 56) else { return nil }
      times = (0..<count).map { index in
        (Self.number(data, 24 + index * 16), Self.number(data, 32 + index * 16))
      }
    }

    func lines(_ index: Int) -> (String, String) {
      let at: Int = start + index * (138 + times.count * 56)
      return (text(at..<at + 69), text(at + 69..<at + 138))
    }

    /// Error code, position, velocity.
    func row(_ index: Int, _ time: Int) -> [Double] {
      let at: Int = start + index * (138 + times.count * 56) + 138 + time * 56
      return (0..<7).map { Self.number(data, at + $0 * 8) }
    }

    private func text(_ range: Range<Int>) -> String {
      String(decoding: data[range], as: UTF8.self)
    }

    private static func word(_ data: Data, _ at: Int) -> UInt64 {
      data.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      }
    }

    private static func number(_ data: Data, _ at: Int) -> Double {
      Double(bitPattern: word(data, at))
    }
  }
}
