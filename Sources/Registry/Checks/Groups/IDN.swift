// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group IDN.
  static let identity: [any Check.Type] = [
    NumberNamesOneObject.self, PieceNamesOneObject.self, DesignatorForm.self, PiecesInOrder.self,
    FirstPieceIsPayload.self, YearOfDesignator.self, LaunchNumberIsNoDay.self,
    NumberIsDefinitive.self, NameIsKnown.self, NamesAreDistinct.self, SerialIsNoType.self,
    SourcesAgreeOnPiece.self, SharedNumberIsAttached.self, StationIsCalledSo.self,
    NumberingsAreApart.self, StatedCountMatches.self, NumberFollowsLaunch.self,
  ]
}
