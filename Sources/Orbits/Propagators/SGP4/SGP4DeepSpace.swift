// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The constants of the deep-space theory for one element set (periods of 225 minutes or more).
  ///
  /// Names of the paper: `dedt` `didt` `dmdt` `domdt` `dnodt` secular rates of eccentricity,
  /// inclination, mean anomaly, argument of perigee and node by Sun and Moon; `gsto` sidereal time
  /// at epoch.
  package struct DeepSpace: Sendable {
    package var sun: Periodics
    package var moon: Periodics
    package var dedt: Double = 0
    package var didt: Double = 0
    package var dmdt: Double = 0
    package var domdt: Double = 0
    package var dnodt: Double = 0
    package var gsto: Double
    package var resonance: Resonance = .none

    /// Mean motion of the Sun, rad/min.
    static let zns: Double = 1.19459e-5
    /// Eccentricity of the Sun's orbit.
    static let zes: Double = 0.01675
    /// Mean motion of the Moon, rad/min.
    static let znl: Double = 1.5835218e-4
    /// Eccentricity of the Moon's orbit.
    static let zel: Double = 0.05490
    /// Rotation of the Earth, rad/min.
    static let rptim: Double = 4.37526908801129966e-3
  }

  /// The long-period terms of one body, Sun or Moon.
  ///
  /// Names of the paper without the body's letter: `e` eccentricity, `i` inclination, `l` mean
  /// longitude, `gh` perigee and node, `h` node; `zm` mean anomaly of the body at epoch, `zn` its
  /// mean motion in rad/min, `ze` its eccentricity.
  package struct Periodics: Sendable {
    var zm: Double
    var zn: Double
    var ze: Double
    var e2: Double
    var e3: Double
    var i2: Double
    var i3: Double
    var l2: Double
    var l3: Double
    var l4: Double
    var gh2: Double
    var gh3: Double
    var gh4: Double
    var h2: Double
    var h3: Double
  }

  /// Resonance of the mean motion with the Earth's rotation.
  package enum Resonance: Sendable {
    /// None: mean motion is constant but for drag.
    case none
    /// One turn a sidereal day.
    case synchronous(Synchronous)
    /// Two turns a sidereal day, eccentricity 0.5 or more.
    case halfDay(HalfDay)
  }

  /// The wave d·sin(θ - G) kept as d·cos G and d·sin G, so that it needs no sine of its own.
  package struct Wave: Sendable {
    var c: Double
    var s: Double

    init(_ amplitude: Double, phase: Double) {
      let (sine, cosine): (Double, Double) = Elementary.sincos(phase)
      c = amplitude * cosine
      s = amplitude * sine
    }

    /// The sum of two waves of one argument.
    static func + (a: Wave, b: Wave) -> Wave {
      var sum = a
      sum.c += b.c
      sum.s += b.s
      return sum
    }

    /// d·sin(θ - G).
    @inline(__always)
    func sine(_ angle: Rotor) -> Double { c * angle.sin - s * angle.cos }

    /// d·cos(θ - G).
    @inline(__always)
    func cosine(_ angle: Rotor) -> Double { c * angle.cos + s * angle.sin }
  }

  /// Sine and cosine of an angle; sums of angles without further sines.
  package struct Rotor {
    var sin: Double
    var cos: Double

    @inline(__always)
    init(_ angle: Double) { (sin, cos) = Elementary.sincos(angle) }

    @inline(__always)
    init(sin: Double, cos: Double) {
      self.sin = sin
      self.cos = cos
    }

    @inline(__always)
    static func + (a: Rotor, b: Rotor) -> Rotor {
      Rotor(sin: a.sin * b.cos + a.cos * b.sin, cos: a.cos * b.cos - a.sin * b.sin)
    }

    @inline(__always)
    static func - (a: Rotor, b: Rotor) -> Rotor {
      Rotor(sin: a.sin * b.cos - a.cos * b.sin, cos: a.cos * b.cos + a.sin * b.sin)
    }
  }
}
