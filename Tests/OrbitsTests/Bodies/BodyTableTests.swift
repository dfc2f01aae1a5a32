// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct BodyTableTests {
  private let kernel: SPKKernel
  private let start: Epoch

  init() throws {
    kernel = try SPKKernel(try TruthKernel.fixture("small.bsp"))
    start = try Epoch(iso8601: "2020-11-10T03:00:00Z")
  }

  /// The table against its source: 0.1 mm for the Moon, 0.1 m for the others.
  @Test(arguments: [
    (SolarSystemBody.earth, [SolarSystemBody.sun, .moon, .mercury, .venus, .mars, .jupiter]),
    (.moon, [.sun, .earth, .saturn]), (.sun, [.earth, .moon, .uranus]),
  ])
  func holdsItsAccuracy(_ center: SolarSystemBody, _ bodies: [SolarSystemBody]) throws {
    let span = -3.0 * 86_400...31.0 * 86_400
    let table = try BodyTable(
      from: kernel, center: center, bodies: bodies, reference: start, over: span)
    for body in bodies {
      let near = [center, body].contains(.moon) && [center, body].contains(.earth)
      for seconds in stride(from: span.lowerBound, through: span.upperBound, by: 9_721) {
        let epoch = start.advanced(bySeconds: seconds)
        let truth = try kernel.state(of: body, relativeTo: center, at: epoch)
        let found = try #require(table.state(of: body, at: seconds))
        #expect((found.position - truth.position).norm < (near ? 1e-4 : 0.1), "\(body) \(seconds)")
        #expect((found.velocity - truth.velocity).norm < (near ? 1e-6 : 1e-3), "\(body) \(seconds)")
        let place = try #require(table.position(of: body, at: seconds))
        #expect(place == found.position)
      }
    }
  }

  @Test func holdsThatItGrows() throws {
    var table = try BodyTable(from: kernel, reference: start, over: 0...3_600)
    #expect(table.position(of: .moon, at: 90_000) == nil)
    #expect(table.position(of: .jupiter, at: 0) == nil)
    #expect(table.position(of: .earth, at: 0) == .zero)
    let before = try #require(table.position(of: .moon, at: 1_800))
    try table.cover(-100_000...200_000)
    #expect(table.span.contains(-100_000) && table.span.contains(200_000))
    let after = try #require(table.position(of: .moon, at: 1_800))
    #expect((after - before).norm < 2e-4)
    // As far as the kernel goes, and no farther.
    let last = kernel.coverage.upperBound.seconds(since: start)
    try table.cover(0...(last - 1))
    let grown = table.span
    #expect(throws: BodyEphemerisFailure.self) { try table.cover(0...(last + 86_400)) }
    #expect(table.span == grown)
  }

  @Test func holdsASpanOfNoLength() throws {
    let table = try BodyTable(from: kernel, reference: start, over: 0...0)
    let truth = try kernel.state(of: .moon, relativeTo: .earth, at: start)
    let found = try #require(table.position(of: .moon, at: 0))
    #expect((found - truth.position).norm < 1e-4)
  }

  @Test func holdsThatSurroundingsAreFilled() throws {
    let table = try BodyTable(
      from: kernel, bodies: [.sun, .moon, .venus], reference: start, over: 0...86_400)
    var surroundings = Surroundings(epoch: start.advanced(bySeconds: 600), time: 600)
    try surroundings.placeBodies([.sun, .moon, .earth, .sunVelocity, .planets], from: table)
    for body in [SolarSystemBody.sun, .moon, .venus] {
      #expect(surroundings.position(of: body) == table.position(of: body, at: 600))
    }
    #expect(surroundings.sunVelocity == table.state(of: .sun, at: 600)?.velocity)
    #expect(surroundings.earth == .zero && surroundings.planets[0] == .zero)

    var late = Surroundings(epoch: start.advanced(bySeconds: 90_000), time: 90_000)
    let coverage = start...start.advanced(bySeconds: 86_400)
    #expect(throws: BodyEphemerisFailure.epochOutside(late.epoch, coverage: coverage)) {
      try late.placeBodies(.sun, from: table)
    }
    let poor = try BodyTable(from: kernel, bodies: [.sun], reference: start, over: 0...86_400)
    #expect(throws: BodyEphemerisFailure.noData(.moon)) {
      try surroundings.placeBodies(.moon, from: poor)
    }
  }
}
