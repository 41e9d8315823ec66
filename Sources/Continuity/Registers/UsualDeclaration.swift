// What is usually declared in a crisis of the information system: built-in data, each with how well it is known.

import Formats

/// Something that is usually declared, of which a hospital may have no procedure; the data stands in
/// `declarations.yaml`.
package struct UsualDeclaration: Sendable {
  /// The identifier.
  package let id: String
  /// What is declared.
  package let what: Regime.Bilingual
  /// To whom.
  package let to: Regime.Bilingual
  /// Within how long, in minutes; 0 for without delay.
  package let within: Int
  /// What asks for it.
  package let basis: Regime.Bilingual
  /// How well that is known.
  package let mark: SourceMark
  let signs: [String]

  /// Whether a procedure of the register is for it: its name, its recipient or its basis says so.
  package func isMet(by procedure: CrisisProcedure) -> Bool {
    guard procedure.subject == .declaration else { return false }
    // Word by word, whatever stands between: « L. 1111-8-2 » and « (RGPD, article 33) ».
    func words(_ text: String) -> String {
      "-" + folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-") + "-"
    }
    let said = [procedure.id, procedure.name, procedure.to, procedure.basis].compactMap(\.self)
      .map(words)
    return signs.contains { sign in said.contains { $0.contains(words(sign)) } }
  }

  /// Those that are built in, in the order in which they are due.
  package static let all: [UsualDeclaration] = read(PackageResources.declarations_yaml)
}

extension UsualDeclaration {
  private enum FileKey: String, CaseIterable {
    case declarations
  }

  private enum EntryKey: String, CaseIterable {
    case id, what, to, within, basis, signs, mark
  }

  /// The declarations of a file; none of one with a mistake, which no test would let pass.
  static func read(_ bytes: [UInt8]) -> [UsualDeclaration] {
    var records = Records()
    var defects: [LocatedDefect] = []
    let documents = YAMLReader.read(bytes, file: 0, defects: &defects)
    var found: [UsualDeclaration] = []
    for document in documents {
      records.entries(of: document, as: FileKey.self) { records, _, value in
        for value in records.list(value, key: "declarations") {
          found.append(declaration(value, &records))
        }
      }
    }
    return defects.isEmpty && records.problems.sorted(paths: ["declarations.yaml"]).isEmpty
      ? found : []
  }

  private static func declaration(
    _ value: YAMLValue, _ records: inout Records
  ) -> UsualDeclaration {
    var (id, within, mark) = ("", 0, SourceMark.secondHand)
    var (what, to, basis) = (Regime.Bilingual(), Regime.Bilingual(), Regime.Bilingual())
    var signs: [String] = []
    records.entries(of: value, as: EntryKey.self) { records, key, value in
      switch key {
      case .id: id = records.text(value, key: "id") ?? ""
      case .what: what = records.bilingual(value, key: "what")
      case .to: to = records.bilingual(value, key: "to")
      case .basis: basis = records.bilingual(value, key: "basis")
      case .mark:
        mark = records.text(value, key: "mark").flatMap(SourceMark.init(rawValue:)) ?? mark
      case .signs:
        signs = records.list(value, key: "signs").compactMap { records.text($0, key: "signs") }
      case .within:
        within = records.duration(value, key: "within").minutes.value ?? 0
      }
    }
    return UsualDeclaration(
      id: id, what: what, to: to, within: within, basis: basis, mark: mark, signs: signs)
  }
}
