// SPDX-License-Identifier: Apache-2.0

/// How wide a text comes out, without knowing the font.
///
/// The widths are those of a wide sans-serif (the program's viewers differ); what fits by them fits in
/// Helvetica, Arial and Verdana's narrower kin.
package enum TextExtent {
  /// The width of a text, in units of the picture.
  package static func width(_ text: String, size: Double) -> Double {
    size * text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!": 0.32
    case " ", "f", "t", "r", "(", ")", "[", "]", "/", "-", "°": 0.41
    case "m", "w", "M", "W", "@", "%", "—", "→": 0.98
    case "A"..."Z", "+", "=", "−", "×", "·", "<", ">", "≥", "≤": 0.74
    case "0"..."9": 0.64
    case "\u{1100}"..."\u{FFFF}": 1.05
    default: 0.62
    }
  }
}
