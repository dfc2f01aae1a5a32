// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Screening of a real catalogue (2024-07-05, `../shared/peers`): against an independent truth made
/// with python-sgp4 and a tree of neighbours, and against brute force on random subsets.
@Suite struct ConjunctionTests {
  static let start = "2024-07-05T00:00:00Z"
  static let day = 86_400.0

  /// The sets that have states all day, looked at every half hour, as the truth was made.
  static func usable() throws -> [(set: ElementSet, orbit: SGP4)] {
    let path = try #require(Neighbours.catalog)
    let file = ElementSetReader.read([UInt8](try Data(contentsOf: path)))
    let start = try Epoch(iso8601: Self.start)
    return file.sets.compactMap { set in
      guard let orbit = try? SGP4(set, apogeeLimit: nil) else { return nil }
      let offset: Double = orbit.minutes(to: start)
      for look in 0..<49 where (try? orbit.state(minutes: offset + 30 * Double(look))) == nil {
        return nil
      }
      return (set, orbit)
    }
  }

  /// Every sixteenth object: 98 minima below 5 km, none missed, none extra, within 0.2 m.
  @Test(.enabled(if: Neighbours.catalog != nil, "needs the catalogue of the peers"))
  func validatesTruthOfEverySixteenth() throws {
    let all = try Self.usable()
    let chosen = stride(from: 0, to: all.count, by: 16).map { all[$0] }
    #expect(chosen.count == 1_642)
    var places: [Int: Int] = [:]
    for (place, entry) in chosen.enumerated() {
      let number: Int = try #require(entry.set.catalogNumber)
      places[number] = place
    }
    let folder: URL = try #require(Neighbours.peers)
    let file: URL = folder.appendingPathComponent("results/p3_truth_stride16.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines: [Substring] = text.split(separator: "\n")
    var truth: [BruteForceScreen.Minimum] = []
    for line in lines.dropFirst() {
      let fields: [String] = line.split(separator: ",").map(String.init)
      let one: Int = try #require(Self.number(fields[0]).flatMap { places[$0] })
      let other: Int = try #require(Self.number(fields[1]).flatMap { places[$0] })
      let time: Double = try #require(Double(fields[2]))
      let kilometres: Double = try #require(Double(fields[3]))
      truth.append(
        BruteForceScreen.Minimum(
          first: min(one, other), second: max(one, other), time: time,
          distance: 1000 * kilometres))
    }
    #expect(truth.count == 98)
    let screen = ConjunctionScreen(
      chosen.map(\.orbit), from: try Epoch(iso8601: Self.start), duration: Self.day,
      threshold: 5_000)
    let rows = screen.screen(screen.slabs).approaches
    let comparison = ScreenComparison(rows, truth, threshold: 5_000)
    #expect(comparison.missed.isEmpty, "\(comparison.missed)")
    #expect(comparison.extra.isEmpty, "\(comparison.extra)")
    #expect(comparison.count == 98)
    #expect(comparison.worst < 0.2)
  }

  /// Alpha-5: a letter for the first two digits, without I and O.
  private static func number(_ text: String) -> Int? {
    guard let head = text.first, head.isLetter else { return Int(text) }
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    guard let place = letters.firstIndex(of: head), let rest = Int(text.dropFirst()) else {
      return nil
    }
    return (10 + place) * 10_000 + rest
  }

  /// Three random subsets of 1,500 objects over a day.
  @Test(
    .enabled(if: Neighbours.catalog != nil, "needs the catalogue of the peers"),
    arguments: [UInt64(1), 2, 3])
  func validatesRandomSubsets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let orbits = try Self.usable().shuffled(using: &random).prefix(1_500).map(\.orbit)
    let start = try Epoch(iso8601: Self.start)
    let screen = ConjunctionScreen(orbits, from: start, duration: Self.day, threshold: 5_000)
    let rows = screen.screen(screen.slabs).approaches
    let truth = BruteForceScreen.minima(
      orbits, from: start, duration: Self.day, threshold: 5_000)
    let comparison = ScreenComparison(rows, truth, threshold: 5_000)
    print(
      "seed \(seed): \(comparison.count) minima agree, worst \(comparison.worst) m,"
        + " \(comparison.missed.count) missed, \(comparison.extra.count) extra")
    #expect(comparison.missed.isEmpty, "\(comparison.missed.prefix(5))")
    #expect(comparison.extra.isEmpty, "\(comparison.extra.prefix(5))")
    #expect(comparison.count > 40)
    #expect(comparison.worst < 0.2)
  }
}
