// SPDX-License-Identifier: Apache-2.0

/// Which objects are parts of one thing.
enum Kinship {
  /// Whether one is the parent of the other, or both have the same.
  static func areRelated(_ a: InventoryObject, _ b: InventoryObject) -> Bool {
    if a.parent.isEmpty && b.parent.isEmpty { return false }
    func isParent(_ whole: InventoryObject, of part: InventoryObject) -> Bool {
      part.parent.contains {
        $0.value == whole.id || ($0.value.isEmpty ? false : $0.value == whole.name)
      }
    }
    if isParent(a, of: b) || isParent(b, of: a) { return true }
    guard let parent = a.parent.value else { return false }
    return parent == b.parent.value
  }
}

extension Inventory {
  /// The form of the file of a place: entries of one form are of one catalogue.
  func form(of place: Place) -> String {
    let file = Int(place.file)
    return files.indices.contains(file) ? files[file].form : ""
  }
}
