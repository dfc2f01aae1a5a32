// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// The elementary functions of the C library: the one place that imports it.
@usableFromInline
package enum Elementary {
  package static func sin(_ x: Double) -> Double { cSin(x) }
  package static func cos(_ x: Double) -> Double { cCos(x) }
  package static func tan(_ x: Double) -> Double { cTan(x) }
  package static func sincos(_ x: Double) -> (sin: Double, cos: Double) { (cSin(x), cCos(x)) }
  package static func asin(_ x: Double) -> Double { cAsin(x) }
  package static func acos(_ x: Double) -> Double { cAcos(x) }
  package static func atan(_ x: Double) -> Double { cAtan(x) }
  @usableFromInline
  package static func atan2(_ y: Double, _ x: Double) -> Double { cAtan2(y, x) }
  package static func sinh(_ x: Double) -> Double { cSinh(x) }
  package static func cosh(_ x: Double) -> Double { cCosh(x) }
  package static func tanh(_ x: Double) -> Double { cTanh(x) }
  package static func asinh(_ x: Double) -> Double { cAsinh(x) }
  package static func acosh(_ x: Double) -> Double { cAcosh(x) }
  package static func atanh(_ x: Double) -> Double { cAtanh(x) }
  package static func exp(_ x: Double) -> Double { cExp(x) }
  package static func log(_ x: Double) -> Double { cLog(x) }
  package static func log10(_ x: Double) -> Double { cLog10(x) }
  package static func pow(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  package static func cbrt(_ x: Double) -> Double { cCbrt(x) }
  package static func hypot(_ x: Double, _ y: Double) -> Double { cHypot(x, y) }
  /// The complement of the error function, to the last digits where it is small too.
  package static func erfc(_ x: Double) -> Double { cErfc(x) }
  /// The remainder of `x / y` with the sign of `x`, exact.
  package static func fmod(_ x: Double, _ y: Double) -> Double { cFmod(x, y) }
}

// Free functions, since inside `Elementary` its own members hide those of the C library.
private func cSin(_ x: Double) -> Double { sin(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cTan(_ x: Double) -> Double { tan(x) }
private func cAsin(_ x: Double) -> Double { asin(x) }
private func cAcos(_ x: Double) -> Double { acos(x) }
private func cAtan(_ x: Double) -> Double { atan(x) }
private func cAtan2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
private func cSinh(_ x: Double) -> Double { sinh(x) }
private func cCosh(_ x: Double) -> Double { cosh(x) }
private func cTanh(_ x: Double) -> Double { tanh(x) }
private func cAsinh(_ x: Double) -> Double { asinh(x) }
private func cAcosh(_ x: Double) -> Double { acosh(x) }
private func cAtanh(_ x: Double) -> Double { atanh(x) }
private func cExp(_ x: Double) -> Double { exp(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog10(_ x: Double) -> Double { log10(x) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func cCbrt(_ x: Double) -> Double { cbrt(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
private func cFmod(_ x: Double, _ y: Double) -> Double { fmod(x, y) }

/// Constants of the circle and of angular units.
package enum Circle {
  /// 2π, one turn in radians.
  package static let turn: Double = 2 * Double.pi
  /// Radians in a degree.
  package static let degree: Double = Double.pi / 180
  /// Radians in an arcsecond.
  package static let arcsecond: Double = Double.pi / 648_000

  /// An angle brought to 0 ≤ angle < 2π.
  package static func positive(_ angle: Double) -> Double {
    let rest = Elementary.fmod(angle, turn)
    let wrapped = rest < 0 ? rest + turn : rest
    return wrapped < turn ? wrapped : 0
  }

  /// An angle brought to -π < angle ≤ π.
  package static func signed(_ angle: Double) -> Double {
    let wrapped = positive(angle)
    return wrapped > Double.pi ? wrapped - turn : wrapped
  }
}
