// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Why SGP4 gives no state, with the value at fault.
  ///
  /// ``code`` is the number that the published program gives for it; numbers from 7 on are ours.
  public enum Failure: Error, Sendable, Hashable {
    /// The mean eccentricity left -0.001 ≤ e < 1 under drag; minutes since the element epoch.
    case meanEccentricityOutOfRange(Double, minutes: Double)
    /// The mean motion, rad/s, is zero or negative; minutes since the element epoch.
    case meanMotionNotPositive(Double, minutes: Double)
    /// The eccentricity with the Sun's and Moon's effect left 0…1; minutes since the epoch.
    case perturbedEccentricityOutOfRange(Double, minutes: Double)
    /// The semi-latus rectum, m, is negative; minutes since the element epoch.
    case semilatusRectumNegative(Double, minutes: Double)
    /// The orbit radius is below one Earth radius: the object has come down.
    ///
    /// Carries the state that the theory gives there, for those who know what they do with it.
    case decayed(state: StateVector<TEME>, minutes: Double)
    /// The arithmetic overflowed or an argument is not finite; minutes since the element epoch.
    case notFinite(minutes: Double)
    /// The time is more than ``SGP4/longestSpan`` minutes from the element epoch.
    case tooFarFromEpoch(minutes: Double)
    /// An element of the set is not a finite number.
    case elementNotFinite(name: String)
    /// The eccentricity of the set is negative, or 1 and more: not an ellipse.
    case notElliptic(eccentricity: Double)
    /// The apogee height, m, is above the limit, m, beyond which the theory leaves out too much.
    case apogeeTooHigh(height: Double, limit: Double)
    /// The set is made for another theory: ephemeris type 4 is SGP4-XP.
    case notForSGP4(ephemerisType: Int)

    /// The error number: 1, 2, 3, 4 and 6 as in the published program.
    ///
    /// 7 not finite, 8 too far from the epoch, 9 apogee too high, 10 another theory.
    public var code: Int {
      switch self {
      case .meanEccentricityOutOfRange, .notElliptic: 1
      case .meanMotionNotPositive: 2
      case .perturbedEccentricityOutOfRange: 3
      case .semilatusRectumNegative: 4
      case .decayed: 6
      case .notFinite, .elementNotFinite: 7
      case .tooFarFromEpoch: 8
      case .apogeeTooHigh: 9
      case .notForSGP4: 10
      }
    }
  }
}

extension SGP4.Failure: CustomStringConvertible {
  /// The reason in words, with the value and the time.
  public var description: String {
    switch self {
    case .meanEccentricityOutOfRange(let e, let minutes):
      "mean eccentricity \(Self.rounded(e, 7)) out of range \(Self.place(minutes))"
    case .meanMotionNotPositive(let n, let minutes):
      "mean motion \(n) rad/s is not positive \(Self.place(minutes))"
    case .perturbedEccentricityOutOfRange(let e, let minutes):
      "perturbed eccentricity \(Self.rounded(e, 7)) out of range \(Self.place(minutes))"
    case .semilatusRectumNegative(let p, let minutes):
      "semi-latus rectum \(Self.rounded(p, 1)) m is negative \(Self.place(minutes))"
    case .decayed(let state, let minutes):
      "decayed: radius \(Self.rounded(state.position.norm / 1000, 1)) km is inside the Earth \(Self.place(minutes))"
    case .notFinite(let minutes):
      "no finite state \(Self.place(minutes))"
    case .tooFarFromEpoch(let minutes):
      "more than 1000 years from the elements \(Self.place(minutes))"
    case .elementNotFinite(let name):
      "\(name) is not a finite number"
    case .notElliptic(let e):
      "eccentricity \(e) is not in 0 ..< 1"
    case .apogeeTooHigh(let height, let limit):
      "apogee height \(Self.rounded(height / 1000, 0)) km is above \(Self.rounded(limit / 1000, 0)) km, "
        + "beyond what SGP4 can describe"
    case .notForSGP4(let type):
      "ephemeris type \(type) is for another theory"
        + (type == 4 ? " (SGP4-XP), whose elements SGP4 must not be given" : "")
    }
  }

  private static func place(_ minutes: Double) -> String {
    "at \(rounded(minutes, 2)) min from the epoch"
  }

  /// A figure for people: no more decimals than they read, and no `.0`.
  private static func rounded(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let figure: Double = (value * scale).rounded() / scale
    let text = "\(figure.isFinite ? figure : value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
