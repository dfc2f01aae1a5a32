// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct SpaceWeatherTests {
  private static let header = """
    DATE,BSRN,ND,KP1,KP2,KP3,KP4,KP5,KP6,KP7,KP8,KP_SUM,AP1,AP2,AP3,AP4,AP5,AP6,AP7,AP8,AP_AVG,CP,C9,\
    ISN,F10.7_OBS,F10.7_ADJ,F10.7_DATA_TYPE,F10.7_OBS_CENTER81,F10.7_OBS_LAST81,F10.7_ADJ_CENTER81,\
    F10.7_ADJ_LAST81
    """
  // The first rows of CelesTrak's table, then two months of its prediction in place of 2026's.
  private static let csv =
    header + """

      1957-10-01,1700,19,43,40,30,20,37,23,43,37,273,32,27,15,7,22,9,32,22,21,1.1,5,334,269.3,269.8,OBS,266.6,230.9,266.8,235.5
      1957-10-02,1700,20,37,37,17,17,27,23,17,30,203,22,22,6,6,12,9,6,15,12,0.7,3,331,253.3,253.6,OBS,267.4,231.7,267.5,236.2
      1957-10-03,1700,21,27,20,13,33,37,47,43,30,250,12,7,5,18,22,39,32,15,19,1.0,5,343,266.3,266.4,INT,268.1,232.7,268.1,237.1
      1957-10-04,1700,22,30,30,23,27,23,27,30,27,217,15,15,9,12,9,12,15,12,12,0.7,3,307,238.2,238.2,PRD,268.8,233.3,268.7,237.7
      1957-11-01,2628,12,,,,,,,,,,,,,,,,,,,,,102,130.3,132.2,PRM,128.8,124.4,130.1,123.6
      1957-12-01,2629,16,,,,,,,,,,,,,,,,,,,,,100,126.5,130.1,PRM,127.7,127.1,131.0,128.3
      """
  private static let text = """
    DATATYPE CssiSpaceWeather
    VERSION 1.2
    # a comment
    NUM_OBSERVED_POINTS 3
    BEGIN OBSERVED
    1957 10 01 1700 19 43 40 30 20 37 23 43 37 273  32  27  15   7  22   9  32  22  21 1.1 5 334 269.8 0 266.8 235.5 269.3 266.6 230.9
    1957 10 02 1700 20 37 37 17 17 27 23 17 30 203  22  22   6   6  12   9   6  15  12 0.7 3 331 253.6 0 267.5 236.2 253.3 267.4 231.7
    1957 10 03 1700 21 27 20 13 33 37 47 43 30 250  12   7   5  18  22  39  32  15  19 1.0 5 343 266.4 0 268.1 237.1 266.3 268.1 232.7
    END OBSERVED

    NUM_DAILY_PREDICTED_POINTS 1
    BEGIN DAILY_PREDICTED
    1957 10 04 1700 22 30 30 23 27 23 27 30 27 217  15  15   9  12   9  12  15  12  12 0.7 3 307 238.2 0 268.7 237.7 238.2 268.8 233.3
    END DAILY_PREDICTED
    BEGIN MONTHLY_PREDICTED
    1957 11 01 2628 12 31 31 31 31 31 31 31 31 248  16  16  16  16  16  16  16  16  16 0.9 4 115 149.3 0 134.2 120.8 147.1 132.6 121.6
    END MONTHLY_PREDICTED
    BEGIN MONTHLY_FIT
    1957 11 01 2628 12 31 31 31 31 31 31 31 31 248  16  16  16  16  16  16  16  16  16 0.9 4 115 149.3 0 134.2 120.8 147.1 132.6 121.6
    END MONTHLY_FIT
    """

  private static let compact = """
    # space-weather 1
    # a comment
    36112 O 2693 2698 2666 27 15 7 22 9 32 22 32 21
    36113 O 2533 2536 2674 22 22 6 6 12 9 6 15 12
    36114 O 2663 2664 2681 12 7 5 18 22 39 32 15 19
    36115 P 2382 2382 2688 15 15 9 12 9 12 15 12 12
    36143 M 1303 1322 1288
    """

  private func table(_ text: String) throws -> SpaceWeather {
    try SpaceWeather(reading: Array(text.utf8), name: "test")
  }

  @Test(arguments: [
    csv, text, csv.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r\n"),
  ])
  func holdsTheDaysAreRead(content: String) throws {
    let weather = try table(content)
    let day = weather.days[1]
    #expect(day.modifiedJulianDay == 36_113)
    #expect(day.flux == 253.3 && day.adjustedFlux == 253.6 && day.averageFlux == 267.4)
    #expect(day.ap == [22, 22, 6, 6, 12, 9, 6, 15] && day.dailyAp == 12)
    #expect(weather.days[2].origin == .observed && weather.days[3].origin == .predicted)
    #expect(weather.days[4].origin == .monthly)
  }

  @Test func holdsMonthsAreDrawnOut() throws {
    let weather = try table(Self.csv)
    // From 1 October to 1 December.
    #expect(weather.days.count == 62)
    let november = try #require(weather.days.first { $0.modifiedJulianDay == 36_143 + 15 })
    #expect(abs(november.flux - 128.4) < 1e-9)
    #expect(november.dailyAp == SpaceWeather.longTermAp)
    #expect(try table(Self.text).days.last?.dailyAp == 16)
  }

  @Test func holdsTheActivityIsOfTheHoursBefore() throws {
    let weather = try table(Self.csv)
    let activity = try weather.activity(at: try Epoch(iso8601: "1957-10-04T07:00:00Z"))
    #expect(activity.flux == 266.3 && activity.averageFlux == 268.8 && activity.dailyAp == 12)
    // At 07h the index is the third; back from it: 15, 15, then 15 of the day before. The eight
    // that end 12 hours before are the seventh to the first of the 3rd and the last of the 2nd.
    let recent = (32.0 + 39 + 22 + 18 + 5 + 7 + 12 + 15) / 8
    let older = (6.0 + 9 + 12 + 6 + 6 + 22 + 22 + 22) / 8
    #expect(
      activity.history
        == ApHistory(
          now: 9, threeHoursAgo: 15, sixHoursAgo: 15, nineHoursAgo: 15, dayBefore: recent,
          twoDaysBefore: older))
    let last = try weather.activity(at: try Epoch(iso8601: "1957-12-01T23:59:59Z"))
    #expect(last.averageFlux == 127.7)
  }

  @Test func holdsOutsideTheTableIsAFailure() throws {
    let weather = try table(Self.text)
    for text in ["1957-10-03T23:59:59Z", "1957-11-02T00:00:00Z", "1900-01-01T00:00:00Z"] {
      let epoch = try Epoch(iso8601: text)
      #expect {
        try weather.activity(at: epoch)
      } throws: { error in
        guard case .epochOutsideTable(let name, let at, let coverage)? = error as? AtmosphereFailure
        else { return false }
        return name == "space weather, test" && at == epoch && !coverage.contains(epoch)
          || coverage.upperBound == epoch
      }
    }
    _ = try weather.activity(at: weather.coverage.lowerBound)
  }

  @Test func holdsMalformedLinesAreNamed() throws {
    func failure(_ text: String) -> SpaceWeather.TableFailure? {
      do {
        _ = try table(text)
        return nil
      } catch {
        return error as? SpaceWeather.TableFailure
      }
    }
    func line(_ text: String) -> Int? {
      guard case .malformed(let line, let reason)? = failure(text), !reason.isEmpty else {
        return nil
      }
      return line
    }
    #expect(failure("") == .unknownForm && failure("1957 10 01") == .unknownForm)
    #expect(failure(Self.header) == .tooShort(days: 0))
    #expect(line(Self.csv.replacing("1957-10-02", with: "1957-10-32")) == 3)
    #expect(line(Self.csv.replacing("1957-10-02", with: "1957-10-01")) == 3)
    #expect(line(Self.csv.replacing("1957-10-02", with: "1957/10/02")) == 3)
    #expect(line(Self.csv.replacing("1957-10-03", with: "1957-10-04")) == 4)
    #expect(line(Self.csv.replacing("266.3,", with: "2x6.3,")) == 4)
    #expect(line(Self.csv.replacing("266.3,", with: ",")) == 4)
    #expect(line(Self.csv.replacing("266.3,", with: "9999,")) == 4)
    #expect(line(Self.csv.replacing("266.3,", with: "266.3,7,")) == 4)
    #expect(line(Self.csv.replacing("INT", with: "???")) == 4)
    #expect(line(Self.csv.replacing("22,22,6,6", with: "22,22,6,401")) == 3)
    #expect(line(Self.compact.replacing("36113 O", with: "36113 X")) == 4)
    #expect(line(Self.compact.replacing("36113 O", with: "36113")) == 4)
    #expect(line(Self.compact.replacing("36114 O", with: "-6114 O")) == 5)
    #expect(line(Self.compact.replacing("36115 P", with: "36116 P")) == 6)
    #expect(line(Self.text.replacing(" 235.5 269.3 266.6 230.9", with: "")) == 6)
    #expect(line(Self.text.replacing("253.3", with: "25-.3")) == 7)
  }

  @Test func holdsTheDensityChangesAtTheBreaksAlone() throws {
    let weather = try table(Self.csv)
    let breaks = NRLMSISE00(spaceWeather: weather).breaks
    #expect(breaks.first == weather.coverage.lowerBound)
    for (start, end) in zip(breaks, breaks.dropFirst()) {
      let early = try weather.activity(at: start)
      let late = try weather.activity(at: end.advanced(bySeconds: -1e-6))
      #expect(early == late)
    }
    let span = breaks[20]...breaks[25]
    let part = weather.covering(span)
    #expect(part.days.count < 12 && part.coverage.contains(span.upperBound))
    for epoch in [span.lowerBound, span.upperBound] {
      #expect(try part.activity(at: epoch) == weather.activity(at: epoch))
    }
    let far = weather.coverage.upperBound.advanced(bySeconds: 1e8)
    #expect(weather.covering(far...far).days.count == weather.days.count)
  }

  @Test func holdsTheModelReadsTheTable() throws {
    let weather = try table(Self.csv)
    let model = NRLMSISE00(spaceWeather: weather)
    let place = Ellipsoid.wgs84.position(
      of: Geodetic(latitude: 0.7, longitude: 2, height: 400_000))
    let epoch = try Epoch(iso8601: "1957-10-04T07:00:00Z")
    let fixed = try NRLMSISE00(activity: try weather.activity(at: epoch))
    let point = AtmospherePoint(epoch: epoch, position: place)
    #expect(try model.density(at: point) == fixed.density(at: point))
    let early = AtmospherePoint(epoch: try Epoch(iso8601: "1957-10-01T07:00:00Z"), position: place)
    #expect(throws: AtmosphereFailure.self) { try model.density(at: early) }
  }

  @Test func holdsBadActivityIsNamed() throws {
    for activity in [
      AtmosphereActivity(flux: .nan, averageFlux: 150, dailyAp: 4),
      AtmosphereActivity(flux: 150, averageFlux: -1, dailyAp: 4),
      AtmosphereActivity(flux: 150, averageFlux: 150, dailyAp: 401),
    ] {
      #expect(throws: AtmosphereFailure.self) { try NRLMSISE00(activity: activity) }
    }
    let model = try NRLMSISE00(
      activity: AtmosphereActivity(flux: 150, averageFlux: 150, dailyAp: 4))
    for position in [Vector3.zero, Vector3(6.3e6, 0, 0), Vector3(.nan, 0, 0)] {
      #expect(throws: AtmosphereFailure.self) {
        try model.density(at: AtmospherePoint(epoch: .j2000, position: position))
      }
    }
    // On the axis, far away, and right at the edges of the layers there is a number.
    for height in [0, 32.5e3, 72.5e3, 123.435e3, 450e3, 5e6, 1e9] {
      for position in [Vector3(0, 0, 6_356_752.4 + height), Vector3(6_378_137 + height, 0, 0)] {
        let density = try model.density(at: AtmospherePoint(epoch: .j2000, position: position))
        #expect(density.isFinite && density >= 0)
      }
    }
  }
}
