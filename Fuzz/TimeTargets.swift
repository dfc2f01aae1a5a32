// SPDX-License-Identifier: Apache-2.0

/// Targets of the readers of times.
enum TimeTargets {
  static func isoEpoch(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for scale in TimeScale.allCases {
      guard let epoch = try? Epoch(iso8601: text, scale: scale) else { continue }
      let written = epoch.iso8601(.tai, fractionDigits: 18)
      let again = try? Epoch(iso8601: written, scale: .tai)
      precondition(again == epoch, "an epoch changed on its way through \(written)")
    }
  }

  static func ccsdsEpoch(_ bytes: [UInt8]) {
    for scale in TimeScale.allCases {
      guard
        let epoch = try? CCSDSEpoch.parse(bytes[...], scale: scale, leapSeconds: .builtin)
      else { continue }
      let text = CCSDSEpoch.text(epoch, leapSeconds: .builtin)
      let again = try? CCSDSEpoch.parse(Array(text.utf8)[...], leapSeconds: .builtin)
      // Other scales than UTC reach beyond the four digits of the year.
      precondition(again == epoch || text.utf8.count != 26 && again == nil || scale != .utc)
    }
  }

  static func vagueDate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let date = try? VagueDate(text) else { return }
    if let latest = date.latest { precondition(date.earliest <= latest) }
    let again = try? VagueDate(date.canonical)
    precondition(again?.earliest == date.earliest, "\(date.canonical) reads otherwise")
    precondition(again?.latest == date.latest, "\(date.canonical) reads otherwise")
  }
}
