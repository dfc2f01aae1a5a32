// SPDX-License-Identifier: Apache-2.0

package import Orbits
package import Registry

/// A launch with what became of it.
package struct FlownLaunch: Sendable {
  /// What was flown.
  package var plan: FlightPlan
  /// The ascent.
  package var ascent: AscentSolution
  /// What followed; nil where nothing was flown after insertion.
  package var mission: MissionTrajectory?
  /// Why the mission was not flown to its end; nil where it was.
  package var missionFailure: String?

  /// The path from the pad to insertion.
  package var trajectory: AscentTrajectory { ascent.trajectory }
}
