// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group MIS.
  static let missions: [any Check.Type] = [
    CrewComesDown.self,
    PersonInOnePlace.self,
    FirstIsUnique.self,
    FlightsMatchLaunches.self,
    DockingTargetIsThere.self,
    VehicleInService.self,
    StageFliesOnce.self,
    ManifestMatchesObjects.self,
    RolesAreApart.self,
    OutcomeMatchesObjects.self,
    LunarPhasesAreLinked.self,
  ]
}
