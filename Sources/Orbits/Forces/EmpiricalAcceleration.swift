// SPDX-License-Identifier: Apache-2.0

/// A small acceleration along a local axis, constant or once a revolution, that stands for what the
/// known forces leave out.
///
/// With u, the angle in the plane of motion from its node on the equator of the ICRF, it is the
/// amplitude times 1, cos u or sin u along an axis of RTN. The derivatives by position and velocity,
/// a part in 10⁷ of the amplitude a metre, are left out.
public struct EmpiricalAcceleration: ForceModel {
  /// How it varies along the orbit.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// Always the same.
    case constant
    /// With the cosine of the argument of latitude.
    case cosine
    /// With the sine of the argument of latitude.
    case sine
  }

  /// The axes of RTN.
  public enum Axis: String, Sendable, Hashable, CaseIterable {
    /// Outward.
    case radial
    /// In the plane, along the motion.
    case transverse
    /// Along the angular momentum.
    case normal
  }

  /// The axis of RTN.
  public let axis: Axis
  /// How it varies along the orbit.
  public let shape: Shape
  /// The largest acceleration, m/s².
  public let amplitude: Double

  /// Makes an acceleration; its amplitude in m/s².
  public init(_ axis: Axis, _ shape: Shape = .constant, amplitude: Double = 1e-9) {
    self.axis = axis
    self.shape = shape
    self.amplitude = amplitude
  }

  /// Its axis and shape.
  public var name: String { "empirical \(axis.rawValue) \(shape.rawValue)" }
  /// Nothing.
  public var needs: ForceNeeds { [] }

  /// Along the axis, m/s².
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    guard
      let axes = LocalOrbitalFrame.rtn.rotation(
        position: point.position, velocity: point.velocity)
    else {
      throw .unusable(name: name, reason: "position and velocity are along one line")
    }
    let factor: Double
    switch shape {
    case .constant: factor = amplitude
    case .cosine, .sine:
      // The node is along z × n; in an equatorial plane the x axis takes its place.
      let normal: Vector3 = axes.row2
      var node = Vector3(-normal.y, normal.x, 0)
      node = node.norm > 1e-8 ? node.normalized : Vector3(1, 0, 0)
      let ahead: Vector3 = normal.cross(node)
      factor = amplitude * axes.row0.dot(shape == .cosine ? node : ahead)
    }
    switch axis {
    case .radial: return factor * axes.row0
    case .transverse: return factor * axes.row1
    case .normal: return factor * axes.row2
    }
  }

  /// The acceleration; the derivatives but that by the scale are left out.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    ForcePartials(
      acceleration: try acceleration(at: point, in: surroundings),
      byPosition: Matrix3(.zero, .zero, .zero))
  }
}
