// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Keplerian elements against 40-digit arithmetic")
struct ElementsTruthTests {
  struct Case {
    let id: String
    let elements: KeplerianElements<GCRF>
    let state: StateVector<GCRF>
    let row: [String: String]

    init(_ row: [String: String]) throws {
      let radian: Double = Double.pi / 180
      let i: Double = row.number("i_deg")
      id = row["case_id"] ?? ""
      self.row = row
      elements = try KeplerianElements(
        epoch: .j2000, semilatusRectum: 1e3 * row.number("p_km"), eccentricity: row.number("e"),
        inclination: i * radian, raan: row.number("raan_deg") * radian,
        argumentOfPerigee: row.number("argp_deg") * radian,
        trueAnomaly: row.number("nu_deg") * radian,
        gravitationalParameter: 1e9 * row.number("mu_km3_s2"))
      state = StateVector(
        epoch: .j2000, position: row.vector("x_km", "y_km", "z_km"),
        velocity: row.vector("vx_km_s", "vy_km_s", "vz_km_s"))
    }
  }

  let cases: [Case]

  init() throws {
    cases = try Truth.table("twobody/coe_rv.csv").map(Case.init)
  }

  @Test func validatesStatesOfElements() throws {
    #expect(cases.count >= 12)
    var worst: Double = 0
    for one in cases {
      let got = StateVector(one.elements)
      let error: Double = difference(got, one.state)
      worst = max(worst, error)
      #expect(error <= 1e-12, "\(one.id)")
    }
    print("elements to state: worst relative difference \(worst)")
  }

  @Test func validatesElementsOfStates() throws {
    for one in cases {
      let mu: Double = one.elements.gravitationalParameter
      let got = try KeplerianElements(one.state, gravitationalParameter: mu)
      let want = one.elements
      let p: Double = want.semilatusRectum
      #expect(abs(got.semilatusRectum - p) <= 1e-11 * p, "\(one.id)")
      #expect(abs(got.eccentricity - want.eccentricity) <= 1e-12, "\(one.id)")
      expectAngle(got.inclination, one.row, "i_deg")

      let undefined: String = one.row["undefined"] ?? ""
      let nodeless: Bool = undefined.contains("raan")
      let circular: Bool = undefined.contains("nu")
      if !nodeless { expectAngle(got.raan, one.row, "raan_deg") }
      if !nodeless, !circular { expectAngle(got.argumentOfPerigee, one.row, "argp_deg") }
      if !circular { expectAngle(got.trueAnomaly, one.row, "nu_deg") }
      if !nodeless { expectAngle(got.argumentOfLatitude, one.row, "arglat_deg") }
      if !circular { expectAngle(got.longitudeOfPerigee, one.row, "lonper_deg") }
      expectAngle(got.trueLongitude, one.row, "truelon_deg")

      let back = StateVector(got)
      // A micrometre, and out on long ellipses what double precision holds.
      let allowed: Double = max(1e-6, 1e-13 * one.state.position.norm)
      #expect((back.position - one.state.position).norm <= allowed, "\(one.id)")
    }
  }

  @Test func validatesEquinoctialSetsByTheirStates() throws {
    for one in cases {
      let mu: Double = one.elements.gravitationalParameter
      let fromState = try ModifiedEquinoctialElements(one.state, gravitationalParameter: mu)
      let fromElements = try ModifiedEquinoctialElements(one.elements)
      #expect(difference(StateVector(fromState), one.state) <= 1e-12, "\(one.id)")
      #expect(difference(StateVector(fromElements), one.state) <= 1e-12, "\(one.id)")
      let again = KeplerianElements(fromElements)
      #expect(difference(StateVector(again), one.state) <= 1e-12, "\(one.id)")
      // Equinoctial elements cannot hold 1 - e, so they have no digits left near the parabola.
      if one.elements.eccentricity < 0.9 {
        let equinoctial = try EquinoctialElements(one.elements)
        #expect(difference(StateVector(equinoctial), one.state) <= 1e-12, "\(one.id)")
      } else if one.elements.eccentricity > 1.001 {
        #expect(throws: ElementsFailure.self) { try EquinoctialElements(one.elements) }
      }
    }
  }

  private func expectAngle(_ got: Double, _ row: [String: String], _ column: String) {
    let degrees: Double = got * 180 / Double.pi - row.number(column)
    // Near-circular and near-equatorial rows: as many digits as the state has of the direction.
    let e: Double = row.number("e")
    let isPerigee: Bool = ["argp_deg", "nu_deg", "lonper_deg"].contains(column)
    let loose: Double = isPerigee && e > 0 ? 1e-15 / e * 180 / Double.pi : 0
    #expect(
      abs(degrees.remainder(dividingBy: 360)) <= max(1e-9, loose),
      "\(row["case_id"] ?? "") \(column)")
  }

  private func difference(_ a: StateVector<GCRF>, _ b: StateVector<GCRF>) -> Double {
    max(
      (a.position - b.position).norm / b.position.norm,
      (a.velocity - b.velocity).norm / b.velocity.norm)
  }
}

extension [String: String] {
  /// Three columns in km or km/s as a vector in m or m/s.
  func vector(_ x: String, _ y: String, _ z: String) -> Vector3 {
    1e3 * Vector3(number(x), number(y), number(z))
  }
}
