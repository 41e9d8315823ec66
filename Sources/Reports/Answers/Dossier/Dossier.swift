// The dossier that is handed in: a folder per objective with its cover sheet, documents and evidence; an index.

import Continuity
package import Diagrams
import Formats
import Foundation
import SystemPackage

/// Every file of a dossier, each made when it is asked for.
///
/// ```swift
/// let dossier = Dossier(source)
/// for file in dossier.files { try await write(file.making(identify).file(), to: file.path) }
/// ```
package struct Dossier {
  /// One file.
  package struct File {
    /// Its path in the dossier, of letters, digits, dots, hyphens and slashes.
    package let path: String
    /// Whether it is a copy of evidence.
    package let isEvidence: Bool
    let make: Make

    /// What it holds, or what another program makes it from.
    ///
    /// - Parameter identify: completes the title block.
    package func making(
      _ identify: (inout Identity) -> Void
    ) throws(RenderingFailure) -> Making {
      try make(identify)
    }
  }

  typealias Make = ((inout Identity) -> Void) throws(RenderingFailure) -> Making

  /// What belongs to one objective.
  struct Folder {
    let answer: ObjectiveAnswer
    let path: String
    /// The path of its cover sheet in the dossier.
    let cover: String
    /// Paths of documents in the dossier.
    var documents: [String] = []
    /// Evidence, by its position in the register, with the path of its copy, `nil` where there is none.
    var evidence: [(position: Index<Evidence>, path: String?)] = []
  }

  let source: DossierSource
  /// By objective, in the order of the regime.
  private(set) var folders: [Folder] = []
  /// What has become of each piece of evidence, by its position in the register.
  let states: Indexed<Evidence, Evidence.State>
  /// Every file, in the order of their paths.
  package private(set) var files: [File] = []

  /// The file with the hashes of all others.
  package static let hashes = "empreintes.sha256"
  /// The longest path in a dossier: what unpacks or syncs it elsewhere has room for it.
  static let longestPath = 100

  /// How many objectives have a folder.
  package var objectiveCount: Int { folders.count }

  /// Lays out a dossier; makes none of its documents.
  ///
  /// - Complexity: O(bytes of the evidence)
  package init(_ source: DossierSource) {
    self.source = source
    let evidence = source.model.registers.evidence
    states = Indexed(evidence.map { $0.state(in: source.folder) })
    let documents = DossierDocument.all(for: source).filter { $0.isThere(source) }
    for (number, answer) in source.review.answers.enumerated() {
      add(
        answer, number: number + 1,
        documents.filter { $0.objective == answer.objective.id })
    }
    files = (own + files).sorted { $0.path < $1.path }
  }

  private var isFrench: Bool { source.language == .french }

  private mutating func add(
    _ answer: ObjectiveAnswer, number: Int, _ documents: [DossierDocument]
  ) {
    let id = answer.objective.id
    let slug = DossierDocument.slugs[id].map { isFrench ? $0.french : $0.english }
    let name = Self.plain(id, limit: 20)
    let place = ([Self.digits(number), name] + (slug.map { [$0] } ?? [])).joined(separator: "-")
    var folder = Folder(
      answer: answer, path: place,
      cover: "\(place)/00-\(isFrench ? "fiche" : "cover")-\(name).docx")
    var made: [File] = []
    var count = 0
    for document in documents {
      let (ending, make) = making(document)
      count += 1
      let name = isFrench ? document.name.french : document.name.english
      let path = "\(folder.path)/\(Self.digits(count))-\(name).\(ending)"
      folder.documents.append(path)
      made.append(File(path: path, isEvidence: false, make: make))
    }
    for (place, position) in answer.evidence.enumerated() {
      guard states[position] != .gone else {
        folder.evidence.append((position, nil))
        continue
      }
      let evidence = source.model.registers.evidence[position]
      let head = "\(folder.path)/\(isFrench ? "preuves" : "evidence")/\(Self.digits(place + 1))-"
      let path = head + Self.fileName(evidence.file, limit: Self.longestPath - head.count)
      folder.evidence.append((position, path))
      let file = source.folder.appending(evidence.file)
      made.append(
        File(path: path, isEvidence: true) { _ throws(RenderingFailure) in
          do throws(UnreadableFile) {
            return .done(try SourceFile.bytes(of: file))
          } catch {
            throw RenderingFailure.system(evidence.file)
          }
        })
    }
    files.append(Self.file(folder.cover, .word, CoverSheet(folder: folder, dossier: self)))
    files += made
    folders.append(folder)
  }

  /// The index and what is of all objectives.
  private var own: [File] {
    let index = DossierIndex(dossier: self)
    let objectives = ObjectivesReport(
      review: source.review, filter: source.filter, phrases: source.phrases)
    let costs = CostsReport(
      review: CostReview(of: source.model, establishment: source.filter.establishment),
      filter: source.filter, phrases: source.phrases)
    let trajectory = TrajectoryReport(source: source, objective: nil)
    let names =
      isFrench
      ? ["sommaire", "objectifs", "trajectoire", "couts", "registre-des-preuves"]
      : ["index", "objectives", "trajectory", "costs", "register-of-evidence"]
    return [
      Self.file("00-\(names[0]).html", .html, index),
      Self.file("00-\(names[1]).docx", .word, objectives),
      Self.file("00-\(names[2]).xlsx", .workbook, trajectory),
      Self.file("00-\(names[3]).xlsx", .workbook, costs),
      Self.file("00-\(names[4]).xlsx", .workbook, EvidenceRegister(dossier: self)),
    ]
  }

  private static func file(_ path: String, _ form: Form, _ report: some Report) -> File {
    File(path: path, isEvidence: false) { identify throws(RenderingFailure) in
      try report.making(as: form, identify: identify)
    }
  }

  /// How a document is made, and the ending of its file.
  private func making(
    _ document: DossierDocument
  ) -> (ending: String, make: Make) {
    let source = source
    switch document.content {
    case .report(let form, let report):
      return (
        form.rawValue,
        { identify throws(RenderingFailure) in
          try report(source).making(
            as: form, stale: source.review.stale, identify: identify)
        }
      )
    case .picture(let pages):
      return (
        PictureFormat.pdf.rawValue,
        { identify throws(RenderingFailure) in
          var identity = Identity(of: source.model, in: source.language, showing: source.filter)
          identify(&identity)
          do throws(DrawingError) {
            return .done(try Drawing.pdf(of: pages(source, identity)))
          } catch {
            throw RenderingFailure.picture("\(error)")
          }
        }
      )
    }
  }

  // MARK: - Names

  private static func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  /// Letters, digits, dots and hyphens only, and no name that Windows keeps for itself.
  static func plain(_ text: String, limit: Int) -> String {
    var name = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".": name.unicodeScalars.append(scalar)
      case "\u{300}"..."\u{36F}": break
      default: if !name.hasSuffix("-") { name.append("-") }
      }
    }
    let kept = name.prefix(max(limit, 1))
    let ends: Set<Character> = ["-", "."]
    let trimmed = String(
      String(kept.drop(while: ends.contains)).reversed().drop(while: ends.contains).reversed())
    return trimmed.isEmpty ? "x" : trimmed
  }

  /// The name of a file of evidence, its ending kept.
  static func fileName(_ path: String, limit: Int) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex, !last.hasSuffix(".") else {
      return plain(last, limit: limit)
    }
    let ending = plain(String(last[last.index(after: dot)...]), limit: 8)
    return plain(String(last[..<dot]), limit: limit - ending.count - 1) + "." + ending
  }
}
