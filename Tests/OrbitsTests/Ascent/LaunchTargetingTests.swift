// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct LaunchTargetingTests {
  private static let radian: Double = Double.pi / 180

  private func targeting(
    pad: Geodetic = PublishedVehicles.gagarinStart, sectors: [ClosedRange<Double>] = [],
    limit: Double = 0.005
  ) throws -> LaunchTargeting {
    let frame = try LaunchFrame(
      liftOff: try Epoch(iso8601: "2015-09-02T04:37:43Z"), earth: PublishedVehicles.earth)
    return try LaunchTargeting(
      pad: pad, frame: frame, earth: PublishedVehicles.earth, sectors: sectors,
      planeChangeLimit: limit)
  }

  private func target(
    _ inclination: Double, _ pass: LaunchPlane.Pass = .northbound, raan: Double? = nil
  ) -> InsertionTarget {
    InsertionTarget(
      perigeeHeight: 200_000, apogeeHeight: 200_000, inclination: inclination * Self.radian,
      raan: raan, pass: pass)
  }

  /// Independent of this code: sin β = cos i / cos φ′ with φ′ = 45.7279° (WGS84), by hand.
  @Test(arguments: [
    (51.6, LaunchPlane.Pass.northbound, 62.85), (51.6, .southbound, 117.15),
    (97.3, .northbound, 349.51), (97.3, .southbound, 190.49), (64.8, .northbound, 37.585),
  ])
  func validatesInertialAzimuths(
    inclination: Double, pass: LaunchPlane.Pass, azimuth: Double
  ) throws {
    let aim = try targeting().aim(at: target(inclination, pass))
    #expect(abs(aim.inertialAzimuth / Self.radian - azimuth) < 0.02)
    #expect(abs(aim.padOffset) < 1e-12)
    #expect(abs(aim.planeChange) < 1e-9)
  }

  @Test func holdsTheAzimuthOfLaunchAzimuth() throws {
    let pad = LaunchPad(PublishedVehicles.gagarinStart)
    let both = try #require(
      LaunchAzimuth.both(from: pad, inclination: 51.6 * Self.radian, height: 200_000))
    let north = try targeting().aim(at: target(51.6))
    let south = try targeting().aim(at: target(51.6, .southbound))
    #expect(abs(north.azimuth - both.northbound.rotating) < 1e-5)
    #expect(abs(south.azimuth - both.southbound.rotating) < 1e-5)
  }

  /// The node of the plane through the pad agrees with that of `LaunchPlane`, which is in TEME.
  @Test func holdsTheNodeOfLaunchPlane() throws {
    let launch = try targeting()
    let aim = try launch.aim(at: target(51.6))
    let plane = try #require(
      LaunchPlane(
        through: LaunchPad(launch.pad), at: launch.frame.liftOff, inclination: 51.6 * Self.radian,
        ut1MinusUTC: 0.3)[.northbound])
    // TOD counts from the true equinox, TEME from the mean one: 0.005° at most.
    #expect(abs(plane.raan - aim.plane.raan) < 0.006 * Self.radian)
  }

  @Test func holdsRefusalBelowTheLatitude() throws {
    let failure = AscentFixture.failure { try targeting().aim(at: target(45)) }
    guard case .inclinationOutOfReach(let inclination, let latitude) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(abs(inclination - 45 * Self.radian) < 1e-12)
    #expect(abs(latitude - 45.728 * Self.radian) < 1e-4)
    // Geodetic latitude 45.92° is no reason to refuse 45.8°.
    #expect(throws: Never.self) { try targeting().aim(at: target(45.8)) }
  }

  @Test func holdsADeclaredPlaneChange() throws {
    let launch = try targeting(limit: 1.5 * Self.radian)
    let aim = try launch.aim(at: target(45))
    #expect(abs(abs(aim.padOffset) - 0.728 * Self.radian) < 0.001 * Self.radian)
    #expect(abs(aim.inertialAzimuth - 90 * Self.radian) < 0.01 * Self.radian)
    let retrograde = try launch.aim(at: target(135))
    #expect(abs(retrograde.inertialAzimuth - 270 * Self.radian) < 0.01 * Self.radian)
  }

  @Test func holdsANodeThatIsOff() throws {
    let natural = try targeting().aim(at: target(51.6))
    let off: Double = natural.plane.raan - 1.253 * Self.radian
    let failure = AscentFixture.failure { try targeting().aim(at: target(51.6, raan: off)) }
    guard case .missed(let residuals) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(abs(residuals[0].reached - residuals[0].wanted - 1.253) < 1e-6)
    let declared = try targeting(limit: 2 * Self.radian).aim(at: target(51.6, raan: off))
    #expect(abs(declared.nodeExcess - 1.253 * Self.radian) < 1e-9)
    #expect(abs(declared.planeChange - 0.982 * Self.radian) < 0.002 * Self.radian)
  }

  @Test func holdsTheSectorsOfARange() throws {
    let east: [ClosedRange<Double>] = [34 * Self.radian...65 * Self.radian]
    #expect(throws: Never.self) { try targeting(sectors: east).aim(at: target(51.6)) }
    let failure = AscentFixture.failure {
      try targeting(sectors: east).aim(at: target(51.6, .southbound))
    }
    guard case .azimuthForbidden(_, let sectors) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(sectors == east)
    // A sector across north, told by more than a turn.
    let north: [ClosedRange<Double>] = [340 * Self.radian...370 * Self.radian]
    #expect(throws: Never.self) { try targeting(sectors: north).aim(at: target(97.3)) }
  }
}
