// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// Whether a field holds dates.
  static func isDateField(_ field: String) -> Bool {
    let keys: Set<String> = [
      "date", "lift_off", "end", "landing", "founded", "planned", "opened", "closed",
      "launch_date", "local_date", "first_flight", "last_flight", "last_delivery", "from", "until",
      "epoch",
    ]
    return keys.contains(FieldLabels.key(field))
  }

  /// A found date agrees where it lies within the stated one; one that does so only by the clock of
  /// the place is near.
  func compareDate(_ stated: VagueDate, _ value: ClaimLookup.Value) -> ClaimComparison {
    guard let found = value.assertion.date else {
      return ClaimComparison(.unsure(Self.notComparable(value.text, stated.text)))
    }
    let tolerance = Self.interval(stated)
    if Self.lies(found, within: stated) { return ClaimComparison(.agrees, tolerance: tolerance) }
    if found.mayEqual(stated) {
      return ClaimComparison(
        .unsure(
          Bilingual(
            "the registry knows \(found.text) only, which may be \(stated.text) or not",
            "le registre ne connaît que \(found.text), qui peut être \(stated.text) ou non")),
        tolerance: tolerance)
    }
    if let local = localDate(found, value), let day = Self.date(local.text.prefix(10)),
      Self.lies(day, within: stated)
    {
      let both = "\(found.text) = \(local.text) \(local.zone)"
      let what = label(value.field, of: value.owner)
      return ClaimComparison(
        .near(
          Bilingual(
            "\(what.english) was on \(found.text.prefix(10)) UTC; \(stated.text) is its local date (\(local.text) \(local.zone))",
            "\(what.french) a eu lieu le \(found.text.prefix(10)) UTC ; \(stated.text) en est la date locale (\(local.text) \(local.zone))"
          )),
        found: Bilingual(same: both), tolerance: tolerance, evidence: local.evidence)
    }
    return ClaimComparison(.differs, tolerance: tolerance)
  }

  /// Orders a found date against a stated one.
  func compareOrder(
    _ text: String, _ value: ClaimLookup.Value, _ relation: ClaimRelation
  ) -> ClaimComparison {
    guard let stated = Self.date(text), let found = value.assertion.date else {
      return ClaimComparison(.unsure(Self.notComparable(value.text, text)))
    }
    let isBefore = found.latest.map { $0 <= stated.earliest } ?? false
    let isNotBefore = found.earliest >= stated.earliest
    let isAfter = stated.latest.map { found.earliest >= $0 } ?? false
    let isNotAfter =
      if let end = found.latest, let last = stated.latest { end <= last } else { false }
    let (yes, no) =
      switch relation {
      case .before: (isBefore, isNotBefore)
      case .notBefore: (isNotBefore, isBefore)
      default: (isAfter, isNotAfter)
      }
    if yes { return ClaimComparison(.agrees) }
    if no { return ClaimComparison(.differs) }
    return ClaimComparison(
      .unsure(
        Bilingual(
          "\(found.text) is too vague to be put before or after \(text)",
          "\(found.text) est trop vague pour être placé avant ou après \(text)")))
  }

  /// Whether a date cannot be outside another.
  static func lies(_ date: VagueDate, within other: VagueDate) -> Bool {
    guard date.earliest >= other.earliest else { return false }
    guard let last = other.latest else { return true }
    guard let end = date.latest else { return false }
    return end <= last
  }

  /// The interval that a stated date stands for, where it is no day or instant.
  static func interval(_ date: VagueDate) -> Bilingual? {
    guard date.precision < .day || date.isUncertain, let end = date.latest else { return nil }
    let first = date.earliest.iso8601(fractionDigits: 0).prefix(10)
    let last = end.advanced(bySeconds: -1).iso8601(fractionDigits: 0).prefix(10)
    return Bilingual("\(first) to \(last)", "du \(first) au \(last)")
  }

  // MARK: - Local dates

  struct LocalDate {
    let text: String
    let zone: String
    let evidence: [ClaimEvidence]
  }

  /// The reading of an instant by the clock of the record's site.
  ///
  /// The site's own offset from UTC counts where it has one; else the nearest full hour to its
  /// longitude, from which civil clocks differ by an hour or two, which matters near midnight only.
  func localDate(_ date: VagueDate, _ value: ClaimLookup.Value) -> LocalDate? {
    guard date.precision >= .minute, !date.isUncertain, !date.isNotBefore,
      let siteID = value.owner.value("site"), let site = catalog.record(id: siteID),
      let zone = offset(of: site, at: date)
    else { return nil }
    let local = date.earliest.advanced(bySeconds: zone.hours * 3600)
    let sign = zone.hours < 0 ? "-" : "+"
    return LocalDate(
      text: String(local.iso8601(fractionDigits: 0).prefix(16)),
      zone: "UTC\(sign)\(ClaimFormat.number(abs(zone.hours)))", evidence: [zone.evidence])
  }

  private func offset(
    of site: Record, at date: VagueDate
  ) -> (hours: Double, evidence: ClaimEvidence)? {
    for assertion in site.assertions("time_zone") where Self.isValid(assertion, at: date) {
      // No clock is further from UTC than 14 hours.
      if let hours = assertion.number, abs(hours) <= 14 {
        return (hours, ClaimEvidence(assertion, subject: site.id, field: "time_zone"))
      }
    }
    guard let assertion = site.assertions("longitude_deg").first(where: { $0.number != nil }),
      let longitude = assertion.number, abs(longitude) <= 360
    else { return nil }
    let east: Double = longitude > 180 ? longitude - 360 : longitude
    return (
      (east / 15).rounded(),
      ClaimEvidence(assertion, subject: site.id, field: "longitude_deg")
    )
  }
}
