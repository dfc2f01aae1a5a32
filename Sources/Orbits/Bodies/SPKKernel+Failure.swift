// SPDX-License-Identifier: Apache-2.0

extension SPKKernel {
  /// Why a kernel cannot be read, or has no answer.
  public enum Failure: Error, Sendable, Hashable {
    /// The bytes are no kernel of positions: no `DAF/SPK` at their start.
    case notAKernel
    /// The bytes end before what the kernel says it has.
    case truncated(bytes: Int, needed: Int)
    /// The bytes are changed or make no sense, and where.
    case damaged(reason: String)
    /// The kernel has nothing on a target, by its NAIF number.
    case noData(target: Int)
    /// No segment of the target covers the epoch.
    case epochOutside(target: Int, epoch: Epoch, coverage: ClosedRange<Epoch>)
    /// The target's segment is of a type that is not read: 2, 3, 9 and 13 are.
    case unsupportedType(target: Int, type: Int)
    /// The target's segment is in axes that are not read, by their NAIF number: 1 (ICRF) is.
    case unsupportedAxes(target: Int, axes: Int)
    /// No chain of centres joins the two bodies.
    case unconnected(target: Int, center: Int)
  }
}

extension SPKKernel.Failure: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .notAKernel: "this is no SPK kernel (no DAF/SPK at its start)"
    case .truncated(let bytes, let needed):
      "the kernel is cut off: it has \(bytes) bytes and says that it has at least \(needed)"
    case .damaged(let reason): "the kernel is damaged: \(reason)"
    case .noData(let target): "the kernel has nothing on NAIF \(target)"
    case .epochOutside(let target, let epoch, let coverage):
      "the kernel covers NAIF \(target) from \(coverage.lowerBound) to \(coverage.upperBound), "
        + "not \(epoch)"
    case .unsupportedType(let target, let type):
      "the kernel's segment of NAIF \(target) is of type \(type); types 2, 3, 9 and 13 are read"
    case .unsupportedAxes(let target, let axes):
      "the kernel's segment of NAIF \(target) is in the frame \(axes); only 1 (ICRF) is read"
    case .unconnected(let target, let center):
      "the kernel does not join NAIF \(target) to NAIF \(center)"
    }
  }
}
