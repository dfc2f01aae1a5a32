// SPDX-License-Identifier: Apache-2.0

/// Which data set each file of an inventory belongs to.
///
/// All curated records are one; the files of one form and source are one.
struct DataSets {
  private var sets: [Int] = []
  /// Whether a set is of GCAT, whose tables know objects by their JCAT.
  private(set) var isGCAT: [Bool] = []

  init(_ inventory: Inventory) {
    var known: [String: Int] = [:]
    for file in inventory.files {
      let key = "\(file.form)|\(file.source ?? "")"
      let set = known[key] ?? known.count
      known[key] = set
      if set == isGCAT.count { isGCAT.append(file.form.hasPrefix("gcat-")) }
      sets.append(set)
    }
  }

  /// The data set of a place.
  func set(_ place: Place) -> Int {
    let file = Int(place.file)
    return sets.indices.contains(file) ? sets[file] : -1
  }

  /// Of how many data sets some places are, counted up to two.
  func count(of places: some Sequence<Place>) -> Int {
    var first: Int?
    for place in places {
      let set = set(place)
      if let first, first != set { return 2 }
      first = set
    }
    return first == nil ? 0 : 1
  }
}
