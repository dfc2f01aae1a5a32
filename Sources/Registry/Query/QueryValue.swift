// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A value of a field as a query sees it.
public enum QueryValue: Sendable, Hashable {
  /// A text.
  case text(String)
  /// A number, and its text as written.
  case number(Double, String)
  /// A date.
  case date(VagueDate)

  /// The value as text, as its source has it.
  public var text: String {
    switch self {
    case .text(let text), .number(_, let text): text
    case .date(let date): date.text
    }
  }

  /// The value as a finite number; nil where it is none.
  public var number: Double? {
    switch self {
    case .number(let number, _): return number
    case .text(let text):
      guard let first = text.utf8.first, first < 0x3A, let number = Double(text), number.isFinite
      else { return nil }
      return number
    case .date: return nil
    }
  }

  /// The value as a date; nil where it is none.
  public var date: VagueDate? {
    switch self {
    case .date(let date): date
    case .text(let text), .number(_, let text): try? VagueDate(text)
    }
  }

  /// Makes a value of a figure, with as many decimals as asked for and no zeros at the end.
  static func figure(_ value: Double, decimals: Int) -> QueryValue {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded: Double = (value * scale).rounded() / scale
    return .number(rounded, DecimalText.text(rounded))
  }
}
