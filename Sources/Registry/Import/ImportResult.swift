// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// What the import of one file came to.
public struct ImportResult: Sendable {
  /// The path as given.
  public var path: String
  /// The line in the list of imports.
  public var entry: ImportEntry
  /// Whether the same bytes had been imported before, so that nothing was done.
  public var isRepeated = false
  /// Entries that the data set did not have before.
  public var added = 0
  /// Entries whose values are different from before.
  public var changed = 0
  /// Entries that the data set had before and has no more.
  public var dropped = 0
  /// Entries that are as before.
  public var unchanged = 0
  /// What refers to things the catalogue does not know, by what it is: a code with the number of
  /// entries that have it, or element sets of objects that nobody lists.
  public var unknown: [Unknown] = []
  /// What the reader had to say, as `line:column: severity: message [code]`.
  public var remarks: [Diagnostic] = []

  /// Something that refers to nothing known.
  public struct Unknown: Sendable, Hashable {
    /// What it is: `owner code`, `site code`, `element sets without an object`.
    public var what: String
    /// The code; empty for element sets.
    public var code: String
    /// How many entries have it.
    public var count: Int
  }

  /// How many entries refer to something unknown.
  public var unknownCount: Int { unknown.reduce(0) { $0 + $1.count } }

  /// Compares what a file holds with what its data set held.
  mutating func compare(_ now: EntryDigests, with before: EntryDigests) {
    for (key, digest) in now.entries {
      switch before.entries[key] {
      case nil: added += 1
      case digest?: unchanged += 1
      default: changed += 1
      }
    }
    if entry.accumulates { return }
    for key in before.entries.keys where now.entries[key] == nil { dropped += 1 }
  }
}
