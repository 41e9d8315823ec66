// Pages that Graphviz drew, as one PDF that says what it is: qpdf puts them together. The only file that
// speaks to it.

internal import CQPDF
internal import Continuity
import Formats

/// One PDF of several pages.
enum PDFFile {
  /// Puts pages together, each a PDF of its own, and writes what the document is into it. The date is the
  /// document's, never the clock's: the same pages are the same bytes.
  ///
  /// - Complexity: O(bytes)
  static func joined(
    _ pages: [[UInt8]], title: String, identity: Identity?
  ) throws(DrawingError) -> [UInt8] {
    let document = Document()
    try document.begin()
    let parts = pages.map { Part($0) }
    for part in parts { try document.append(part) }
    document.set(title: title, identity: identity)
    return try withExtendedLifetime(parts) { () throws(DrawingError) in try document.written() }
  }

  /// A PDF read, whose bytes must outlive it.
  @safe private final class Part {
    let handle: qpdf_data? = unsafe qpdf_init()
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) {
      unsafe self.bytes = .allocate(capacity: bytes.count)
      _ = unsafe self.bytes.initialize(fromContentsOf: bytes)
    }

    func read() -> Bool {
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe qpdf_read_memory(handle, "page", $0.baseAddress, UInt64($0.count), nil) & QPDF_ERRORS
          == 0
      }
    }

    deinit {
      var handle = unsafe handle
      unsafe qpdf_cleanup(&handle)
      unsafe bytes.deallocate()
    }
  }

  @safe private final class Document {
    private let handle: qpdf_data? = unsafe qpdf_init()

    deinit {
      var handle = unsafe handle
      unsafe qpdf_cleanup(&handle)
    }

    func begin() throws(DrawingError) {
      unsafe qpdf_silence_errors(handle)
      unsafe try check(qpdf_empty_pdf(handle))
    }

    func append(_ part: Part) throws(DrawingError) {
      unsafe qpdf_silence_errors(part.handle)
      guard part.read(), unsafe qpdf_get_num_pages(part.handle) > 0 else {
        throw DrawingError(description: "qpdf cannot read the page that Graphviz drew")
      }
      unsafe try check(
        qpdf_add_page(handle, part.handle, qpdf_get_page_n(part.handle, 0), QPDF_FALSE))
    }

    func set(title: String, identity: Identity?) {
      let info = unsafe qpdf_make_indirect_object(handle, qpdf_oh_new_dictionary(handle))
      var entries = [("/Title", title.visible(limit: 300)), ("/Producer", "Graphviz, cairo, qpdf")]
      if let identity {
        entries += [("/Author", identity.maker), ("/Creator", identity.maker)]
        let subject = identity.lines.map { identity.language.label($0.label, $0.value) }
        entries.append(("/Subject", subject.joined(separator: " · ").visible(limit: 1_000)))
        if let marking = identity.marking {
          entries.append(("/Keywords", marking.visible(limit: 300)))
        }
        if let date = identity.date?.text.filter({ $0 != "-" }) {
          entries += [("/CreationDate", "D:\(date)000000Z"), ("/ModDate", "D:\(date)000000Z")]
        }
        let language = unsafe qpdf_oh_new_unicode_string(handle, identity.language.rawValue)
        unsafe qpdf_oh_replace_key(handle, qpdf_get_root(handle), "/Lang", language)
      }
      for (key, value) in entries {
        unsafe qpdf_oh_replace_key(handle, info, key, qpdf_oh_new_unicode_string(handle, value))
      }
      unsafe qpdf_oh_replace_key(handle, qpdf_get_trailer(handle), "/Info", info)
    }

    func written() throws(DrawingError) -> [UInt8] {
      unsafe try check(qpdf_init_write_memory(handle))
      unsafe qpdf_set_deterministic_ID(handle, QPDF_TRUE)
      unsafe try check(qpdf_write(handle))
      let bytes = unsafe UnsafeRawBufferPointer(
        start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle))
      return unsafe [UInt8](bytes)
    }

    private func check(_ status: QPDF_ERROR_CODE) throws(DrawingError) {
      guard status & QPDF_ERRORS != 0 else { return }
      guard unsafe qpdf_has_error(handle) != QPDF_FALSE else {
        throw DrawingError(description: "qpdf gave no reason")
      }
      let text = unsafe qpdf_get_error_full_text(handle, qpdf_get_error(handle))
      throw unsafe DrawingError(
        description: text.map { unsafe String(cString: $0) } ?? "qpdf gave no reason")
    }
  }
}
