// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group SYN.
  static let syntax: [any Check.Type] = [
    LengthOfLine.self, ChecksumOfLine.self, LayoutOfColumns.self, LinesOfOneSet.self,
    AlphaFiveNumber.self, NumberTooLargeForTLE.self, ClassAndTheory.self, AnglesInRange.self,
    DayOfEpoch.self, TwoDigitYear.self, MandatoryKeywords.self, MessageVersion.self,
    EphemerisTimesInOrder.self, CovarianceIsPositive.self, MissDistanceIsDifference.self,
    LookAlikes.self, HeaderOfTable.self, TruncatedFile.self, UnitsOfValues.self,
    GrammarOfDates.self, UnreadableText.self, SetsStandOnce.self, KeysAreKnown.self,
    WordsAreKnown.self, FiguresInRange.self,
  ]
}
