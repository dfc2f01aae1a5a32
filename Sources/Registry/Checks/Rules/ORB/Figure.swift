// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Numbers in messages.
enum Figure {
  /// A number with a count of decimals and without a negative zero.
  static func text(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "?" }
    let scale: Double = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let scaled: Double = (value * scale).rounded()
    guard abs(scaled) < 9e18 else { return "\(value)" }
    let whole = Int64(scaled.magnitude)
    let unit = Int64(scale)
    var text = String(whole / unit)
    if decimals > 0 {
      let rest = String(whole % unit)
      text += "." + String(repeating: "0", count: decimals - rest.count) + rest
    }
    return scaled < 0 ? "-" + text : text
  }

  /// The same with the comma of French.
  static func texte(_ value: Double, _ decimals: Int) -> String { comma(text(value, decimals)) }

  /// A number as written, with the comma of French.
  static func comma(_ text: String) -> String {
    text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",")
  }
}
