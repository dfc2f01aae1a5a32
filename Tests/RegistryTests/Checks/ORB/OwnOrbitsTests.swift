// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

/// Runs rules on our own catalogue and on copies of it with one change.
enum OwnOrbits {
  /// The files of the catalogue, paths relative to it.
  static func files() throws -> [InputFile] {
    let root = URL(fileURLWithPath: OwnCatalog.directory)
    var files: [InputFile] = []
    for folder in ["objects", "launches", "sites", "constellations", "elements"] {
      let folderURL = root.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folderURL.path).sorted() {
        let bytes = [UInt8](try Data(contentsOf: folderURL.appendingPathComponent(name)))
        files.append(InputFile(path: "\(folder)/\(name)", bytes: bytes))
      }
    }
    return files
  }

  /// The few files that the faults are put into and judged by.
  static func fewFiles() throws -> [InputFile] {
    let names: Set<String> = [
      "kazsat-1", "kazsat-2", "kazsat-3", "kompsat-3", "malligyong-1", "nextsat-2", "stsat-2c",
      "iss", "2015-043", "2006-022", "baikonur", "glonass", "beidou",
    ]
    return try files().filter { file in
      let name = file.path.split(separator: "/").last ?? ""
      return names.contains(String(name.prefix { $0 != "." }))
        && !(file.path.hasPrefix("launches/") && !name.hasPrefix("20"))
    }
  }

  /// The files with the first occurrence of a text in one of them replaced.
  static func files(
    _ files: [InputFile], path: String, replacing old: String, by new: String
  ) throws -> [InputFile] {
    let position = try #require(files.firstIndex { $0.path == path })
    let text = String(decoding: files[position].bytes, as: UTF8.self)
    let range = try #require(text.range(of: old), "\(old) is not in \(path)")
    var changed = files
    changed[position] = InputFile(
      path: path, text: text.replacingCharacters(in: range, with: new))
    return changed
  }

  /// What rules find in files.
  static func outcome(_ ids: [String], in files: [InputFile]) throws -> CheckRunner.Outcome {
    let context = CheckContext(
      inventory: InventoryBuilder.build(files), asOf: try VagueDate("2026-11-21").earliest,
      earth: earth)
    return CheckRunner.run(try ids.map { try #require(Checks.check($0)) }, on: context)
  }

  private static let earth = try? ModelFiles(catalog: OwnCatalog.directory).earthOrientation()

  static let ids: [String] = (1...11).map { "ORB-0\($0 < 10 ? "0" : "")\($0)" }
}

/// A fault put into our own catalogue, and the rule that has to find it.
struct OrbitFault: Sendable, CustomStringConvertible {
  let rule: String
  let subject: String
  let path: String
  let old: String
  let new: String

  var description: String { "\(rule) \(subject): \(new)" }

  init(_ rule: String, _ subject: String, _ path: String, _ old: String, _ new: String) {
    self.rule = rule
    self.subject = subject
    self.path = path
    self.old = old
    self.new = new
  }

  static let all: [OrbitFault] = [
    OrbitFault(
      "ORB-001", "kazsat-2", "objects/kazsat-2.yaml", "period_min: 1435.99", "period_min: 1453.99"),
    OrbitFault(
      "ORB-001", "kompsat-3", "objects/kompsat-3.yaml", "perigee_km: 679", "perigee_km: 629"),
    OrbitFault(
      "ORB-001", "kompsat-3", "objects/kompsat-3.yaml", "inclination_deg: 98.16",
      "inclination_deg: 89.16"),
    OrbitFault(
      "ORB-001", "malligyong-1", "objects/malligyong-1.yaml", "inclination_deg: 97.43",
      "inclination_deg: 79.43"),
    OrbitFault(
      "ORB-002", "kompsat-3", "objects/kompsat-3.yaml",
      "perigee_km: 679\n    apogee_km: 696", "perigee_km: 696\n    apogee_km: 679"),
    OrbitFault(
      "ORB-002", "nextsat-2", "objects/nextsat-2.yaml", "perigee_km: 540", "perigee_km: 54"),
    OrbitFault(
      "ORB-004", "2015-043", "launches/2015-043.yaml", "value: 51.67", "value: 41.67"),
    OrbitFault(
      "ORB-002", "2015-043", "launches/2015-043.yaml",
      "perigee_km: 200\n  apogee_km: 249", "perigee_km: 249\n  apogee_km: 200"),
    OrbitFault(
      "ORB-001", "2015-043", "launches/2015-043.yaml", "period_min: 88.7", "period_min: 98.7"),
    OrbitFault(
      "ORB-004", "2015-043", "launches/2015-043.yaml", "value: 51.67", "value: 57.67"),
    OrbitFault(
      "ORB-004", "kazsat-1", "objects/kazsat-1.yaml", "orbit_kind: registered",
      "orbit_kind: insertion"),
    OrbitFault(
      "ORB-005", "2015-043", "launches/2015-043.yaml", "2015-09-02T04:37:43Z",
      "2015-09-02T04:42:43Z"),
    OrbitFault(
      "ORB-005", "2015-043", "launches/2015-043.yaml", "2015-09-02T04:37:43Z",
      "2015-09-02T04:36:03Z"),
    OrbitFault(
      "ORB-005", "2015-043", "sites/baikonur.yaml", "longitude_deg: 63.3423\n    height_m",
      "longitude_deg: 62.3423\n    height_m"),
    OrbitFault(
      "ORB-006", "2015-043", "launches/2015-043.yaml", "value: 51.67", "value: 151.67"),
    OrbitFault(
      "ORB-007", "kazsat-2", "objects/kazsat-2.yaml", "\nregime: GEO", "\nregime: LEO"),
    OrbitFault(
      "ORB-007", "kosmos-2431", "objects/glonass.yaml", "\nregime: MEO", "\nregime: GEO"),
    OrbitFault(
      "ORB-007", "beidou-2-g8", "constellations/beidou.yaml", "value: GEO", "value: MEO"),
    OrbitFault(
      "ORB-008", "kazsat-3", "objects/kazsat-3.yaml", "value: 58.5", "value: 85.5"),
    OrbitFault(
      "ORB-009", "kazsat-2", "elements/kazsat-2.csv", "1.00279228", "1.00379228"),
    OrbitFault(
      "ORB-010", "stsat-2c", "objects/stsat-2c.yaml", "\nregime: LEO", "\nregime: SSO"),
  ]
}

@Suite("The orbits of our own catalogue")
struct OwnOrbitsTests {
  @Test func holdsThatThereIsNoError() throws {
    let outcome = try OwnOrbits.outcome(OwnOrbits.ids, in: try OwnOrbits.files())
    #expect(outcome.findings.filter { $0.severity == .error }.map(\.message.english) == [])
    // What remains are periods that do not go with the heights in the register of the United Nations.
    #expect(outcome.findings.allSatisfy { $0.rule == "ORB-001" })
    #expect(
      Set(outcome.findings.map(\.subject)).isSubset(of: [
        "beidou-2-m3", "beidou-2-m4", "beidou-2-m6-m2", "luch-5v", "shenzhou-5",
      ]))
    // No satellite of ours is on Molniya's orbit; all other rules have something to do.
    for rule in outcome.rules where rule.rule.id != "ORB-011" {
      #expect(rule.wasExercised, "\(rule.rule.id) had nothing to do")
    }
  }

  @Test(arguments: OrbitFault.all)
  func holdsThatFaultsAreFound(fault: OrbitFault) throws {
    let sound = try OwnOrbits.fewFiles()
    let faulty = try OwnOrbits.files(
      sound, path: fault.path, replacing: fault.old, by: fault.new)
    let before = try OwnOrbits.outcome([fault.rule], in: sound)
    let after = try OwnOrbits.outcome([fault.rule], in: faulty)
    let known = Set(before.findings.map(\.fingerprint))
    let fresh = after.findings.filter { !known.contains($0.fingerprint) }
    #expect(fresh.contains { $0.subject == fault.subject }, "\(fresh.map(\.message.english))")
    for finding in fresh {
      #expect(finding.location.line > 0 && !finding.message.french.isEmpty)
    }
  }
}
