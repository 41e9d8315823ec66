// Graphviz behind one lock: DOT text goes in, the bytes of a picture come out. The only file that
// speaks C.

internal import CGraphviz
import Synchronization

/// Why a picture could not be drawn.
public struct DrawingError: Error, Equatable, CustomStringConvertible {
  /// What Graphviz says about it.
  public let description: String
}

/// The library is safe for one thread at a time, not even for two readers.
enum Graphviz {
  /// Draws DOT text whose nodes and edges all have their places.
  ///
  /// - Parameter format: a format of Graphviz: `svg`, `pdf`, `png`.
  /// - Complexity: O(length of `dot`), and of the picture
  static func draw(dot: String, as format: String) throws(DrawingError) -> [UInt8] {
    let result = context.withLock { context in
      said.withLock { $0 = "" }
      let bytes = context.draw(dot, format)
      return bytes.map { Result<[UInt8], DrawingError>.success($0) }
        ?? .failure(DrawingError(description: Graphviz.complaint()))
    }
    return try result.get()
  }

  private static let context = Mutex(Context())

  /// What Graphviz said since the last picture began, instead of printing it.
  fileprivate static let said = Mutex("")

  /// The first errors said, without warnings on their own.
  private static func complaint() -> String {
    let text = said.withLock { $0 }.split(separator: "\n").joined(separator: "; ")
    return text.isEmpty ? "Graphviz gave no reason" : String(text.prefix(500))
  }

  /// The library's context, freed with its owner.
  @safe private struct Context: ~Copyable {
    private let handle: OpaquePointer?

    init() {
      // Called for each piece of a message; a closure handed to C cannot capture.
      unsafe agseterrf { piece in
        if let piece = unsafe piece {
          Graphviz.said.withLock { unsafe $0 += String(cString: piece) }
        }
        return 0
      }
      unsafe handle = gvContext()
    }

    deinit { if let handle = unsafe handle { unsafe gvFreeContext(handle) } }

    func draw(_ dot: String, _ format: String) -> [UInt8]? {
      guard let handle = unsafe handle, let graph = unsafe agmemread(dot) else { return nil }
      defer { unsafe agclose(graph) }
      // Everything has its place already: only measured and drawn, never laid out.
      guard unsafe gvLayout(handle, graph, "nop2") == 0 else { return nil }
      defer { unsafe gvFreeLayout(handle, graph) }
      var data: UnsafeMutablePointer<CChar>?
      var length: UInt32 = 0
      guard unsafe gvRenderData(handle, graph, format, &data, &length) == 0, let data = unsafe data
      else { return nil }
      defer { unsafe gvFreeRenderData(data) }
      return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
    }
  }
}
