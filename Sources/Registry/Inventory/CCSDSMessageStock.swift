// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Recognises orbit ephemeris messages (OEM); rules read their states from the file itself.
enum EphemerisStock: InventoryReader {
  static let form = "oem-kvn"

  static func recognises(_ file: InputFile) -> Bool {
    CCSDSMessages.begins(file.bytes, "CCSDS_OEM_VERS")
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    inventory.add(OEMReader.read(file.bytes).diagnostics, of: position)
  }
}

/// Recognises conjunction data messages (CDM); rules read them from the file itself.
enum ConjunctionStock: InventoryReader {
  static let form = "cdm-kvn"

  static func recognises(_ file: InputFile) -> Bool {
    CCSDSMessages.begins(file.bytes, "CCSDS_CDM_VERS")
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    inventory.add(CDMReader.read(file.bytes).diagnostics, of: position)
  }
}

extension Inventory {
  /// Keeps what a reader of messages had to say about a file.
  fileprivate mutating func add(_ diagnostics: [Diagnostic], of file: Int) {
    for diagnostic in diagnostics {
      remarks.append(
        ReaderRemark(
          place: Place(file: file, line: diagnostic.line, column: diagnostic.column),
          length: diagnostic.length, code: diagnostic.code, severity: diagnostic.severity,
          message: diagnostic.message))
    }
  }
}
