// A document as a page, and as Markdown.

import Foundation
import FoundationXML
import Reports
import Testing

@Suite("Documents as pages") struct WebTests {
  @Test("hold everything, whole, and nothing that a name could make of it")
  func whole() throws {
    let html = try Document.sample.html()
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(!html.contains("<script"))
    #expect(
      html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;*_|`#&quot;"))
    // Beyond the limits of a terminal.
    #expect(html.contains("Troisième") && html.contains("Biologie"))
    #expect(html.contains("<p class=\"marking\">Diffusion restreinte\u{A0}: cellule de crise</p>"))
    #expect(html.contains("<dt>Date</dt><dd>30\u{A0}novembre\u{A0}2026</dd>"))
    #expect(html.contains("<th scope=\"col\">Processus</th>"))
    #expect(html.contains("<th scope=\"row\">Biologie</th>"))
  }

  @Test("refer to nothing outside")
  func alone() throws {
    let html = try Document.sample.html()
    #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("src="))
  }

  @Test("are well-formed: every element that begins ends, in order")
  func wellFormed() throws {
    let parser = XMLParser(
      data: Data(
        try Document.sample.html()
          .replacing("<!DOCTYPE html>\n", with: "")
          .replacing(/<meta ([^>]*)>/) { "<meta \($0.output.1)/>" }
          .utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") \(parser.lineNumber)")
  }

  @Test("as Markdown set every sign of its own apart")
  func markdown() {
    let text = Document.sample.markdown()
    #expect(text.contains("\\<script\\>alert('x')\\</script\\> \\& \"\\*\\_\\|\\`\\#\" =1+1"))
    #expect(text.contains("2. 1\\. Sortir le papier"))
    #expect(text.contains("| Urgences | H+1 | manquée |\n|  | par le dossier patient |  |"))
  }
}
