// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("The register of the United Nations")
struct RegistersTests {
  static func run(_ id: String, _ lines: String, asOf: String? = "2026-11-21") throws
    -> RuleTrial.Outcome
  {
    let text = "kind: satellite\nid: a\nname: A\ncospar: 2014-023B\nsource: s\n\(lines)\n"
    return try RuleTrial.run(id, [("objects/a.yaml", text)], asOf: asOf)
  }

  @Test("objects younger than the delay, or registered by whomever, pass")
  func holdsForYoungAndRegisteredObjects() throws {
    func count(_ lines: String, _ asOf: String? = "2026-11-21") throws -> Int {
      try Self.run("LEG-001", lines, asOf: asOf).findings.count
    }
    #expect(try count("launch_date: 2014-04-28\nregistration:\n  state: ~") == 1)
    #expect(try count("launch_date: 2025-08-01\nregistration:\n  state: ~") == 0)
    #expect(try count("launch_date: 2014-04-28\nregistration:\n  state: FR") == 0)
    #expect(try count("launch_date: 2014-04-28") == 0, "nobody says whether it is registered")
    #expect(
      try count(
        "launch_date: 2014-04-28\nstatus: decayed\nend: 2015-01-01\nregistration:\n  state: ~")
        == 0)
    #expect(try count("launch_date: 2014-04-28\nregistration:\n  state: ~", nil) == 0)
  }

  @Test("a successor State is the same State")
  func holdsForSuccession() throws {
    let two = "registration:\n  state:\n    - value: SU\n    - value: RU"
    #expect(try Self.run("LEG-002", two).findings.isEmpty)
    let other = "registration:\n  state:\n    - value: KZ\n    - value: RU"
    #expect(try Self.run("LEG-002", other).findings.map(\.severity) == [.error])
    let launching = "launching_states: [SU]\nregistration:\n  state: RU"
    #expect(try Self.run("LEG-003", launching).findings.isEmpty)
  }

  @Test("without a list, the State of registry owns, launches or has the site")
  func holdsForRecordsWithoutAList() throws {
    func count(_ registry: String) throws -> Int {
      try RuleTrial.run(
        "LEG-003",
        [
          (
            "r.yaml",
            """
            kind: site
            id: plesetsk
            name: Plesetsk
            source: s
            host_state: RU
            operating_state: RU
            ---
            kind: vehicle
            id: dnepr
            name: Dnepr
            source: s
            state: UA
            ---
            kind: launch
            id: 2011-001
            name: Launch
            source: s
            lift_off: 2011-01-02
            site: plesetsk
            vehicle: dnepr
            payloads: [a]
            ---
            kind: satellite
            id: a
            name: A
            source: s
            state: KR
            launch: 2011-001
            registration:
              state: \(registry)
            """
          )
        ]
      ).findings.count
    }
    #expect(try count("KR") == 0)
    #expect(try count("RU") == 0)
    #expect(try count("UA") == 0)
    #expect(try count("BR") == 1)
  }

  @Test("the State of the ground is a launching State")
  func holdsForTerritory() throws {
    func count(_ states: String) throws -> Int {
      try RuleTrial.run(
        "LEG-003",
        [
          (
            "r.yaml",
            """
            kind: site
            id: baikonur
            name: Baikonur
            source: s
            host_state:
              - value: KZ
                from: 1991-12-16
              - value: SU
                until: 1991-12-16
            ---
            kind: launch
            id: 2011-035
            name: L
            source: s
            lift_off: 2011-07-15T23:16:10Z
            site: baikonur
            ---
            kind: satellite
            id: a
            name: A
            source: s
            launch: 2011-035
            launching_states: [\(states)]
            """
          )
        ]
      ).findings.count
    }
    #expect(try count("RU, KZ") == 0)
    #expect(try count("RU") == 1)
  }

  @Test(
    "symbols of documents are read in their forms",
    arguments: [
      ("ST/SG/SER.E/637", 0, ""), ("ST/SG/SER.E/637/Add.1", 0, ""), ("A/AC.105/INF.423", 0, ""),
      ("st/sg/ser.e/637", 1, "ST/SG/SER.E/637"), ("A/AC.105/INF/423", 1, "A/AC.105/INF.423"),
      ("ST/SG/SER.E/", 1, ""), ("ST/SG/SER.F/12", 1, ""), ("637", 1, ""),
    ])
  func holdsForSymbols(symbol: String, count: Int, mended: String) throws {
    let run = try Self.run("LEG-006", "registration:\n  state: KZ\n  document: \(symbol)")
    #expect(run.findings.count == count)
    #expect(run.findings.first?.fix?.edits.first?.replacement ?? "" == mended)
  }

  @Test("numbers of documents rise with their dates")
  func holdsForOrder() throws {
    func object(_ id: String, _ number: Int, _ date: String) -> String {
      "kind: satellite\nid: \(id)\nname: \(id)\nsource: s\nregistration:\n  state: KZ\n"
        + "  document: ST/SG/SER.E/\(number)\n  date: \(date)\n---\n"
    }
    let right = object("a", 637, "2012-02") + object("b", 700, "2014")
    #expect(try RuleTrial.run("LEG-006", [("r.yaml", right)]).findings.isEmpty)
    let wrong = object("a", 637, "2012-02") + object("b", 700, "2010")
    #expect(try RuleTrial.run("LEG-006", [("r.yaml", wrong)]).findings.map(\.severity) == [.info])
  }

  @Test("the period of TMA-18M's entry is nodal, one of other heights is not")
  func validatesNodalPeriods() throws {
    func count(_ period: String) throws -> Int {
      try Self.run(
        "LEG-005",
        "registration:\n  state: RU\n  nodal_period_min: \(period)\n  inclination_deg: 51.7\n"
          + "  apogee_km: 249\n  perigee_km: 200"
      ).findings.count
    }
    // ST/SG/SER.E/763, as GCAT quotes it.
    #expect(try count("88.7") == 0)
    #expect(try count("89.6") == 1)
  }

  @Test("KazSat-1 was left high enough, half of it would not do")
  func validatesGraveyards() throws {
    func run(_ perigee: Int, _ apogee: Int) throws -> RuleTrial.Outcome {
      try Self.run(
        "LEG-010",
        "orbits:\n  - orbit_kind: disposal\n    perigee_km: \(perigee)\n    apogee_km: \(apogee)")
    }
    #expect(try run(36_069, 36_093).findings.isEmpty)
    let low = try #require(try run(35_930, 35_950).findings.first)
    #expect(abs((low.expected ?? 0) - 265) < 1e-6)
    #expect(try run(36_069, 36_500).findings.count == 1, "too eccentric")
  }

  @Test("a retired satellite at 800 km stays for more than 25 years, one at 350 km does not")
  func validatesLowDisposal() throws {
    func count(_ height: Int) throws -> Int {
      try Self.run(
        "LEG-010",
        "status: retired\norbits:\n  - epoch: 2015-01-01\n    perigee_km: \(height)\n"
          + "    apogee_km: \(height)\n    inclination_deg: 98"
      ).findings.count
    }
    #expect(try count(900) == 1)
    #expect(try count(350) == 0)
  }

  @Test("an entry of a flight to the Moon needs no orbit about the Earth")
  func holdsForEntriesBeyondTheEarth() throws {
    func count(_ regime: String) throws -> Int {
      try Self.run(
        "LEG-004",
        "regime: \(regime)\nregistration:\n  state: CN\n  document: ST/SG/SER.E/962"
      ).findings.count
    }
    #expect(try count("cislunar") == 0)
    #expect(try count("SSO") == 1)
  }
}
