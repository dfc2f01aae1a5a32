// SPDX-License-Identifier: Apache-2.0

/// A system of second order whose acceleration does not depend on the velocity, r″ = f(t, r).
///
/// Gravity and the pressure of light are such, drag and relativity are not: methods that ask for this
/// never look at the velocity that a stage would have, and lose their order where it matters.
public protocol VelocityFreeSystem: SecondOrderSystem {}
