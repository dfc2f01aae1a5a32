// SPDX-License-Identifier: Apache-2.0

import Registry

/// Turns what is wrong with a query into what the user is told.
enum QueryTalk {
  /// Does something with a query.
  static func translated<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let failure as QueryFailure {
      throw CommandFailure(failure.description)
    }
  }

  /// Arguments in which negated terms (`-owner:KZ`) begin with `!`, so that the parser of options
  /// does not see the option `-o` in them.
  static func marked(_ arguments: [String]) -> [String] {
    guard arguments.first == "catalog", arguments.count > 2,
      ["search", "stats", "export"].contains(arguments[1])
    else { return arguments }
    return arguments.map { argument in
      guard argument.hasPrefix("-"), !argument.hasPrefix("--"),
        let end = argument.firstIndex(where: { ":=<>!".contains($0) }),
        argument[argument.index(after: argument.startIndex)..<end].count > 1
      else { return argument }
      return "!" + argument.dropFirst()
    }
  }
}
