// JSON writes texts so that anything reads them back, whatever bytes stand at whatever place of a word.

import Formats
import Foundation
import Testing

@Suite struct JSONWriterTests {
  /// What is written, read back by Foundation.
  private func readBack(_ content: (inout JSONWriter) -> Void) throws -> [String: String] {
    var writer = JSONWriter(to: Output(collecting: 1 << 10))
    content(&writer)
    let bytes = writer.collected()
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String])
  }

  @Test(arguments: [
    "\"", "\\", "\n", "\t", "\u{1}", "\u{1F}", " ", "!", "/", "~", "\u{7F}", "\u{80}", "é",
    "\u{9F}", "\u{A0}", "\u{61C}", "’", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{10FFFF}",
  ])
  func `A sign is read back from every place of texts of every length`(sign: String) throws {
    for length in 0..<20 {
      for place in 0...length {
        let text =
          String(repeating: "a", count: place) + sign
          + String(repeating: "z", count: length - place)
        let object = try readBack { writer in
          writer.object { writer in
            writer.field("a", text)
            writer.key(named: text)
            writer.value("b")
          }
        }
        #expect(object == ["a": text, text: "b"], "\(text.debugDescription)")
      }
    }
  }

  @Test func `Direction marks and controls are escaped`() {
    var writer = JSONWriter(to: Output(collecting: 64))
    writer.value("une nuit\u{202E} à l’hôpital\u{7F}\u{85}")
    let text = String(decoding: writer.collected(), as: UTF8.self)
    #expect(text == "\"une nuit\\u202e à l’hôpital\\u007f\\u0085\"\n")
  }

  @Test func `Keys and texts are whole wherever the room runs out`() throws {
    // The room is 32,768 bytes: each text ends at another place before, on and after its end.
    for length in 32_700...32_780 {
      let text = String(repeating: "x", count: length)
      let object = try readBack { writer in
        writer.object { writer in
          writer.field("first", text)
          writer.field("a key of many letters", "second")
          writer.field("k", "the third, of some length")
        }
      }
      #expect(
        object == [
          "first": text, "a key of many letters": "second", "k": "the third, of some length",
        ])
    }
  }
}
