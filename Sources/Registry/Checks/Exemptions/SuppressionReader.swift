// SPDX-License-Identifier: Apache-2.0

/// Finds suppressions: comments in records, and the list `suppressions.yaml`.
///
/// A comment `# simctl:allow ORB-004 reason="…" until=2027-01-01` covers the record that it stands
/// in. Items of the list name a rule, a subject, perhaps a field, a reason and perhaps a day.
package enum SuppressionReader {
  /// The word that begins a suppression.
  private static let mark = "simctl:allow"

  /// All suppressions of an inventory's files.
  package static func all(in inventory: Inventory) -> [Suppression] {
    var found: [Suppression] = []
    for file in inventory.files {
      switch file.form {
      case "record": found += comments(in: file)
      case "suppressions": found += list(in: file)
      default: break
      }
    }
    return found
  }

  private static func comments(in file: Inventory.File) -> [Suppression] {
    // Few files have any; looking for the word costs less than making lines.
    guard contains(file.bytes, Array(mark.utf8)) else { return [] }
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var found: [Suppression] = []
    var start = 1
    var ends = lines.indices.filter { lines[$0].hasPrefix("---") }.map { $0 + 1 }
    ends.append(lines.count + 1)
    for end in ends {
      for number in start..<max(start, end) {
        let line = lines[number - 1]
        guard let comment = line.firstRange(of: "# \(mark)") else { continue }
        let text = line[comment.upperBound...]
        found.append(
          Suppression(
            location: SourceLocation(
              file: file.path, line: number,
              column: line[..<comment.lowerBound].unicodeScalars.count + 1),
            rule: String(text.split(separator: " ").first ?? "").uppercased(), subject: nil,
            field: nil, lines: start...max(start, end - 1),
            reason: value("reason", in: text) ?? "", until: value("until", in: text)))
      }
      start = end + 1
    }
    return found
  }

  private static func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return false }
    var place = 0
    let last = bytes.count - word.count
    while place <= last {
      if bytes[place] == first, bytes[place..<(place + word.count)].elementsEqual(word) {
        return true
      }
      place += 1
    }
    return false
  }

  /// The value of `key=word` or `key="some words"`.
  private static func value(_ key: String, in text: Substring) -> String? {
    guard let at = text.firstRange(of: "\(key)=") else { return nil }
    let rest = text[at.upperBound...]
    if rest.first == "\"" {
      return String(rest.dropFirst().prefix { $0 != "\"" })
    }
    return String(rest.prefix { $0 != " " })
  }

  private static func list(in file: Inventory.File) -> [Suppression] {
    RecordReader.items(of: "suppressions", file: file.path, bytes: file.bytes).map { item in
      func text(_ key: String) -> String? { item[key]?.value }
      return Suppression(
        location: item.location, rule: (text("rule") ?? "").uppercased(),
        subject: text("subject") ?? "", field: text("field"), lines: nil,
        reason: text("reason") ?? "", until: text("until"))
    }
  }
}
