// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// Codes of States and entries of the register gone wrong.
  static let codeFaults: [MutationFamily] = [
    make("register", "code of no State", at: { $0.values([], Self.states) }) {
      site, unharmed, generator in
      let unknown = ["XQ", "QZ", "ZZ", "XA", "RUS", "ru"].randomElement(using: &generator) ?? "XQ"
      return unharmed.setting(site, to: unknown)
    },
    make("register", "code of a State that is no more", at: { $0.values([], Self.states) }) {
      site, unharmed, _ in
      guard site.assertion.until == nil, let year = unharmed.year(of: site.record), year > 1992
      else { return nil }
      return unharmed.setting(site, to: "SU")
    },
    make("register", "document of no known form", at: { $0.values([], ["registration.document"]) })
    {
      site, unharmed, generator in
      let wrong = [
        site.text.replacing("/", with: "-"), site.text.replacing("ST/SG", with: "SG/ST"),
        site.text.replacing("SER.E", with: "SERE"), site.text + "/x",
      ]
      return unharmed.setting(site, to: wrong.randomElement(using: &generator) ?? "x")
    },
    make(
      "register", "digit of a document's number", at: { $0.values([], ["registration.document"]) }
    ) { site, unharmed, generator in
      let new = Wrong.digit(of: site.text, &generator, last: 3)
      return unharmed.setting(
        site, to: new,
        excuse: new.contains("/0") || new.contains(".0")
          ? nil : "the number of a document, which no other record has and which lies among others")
    },
    make("register", "registered by another State", at: { $0.values([], ["registration.state"]) }) {
      site, unharmed, generator in
      let others = ["US", "FR", "JP", "BR", "IN"].filter { $0 != site.text }
      return unharmed.setting(site, to: others.randomElement(using: &generator) ?? "US")
    },
    make("register", "launching State left out", at: { $0.launchingStates }) { site, unharmed, _ in
      guard var text = unharmed.text(of: site.record) else { return nil }
      let line = site.assertion.location.line
      let block = text.block(from: line)
      text.lines.removeSubrange(block.lowerBound - 1..<block.upperBound)
      return unharmed.mutant(
        "\(site.record.id) without launching State \(site.text)", text, of: site.record)
    },
  ]

  private static let states: Set<String> = [
    "state", "owner", "launching_states", "registration.state", "flights[].flag", "host_state",
    "operating_state",
  ]
}

extension Unharmed {
  /// The year of a record's launch; that of today's States where it has none.
  fileprivate func year(of record: Record) -> Int? {
    switch record.kind {
    case .satellite, .spacecraft, .component, .station, .stage, .launch:
      liftOff(of: record).flatMap { Int($0.text.prefix(4)) }
    default: nil
    }
  }

  /// Launching States that the State of registry or the site's host is.
  fileprivate var launchingStates: [ValueSite] {
    values([], ["launching_states"]).filter { site in
      (site.record["launching_states"]?.assertions.count ?? 0) > 1
        && site.record.value("registration.state") == site.text
    }
  }
}
