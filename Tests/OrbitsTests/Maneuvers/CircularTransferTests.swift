// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Transfers between circular orbits")
struct CircularTransferTests {
  /// Vallado 2013, example 6-1: from 191.34411 km to 35781.34857 km of height.
  @Test func validatesHohmann() throws {
    let transfer = try CircularTransfer.hohmann(
      from: 6_378_137 + 191_344.11, to: 6_378_137 + 35_781_348.57)
    #expect(abs(transfer.burns[0] - 2457.04) < 0.1)
    #expect(abs(transfer.burns[1] - 1478.19) < 0.1)
    #expect(abs(transfer.totalBurn - 3935.22) < 0.1)
    #expect(abs(transfer.time / 3600 - 5.2567) < 1e-4)
  }

  /// Vallado 2013, example 6-2: by way of 503873 km to 376310 km of height.
  @Test func validatesBiElliptic() throws {
    let transfer = try CircularTransfer.biElliptic(
      from: 6_378_137 + 191_344.11, by: 6_378_137 + 503_873_000, to: 6_378_137 + 376_310_000)
    #expect(abs(transfer.burns[0] - 3156.23) < 0.1)
    #expect(abs(transfer.burns[1] - 677.36) < 0.1)
    #expect(abs(transfer.burns[2] - -70.47) < 0.1)
    #expect(abs(transfer.time / 3600 - 593.92) < 0.01)
  }

  @Test func holdsWithThePropagator() throws {
    let (low, high): (Double, Double) = (7e6, 4.2e7)
    let transfer = try CircularTransfer.hohmann(from: low, to: high)
    let mu: Double = GravitationalParameter.earth
    let speed: Double = (mu / low).squareRoot() + transfer.burns[0]
    let start = StateVector<GCRF>(
      epoch: .j2000, position: Vector3(low, 0, 0), velocity: Vector3(0, speed, 0))
    let end = try TwoBodyPropagator(start)
      .state(at: Epoch.j2000.advanced(bySeconds: transfer.time))
    #expect((end.position - Vector3(-high, 0, 0)).norm < 1e-3)
    let circular: Double = (mu / high).squareRoot()
    #expect(abs(end.velocity.norm + transfer.burns[1] - circular) < 1e-6)
    let back = try CircularTransfer.hohmann(from: high, to: low)
    #expect(abs(back.totalBurn - transfer.totalBurn) < 1e-9)
    #expect(back.burns.allSatisfy { $0 < 0 })
  }

  @Test func holdsTypedErrors() {
    #expect(throws: CircularTransfer.Failure.notPositive(quantity: "radius", value: 0)) {
      try CircularTransfer.hohmann(from: 7e6, to: 0)
    }
  }
}
