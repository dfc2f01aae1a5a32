// SPDX-License-Identifier: Apache-2.0

private import Yams

/// A part of a small YAML file, with its place.
struct SetupNode {
  /// What a part is.
  enum Content {
    /// A word, number or text.
    case scalar(String)
    /// `[a, b]` or lines that begin with a hyphen.
    case list([SetupNode])
    /// `key: value` lines, in order.
    case map([(key: SetupNode, value: SetupNode)])
  }

  var line: Int
  var column: Int
  var content: Content

  /// Nesting deeper than this is refused.
  private static let deepest = 8
  /// A file of forces is a page; a larger one is something else.
  private static let largest = 1 << 20

  /// Reads a file.
  static func parse(_ bytes: [UInt8], file: String) throws(ForceSetupFailure) -> SetupNode {
    func failure(_ line: Int, _ column: Int, _ message: String) -> ForceSetupFailure {
      ForceSetupFailure(file: file, line: line, column: column, message: message)
    }
    guard bytes.count <= largest, let text = String(validating: bytes, as: UTF8.self) else {
      throw failure(1, 1, "this is no text file of forces (UTF-8, below 1 MB)")
    }
    // Flow brackets nest without indentation: the parser's stack bears only so many.
    let brackets = bytes.count { $0 == 0x5B || $0 == 0x7B }
    guard brackets < 1_000 else { throw failure(1, 1, "too many brackets for a file of forces") }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw failure(mark.line, mark.column, "this is not YAML: \(problem)")
      case .duplicatedKeysInMapping(let keys, let context):
        throw failure(
          context.mark.line, context.mark.column,
          "the same key appears twice: \(keys.map { "\($0)" }.joined(separator: ", "))")
      default: throw failure(1, 1, "the file cannot be parsed: \(error)")
      }
    } catch {
      throw failure(1, 1, "the file cannot be parsed: \(error)")
    }
    guard let root else { return SetupNode(line: 1, column: 1, content: .map([])) }
    return try convert(root, file: file, depth: 0)
  }

  private static func convert(
    _ node: Node, file: String, depth: Int
  ) throws(ForceSetupFailure) -> SetupNode {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    guard depth < deepest else {
      throw ForceSetupFailure(
        file: file, line: line, column: column, message: "nested deeper than \(deepest) levels")
    }
    var result = SetupNode(line: line, column: column, content: .scalar(""))
    switch node {
    case .scalar(let scalar): result.content = .scalar(scalar.string)
    case .sequence(let sequence):
      var list: [SetupNode] = []
      for item in sequence { list.append(try convert(item, file: file, depth: depth + 1)) }
      result.content = .list(list)
    case .mapping(let mapping):
      var members: [(key: SetupNode, value: SetupNode)] = []
      for (key, value) in mapping {
        members.append(
          (
            try convert(key, file: file, depth: depth + 1),
            try convert(value, file: file, depth: depth + 1)
          ))
      }
      result.content = .map(members)
    case .alias:
      throw ForceSetupFailure(
        file: file, line: line, column: column, message: "aliases are not read here")
    }
    return result
  }
}
