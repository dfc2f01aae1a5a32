// SPDX-License-Identifier: Apache-2.0

/// A sentence or label in the two languages that the program speaks.
public struct Bilingual: Sendable, Hashable {
  /// A language of messages.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    /// English.
    case en
    /// French.
    case fr
  }

  /// In English.
  public let english: String
  /// In French.
  public let french: String

  /// Makes a text from both versions.
  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// Makes a text that is the same in both: a figure, a name, an identifier.
  public init(same text: String) { self.init(text, text) }

  /// The version in a language.
  public subscript(_ language: Language) -> String { language == .fr ? french : english }

  /// Several texts in a row.
  static func joined(_ texts: [Bilingual], separator: String = "; ") -> Bilingual {
    Bilingual(
      texts.map(\.english).joined(separator: separator),
      texts.map(\.french).joined(separator: separator == "; " ? " ; " : separator))
  }
}
