// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Invariants of the exact transforms between all pairs of frames.
struct FrameTransformTests {
  /// A random epoch of 1973–2026 with an orientation as large as the Earth's.
  private func instant(
    _ random: inout SeededGenerator
  ) -> (epoch: Epoch, earth: EarthOrientation) {
    let year: Double = 365.25 * 86_400
    let epoch = Epoch.j2000.advanced(
      bySeconds: Double.random(in: -27 * year...26.9 * year, using: &random))
    let earth = EarthOrientation.constant(
      EarthOrientation.Parameters(
        xPole: 1.5e-6 * random.number(-1...1), yPole: 3e-6 * random.number(-1...1),
        ut1MinusTAI: -25 + 12 * random.number(-1...1),
        lengthOfDayExcess: 3e-3 * random.number(-1...1),
        dX: 2e-9 * random.number(-1...1), dY: 2e-9 * random.number(-1...1)))
    return (epoch, earth)
  }

  private func direction(_ random: inout SeededGenerator) -> Vector3 {
    Vector3(random.number(-1...1), random.number(-1...1), random.number(-1...1)).normalized
  }

  @Test(arguments: FrameID.allCases, FrameID.allCases)
  func holdsThereAndBack(source: FrameID, target: FrameID) throws {
    var random = SeededGenerator(seed: 3)
    for distance in [6.6e6, 7e6, 2.66e7, 4.2164e7, 3.844e8] {
      let (epoch, earth) = instant(&random)
      let there = try FrameTransform(from: source, to: target, at: epoch, using: earth)
      let back = try FrameTransform(from: target, to: source, at: epoch, using: earth)
      let position: Vector3 = distance * direction(&random)
      let velocity: Vector3 = 8_000 * direction(&random)
      let (r, v) = there.state(position: position, velocity: velocity)
      let (r2, v2) = back.state(position: r, velocity: v)
      #expect((r2 - position).norm <= 1e-14 * distance)
      #expect((v2 - velocity).norm <= 1e-10)
      let (r3, v3) = there.inverse.state(position: r, velocity: v)
      #expect((r3 - position).norm <= 1e-14 * distance)
      #expect((v3 - velocity).norm <= 1e-10)
    }
  }

  @Test(arguments: FrameID.allCases, FrameID.allCases)
  func holdsRotation(source: FrameID, target: FrameID) throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<5 {
      let (epoch, earth) = instant(&random)
      let m = try FrameTransform(from: source, to: target, at: epoch, using: earth).rotation
      let unit = m * m.transposed
      #expect((unit.row0 - Vector3(1, 0, 0)).norm <= 2e-15)
      #expect((unit.row1 - Vector3(0, 1, 0)).norm <= 2e-15)
      #expect((unit.row2 - Vector3(0, 0, 1)).norm <= 2e-15)
      #expect(abs(m.determinant - 1) <= 2e-15)
    }
  }

  @Test func holdsCompositionThroughAnyFrame() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<30 {
      let (epoch, earth) = instant(&random)
      let frames = FrameID.allCases.shuffled(using: &random)
      let direct = try FrameTransform(from: frames[0], to: frames[2], at: epoch, using: earth)
      let first = try FrameTransform(from: frames[0], to: frames[1], at: epoch, using: earth)
      let second = try FrameTransform(from: frames[1], to: frames[2], at: epoch, using: earth)
      let position: Vector3 = 7e6 * direction(&random)
      let velocity: Vector3 = 7_500 * direction(&random)
      let (r, v) = direct.state(position: position, velocity: velocity)
      let (r2, v2) = first.followed(by: second).state(position: position, velocity: velocity)
      #expect((r - r2).norm <= 1e-7)
      #expect((v - v2).norm <= 1e-10)
    }
  }

  @Test func holdsVelocityAsTheChangeOfPosition() throws {
    // A body at rest in ITRF, seen in GCRF, moves as its positions a second apart do.
    var random = SeededGenerator(seed: 6)
    let (epoch, earth) = instant(&random)
    let position: Vector3 = 7e6 * direction(&random)
    func gcrf(_ seconds: Double) throws -> StateVector<GCRF> {
      let state = StateVector<ITRF>(
        epoch: epoch.advanced(bySeconds: seconds), position: position, velocity: .zero)
      return try state.transformed(using: earth)
    }
    let change: Vector3 = 0.5 * (try gcrf(1).position - (try gcrf(-1).position))
    // The day's excess of a constant orientation is no change of its UT1; precession is 0.05 mm/s.
    #expect((change - (try gcrf(0).velocity)).norm <= 1e-4)
  }

  @Test func holdsPolarMotionOfPEF() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let (epoch, earth) = instant(&random)
      let rotation = EarthRotation(at: epoch, parameters: try earth.parameters(at: epoch))
      let m = rotation.transform(from: .pef, to: .itrf).rotation
      let wanted = rotation.polarMotionOfPEF
      #expect((m.row0 - wanted.row0).norm <= 1e-15)
      #expect((m.row1 - wanted.row1).norm <= 1e-15)
      #expect((m.row2 - wanted.row2).norm <= 1e-15)
    }
  }

  @Test func holdsFK5RouteNearby() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let (epoch, _) = instant(&random)
      let zero = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: -30))
      let modern = try FrameTransform(from: .teme, to: .eme2000, at: epoch, using: zero)
      let old = FK5Reduction.temeToJ2000(at: epoch)
      let position: Vector3 = 7e6 * direction(&random)
      #expect((modern.position(position) - old.position(position)).norm < 8)
    }
  }

  @Test func holdsCelestialFramesWithoutOrientation() throws {
    let epoch = Epoch.j2000.advanced(bySeconds: 1e9)
    let first = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: -30))
    let second = EarthOrientation.constant(
      EarthOrientation.Parameters(xPole: 1e-6, ut1MinusTAI: -37, dX: 1e-9))
    for target in [FrameID.eme2000, .mod, .tod] {
      let a = try FrameTransform(from: .gcrf, to: target, at: epoch, using: first)
      let b = try FrameTransform(from: .gcrf, to: target, at: epoch, using: second)
      #expect(a == b)
    }
  }
}
