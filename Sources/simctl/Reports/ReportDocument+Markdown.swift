// SPDX-License-Identifier: Apache-2.0

extension ReportDocument {
  /// The page in Markdown with tables (CommonMark and GitHub's); pictures are named, not held.
  package func markdown() -> String {
    var text = "# \(Self.plain(title))\n"
    for part in parts {
      switch part {
      case .heading(let heading): text += "\n## \(Self.plain(heading))\n"
      case .paragraph(let words): text += "\n\(Self.plain(words))\n"
      case .notice(let words): text += "\n> **\(Self.plain(words))**\n"
      case .list(let sentences):
        guard !sentences.isEmpty else { continue }
        text += "\n" + sentences.map { "- \(Self.plain($0))\n" }.joined()
      case .table(let table):
        guard !table.rows.isEmpty else { continue }
        text += "\n" + Self.row(table.header)
        text +=
          "|"
          + table.header.indices.map { table.numeric.contains($0) ? "---:|" : "---|" }.joined()
          + "\n"
        for row in table.rows { text += Self.row(row) }
      case .picture(let file, _, let caption):
        let path = file.replacing(" ", with: "%20").replacing(")", with: "%29")
        text += "\n![\(Self.plain(caption))](\(path))\n"
      }
    }
    return text
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(plain).joined(separator: " | ") + " |\n"
  }

  /// Text that Markdown shows as it is: no line ends, no marks taken for formatting.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result += " "
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    // What begins a list or a rule at the start of a line.
    if let first = result.first, "-+=".contains(first), result.count > 1 {
      let isNumber = result.dropFirst().first?.isNumber ?? false
      if !isNumber { result = "\\" + result }
    }
    return result
  }
}
