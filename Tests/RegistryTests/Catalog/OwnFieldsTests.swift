// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import Testing

/// Phases, validities, codes, registrations and local days of this repository's catalogue.
@Suite struct OwnFieldsTests {
  let catalog: Catalog

  init() throws { catalog = try OwnCatalog.load() }

  @Test func holdsPhasesInTheOrderOfTime() throws {
    var count = 0
    for object in catalog.records(of: RecordKind.objects) {
      guard let phases = object["phases"]?.elements else { continue }
      var last: VagueDate?
      for phase in phases {
        let date = try #require(phase["date"]?.assertions.first?.date, "\(phase.location)")
        if let last { #expect(!date.isCertainlyBefore(last), "\(phase.location)") }
        last = date
        count += 1
      }
      #expect(phases.first?["phase"]?.value == "launched", "\(object.id)")
    }
    #expect(count > 120)
  }

  @Test func holdsWhatCeasedToBeSo() throws {
    let states = catalog.assertions(about: "mir", field: "state")
    #expect(states.map(\.value) == ["SU", "RU"])
    #expect(states.map(\.from) == [nil, "1991-12-26"])
    #expect(states.map(\.until) == ["1991-12-26", nil])
    for record in catalog.records() {
      for field in record.fields {
        for assertion in field.assertions {
          guard let from = assertion.from, let until = assertion.until else { continue }
          let begin = try VagueDate(from)
          let end = try VagueDate(until)
          #expect(begin.isCertainlyBefore(end), "\(assertion.location)")
        }
      }
    }
  }

  @Test func holdsStatesOfTheTableOfCodes() throws {
    let codes = Set(try Self.table("states").compactMap(\.first))
    #expect(codes.isSuperset(of: ["KZ", "RU", "SU", "CN", "KR", "KP", "US", "UZ", "EU"]))
    for record in catalog.records() where record.kind != .source && record.kind != .claim {
      for field in record.fields {
        let key = field.path.split(separator: ".").last ?? ""
        guard
          ["state", "flag", "host_state", "operating_state"].contains(key)
            || field.path.hasPrefix("launching_states")
        else { continue }
        for assertion in field.assertions {
          guard let value = assertion.value else { continue }
          #expect(codes.contains(value), "\(assertion.location): \(value)")
        }
      }
    }
  }

  @Test func holdsSitesOfTheTableOfCodes() throws {
    for row in try Self.table("sites") where !row[2].isEmpty {
      #expect(catalog.entry(id: row[2])?.kind == .site, "\(row[0]) \(row[1])")
    }
  }

  @Test func holdsSymbolsOfTheRegister() {
    var count = 0
    for object in catalog.records(of: RecordKind.objects) {
      guard let document = object.value("registration.document") else { continue }
      #expect(document.wholeMatch(of: /ST\/SG\/SER\.E\/[1-9]\d*/) != nil, "\(object.id)")
      count += 1
    }
    #expect(count > 40)
    #expect(catalog.assertions(about: "kazsat-3", field: "registration.state").first?.value == nil)
  }

  /// The days that the catalogue keeps are reckoned from time zones with their summer times; a
  /// launch in the hour before midnight that those add would tell them from the offsets kept here.
  @Test func validatesLocalDaysAgainstTimeZones() throws {
    let seconds = 86_400.0
    var count = 0
    for launch in catalog.records(of: [.launch]) {
      guard let liftOff = launch["lift_off"]?.assertions.first?.date, liftOff.precision >= .minute,
        let site = catalog.record(id: launch.value("site") ?? ""), site["time_zone"] != nil
      else { continue }
      let zone = site.assertions("time_zone").first { assertion in
        let from = assertion.from.flatMap { try? VagueDate($0) }
        let until = assertion.until.flatMap { try? VagueDate($0) }
        return !(from?.isCertainlyAfter(liftOff.earliest) ?? false)
          && !(until?.isCertainlyBefore(liftOff.earliest) ?? false)
      }
      let hours = try #require(zone?.number, "\(site.id)")
      let local = liftOff.earliest.advanced(bySeconds: hours * 3600)
      let day = launch["local_date"]?.assertions.first?.date ?? liftOff
      let start = try VagueDate(String(day.text.prefix(10))).earliest
      let offset = local.seconds(since: start)
      #expect(offset >= 0 && offset < seconds, "\(launch.id)")
      count += 1
    }
    #expect(count > 110)
  }

  @Test func holdsFrenchTextsOfClaims() {
    for claim in catalog.records(of: [.claim]) {
      #expect(claim.value("text_fr")?.isEmpty == false, "\(claim.id)")
    }
  }

  /// The rows of a table of codes without its header; no field of these has a line break.
  private static func table(_ name: String) throws -> [[String]] {
    try String(contentsOfFile: "\(OwnCatalog.directory)/codes/\(name).csv", encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }
}
