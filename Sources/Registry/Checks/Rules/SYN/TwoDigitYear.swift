// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-010: the two digits of a TLE's year mean the year they are read as.
enum TwoDigitYear: Check {
  static let rule = Rule(
    id: "SYN-010",
    title: Bilingual(
      "two-digit years mean what they are read as",
      "les années à deux chiffres sont lues comme il faut"),
    severity: .info, certainty: .heuristic,
    rationale: """
      Two digits from 57 to 99 are read as 1957 to 1999, from 00 to 56 as 2000 to 2056. A set
      whose object was launched after its own epoch, or whose epoch is years ahead of the day, was
      written with another window in mind.
      """,
    formula: """
      year(epoch) ≥ year of the designator where the digits are 57 to 66; epoch ≤ as-of + 366 d
      """,
    tolerance: "366 days: no set is given for a later epoch",
    reference: "Hoots and Roehrich 1980; Space-Track, documentation of the TLE format",
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 98067A   57179.78495062  .00000023  00000-0  28098-4 0  4750
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 98067A   98179.78495062  .00000023  00000-0  28098-4 0  4755
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let isTLE = inventory.files.map { $0.form == "tle" }
    let latest = context.asOf.map { $0.advanced(by: .seconds(366 * 86_400)) }
    for set in inventory.elementSets {
      let file = Int(set.place.file)
      guard isTLE.indices.contains(file), isTLE[file] else { continue }
      report.exercised()
      let epoch = set.elements.epoch
      if let latest, epoch > latest {
        let year = SetYear.year(of: epoch)
        report.report(
          at: set.place, subject: SetSubject.name(set), field: "epoch",
          Bilingual(
            "the epoch is read as \(year), more than a year ahead of the day of this check",
            "l'époque est lue comme \(year), plus d'un an après la date de ce contrôle"),
          measured: Double(year))
        continue
      }
      guard let windowEnd = SetYear.windowEnd, epoch < windowEnd,
        let launched = SetYear.launchYear(set.elements)
      else {
        continue
      }
      let year = SetYear.year(of: epoch)
      guard launched > year else { continue }
      report.report(
        at: set.place, subject: SetSubject.name(set), field: "epoch",
        Bilingual(
          "the epoch is read as \(year), but the object was launched in \(launched); "
            + "\(year + 100) may be meant",
          "l'époque est lue comme \(year), mais l'objet a été lancé en \(launched) ; "
            + "\(year + 100) est peut-être voulu"),
        measured: Double(year), expected: Double(year + 100))
    }
  }
}

/// Years of element sets.
private enum SetYear {
  /// Epochs before it have two digits from 57 to 66.
  static let windowEnd: Epoch? = (try? VagueDate("1967"))?.earliest

  static func year(of epoch: Epoch) -> Int { Int(epoch.calendarDate(.utc).year) }

  static func launchYear(_ elements: ElementSet) -> Int? {
    Int(elements.internationalDesignator.prefix { $0 != "-" })
  }
}
