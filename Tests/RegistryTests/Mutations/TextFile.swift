// SPDX-License-Identifier: Apache-2.0

import Registry

/// The lines of a file, to be edited at the places that assertions name.
struct TextFile: Sendable {
  let path: String
  var lines: [String]

  init(_ file: InputFile) {
    path = file.path
    lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The file to take stock of.
  var input: InputFile { InputFile(path: path, text: lines.joined(separator: "\n")) }

  /// The blanks that a line begins with.
  func indentation(_ line: Int) -> Int { lines[line - 1].prefix { $0 == " " }.count }

  /// Puts a text in the place of a plain or quoted scalar; false where the scalar is not there.
  mutating func replace(_ old: String, with new: String, at location: SourceLocation) -> Bool {
    guard lines.indices.contains(location.line - 1) else { return false }
    let scalars = Array(lines[location.line - 1].unicodeScalars)
    var start = location.column - 1
    var end = start + old.unicodeScalars.count
    guard start >= 0, start < scalars.count else { return false }
    if scalars[start] == "\"" || scalars[start] == "'" {
      (start, end) = (start, end + 2)
      guard end <= scalars.count, Array(old.unicodeScalars) == Array(scalars[start + 1..<end - 1])
      else { return false }
    } else {
      guard end <= scalars.count, Array(old.unicodeScalars) == Array(scalars[start..<end])
      else { return false }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[..<start])
    text.append(contentsOf: new.unicodeScalars)
    text.append(contentsOf: scalars[end...])
    lines[location.line - 1] = String(text)
    return true
  }

  /// The lines of what begins on a line: it and the deeper ones after it.
  func block(from line: Int) -> ClosedRange<Int> {
    let own = indentation(line)
    let isItem = lines[line - 1].dropFirst(own).hasPrefix("- ")
    var end = line
    while end < lines.count {
      let next = lines[end]
      if next.isEmpty || next.hasPrefix("---") { break }
      let depth = next.prefix { $0 == " " }.count
      // A list may stand as deep as its key.
      let isOwnList = !isItem && depth == own && next.dropFirst(depth).hasPrefix("- ")
      if depth <= own && !isOwnList { break }
      end += 1
    }
    return line...end
  }

  /// The lines of the record that has a line: all between two divisions of the file.
  func record(around line: Int) -> ClosedRange<Int> {
    var first = line
    while first > 1 && lines[first - 2] != "---" { first -= 1 }
    var last = line
    while last < lines.count && lines[last] != "---" { last += 1 }
    return first...last
  }
}
