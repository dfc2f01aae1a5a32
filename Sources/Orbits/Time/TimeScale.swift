// SPDX-License-Identifier: Apache-2.0

/// A ruler for reading and writing epochs.
public enum TimeScale: String, Sendable, Hashable, CaseIterable {
  /// Coordinated universal time, with leap seconds (and the rate steps of 1961–1971).
  case utc
  /// International atomic time.
  case tai
  /// Terrestrial time: TAI + 32.184 s.
  case tt
  /// Barycentric dynamical time, at the geocentre.
  case tdb
  /// Universal time, the Earth's rotation angle; needs ``EarthOrientation``.
  case ut1
  /// GPS time: TAI − 19 s.
  case gps
  /// BeiDou time: TAI − 33 s.
  case bdt
  /// GLONASS time: UTC + 3 h, with the leap seconds of UTC.
  case glonass
}
