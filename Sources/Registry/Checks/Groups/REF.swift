// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group REF.
  static let references: [any Check.Type] = [
    ObjectsHaveLaunches.self, PadsBelongToSites.self, VehiclesAreKnown.self, ParentsExisted.self,
    CodesAreValid.self, SetsHaveObjects.self, SourcesAreKnown.self, NothingIsDead.self,
    NoCircles.self, PadsAreExact.self, SitesWereOpen.self,
    ReferencesResolve.self,
  ]
}
