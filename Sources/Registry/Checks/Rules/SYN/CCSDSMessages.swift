// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The ephemeris and conjunction messages among the files of an inventory.
enum CCSDSMessages {
  /// The orbit ephemeris messages with the positions of their files.
  static func ephemerides(_ inventory: Inventory) -> [(file: Int, message: OEMFile)] {
    inventory.files.enumerated().compactMap { position, file in
      file.form == EphemerisStock.form ? (position, OEMReader.read(file.bytes)) : nil
    }
  }

  /// The conjunction data messages with the positions of their files.
  static func conjunctions(_ inventory: Inventory) -> [(file: Int, message: CDMFile)] {
    inventory.files.enumerated().compactMap { position, file in
      file.form == ConjunctionStock.form ? (position, CDMReader.read(file.bytes)) : nil
    }
  }

  /// Whether the first line that is no comment begins with a keyword.
  static func begins(_ bytes: [UInt8], _ keyword: String) -> Bool {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      if bytes[at...].starts(with: keyword.utf8) { return true }
      guard bytes[at...].starts(with: "COMMENT".utf8) else { return false }
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    }
    return false
  }
}
