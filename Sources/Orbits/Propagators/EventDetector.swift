// SPDX-License-Identifier: Apache-2.0

/// A condition to look for on the way of a propagation: the zero of a function of the orbit.
public struct EventDetector: Sendable {
  /// Which crossings count, by the sense in which the function changes as time grows.
  public enum Direction: Sendable, Hashable, CaseIterable {
    /// From negative to positive.
    case rising
    /// From positive to negative.
    case falling
    /// Both.
    case either
  }

  /// What reports call it, such as `perigee`.
  public var name: String
  /// Which crossings count.
  public var direction: Direction
  /// Whether the propagation ends at the first event.
  public var stops: Bool
  /// What the function reads of the surroundings.
  public var needs: ForceNeeds
  /// The function, continuous in time.
  public var value:
    @Sendable (_ point: OrbitPoint, _ surroundings: borrowing Surroundings) -> Double

  /// Makes a detector from a function of the orbit, in whatever unit it has.
  public init(
    _ name: String, direction: Direction = .either, stops: Bool = false, needs: ForceNeeds = [],
    value: @escaping @Sendable (OrbitPoint, borrowing Surroundings) -> Double
  ) {
    self.name = name
    self.direction = direction
    self.stops = stops
    self.needs = needs
    self.value = value
  }

  /// The passage through the point nearest to the central body.
  public static func perigee(stops: Bool = false) -> EventDetector {
    EventDetector("perigee", direction: .rising, stops: stops) { point, _ in
      point.position.dot(point.velocity)
    }
  }

  /// The passage through the point farthest from the central body.
  public static func apogee(stops: Bool = false) -> EventDetector {
    EventDetector("apogee", direction: .falling, stops: stops) { point, _ in
      point.position.dot(point.velocity)
    }
  }

  /// The passage northward through the plane of the equator of GCRF.
  public static func ascendingNode(stops: Bool = false) -> EventDetector {
    EventDetector("ascending node", direction: .rising, stops: stops) { point, _ in
      point.position.z
    }
  }

  /// The passage southward through the plane of the equator of GCRF.
  public static func descendingNode(stops: Bool = false) -> EventDetector {
    EventDetector("descending node", direction: .falling, stops: stops) { point, _ in
      point.position.z
    }
  }

  /// The passage through a height over WGS 84, metres.
  public static func height(
    _ height: Double, direction: Direction = .either, stops: Bool = false
  ) -> EventDetector {
    EventDetector(
      "height \(height / 1_000) km", direction: direction, stops: stops, needs: .bodyFixed
    ) { point, surroundings in
      Ellipsoid.wgs84.geodetic(of: surroundings.bodyFixed.position(point.position)).height - height
    }
  }

  /// The entry into the umbra (falling) and the exit from it (rising).
  public static func umbra(_ shadow: Shadow = .wgs84) -> EventDetector {
    EventDetector("umbra", needs: [.sun, .bodyFixed]) { point, surroundings in
      shadow.edges(
        position: point.position, sun: surroundings.sun,
        pole: surroundings.bodyFixed.rotation.row2
      ).umbra
    }
  }

  /// The entry into the penumbra (falling) and the exit from it (rising).
  public static func penumbra(_ shadow: Shadow = .wgs84) -> EventDetector {
    EventDetector("penumbra", needs: [.sun, .bodyFixed]) { point, surroundings in
      shadow.edges(
        position: point.position, sun: surroundings.sun,
        pole: surroundings.bodyFixed.rotation.row2
      ).penumbra
    }
  }
}
