// SPDX-License-Identifier: Apache-2.0

/// An instant, exact to the attosecond, that belongs to no time scale.
///
/// A scale (``TimeScale``) is a ruler used to read an epoch or to write it; arithmetic needs none.
/// Inside, an epoch counts TAI seconds from 2000-01-01T12:00:00 TAI: ±292 × 10⁹ years.
public struct Epoch: Sendable, Hashable, Comparable {
  /// Whole TAI seconds since 2000-01-01T12:00:00 TAI, rounded down.
  package let seconds: Int64
  /// The rest, 0 ..< 10¹⁸ attoseconds.
  package let attoseconds: Int64

  /// Attoseconds in a second.
  package static let attosecondsPerSecond: Int64 = 1_000_000_000_000_000_000

  /// Makes an epoch from TAI seconds and attoseconds since 2000-01-01T12:00:00 TAI.
  ///
  /// The attoseconds may have any sign and size.
  package init(taiSeconds seconds: Int64, attoseconds: Int64) {
    let (carry, rest) = attoseconds.quotientAndRemainder(dividingBy: Self.attosecondsPerSecond)
    if rest < 0 {
      self.seconds = seconds &+ carry &- 1
      self.attoseconds = rest + Self.attosecondsPerSecond
    } else {
      self.seconds = seconds &+ carry
      self.attoseconds = rest
    }
  }

  /// 2000-01-01T12:00:00 TT, the standard epoch J2000.0.
  public static let j2000 = Epoch(taiSeconds: -33, attoseconds: 816_000_000_000_000_000)

  /// The time elapsed from another epoch to this one in SI seconds.
  ///
  /// Rounded once: exact to a nanosecond over a century, to 10⁻¹¹ s over a day.
  public func seconds(since other: Epoch) -> Double {
    Double(seconds &- other.seconds) + Double(attoseconds &- other.attoseconds) * 1e-18
  }

  /// The epoch a number of SI seconds later; negative numbers go back.
  ///
  /// The number is split into whole seconds and a rest, so no digit of it is lost.
  /// - Precondition: the number is finite and below 9 × 10¹⁸.
  public func advanced(bySeconds span: Double) -> Epoch {
    let whole = span.rounded(.down)
    let rest = (span - whole) * 1e18
    return Epoch(
      taiSeconds: seconds &+ Int64(whole), attoseconds: attoseconds + Int64(rest.rounded()))
  }

  /// Whether the first epoch is the earlier one.
  public static func < (a: Epoch, b: Epoch) -> Bool {
    a.seconds != b.seconds ? a.seconds < b.seconds : a.attoseconds < b.attoseconds
  }
}

extension Epoch: InstantProtocol {
  /// The epoch a span later; negative spans go back.
  public func advanced(by duration: Duration) -> Epoch {
    let (s, a) = duration.components
    return Epoch(taiSeconds: seconds &+ s, attoseconds: attoseconds + a)
  }

  /// The span from this epoch to another, exact.
  public func duration(to other: Epoch) -> Duration {
    Duration(
      secondsComponent: other.seconds &- seconds,
      attosecondsComponent: other.attoseconds &- attoseconds)
  }

  /// The epoch a span later.
  public static func + (epoch: Epoch, span: Duration) -> Epoch { epoch.advanced(by: span) }

  /// The epoch a span earlier.
  public static func - (epoch: Epoch, span: Duration) -> Epoch { epoch.advanced(by: .zero - span) }

  /// The span from the second epoch to the first.
  public static func - (a: Epoch, b: Epoch) -> Duration { b.duration(to: a) }
}
