// SPDX-License-Identifier: Apache-2.0

/// What is said about a field: nothing, one value, or several where sources differ.
///
/// The first is the one to use where only one is wanted. One value needs no allocation.
public struct Values<Value: Sendable & Hashable>: Sendable, Hashable {
  private var head: Cited<Value>?
  private var tail: [Cited<Value>] = []

  /// No value.
  public init() {}

  /// One value.
  public init(_ value: Cited<Value>) { head = value }

  /// The value to use where only one is wanted; nil where nothing is said.
  public var first: Cited<Value>? { head }

  /// The plain value to use where only one is wanted.
  public var value: Value? { head?.value }

  /// All values in order.
  public var all: [Cited<Value>] {
    guard let head else { return [] }
    return [head] + tail
  }

  /// Calls a function with each plain value in order, without making a list of them.
  @inline(__always)
  package func forEachValue(_ body: (Value) -> Void) {
    guard let head else { return }
    body(head.value)
    if tail.isEmpty { return }
    for cited in tail { body(cited.value) }
  }

  /// How many values there are.
  public var count: Int { head == nil ? 0 : 1 + tail.count }

  /// Whether nothing is said.
  public var isEmpty: Bool { head == nil }

  /// Adds a value after the others.
  public mutating func append(_ value: Cited<Value>) {
    if head == nil { head = value } else { tail.append(value) }
  }

  /// Puts the values in the order of a comparison; equal ones keep theirs.
  public mutating func sort(by areInOrder: (Cited<Value>, Cited<Value>) -> Bool) {
    guard !tail.isEmpty else { return }
    var sorted = all.enumerated().map { ($0.offset, $0.element) }
    sorted.sort { a, b in
      areInOrder(a.1, b.1) || (!areInOrder(b.1, a.1) && a.0 < b.0)
    }
    head = sorted.first?.1
    tail = sorted.dropFirst().map(\.1)
  }

  /// Whether any value satisfies a condition.
  public func contains(where condition: (Cited<Value>) -> Bool) -> Bool {
    if let head, condition(head) { return true }
    return tail.contains(where: condition)
  }
}
