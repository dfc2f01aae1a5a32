// SPDX-License-Identifier: Apache-2.0

/// The exit codes of every command.
package enum ExitStatus: Int32, Sendable {
  /// All was done.
  case done = 0
  /// There are findings, or some records or epochs could not be computed.
  case partial = 1
  /// Usage, unreadable input, nothing computed.
  case failed = 2
  /// Stopped by the user.
  case interrupted = 130
}

/// An error with a message for people, and the exit code that goes with it.
package struct CommandFailure: Error, CustomStringConvertible {
  /// What went wrong, where, and what to do.
  package let message: String
  /// How the program ends.
  package let status: ExitStatus

  /// Makes a failure; code 2 unless said otherwise.
  package init(_ message: String, status: ExitStatus = .failed) {
    self.message = message
    self.status = status
  }

  package var description: String { message }
}
