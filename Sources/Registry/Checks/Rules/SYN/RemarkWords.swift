// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The messages of the readers in both languages.
///
/// Readers speak English alone. Their sentences are matched against templates in which `{}` stands
/// for what varies; `{1}`, `{2}` of the French template take it over.
package enum RemarkWords {
  private struct Template {
    let pieces: [[UInt8]]
    let french: String
  }

  /// The message of a remark.
  package static func message(of remark: ReaderRemark) -> Bilingual {
    Bilingual(remark.message, french(of: remark))
  }

  /// Whether a message has a French sentence of its own, not only that of its code.
  package static func isTranslated(_ remark: ReaderRemark) -> Bool {
    sentence(remark) != nil
  }

  private static func french(of remark: ReaderRemark) -> String {
    if let sentence = sentence(remark) { return sentence }
    if let general = generalSentences[remark.code] { return general }
    let group = remark.code.prefix { $0 != "." }
    return generalSentences[String(group)] ?? "le lecteur du fichier signale : \(remark.message)"
  }

  private static func sentence(_ remark: ReaderRemark) -> String? {
    let text = Array(remark.message.utf8)
    for template in templates[remark.code] ?? [] {
      guard let captures = match(text, template.pieces) else { continue }
      var french = template.french
      for (position, capture) in captures.enumerated() {
        // A capture may hold braces of its own.
        let parts = splitOnce(french, "{\(position + 1)}")
        guard let parts else { continue }
        french = parts.0 + (fieldWords[capture] ?? capture) + parts.1
      }
      return french
    }
    return nil
  }

  private static func splitOnce(_ text: String, _ mark: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for at in 0...bytes.count - wanted.count
    where bytes[at..<at + wanted.count].elementsEqual(wanted) {
      return (
        String(decoding: bytes[..<at], as: UTF8.self),
        String(decoding: bytes[(at + wanted.count)...], as: UTF8.self)
      )
    }
    return nil
  }

  /// What stands in the gaps of a template; nil where the text is another.
  private static func match(_ text: [UInt8], _ pieces: [[UInt8]]) -> [String]? {
    guard let first = pieces.first, text.starts(with: first) else { return nil }
    var at = first.count
    var captures: [String] = []
    for (position, piece) in pieces.enumerated().dropFirst() {
      let isLast = position == pieces.count - 1
      var end: Int?
      if isLast {
        let start = text.count - piece.count
        if start >= at, text[start...].elementsEqual(piece) { end = start }
      } else {
        var probe = at
        while probe + piece.count <= text.count {
          if text[probe..<probe + piece.count].elementsEqual(piece) {
            end = probe
            break
          }
          probe += 1
        }
      }
      guard let end else { return nil }
      captures.append(String(decoding: text[at..<end], as: UTF8.self))
      at = end + piece.count
    }
    return pieces.count > 1 || at == text.count ? captures : nil
  }

  /// Templates by code, from lines `code | English | French`.
  private static let templates: [String: [Template]] = {
    var all: [String: [Template]] = [:]
    for text in [elementSetSentences, messageSentences, recordSentences] {
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "|").map { trimmed($0) }
        guard parts.count == 3 else { continue }
        all[parts[0], default: []].append(
          Template(pieces: pieces(of: parts[1]), french: parts[2]))
      }
    }
    return all
  }()

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  private static func pieces(of template: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var bytes = Array(template.utf8)[...]
    while let byte = bytes.first {
      if byte == 0x7B, bytes.dropFirst().first == 0x7D {
        pieces.append([])
        bytes = bytes.dropFirst(2)
      } else {
        pieces[pieces.count - 1].append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return pieces
  }

  /// The names of the fields of a TLE.
  private static let fieldWords: [String: String] = [
    "mean motion": "mouvement moyen", "eccentricity": "excentricité",
    "inclination": "inclinaison", "right ascension of the node": "ascension droite du nœud",
    "argument of perigee": "argument du périgée", "mean anomaly": "anomalie moyenne",
    "first derivative": "dérivée première", "second derivative": "dérivée seconde",
    "ephemeris type": "type d'éphéméride", "element set number": "numéro du jeu",
    "revolution number": "numéro de révolution", "epoch": "époque", "a blank": "un blanc",
    "a decimal point": "un point décimal", "null": "nul", "empty": "vide",
  ]

  /// What is said of a code, or of a reader, for messages without a template.
  private static let generalSentences: [String: String] = [
    "json": "le texte n'est pas du JSON ; la suite n'a pas été lue",
    "json.syntax": "le JSON est rompu ici ; la suite n'a pas été lue",
    "xml": "le texte n'est pas du XML ; la suite n'a pas été lue",
    "xml.syntax": "le XML est rompu ici ; la suite n'a pas été lue",
    "omm.number": "ce champ de l'OMM ne contient pas de nombre utilisable",
    "oem": "cette ligne de l'OEM ne suit pas le format (CCSDS 502.0)",
    "cdm": "cette ligne du CDM ne suit pas le format (CCSDS 508.0)",
    "states": "cette table d'états ne suit pas le format",
    "elements.row": "cette ligne de la table d'éléments est inutilisable",
    "record.text": "ce texte n'est pas un enregistrement que l'on puisse lire",
  ]
}
