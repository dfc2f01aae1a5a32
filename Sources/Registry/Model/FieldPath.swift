// SPDX-License-Identifier: Apache-2.0

/// The parts of a path such as `pads[1/5].latitude_deg`.
enum FieldPath {
  /// The key that a path ends with, without a position in a list: `latitude_deg`.
  ///
  /// By bytes: rules ask it of every field of a catalogue.
  static func key(of path: String) -> Substring {
    let bytes = path.utf8
    var start = bytes.startIndex
    if let dot = bytes.lastIndex(of: 0x2E) { start = bytes.index(after: dot) }
    let end = bytes[start...].firstIndex(of: 0x5B) ?? bytes.endIndex
    return path[start..<end]
  }
}
