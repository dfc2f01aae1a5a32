// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

/// What failures say to people: figures with no more digits than are read.
@Suite struct FailureTextTests {
  @Test func holdsShortFigures() {
    #expect(
      "\(SGP4.Failure.meanEccentricityOutOfRange(-0.001002170149592814, minutes: 140.91274142515155))"
        == "mean eccentricity -0.0010022 out of range at 140.91 min from the epoch")
    #expect(
      "\(SGP4.Failure.apogeeTooHigh(height: 385_754_012, limit: 1e8))"
        == "apogee height 385754 km is above 100000 km, beyond what SGP4 can describe")
    #expect("\(SGP4.Failure.tooFarFromEpoch(minutes: 1e300))".contains("e+300 min"))
    #expect(
      "\(ElementsFailure.notElliptic(eccentricity: 1.5464096211646496))"
        == "the orbit is not closed: the eccentricity is 1.54641")
  }
}
