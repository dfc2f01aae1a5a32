// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A rule that turns remarks of readers into findings.
///
/// Which remarks are its own, ``RemarkRules`` says; the words in French are those of
/// ``RemarkWords``.
protocol RemarkCheck: Check {
  /// The forms of files to which the rule applies, by the beginning of their names; what it applies
  /// to in them are their element sets.
  static var forms: [String] { get }
  /// How a remark can be mended; nil where the rule does not know.
  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix?
  /// Looks further than the readers did.
  static func examineFurther(_ context: CheckContext, into report: inout CheckReport)
}

extension RemarkCheck {
  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix? { nil }

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {}

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    exercise(inventory, &report)
    var texts: [Int32: FileText] = [:]
    var notes: [Note: Int] = [:]
    let remarks = RemarkRules.remarks(of: rule.id, in: inventory)
    for remark in remarks where remark.severity == .note {
      notes[Note(file: remark.place.file, code: remark.code), default: 0] += 1
    }
    for remark in remarks {
      var more = 0
      if remark.severity == .note {
        // What was passed over is said once for a file.
        let note = Note(file: remark.place.file, code: remark.code)
        guard let count = notes.removeValue(forKey: note) else { continue }
        more = count - 1
      }
      let file = Int(remark.place.file)
      let isKnown = inventory.files.indices.contains(file)
      let text =
        texts[remark.place.file] ?? FileText(isKnown ? inventory.files[file].bytes : [])
      texts[remark.place.file] = text
      let path = isKnown ? inventory.files[file].path : ""
      let severity: Severity =
        switch remark.severity {
        case .error: .error
        case .warning: .warning
        case .note: .info
        }
      var message = RemarkWords.message(of: remark)
      if more > 0 {
        message = Bilingual(
          "\(message.english) (and \(more) more in this file)",
          "\(message.french) (et \(more) de plus dans ce fichier)")
      }
      report.report(
        severity, at: remark.place,
        subject: RemarkSubject.name(of: remark.place, in: text, path: path, inventory),
        field: remark.code, message, length: remark.length,
        fix: fix(for: remark, in: text, path: path))
    }
    examineFurther(context, into: &report)
  }

  /// Counts the element sets, and the files that have none, of the rule's forms.
  private static func exercise(_ inventory: Inventory, _ report: inout CheckReport) {
    var counts = [Int](repeating: 0, count: inventory.files.count)
    for set in inventory.elementSets where counts.indices.contains(Int(set.place.file)) {
      counts[Int(set.place.file)] += 1
    }
    if forms.contains("record") { report.exercised(inventory.records.count) }
    for (position, file) in inventory.files.enumerated()
    where forms.contains(where: { $0 != "record" && file.form.hasPrefix($0) }) {
      report.exercised(max(1, counts[position]))
    }
  }
}

/// A kind of note in a file.
private struct Note: Hashable {
  let file: Int32
  let code: String
}

/// What a remark is about: the name that stays when lines move.
enum RemarkSubject {
  /// The catalogue number of a line of a TLE, the first field of a row, the id of a record, else
  /// the name of the file.
  static func name(
    of place: Place, in text: FileText, path: String, _ inventory: Inventory
  ) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard inventory.files.indices.contains(Int(place.file)) else { return file }
    let form = inventory.files[Int(place.file)].form
    let line = text.line(Int(place.line))
    switch form {
    case "tle":
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      guard trimmed.count >= 7, trimmed.hasPrefix("1 ") || trimmed.hasPrefix("2 ") else {
        return file
      }
      let number = trimmed.dropFirst(2).prefix(5).filter { $0 != " " }
      return number.isEmpty ? file : String(number)
    case "record":
      let records = inventory.records.filter { $0.location.file == path }
      let own = records.last { $0.location.line <= Int(place.line) } ?? records.first
      return own?.id ?? (file.split(separator: ".").first.map(String.init) ?? file)
    default:
      guard form.hasSuffix("csv"), place.line > 1 else { return file }
      let first = line.prefix { $0 != "," }.filter { $0 != "\"" }
      return first.isEmpty ? file : String(first)
    }
  }
}
