// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// The rules about claims on our own catalogue.
@Suite struct ClaimRulesTests {
  private let files: [InputFile]

  init() throws { files = try OwnInventory.files() }

  @Test func validatesThatWrongClaimsAreWarnings() throws {
    let findings = OwnInventory.findings(of: ["PRV-003"], in: files)
    // Four contradicted and fifteen imprecise, as the people who looked them up have it.
    #expect(findings.count == 19)
    #expect(findings.allSatisfy { $0.severity == .warning })
    // Kinds and names are the catalogue's own words.
    #expect(findings.count { $0.sources.isEmpty } <= 3)
    let orbit = try #require(findings.first { $0.subject == "claim-s1-14" })
    #expect(orbit.location.file == "claims/russia-kazakhstan.yaml")
    #expect(orbit.message.english.contains("GEO, not LEO"))
    #expect(orbit.message.french.contains("GEO, et non LEO"))
    #expect(orbit.related.contains { $0.location.file == "elements/kazsat-2.csv" })
    #expect(orbit.related.contains { $0.location.file == "objects/kazsat-2.yaml" })
    let source = try #require(files.first { $0.path == orbit.location.file })
    let lines = String(decoding: source.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[orbit.location.line - 1].dropFirst(orbit.location.column - 1) == "LEO")
  }

  @Test func validatesThatTheRestIsListed() {
    let findings = OwnInventory.findings(of: ["PRV-004"], in: files)
    #expect(findings.count == 10)
    #expect(findings.allSatisfy { $0.severity == .info })
    #expect(findings.contains { $0.subject == "claim-s0-05" })
  }

  @Test func holdsCountsInProse() throws {
    #expect(OwnInventory.findings(of: ["IDN-016"], in: files).isEmpty)
    let changed = try files.replacing(
      "  - kazsat-3\n", with: "", in: "programmes/programmes.yaml")
    let findings = OwnInventory.findings(of: ["IDN-016"], in: changed)
    #expect(findings.map(\.subject) == ["claim-s1-10"])
    #expect(findings.first?.measured == 3 && findings.first?.expected == 2)
  }

  @Test func holdsThatVerdictsFollowTheData() throws {
    // With another orbit the claim would be right.
    let low = try files.map { file in
      file.path == "elements/kazsat-2.csv" || file.path == "elements/kazsat-3.csv"
        ? InputFile(path: file.path, text: "") : file
    }.replacing("apogee_km: 35791", with: "apogee_km: 400", in: "objects/kazsat-2.yaml")
      .replacing("perigee_km: 35778", with: "perigee_km: 390", in: "objects/kazsat-2.yaml")
    let orbit = OwnInventory.findings(of: ["PRV-003"], in: low).first {
      $0.subject == "claim-s1-14"
    }
    #expect(orbit?.message.english.contains("imprecise") == true)
  }
}
