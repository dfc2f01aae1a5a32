// SPDX-License-Identifier: Apache-2.0

extension LeapSeconds {
  /// The table this library was built with: IERS Bulletin C 72, valid to 2027-06-28.
  ///
  /// The same text lies in `catalogs/models/leap-seconds.txt`.
  public static let builtin: LeapSeconds = {
    do throws(Failure) {
      return try LeapSeconds(reading: Array(builtinText.utf8))
    } catch {
      preconditionFailure("the built-in leap seconds do not read: \(error)")
    }
  }()

  /// The built-in table in the compact form of ``init(reading:)``.
  package static let builtinText: String = """
    # TAI-UTC of IERS: first UTC day, seconds, and before 1972 the reference MJD and the rate in s/d.
    expires 2027-06-28
    1960-01-01 1.417818 37300 0.001296
    1961-01-01 1.422818 37300 0.001296
    1961-08-01 1.372818 37300 0.001296
    1962-01-01 1.845858 37665 0.0011232
    1963-11-01 1.945858 37665 0.0011232
    1964-01-01 3.24013 38761 0.001296
    1964-04-01 3.34013 38761 0.001296
    1964-09-01 3.44013 38761 0.001296
    1965-01-01 3.54013 38761 0.001296
    1965-03-01 3.64013 38761 0.001296
    1965-07-01 3.74013 38761 0.001296
    1965-09-01 3.84013 38761 0.001296
    1966-01-01 4.31317 39126 0.002592
    1968-02-01 4.21317 39126 0.002592
    1972-01-01 10
    1972-07-01 11
    1973-01-01 12
    1974-01-01 13
    1975-01-01 14
    1976-01-01 15
    1977-01-01 16
    1978-01-01 17
    1979-01-01 18
    1980-01-01 19
    1981-07-01 20
    1982-07-01 21
    1983-07-01 22
    1985-07-01 23
    1988-01-01 24
    1990-01-01 25
    1991-01-01 26
    1992-07-01 27
    1993-07-01 28
    1994-07-01 29
    1996-01-01 30
    1997-07-01 31
    1999-01-01 32
    2006-01-01 33
    2009-01-01 34
    2012-07-01 35
    2015-07-01 36
    2017-01-01 37

    """
}
