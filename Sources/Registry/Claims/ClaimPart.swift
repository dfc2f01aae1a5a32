// SPDX-License-Identifier: Apache-2.0

/// One thing that a claim asserts: a relation of a field of a record to a value.
public struct ClaimPart: Sendable, Hashable {
  /// The id of the record.
  public let subject: String
  /// The path of the field; a slash leads on to the record that the field refers to.
  public let field: String
  /// The relation.
  public let relation: ClaimRelation
  /// The value stated; nil where the relation needs none.
  public let stated: String?
  /// The group that counts and firsts are about, in the language of ``RecordGroup``.
  public let among: String?
  /// Where the part stands in the catalogue.
  public let location: SourceLocation

  /// Makes a part.
  public init(
    subject: String, field: String, relation: ClaimRelation, stated: String?,
    among: String? = nil, location: SourceLocation
  ) {
    self.subject = subject
    self.field = field
    self.relation = relation
    self.stated = stated
    self.among = among
    self.location = location
  }

  /// Reads an item of `asserts`; nil where it is none.
  init?(_ node: FieldNode) {
    guard let subject = node["subject"]?.value, let field = node["field"]?.value,
      let relation = node["relation"]?.value.flatMap(ClaimRelation.init)
    else { return nil }
    self.init(
      subject: subject, field: field, relation: relation, stated: node["stated"]?.value,
      among: node["among"]?.value, location: node["stated"]?.location ?? node.location)
  }
}
