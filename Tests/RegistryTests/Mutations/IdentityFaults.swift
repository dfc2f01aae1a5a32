// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// Numbers, designators and ids of objects and launches gone wrong.
  static let identityFaults: [MutationFamily] = [
    make(
      "identity", "digit of a catalogue number", at: { $0.values(RecordKind.objects, ["norad"]) }
    ) { site, unharmed, generator in
      let new = Wrong.digit(of: site.text, &generator)
      return unharmed.setting(site, to: new, excuse: unharmed.loneNumber(site.record, new))
    },
    make(
      "identity", "catalogue number of another object",
      at: { $0.values(RecordKind.objects, ["norad"]) }
    ) { site, unharmed, generator in
      let others = unharmed.values(RecordKind.objects, ["norad"]).filter { $0.text != site.text }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other.text, touching: [other.record.id])
    },
    make("identity", "year of a designator", at: { $0.values(RecordKind.objects, ["cospar"]) }) {
      site, unharmed, generator in
      guard let year = Int(site.text.prefix(4)) else { return nil }
      let wrong = year + ([-10, -1, 1, 10].randomElement(using: &generator) ?? 1)
      return unharmed.setting(site, to: "\(wrong)\(site.text.dropFirst(4))")
    },
    make("identity", "number of a designator", at: { $0.values(RecordKind.objects, ["cospar"]) }) {
      site, unharmed, generator in
      guard site.text.count >= 8 else { return nil }
      let number = Wrong.digit(of: String(site.text.dropFirst(5).prefix(3)), &generator)
      guard number != "000" else { return nil }
      return unharmed.setting(site, to: "\(site.text.prefix(5))\(number)\(site.text.dropFirst(8))")
    },
    make("identity", "piece of a designator", at: { $0.values(RecordKind.objects, ["cospar"]) }) {
      site, unharmed, generator in
      guard let piece = site.text.last, piece.isLetter else { return nil }
      let letters = "ABCDEFGHJK".filter { $0 != piece }
      guard let other = letters.randomElement(using: &generator) else { return nil }
      return unharmed.setting(
        site, to: site.text.dropLast() + String(other), excuse: unharmed.lonePiece(site.record))
    },
    make(
      "identity", "designator of another object", at: { $0.values(RecordKind.objects, ["cospar"]) }
    ) { site, unharmed, generator in
      let others = unharmed.values(RecordKind.objects, ["cospar"]).filter { $0.text != site.text }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other.text, touching: [other.record.id])
    },
    make("identity", "designator of a launch", at: { $0.values([.launch], ["cospar"]) }) {
      site, unharmed, generator in
      unharmed.setting(site, to: Wrong.digit(of: site.text, &generator, last: 3))
    },
    make("identity", "record twice, under another id", at: { $0.records(RecordKind.objects) }) {
      record, unharmed, _ in
      unharmed.copy(of: record, id: "\(record.id)-b")
    },
    make("identity", "record twice, under the same id", at: { $0.records(Self.copied) }) {
      record, unharmed, _ in
      unharmed.copy(of: record, id: record.id)
    },
    make(
      "identity", "alias of another object", at: { $0.values(RecordKind.objects, ["aliases[]"]) }
    ) { site, unharmed, generator in
      let others = unharmed.records(RecordKind.objects).filter { $0.id != site.record.id }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other.name, touching: [other.id])
    },
    make("identity", "look-alike letter in a reference", at: { $0.values([], Self.references) }) {
      site, unharmed, generator in
      unharmed.looksAlike(site, &generator)
    },
    make(
      "identity", "look-alike character in a designator or number",
      at: { $0.values([], ["cospar", "norad"]) }
    ) { site, unharmed, generator in
      unharmed.looksAlike(site, &generator)
    },
  ]

  private static let copied: Set<RecordKind> = [
    .satellite, .spacecraft, .launch, .site, .vehicle, .organisation, .source,
  ]

  /// Fields that name another record.
  static let references: Set<String> = [
    "launch", "site", "vehicle", "parent", "operator", "manufacturer", "payload_manufacturer",
    "payloads[]", "rendezvous_target", "phases[].with", "flights[].launch_craft",
    "flights[].landing_craft", "flights[].launch", "flights[].station", "variant_of",
  ]
}

extension Unharmed {
  /// Why a catalogue number cannot be told from a wrong one: nothing else has it, and it was not
  /// given long before the launch.
  fileprivate func loneNumber(_ record: Record, _ new: String) -> String? {
    if hasElements(record.id) { return nil }
    let year = liftOff(of: record).flatMap { Int($0.text.prefix(4)) }
    let isOld = records(RecordKind.objects).contains { other in
      guard let year, let number = Int(new), let known = other.catalogNumber,
        let launched = liftOff(of: other).flatMap({ Int($0.text.prefix(4)) })
      else { return false }
      return launched <= year - 2 && known > number
    }
    return isOld
      ? nil
      : "the catalogue number of an object without element sets, and none that was given before"
        + " its launch: nothing else states it"
  }

  /// Why a piece cannot be told from a wrong one: nothing else has it.
  fileprivate func lonePiece(_ record: Record) -> String? {
    hasElements(record.id)
      ? nil : "the piece of an object that has no element sets: nothing else states it"
  }

  /// The same record once more, in a file of its own.
  fileprivate func copy(of record: Record, id: String) -> Mutant? {
    guard let text = text(of: record) else { return nil }
    let range = text.record(around: record.location.line)
    var lines = Array(text.lines[range.lowerBound - 1..<range.upperBound])
    guard let line = lines.firstIndex(of: "id: \(record.id)") else { return nil }
    lines[line] = "id: \(id)"
    let folder = text.path.split(separator: "/").first ?? "objects"
    return adding(
      "\(record.id) once more as \(id)", path: "\(folder)/zz-copy.yaml",
      text: lines.joined(separator: "\n") + "\n", touching: [record.id, id])
  }

  /// A value with one character replaced by one of another script that looks the same.
  fileprivate func looksAlike(
    _ site: ValueSite, _ generator: inout SeededGenerator
  ) -> Mutant? {
    let pairs: [Character: Character] = [
      "a": "\u{430}", "c": "\u{441}", "e": "\u{435}", "o": "\u{43E}", "p": "\u{440}",
      "x": "\u{445}", "i": "\u{456}", "-": "\u{2212}", "A": "\u{410}", "B": "\u{412}",
      "0": "\u{FF10}", "1": "\u{FF11}", "2": "\u{FF12}", "3": "\u{FF13}",
    ]
    var characters = Array(site.text)
    let places = characters.indices.filter { pairs[characters[$0]] != nil }
    guard let place = places.randomElement(using: &generator),
      let other = pairs[characters[place]]
    else { return nil }
    characters[place] = other
    return setting(site, to: String(characters))
  }
}
