// DOT text, compared as text.

import Testing

@testable import Diagrams

@Suite struct DOTTests {
  @Test func `A drawing is DOT text with fixed places, y upwards`() {
    var drawing = Drawing(title: "t")
    drawing.frames = [
      Frame(
        rectangle: Rectangle(left: 0, top: 0, width: 200, height: 100),
        look: Look(fill: "#FAFBFC", border: "#5A6570", isRounded: true)),
      Frame(
        rectangle: Rectangle(left: 10, top: 10, width: 20, height: 20),
        look: Look(border: "#8A7B66", stroke: .dashed)),
    ]
    drawing.marks = [
      Mark(
        id: "node-a", rectangle: Rectangle(left: 20, top: 10, width: 72, height: 36),
        shape: .rounded, look: Look(fill: "#FFFFFF"), text: [TextLine(text: "A \"1\" & <2>")]),
      Mark(
        rectangle: Rectangle(left: 20, top: 60, width: 72, height: 36),
        look: Look(stroke: .dashed),
        text: [TextLine(text: "B & <2>", isBold: true), TextLine(text: "8 h", size: 9)]),
    ]
    drawing.lines = [
      Line(from: 0, to: 1, points: [46, 50, 56, 60].map { Point(x: 56, y: $0) })
    ]
    #expect(
      drawing.dot() == """
        digraph ricochet {
          graph [charset="UTF-8", outputorder=edgesfirst, pad=0.2, splines=true, \
        fontname="DejaVu Sans", notranslate=true];
          node [fontname="DejaVu Sans", fixedsize=true, margin=0];
          edge [fontname="DejaVu Sans", arrowsize=0.6];
          subgraph cluster_0 {
            graph [bb="0,0,200,100", label="", bgcolor="#FAFBFC", color="#5A6570", penwidth=1, \
        style="rounded,solid"];
            f0 [style=invis, shape=point, width=0.01, height=0.01, pos="100,50"];
          subgraph cluster_1 {
            graph [bb="10,70,30,90", label="", bgcolor="transparent", color="#8A7B66", \
        penwidth=1, style="solid,dashed"];
            f1 [style=invis, shape=point, width=0.01, height=0.01, pos="20,80"];
          }}
          m0 [id="node-a", pos="56,72", width=1.000, height=0.500, shape=box, color="#444444", \
        penwidth=1, fillcolor="#FFFFFF", style="rounded,filled", label="A \\"1\\" &amp; <2>", \
        fontsize=11, fontcolor="#111111"];
          m1 [pos="56,22", width=1.000, height=0.500, shape=box, color="#444444", penwidth=1, \
        style="dashed", label=<<font point-size="11" color="#111111"><b>B &amp; &lt;2&gt;</b></font>\
        <br/><font point-size="9" color="#111111">8 h</font>>];
          m0 -> m1 [pos="e,56,40 56,54 56,50 56,44 56,44", color="#5A6570", penwidth=1, style=solid];
        }

        """)
  }

  @Test func `Long names wrap evenly, and break at hyphens before letters`() {
    #expect(
      TextMeasure.wrap("Dossier patient informatisé", limit: 20) == [
        "Dossier patient", "informatisé",
      ])
    #expect(
      TextMeasure.wrap("Centres médico-psychologiques", limit: 18)
        == ["Centres médico-", "psychologiques"])
    #expect(TextMeasure.wrap(String(repeating: "W", count: 10_000), limit: 10).count == 3)
    #expect(TextMeasure.wrap("", limit: 10) == [""])
    #expect(TextMeasure.wrap("Plateforme d'échanges", limit: 12, lines: 1) == ["Plateforme…"])
  }
}
