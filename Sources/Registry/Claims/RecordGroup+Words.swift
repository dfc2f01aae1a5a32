// SPDX-License-Identifier: Apache-2.0

import Orbits

extension RecordGroup {
  /// The group in words, with the names that a catalogue has for records.
  func words(_ name: (String) -> Bilingual) -> Bilingual {
    Bilingual.joined(
      conditions.map { condition in
        switch condition {
        case .field(let key, let value):
          let label = FieldLabels.label(key)
          return Bilingual("\(label.english) \(value)", "\(label.french) \(value)")
        case .kind(let kind):
          return Bilingual(
            "kind \(kind.rawValue)", "nature \(ClaimWords.both(kind.rawValue).french)")
        case .working: return Bilingual("working", "en fonction")
        case .member(let id):
          let container = name(id)
          return Bilingual(
            "members of \(container.english)", "membres \(French.of(container.french))")
        case .to(let date): return Bilingual("to \(date.text)", "jusqu'à \(date.text)")
        case .before(let date): return Bilingual("before \(date.text)", "avant \(date.text)")
        case .from(let date): return Bilingual("from \(date.text)", "depuis \(date.text)")
        case .after(let date): return Bilingual("after \(date.text)", "après \(date.text)")
        }
      }, separator: ", ")
  }
}
