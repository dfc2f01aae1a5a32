// SPDX-License-Identifier: Apache-2.0

/// The mass of a spacecraft over a propagation whose burns are known beforehand.
struct MassProfile: Sendable {
  /// What takes mass.
  enum Loss: Sendable {
    /// Kilograms a second between two times, seconds since the start.
    case flow(start: Double, end: Double, rate: Double)
    /// The part that is left after a time, seconds since the start.
    case step(time: Double, ratio: Double)

    var begin: Double {
      switch self {
      case .flow(let start, _, _): start
      case .step(let time, _): time
      }
    }
  }

  private struct Piece {
    /// From when, seconds since the start of the propagation.
    var start: Double
    /// The mass then, kilograms.
    var mass: Double
    /// What flows off from there on, kg/s.
    var flow: Double
  }

  private let atStart: Double
  private let losses: [Loss]
  private let pieces: [Piece]

  /// Makes a profile: the mass at time zero in kilograms, and what takes of it before or after.
  init(mass: Double, losses: [Loss] = []) {
    atStart = mass
    self.losses = losses
    // The factor by which the mass at the far end has to be shifted so that time zero is right is
    // found by running from before the first loss with the mass lost before zero put on again.
    let ordered = losses.sorted { $0.begin < $1.begin }
    var before: Double = mass
    for loss in ordered.reversed() where loss.begin < 0 {
      switch loss {
      case .flow(let start, let end, let rate): before += rate * (min(end, 0) - start)
      case .step(_, let ratio): before /= ratio
      }
    }
    var pieces = [Piece(start: -.infinity, mass: before, flow: 0)]
    for loss in ordered {
      let now = Self.mass(pieces, at: loss.begin)
      switch loss {
      case .flow(let start, let end, let rate):
        pieces.append(Piece(start: start, mass: now, flow: rate))
        pieces.append(Piece(start: end, mass: now - rate * (end - start), flow: 0))
      case .step(let time, let ratio):
        pieces.append(Piece(start: time, mass: now * ratio, flow: 0))
      }
    }
    self.pieces = pieces
  }

  /// Whether the mass stays.
  var isConstant: Bool { pieces.count == 1 }

  /// The mass at a time, kilograms.
  func mass(at time: Double) -> Double { Self.mass(pieces, at: time) }

  /// The same with more that takes mass.
  func with(_ more: [Loss]) -> MassProfile {
    more.isEmpty ? self : MassProfile(mass: atStart, losses: losses + more)
  }

  private static func mass(_ pieces: [Piece], at time: Double) -> Double {
    var piece = pieces[0]
    for next in pieces.dropFirst() where next.start <= time { piece = next }
    return piece.flow == 0 ? piece.mass : piece.mass - piece.flow * (time - piece.start)
  }
}
