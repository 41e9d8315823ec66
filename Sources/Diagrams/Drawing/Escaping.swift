// Text from a file made safe inside DOT: no quote, tag, escape or mark of it means anything there.

internal import Continuity
import Formats

/// `text` inside the quotes of a DOT string, on one line.
///
/// A backslash would begin an escape of Graphviz (`\N` is the name of the node), a `&` an entity that
/// Graphviz would decode.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.visible().unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "&": result += "&amp;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// `text` inside an HTML-like label or an SVG element, on one line.
func xml(_ text: String) -> String {
  var result = ""
  for scalar in text.visible().unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
