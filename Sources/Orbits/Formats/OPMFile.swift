// SPDX-License-Identifier: Apache-2.0

/// What a file of orbit parameter messages (OPM) held.
public struct OPMFile: Sendable {
  /// A message that was refused.
  public struct Refusal: Sendable {
    /// The line it begins in, from 1.
    public var line: Int
    /// The first of the errors that condemned it.
    public var cause: Diagnostic
  }

  /// The messages in the order of the input; keyword = value holds one, an `<ndm>` any number.
  public var messages: [OPMMessage] = []
  /// The messages refused, in the order of the input.
  public var refusals: [Refusal] = []
  /// All there was to say, in the order of the input.
  public var diagnostics: [Diagnostic] = []

  package init() {}
}
