// SPDX-License-Identifier: Apache-2.0

/// One of the two objects of a conjunction data message.
public struct CDMObject: Sendable {
  /// The designator in the catalogue named.
  public var designator: String = ""
  /// The object's name.
  public var name: String = ""
  /// The international designator, with ASCII hyphens.
  public var internationalDesignator: String = ""
  /// The frame of the state as written.
  public var frameName: String = ""
  /// The frame, where it is one of ours.
  public var frame: FrameID?
  /// Where, m, at the closest approach.
  public var position: Vector3
  /// How fast, m/s, at the closest approach.
  public var velocity: Vector3
  /// 6 × 6 by rows in the object's radial, transverse and normal directions, position before
  /// velocity: m², m²/s, m²/s²; nil where the message gives none.
  public var covariance: [Double]?
  /// All of the object as written, in the order of the input.
  public var fields: [KeywordText] = []
  /// The line of each keyword.
  public var lines: [String: Int] = [:]
  /// The line it begins in, from 1.
  public var line: Int
}
