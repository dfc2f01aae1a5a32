// SPDX-License-Identifier: Apache-2.0

/// SHA-256 (FIPS 180-4), to know files again by their content.
package struct SHA256 {
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let constants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  /// The digest of some bytes in lower-case hexadecimal.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    let whole = bytes.count & ~63
    bytes.withUnsafeBufferPointer { all in
      var at = 0
      while at < whole {
        hash.absorb(UnsafeBufferPointer(rebasing: all[at..<at + 64]))
        at += 64
      }
    }
    var tail = Array(bytes[whole...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let length = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    tail.withUnsafeBufferPointer { all in
      for at in stride(from: 0, to: all.count, by: 64) {
        hash.absorb(UnsafeBufferPointer(rebasing: all[at..<at + 64]))
      }
    }
    return hash.text
  }

  private var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for i in 0..<8 {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(state[i] >> UInt32(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @inline(__always)
  private static func turn(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 &- count)
  }

  /// One block of 64 bytes.
  private mutating func absorb(_ block: UnsafeBufferPointer<UInt8>) {
    var words = [64 of UInt32](repeating: 0)
    for i in 0..<16 {
      let high: UInt32 = UInt32(block[4 * i]) << 24 | UInt32(block[4 * i + 1]) << 16
      let low: UInt32 = UInt32(block[4 * i + 2]) << 8 | UInt32(block[4 * i + 3])
      words[i] = high | low
    }
    for i in 16..<64 {
      let w15: UInt32 = words[i - 15]
      let w2: UInt32 = words[i - 2]
      let s0: UInt32 = Self.turn(w15, 7) ^ Self.turn(w15, 18) ^ (w15 >> 3)
      let s1: UInt32 = Self.turn(w2, 17) ^ Self.turn(w2, 19) ^ (w2 >> 10)
      words[i] = words[i - 16] &+ s0 &+ words[i - 7] &+ s1
    }
    var a: UInt32 = state[0]
    var b: UInt32 = state[1]
    var c: UInt32 = state[2]
    var d: UInt32 = state[3]
    var e: UInt32 = state[4]
    var f: UInt32 = state[5]
    var g: UInt32 = state[6]
    var h: UInt32 = state[7]
    for i in 0..<64 {
      let s1: UInt32 = Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)
      let choice: UInt32 = (e & f) ^ (~e & g)
      let first: UInt32 = h &+ s1 &+ choice &+ Self.constants[i] &+ words[i]
      let s0: UInt32 = Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)
      let majority: UInt32 = (a & b) ^ (a & c) ^ (b & c)
      h = g
      g = f
      f = e
      e = d &+ first
      d = c
      c = b
      b = a
      a = first &+ s0 &+ majority
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }
}
