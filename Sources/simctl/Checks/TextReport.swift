// SPDX-License-Identifier: Apache-2.0

import Registry

/// Findings for people: the place with the line and a caret under it, figures, sources.
struct TextReport {
  let result: CheckResult
  /// Whether to use colours and hyperlinks.
  let isColored: Bool
  private var lines = LineCache()

  init(_ result: CheckResult, isColored: Bool) {
    self.result = result
    self.isColored = isColored
  }

  mutating func rendered() -> String {
    var text = ""
    for finding in result.counted { text += (text.isEmpty ? "" : "\n") + block(finding) }
    return text
  }

  private func paint(_ text: String, _ color: Style.Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A place that terminals make a link of.
  private func link(_ location: SourceLocation) -> String {
    guard isColored, location.file.hasPrefix("/") else { return "\(location)" }
    return "\u{1B}]8;;file://\(location.file)\u{1B}\\\(location)\u{1B}]8;;\u{1B}\\"
  }

  private mutating func block(_ finding: Finding) -> String {
    let color: Style.Color =
      switch finding.severity {
      case .error: .red
      case .warning: .yellow
      case .info: .cyan
      }
    let french = result.language == .fr
    let word =
      french
      ? (finding.severity == .error
        ? "erreur" : finding.severity == .warning ? "avertissement" : "remarque")
      : finding.severity.rawValue
    var text = paint("\(word)[\(finding.rule)]", color)
    text += ": " + paint(finding.message[result.language], .bold) + "\n"
    let number = String(finding.location.line)
    let gutter = String(repeating: " ", count: number.count)
    text += "\(gutter)--> \(link(finding.location))\n"
    if let line = lines.line(finding.location, in: result.files) {
      let bar = paint("|", .dim)
      text += "\(gutter) \(bar)\n\(paint(number, .dim)) \(bar) \(line.shown)\n"
      let width = max(1, min(finding.length, line.shown.count - line.column + 1))
      let caret = String(repeating: " ", count: max(0, line.column - 1))
      text +=
        "\(gutter) \(bar) \(caret)"
        + paint(String(repeating: "^", count: width), color) + "\n"
    }
    if let figures = finding.figures(result.language) { text += "\(gutter) = \(figures)\n" }
    if !finding.sources.isEmpty {
      var names: [String] = []
      for name in finding.sources where !names.contains(name) { names.append(name) }
      text += "\(gutter) = \(french ? "sources" : "sources"): \(names.joined(separator: ", "))\n"
    }
    for related in finding.related {
      text += "\(gutter) = \(link(related.location)): \(related.message[result.language])\n"
    }
    if let fix = finding.fix {
      let option = fix.isSafe ? "--fix" : "--fix-suggested"
      text += "\(gutter) = \(fix.title[result.language]) (\(option))\n"
    }
    return text
  }
}

/// Lines of files, found without splitting a file more than once.
private struct LineCache {
  private var starts: [String: (file: Int, starts: [Int])] = [:]
  /// Lines beyond this many characters are shown in part.
  private static let widest = 160

  /// A line as shown, and the column of the place in it; nil where the file has no such line.
  mutating func line(
    _ location: SourceLocation, in files: [Inventory.File]
  ) -> (shown: String, column: Int)? {
    if starts[location.file] == nil {
      guard let file = files.firstIndex(where: { $0.path == location.file }) else {
        return nil
      }
      var all = [0]
      for (offset, byte) in files[file].bytes.enumerated() where byte == 0x0A {
        all.append(offset + 1)
      }
      starts[location.file] = (file, all)
    }
    guard let known = starts[location.file], location.line >= 1,
      location.line <= known.starts.count
    else { return nil }
    let bytes = files[known.file].bytes
    let start = known.starts[location.line - 1]
    var end = location.line < known.starts.count ? known.starts[location.line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    guard start <= end, start < bytes.count else { return nil }
    var characters = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    var column = min(max(location.column, 1), characters.count + 1)
    if characters.count > Self.widest {
      let from = max(0, min(column - Self.widest / 2, characters.count - Self.widest))
      characters = Array(characters[from..<min(characters.count, from + Self.widest)])
      column -= from
    }
    var shown = String.UnicodeScalarView()
    // What a terminal would act upon is shown as a mark.
    for scalar in characters {
      shown.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
    }
    return (String(shown), column)
  }
}
