// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct SP3ReaderTests {
  static let zeros = String(repeating: "  0", count: 17)
  static let sample = """
    #dV2026 11 21 12  0  0.00000000       2 ORBIT IGS20 EXT  SIM
    ## 2445 561600.00000000    60.00000000 61365 0.5000000000000
    +    2   L01G07  0  0  0  0  0  0  0  0  0  0  0  0  0  0  0
    +       \(zeros)
    ++      \(zeros)
    %c L  cc GPS ccc cccc cccc cccc cccc ccccc ccccc ccccc ccccc
    %c cc cc ccc ccc cccc cccc cccc cccc ccccc ccccc ccccc ccccc
    %f  1.2500000  1.025000000  0.00000000000  0.000000000000000
    %i    0    0    0    0      0      0      0      0         0
    /* made for tests
    *  2026 11 21 12  0  0.00000000
    PL01  -2101.483021   6171.902114   2203.774310 999999.999999
    VL01 -47001.112230 -33450.982110  48772.001920 999999.999999
    PG07  -2024.621442 -22231.085127  14525.484395    244.034345
    VG07   8335.457209 -16243.423916 -23999.725139      0.000000
    *  2026 11 21 12  1  0.00000000
    PL01  -2380.000000   5960.000000   2490.000000 999999.999999
    VL01 -45000.000000 -36000.000000  47000.000000 999999.999999
    PG07      0.000000      0.000000      0.000000 999999.999999
    VG07      0.000000      0.000000      0.000000 999999.999999
    EOF
    """

  static func read(_ text: String) -> SP3File { SP3Reader.read(Array(text.utf8)) }

  @Test func holdsColumns() throws {
    let file = Self.read(Self.sample)
    #expect(file.diagnostics.isEmpty)
    #expect(file.version == "d" && file.hasVelocities && file.epochCount == 2)
    #expect(file.coordinateSystem == "IGS20" && file.frame == .itrf)
    #expect(file.orbitType == "EXT" && file.agency == "SIM" && file.timeScale == .gps)
    #expect(file.interval == 60)
    #expect(file.comments == ["made for tests"])
    #expect(file.satellites.map(\.id) == ["L01", "G07"])
    #expect(file.satellites.map(\.records.count) == [2, 1])
    let first = file.satellites[0].records[0]
    #expect(first.position == Vector3(-2_101_483.021, 6_171_902.114, 2_203_774.310))
    #expect(first.velocity == Vector3(-4_700.1112230, -3_345.0982110, 4_877.2001920))
    #expect(first.clock == nil)
    #expect(file.satellites[1].records[0].clock == 244.034345e-6)
    #expect(try first.epoch == Epoch(iso8601: "2026-11-21T12:00:00 GPS"))
  }

  @Test(arguments: [
    ("GPS ccc", "UTC ccc", TimeScale.utc), ("GPS ccc", "TAI ccc", .tai),
    ("GPS ccc", "ccc ccc", .gps), ("GPS ccc", "BDT ccc", .bdt), ("GPS ccc", "GLO ccc", .utc),
  ])
  func holdsTimeSystems(from: String, to: String, scale: TimeScale) {
    let file = Self.read(Self.sample.replacing(from, with: to))
    #expect(file.timeScale == scale)
    #expect(file.stateCount == 3)
  }

  /// A defect, its code, its line, and how many states are left.
  @Test(arguments: [
    ("#dV2026", "#eV2026", "sp3.header", 1, 0),
    ("GPS ccc", "XYZ ccc", "sp3.time-system", 6, 0),
    ("-2101.483021", "-2101,483021", "sp3.number", 12, 2),
    ("*  2026 11 21 12  1", "*  2026 11 31 12  1", "sp3.epoch", 16, 2),
    ("*  2026 11 21 12  1", "*  2026 11 21 11  1", "sp3.order", 17, 2),
    ("PG07  -2024", "P?07  -2024", "sp3.satellite", 14, 2),
    ("VL01 -47001.112230", "VL01 -4700x.112230", "sp3.number", 13, 2),
    ("EOF", "", "sp3.truncated", 20, 3),
    ("2 ORBIT", "3 ORBIT", "sp3.count", 1, 3),
    ("IGS20", "MOON1", "sp3.frame", 1, 3),
  ])
  func holdsDefects(from: String, to: String, code: String, line: Int, states: Int) {
    let file = Self.read(Self.sample.replacing(from, with: to, maxReplacements: 1))
    let found = file.diagnostics.first { $0.code == code }
    #expect(found?.line == line)
    #expect(file.stateCount == states)
  }

  /// A table without velocities: those of the segments are the derivative.
  @Test func holdsDerivedVelocities() throws {
    var text = ""
    for index in 0..<15 {
      let t = Double(index)
      let x = 7000 + 2 * t - 0.01 * t * t
      text += "*  2026 11 21 12 \(index < 10 ? " " : "")\(index)  0.00000000\n"
      text += "PG07" + [x, 100 + t, -t].map { Self.column($0) }.joined() + "\n"
    }
    let start = try #require(Self.sample.range(of: "/* made"))
    let head = Self.sample[..<start.lowerBound]
    let file = Self.read(
      head.replacing("#dV", with: "#dP").replacing("  2 ORB", with: " 15 ORB")
        + text + "EOF\n")
    #expect(file.diagnostics.isEmpty)
    let segment = try #require(file.segments(of: "G07").first)
    #expect(segment.states.count == 15)
    for (index, state) in segment.states.enumerated() {
      // km a minute are 1000/60 m/s.
      let expected = Vector3(2 - 0.02 * Double(index), 1, -1) * (1000 / 60)
      #expect((state.velocity - expected).norm < 1e-6)
    }
    #expect(segment.interpolationMethod == .lagrange(degree: 10))
  }

  private static func column(_ value: Double) -> String {
    let text = DecimalText.fixed(value, decimals: 6)
    return String(repeating: " ", count: 14 - text.utf8.count) + text
  }

  @Test func holdsHoles() {
    let later = Self.sample.replacing("*  2026 11 21 12  1", with: "*  2026 11 21 12  9")
    #expect(Self.read(later).segments(of: "L01").count == 2)
    #expect(Self.read(Self.sample).segments(of: "L01").count == 1)
    #expect(Self.read(Self.sample).segments(of: "G99").isEmpty)
  }
}
