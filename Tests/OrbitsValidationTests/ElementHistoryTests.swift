// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Histories of real objects, as the catalogue of this repository has them.
@Suite struct ElementHistoryTests {
  static func sets(_ id: String) throws -> [ElementSet] {
    let file = Truth.repository.appendingPathComponent("catalogs/elements/\(id).csv")
    return ElementSetReader.read([UInt8](try Data(contentsOf: file))).sets
  }

  static func history(_ id: String) throws -> ElementHistoryFit {
    ElementHistoryFit(try sets(id).map(MeanElements.init))
  }

  static let ids: [String] = {
    let folder = Truth.repository.appendingPathComponent("catalogs/elements").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// The gaps in which an object is known to have changed its orbit, or is believed to have: Zarya's
  /// first raising, reboosts of the ISS in spring 2016, KazSat-1's way to the graveyard of August
  /// 2009, a correction of KOMPSAT-2's plane, and one of BeiDou's.
  static let manoeuvres: [String: Set<String>] = [
    "iss": ["1998-11-20", "2016-03-03", "2016-04-12"],
    "kazsat-1": ["2009-08-06"],
    "kompsat-2": ["2010-10-11"],
  ]

  @Test func validatesKnownManoeuvres() throws {
    for (id, days) in Self.manoeuvres {
      let sets = try Self.sets(id)
      let jumps = try Self.history(id).transitions().filter { $0.verdict == .jump }
      let found = Set(jumps.map { String(sets[$0.first].epoch.iso8601(.utc).prefix(10)) })
      #expect(found == days, "\(id)")
    }
  }

  /// Objects without an engine, or whose engine is idle: no jump at all.
  @Test(arguments: [
    "al-farabi-1", "al-farabi-2", "samsat-218", "kazscisat-1", "kwangmyongsong-3-2",
    "kwangmyongsong-4", "stsat-1", "stsat-2c", "stsat-3", "kompsat-1", "tiangong-1",
  ])
  func validatesQuietObjects(id: String) throws {
    let transitions = try Self.history(id).transitions()
    #expect(transitions.count >= 3)
    #expect(transitions.allSatisfy { $0.verdict != .jump })
  }

  /// Geostationary satellites that keep their stations do not jump, and years apart nothing is told.
  @Test(arguments: ["kazsat-2", "kazsat-3", "koreasat-5", "koreasat-5a", "koreasat-7"])
  func validatesStationKeeping(id: String) throws {
    for transition in try Self.history(id).transitions() {
      #expect(transition.verdict != .jump)
      if transition.span > 200 * 86_400 { #expect(transition.verdict == .cannotTell) }
    }
  }

  /// A jump put into a quiet stretch is found from a few hundred metres on.
  @Test func validatesManoeuvreThatWasPutIn() throws {
    let sets = try Self.sets("stsat-1").map(MeanElements.init)
    let quiet = ElementHistoryFit(sets).transitions()
    let gap = try #require(quiet.first { $0.span < 10 * 86_400 && $0.verdict == .continuous })
    for metres in [-2_000.0, -400, 400, 2_000] {
      var changed = sets
      for index in gap.second..<changed.count {
        changed[index].meanMotion *= 1 - 1.5 * metres / 7_050_000
      }
      let found = ElementHistoryFit(changed).transitions()
      let there = try #require(found.first { $0.first == gap.first })
      #expect(there.verdict == .jump)
      #expect(there.departure.worst == .semimajorAxis)
      #expect(abs(there.departure.semimajorAxis.difference - metres) < 60)
    }
  }

  static let pairs: [(String, String)] = {
    var launches: [String: [String]] = [:]
    for id in ids {
      guard let first = try? sets(id).first else { continue }
      launches[String(first.internationalDesignator.prefix(8)), default: []].append(id)
    }
    var pairs: [(String, String)] = []
    for (_, members) in launches.sorted(by: { $0.key < $1.key }) {
      for (index, one) in members.enumerated() {
        for other in members.dropFirst(index + 1) { pairs.append((one, other)) }
      }
    }
    return pairs
  }()

  /// No two objects of one launch are mixed up in the catalogue.
  @Test func validatesNoCrossTags() throws {
    #expect(Self.pairs.count > 20)
    for (one, other) in Self.pairs {
      let findings = CrossTagTest(try Self.history(one), try Self.history(other)).findings()
      #expect(findings.isEmpty, "\(one), \(other): \(findings)")
    }
  }

  /// Exchanged from a set on: found in both directions, and nothing else is.
  @Test func validatesExchangesThatWerePutIn() throws {
    var tried = 0
    var told = 0
    for (one, other) in Self.pairs {
      let a = try Self.sets(one).map(MeanElements.init)
      let b = try Self.sets(other).map(MeanElements.init)
      guard a.count >= 4, b.count >= 4 else { continue }
      for cut in 2..<min(a.count, b.count) - 1 {
        let day: Epoch = a[cut].epoch.advanced(bySeconds: -3_600)
        let (a1, a2) = (a.filter { $0.epoch < day }, a.filter { $0.epoch >= day })
        let (b1, b2) = (b.filter { $0.epoch < day }, b.filter { $0.epoch >= day })
        guard a1.count >= 2, b1.count >= 2, !a2.isEmpty, !b2.isEmpty else { continue }
        tried += 1
        let findings = CrossTagTest(
          ElementHistoryFit(a1 + b2), ElementHistoryFit(b1 + a2)
        ).findings()
        guard !findings.isEmpty else { continue }
        told += 1
        // Where the gap makes one exchange look like two strayed sets, each is named.
        for finding in findings {
          switch finding {
          case .exchanged(let first, _, _, _): #expect(first >= a1.count - 1)
          case .strayed(_, let place, _, _): #expect(place >= 1)
          }
        }
      }
    }
    #expect(tried > 40)
    #expect(told > tried / 2)
  }

  /// A set under the wrong number of the same launch is found, where the orbits differ enough.
  @Test func validatesStrayedSetsThatWerePutIn() throws {
    var tried = 0
    var told = 0
    for (one, other) in Self.pairs {
      let a = try Self.sets(one).map(MeanElements.init)
      let b = try Self.sets(other).map(MeanElements.init)
      guard a.count >= 4, b.count >= 4 else { continue }
      for place in 1..<b.count - 1 {
        var mixed = a
        mixed.append(b[place])
        var rest = b
        rest.remove(at: place)
        tried += 1
        let findings = CrossTagTest(ElementHistoryFit(mixed), ElementHistoryFit(rest)).findings()
        for finding in findings {
          guard case .strayed(true, let index, _, _) = finding else { continue }
          if index == a.count { told += 1 }
        }
      }
    }
    #expect(told > tried / 2)
  }

  @Test func holdsSparseHistoriesCannotBeTold() throws {
    let sets = try Self.sets("kwangmyongsong-3-2").map(MeanElements.init)
    let few = ElementHistoryFit([sets[0], sets[3], sets[5]]).transitions()
    #expect(few.count == 2)
    #expect(few.allSatisfy { $0.verdict == .cannotTell })
    #expect(ElementHistoryFit([]).transitions().isEmpty)
    #expect(ElementHistoryFit([sets[0], sets[0]]).transitions().isEmpty)
    #expect(ElementHistoryFit([]).departure(of: sets[0]) == nil)
  }
}
