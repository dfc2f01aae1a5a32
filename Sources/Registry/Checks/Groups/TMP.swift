// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group TMP.
  static let time: [any Check.Type] = [
    LifeInOrder.self, SetsBeforeEnd.self, SetsAfterLaunch.self, LocalDates.self,
    FeignedPrecision.self, PlansInThePast.self, PhasesInsideLife.self, PadTurnaround.self,
    LeapSecondsExist.self, ElementAge.self, RevolutionNumbers.self, EventsBeforeReports.self,
    BodiesExisted.self,
  ]
}
