// SPDX-License-Identifier: Apache-2.0

/// The colours and strokes of pictures, on a light ground and on a dark one.
///
/// Colours are told apart by people who do not see red and green: blue, orange, purple differ in
/// lightness too, and lines also differ in their dashes.
package enum PictureStyle {
  /// A class with its colour on a light and on a dark ground.
  private struct Paint {
    let style: String
    let property: String
    let light: String
    let dark: String
  }

  private static let paints: [Paint] = [
    Paint(style: "op-ground", property: "fill", light: "#ffffff", dark: "#11161d"),
    Paint(style: "op-ink", property: "fill", light: "#1b2430", dark: "#e8ecf2"),
    Paint(style: "op-muted", property: "fill", light: "#566273", dark: "#a3aebd"),
    Paint(style: "op-grid", property: "stroke", light: "#e2e7ee", dark: "#28313d"),
    Paint(style: "op-axis", property: "stroke", light: "#8a95a5", dark: "#66727f"),
    Paint(style: "op-pole", property: "stroke", light: "#a9b3c1", dark: "#4d5968"),
    Paint(style: "op-leader", property: "stroke", light: "#8a95a5", dark: "#7c8896"),
    Paint(style: "op-blue", property: "stroke", light: "#1666b0", dark: "#62b2f5"),
    Paint(style: "op-orange", property: "stroke", light: "#c4500a", dark: "#f79d55"),
    Paint(style: "op-purple", property: "stroke", light: "#7a3fa8", dark: "#c79bf0"),
    Paint(style: "op-gray", property: "stroke", light: "#7d8896", dark: "#8c98a6"),
    Paint(style: "op-blue-text", property: "fill", light: "#1666b0", dark: "#62b2f5"),
    Paint(style: "op-orange-text", property: "fill", light: "#b34707", dark: "#f79d55"),
    Paint(style: "op-purple-text", property: "fill", light: "#7a3fa8", dark: "#c79bf0"),
    Paint(style: "op-sea", property: "fill", light: "#eef5fb", dark: "#131c27"),
    Paint(style: "op-land", property: "fill", light: "#e4e0d3", dark: "#2b323a"),
    Paint(style: "op-coast", property: "stroke", light: "#9b9582", dark: "#6d7883"),
    Paint(style: "op-border", property: "stroke", light: "#c9c3b2", dark: "#414a54"),
    Paint(style: "op-graticule", property: "stroke", light: "#cfd8e2", dark: "#2d3844"),
    Paint(style: "op-night", property: "fill", light: "#223055", dark: "#000000"),
    Paint(style: "op-earth", property: "fill", light: "#9cc4e4", dark: "#2f5f8a"),
    Paint(style: "op-moon", property: "fill", light: "#b9bec6", dark: "#8d949d"),
    Paint(style: "op-outline", property: "stroke", light: "#566273", dark: "#a3aebd"),
    Paint(style: "op-dot", property: "fill", light: "#1b2430", dark: "#e8ecf2"),
    Paint(style: "op-dot", property: "stroke", light: "#ffffff", dark: "#11161d"),
    Paint(style: "op-halo", property: "stroke", light: "#ffffff", dark: "#11161d"),
  ]

  /// What does not depend on the ground.
  private static let fixed = """
    .orbits-picture text{font-family:system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;\
    font-size:12.5px}
    .orbits-picture .op-title{font-size:17px;font-weight:600}
    .orbits-picture .op-small{font-size:11.5px}
    .op-grid,.op-axis,.op-pole,.op-leader,.op-coast,.op-border,.op-graticule,.op-outline,.op-blue,\
    .op-orange,.op-purple,.op-gray{fill:none;stroke-width:1;stroke-linejoin:round}
    .op-coast{stroke-width:.8}
    .op-border,.op-graticule{stroke-width:.6}
    .op-pole{stroke-dasharray:2 3}
    .op-leader{stroke-width:.8}
    .op-blue,.op-orange,.op-purple{stroke-width:2.2}
    .op-thin{stroke-width:1.2}
    .op-bold{stroke-width:3.4;stroke-linecap:round}
    .op-dash{stroke-dasharray:7 4}
    .op-gray{stroke-width:1.3}
    .op-night{fill-opacity:.14}
    .op-dot{stroke-width:1.5}
    .op-halo{fill:none;stroke-width:4;stroke-opacity:.75;stroke-linejoin:round}

    """

  /// The style sheet that each picture carries.
  package static let sheet: String = {
    func rules(_ color: (Paint) -> String) -> String {
      paints.map { ".\($0.style){\($0.property):\(color($0))}\n" }.joined()
    }
    return rules(\.light) + fixed + "@media screen and (prefers-color-scheme:dark){\n"
      + rules(\.dark) + ".op-night{fill-opacity:.42}\n}\n"
  }()
}
