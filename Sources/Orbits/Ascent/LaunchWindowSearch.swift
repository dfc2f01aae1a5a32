// SPDX-License-Identifier: Apache-2.0

/// Finds the times at which a launch pad passes through a plane.
///
/// The Earth turns the pad through a plane twice in a sidereal day: once on the northbound half of the
/// orbit, once on the southbound. Before and after, a rocket has to turn: the least turn is the angle
/// between the pad and the plane, and the speed it takes is 2 v sin(θ/2).
///
/// The crossing is found to a microsecond; it is as good as the plane. What the ascent itself turns,
/// by oblateness and by the pad's motion, is left out: some hundredths of a degree.
public struct LaunchWindowSearch: Sendable {
  /// Why there are no windows.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// No plane of the inclination passes near enough to the pad, all in rad.
    case unreachable(inclination: Double, leastInclination: Double, allowed: Double)
    /// A number that cannot be.
    case invalid(String)

    /// One sentence for people.
    public var description: String {
      switch self {
      case .unreachable(let inclination, let least, let allowed):
        func text(_ angle: Double) -> String {
          DecimalText.fixed(angle / Circle.degree, decimals: 3) + "°"
        }
        let tilt: Double = min(inclination, Double.pi - inclination)
        return "no plane of inclination \(text(inclination)) passes over the pad: it is at"
          + " geocentric latitude \(text(least)), so the inclination has to be \(text(least)) to"
          + " \(text(Double.pi - least)); a turn of \(text(least - tilt)) would be needed"
          + (allowed > 0 ? ", and \(text(allowed)) is allowed" : "")
      case .invalid(let reason): return reason
      }
    }
  }

  /// Where the rocket stands.
  public var pad: LaunchPad
  /// What it is launched into.
  public var target: LaunchWindowTarget
  /// The turn that is allowed, rad.
  public var planeChange: Double
  /// Of the circular orbit for which azimuths are given, over 6378.137 km, m.
  public var height: Double
  /// For the turning of the Earth, s.
  public var ut1MinusUTC: Double

  /// A search.
  /// - Parameters:
  ///   - pad: Where the rocket stands.
  ///   - target: What it is launched into.
  ///   - planeChange: The turn that is allowed, rad, from 0 to π/2.
  ///   - height: Of the circular orbit for which azimuths are given, m.
  ///   - ut1MinusUTC: In s; 0.9 s at most, which the times are off by where it is left out.
  public init(
    pad: LaunchPad, target: LaunchWindowTarget, planeChange: Double = 0, height: Double = 200_000,
    ut1MinusUTC: Double = 0
  ) {
    self.pad = pad
    self.target = target
    self.planeChange = planeChange
    self.height = height
    self.ut1MinusUTC = ut1MinusUTC
  }

  /// The turn that a change of velocity makes at a speed: θ = 2 asin(Δv / 2v), rad.
  ///
  /// Reference: Vallado 2013, Fundamentals of Astrodynamics, 4th ed., equation 6-19.
  public static func planeChange(velocityChange: Double, speed: Double) -> Double {
    2 * Elementary.asin(min(1, max(0, velocityChange / (2 * speed))))
  }

  /// The change of velocity that a turn takes at a speed: 2 v sin(θ/2), m/s.
  public static func velocityChange(planeChange: Double, speed: Double) -> Double {
    2 * speed * Elementary.sin(0.5 * planeChange)
  }

  /// How far the pad is from the plane, rad, positive on the side of the angular momentum.
  public func distance(at epoch: Epoch) -> Double {
    target.plane(at: epoch).elevation(of: pad.direction(at: epoch, ut1MinusUTC: ut1MinusUTC))
  }

  /// The windows whose crossing lies in a span, by time.
  /// - Throws: ``Failure`` where the pad never comes near enough to the plane.
  public func windows(over span: ClosedRange<Epoch>) throws(Failure) -> [LaunchWindow] {
    guard (0...0.5 * Double.pi).contains(planeChange) else {
      throw .invalid("the plane change must be 0 to 90 degrees")
    }
    guard height > -6_000_000, height < 1e9 else {
      throw .invalid("the height of the orbit must be sensible")
    }
    let inclination: Double = target.plane(at: span.lowerBound).inclination
    let least: Double = pad.leastInclination
    let tilt: Double = min(inclination, Double.pi - inclination)
    guard tilt >= least - planeChange else {
      throw .unreachable(
        inclination: inclination, leastInclination: least, allowed: planeChange)
    }
    var found: [LaunchWindow] = []
    for pass in LaunchPlane.Pass.allCases {
      // Near the turning point there is one time of closest approach for both.
      if tilt < least, pass == .southbound { continue }
      var epoch: Epoch = next(pass, from: span.lowerBound)
      while epoch <= span.upperBound, found.count < 100_000 {
        if let window = window(pass, at: epoch) { found.append(window) }
        epoch = next(pass, from: epoch.advanced(bySeconds: 43_200))
      }
    }
    return found.sorted { $0.epoch < $1.epoch }
  }

  /// The lead of the pad's plane over the target's in node, rad, growing with the Earth's turning.
  private func lead(_ pass: LaunchPlane.Pass, at epoch: Epoch) -> Double {
    let wanted: OrbitPlane = target.plane(at: epoch)
    let planes = LaunchPlane(
      through: pad, at: epoch, inclination: wanted.inclination, ut1MinusUTC: ut1MinusUTC)
    if let plane = planes[pass] { return plane.raan - wanted.raan }
    // Out of reach: the pad is nearest where the plane is furthest from the equator on its side.
    let right: Double = pad.rightAscension(at: epoch, ut1MinusUTC: ut1MinusUTC)
    let isNorth: Bool = pad.geocentricLatitude >= 0
    let isDirect: Bool = wanted.inclination <= 0.5 * Double.pi
    return right - wanted.raan + (isNorth == isDirect ? -0.5 : 0.5) * Double.pi
  }

  /// The first time from an instant on at which the lead is zero.
  private func next(_ pass: LaunchPlane.Pass, from start: Epoch) -> Epoch {
    let behind: Double = Circle.positive(-lead(pass, at: start))
    var epoch: Epoch = start.advanced(bySeconds: behind / EarthRotation.siderealRate)
    // The plane turns too, by some degrees a day at the most: the steps shrink a hundredfold.
    for _ in 0..<8 {
      let rest: Double = Circle.signed(lead(pass, at: epoch))
      epoch = epoch.advanced(bySeconds: -rest / EarthRotation.siderealRate)
    }
    // Just before the start stands for the next day's.
    return epoch < start ? next(pass, from: start.advanced(bySeconds: 3_600)) : epoch
  }

  private func window(_ pass: LaunchPlane.Pass, at epoch: Epoch) -> LaunchWindow? {
    let plane: OrbitPlane = target.plane(at: epoch)
    let away: Double = distance(at: epoch)
    // The rocket flies into the plane nearest to the target's that the pad allows.
    let tilt: Double = min(plane.inclination, Double.pi - plane.inclination)
    let flown: Double =
      tilt >= pad.leastInclination
      ? plane.inclination
      : plane.inclination <= 0.5 * Double.pi
        ? pad.leastInclination : Double.pi - pad.leastInclination
    guard let both = LaunchAzimuth.both(from: pad, inclination: flown, height: height) else {
      return nil
    }
    return LaunchWindow(
      pass: pass, epoch: epoch, plane: plane, distance: abs(away),
      azimuth: pass == .northbound ? both.northbound : both.southbound,
      opening: edge(from: epoch, step: -20)...edge(from: epoch, step: 20))
  }

  /// The last time in a direction at which the turn needed is no more than allowed: half a day away at
  /// the most.
  private func edge(from epoch: Epoch, step: Double) -> Epoch {
    guard planeChange > 0 else { return epoch }
    func excess(_ seconds: Double) -> Double {
      abs(distance(at: epoch.advanced(bySeconds: seconds))) - planeChange
    }
    var inside: Double = 0
    while abs(inside) < 43_080 {
      let outside: Double = inside + step
      if excess(outside) > 0 {
        let root: Double? = RootFinding.root(
          between: inside, and: outside, tolerance: 1e-4, of: excess)
        return epoch.advanced(bySeconds: root ?? inside)
      }
      inside = outside
    }
    return epoch.advanced(bySeconds: inside)
  }
}
