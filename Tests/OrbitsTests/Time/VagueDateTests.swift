// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct VagueDateTests {
  private static func day(_ text: String) throws -> Epoch { try Epoch(iso8601: text) }

  @Test(arguments: [
    ("2008", "2008-01-01", "2009-01-01", VagueDate.Precision.year, "2008"),
    ("2010s", "2010-01-01", "2020-01-01", .decade, "2010s"),
    ("20C", "1901-01-01", "2001-01-01", .century, "20C"),
    ("2008 Q3", "2008-07-01", "2008-10-01", .quarter, "2008-Q3"),
    ("2008-Q4", "2008-10-01", "2009-01-01", .quarter, "2008-Q4"),
    ("2008-10", "2008-10-01", "2008-11-01", .month, "2008-10"),
    ("2008 Oct", "2008-10-01", "2008-11-01", .month, "2008-10"),
    ("2008 Dec", "2008-12-01", "2009-01-01", .month, "2008-12"),
    ("2014 Mar?", "2014-01-29", "2014-05-02", .month, "2014-03?"),
    ("1957 Dec  1 1000", "1957-12-01T10:00", "1957-12-01T10:01", .minute, "1957-12-01T10:00Z"),
    ("1957 Dec  1 1000?", "1957-12-01T09:59", "1957-12-01T10:02", .minute, "1957-12-01T10:00Z?"),
    ("1957 Oct  4 19h", "1957-10-04T19:00", "1957-10-04T20:00", .hour, "1957-10-04T19h"),
    (
      "2015 Sep  2 0437:43", "2015-09-02T04:37:43", "2015-09-02T04:37:44", .second,
      "2015-09-02T04:37:43Z"
    ),
    (
      "2015 Sep 2 04:37:43.25", "2015-09-02T04:37:43.25", "2015-09-02T04:37:43.26", .subsecond,
      "2015-09-02T04:37:43.25Z"
    ),
    ("2015-09-02", "2015-09-02", "2015-09-03", .day, "2015-09-02"),
    ("2016-12-31", "2016-12-31", "2017-01-01", .day, "2016-12-31"),
    (
      " 2015-09-02 04:37:43 ", "2015-09-02T04:37:43", "2015-09-02T04:37:44", .second,
      "2015-09-02T04:37:43Z"
    ),
    (
      "2015-09-02T04:37:43Z", "2015-09-02T04:37:43", "2015-09-02T04:37:44", .second,
      "2015-09-02T04:37:43Z"
    ),
    (
      "2015-09-02T04:38:51.184 TT", "2015-09-02T04:37:43", "2015-09-02T04:37:43.001", .subsecond,
      "2015-09-02T04:38:51.184 TT"
    ),
  ])
  func holdsIntervals(
    text: String, from: String, to: String, precision: VagueDate.Precision, canonical: String
  ) throws {
    let date = try VagueDate(text)
    #expect(date.earliest == (try Self.day(from)), "\(date.earliest)")
    #expect(date.latest == (try Self.day(to)), "\(String(describing: date.latest))")
    #expect(date.precision == precision)
    #expect(date.isUncertain == text.hasSuffix("?"))
    #expect(date.canonical == canonical)
    #expect(date.description == text)
    #expect(!date.isNotBefore)
    let again = try VagueDate(date.canonical)
    #expect(again.canonical == date.canonical)
    #expect(again.earliest == date.earliest && again.latest == date.latest)
  }

  @Test(arguments: ["not before 2030", "NET 2030", "No earlier than 2030", ">= 2030"])
  func holdsBounds(text: String) throws {
    let date = try VagueDate(text)
    #expect(date.isNotBefore && date.latest == nil && date.canonical == "NET 2030")
    #expect(date.earliest == (try Self.day("2030-01-01")))
    #expect(!date.isCertainlyBefore(try VagueDate("2999")))
    #expect(try VagueDate("2029-12-31").isCertainlyBefore(date))
    #expect(date.mayBe(try Self.day("2100-01-01")))
    #expect(!date.mayBe(try Self.day("2029-12-31")))
  }

  @Test func holdsComparisons() throws {
    let october = try VagueDate("2008-10")
    let day = try VagueDate("2008-10-02")
    let november = try VagueDate("2008 Nov")
    #expect(october.isCertainlyBefore(november) && !november.isCertainlyBefore(october))
    #expect(october.isPossiblyBefore(day) && day.isPossiblyBefore(october))
    #expect(!october.isCertainlyBefore(day) && october.mayEqual(day))
    #expect(!november.isPossiblyBefore(october) && !october.mayEqual(november))
    #expect(october.isCertainlyBefore(try Self.day("2008-11-01")))
    #expect(november.isCertainlyAfter(try Self.day("2008-10-31")))
    #expect(try VagueDate("2015-09-02T04:37:43Z").isExact && !october.isExact)
  }

  @Test(arguments: [
    ("", 1), ("?", 1), ("08", 1), ("2008x", 5), ("2008s", 1), ("2008 Q5", 7), ("2008 Foo", 6),
    ("2008-13", 6), ("2008 Feb 30", 10), ("2008 Feb 3 2500", 12), ("2008 Feb 3 12", 14),
    ("2008-02-30", 9), ("not before", 1), ("2008 Oct 2 0631:60", 12), ("2008 Oct 2 x", 12),
    ("2008??", 5), ("00C", 1), ("2008-10-02T25:00", 12), ("2008 \u{043C}\u{0430}\u{0440}", 6),
  ])
  func refuses(text: String, column: Int) {
    do throws(VagueDate.ParseError) {
      let date = try VagueDate(text)
      Issue.record("\(text) was read as \(date.canonical)")
    } catch {
      #expect(error.column == column, "\(text): \(error)")
    }
  }
}
