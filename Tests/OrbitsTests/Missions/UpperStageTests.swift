// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct UpperStageTests {
  /// Briz-M: 19,620 N at 328.6 s are 6.0885 kg/s; numbers by Python.
  @Test func validatesTsiolkovsky() {
    let stage = MissionFixture.brizM
    #expect(abs(stage.massFlow - 6.088_506_420_762_919) < 1e-12)
    let time: Double = stage.burnTime(change: 257.03, mass: 26_762)
    #expect(abs(time - 336.975_570_207_268_1) < 1e-9)
    #expect(abs(stage.change(burnTime: time, mass: 26_762) - 257.03) < 1e-9)
    #expect(stage.change(burnTime: 10_000, mass: 26_762) == .infinity)
  }

  /// The best share of the plane change at the perigee, beside a golden-section search in Python; for
  /// 28.5 degrees textbooks have "about 2.2 degrees".
  @Test(arguments: [
    (28.5, 6_569_481.0, 2.166_476_445), (51.5, 6_551_137.0, 2.806_291_527),
    (51.6, 6_578_137.0, 2.816_568_395),
  ])
  func validatesTheShareOfThePlaneChange(tilt: Double, radius: Double, turned: Double) {
    let after: Double = GeostationaryPlan.bestTransferInclination(
      from: tilt * MissionFixture.degree, parkingRadius: radius, finalRadius: 42_164_169.6)
    #expect(abs(tilt - after / MissionFixture.degree - turned) < 1e-6)
  }
}
