// SPDX-License-Identifier: Apache-2.0

/// Counting revolutions from launch, as element sets number them.
public enum RevolutionCount {
  /// The numbers of element sets start again here.
  public static let modulus: Int = 100_000

  /// The revolutions between two instants on an orbit whose mean motion changes evenly.
  ///
  /// - Parameters:
  ///   - first: mean motion at the beginning, rad/s.
  ///   - last: mean motion at the end, rad/s.
  ///   - span: s.
  /// - Returns: revolutions, not a whole number.
  public static func revolutions(from first: Double, to last: Double, span: Double) -> Double {
    0.5 * (first + last) * span / Circle.turn
  }

  /// How far a revolution number is from the one expected, on the circle of ``modulus``.
  ///
  /// - Parameters:
  ///   - number: as the set has it.
  ///   - expected: revolutions expected, of any size.
  /// - Returns: revolutions, from −50,000 to 50,000.
  public static func difference(_ number: Int, expected: Double) -> Double {
    let modulus = Double(Self.modulus)
    let rest: Double = Elementary.fmod(Double(number) - expected, modulus)
    if rest > 0.5 * modulus { return rest - modulus }
    return rest < -0.5 * modulus ? rest + modulus : rest
  }
}
