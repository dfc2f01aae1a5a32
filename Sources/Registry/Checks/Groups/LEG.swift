// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group LEG.
  static let registers: [any Check.Type] = [
    RegisteredInTime.self, OneStateOfRegistry.self, RegistryIsLaunchingState.self,
    EntriesAreComplete.self, RegisteredPeriodIsNodal.self, DocumentSymbols.self,
    DecayIsNotified.self, SeriesFitsParty.self, SlotHolderIsOperator.self,
    DisposalClearsRegions.self, SanctionsAreCited.self,
  ]
}
