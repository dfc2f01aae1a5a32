// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the program says beside its data: warnings, progress and summaries, on standard error.
package enum Talk {
  /// Writes a line to standard error.
  package static func line(_ text: String) { raw(text + "\n") }

  /// Writes text to standard error; where that cannot be written there is nobody to tell.
  package static func raw(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  /// Writes a warning.
  package static func warning(_ text: String) {
    line(Style.paint("warning", .yellow) + ": " + text)
  }

  /// Writes an error.
  package static func error(_ text: String) { line(Style.paint("error", .red) + ": " + text) }

  /// Writes a remark.
  package static func note(_ text: String) { line(Style.paint("note", .cyan) + ": " + text) }
}

/// Colours of the terminal, for standard error unless told otherwise.
package enum Style {
  /// The colours in use.
  package enum Color: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
    case bold = "1"
    case dim = "2"
  }

  /// Paints text where the stream is a terminal and `NO_COLOR` is not set.
  package static func paint(_ text: String, _ color: Color, stream: Int32 = 2) -> String {
    guard isColored(stream: stream) else { return text }
    return "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m"
  }

  /// Whether a stream gets colours: `CLICOLOR_FORCE` wins, then `NO_COLOR`, then the terminal.
  package static func isColored(stream: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["CLICOLOR_FORCE"]?.isEmpty == false { return true }
    return isatty(stream) == 1 && environment["NO_COLOR"]?.isEmpty ?? true
      && environment["TERM"] != "dumb"
  }

  /// Makes `--color` hold for the rest of the run, through the variables that stand for it.
  static func apply(_ choice: ColorChoice) {
    switch choice {
    case .auto: break
    case .always: setenv("CLICOLOR_FORCE", "1", 1)
    case .never:
      unsetenv("CLICOLOR_FORCE")
      setenv("NO_COLOR", "1", 1)
    }
  }
}
