// `ricochet bia`: the business impact analysis that D2.O1.C asks for, what it lacks, and the forms that ask for it.

import ArgumentParser
import Connectors
import Continuity
import Formats
import Foundation
import Reports
import SystemPackage

struct BIACommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bia",
    abstract: "The BIA: the five items of D2.O1.C for each process, and what is missing.",
    discussion: """
      Exit status 0, whatever is missing: a BIA that is not complete is an answer too.

      A workbook is a form that heads of department fill in: a sheet for each process, what is known \
      filled in. 'import bia' reads it back. A folder gets one workbook for each person in charge \
      ('owner').

      EXAMPLES
        ricochet bia --model Models/ch-littoral
        ricochet bia --format csv > bia.csv
        ricochet bia --establishment ch-nord --language en
        ricochet bia -o bia.xlsx  a form of all processes
        ricochet bia -o bia/  a form for each person in charge
        ricochet bia --progress bia/  which forms are back, and what they lack
        ricochet bia --blank -o bia.xlsx  usual processes that the model lacks
        ricochet import bia bia/*.xlsx -o mon-ch
      """)

  @Argument(
    help: "With --progress: the workbooks, or folders of them (default: bia).",
    completion: .file(extensions: ["xlsx"]))
  var files: [String] = []

  @Flag(help: "How far the forms are: sent, back, missing, and what they lack.")
  var progress = false

  @Flag(help: "Propose the usual processes of a hospital that the model lacks, without figures.")
  var blank = false

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if progress, blank { throw ValidationError(.notOne(of: ["--progress", "--blank"])) }
    if !progress, !files.isEmpty { throw ValidationError(.unexpected(files)) }
  }

  func run() async throws {
    try await reportingErrors {
      let folder = progress ? nil : Self.folder(answer.output)
      let (model, phrases, filter) = try options.load(for: folder == nil ? answer : nil)
      if progress {
        let progress = try ImportArguments.reportingFailure(phrases.language) {
          () throws(ImportFailure) in
          try BIAProgress(
            of: (files.isEmpty ? ["bia"] : files).map { FilePath($0) }, for: model,
            establishment: filter.establishment)
        }
        let report = BIAProgressReport(
          progress: progress, model: model, language: phrases.language)
        return try await answer.tell(report, of: model, from: options)
      }
      if blank, model.establishments.count > 1, filter.establishment == nil {
        throw UserError(phrases: phrases) {
          $0.language.biaForm.whoseProposals(model.establishments.map(\.id))
        }
      }
      if folder != nil || answer.output != nil && answer.form == .workbook {
        // Every byte of the model is read for its fingerprint: only where a form is to bear it.
        let forms = try BIAForms(
          model: model, phrases: phrases, establishment: filter.establishment, isBlank: blank,
          fingerprint: Fingerprint(ofModelIn: FilePath(options.folder()))?.text ?? "",
          marking: answer.marking)
        if let folder { return try forms.write(toFolder: folder) }
        if let output = answer.output { return try forms.write(to: output) }
      }
      if blank {
        let report = BIAProposalReport(
          proposals: BIAProposal.missing(in: model, establishment: filter.establishment),
          model: model, language: phrases.language)
        return try await answer.tell(report, of: model, from: options)
      }
      let bia = BIA(of: model, establishment: filter.establishment)
      try await answer.tell(BIAReport(bia: bia, phrases: phrases), of: model, from: options)
    }
  }

  /// The folder that an output names: one that is there, or whose name ends as one.
  private static func folder(_ output: String?) -> String? {
    guard let output else { return nil }
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    return output.hasSuffix("/") || isThere && isFolder.boolValue ? output : nil
  }
}

/// The forms of a model on their way to files.
private struct BIAForms {
  let model: Model
  let phrases: any Phrases
  let establishment: Index<Establishment>?
  let isBlank: Bool
  let fingerprint: String
  let marking: String?

  private var proposals: [BIAProposal] {
    isBlank ? BIAProposal.missing(in: model, establishment: establishment) : []
  }

  private func bytes(
    _ processes: [Index<Asset>], _ proposals: [BIAProposal], _ establishment: Index<Establishment>?,
    for file: String
  ) throws -> [UInt8] {
    do throws(RenderingFailure) {
      return try BIAFormWorkbook(
        of: model, processes: processes, proposals: proposals, establishment: establishment,
        fingerprint: fingerprint, marking: marking, phrases: phrases
      ).bytes()
    } catch {
      throw UserError(phrases: phrases) {
        $0.cannotWrite(file, reason: $0.language.files.reason(error))
      }
    }
  }

  /// One form of everything.
  func write(to output: String) throws {
    let processes = model.assets.indices.filter {
      !isBlank && model.assets[$0].kind == .process
        && (establishment == nil || model.assets[$0].establishment == establishment)
    }
    // Whoever filled it in would lose an afternoon: also where a single cell of it cannot be read.
    if unsafe access(output, F_OK) == 0 {
      let progress = try? BIAProgress(of: [FilePath(output)], for: model)
      guard let progress, !progress.lines.contains(where: { $0.state == .back }) else {
        throw UserError(phrases: phrases) { $0.language.biaForm.hasAnswers(output) }
      }
    }
    let bytes = try bytes(processes, proposals, establishment, for: output)
    do throws(Errno) {
      try WholeFile.write(bytes, to: FilePath(output))
    } catch {
      throw UserError(phrases: phrases, status: Console.status(of: error)) {
        $0.cannotWrite(output, reason: $0.reason(error))
      }
    }
  }

  /// One form for each who is in charge; of what is only proposed, one for each scope.
  func write(toFolder folder: String) throws {
    var forms: [(name: String, bytes: [UInt8])] = []
    if isBlank {
      for scope in Scope.allCases {
        let proposals = proposals.filter { $0.scope == scope }
        guard !proposals.isEmpty else { continue }
        let name = scope.name + ".xlsx"
        forms.append((name, try bytes([], proposals, establishment, for: name)))
      }
    } else {
      let shares = BIAFormWorkbook.shares(
        of: model, establishment: establishment, language: phrases.language)
      for share in shares {
        let name = share.fileName + ".xlsx"
        forms.append((name, try bytes(share.processes, [], share.establishment, for: name)))
      }
    }
    try NewFolder(folder, phrases: phrases).fill { folder in
      for (name, bytes) in forms { try WholeFile.write(bytes, to: folder.appending(name)) }
    }
  }
}
