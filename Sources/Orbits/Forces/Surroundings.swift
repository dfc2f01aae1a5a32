// SPDX-License-Identifier: Apache-2.0

/// What stands around a spacecraft at one instant, shared by all forces.
///
/// Only what the forces asked for (``ForceNeeds``) is filled in; the rest is zero or identity.
public struct Surroundings: Sendable {
  /// The instant.
  public var epoch: Epoch
  /// Seconds since the start of the propagation.
  public var time: Double
  /// A time within the smooth stretch of the propagation under way, seconds since its start.
  ///
  /// What switches at an instant looks at this, since the ends of a stretch belong to two.
  public var stretch: Double
  /// From the inertial axes (ICRF) to the axes fixed in the central body, with their turning.
  public var bodyFixed: FrameTransform
  /// The Sun from the centre of the central body, metres, ICRF axes.
  public var sun: Vector3
  /// Its velocity, metres a second.
  public var sunVelocity: Vector3
  /// The Moon from the centre of the central body, metres; zero when the Moon is that body.
  public var moon: Vector3
  /// The Earth from the centre of the central body, metres; zero when the Earth is that body.
  public var earth: Vector3
  /// The planets but the Earth, from Mercury to Neptune in order, metres from the same centre.
  public var planets: InlineArray<7, Vector3>

  /// Makes surroundings with nothing but the instant; `time` in seconds.
  public init(epoch: Epoch, time: Double) {
    self.epoch = epoch
    self.time = time
    stretch = time
    bodyFixed = .identity
    sun = .zero
    sunVelocity = .zero
    moon = .zero
    earth = .zero
    planets = InlineArray(repeating: .zero)
  }
}
