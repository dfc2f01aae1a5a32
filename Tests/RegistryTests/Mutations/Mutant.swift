// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

/// A copy of the catalogue with one fault, or with one edit that changes nothing.
struct Mutant: Sendable {
  /// What was changed, for people: `kazsat-2 norad: 37749 -> 37759`.
  let title: String
  /// The files that differ, by path; nil where a file was taken away.
  let changes: [String: InputFile?]
  /// What the fault is about: ids of records, numbers, whatever a finding may name it by.
  let touched: Set<String>
  /// The lines of each changed file between which the fault lies.
  let places: [String: ClosedRange<Int>]
  /// Why no rule can see it, judged from the unharmed catalogue before anything is checked; nil
  /// where one should.
  let excuse: String?
  /// The records that are not what they were: what follows shows at those that they name, or that
  /// name them.
  let changed: Set<String>
}

/// A way in which catalogues go wrong.
struct MutationFamily: Sendable {
  /// The part of the catalogue's content: what the table sums up.
  let group: String
  /// What is done.
  let name: String
  /// Whether it is no fault, so that nothing may be found.
  let isHarmless: Bool
  /// Makes mutants at places chosen by seed over all places that the catalogue has.
  let mutants: @Sendable (Unharmed, _ count: Int) -> [Mutant]

  /// A family from its places and what is done at one.
  /// - Parameters:
  ///   - group: the part of the catalogue's content.
  ///   - name: what is done.
  ///   - isHarmless: whether it is no fault.
  ///   - sites: all places where it can be done.
  ///   - fault: the mutant at a place; nil where it cannot be made there.
  static func make<Site>(
    _ group: String, _ name: String, isHarmless: Bool = false,
    at sites: @escaping @Sendable (Unharmed) -> [Site],
    _ fault: @escaping @Sendable (Site, Unharmed, inout SeededGenerator) -> Mutant?
  ) -> MutationFamily {
    MutationFamily(group: group, name: name, isHarmless: isHarmless) { unharmed, count in
      var seed: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in name.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var generator = SeededGenerator(seed: seed)
      var mutants: [Mutant] = []
      for site in sites(unharmed).shuffled(using: &generator) {
        if mutants.count == count { break }
        if let mutant = fault(site, unharmed, &generator) { mutants.append(mutant) }
      }
      return mutants
    }
  }
}
