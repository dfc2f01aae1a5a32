// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct MoonOrientationTests {
  private let radius: Double = SolarSystemBody.moon.equatorialRadius

  private struct Row {
    let kind: String
    let epoch: Epoch
    let rotation: Matrix3
    let rate: Vector3
  }

  /// What CSPICE makes of the IAU's series, and the libration angles of DE440.
  private func truth() throws -> [Row] {
    let bytes = try TruthKernel.fixture("moon-orientation.csv")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let f = line.split(separator: ",")
      let n: [Double] = f.dropFirst().map { Double($0) ?? .nan }
      return Row(
        kind: String(f[0]), epoch: SPKTime.epoch(n[0]),
        rotation: Matrix3(
          Vector3(n[1], n[2], n[3]), Vector3(n[4], n[5], n[6]), Vector3(n[7], n[8], n[9])),
        rate: Vector3(n[10], n[11], n[12]))
    }
  }

  /// The angle between two rotations, rad, good for small ones.
  private func angle(_ a: Matrix3, _ b: Matrix3) -> Double {
    let d: Matrix3 = a * b.transposed
    return Vector3(d.row1.z - d.row2.y, d.row2.x - d.row0.z, d.row0.y - d.row1.x).norm / 2
  }

  @Test func validatesTheSeriesAgainstCSPICE() throws {
    let rows = try truth().filter { $0.kind == "iau" }
    #expect(rows.count == 20)
    for row in rows {
      let found = try MoonOrientation.iau.transform(at: row.epoch, to: .meanEarth)
      #expect(angle(found.rotation, row.rotation) < 1e-11)
      #expect((found.angularVelocity - row.rate).norm < 1e-17)
    }
  }

  @Test func validatesLibrationAgainstDE440() throws {
    let rows = try truth().filter { $0.kind == "principal" }
    #expect(rows.count == 20)
    let libration = try TruthKernel.libration()
    for row in rows {
      let found = try libration.transform(at: row.epoch)
      #expect(radius * angle(found.rotation, row.rotation) < 3)
      let series = try MoonOrientation.iau.transform(at: row.epoch)
      #expect(radius * angle(series.rotation, row.rotation) < 150)
      let mean = try libration.transform(at: row.epoch, to: .meanEarth)
      let offset: Double = radius * angle(mean.rotation, found.rotation)
      #expect((870...890).contains(offset))
    }
  }

  /// The angular velocity is that of the rotation; the near side looks at the Earth.
  @Test func holdsRatesAndTheNearSide() throws {
    let libration = try TruthKernel.libration()
    let kernel = try SPKKernel(try TruthKernel.fixture("small.bsp"))
    for day in stride(from: 1.0, to: 63, by: 2.7) {
      let epoch = kernel.coverage.lowerBound.advanced(bySeconds: 86_400 * day)
      for orientation in [libration, .iau] {
        for axes in MoonOrientation.Axes.allCases {
          let here = try orientation.transform(at: epoch, to: axes)
          let h = 30.0
          let ahead = try orientation.transform(at: epoch.advanced(bySeconds: h), to: axes).rotation
          let behind = try orientation.transform(at: epoch.advanced(bySeconds: -h), to: axes)
            .rotation
          let probe = Vector3(0.6, -0.5, 0.4)
          let slope: Vector3 = (ahead * probe - behind * probe) / (2 * h)
          let expected: Vector3 = -here.angularVelocity.cross(here.rotation * probe)
          #expect((slope - expected).norm < 1e-13)
          let earth = try kernel.state(of: .earth, relativeTo: .moon, at: epoch).position
          #expect((here.rotation * earth).angle(to: Vector3(1, 0, 0)) < 0.19)
        }
      }
    }
  }

  @Test func holdsItsSpan() throws {
    let libration = try TruthKernel.libration()
    let late = try Epoch(iso8601: "2061-01-01T00:00:00Z")
    #expect(throws: BodyEphemerisFailure.self) { try libration.transform(at: late) }
    _ = try MoonOrientation.iau.transform(at: late)
    #expect(throws: BuiltinBodyEphemeris.Failure.incomplete) {
      try MoonOrientation(reading: Array("# body-ephemeris 1\n".utf8))
    }
  }
}
