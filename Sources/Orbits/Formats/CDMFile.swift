// SPDX-License-Identifier: Apache-2.0

/// What a file of conjunction data messages (CDM) held.
public struct CDMFile: Sendable {
  /// A message that was refused.
  public struct Refusal: Sendable {
    /// The line it begins in, from 1.
    public var line: Int
    /// Its bytes in the input.
    public var span: Range<Int>
    /// The first of the errors that condemned it.
    public var cause: Diagnostic
  }

  /// The messages in the order of the input.
  public var messages: [CDMMessage] = []
  /// The messages refused, in the order of the input.
  public var refusals: [Refusal] = []
  /// All there was to say, in the order of the input.
  public var diagnostics: [Diagnostic] = []

  package init() {}
}
