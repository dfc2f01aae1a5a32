// SPDX-License-Identifier: Apache-2.0

/// The pressure of sunlight on a spacecraft that is a ball: a = ν P C A/m (au/d)² away from the Sun.
///
/// ν is the visible part of the Sun's disc behind the Earth and, where asked, the Moon; d the
/// distance from the Sun. No aberration, no light reflected by the Earth. Where both bodies hide a
/// part of the disc the parts are added, which is exact while they do not overlap.
///
/// Reference: Montenbruck and Gill, Satellite Orbits, 2000, eq. 3.75.
public struct SolarRadiationPressure: ForceModel {
  /// Pressure on a black plate at one astronomical unit, N/m².
  public let pressure: Double
  /// The shadow of the Earth; nil for none.
  public let earthShadow: Shadow?
  /// The shadow of the Moon; nil for none.
  public let moonShadow: Shadow?

  /// Pressure times the square of the astronomical unit, N.
  private let strength: Double

  /// Makes the force.
  ///
  /// - Parameters:
  ///   - pressure: at one astronomical unit, N/m²; 4.56 × 10⁻⁶ is 1367 W/m² over the speed of light.
  ///   - earthShadow: `.sphere`, `.wgs84` or nil for an Earth that casts none.
  ///   - moonShadow: `.moon`, or nil.
  /// - Throws: `ForceFailure.unusable` where the pressure or a radius is negative or not finite.
  public init(
    pressure: Double = 4.56e-6, earthShadow: Shadow? = .sphere, moonShadow: Shadow? = nil
  ) throws(ForceFailure) {
    guard pressure >= 0, pressure.isFinite else {
      throw .unusable(
        name: "solar pressure",
        reason: "\(pressure) N/m2 is no pressure; it is about 4.56e-6 at one au")
    }
    for shadow in [earthShadow, moonShadow] {
      guard let shadow else { continue }
      guard shadow.polarRadius > 0, shadow.equatorialRadius >= shadow.polarRadius,
        shadow.sunRadius > 0, shadow.equatorialRadius + shadow.sunRadius < .infinity
      else {
        throw .unusable(
          name: "shadow",
          reason: "radii must be positive and the polar one not the larger; got \(shadow)")
      }
    }
    self.pressure = pressure
    self.earthShadow = earthShadow
    self.moonShadow = moonShadow
    let unit: Double = Constants.astronomicalUnit.value
    strength = pressure * unit * unit
  }

  /// With the bodies that cast a shadow.
  public var name: String {
    switch (earthShadow != nil, moonShadow != nil) {
    case (false, false): "solar pressure without shadow"
    case (true, false): "solar pressure, shadow of Earth"
    case (false, true): "solar pressure, shadow of Moon"
    case (true, true): "solar pressure, shadows of Earth and Moon"
    }
  }

  /// Yes: place and time alone decide.
  public var isVelocityFree: Bool { true }

  /// The Sun, the bodies that cast shadows, and the Earth's axis for an ellipsoid.
  public var needs: ForceNeeds {
    var needs: ForceNeeds = .sun
    if let earthShadow {
      needs.formUnion(.earth)
      if earthShadow.polarRadius != earthShadow.equatorialRadius { needs.formUnion(.bodyFixed) }
    }
    if moonShadow != nil { needs.formUnion(.moon) }
    return needs
  }

  /// The edges of the penumbra and the umbra of each body that casts a shadow.
  public var switches: [ForceSwitch] {
    var edges: [ForceSwitch] = []
    if let earthShadow {
      edges.append(
        .edge(name: "Earth's penumbra", needs: needs) { position, surroundings in
          earthShadow.switches(
            position: position - surroundings.earth, sun: surroundings.sun - surroundings.earth,
            pole: Self.pole(surroundings)
          ).penumbra
        })
      edges.append(
        .edge(name: "Earth's umbra", needs: needs) { position, surroundings in
          earthShadow.switches(
            position: position - surroundings.earth, sun: surroundings.sun - surroundings.earth,
            pole: Self.pole(surroundings)
          ).umbra
        })
    }
    if let moonShadow {
      let pole = Vector3(0, 0, 1)
      edges.append(
        .edge(name: "Moon's penumbra", needs: needs) { position, surroundings in
          moonShadow.switches(
            position: position - surroundings.moon, sun: surroundings.sun - surroundings.moon,
            pole: pole
          ).penumbra
        })
      edges.append(
        .edge(name: "Moon's umbra", needs: needs) { position, surroundings in
          moonShadow.switches(
            position: position - surroundings.moon, sun: surroundings.sun - surroundings.moon,
            pole: pole
          ).umbra
        })
    }
    return edges
  }

