// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// Edits after which a catalogue says the same as before.
  static let harmlessEdits: [MutationFamily] = [
    harmless("comment added") { text, record, generator in
      let range = text.record(around: record.location.line)
      text.lines.insert("# Looked through.", at: range.lowerBound)
    },
    harmless("remark at the end of a line") { text, record, _ in
      let range = text.record(around: record.location.line)
      if let line = range.first(where: { text.lines[$0 - 1].hasPrefix("source: ") }) {
        text.lines[line - 1] += "  # as it says"
      }
    },
    harmless("empty line") { text, record, _ in
      let range = text.record(around: record.location.line)
      if let line = range.first(where: { text.lines[$0 - 1].hasPrefix("source: ") }) {
        text.lines.insert("", at: line)
      }
    },
    harmless("quotes about a value") { text, record, _ in
      let range = text.record(around: record.location.line)
      for key in ["name: ", "cospar: ", "launch: ", "state: "] {
        guard
          let line = range.first(where: {
            text.lines[$0 - 1].hasPrefix(key) && !text.lines[$0 - 1].contains("\"")
          })
        else { continue }
        text.lines[line - 1] = "\(key)\"\(text.lines[line - 1].dropFirst(key.count))\""
      }
    },
    harmless("aliases in another order") { text, record, _ in
      let range = text.record(around: record.location.line)
      guard let line = range.first(where: { text.lines[$0 - 1] == "aliases:" }) else { return }
      let block = text.block(from: line)
      text.lines[block.lowerBound..<block.upperBound].reverse()
    },
    harmless("keys in another order") { text, record, _ in
      let range = text.record(around: record.location.line)
      guard let line = range.first(where: { text.lines[$0 - 1].hasPrefix("state: ") }),
        let to = range.first(where: { text.lines[$0 - 1].hasPrefix("name: ") })
      else { return }
      let moved = text.lines.remove(at: line - 1)
      text.lines.insert(moved, at: to - 1)
    },
    harmless("name in another language") { text, record, _ in
      let range = text.record(around: record.location.line)
      guard record["name_fr"] == nil, record.kind.isObject,
        let line = range.first(where: { text.lines[$0 - 1].hasPrefix("name: ") })
      else { return }
      text.lines.insert("name_fr: \(record.name)", at: line)
    },
    harmless("lines ended as Windows does") { text, _, _ in
      text.lines = text.lines.map { $0.isEmpty ? $0 : $0 + "\r" }
    },
  ]

  private static func harmless(
    _ name: String,
    _ edit: @escaping @Sendable (inout TextFile, Record, inout SeededGenerator) -> Void
  ) -> MutationFamily {
    make("harmless", name, isHarmless: true, at: { $0.inventory.records }) {
      record, unharmed, generator in
      guard var text = unharmed.text(of: record) else { return nil }
      edit(&text, record, &generator)
      return unharmed.mutant(record.id, text, of: record)
    }
  }
}
