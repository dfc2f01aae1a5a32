// SPDX-License-Identifier: Apache-2.0

/// A conjunction data message: two objects at their closest approach (CCSDS 508.0-B-1).
public struct CDMMessage: Sendable {
  /// Who wrote it.
  public var originator: String = ""
  /// Its identification, as the originator counts.
  public var messageID: String = ""
  /// The time of closest approach.
  public var closestApproach: Epoch
  /// The distance then, m; nil where the message does not give it.
  public var missDistance: Double?
  /// The relative speed then, m/s, where given.
  public var relativeSpeed: Double?
  /// Object 2 as seen from object 1 in its radial, transverse and normal directions, m, where given.
  public var relativePosition: Vector3?
  /// The relative velocity in the same directions, m/s, where given.
  public var relativeVelocity: Vector3?
  /// The probability of a collision, dimensionless, 0…1, where given.
  public var collisionProbability: Double?
  /// `COLLISION_PROBABILITY_METHOD` as written, where given.
  public var probabilityMethod: String?
  /// The first object.
  public var object1: CDMObject
  /// The second object.
  public var object2: CDMObject
  /// The header and relative metadata as written, in the order of the input.
  public var header: [KeywordText] = []
  /// The line of each keyword of the header and the relative metadata, for what has to be said
  /// about it.
  public var headerLines: [String: Int] = [:]
  /// The line it begins in, from 1.
  public var line: Int
  /// Its bytes in the input.
  public var span: Range<Int>
}
