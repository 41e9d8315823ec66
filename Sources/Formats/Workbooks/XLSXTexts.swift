// The texts that the cells of a workbook share: runs of formatted text joined, readings of Japanese left out.

/// Collects the texts.
final class XLSXTexts: XMLHandler {
  private(set) var texts: [String] = []
  private var text = ""
  private var isText = false
  private var isPhonetic = false

  func start(_ name: String, in stream: XMLStream) {
    switch name {
    case "si": text = ""
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func end(_ name: String, in stream: XMLStream) {
    switch name {
    case "si": texts.append(CellText.string(text))
    case "t": isText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  func text(_ text: String, in stream: XMLStream) {
    guard isText else { return }
    self.text += text
    if self.text.utf8.count > 4 * Workbook.maximumCellLength {
      stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
  }
}
