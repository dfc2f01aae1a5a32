// SPDX-License-Identifier: Apache-2.0

/// A page as its parts, written as Markdown or HTML alike.
package struct ReportDocument: Sendable {
  /// A table.
  package struct Table: Sendable {
    /// The titles of the columns.
    package var header: [String]
    /// Which columns hold numbers, aligned at the right.
    package var numeric: Set<Int>
    /// The cells.
    package var rows: [[String]]

    /// A table with titles and the columns that hold numbers.
    package init(_ header: [String], numeric: Set<Int> = [], rows: [[String]] = []) {
      self.header = header
      self.numeric = numeric
      self.rows = rows
    }
  }

  /// A part of the page.
  package enum Part: Sendable {
    /// A heading of the second level.
    case heading(String)
    /// Running text.
    case paragraph(String)
    /// A notice that stands out.
    case notice(String)
    /// Sentences one below the other.
    case list([String])
    /// A table; nothing where it has no rows.
    case table(Table)
    /// A picture: the file that Markdown names, the SVG that HTML holds.
    case picture(file: String, svg: String, caption: String)
  }

  /// What the page is about.
  package var title: String
  /// In order.
  package var parts: [Part]

  /// A page.
  package init(title: String, parts: [Part] = []) {
    self.title = title
    self.parts = parts
  }
}
