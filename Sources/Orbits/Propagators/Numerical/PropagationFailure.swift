// SPDX-License-Identifier: Apache-2.0

/// Why a numerical propagation has no result, or none beyond some epoch.
public enum PropagationFailure: Error, CustomStringConvertible {
  /// A force has no value at an epoch that the integration reached.
  case force(ForceFailure, at: Epoch)
  /// The Earth's orientation is not known over the span.
  case earthOrientation(EarthOrientation.Failure)
  /// A body's place is not known over the span.
  case bodies(BodyEphemerisFailure)
  /// The settings of the integrator make no sense.
  case settings(StepSettingsFailure)
  /// The integrator is for forces that do not depend on the velocity, and this one does.
  case readsVelocity(force: String)
  /// The force is one of the Earth, and another body is the centre.
  case earthOnly(force: String)
  /// A property of the spacecraft makes no sense, and what would.
  case spacecraft(property: String, value: Double)
  /// The tolerance asks for steps below the resolution of time: seconds.
  case stepTooSmall(Double, at: Epoch)
  /// The limit of steps is spent.
  case tooManySteps(Int, at: Epoch)
  /// The state ceased to be finite.
  case notFinite(at: Epoch)
  /// The epochs asked for are not in order of time.
  case epochsNotInOrder(Epoch, after: Epoch)
  /// The start is inside the central body: metres from its centre.
  case startBelowSurface(body: String, distance: Double, radius: Double)

  /// What happened, where, and what to do.
  public var description: String {
    func text(_ epoch: Epoch) -> String { epoch.iso8601(fractionDigits: 3) }
    switch self {
    case .force(let failure, let epoch): return "at \(text(epoch)): \(failure)"
    case .earthOrientation(let failure):
      return "\(failure); give a longer table, or forces that do not need the Earth's rotation"
    case .bodies(let failure): return "\(failure)"
    case .settings(let failure): return "\(failure)"
    case .readsVelocity(let force):
      return "\(force) depends on the velocity, which Runge-Kutta-Nyström does not take: choose"
        + " Adams-Cowell or Runge-Kutta"
    case .earthOnly(let force):
      return "\(force) acts about the Earth only: leave it out where the Moon is the centre"
    case .spacecraft(let property, let value):
      return "\(property) of the spacecraft is \(value): give a finite number"
        + (property == "mass" ? " above zero, in kilograms" : " of zero or more")
    case .stepTooSmall(let step, let epoch):
      return "at \(text(epoch)) the tolerance asks for steps of \(step) s: loosen it"
    case .tooManySteps(let steps, let epoch):
      return "\(steps) steps brought the propagation to \(text(epoch)) only: loosen the tolerance,"
        + " or raise the limit of steps"
    case .notFinite(let epoch): return "at \(text(epoch)) the state ceased to be finite"
    case .epochsNotInOrder(let epoch, let last):
      return "\(text(epoch)) is asked for after \(text(last)): give epochs in order of time"
    case .startBelowSurface(let body, let distance, let radius):
      return "the start is \(Int((distance / 1_000).rounded())) km from the centre of the \(body),"
        + " whose radius is \(Int((radius / 1_000).rounded())) km: check its units"
    }
  }
}
