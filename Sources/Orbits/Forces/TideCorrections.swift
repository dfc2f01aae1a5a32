// SPDX-License-Identifier: Apache-2.0

/// What time alone decides of the tides' coefficients: step 2 and the pole tide.
struct TideCorrections: Sendable {
  /// Normalised coefficients of degree 2.
  struct Values: Sendable {
    var c20: Double = 0
    var c21: Double = 0
    var s21: Double = 0
    var c22: Double = 0
    var s22: Double = 0
  }

  /// Coefficients at knots, in lanes c20, c21, s21, c22, s22, with their rates for each step.
  private struct Knot: Sendable {
    var value: SIMD8<Double>
    var rate: SIMD8<Double>
  }

  /// Seconds between knots: the terms of half a day are right to 10⁻⁶ of themselves.
  private static let step: Double = 1_800

  private let earth: EarthOrientation?
  private let poleTide: PoleTide?
  private let start: Epoch
  private let knots: [Knot]

  /// Prepares a span (m, rad, s as everywhere); no corrections without Earth orientation.
  init(
    earth: EarthOrientation?, poleTide: PoleTide?, span: ClosedRange<Epoch>?
  ) throws(EarthOrientation.Failure) {
    self.earth = earth
    self.poleTide = poleTide
    start = span?.lowerBound ?? .j2000
    guard let earth, let span else {
      knots = []
      return
    }
    let length: Double = span.upperBound.seconds(since: span.lowerBound)
    // A span of centuries is not worth a table.
    guard length < 4e8 else {
      knots = []
      return
    }
    var knots: [Knot] = []
    let last: Int = Int((length / Self.step).rounded(.up))
    for index in 0...last {
      let epoch = span.lowerBound.advanced(bySeconds: Double(index) * Self.step)
      // The last knot may lie behind the table of Earth orientation: what is left is computed.
      let value: SIMD8<Double>
      do throws(EarthOrientation.Failure) {
        value = try Self.direct(epoch, earth, poleTide)
      } catch {
        if epoch <= span.upperBound { throw error }
        break
      }
      let ahead = try? Self.direct(epoch.advanced(bySeconds: 10), earth, poleTide)
      let behind = try? Self.direct(epoch.advanced(bySeconds: -10), earth, poleTide)
      let seconds: Double = (ahead == nil ? 0 : 10) + (behind == nil ? 0 : 10)
      let change: SIMD8<Double> = (ahead ?? value) - (behind ?? value)
      let rate: SIMD8<Double> = change * (seconds > 0 ? Self.step / seconds : 0)
      knots.append(Knot(value: value, rate: rate))
    }
    self.knots = knots
  }

  /// The corrections at an epoch: from the table, else computed.
  func values(at epoch: Epoch) throws(ForceFailure) -> Values {
    guard let earth else { return Values() }
    let place: Double = epoch.seconds(since: start) / Self.step
    let lanes: SIMD8<Double>
    if place >= 0, place < Double(knots.count - 1) {
      let index = Int(place)
      lanes = Self.between(knots[index], knots[index + 1], place - Double(index))
    } else {
      do throws(EarthOrientation.Failure) {
        lanes = try Self.direct(epoch, earth, poleTide)
      } catch {
        switch error {
        case .epochOutsideTable(let epoch, let coverage):
          throw .epochOutsideTable(name: "Earth orientation", epoch: epoch, coverage: coverage)
        }
      }
    }
    return Values(c20: lanes[0], c21: lanes[1], s21: lanes[2], c22: lanes[3], s22: lanes[4])
  }

  /// Cubic of Hermite between two knots.
  private static func between(_ a: Knot, _ b: Knot, _ t: Double) -> SIMD8<Double> {
    let u: Double = 1 - t
    let near: SIMD8<Double> = a.value * (u * u * (1 + 2 * t)) + a.rate * (t * u * u)
    let far: SIMD8<Double> = b.value * (t * t * (3 - 2 * t)) - b.rate * (t * t * u)
    return near + far
  }

  /// Equations 6.8a and 6.8b, and 6.24 for the pole tide.
  private static func direct(
    _ epoch: Epoch, _ earth: EarthOrientation, _ poleTide: PoleTide?
  ) throws(EarthOrientation.Failure) -> SIMD8<Double> {
    let tt = epoch.julianDate(.tt)
    let ut1 = try epoch.julianDate(ut1: earth)
    let centuries: Double = ((tt.day - 2_451_545) + tt.fraction) / 36_525
    let arguments = ERFA.delaunay(centuries)
    let turned: Double = ERFA.gmst06(ut1.day, ut1.fraction, tt.day, tt.fraction) + .pi
    let angles = SIMD8<Double>(
      arguments.l, arguments.lPrime, arguments.f, arguments.d, arguments.node, 0, 0, 0)
    var lanes: SIMD8<Double> = .zero
    for line in lines {
      let angle: Double = Double(line.order) * turned - (line.multiples * angles).sum()
      let (sine, cosine): (Double, Double) = Elementary.sincos(angle)
      let real: Double = line.inPhase * cosine - line.outOfPhase * sine
      let imaginary: Double = line.inPhase * sine + line.outOfPhase * cosine
      switch line.order {
      case 0:
        lanes[0] += real
      case 1:
        lanes[1] += imaginary
        lanes[2] += real
      default:
        lanes[3] += real
        lanes[4] -= imaginary
      }
    }
    if let poleTide {
      let pole = try earth.parameters(at: epoch)
      let mean = poleTide.pole(years: 100 * centuries)
      let second: Double = Circle.arcsecond
      let m1: Double = pole.xPole / second - mean.x
      let m2: Double = mean.y - pole.yPole / second
      lanes[1] -= 1.333e-9 * (m1 + 0.011_5 * m2)
      lanes[2] -= 1.333e-9 * (m2 - 0.011_5 * m1)
    }
    return lanes
  }
}
