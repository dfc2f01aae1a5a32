// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct PlanetaryKernelValidationTests {
  /// Sun and Moon of DE440 as Orekit has them.
  @Test func validatesSunAndMoonOfDE440() throws {
    guard let kernel = try TruthKernel.de440() else { return }
    for row in try Truth.table("numerical/sun_moon_gcrf.csv") {
      let epoch = try Epoch(iso8601: try #require(row["utc"]))
      for (body, name) in [(SolarSystemBody.sun, "sun"), (.moon, "moon")] {
        let truth = Vector3(
          row.number("\(name)_x_km"), row.number("\(name)_y_km"), row.number("\(name)_z_km"))
        let rate = Vector3(
          row.number("\(name)_vx_km_s"), row.number("\(name)_vy_km_s"),
          row.number("\(name)_vz_km_s"))
        let state = try kernel.state(of: body, relativeTo: .earth, at: epoch)
        #expect((state.position - 1_000 * truth).norm < 10, "\(name) \(epoch)")
        #expect((state.velocity - 1_000 * rate).norm < 1e-4, "\(name) \(epoch)")
      }
    }
  }

  /// Every body over eleven centuries, against jplephem.
  @Test func validatesAllBodiesOfDE440() throws {
    guard let kernel = try TruthKernel.de440() else { return }
    for row in try TruthKernel.rows("de440") {
      let body = try #require(SolarSystemBody(rawValue: row.target))
      let state = try kernel.state(of: body, relativeTo: .earth, at: row.epoch)
      #expect(
        (state.position - row.position).norm < 1e-6 * row.velocity.norm + 2e-15 * row.position.norm,
        "\(row)")
      #expect((state.velocity - row.velocity).norm < 1e-6, "\(row)")
    }
  }

  /// The compact ephemeris against Orekit's DE440: 1e-7 rad.
  @Test func validatesCompactSunAndMoon() throws {
    let compact = try TruthKernel.compact()
    for row in try Truth.table("numerical/sun_moon_gcrf.csv") {
      let epoch = try Epoch(iso8601: try #require(row["utc"]))
      for (body, name) in [(SolarSystemBody.sun, "sun"), (.moon, "moon")] {
        let truth = Vector3(
          row.number("\(name)_x_km"), row.number("\(name)_y_km"), row.number("\(name)_z_km"))
        let state = try compact.state(of: body, relativeTo: .earth, at: epoch)
        let error: Double = (state.position / 1_000 - truth).norm / truth.norm
        #expect(error < 1e-7, "\(name) \(epoch)")
      }
    }
  }

  /// The compact ephemeris against DE440 over its whole span, every 31 hours: 12 m and 1 km.
  @Test func validatesCompactEphemerisOverItsSpan() throws {
    guard let kernel = try TruthKernel.de440() else { return }
    let compact = try TruthKernel.compact()
    let length: Double = compact.coverage.upperBound.seconds(since: compact.coverage.lowerBound)
    var (moon, sun): (Double, Double) = (0, 0)
    for seconds in stride(from: 0, through: length, by: 111_600) {
      let epoch = compact.coverage.lowerBound.advanced(bySeconds: seconds)
      let near = try compact.state(of: .moon, relativeTo: .earth, at: epoch).position
      let far = try compact.state(of: .sun, relativeTo: .earth, at: epoch).position
      moon = max(
        moon, (try kernel.state(of: .moon, relativeTo: .earth, at: epoch).position - near).norm)
      sun = max(
        sun, (try kernel.state(of: .sun, relativeTo: .earth, at: epoch).position - far).norm)
    }
    #expect(moon < 12)
    #expect(sun < 1_000)
  }
}
