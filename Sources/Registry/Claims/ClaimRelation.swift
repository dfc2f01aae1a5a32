// SPDX-License-Identifier: Apache-2.0

/// How a claim relates the value it states to a field.
public enum ClaimRelation: String, Sendable, Hashable, CaseIterable {
  /// The field has this value.
  case equal = "is"
  /// The field does not have this value.
  case unequal = "is-not"
  /// The value is among those of the field.
  case includes
  /// The field is this or more.
  case atLeast = "at-least"
  /// The field is this or less.
  case atMost = "at-most"
  /// The field is more than this.
  case moreThan = "more-than"
  /// The field is less than this.
  case lessThan = "less-than"
  /// The date is before this one.
  case before
  /// The date is this or later.
  case notBefore = "not-before"
  /// The date is after this one.
  case after
  /// So many records are of a group.
  case count
  /// The subject comes first in a group.
  case first
  /// No record is of a group.
  case none
}
