// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The `key: value` lines of one section of a file of forces, read with places for errors.
struct SetupSection {
  let file: String
  let node: SetupNode
  private var members: [String: (key: SetupNode, value: SetupNode)] = [:]

  /// Makes a section whose keys must be among those known.
  init(
    _ node: SetupNode, file: String, name: String, keys: [String]
  ) throws(ForceSetupFailure) {
    self.file = file
    self.node = node
    guard case .map(let list) = node.content else {
      throw Self.failure(file, node, "\(name) is a list of `key: value` lines; this is none")
    }
    for (key, value) in list {
      guard case .scalar(let word) = key.content else {
        throw Self.failure(file, key, "a key is a word")
      }
      guard keys.contains(word) else {
        throw Self.failure(
          file, key, "\(name) has no key '\(word)'" + NameDistance.hint(word, keys, "its keys"))
      }
      members[word] = (key, value)
    }
  }

  static func failure(_ file: String, _ node: SetupNode, _ message: String) -> ForceSetupFailure {
    ForceSetupFailure(file: file, line: node.line, column: node.column, message: message)
  }

  /// The node under a key.
  func value(_ key: String) -> SetupNode? {
    guard let value = members[key]?.value else { return nil }
    // `key:` and `key: null` say nothing.
    if case .scalar(let word) = value.content, ["", "~", "null"].contains(word) { return nil }
    return value
  }

  func fail(_ key: String, _ message: String) -> ForceSetupFailure {
    Self.failure(file, members[key]?.value ?? node, message)
  }

  func text(_ key: String) throws(ForceSetupFailure) -> String? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let word) = value.content else {
      throw fail(key, "\(key) is one word or number")
    }
    return word
  }

  /// A finite number, in the unit of the key's name.
  func number(
    _ key: String, least: Double = -.infinity, above: Double = -.infinity
  ) throws(ForceSetupFailure) -> Double? {
    guard let word = try text(key) else { return nil }
    guard let number = Double(word), number.isFinite else {
      throw fail(key, "\(key): '\(word)' is no finite number")
    }
    guard number >= least else { throw fail(key, "\(key) is \(word); it must be \(least) or more") }
    guard number > above else { throw fail(key, "\(key) is \(word); it must be above \(above)") }
    return number
  }

  func whole(_ key: String, _ range: ClosedRange<Int>) throws(ForceSetupFailure) -> Int? {
    guard let word = try text(key) else { return nil }
    guard let number = Int(word), range.contains(number) else {
      throw fail(
        key, "\(key): '\(word)' is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// One of a set of words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(ForceSetupFailure) -> Choice? where Choice.RawValue == String {
    guard let word = try text(key) else { return nil }
    guard let choice = Choice(rawValue: word.lowercased()) else {
      throw fail(
        key,
        "\(key): there is no '\(word)'"
          + NameDistance.hint(word, type.allCases.map(\.rawValue), "there are"))
    }
    return choice
  }

  /// The words of a list, or of a text with commas.
  func words(_ key: String) throws(ForceSetupFailure) -> [(word: String, node: SetupNode)] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .scalar(let text):
      return text.split(separator: ",").map { ($0.filter { $0 != " " }, value) }
    case .list(let items):
      var words: [(word: String, node: SetupNode)] = []
      for item in items {
        guard case .scalar(let word) = item.content else {
          throw Self.failure(file, item, "\(key) is a list of words")
        }
        words.append((word, item))
      }
      return words
    case .map: throw fail(key, "\(key) is a list of words")
    }
  }

  /// Three numbers.
  func vector(_ key: String) throws(ForceSetupFailure) -> [Double]? {
    guard value(key) != nil else { return nil }
    let numbers = try words(key).map { Double($0.word) ?? .nan }
    guard numbers.count == 3, numbers.allSatisfy(\.isFinite) else {
      throw fail(key, "\(key) is a list of three numbers, such as [1, 0, 0]")
    }
    return numbers
  }

  func epoch(_ key: String) throws(ForceSetupFailure) -> Epoch? {
    guard let word = try text(key) else { return nil }
    do throws(EpochParseError) {
      return try Epoch(iso8601: word)
    } catch {
      throw fail(key, "\(key): '\(word)': \(error)")
    }
  }
}
