// SPDX-License-Identifier: Apache-2.0

/// A value as an inventory has it: read, as written, where, and who says so.
public struct Cited<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// The text as written; its digits tell how exact a number is meant to be.
  public var text: String
  /// Where it stands.
  public var place: Place
  /// Who says so: a position in ``Inventory/sources``, or -1 where nobody is named.
  public var source: Int32
  /// How far it can be trusted.
  public var confidence: Confidence

  /// Makes a cited value.
  public init(
    _ value: Value, text: String, place: Place, source: Int32 = -1,
    confidence: Confidence = .reported
  ) {
    self.value = value
    self.text = text
    self.place = place
    self.source = source
    self.confidence = confidence
  }
}

extension Cited where Value == Double {
  /// Half of the last digit written: how far the true figure may be from the text by rounding.
  ///
  /// `35786` gives 0.5, `51.64` gives 0.005.
  public var rounding: Double {
    var decimals = 0
    var seenPoint = false
    for byte in text.utf8 {
      if byte == 0x2E {
        seenPoint = true
      } else if seenPoint, byte >= 0x30, byte <= 0x39 {
        decimals += 1
      } else if byte == 0x65 || byte == 0x45 {
        break
      }
    }
    var half = 0.5
    for _ in 0..<min(decimals, 15) { half /= 10 }
    return half
  }
}
