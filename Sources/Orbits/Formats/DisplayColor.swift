// SPDX-License-Identifier: Apache-2.0

/// A colour on a globe, for KML and CZML.
public struct DisplayColor: Sendable, Hashable {
  /// From 0 to 255.
  public var red: UInt8
  /// From 0 to 255.
  public var green: UInt8
  /// From 0 to 255.
  public var blue: UInt8
  /// From 0, not to be seen, to 255.
  public var alpha: UInt8

  /// A colour by its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// For ascents.
  public static let orange = DisplayColor(red: 247, green: 140, blue: 60)
  /// For orbits.
  public static let blue = DisplayColor(red: 98, green: 178, blue: 245)

  /// Colours that follow one another where several objects are drawn.
  public static let series: [DisplayColor] = [
    .blue, .orange, DisplayColor(red: 199, green: 155, blue: 240),
    DisplayColor(red: 110, green: 205, blue: 140), DisplayColor(red: 240, green: 220, blue: 90),
    DisplayColor(red: 240, green: 120, blue: 140),
  ]

  /// As KML writes it: alpha, blue, green, red in hexadecimal digits.
  var kmlText: String {
    [alpha, blue, green, red].map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count < 2 ? "0" + text : text
    }.joined()
  }
}
