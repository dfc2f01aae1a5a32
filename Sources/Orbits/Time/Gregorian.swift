// SPDX-License-Identifier: Apache-2.0

/// Day counts of the proleptic Gregorian calendar, in integers.
///
/// Days count from 2000-01-01; years are astronomical (year 0 is 1 BC). Works in eras of 400 years
/// that start on 1 March, so that the leap day ends a year (method: Richards, in *Explanatory
/// Supplement to the Astronomical Almanac*, 3rd edition, 2013, §15.11, shifted to March).
package enum Gregorian {
  /// Years that any day count, and any epoch, of this library stays within.
  package static let years: ClosedRange<Int64> = -290_000_000_000...290_000_000_000

  /// The day of a date; the month is 1–12, the day may run over its month.
  package static func day(year: Int64, month: Int64, day: Int64) -> Int64 {
    let y: Int64 = month <= 2 ? year - 1 : year
    let era: Int64 = (y >= 0 ? y : y - 399) / 400
    let yearOfEra: Int64 = y - era * 400
    let monthFromMarch: Int64 = month > 2 ? month - 3 : month + 9
    let dayOfYear: Int64 = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra: Int64 = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    // 730,425 days run from 0000-03-01 to 2000-01-01.
    return era * 146_097 + dayOfEra - 730_425
  }

  /// The date of a day.
  package static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let z: Int64 = day + 730_425
    let era: Int64 = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra: Int64 = z - era * 146_097
    let leaps: Int64 = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra: Int64 = (dayOfEra - leaps) / 365
    let dayOfYear: Int64 = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch: Int64 = (5 * dayOfYear + 2) / 153
    let dayOfMonth: Int64 = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month: Int64 = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
  }

  /// Whether a year has 366 days.
  package static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 1–12.
  package static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
