// SPDX-License-Identifier: Apache-2.0

extension ReportDocument {
  /// The page in HTML, pictures and style within; nothing is loaded from elsewhere.
  package func html() -> String {
    let name = SVGCanvas.escaped(title)
    var text = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(name)</title>
      <style>
      \(Self.sheet)</style>
      </head>
      <body>
      <h1>\(name)</h1>

      """
    for part in parts { text += Self.html(part) }
    return text + "</body>\n</html>\n"
  }

  private static func html(_ part: Part) -> String {
    switch part {
    case .heading(let heading): return "<h2>\(SVGCanvas.escaped(heading))</h2>\n"
    case .paragraph(let words): return "<p>\(SVGCanvas.escaped(words))</p>\n"
    case .notice(let words): return "<p class=\"notice\">\(SVGCanvas.escaped(words))</p>\n"
    case .list(let sentences):
      guard !sentences.isEmpty else { return "" }
      return "<ul>\n" + sentences.map { "<li>\(SVGCanvas.escaped($0))</li>\n" }.joined()
        + "</ul>\n"
    case .table(let table):
      guard !table.rows.isEmpty else { return "" }
      func row(_ cells: [String], _ tag: String) -> String {
        "<tr>"
          + cells.enumerated().map { index, cell in
            let style = table.numeric.contains(index) ? " class=\"number\"" : ""
            let scope = tag == "th" ? " scope=\"col\"" : ""
            return "<\(tag)\(scope)\(style)>\(SVGCanvas.escaped(cell))</\(tag)>"
          }.joined() + "</tr>\n"
      }
      return "<div class=\"wide\"><table>\n<thead>\n" + row(table.header, "th")
        + "</thead>\n<tbody>\n" + table.rows.map { row($0, "td") }.joined()
        + "</tbody>\n</table></div>\n"
    case .picture(_, let svg, let caption):
      return "<figure>\n\(svg)<figcaption>\(SVGCanvas.escaped(caption))</figcaption>\n</figure>\n"
    }
  }

  private static let sheet = """
    :root{--ground:#fff;--ink:#1b2430;--muted:#566273;--line:#d9dfe7;--mark:#fff6e5;--edge:#c4500a}
    @media screen and (prefers-color-scheme:dark){:root{--ground:#11161d;--ink:#e8ecf2;\
    --muted:#a3aebd;--line:#2d3744;--mark:#2a2118;--edge:#f79d55}}
    body{background:var(--ground);color:var(--ink);font:15px/1.45 system-ui,"Segoe UI",\
    "Helvetica Neue",Arial,sans-serif;max-width:1000px;margin:2em auto;padding:0 1em}
    h1{font-size:1.7em;margin:0 0 .5em}
    h2{font-size:1.15em;margin:1.8em 0 .5em;border-bottom:1px solid var(--line);padding-bottom:.2em}
    .notice{background:var(--mark);border-left:4px solid var(--edge);padding:.5em .8em}
    .wide{overflow-x:auto}.wide+.wide{margin-top:1em}
    table{border-collapse:collapse;font-size:.92em;min-width:60%}
    th,td{text-align:left;vertical-align:top;padding:.25em .6em;border-bottom:1px solid var(--line)}
    th{color:var(--muted);font-weight:600}
    td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    figure{margin:1.2em 0}
    figure svg{max-width:100%;height:auto;display:block}
    figcaption{color:var(--muted);font-size:.9em;margin-top:.3em}
    ul{padding-left:1.3em}
    @media print{body{margin:0;max-width:none;font-size:10pt}figure,tr{break-inside:avoid}\
    h2{break-after:avoid}.wide{overflow:visible}}

    """
}
