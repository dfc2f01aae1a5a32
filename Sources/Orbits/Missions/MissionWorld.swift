// SPDX-License-Identifier: Apache-2.0

/// What missions about the Earth are flown in: its field, its turning, the Sun and the Moon, its air.
public struct MissionWorld: Sendable {
  /// The Earth's gravity field.
  public var gravity: GravityField
  /// The Earth's orientation, and where the Sun and the Moon are.
  public var environment: ForceEnvironment
  /// The degree and order to which the field is used.
  public var degree: Int

  /// A world; a field of 20×20 is enough to place a low orbit within metres over two days.
  public init(gravity: GravityField, environment: ForceEnvironment, degree: Int = 20) {
    self.gravity = gravity
    self.environment = environment
    self.degree = degree
  }

  /// A propagator with the field, the Sun, the Moon and what is given besides.
  ///
  /// - Parameters:
  ///   - craft: the spacecraft at the start; with a drag area above zero the air of Harris and Priester
  ///     brakes it.
  ///   - degree: of the field; nil for that of the world.
  ///   - burns: engines at work.
  ///   - tolerance: of a step, m.
  /// - Throws: ``MissionFailure/plan(field:reason:)`` for a field that does not reach the degree.
  func propagator(
    for craft: Spacecraft, degree: Int? = nil, burns: [FiniteBurn] = [], tolerance: Double = 1e-4
  ) throws(MissionFailure) -> NumericalPropagator {
    var forces: [any ForceModel] = []
    let top: Int = min(degree ?? self.degree, gravity.degree)
    do {
      forces.append(try SphericalHarmonics(field: gravity, degree: top, order: top))
      forces.append(try ThirdBody(.sun))
      forces.append(try ThirdBody(.moon))
      if craft.dragArea > 0 { forces.append(Drag(try HarrisPriester())) }
    } catch {
      throw .plan(field: "gravity", reason: "\(error)")
    }
    forces += burns.map { $0 as any ForceModel }
    return NumericalPropagator(
      forces: forces, spacecraft: craft, environment: environment,
      integrator: .standard(tolerance: tolerance))
  }

  /// A state in another frame.
  func transformed<From: ReferenceFrame, To: ReferenceFrame>(
    _ state: StateVector<From>, to frame: To.Type
  ) throws(MissionFailure) -> StateVector<To> {
    do throws(EarthOrientation.Failure) {
      return try state.transformed(to: frame, using: environment.earth)
    } catch {
      throw .earth(error)
    }
  }
}
