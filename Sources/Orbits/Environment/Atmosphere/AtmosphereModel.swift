// SPDX-License-Identifier: Apache-2.0

/// A model of the density of the Earth's air.
///
/// A value with its constants; it holds no state and reads no file.
public protocol AtmosphereModel: Sendable {
  /// The name that reports print.
  var name: String { get }
  /// Whether it reads ``AtmospherePoint/sun``.
  var needsSun: Bool { get }
  /// The instants at which the density has a step everywhere, as where a table of indices changes.
  var breaks: [Epoch] { get }

  /// The density of the air, kg/m³.
  /// - Throws: ``AtmosphereFailure`` where the model has no value.
  func density(at point: AtmospherePoint) throws(AtmosphereFailure) -> Double

  /// The density with its gradient.
  func densityAndGradient(
    at point: AtmospherePoint
  ) throws(AtmosphereFailure) -> DensityGradient
}

/// Where and when the air is asked for.
public struct AtmospherePoint: Sendable, Hashable {
  /// The instant.
  public var epoch: Epoch
  /// Metres from the Earth's centre, axes fixed in the Earth (ITRF).
  public var position: Vector3
  /// The Sun, metres in the same axes; only models that say so read it, and only its direction.
  public var sun: Vector3

  /// Makes a point: metres on axes fixed in the Earth.
  public init(epoch: Epoch, position: Vector3, sun: Vector3 = .zero) {
    self.epoch = epoch
    self.position = position
    self.sun = sun
  }
}

/// A density and how it varies with the place.
public struct DensityGradient: Sendable, Hashable {
  /// kg/m³.
  public var density: Double
  /// Its derivatives along the Earth-fixed axes at one instant, kg/m⁴.
  public var gradient: Vector3

  /// Makes the pair: kg/m³ and kg/m⁴.
  public init(density: Double, gradient: Vector3) {
    self.density = density
    self.gradient = gradient
  }
}

/// Why a model of the air has no value somewhere.
public enum AtmosphereFailure: Error, Hashable {
  /// The place is below what the model covers: its height and the model's lowest, metres.
  case tooLow(model: String, height: Double, lowest: Double)
  /// The epoch is outside the space weather that the model reads.
  case epochOutsideTable(name: String, epoch: Epoch, coverage: ClosedRange<Epoch>)
  /// A parameter makes no sense, and what would.
  case unusable(model: String, reason: String)
}

extension AtmosphereModel {
  /// No.
  public var needsSun: Bool { false }

  /// None.
  public var breaks: [Epoch] { [] }

  /// The gradient by central differences over 200 m, good to six digits where the model is smooth,
  /// too large where it jumps: six more values of the density.
  public func densityAndGradient(
    at point: AtmospherePoint
  ) throws(AtmosphereFailure) -> DensityGradient {
    let h: Double = 100
    func slope(_ step: Vector3) throws(AtmosphereFailure) -> Double {
      var ahead = point
      var behind = point
      ahead.position += step
      behind.position -= step
      return (try density(at: ahead) - (try density(at: behind))) / (2 * h)
    }
    return DensityGradient(
      density: try density(at: point),
      gradient: Vector3(
        try slope(Vector3(h, 0, 0)), try slope(Vector3(0, h, 0)), try slope(Vector3(0, 0, h))))
  }
}
