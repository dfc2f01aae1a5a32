// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// What follows after insertion, ready to be flown.
public enum FlightMission: Sendable {
  /// To a station, by phasing and impulses.
  case rendezvous(RendezvousPlan)
  /// To a slot of the geostationary ring or onto the way there, by the stages above the ascent.
  case geostationary(GeostationaryPlan)
  /// To a higher orbit, by the stage above the ascent.
  case orbitRaise(OrbitRaisePlan)
  /// To the Moon's surface and back, by a burn of the ascent's last stage.
  case lunarReturn(LunarReturnPlan, stage: LunarReturnPlan.InjectionStage)

  /// What a record calls it.
  enum Kind: String, CaseIterable {
    case rendezvous
    case geostationary
    case transfer
    case lunarReturn = "lunar-return"
    case orbitRaise = "orbit-raise"
  }
}
