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
}
