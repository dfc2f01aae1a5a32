// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group ORB.
  static let orbits: [any Check.Type] = [
    PeriodMatchesHeights.self,
    ApsidesInOrder.self,
    LowPerigeeInUse.self,
    InclinationReachesSite.self,
    LiftOffPlane.self,
    LaunchWithinSectors.self,
    RegimeFitsFigures.self,
    SlotMatchesElements.self,
    SlotIsKept.self,
    SunSynchronousNode.self,
    MolniyaIsCritical.self,
    ManoeuvreIsRecorded.self,
    ElementsBelongToObject.self,
    DragTermIsPlausible.self,
    TheoryTakesElements.self,
    LifeMatchesDecay.self,
    DeepSpaceNamesItsBody.self,
    MassWithinCapacity.self,
    RocketEquationCloses.self,
    EphemerisObeysDynamics.self,
    EphemerisFrameIsNamed.self,
    ElementsAreMean.self,
    CompanionsAreKnown.self,
    RegisteredOrbitIsObserved.self,
    StageBurnCloses.self,
    SetsDoNotStray.self,
  ]
}
