// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Fields that no record has, and that are worked out from others.
extension ClaimJudge {
  private static let weekdays = [
    Bilingual("Monday", "lundi"), Bilingual("Tuesday", "mardi"), Bilingual("Wednesday", "mercredi"),
    Bilingual("Thursday", "jeudi"), Bilingual("Friday", "vendredi"),
    Bilingual("Saturday", "samedi"),
    Bilingual("Sunday", "dimanche"),
  ]

  /// `FIELD.weekday`: the day of the week of a date that is known to the day.
  func judgeWeekday(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    let path = String(part.field.dropLast(".weekday".count))
    let label = label(path, of: record)
    let found = lookup(path, from: record, for: claim)
    // The day of the week follows from the date, whoever gives it: the calendar is independent.
    guard let value = (found.usable + found.circular).first,
      let date = value.assertion.date, date.precision >= .day, !date.isUncertain
    else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the registry does not know \(label.english) to the day",
          "le registre ne connaît pas \(label.french) au jour près"))
    }
    let day = Self.weekdays[date.earliest.calendarDate().weekday - 1]
    let wanted = NameFolding.fold(part.stated ?? "")
    let agrees = [day.english, day.french].contains { NameFolding.fold($0) == wanted }
    return PartJudgement(
      part, agrees ? .holds : .contradicted,
      found: Bilingual("\(day.english) (\(date.text))", "\(day.french) (\(date.text))"),
      reason: Bilingual(
        "\(date.text.prefix(10)) is a \(day.english)"
          + (agrees ? "" : ", not a \(part.stated ?? "")"),
        "le \(date.text.prefix(10)) est un \(day.french)"
          + (agrees ? "" : ", et non un \(part.stated ?? "")")),
      evidence: value.evidence)
  }

  /// `gap_years`: the longest time between two neighbouring events, in years of 365.25 days.
  func judgeGap(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    var events: [(date: VagueDate, evidence: ClaimEvidence)] = []
    for event in record["events"]?.elements ?? [] {
      guard let assertion = event["date"]?.assertions.first, let date = assertion.date else {
        continue
      }
      let evidence = ClaimEvidence(assertion, subject: record.id, field: "events")
      if !Self.isCircular(evidence, claim), assertion.confidence != .low {
        events.append((date, evidence))
      }
    }
    events.sort { $0.date.earliest < $1.date.earliest }
    var longest: (years: Double, from: Int)?
    for index in events.indices.dropLast() {
      let span: Double = events[index + 1].date.earliest.seconds(since: events[index].date.earliest)
      let years: Double = span / (365.25 * 86_400)
      if years > longest?.years ?? -1 { longest = (years, index) }
    }
    guard let longest, let bound = part.stated.flatMap(Double.init) else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the registry has too few dated events of \(record.name)",
          "le registre a trop peu d'événements datés de \(record.name)"))
    }
    let result = Self.compareBound(longest.years, part.relation, bound, name(record), unit: nil)
    let pair = events[longest.from...(longest.from + 1)]
    let dates = pair.map(\.date.text)
    let years = ClaimFormat.number((longest.years * 10).rounded() / 10)
    let agrees = if case .agrees = result.match { true } else { false }
    return PartJudgement(
      part, agrees ? .holds : .contradicted, found: Bilingual(same: years), unit: "years",
      reason: Bilingual(
        "the longest gap between joint events is \(years) years, from \(dates[0]) to \(dates[1])",
        "le plus long intervalle entre événements communs est de \(years) ans, de \(dates[0]) à \(dates[1])"
      ), evidence: pair.map(\.evidence))
  }

  /// `years_since`: calendar years from those that `among` names to the lift-off of the subject.
  func judgeYearsSince(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    let years = (part.among ?? "").split { !$0.isNumber }.filter { $0.count == 4 }.compactMap {
      Int($0)
    }
    guard let begun = beginning(of: record), let last = years.max(),
      let bound = part.stated.flatMap(Double.init)
    else { return unclear(part, part.among ?? "") }
    let year = begun.date.earliest.calendarDate().year
    let least = year - last
    let result = Self.compareBound(Double(least), part.relation, bound, name(record), unit: nil)
    let agrees = if case .agrees = result.match { true } else { false }
    let spans = years.map { "\(year - $0)" }.joined(separator: ", ")
    let list = years.map(String.init).joined(separator: ", ")
    return PartJudgement(
      part, agrees ? .holds : .contradicted, found: Bilingual(same: spans), unit: "years",
      reason: Bilingual(
        "from \(list) to \(begun.date.text.prefix(10)) it is \(spans) years",
        "de \(list) au \(begun.date.text.prefix(10)), il y a \(spans) ans"),
      evidence: [begun.evidence])
  }

  /// `launches` of a site: how many of the registry's launches it saw.
  ///
  /// The registry has a selection of launches, so that the count is a lower bound.
  func judgeLaunches(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    guard let group = RecordGroup(part.among ?? "kind:launch"),
      let bound = part.stated.flatMap(Double.init)
    else { return unclear(part, part.among ?? "") }
    let launches = records(of: group, within: nil, claim: claim).records.filter {
      $0.kind == .launch && $0.value("site") == record.id
    }
    let result = Self.compareBound(
      Double(launches.count), part.relation, bound, name(record), unit: nil)
    let isMet: Bool = if case .differs = result.match { false } else { true }
    let isLower = part.relation == .atLeast || part.relation == .moreThan
    let verdict: Verdict =
      isLower ? (isMet ? .holds : .cannotTell) : (isMet ? .cannotTell : .contradicted)
    let count = launches.count
    return PartJudgement(
      part, verdict, found: Bilingual(same: "\(count)"),
      reason: Bilingual(
        "the registry has \(count) launches from \(record.name)"
          + (verdict == .cannotTell ? ", a selection" : ""),
        "le registre a \(count) lancements depuis \(record.name)"
          + (verdict == .cannotTell ? ", un choix" : "")),
      evidence: launches.prefix(6).compactMap { beginning(of: $0)?.evidence })
  }
}
