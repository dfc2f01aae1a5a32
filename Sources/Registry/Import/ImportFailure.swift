// SPDX-License-Identifier: Apache-2.0

/// Why an import did not take place; the catalogue is as it was.
public enum ImportFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file cannot be read or written.
  case file(FileFailure)
  /// The folder is no catalogue.
  case notACatalog(path: String)
  /// Another import is running.
  case locked(path: String)
  /// The list of imports cannot be read.
  case list(path: String, line: Int, reason: String)
  /// Nothing in a file could be understood.
  case notUnderstood(path: String, reason: String)
  /// Nothing tells the day of the data.
  case noDate(path: String)
  /// The name of a data set has characters that it may not have.
  case source(String)
  /// A date is no day.
  case date(String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .file(let failure): "\(failure)"
    case .notACatalog(let path):
      "\(path) is no catalogue: it has no catalog.yaml (one line, 'as_of: 2026-11-21', makes it one)"
    case .locked(let path):
      "another import into this catalogue is running (\(path) is locked); try again when it is done"
    case .list(let path, let line, let reason):
      "\(path):\(line):1: the list of imports cannot be read: \(reason); mend or remove the line"
    case .notUnderstood(let path, let reason): "\(path): nothing to import: \(reason)"
    case .noDate(let path):
      "\(path) does not say of which day it is, and neither does the catalogue; use --date"
    case .source(let text):
      "'\(text)' is no name of a data set: lower-case letters, digits and hyphens"
    case .date(let text): "'\(text)' is no day; write it as 2026-11-21"
    }
  }
}
