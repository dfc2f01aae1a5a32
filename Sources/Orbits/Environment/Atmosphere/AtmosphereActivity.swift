// SPDX-License-Identifier: Apache-2.0

/// How the Sun and the Earth's magnetic field stir the upper air at one time.
///
/// Fluxes are in units of 10⁻²² W/m²/Hz at 10.7 cm, as observed (not reduced to one au); the indices
/// are ap and Ap, without unit.
public struct AtmosphereActivity: Sendable, Hashable {
  /// F10.7 of the day before, 10⁻²² W/m²/Hz.
  public var flux: Double
  /// F10.7 averaged over the 81 days about the day, 10⁻²² W/m²/Hz.
  public var averageFlux: Double
  /// The day's mean Ap, no unit.
  public var dailyAp: Double
  /// The 3-hourly indices up to the time; nil where only the day's mean is to be used.
  public var history: ApHistory?

  /// Makes an activity: fluxes in 10⁻²² W/m²/Hz and indices without unit.
  public init(
    flux: Double, averageFlux: Double, dailyAp: Double, history: ApHistory? = nil
  ) {
    self.flux = flux
    self.averageFlux = averageFlux
    self.dailyAp = dailyAp
    self.history = history
  }

  /// Whether all numbers are such as have been seen: fluxes up to 1000, indices up to 400.
  package var isUsable: Bool {
    let fluxes: ClosedRange<Double> = 0...1000
    let indices: ClosedRange<Double> = 0...400
    guard fluxes.contains(flux), fluxes.contains(averageFlux), indices.contains(dailyAp) else {
      return false
    }
    guard let history else { return true }
    for lane in 0..<6 where !indices.contains(history.values[lane]) { return false }
    return true
  }
}

/// The indices ap of the last two and a half days, as NRLMSISE-00 takes them; no unit.
public struct ApHistory: Sendable, Hashable {
  /// The six numbers in the order of the initialiser; the last two lanes are zero.
  package var values: SIMD8<Double>

  /// Makes a history of indices without unit.
  ///
  /// - Parameters:
  ///   - now: of the 3 hours about the time.
  ///   - threeHoursAgo: of the 3 hours before.
  ///   - sixHoursAgo: of the 3 hours before that.
  ///   - nineHoursAgo: of the 3 hours before that.
  ///   - dayBefore: mean of eight from 12 to 33 hours before the time.
  ///   - twoDaysBefore: mean of eight from 36 to 57 hours before the time.
  public init(
    now: Double, threeHoursAgo: Double, sixHoursAgo: Double, nineHoursAgo: Double,
    dayBefore: Double, twoDaysBefore: Double
  ) {
    values = SIMD8(now, threeHoursAgo, sixHoursAgo, nineHoursAgo, dayBefore, twoDaysBefore, 0, 0)
  }
}
