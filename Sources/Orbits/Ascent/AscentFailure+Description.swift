// SPDX-License-Identifier: Apache-2.0

extension AscentFailure: CustomStringConvertible {
  /// What falls short, with its numbers, and what to do.
  public var description: String {
    func number(_ value: Double, _ decimals: Int = 1) -> String {
      DecimalText.fixed(value, decimals: decimals)
    }
    func degrees(_ angle: Double) -> String { "\(number(angle / Circle.degree, 3)) deg" }
    switch self {
    case .vehicle(let stage, let field, let reason):
      return "\(stage), \(field): \(reason)"
    case .flight(let field, let reason):
      return "\(field): \(reason)"
    case .tooHeavy(let thrust, let weight):
      return "the thrust at lift-off, \(number(thrust / 1000)) kN, does not carry the weight,"
        + " \(number(weight / 1000)) kN: take off"
        + " \(number((weight - thrust) / EngineGroup.standardGravity, 0)) kg, or look at the"
        + " ignition times and the throttle of what burns on the pad"
    case .inclinationOutOfReach(let inclination, let latitude):
      return "no plane of \(degrees(inclination)) inclination passes through a pad at geocentric"
        + " latitude \(degrees(latitude)): ask for at least \(degrees(abs(latitude))), or declare"
        + " a change of plane"
    case .azimuthForbidden(let azimuth, let sectors):
      let allowed = sectors.map { "\(degrees($0.lowerBound)) to \(degrees($0.upperBound))" }
      return "the azimuth \(degrees(azimuth)) is outside what the range allows"
        + " (\(allowed.isEmpty ? "nothing" : allowed.joined(separator: ", "))): take another pass,"
        + " another inclination, or declare a dog-leg"
    case .shortfall(let speed, let mass):
      return "the propellant does not suffice: \(number(speed)) m/s fall short; the payload would"
        + " have to be \(number(mass, 0)) kg lighter"
    case .missed(let goals):
      let lines = goals.map {
        "\($0.name) \(number($0.reached, 3)) \($0.unit), wanted \(number($0.wanted, 3)) \($0.unit)"
      }
      return "guidance did not find a way: \(lines.joined(separator: "; "))"
        + (Self.whenInPlane(goals).map { "; \($0)" } ?? "")
    case .impact(let time):
      return "the vehicle comes back to the ground \(number(time)) s after lift-off: it tips too"
        + " early, or its thrust ends too soon"
    case .integration(let time, let reason):
      return "the integration ends \(number(time, 3)) s after lift-off: \(reason)"
    }
  }

  /// When the pad is in the plane that was wanted, where that is what was missed.
  ///
  /// The node of the plane through a pad goes round with the Earth.
  private static func whenInPlane(_ goals: [TargetResidual]) -> String? {
    guard let node = goals.first(where: { $0.name == "node of the plane through the pad" }) else {
      return nil
    }
    let late: Double = Circle.signed((node.reached - node.wanted) * Circle.degree)
    let minutes: Double = late / CentralBody.earth.rotationRate / 60
    return "the pad is in that plane \(DecimalText.fixed(abs(minutes), decimals: 1)) min"
      + " \(minutes > 0 ? "earlier" : "later"), or at its other pass: see the launch windows"
  }
}
