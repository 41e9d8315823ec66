// What the YAML parser has to say, as our own defects.

internal import Yams

/// Translates the parser's errors.
struct YAMLSyntax {
  let source: YAMLSource
  let file: UInt32

  func defect(of error: YamlError) -> LocatedDefect {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return defect(problem, mark, context)
    case .reader(let problem, _, _, _):
      // The parser tells neither line nor column, so we look for the character ourselves.
      let text = YAMLText(source.text)
      guard let (offset, character) = text.firstControlCharacter() else {
        return LocatedDefect(.otherSyntax(problem), at: .whole(file: file))
      }
      return LocatedDefect(
        .controlCharacter(character), at: text.location(of: offset, file: file))
    default:
      return LocatedDefect(.otherSyntax("\(error)"), at: .whole(file: file))
    }
  }

  private func defect(
    _ problem: String, _ mark: Mark, _ context: YamlError.Context?
  ) -> LocatedDefect {
    var place = Location(file: file, mark)
    let opened = context.map { Location(file: file, $0.mark) } ?? place
    let text = YAMLText(source.text)
    // Only what stands on the line of the problem is looked at, and little of it.
    let offset = text.offset(of: mark)
    let defect: ReadingDefect
    switch problem {
    case "found character that cannot start any token":
      let character = text.following(offset, upTo: 1)
      defect = character == "\t" ? .tabIndentation : .unexpectedCharacter(character)
    case "could not find expected ':'":
      // The parser notices on a later line; the key is where it stands.
      defect = .missingColon
      place = opened
    case "block sequence entries are not allowed in this context": defect = .misplacedDash
    case "mapping values are not allowed in this context", "found unexpected ':'":
      defect = .misplacedColon
    case "found unexpected end of stream", "found unexpected document indicator":
      defect = .unclosedQuote
      place = opened
    case "did not find expected ',' or ']'": defect = .unclosedBracket("[", opened: opened)
    case "did not find expected ',' or '}'": defect = .unclosedBracket("{", opened: opened)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      let isFirst = text.isFirstOnLine(offset)
      let rest = source.restored(text.following(offset, upTo: 40))
      defect = isFirst ? .inconsistentIndentation : .textAfterValue(rest)
    case "did not find expected node content": defect = .missingValue
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      defect = .unknownEscape
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      defect = .tabIndentation
    default:
      if problem.hasPrefix("Maximum nesting level") {
        defect = .nestedTooDeep(limit: YAMLTree.maximumDepth)
      } else {
        defect = .otherSyntax([context?.text, problem].compactMap(\.self).joined(separator: ": "))
      }
    }
    return LocatedDefect(defect, at: place)
  }
}
