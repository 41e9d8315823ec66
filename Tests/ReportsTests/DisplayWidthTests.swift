// How many columns a text takes, also where it is not told letter by letter.

import Reports
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("serveur", 7), ("« été »", 7), ("l’hôpital – H+8…", 16), ("Œuvre ß ÿ ž", 11),
    ("\u{A0}\u{AD}", 2), ("e\u{301}", 1), ("é\u{302}a", 2), ("a\r\nb", 3), ("’\u{200D}x", 2),
    ("日本", 4), ("a👩‍🚒b", 4), ("✗ → ─ ≥", 7), ("☁\u{FE0F}x", 2), ("\u{2028}\u{202E}", 2),
    ("ʰ\u{300}", 1),
  ])
  func `A letter is a column, and a wide one two, however it is written`(
    text: String, width: Int
  ) {
    #expect(text.displayWidth == width)
    // Whatever is put beside it, letters are told apart as Swift tells them.
    #expect((text + " 語").displayWidth == text.displayWidth + 3)
  }
}
