// `ricochet pcra`: plans for continuity and recovery, one for each process, and the sheet of its ward.

import ArgumentParser
import Continuity
import Reports
import SystemPackage

struct PCRACommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pcra",
    abstract: "The continuity and recovery plan of a process, and the sheet of its ward.",
    discussion: """
      What the model and its registers say is filled in; what they do not is marked, with whom to ask. \
      Without a name: every process, or those of --establishment.

      EXAMPLES
        ricochet pcra urgences -o pcra-urgences.docx
        ricochet pcra urgences laboratoire --at 2027-06-30
        ricochet pcra urgences --ward -o fiche-urgences.pdf
        ricochet pcra --establishment ch-littoral -o pcra.docx
        ricochet pcra --crisis -o procedures-de-crise.docx
      """)

  @Argument(help: "The processes.", completion: .nodes)
  var names: [String] = []

  @Flag(
    help: "One page for each ward, with what whoever is on duty must know, in place of the plan.")
  var ward = false

  @Flag(
    help:
      "The crisis procedures of the registers, in place of plans: cell, alert, declarations due.")
  var crisis = false

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if crisis && ward { throw ValidationError(.together("--ward", "--crisis")) }
    // A sheet for the wall is no table, and the plans are not the sheets.
    if ward, [.json, .csv].contains(answer.form) {
      throw ValidationError(.together("--ward", "--format \(answer.form.rawValue)"))
    }
    if crisis && !names.isEmpty { throw ValidationError(.together("<names>", "--crisis")) }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let stale = model.stale(in: FilePath(try options.folder()))
      if crisis {
        let report = CrisisProceduresReport(
          of: model, stale: stale, filter: filter, phrases: phrases)
        try await answer.tell(report, of: model, from: options)
      } else {
        let plans = PCRA.all(
          of: try processes(of: model, filter, phrases), in: model, stale: stale)
        let report = PCRAReport(
          plans: plans, of: model, isForWards: ward, filter: filter, phrases: phrases)
        try await answer.tell(report, of: model, from: options)
      }
    }
  }

  /// Those named, each once in the order given, or all that are shown.
  private func processes(
    of model: Model, _ filter: Filter, _ phrases: any Phrases
  ) throws -> [Index<Asset>] {
    guard !names.isEmpty else {
      return model.assets.indices.filter {
        model.assets[$0].kind == .process && filter.shows(model.assets[$0])
      }
    }
    var found: [Index<Asset>] = []
    for name in names {
      let asset = try ricochet.found(model.findAsset(name), name, phrases) { $0.asset }
      guard model.assets[asset].kind == .process else {
        throw UserError(phrases: phrases) { phrases in
          phrases.language.pcra.notAProcess(
            phrases.quoted(name),
            example: model.processesResting(on: asset).first.map { model.assets[$0].id })
        }
      }
      if !found.contains(asset) { found.append(asset) }
    }
    return found
  }
}