  /// Away from the Sun, m/s².
  ///
  /// - Throws: `ForceFailure.unusable` for a mass that is not positive, a negative area or
  ///   coefficient, and where the surroundings have no Sun.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    let away: Vector3 = point.position - surroundings.sun
    let squared: Double = away.squaredNorm
    let lit: Double = sunlight(at: point.position, in: surroundings)
    return try scale(at: point, sunlight: lit, in: surroundings) / (squared * squared.squareRoot())
      * away
  }

  /// The acceleration with its derivatives; the slope of ν within the penumbra is a difference over
  /// some metres, a part in 10⁶ of it.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let away: Vector3 = point.position - surroundings.sun
    let squared: Double = away.squaredNorm
    let lit: Double = sunlight(at: point.position, in: surroundings)
    let full: Double =
      try scale(at: point, sunlight: 1, in: surroundings) / (squared * squared.squareRoot())
    let factor: Double = lit * full
    // Without the slope of ν the edge of the shadow would not move with the orbit.
    let slope: Vector3 =
      lit > 0 && lit < 1 ? full * slope(at: point.position, in: surroundings) : .zero
    let pull: Vector3 = -3 * factor / squared * away
    return ForcePartials(
      acceleration: factor * away,
      byPosition: Matrix3(
        pull.x * away + away.x * slope + Vector3(factor, 0, 0),
        pull.y * away + away.y * slope + Vector3(0, factor, 0),
        pull.z * away + away.z * slope + Vector3(0, 0, factor)))
  }

  /// The change of ν with the place, 1/m.
  private func slope(at position: Vector3, in surroundings: borrowing Surroundings) -> Vector3 {
    let step: Double = 5
    func change(_ d: Vector3, _ surroundings: borrowing Surroundings) -> Double {
      (sunlight(at: position + d, in: surroundings)
        - sunlight(at: position - d, in: surroundings)) / (2 * step)
    }
    return Vector3(
      change(Vector3(step, 0, 0), surroundings), change(Vector3(0, step, 0), surroundings),
      change(Vector3(0, 0, step), surroundings))
  }

  /// The visible part of the Sun's disc, 0…1.
  public func sunlight(at position: Vector3, in surroundings: borrowing Surroundings) -> Double {
    var lit: Double = 1
    if let earthShadow {
      let earth: Vector3 = surroundings.earth
      lit = earthShadow.sunlight(
        position: position - earth, sun: surroundings.sun - earth, pole: Self.pole(surroundings))
    }
    if let moonShadow {
      let moon: Vector3 = surroundings.moon
      lit += moonShadow.sunlight(position: position - moon, sun: surroundings.sun - moon) - 1
    }
    return max(0, lit)
  }

  /// ν P au² C A/m, N m²/kg.
  private func scale(
    at point: OrbitPoint, sunlight lit: Double, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Double {
    let craft: Spacecraft = point.spacecraft
    guard craft.mass > 0, craft.radiationArea >= 0, craft.radiationCoefficient >= 0 else {
      throw Self.unusable(craft)
    }
    let result: Double =
      lit * strength * craft.radiationCoefficient * craft.radiationArea / craft.mass
    guard result.isFinite, surroundings.sun != .zero else { throw Self.unusable(craft) }
    return result
  }

  /// The Earth's axis: the third of the body-fixed axes where the Earth is the centre, else that of
  /// the ICRF, which it follows to 0.3°.
  private static func pole(_ surroundings: borrowing Surroundings) -> Vector3 {
    surroundings.earth == .zero ? surroundings.bodyFixed.rotation.row2 : Vector3(0, 0, 1)
  }

  private static func unusable(_ craft: Spacecraft) -> ForceFailure {
    .unusable(
      name: "solar pressure",
      reason: """
        needs the Sun's place, a mass above 0 kg, and area (m2) and coefficient not below 0; got \
        \(craft.mass) kg, \(craft.radiationArea) m2, \(craft.radiationCoefficient)
        """)
  }
}
