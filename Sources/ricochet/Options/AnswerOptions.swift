// Where an answer goes, and in which form: standard output, or a file whose ending says it.

import ArgumentParser
import Continuity
import Diagrams
import Formats
import Foundation
import Reports
import SystemPackage

/// The options of every verb that answers.
struct AnswerOptions: ParsableArguments {
  @Option(help: "The form of the answer on standard output.")
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write a file instead; its ending says the form: .txt .html .md .docx .pdf .xlsx .csv .json.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("Who may read the document, printed on each page.", valueName: "words"))
  var marking: String?

  @Option(
    help: ArgumentHelp(
      "The date that the document bears (default: the model's).", valueName: "year-month-day"))
  var date: String?

  /// The form that is wanted.
  var form: Form {
    if let output, let form = Form(fileName: output) { return form }
    return switch format {
    case .text: .text
    case .json: .json
    case .csv: .csv
    }
  }

  /// Tells an answer about a model where it is wanted.
  func tell(_ report: some Report, of model: Model, from options: ModelOptions) async throws {
    let folder = try options.folder()
    // What is to be verified is said on the first page of what leaves the screen.
    let isPage = output != nil && form.isForPeople && report.basis != nil
    try await tell(
      report, stale: isPage ? model.stale(in: FilePath(folder)) : [],
      in: options.speaking(model.language), onModelIn: folder)
  }

  /// Tells an answer where it is wanted.
  ///
  /// - Parameters:
  ///   - stale: what was made on another state of the model.
  ///   - folder: the folder of the model that the answer is about, for its fingerprint.
  func tell(
    _ report: some Report, stale: [Stale] = [], in language: Language,
    onModelIn folder: String? = nil
  ) async throws {
    guard let output else { return Console.tell(report, as: format) }
    let phrases = language.phrases
    try check(phrases)
    let fingerprint = folder.flatMap { Fingerprint(ofModelIn: FilePath($0))?.text }
    let date = date.flatMap { CalendarDate($0) }
    let bytes: [UInt8]
    do throws(RenderingFailure) {
      bytes = try await report.bytes(as: form, stale: stale) { identity in
        identity.fingerprint = fingerprint
        identity.date = date ?? identity.date
        identity.marking = marking?.visible(limit: 200)
      }
    } catch {
      throw UserError(phrases: phrases, status: Self.status(of: error)) {
        $0.cannotWrite(output, reason: $0.language.files.reason(error))
      }
    }
    do throws(Errno) {
      try WholeFile.write(bytes, to: FilePath(output))
    } catch {
      throw UserError(phrases: phrases, status: Console.status(of: error)) {
        $0.cannotWrite(output, reason: $0.reason(error))
      }
    }
  }

  /// Refuses what cannot be written, before anything long begins.
  func check(_ phrases: any Phrases) throws {
    if let output, Form(fileName: output) == nil {
      let known = Form.allCases.map { ".\($0.rawValue)" }
      throw UserError(phrases: phrases) { $0.language.files.unknownEnding(output, known: known) }
    }
    if let date, CalendarDate(date) == nil {
      throw UserError(phrases: phrases) { $0.notADate(date) }
    }
  }

  /// 69 where a program is not there, as sysexits.h has it; 70 where one fails.
  static func status(of failure: RenderingFailure) -> Int32 {
    switch failure {
    case .missingProgram: 69
    case .program, .timeout, .picture: 70
    case .system: Console.cannotWrite
    case .unfit: 2
    }
  }
}
