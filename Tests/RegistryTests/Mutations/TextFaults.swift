// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// Text that is not the catalogue's YAML, or not its words.
  static let textFaults: [MutationFamily] = [
    make("text", "kind that is none", at: { $0.inventory.records }) { record, unharmed, _ in
      unharmed.changing(record, line: "kind: ") { "\($0)x" }
    },
    make("text", "confidence that is none", at: { $0.confidences }) { place, unharmed, _ in
      unharmed.changing(place.record, at: place.line) {
        $0.replacing("confidence: ", with: "confidence: very-")
      }
    },
    make("text", "indentation broken", at: { $0.indented }) { place, unharmed, _ in
      unharmed.changing(place.record, at: place.line) { " \($0)" }
    },
    make("text", "name missing", at: { $0.inventory.records }) { record, unharmed, _ in
      unharmed.removing("name", of: record)
    },
    make("text", "id missing", at: { $0.inventory.records }) { record, unharmed, _ in
      unharmed.removing("id", of: record)
    },
    make("text", "key misspelt", at: { $0.keys }) { place, unharmed, generator in
      unharmed.changing(place.record, at: place.line) { line in
        guard let colon = line.firstIndex(of: ":") else { return line }
        let key = line[..<colon]
        return key.dropLast() + (key.hasSuffix("x") ? "y" : "x") + line[colon...]
      }
    },
    make("text", "number that is none", at: { $0.numbers }) { site, unharmed, generator in
      let wrong = [
        "\(site.text)O", "\(site.text) km", "\(site.text.replacing(".", with: ","))l",
      ]
      return unharmed.setting(site, to: wrong.randomElement(using: &generator) ?? "x")
    },
    make("text", "bracket left open", at: { $0.keys }) { place, unharmed, _ in
      unharmed.changing(place.record, at: place.line) { line in
        guard let colon = line.firstIndex(of: ":") else { return line }
        return line[..<colon] + ": [" + line[colon...].dropFirst(2)
      }
    },
    make("text", "record without its source", at: { $0.sourced }) { record, unharmed, _ in
      unharmed.removing("source", of: record)
    },
  ]
}

extension Unharmed {
  /// A line of a record.
  struct LineSite: Sendable {
    let record: Record
    let line: Int
  }

  /// The lines of all records that something holds for.
  func lines(where isWanted: (String) -> Bool) -> [LineSite] {
    inventory.records.flatMap { record -> [LineSite] in
      guard let text = text(of: record) else { return [] }
      return text.record(around: record.location.line)
        .filter { isWanted(text.lines[$0 - 1]) }.map { LineSite(record: record, line: $0) }
    }
  }

  fileprivate var confidences: [LineSite] {
    lines { $0.drop { $0 == " " }.hasPrefix("confidence: ") }
  }

  /// Lines within a group, but not its first.
  fileprivate var indented: [LineSite] {
    inventory.records.flatMap { record -> [LineSite] in
      guard let text = text(of: record) else { return [] }
      let range = text.record(around: record.location.line)
      return range.filter { line in
        guard line > range.lowerBound + 1 else { return false }
        let here = text.lines[line - 1]
        let above = text.lines[line - 2]
        let depth = text.indentation(line)
        return depth > 0 && here.contains(": ") && !here.contains("- ") && above.contains(": ")
          && text.indentation(line - 1) == depth && !here.contains("note:")
          && !above.contains("note:")
      }.map { LineSite(record: record, line: $0) }
    }
  }

  /// Lines at the top of records that have a key and a value which rules or queries read.
  fileprivate var keys: [LineSite] {
    lines { line in
      guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":"),
        line.index(after: colon) < line.endIndex, !line.hasSuffix(">-")
      else { return false }
      return !["kind", "id", "name", "source", "note"].contains(String(line[..<colon]))
    }
  }

  fileprivate var numbers: [ValueSite] {
    values.filter { site in
      let units = ["_km", "_deg", "_min", "_kg", "_s", "_kn", "_m"]
      return units.contains { site.key.hasSuffix($0) } && Double(site.text) != nil
    }
  }

  fileprivate var sourced: [Record] {
    inventory.records.filter { $0.kind != .source && $0.source != nil }
  }

  /// A mutant with a line of a record changed that begins with a text.
  fileprivate func changing(
    _ record: Record, line beginning: String, _ change: (String) -> String
  ) -> Mutant? {
    guard let text = text(of: record) else { return nil }
    let range = text.record(around: record.location.line)
    guard let line = range.first(where: { text.lines[$0 - 1].hasPrefix(beginning) })
    else { return nil }
    return changing(record, at: line, change)
  }

  /// A mutant with a line of a record changed.
  func changing(_ record: Record, at line: Int, _ change: (String) -> String) -> Mutant? {
    guard var text = text(of: record) else { return nil }
    let old = text.lines[line - 1]
    text.lines[line - 1] = change(old)
    guard
      let mutant = mutant(
        "\(record.id) line \(line): \(old.drop { $0 == " " }) -> \(text.lines[line - 1])", text,
        of: record)
    else { return nil }
    // What cannot be read of a file takes its other records along.
    let all = inventory.records.filter { $0.location.file == text.path }.map(\.id)
    return Mutant(
      title: mutant.title, changes: mutant.changes, touched: mutant.touched.union(all),
      places: [text.path: 1...text.lines.count], excuse: nil, changed: Set(all))
  }
}
