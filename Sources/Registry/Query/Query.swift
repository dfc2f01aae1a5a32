// SPDX-License-Identifier: Apache-2.0

/// A question to a catalogue, as text such as `owner:KZ regime:GEO launched:2010..2015`.
///
/// The terms are divided by blanks and must all hold:
///
/// - `kazsat` — a word that a name, an alias or an identifier has, in any spelling and script;
///   `"long march"` in quotes is one word.
/// - `field:value` — a field has the value. Texts are compared without case, blanks and hyphens and
///   may be part of the field; codes and ids are compared whole; `*` stands for any characters, so
///   `cospar:2011-*`, and `field:*` asks whether there is a value at all. A figure stands for all
///   that round to it: `inclination:51.6` takes 51.64. A date stands for its interval.
/// - `field:low..high` — a range with both ends; either end may be left out.
/// - `field=value`, `field!=value`, `field>value`, `field>=value`, `field<value`, `field<=value`.
/// - `field:a|b`, `field:a,b` — either value.
/// - `-term` or `!term` — the term must not hold.
///
/// Where sources differ, one value that fits is enough. A vague date is an interval: a term holds
/// where the date may be so.
///
/// Fields are those of ``QueryField``, any path of a record (`mass_kg`, `orbits.perigee_km`,
/// `pads[1/5].latitude_deg`; a list without brackets stands for all of its items), and fields of
/// what a field refers to, after a slash (`manufacturer/state`).
public struct Query: Sendable, Hashable {
  /// How a field is compared.
  public enum Comparison: Sendable, Hashable {
    /// `:` — the value fits.
    case matches
    /// `=` — the value is this, wholly.
    case equals
    /// `<`
    case less
    /// `<=`
    case lessOrEqual
    /// `>`
    case greater
    /// `>=`
    case greaterOrEqual
  }

  /// What a field is compared with.
  public enum Operand: Sendable, Hashable {
    /// A value; in quotes, `*` and `..` have no meaning of their own.
    case value(String, isQuoted: Bool)
    /// A range; nil for an open end.
    case range(String?, String?)
  }

  /// An operand with its place.
  public struct Alternative: Sendable, Hashable {
    /// What is compared with.
    public var operand: Operand
    /// Where it stands: offsets in Unicode scalars.
    public var place: Range<Int>
  }

  /// One condition.
  public struct Term: Sendable, Hashable {
    /// The field; nil for a word that any name may have.
    public var field: String?
    /// Where the field's name stands: offsets in Unicode scalars.
    public var fieldPlace: Range<Int>
    /// How it is compared.
    public var comparison: Comparison
    /// Values of which one is enough.
    public var alternatives: [Alternative]
    /// Whether the condition must not hold.
    public var isNegated: Bool
  }

  /// The text as written.
  public let text: String
  /// The conditions, all of which must hold.
  public let terms: [Term]

  /// Reads a query.
  /// - Throws: ``QueryFailure`` with the place.
  public init(_ text: String) throws(QueryFailure) {
    var parser = QueryParser(text)
    self.text = text
    terms = try parser.terms()
  }

  /// Whether it has nothing but words to look for in names.
  public var isPlain: Bool {
    terms.allSatisfy { $0.field == nil && !$0.isNegated && $0.alternatives.count == 1 }
  }
}
