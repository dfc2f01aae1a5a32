// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Period and heights")
struct SizeAgreementTests {
  private let degree: Double = Double.pi / 180

  /// Entries of the UN register as GCAT quotes them: Zarya, Mir, Soyuz TM-13, TM-32, TMA-18M, Tianhe,
  /// KOMPSAT-3A, the Lomonosov satellite, KazSat-1: perigee, apogee, inclination, period in minutes.
  @Test(arguments: [
    [184.0, 349, 51.6, 89.5], [178, 319, 51.6, 89.2], [276, 312, 51.6, 90.2],
    [192, 247, 51.6, 88.6], [200, 249, 51.7, 88.7], [170, 397, 41.4, 90.2],
    [512, 545, 97.5, 95.3], [470, 486, 97.3, 94.2], [35_790, 35_795, 0, 1436.1],
  ])
  func validatesRegisteredOrbits(row: [Double]) throws {
    let agreement = try #require(
      SizeAgreement(
        perigee: row[0] * 1e3, apogee: row[1] * 1e3, inclination: row[2] * degree,
        period: row[3] * 60, heightRounding: 500, periodRounding: 3, convention: .any))
    #expect(abs(agreement.excess) < 3e3)
  }

  /// Space-Track's own rows: period and heights of one mean motion, and the integers of the SATCAT.
  @Test(arguments: [
    [417.912, 420.331, 51.6, 92.952], [472.664, 490.988, 97.3, 94.242],
    [309.563, 1_149_840.102, 4.6, 73541.353], [413.613, 423.527, 51.6, 92.941],
  ])
  func validatesSATCATRows(row: [Double]) throws {
    let exact = try #require(
      SizeAgreement(
        perigee: row[0] * 1e3, apogee: row[1] * 1e3, inclination: row[2] * degree,
        period: row[3] * 60, heightRounding: 0.5, periodRounding: 0.03, convention: .elementSet))
    #expect(exact.excess == 0)
    let rounded = try #require(
      SizeAgreement(
        perigee: row[0].rounded() * 1e3, apogee: row[1].rounded() * 1e3, inclination: nil,
        period: row[3] * 60, heightRounding: 500, periodRounding: 0.03, convention: .elementSet))
    #expect(rounded.excess == 0)
  }

  /// Heights from the mean radius of 6371 km beside those of the equator, a digit wrong, units mixed.
  @Test func holdsThatFaultsShow() throws {
    func excess(_ perigee: Double, _ apogee: Double, _ minutes: Double) throws -> Double {
      try #require(
        SizeAgreement(
          perigee: perigee * 1e3, apogee: apogee * 1e3, inclination: 51.6 * degree,
          period: minutes * 60, heightRounding: 500, periodRounding: 0.3, convention: .elementSet)
      ).excess
    }
    #expect(try excess(418, 420, 92.95) == 0)
    // 7 km, less what the digits and the kinds of period leave open.
    #expect(abs(try excess(425, 427, 92.95)) > 4e3)
    #expect(abs(try excess(518, 420, 92.95)) > 40e3)
    #expect(abs(try excess(418, 420, 95.92)) > 100e3)
  }

  @Test func holdsThatNonsenseIsRefused() {
    for (perigee, period) in [(-7e6, 5400.0), (.nan, 5400), (4e5, 0), (4e5, .infinity)] {
      #expect(
        SizeAgreement(
          perigee: perigee, apogee: perigee, inclination: 1, period: period,
          convention: .elementSet) == nil)
    }
  }
}
