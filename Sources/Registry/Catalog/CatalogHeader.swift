// SPDX-License-Identifier: Apache-2.0

/// What `catalog.yaml` says about the catalogue as a whole.
struct CatalogHeader {
  /// The date up to which the catalogue is kept.
  private(set) var asOf: String?

  /// Reads the plain `key: value` lines of the file; an absent file says nothing.
  init(directory: String) {
    self.init(
      bytes: (try? FileBytes.readRaw("\(directory)/catalog.yaml", limit: 1 << 20)) ?? [])
  }

  /// Reads the plain `key: value` lines of a text.
  init(bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.starts(with: "as_of:".utf8) {
      let text = String(decoding: line.dropFirst(6), as: UTF8.self)
      asOf = text.split(separator: " ").first.map { $0.filter { $0 != "\"" && $0 != "'" } }
    }
  }
}
