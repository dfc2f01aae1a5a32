// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// What a document asserts about records of the catalogue, as read from a record of that kind.
public struct Claim: Sendable, Hashable {
  /// Whether it can be held against the registry.
  public enum Nature: String, Sendable, Hashable {
    /// Something that is so or not.
    case fact
    /// Something meant to be, which is held against what became of it.
    case plan
    /// A view, which nothing is held against.
    case opinion
  }

  /// The id of the record.
  public let id: String
  /// A short title.
  public let name: String
  /// The assertion in the catalogue's words; in English twice where it has no French.
  public let text: Bilingual
  /// Its nature.
  public let nature: Nature
  /// When it was said; nil where that is not known.
  public let date: VagueDate?
  /// The id of the document.
  public let source: String?
  /// The place in the document; in English twice where it has no French.
  public let place: Bilingual?
  /// The ids of the records that it is about.
  public let subjects: [String]
  /// What it asserts of fields.
  public let parts: [ClaimPart]
  /// Where the record begins in the catalogue.
  public let location: SourceLocation

  /// Reads a claim; nil where the record is of another kind.
  public init?(_ record: Record) {
    guard record.kind == .claim else { return nil }
    id = record.id
    name = record.name
    let english = record.value("text") ?? record.name
    text = Bilingual(english, record.value("text_fr") ?? english)
    nature = record.value("nature").flatMap(Nature.init) ?? .fact
    date = record.assertions("date").lazy.compactMap(\.date).first
    source = record.source
    place = record.value("place").map { place in
      Bilingual(place, record.value("place_fr") ?? place)
    }
    subjects = record.assertions("subjects").compactMap(\.value)
    parts = (record["asserts"]?.elements ?? []).compactMap { ClaimPart($0) }
    location = record.location
  }
}
