// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A group of records as the `among` of a claim describes it.
///
/// Words stand side by side and all have to be met: `kind:station`, `state:RU`, `id:kazsat-*`,
/// `status:operational` (any field; a star stands for the rest); a kind in the plural
/// (`satellites`); `working`; `member of ID`; `to`, `before`, `from`, `after` with a date, for the
/// day on which something was launched, founded or agreed.
public struct RecordGroup: Sendable, Hashable {
  enum Condition: Sendable, Hashable {
    case field(String, String)
    case kind(RecordKind)
    case working
    case member(String)
    case to(VagueDate)
    case before(VagueDate)
    case from(VagueDate)
    case after(VagueDate)
  }

  /// The description as written.
  public let text: String
  let conditions: [Condition]

  /// Reads a description; nil where a word of it has no meaning.
  public init?(_ text: String) {
    self.text = text
    var conditions: [Condition] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      if let colon = word.firstIndex(of: ":"), colon != word.startIndex {
        let key = String(word[..<colon])
        let value = String(word[word.index(after: colon)...])
        if key == "kind", let kind = RecordKind(rawValue: value) {
          conditions.append(.kind(kind))
        } else {
          conditions.append(.field(key, value))
        }
        continue
      }
      switch word {
      case "working": conditions.append(.working)
      case "and", "launched", "flown": continue
      case "member", "members":
        guard words.popFirst() == "of", let id = words.popFirst() else { return nil }
        conditions.append(.member(id))
      case "to", "before", "from", "after", "since":
        if let next = words.first, let date = ClaimJudge.date(next) {
          words.removeFirst()
          switch word {
          case "to": conditions.append(.to(date))
          case "before": conditions.append(.before(date))
          case "after": conditions.append(.after(date))
          default: conditions.append(.from(date))
          }
        } else {
          return nil
        }
      default:
        let single = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let kind = RecordKind(rawValue: single) else { return nil }
        conditions.append(.kind(kind))
      }
    }
    self.conditions = conditions
  }

  /// The date that the group is looked at: its end, where it has one.
  var moment: VagueDate? {
    for condition in conditions {
      if case .to(let date) = condition { return date }
      if case .before(let date) = condition { return date }
    }
    return nil
  }

  /// Whether the group is confined to the members of a record.
  var container: String? {
    for condition in conditions { if case .member(let id) = condition { return id } }
    return nil
  }
}
