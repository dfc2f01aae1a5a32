// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// The rules of judging, each on a claim made for it.
@Suite struct ClaimJudgeTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "catalog.yaml", "kind: catalog\nformat: 1\nas_of: 2026-01-01\n")
    try folder.write(
      "records.yaml",
      """
      kind: source
      id: paper
      name: The paper
      ---
      kind: source
      id: list
      name: The list
      ---
      kind: site
      id: cape
      name: Cape
      source: list
      longitude_deg: 110.9
      host_state: AA
      operating_state: BB
      ---
      kind: site
      id: far-cape
      name: Far Cape
      source: list
      longitude_deg: -150
      time_zone:
        - value: -9
          until: 2015
        - value: -10
          from: 2015
      ---
      kind: launch
      id: 2020-001
      name: Launch of Bird
      source: list
      lift_off: 2020-11-23T20:30:22Z
      site: cape
      ---
      kind: launch
      id: 2020-002
      name: Launch of Fish
      source: list
      lift_off: 2020-11-24T09:30Z
      site: far-cape
      ---
      kind: satellite
      id: bird
      name: Bird
      aliases:
        - Oiseau
      source: list
      state: AA
      launch: 2020-001
      manufacturer: maker
      payload_manufacturer: other-maker
      mass_kg:
        - value: 1330
        - value: 1300
          source: paper
      height_km:
        value: 12
        confidence: low
      status: decayed
      regime: LEO
      orbits:
        - perigee_km: 200
          apogee_km: 35000
          orbit_kind: transfer
        - perigee_km: 35780
          apogee_km: 35790
          inclination_deg: 0.1
      ---
      kind: satellite
      id: fish
      name: Fish
      source: paper
      state: BB
      launch: 2020-002
      manufacturer:
        value: maker
        source: list
      status: operational
      mass_kg: 5
      ---
      kind: organisation
      id: maker
      name: Maker
      source: list
      state: AA
      head:
        - value: Ann Old
          until: 2019
        - value: Bob New
          from: 2019
      ---
      kind: organisation
      id: other-maker
      name: Other Maker
      source: list
      state: BB
      ---
      kind: programme
      id: zoo
      name: Zoo
      source: list
      members:
        - bird
        - fish
      events:
        - date: 2020-11-23
          what: Bird is launched.
        - date: 2022-05-01
          what: The zoo is complete.
      """)
  }

  /// Judges a claim of one part, written as YAML lines.
  private func judge(
    _ lines: String..., nature: String = "fact", date: String = "2021", among: String? = nil
  ) throws -> ClaimJudgement {
    let parts = lines.map { line -> String in
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      var text = "  - subject: \(words[0])\n    field: \(words[1])\n    relation: \(words[2])\n"
      if words.count > 3 { text += "    stated: \"\(words[3])\"\n" }
      if let among { text += "    among: \(among)\n" }
      return text
    }
    try folder.write(
      "claims.yaml",
      """
      kind: claim
      id: one
      name: One
      source: paper
      place: here
      date: \(date)
      nature: \(nature)
      text: One.
      subjects:
        - zoo
      asserts:
      \(parts.joined())
      """)
    let judged = ClaimJudge(catalog: try Catalog.load(directory: folder.path)).judgeAll()
    return try #require(judged.first)
  }

  @Test func holdsDatesAsIntervals() throws {
    #expect(try judge("2020-001 lift_off is 2020").verdict == .holds)
    #expect(try judge("2020-001 lift_off is 2020-11").verdict == .holds)
    #expect(try judge("2020-001 lift_off is 2020-11-23").verdict == .holds)
    #expect(try judge("2020-001 lift_off is 2020-10").verdict == .contradicted)
    #expect(try judge("2020-001 lift_off before 2020-12").verdict == .holds)
    #expect(try judge("2020-001 lift_off not-before 2020-12").verdict == .contradicted)
    #expect(try judge("2020-001 lift_off after 2020-10").verdict == .holds)
  }

  @Test func holdsLocalDates() throws {
    // 20:30 UTC is after midnight at 110.9° east, and before it at 150° west.
    let east = try judge("2020-001 lift_off is 2020-11-24")
    #expect(east.verdict == .imprecise)
    #expect(east.reason.english.contains("2020-11-24T03:30 UTC+7"))
    let west = try judge("2020-002 lift_off is 2020-11-23")
    #expect(west.verdict == .imprecise)
    #expect(west.reason.english.contains("2020-11-23T23:30 UTC-10"))
    #expect(try judge("2020-001 lift_off is 2020-11-22").verdict == .contradicted)
  }

  @Test func holdsThatADocumentDoesNotVouchForItself() throws {
    #expect(try judge("fish mass_kg is 5").verdict == .cannotTell)
    // The value of the list decides, not that of the paper.
    #expect(try judge("bird mass_kg is 1300").verdict == .contradicted)
    #expect(try judge("bird mass_kg is 1330").verdict == .holds)
  }

  @Test func holdsThatDoubtfulAndAbsentValuesDecideNothing() throws {
    #expect(try judge("bird height_km is 12").verdict == .cannotTell)
    #expect(try judge("bird height_km is 13").verdict == .cannotTell)
    #expect(try judge("bird colour is red").verdict == .cannotTell)
    #expect(try judge("nobody name is x").verdict == .cannotTell)
    #expect(try judge("bird mass_kg is 1", nature: "opinion").verdict == .cannotTell)
  }

  @Test func holdsRegimesByHeights() throws {
    // The label says LEO and the transfer orbit passes through; the last orbit decides.
    let low = try judge("bird regime is LEO")
    #expect(low.verdict == .contradicted)
    #expect(low.parts.first?.found.english == "GEO: 35780 x 35790 km, 1436 min")
    #expect(try judge("bird regime is GEO").verdict == .holds)
    #expect(try judge("fish regime is GEO").verdict == .cannotTell)
  }

  @Test func holdsNames() throws {
    #expect(try judge("bird name is BIRD").verdict == .holds)
    #expect(try judge("bird name is oiseau").verdict == .holds)
    #expect(try judge("bird name is Bird-1").verdict == .imprecise)
    #expect(try judge("bird name is Elephant").verdict == .contradicted)
  }

  @Test func holdsRoles() throws {
    #expect(try judge("cape operating_state is BB").verdict == .holds)
    // The host is not the operator, but has to do with it.
    #expect(try judge("cape operating_state is AA").verdict == .imprecise)
    #expect(try judge("cape operating_state is CC").verdict == .contradicted)
    #expect(try judge("fish manufacturer/state is AA").verdict == .holds)
    // The payload is another's.
    #expect(try judge("bird manufacturer/state is AA").verdict == .imprecise)
  }

  @Test func holdsValidity() throws {
    #expect(try judge("maker head is Bob New", date: "2021").verdict == .holds)
    #expect(try judge("maker head is Ann Old", date: "2021").verdict == .contradicted)
    #expect(try judge("maker head is Ann Old", date: "2018").verdict == .holds)
  }

  @Test func holdsKinds() throws {
    #expect(try judge("maker kind is person").verdict == .contradicted)
    #expect(try judge("bird kind is station").verdict == .imprecise)
    #expect(try judge("bird status is landed").verdict == .imprecise)
  }

  @Test func holdsBounds() throws {
    #expect(try judge("bird mass_kg at-least 1330").verdict == .holds)
    #expect(try judge("bird mass_kg less-than 1330").verdict == .contradicted)
    #expect(try judge("bird mass_kg more-than 1000").verdict == .holds)
    // True, and far from the value.
    #expect(try judge("bird mass_kg more-than 500").verdict == .imprecise)
  }

  @Test func holdsPlans() throws {
    // The date of another event of the same story, and of none.
    #expect(try judge("2020-001 lift_off is 2022", nature: "plan").verdict == .imprecise)
    #expect(try judge("2020-001 lift_off is 2022").verdict == .imprecise)
    #expect(try judge("2020-001 lift_off is 2024", nature: "plan").verdict == .imprecise)
    #expect(try judge("2020-001 lift_off is 2024").verdict == .contradicted)
    #expect(
      try judge("zoo members count 3", nature: "plan", among: "kind:satellite").verdict
        == .imprecise)
  }

  @Test func holdsCounts() throws {
    #expect(try judge("zoo members count 2", among: "satellites").verdict == .holds)
    #expect(try judge("zoo members count 3", among: "satellites").verdict == .contradicted)
    #expect(try judge("zoo members count 1", among: "id:fi*").verdict == .holds)
    #expect(try judge("zoo members count 1", among: "working satellites").verdict == .holds)
    #expect(try judge("zoo members none", among: "state:CC").verdict == .holds)
    // The catalogue as a whole is a selection, and words have to have a meaning.
    #expect(try judge("maker members count 5", among: "kind:satellite").verdict == .cannotTell)
    #expect(try judge("zoo members count 2", among: "merry animals").verdict == .cannotTell)
    #expect(try judge("cape launches at-least 1", among: "kind:launch").verdict == .holds)
    #expect(try judge("cape launches at-least 2", among: "kind:launch").verdict == .cannotTell)
  }

  @Test func holdsFirsts() throws {
    let second = try judge("fish launch first", among: "member of zoo")
    #expect(second.verdict == .contradicted)
    #expect(second.reason.english.contains("second of 2"))
    #expect(try judge("bird launch first", among: "member of zoo").verdict == .holds)
  }

  @Test func holdsComputedFields() throws {
    // 2020-11-23 was a Monday.
    #expect(try judge("2020-001 lift_off.weekday is Monday").verdict == .holds)
    #expect(try judge("2020-001 lift_off.weekday is lundi").verdict == .holds)
    #expect(try judge("2020-001 lift_off.weekday is Friday").verdict == .contradicted)
    #expect(try judge("zoo gap_years less-than 2").verdict == .holds)
    #expect(try judge("zoo gap_years less-than 1").verdict == .contradicted)
    #expect(
      try judge("2020-001 years_since at-least 40", among: "flights of 1978 and 1980").verdict
        == .holds)
    #expect(
      try judge("2020-001 years_since at-least 41", among: "flights of 1978 and 1980").verdict
        == .contradicted)
  }

  @Test func holdsHowPartsAddUp() throws {
    let right = "2020-001 lift_off is 2020"
    let wrong = "maker kind is person"
    let unknown = "bird colour is red"
    #expect(try judge(right, wrong).verdict == .imprecise)
    #expect(try judge(wrong, unknown).verdict == .contradicted)
    #expect(try judge(right, unknown).verdict == .cannotTell)
    let mixed = try judge(right, right, wrong)
    #expect(mixed.reason.english.hasSuffix("2 of 3 parts hold."))
    #expect(mixed.reason.french.hasSuffix("2 des 3 éléments sont exacts."))
  }
}
