// SPDX-License-Identifier: Apache-2.0

/// What a flight record says about the time after insertion.
public struct FlightMission: Sendable, Hashable {
  /// Which sort of mission.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// To a station, by phasing and impulses.
    case rendezvous
    /// To a slot of the geostationary ring, by an upper stage.
    case geostationary
    /// To the Moon's surface and back.
    case lunarReturn = "lunar-return"
    /// From the ascent's orbit to a higher one, by a kick stage.
    case orbitRaise = "orbit-raise"
  }

  /// Which sort of mission.
  public var kind: Kind
  /// Its part of the record.
  public let node: FieldNode

  init?(_ node: FieldNode?) throws(FlightFailure) {
    guard let node else { return nil }
    let text = node["kind"]?.value
    guard let text, let kind = Kind(rawValue: text) else {
      let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw FlightFailure(
        "a mission has a `kind`: \(known)", at: node["kind"]?.location ?? node.location)
    }
    self.kind = kind
    self.node = node
  }
}
