// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import TestSupport
import Testing

/// ORB-012 to ORB-024: histories, lifetimes, vehicles, ephemerides.
@Suite struct OrbitHistoryRulesTests {
  static let ids = (12...24).map { "ORB-0\($0)" }

  /// A rule that passes its good example must have looked at it.
  @Test(arguments: ids + ["SYN-013", "SYN-014", "SYN-015"])
  func holdsGoodExamplesAreExercised(id: String) throws {
    let check = try #require(Checks.check(id))
    for example in [check.rule.good, check.rule.bad] {
      let inventory = InventoryBuilder.build(example.files)
      let day = try example.asOf.map { try VagueDate($0) }
      let context = CheckContext(inventory: inventory, asOf: day?.earliest)
      let outcome = CheckRunner.run([check], on: context)
      #expect(outcome.rules.first?.wasExercised == true)
    }
  }

  /// All that these rules find in our own catalogue: three real changes of orbit, and the osculating
  /// heights of Chang'e-5's orbiter, which are accepted with a reason.
  @Test func validatesOwnCatalogue() throws {
    let findings = OwnInventory.findings(of: Self.ids, in: try OwnInventory.files())
    let found = findings.map { "\($0.rule) \($0.subject)" }.sorted()
    #expect(
      found == [
        "ORB-012 beidou-3-m1-s", "ORB-012 iss", "ORB-012 kompsat-2", "ORB-017 change-5-orbiter",
      ])
    #expect(findings.filter { $0.severity == .warning }.isEmpty)
  }

  /// A damaged figure between two sets that agree, and changes that stay, which are for ORB-012.
  @Test(arguments: [
    (["1.00273", "10.02730", "1.00271"], ["0.01", "0.01", "0.02"], ["MEAN_MOTION"]),
    (["15.50", "15.50", "15.50"], ["51.64", "15.64", "51.64"], ["INCLINATION"]),
    (["2.27", "1.50", "1.0027"], ["23.0", "10.0", "0.1"], []),
    (["1.0027", "1.0100", "1.0027"], ["0.1", "0.9", "0.1"], []),
  ])
  func holdsForStraySets(motions: [String], inclinations: [String], fields: [String]) throws {
    var text = "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
    text += "ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n"
    for (day, figures) in zip(motions, inclinations).enumerated() {
      text += "A,2011-035B,2026-05-0\(day + 1)T00:00:00,\(figures.0),0.001,\(figures.1),"
      text += "10,20,30,37749,0,0,0\n"
    }
    let found = try RuleTrial.run("ORB-026", [("gp.csv", text)]).findings
    #expect(found.map(\.field) == fields)
    #expect(found.allSatisfy { $0.location.line == 3 })
  }

  @Test func validatesForgottenDecay() throws {
    var files = try OwnInventory.files()
    files = try files.replacing(
      "status: decayed", with: "status: retired", in: "objects/kwangmyongsong-4.yaml")
    files = try files.replacing(
      "  - phase: decayed", with: "  - phase: retired", in: "objects/kwangmyongsong-4.yaml")
    let findings = OwnInventory.findings(of: ["ORB-016"], in: files)
    #expect(findings.map(\.subject) == ["kwangmyongsong-4"])
    let finding = try #require(findings.first)
    // It came down 350 days after its last set.
    #expect(abs((finding.measured ?? 0) - 350) < 150)
    #expect(finding.model != nil)
  }

  @Test func validatesDecayThatCannotBe() throws {
    // KOMPSAT-1 flies at 680 km until late in the century.
    let files = try OwnInventory.files().map { file -> InputFile in
      guard file.path == "objects/kompsat-1.yaml" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        line -> [String] in
        line.hasPrefix("phases:")
          ? [
            "phases:", "  - phase: decayed", "    date: 2023-05-01", "    source: gcat-psatcat",
          ] : line.hasPrefix("status:") ? ["status: decayed"] : [String(line)]
      }
      return InputFile(path: file.path, text: lines.joined(separator: "\n"))
    }
    let findings = OwnInventory.findings(of: ["ORB-016"], in: files)
    #expect(findings.map(\.subject) == ["kompsat-1"])
    #expect((findings.first?.expected ?? 0) > 5)
  }

  @Test func validatesMassesAndStages() throws {
    let files = try OwnInventory.files()
    let heavy = try files.replacing(
      "  - value: 1330", with: "  - value: 13300", in: "objects/kazsat-2.yaml"
    ).replacing("  - value: 1300\n", with: "  - value: 13000\n", in: "objects/kazsat-2.yaml")
    #expect(
      OwnInventory.findings(of: ["ORB-018"], in: heavy).map(\.subject).contains("kazsat-2"))
    let weak = try files.replacing(
      "propellant_mass_kg: 428300", with: "propellant_mass_kg: 42830",
      in: "vehicles/proton-m-briz-m.yaml")
    let found = OwnInventory.findings(of: ["ORB-019"], in: weak)
    #expect(found.map(\.subject) == ["proton-m-briz-m"])
    #expect((found.first?.measured ?? 1e9) < (found.first?.expected ?? 0))
  }

  /// Two GLONASS satellites of one launch whose tables were exchanged from March 2026 on.
  @Test func validatesExchangedSets() throws {
    func rows(_ file: InputFile?) -> [String] {
      String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
    let files = try OwnInventory.files()
    let a = rows(files.first { $0.path == "elements/kosmos-2456.csv" })
    let b = rows(files.first { $0.path == "elements/kosmos-2457.csv" })
    try #require(a.count == b.count && a.count >= 7)
    func mixed(_ own: [String], _ other: [String]) -> String {
      let names = own[1].split(separator: ",", omittingEmptySubsequences: false)
      return
        (own.prefix(5)
        + other.dropFirst(5).map { row in
          var fields = row.split(separator: ",", omittingEmptySubsequences: false)
          for column in [0, 1, 11] { fields[column] = names[column] }
          return fields.joined(separator: ",")
        }).joined(separator: "\n")
    }
    let changed = files.map { file in
      switch file.path {
      case "elements/kosmos-2456.csv": InputFile(path: file.path, text: mixed(a, b))
      case "elements/kosmos-2457.csv": InputFile(path: file.path, text: mixed(b, a))
      default: file
      }
    }
    let findings = OwnInventory.findings(of: ["ORB-013"], in: changed)
    #expect(findings.count == 1)
    #expect(findings.first?.location.file == "elements/kosmos-2456.csv")
    #expect(findings.first?.location.line == 6)
    #expect(findings.first?.message.english.contains("exchanged") == true)
  }

  @Test func holdsDayIsNeededForLifetimes() {
    let set = InputFile(path: "gp.csv", text: "")
    let context = CheckContext(inventory: InventoryBuilder.build([set]), asOf: nil)
    let check = Checks.check("ORB-016")
    let outcome = CheckRunner.run([check].compactMap(\.self), on: context)
    #expect(outcome.rules.first?.wasExercised == false)
  }

  /// Rows of a SATCAT with element sets: what is dead and must be down is found, what is in use or has
  /// a date of decay that its orbit allows is not.
  @Test func validatesDecayOfTables() throws {
    let check = try #require(Checks.check("ORB-016"))
    let sets = check.rule.bad.files.last
    let head =
      "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,"
      + "LAUNCH_SITE,DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,"
      + "ORBIT_CENTER,ORBIT_TYPE\n"
    func findings(_ status: String, _ decay: String, _ type: String = "PAY") throws -> Int {
      let row =
        "KMS 4,2016-009A,41332,\(type),\(status),NKOR,2016-02-07,YUN,\(decay),93.3,97.24,446,424,,,EA,ORB"
      let files = [InputFile(path: "satcat.csv", text: head + row + "\n"), sets]
      let inventory = InventoryBuilder.build(files.compactMap(\.self))
      try #require(inventory.objects.count == 1)
      let context = CheckContext(
        inventory: inventory, asOf: try Epoch(iso8601: "2026-11-21T00:00:00Z"))
      return CheckRunner.run([check], on: context).findings.count
    }
    #expect(try findings("-", "") == 1)
    #expect(try findings("+", "") == 0)
    #expect(try findings("D", "2023-06-30") == 0)
    // A payload may have been steered down, a fragment not.
    #expect(try findings("D", "2022-07-30") == 0)
    #expect(try findings("D", "2022-07-30", "DEB") == 1)
  }
}
