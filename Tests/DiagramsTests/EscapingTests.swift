// Names from files cannot break out of a label.

import Testing

@testable import Diagrams

@Suite struct EscapingTests {
  @Test func `Quotes, backslashes, entities and newlines mean nothing in DOT`() {
    #expect(escaped(#"a "b" \N c"#) == #"a \"b\" \\N c"#)
    #expect(escaped("R&amp;D") == "R&amp;amp;D")
    #expect(escaped("a\nb") == #"a\\u{A}b"#)
  }

  @Test func `Tags mean nothing in a label with fonts`() {
    #expect(xml("<script>x</script>") == "&lt;script&gt;x&lt;/script&gt;")
    #expect(xml("l'eau & \"feu\"") == "l&#39;eau &amp; &quot;feu&quot;")
  }

  @Test func `Marks that turn the line around are written out`() {
    #expect(xml("a\u{202E}b") == #"a\u{202E}b"#)
  }
}
