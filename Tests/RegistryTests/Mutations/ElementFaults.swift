// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import TestSupport

extension MutationFamily {
  /// Figures of element sets gone wrong.
  static let elementFaults: [MutationFamily] = [
    column("catalogue number of a set", "NORAD_CAT_ID") { Wrong.digit(of: $0, &$1) },
    column("mean motion of a set", "MEAN_MOTION") { Wrong.digit(of: String($0), &$1, before: 4) },
    column("inclination of a set", "INCLINATION") { Wrong.digit(of: String($0), &$1, before: 1) },
    column("eccentricity of a set", "ECCENTRICITY") { Wrong.digit(of: String($0), &$1, before: 3) },
    column("node of a set", "RA_OF_ASC_NODE") { Wrong.digit(of: String($0), &$1, before: 1) },
    column("revolution number of a set", "REV_AT_EPOCH") { text, generator in
      Int(text).map { String($0 + Int.random(in: 20_000...40_000, using: &generator)) } ?? text
    },
    column("drag term of a set", "BSTAR") { text, _ in
      Wrong.scaled(text, by: -1000) ?? text
    },
    make("elements", "epoch of a set moved by a day", at: { $0.rows }) { row, unharmed, generator in
      let size = Bool.random(using: &generator) ? 86_400 : -86_400
      guard let new = Wrong.moved(row["EPOCH"], by: size) else { return nil }
      return unharmed.setting(row, "EPOCH", to: new, excuse: unharmed.loneEpoch(row))
    },
    column("designator of a set", "OBJECT_ID") { Wrong.digit(of: $0, &$1, last: 3) },
    make("elements", "epoch before the launch", at: { $0.rows }) { row, unharmed, _ in
      guard let start = unharmed.liftOff(of: row.record)?.text, start.count >= 10,
        let new = Wrong.moved(row["EPOCH"], by: Wrong.distance(row["EPOCH"], start) - 20 * 86_400)
      else { return nil }
      return unharmed.setting(row, "EPOCH", to: new)
    },
    make("elements", "epoch after the end", at: { $0.rows }) { row, unharmed, _ in
      guard let end = row.record["end"]?.assertions.first?.value, end.count >= 10,
        let new = Wrong.moved(row["EPOCH"], by: Wrong.distance(row["EPOCH"], end) + 20 * 86_400)
      else { return nil }
      return unharmed.setting(row, "EPOCH", to: new)
    },
  ]

  private static func column(
    _ name: String, _ column: String,
    _ wrong: @escaping @Sendable (String, inout SeededGenerator) -> String
  ) -> MutationFamily {
    make("elements", name, at: { $0.rows }) { row, unharmed, generator in
      unharmed.setting(row, column, to: wrong(row[column], &generator))
    }
  }
}

extension Wrong {
  /// A number with a digit changed that matters: one of those before some decimal.
  fileprivate static func digit(
    of text: String, _ generator: inout SeededGenerator, before decimal: Int
  ) -> String {
    guard let dot = text.firstIndex(of: ".") else { return digit(of: text, &generator) }
    let head = text[..<dot]
    let decimals = text[text.index(after: dot)...]
    let changed = digit(of: head + "." + decimals.prefix(decimal), &generator)
    return changed + decimals.dropFirst(decimal)
  }

  /// The seconds from one date to another, whole days only.
  fileprivate static func distance(_ from: String, _ to: String) -> Int {
    do throws(VagueDate.ParseError) {
      let a = try VagueDate(String(from.prefix(10))).earliest
      let b = try VagueDate(String(to.prefix(10))).earliest
      return Int((b.seconds(since: a) / 86_400).rounded()) * 86_400
    } catch {
      return 0
    }
  }
}

extension Unharmed {
  /// A row of a table of element sets.
  struct Row: Sendable {
    let record: Record
    let path: String
    /// The line, from 1.
    let line: Int
    let header: [String]
    var fields: [String]

    subscript(column: String) -> String {
      get { header.firstIndex(of: column).map { fields[$0] } ?? "" }
      set { if let place = header.firstIndex(of: column) { fields[place] = newValue } }
    }
  }

  /// Why an epoch cannot be told from one a day off: no other set is near enough to tell where the
  /// object was.
  fileprivate func loneEpoch(_ row: Row) -> String? {
    let sets = inventory.elementSets.filter { inventory.location(of: $0.place).file == row.path }
    guard let own = sets.first(where: { Int($0.place.line) == row.line }) else { return nil }
    let isNear = sets.contains {
      let apart = ($0.elements.epoch.seconds(since: own.elements.epoch) / 86_400).magnitude
      return apart > 0 && apart < 10
    }
    return isNear ? nil : "the epoch of a set off by a day, without another set within ten days"
  }

  /// The rows of all tables of element sets.
  var rows: [Row] {
    records(RecordKind.objects).flatMap { record -> [Row] in
      guard let file = byPath["elements/\(record.id).csv"] else { return [] }
      let lines = TextFile(file).lines
      let header = Self.fields(lines[0])
      return lines.indices.dropFirst().compactMap { position in
        let fields = Self.fields(lines[position])
        guard fields.count == header.count else { return nil }
        return Row(
          record: record, path: file.path, line: position + 1, header: header, fields: fields)
      }
    }
  }

  private static func fields(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// A mutant with one field of a row changed.
  func setting(_ row: Row, _ column: String, to new: String, excuse: String? = nil) -> Mutant? {
    guard !row[column].isEmpty else { return nil }
    var changed = row
    changed[column] = new
    return replacing(
      row, with: changed.fields.joined(separator: ","),
      title: "\(column) \(row[column]) -> \(new)", excuse: excuse)
  }

  /// A mutant with a row replaced by other lines.
  func replacing(
    _ row: Row, with lines: String?, title: String, touching others: Set<String> = [],
    excuse: String? = nil
  ) -> Mutant? {
    guard let file = byPath[row.path] else { return nil }
    var text = TextFile(file)
    let old = text.lines
    if let lines { text.lines[row.line - 1] = lines } else { text.lines.remove(at: row.line - 1) }
    if text.lines == old { return nil }
    return Mutant(
      title: "\(row.path):\(row.line): \(title)", changes: [row.path: text.input],
      touched: others.union([row.record.id]), places: [row.path: 1...text.lines.count],
      excuse: excuse)
  }
}
