// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group PRV.
  static let provenance: [any Check.Type] = [
    ClaimAgreesWithRegistry.self,
    ClaimCanBeTold.self,
    SuppressionsAreLive.self,
    ValuesHaveSources.self,
    SourcesAgree.self,
    SourcesAreOutside.self,
    DigitsAreGenuine.self,
    OldValuesAreDated.self,
    QuotesStandInSources.self,
    TextIsClean.self,
    ComputedValuesHold.self,
    LicencesAllowSharing.self,
  ]
}
