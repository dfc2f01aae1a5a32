// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport

extension MutationFamily {
  /// Figures of element sets gone wrong.
  static let elementFaults: [MutationFamily] = [
    column("catalogue number of a set", "NORAD_CAT_ID") { Wrong.digit(of: $0, &$1) },
    column("mean motion of a set", "MEAN_MOTION", excuse: { $2.loneSet($0, "MEAN_MOTION", $1) }) {
      Wrong.digit(of: $0, &$1, before: 1)
    },
    column("inclination of a set", "INCLINATION", excuse: { $2.loneSet($0, "INCLINATION", $1) }) {
      Wrong.digit(of: $0, &$1, before: 0)
    },
    column("eccentricity of a set", "ECCENTRICITY", excuse: { $2.loneSet($0, "ECCENTRICITY", $1) })
    {
      Wrong.digit(of: $0, &$1, before: 2)
    },
    column("node of a set", "RA_OF_ASC_NODE", excuse: { $2.looseNode($0, $1) }) {
      Wrong.digit(of: $0, &$1, before: 0)
    },
    column("revolution number of a set", "REV_AT_EPOCH") { text, generator in
      Int(text).map { String($0 + Int.random(in: 20_000...40_000, using: &generator)) } ?? text
    },
    make("elements", "drag term of a set", at: { $0.rows }) { row, unharmed, _ in
      guard let new = Wrong.scaled(row["BSTAR"], by: -1000) else { return nil }
      return unharmed.setting(row, "BSTAR", to: new, excuse: unharmed.looseDrag(row, new))
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
    excuse: @escaping @Sendable (Unharmed.Row, String, Unharmed) -> String? = { _, _, _ in nil },
    _ wrong: @escaping @Sendable (String, inout SeededGenerator) -> String
  ) -> MutationFamily {
    make("elements", name, at: { $0.rows }) { row, unharmed, generator in
      let new = wrong(row[column], &generator)
      return unharmed.setting(row, column, to: new, excuse: excuse(row, new, unharmed))
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

  /// The days between a row and the next set of the object, before or after; nil where it has none.
  func gap(_ row: Row) -> Double? {
    let sets = inventory.elementSets.filter {
      inventory.location(of: $0.place).file == row.path && !$0.isRough
    }
    guard let own = sets.first(where: { Int($0.place.line) == row.line }) else { return nil }
    return sets.filter { $0.place != own.place }.map {
      ($0.elements.epoch.seconds(since: own.elements.epoch) / 86_400).magnitude
    }.min()
  }

  private static func isLow(_ row: Row) -> Bool {
    Double(row["MEAN_MOTION"]).map { $0 > 11 } ?? false
  }

  /// Why a figure cannot be told from a wrong one: no other set is near enough, given the air below
  /// 2,000 km and the Moon and the Sun above.
  fileprivate func loneSet(_ row: Row, _ column: String, _ new: String) -> String? {
    if row["ROUGH"] == "true" {
      return "a figure of a set that is kept as a rough one: no theory tells what follows it"
    }
    var changed = row
    changed[column] = new
    if Self.isImpossible(changed) { return nil }
    // The air turns no plane of a low orbit.
    let isPlane = column == "INCLINATION"
    return gap(row).map { $0 <= (Self.isLow(row) && !isPlane ? 60 : 500) } ?? false
      ? nil
      : "a figure of a set without another within 60 days in low orbit, or 500 days in a high one or"
        + " for its inclination"
  }

  /// Whether a set is no orbit: beyond the ranges of its figures, or through the ground.
  private static func isImpossible(_ row: Row) -> Bool {
    guard let motion = Double(row["MEAN_MOTION"]), let eccentricity = Double(row["ECCENTRICITY"]),
      let node = Double(row["RA_OF_ASC_NODE"]), motion > 0
    else { return true }
    if eccentricity >= 1 || node > 360 { return true }
    // The semimajor axis in km of a revolution a day is 42,241, and it goes with n to the -2/3.
    let axis = 42_241 / pow(motion * motion, 1.0 / 3)
    return axis * (1 - eccentricity) < 6_350
  }

  /// Why a node cannot be told from a wrong one.
  fileprivate func looseNode(_ row: Row, _ new: String) -> String? {
    if let node = Double(new), node > 360 { return nil }
    if let inclination = Double(row["INCLINATION"]), inclination < 1 {
      return "the node of an orbit within a degree of the equator"
    }
    return loneSet(row, "RA_OF_ASC_NODE", new)
  }

  /// Why a drag term cannot be told from a wrong one.
  fileprivate func looseDrag(_ row: Row, _ new: String) -> String? {
    if let size = Double(new)?.magnitude, size <= 0.01 {
      return "a drag term that is a thousand times too large, and still below 0.01"
    }
    return rows.count { $0.path == row.path } >= 3
      ? nil : "the drag term of an object with one or two sets: fits scatter by as much"
  }

  /// Why an epoch cannot be told from one a day off: no other set is near enough to tell where the
  /// object was.
  fileprivate func loneEpoch(_ row: Row) -> String? {
    guard let days = gap(row) else { return "the epoch of the only set of an object, off by a day" }
    // The node of a Sun-synchronous orbit goes a degree a day, whatever the object does.
    let isSynchronous =
      Self.isLow(row) && (Double(row["INCLINATION"]).map { abs($0 - 98) < 2 } ?? false)
    return days > 0 && days < (isSynchronous ? 60 : 10)
      ? nil
      : "the epoch of a set off by a day, without another within ten days, or 60 days in a"
        + " Sun-synchronous orbit"
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
      excuse: excuse, changed: [row.record.id])
  }
}
