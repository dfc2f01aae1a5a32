// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Values gone wrong in the ways that typing and copying make them go wrong.
enum Wrong {
  /// A number with one digit changed, chosen among its digits.
  static func digit(of text: String, _ generator: inout SeededGenerator, last: Int? = nil) -> String
  {
    var characters = Array(text)
    var places = characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }
    if let last { places = places.suffix(last) }
    guard let place = places.randomElement(using: &generator),
      let digit = characters[place].wholeNumberValue
    else { return text }
    let isLeading = place == 0 && characters.count > 1
    let others = (isLeading ? 1...9 : 0...9).filter { $0 != digit }
    characters[place] = Character(String(others.randomElement(using: &generator) ?? 0))
    return String(characters)
  }

  /// A number plus another, with as many decimals.
  static func shifted(_ text: String, by difference: Double) -> String? {
    guard let number = Double(text) else { return nil }
    return spelled(number + difference, like: text)
  }

  /// A number times another, with as many decimals.
  static func scaled(_ text: String, by factor: Double) -> String? {
    guard let number = Double(text) else { return nil }
    return spelled(number * factor, like: text)
  }

  private static func spelled(_ number: Double, like text: String) -> String {
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let digits = String(Int((number.magnitude * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = number < 0 ? "-" : ""
    if decimals == 0 { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// An instant moved by seconds, to the same precision; nil for what is no date with a day.
  static func moved(_ text: String, by seconds: Int) -> String? {
    let hasTime = text.contains("T")
    let parts = text.split { "-T:Z.".contains($0) }.map { Int($0) }
    guard parts.count >= 3, let year = parts[0], let month = parts[1], let day = parts[2],
      parts.allSatisfy({ $0 != nil })
    else { return nil }
    let hour = parts.count > 3 ? parts[3] ?? 0 : 0
    let minute = parts.count > 4 ? parts[4] ?? 0 : 0
    let second = parts.count > 5 ? parts[5] ?? 0 : 0
    let old = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second
    let new = old + seconds
    let count = new >= 0 ? new / 86_400 : -((86_399 - new) / 86_400)
    let rest = new - count * 86_400
    let (y, m, d) = date(count)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var result = "\(y)-\(two(m))-\(two(d))"
    guard hasTime else { return result }
    result += "T\(two(rest / 3_600)):\(two(rest / 60 % 60))"
    if parts.count > 5 { result += ":\(two(rest % 60))" }
    if let dot = text.firstIndex(of: ".") { return result + text[dot...] }
    return text.hasSuffix("Z") ? result + "Z" : result
  }

  /// The minutes between two instants of one day or of neighbouring ones.
  static func minutes(from a: String, to b: String) -> Int {
    func count(_ text: String) -> Int {
      let parts = text.split { "-T:Z.".contains($0) }.compactMap { Int($0) }
      guard parts.count >= 5 else { return 0 }
      return days(parts[0], parts[1], parts[2]) * 1_440 + parts[3] * 60 + parts[4]
    }
    return count(b) - count(a)
  }

  /// Days since 1970-01-01 (algorithm of Hinnant, 2021).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let yearOfEra = y % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return y / 400 * 146_097 + dayOfEra - 719_468
  }

  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let dayOfEra = z % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + z / 146_097 * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
