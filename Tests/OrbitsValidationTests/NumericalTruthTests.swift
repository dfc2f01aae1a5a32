// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The numeric propagator against Orekit: `numerical/README.md` has the models and the tolerances.
@Suite(.serialized) struct NumericalTruthTests {
  private static let truth = (try? NumericalCase.states()) ?? [:]

  /// The largest position differences up to 1, 3 and 7 days, metres.
  private func errors(
    of run: NumericalCase, without left: NumericalCase.Without = [], kernel: SPKKernel
  ) throws -> [Double] {
    let rows = try #require(Self.truth[run.caseId])
    let start = try run.start()
    let propagator = NumericalPropagator(
      forces: try run.forces(without: left), spacecraft: run.spacecraft,
      environment: ForceEnvironment(earth: try run.earth(), bodies: kernel))
    let states = try propagator.states(
      from: start, at: rows.map { start.epoch.advanced(bySeconds: $0.time) })
    #expect(states.count == rows.count)
    var largest: [Double] = [0, 0, 0]
    for (row, state) in zip(rows, states) {
      let error: Double = (state.position - row.position).norm
      for (index, days) in [1.0, 3, 7].enumerated() where row.time <= days * 86_400 {
        largest[index] = max(largest[index], error)
      }
    }
    return largest
  }

  @Test(arguments: NumericalCase.names)
  func validatesCaseAgainstOrekit(name: String) throws {
    guard let kernel = try TruthKernel.de440() else { return }
    let run = try #require(try NumericalCase.named(name))
    let tolerances = try #require(run.tolerances, "the README names no tolerance for \(name)")
    let errors = try errors(of: run, kernel: kernel)
    print("numerical: \(name): \(errors.map { String(format: "%.6f", $0) }) m of \(tolerances)")
    for (error, tolerance) in zip(errors, tolerances) { #expect(error <= tolerance, "\(name)") }
  }

  @Test func holdsAllCases() {
    #expect(NumericalCase.names.count == 77)
  }
}
