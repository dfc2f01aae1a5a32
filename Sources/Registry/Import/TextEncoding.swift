// SPDX-License-Identifier: Apache-2.0

/// Texts of files that say nothing of their encoding.
enum TextEncoding {
  /// The text of some bytes: as UTF-8 where it is that, else as Latin 1, in which Excel's exports
  /// of Western tables differ in punctuation only.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }
}

extension String {
  /// The text with each pair of quotes made one.
  func replacingDoubledQuotes() -> String {
    var bytes: [UInt8] = []
    var wasQuote = false
    for byte in utf8 {
      if byte == 0x22, wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = byte == 0x22
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
