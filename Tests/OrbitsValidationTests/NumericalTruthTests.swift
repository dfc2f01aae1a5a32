// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// The numeric propagator against Orekit: `numerical/README.md` has the models and the tolerances.
@Suite(.serialized) struct NumericalTruthTests {
  private static let truth = (try? NumericalCase.states()) ?? [:]

  /// The course of a case, with the standard integrator.
  private func ephemeris(
    of run: NumericalCase, forces: [any ForceModel], kernel: SPKKernel
  ) throws -> Ephemeris<GCRF> {
    let start = try run.start()
    let propagator = NumericalPropagator(
      forces: forces, spacecraft: run.spacecraft,
      environment: ForceEnvironment(earth: try run.earth(), bodies: kernel))
    return try propagator.ephemeris(
      from: start, to: start.epoch.advanced(bySeconds: 86_400 * run.durationDays))
  }

  /// The largest position differences from a case's truth up to 1, 3 and 7 days, metres.
  private func errors(_ ephemeris: Ephemeris<GCRF>, of run: NumericalCase) throws -> [Double] {
    let rows = try #require(Self.truth[run.caseId])
    #expect(rows.count > 24)
    let start = try run.start().epoch
    var largest: [Double] = [0, 0, 0]
    for row in rows {
      let state = try ephemeris.state(at: start.advanced(bySeconds: row.time))
      let error: Double = (state.position - row.position).norm
      for (index, days) in [1.0, 3, 7].enumerated() where row.time <= days * 86_400 {
        largest[index] = max(largest[index], error)
      }
    }
    return largest
  }

  @Test func holdsAllCases() {
    #expect(NumericalCase.names.count == 77)
    #expect(Self.truth.count == 77)
  }

  @Test(arguments: NumericalCase.names)
  func validatesCaseAgainstOrekit(name: String) throws {
    guard let kernel = try TruthKernel.de440() else { return }
    let run = try #require(try NumericalCase.named(name))
    let tolerances = try #require(run.tolerances, "the README names no tolerance for \(name)")
    let found = try ephemeris(of: run, forces: run.forces(), kernel: kernel)
    let errors = try errors(found, of: run)
    for (error, tolerance) in zip(errors, tolerances) {
      #expect(error <= tolerance, "\(name): \(errors) m where \(tolerances) m are asked for")
    }
  }

  /// A force that is left out is found where its effect is larger than the tolerance.
  ///
  /// The case without it then misses the truth of the case with it. It cannot be found with `egm96_20x20` against `egm96_8x8` in the stationary orbit
  /// (0.02 m after a week), and with the air in the Molniya orbit in the first days.
  @Test func validatesThatAMissingForceIsFound() throws {
    guard let kernel = try TruthKernel.de440() else { return }
    let all = try NumericalCase.all()
    var missed: [String] = []
    for row in try Truth.table("numerical/effect_size.csv") {
      let orbit = row["orbit"] ?? ""
      let whole = try #require(
        all.first { $0.orbit == orbit && $0.forceModel == row["with"] }, "\(row)")
      let part = try #require(
        all.first { $0.orbit == orbit && $0.forceModel == row["without"] }, "\(row)")
      let tolerances = try #require(whole.tolerances)
      let errors = try errors(
        try ephemeris(of: part, forces: part.forces(), kernel: kernel), of: whole)
      // The effect of the table is the largest of the span; the day or the week has to show it.
      let found = errors[0] > tolerances[0] || errors[2] > tolerances[2]
      let large =
        row.number("diff_m_1d") > 1.5 * tolerances[0]
        || row.number("diff_m_7d") > 1.5 * tolerances[2]
      if large { #expect(found, "\(row): \(errors) m") }
      if !found { missed.append("\(orbit) \(row["with"] ?? "")") }
      #expect(abs(errors[2] - row.number("diff_m_7d")) < 0.02 * errors[2] + tolerances[2], "\(row)")
    }
    #expect(missed == ["geo_86e egm96_20x20", "molniya egm96_20x20_dragexp"], "\(missed)")
  }

  /// Shadow passages of the cases with radiation: the README beside the truth asks for 0.05 s.
  @Test(arguments: ["sphere", "wgs84"])
  func validatesEclipsesOfNumericalOrbits(shape: String) throws {
    guard let kernel = try TruthKernel.de440() else { return }
    let rows = try Truth.table("events/eclipse_numerical.csv").filter { $0["earth_shape"] == shape }
    let shadow: Shadow = shape == "sphere" ? .sphere : .wgs84
    var seen = 0
    for name in Set(rows.compactMap { $0["case_id"] }).sorted() {
      let run = try #require(try NumericalCase.named(name))
      let start = try run.start()
      let propagator = NumericalPropagator(
        forces: try run.forces(), spacecraft: run.spacecraft,
        environment: ForceEnvironment(earth: try run.earth(), bodies: kernel))
      let expected = rows.filter { $0["case_id"] == name }.sorted {
        $0.number("t_s") < $1.number("t_s")
      }
      let last = try #require(expected.last).number("t_s")
      let course = try propagator.propagate(
        from: start, to: start.epoch.advanced(bySeconds: last + 1),
        detecting: [.umbra(shadow), .penumbra(shadow)])
      let found = course.events.map { event in
        (
          "\(event.name) \(event.isRising ? "exit" : "entry")",
          event.epoch.seconds(since: start.epoch)
        )
      }
      #expect(
        found.map(\.0) == expected.map { "\($0["shadow"] ?? "") \($0["event"] ?? "")" }, "\(name)")
      for (event, row) in zip(found, expected) {
        #expect(abs(event.1 - row.number("t_s")) < 0.05, "\(name) \(row)")
      }
      seen += found.count
    }
    #expect(seen == rows.count)
  }

  /// The built-in series of Sun and Moon in place of DE440.
  @Test func validatesTheBuiltinSeriesAgainstOrekit() throws {
    for name in ["P-leo_iss-egm96_20x20_sunmoon", "P-geo_86e-sunmoon", "P-gto-sunmoon"] {
      let run = try #require(try NumericalCase.named(name))
      let start = try run.start()
      let propagator = NumericalPropagator(
        forces: try run.forces(), spacecraft: run.spacecraft,
        environment: ForceEnvironment(earth: try run.earth(), bodies: try TruthKernel.compact()))
      let rows = try #require(Self.truth[name])
      for row in rows where row.time <= 7 * 86_400 {
        guard row.time == 86_400 || row.time == 7 * 86_400 else { continue }
        let state = try #require(
          try propagator.states(from: start, at: [start.epoch.advanced(bySeconds: row.time)]).first)
        // 10⁻⁷ of the effect of Sun and Moon, which is up to 200 km after a week, times ten.
        #expect((state.position - row.position).norm < (row.time > 86_400 ? 1 : 0.1), "\(name)")
      }
    }
  }
}
