// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct BuiltinBodyEphemerisTests {
  private let compact: BuiltinBodyEphemeris
  private let kernel: SPKKernel

  init() throws {
    compact = try TruthKernel.compact()
    kernel = try SPKKernel(try TruthKernel.fixture("small.bsp"))
  }

  /// DE440's own polynomials of nine weeks.
  @Test func validatesAgainstAPieceOfDE440() throws {
    for hours in stride(from: 1.0, to: 1_530, by: 17) {
      let epoch = kernel.coverage.lowerBound.advanced(bySeconds: 3_600 * hours)
      for (body, center, metres, speed, angle) in [
        (SolarSystemBody.moon, SolarSystemBody.earth, 12.0, 0.005, 1e-7),
        (.sun, .earth, 1_000, 0.011, 1e-7), (.earth, .moon, 12, 0.005, 1e-7),
        (.sun, .moon, 1_000, 0.011, 1e-7), (.venus, .earth, 4e6, 2, 6e-5),
        (.jupiter, .sun, 2e8, 16, 3.5e-4),
      ] {
        let truth = try kernel.state(of: body, relativeTo: center, at: epoch)
        let state = try compact.state(of: body, relativeTo: center, at: epoch)
        #expect((state.position - truth.position).norm < metres, "\(body) \(epoch)")
        #expect((state.velocity - truth.velocity).norm < speed, "\(body) \(epoch)")
        #expect(state.position.angle(to: truth.position) < angle, "\(body) \(epoch)")
      }
    }
  }

  @Test func holdsItsSpan() throws {
    let early = try Epoch(iso8601: "1957-10-04T19:28:34Z")
    #expect(compact.coverage.contains(early))
    #expect(compact.coverage.contains(try Epoch(iso8601: "2059-12-31T00:00:00Z")))
    let late = try Epoch(iso8601: "2061-01-01T00:00:00Z")
    #expect(throws: BodyEphemerisFailure.epochOutside(late, coverage: compact.coverage)) {
      try compact.state(of: .moon, relativeTo: .earth, at: late)
    }
    let same = try compact.state(of: .moon, relativeTo: .moon, at: early)
    #expect(same.position == .zero)
  }

  @Test func holdsReasonsForOtherFiles() throws {
    func failure(_ text: String) -> BuiltinBodyEphemeris.Failure? {
      do throws(BuiltinBodyEphemeris.Failure) {
        _ = try BuiltinBodyEphemeris(reading: Array(text.utf8))
        return nil
      } catch {
        return error
      }
    }
    #expect(failure("") == .unknownForm)
    let head = "# body-ephemeris 1\n"
    #expect(failure(head) == .incomplete)
    #expect(failure(head + "moon 2435839.5 42 1\n") != nil)
    let moon = "moon 2435839.5 42 1 2 1500\n1 2\n3 4\n"
    #expect(failure(head + moon + "5 6\n") == .incomplete)
    #expect(
      failure(head + moon + "5\n")
        == .malformed(line: 5, reason: "2 whole numbers should stand here"))
    #expect(
      failure(head + moon + "5 6 7\n") == .malformed(line: 5, reason: "more than 2 whole numbers"))
    #expect(failure(head + moon + "5 99999999999\n") != nil)
    #expect(failure(head + "moon 2435839.5 42 nan 2 1500\n") != nil)
    let both = moon + "5 6\n" + "emb 2435839.5 42 1 2 1500\n1 2\n3 4\n5 6\n"
    #expect(failure(head + both) == nil)
  }
}
