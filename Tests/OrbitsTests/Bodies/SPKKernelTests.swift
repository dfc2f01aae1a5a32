// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct SPKKernelTests {
  /// CSPICE reads the same kernels: types 2, 3, 9 and 13, two orders of bytes, chains of centres.
  @Test(arguments: ["small.bsp", "small-big.bsp"])
  func validatesEveryTypeAgainstCSPICE(_ file: String) throws {
    let kernel = try SPKKernel(try TruthKernel.fixture(file))
    #expect(kernel.name == "SMALL KERNEL OF TESTS")
    let rows = try TruthKernel.rows("small")
    #expect(rows.count == 158)
    for row in rows {
      let state = try kernel.state(
        ofTarget: row.target, relativeTo: row.center, at: row.epoch)
      // CSPICE counts time in one number: 6e-8 s near 2020, of up to 60 km/s.
      let slack: Double = 1e-7 * row.velocity.norm + 2e-13 * row.position.norm + 1e-5
      #expect((state.position - row.position).norm < slack, "\(row)")
      #expect((state.velocity - row.velocity).norm < 2e-6, "\(row)")
    }
  }

  @Test func holdsChainsOfCentres() throws {
    let kernel = try SPKKernel(try TruthKernel.fixture("small.bsp"))
    let epoch = try Epoch(iso8601: "2020-11-23T20:30:00Z")
    let moon = try kernel.state(of: .moon, relativeTo: .earth, at: epoch)
    let earth = try kernel.state(of: .earth, relativeTo: .moon, at: epoch)
    #expect((moon.position + earth.position).norm < 1e-6)
    let same = try kernel.state(of: .sun, relativeTo: .sun, at: epoch)
    #expect(same.position == .zero && same.velocity == .zero)
    let sun = try kernel.state(of: .sun, relativeTo: .earth, at: epoch)
    let sunFromMoon = try kernel.state(of: .sun, relativeTo: .moon, at: epoch)
    #expect((sun.position - moon.position - sunFromMoon.position).norm < 1e-4)
    let direct = try kernel.state(ofTarget: 301, at: epoch)
    #expect(direct.center == 3)
    #expect(kernel.targets.contains(-913))
    #expect(kernel.coverage.contains(epoch))
  }

  @Test func holdsTypedErrorsWhereThereIsNoAnswer() throws {
    let kernel = try SPKKernel(try TruthKernel.fixture("small.bsp"))
    let late = try Epoch(iso8601: "2031-01-01T00:00:00Z")
    let coverage = try #require(kernel.coverage(ofTarget: 301))
    #expect(throws: BodyEphemerisFailure.epochOutside(late, coverage: coverage)) {
      try kernel.state(of: .moon, relativeTo: .earth, at: late)
    }
    let inside = kernel.coverage.lowerBound.advanced(bySeconds: 86_400)
    #expect(throws: SPKKernel.Failure.noData(target: -7)) {
      try kernel.state(ofTarget: -7, at: inside)
    }
    #expect(throws: SPKKernel.Failure.noData(target: 42)) {
      try kernel.state(ofTarget: 301, relativeTo: 42, at: inside)
    }
  }

  @Test func holdsThatWhatIsNoKernelIsRefused() throws {
    let whole = try TruthKernel.fixture("small.bsp")
    #expect(throws: SPKKernel.Failure.notAKernel) { try SPKKernel([]) }
    #expect(throws: SPKKernel.Failure.notAKernel) { try SPKKernel(Array("DAF/PCK ".utf8)) }
    #expect(throws: SPKKernel.Failure.truncated(bytes: 500, needed: 3_072)) {
      try SPKKernel(Array(whole.prefix(500)))
    }
    var text = whole
    text.remove(at: 712)
    text.append(0)
    #expect(
      throws: SPKKernel.Failure.damaged(reason: "it was transferred as text instead of as it is")
    ) {
      try SPKKernel(text)
    }
    var truncations = 0
    for count in stride(from: 1_024, to: whole.count, by: 4_096) {
      do {
        _ = try SPKKernel(Array(whole.prefix(count)))
      } catch {
        guard case .truncated = error else { throw error }
        truncations += 1
      }
    }
    #expect(truncations > 8)
  }

  /// Bytes changed at random give an answer or a typed error, never a crash or a NaN.
  @Test func holdsThatDamageIsSurvived() throws {
    let whole = try TruthKernel.fixture("small.bsp")
    var draw = SeededGenerator(seed: 8)
    let epoch = try Epoch(iso8601: "2020-11-23T20:30:00Z")
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<whole.count, using: &draw)] = UInt8.random(
          in: 0...255, using: &draw)
      }
      // The summaries, where most of the harm can be done.
      bytes[Int.random(in: 1_024..<1_900, using: &draw)] = UInt8.random(in: 0...255, using: &draw)
      guard let kernel = try? SPKKernel(bytes) else { continue }
      for target in kernel.targets {
        guard let state = try? kernel.state(ofTarget: target, relativeTo: 399, at: epoch) else {
          continue
        }
        #expect(state.position.isFinite && state.velocity.isFinite)
      }
    }
  }
}
