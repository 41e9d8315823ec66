// The form of a BIA as a workbook that a head of department fills in: a sheet a process, and a hidden one to read it by.

package import Continuity
import Formats

/// The form for some processes of a model.
package struct BIAFormWorkbook {
  private let form: BIAForm
  private let processes: [Index<Asset>]
  private let proposals: [BIAProposal]
  private let establishment: Index<Establishment>?
  private let fingerprint: String
  private let marking: String?
  private let words: any BIAFormPhrases
  private let names: Names
  private let text: BIAFormText

  /// - Parameters:
  ///   - processes: which to ask about, as positions in ``Model/assets``.
  ///   - proposals: which to propose besides.
  ///   - establishment: the only one that is asked, where it is one.
  ///   - marking: who may read it, printed on each page.
  package init(
    of model: Model, processes: [Index<Asset>], proposals: [BIAProposal] = [],
    establishment: Index<Establishment>?,
    fingerprint: String, marking: String? = nil, phrases: any Phrases
  ) {
    form = BIAForm(of: model)
    (self.processes, self.proposals) = (processes, proposals)
    (self.establishment, self.fingerprint, self.marking) = (establishment, fingerprint, marking)
    words = phrases.language.biaForm
    names = Names(of: model, phrases: phrases)
    text = BIAFormText(form: form, words: words)
  }

  private var model: Model { form.model }

  /// The workbook.
  ///
  /// - Throws: ``RenderingFailure/unfit(_:)`` where a text is longer than a cell holds.
  package func bytes() throws(RenderingFailure) -> [UInt8] {
    try WorkbookWriter.bytes { writer throws(WorkbookFailure) in try write(to: writer) }
  }

  private func write(to writer: WorkbookWriter) throws(WorkbookFailure) {
    let day = model.date.flatMap { CalendarDate($0) }
    try writer.identify(
      title: words.guideTitle, created: day?.secondsSince1970 ?? ZipArchive.firstDate)
    var record = BIAFormRecord(
      establishments: model.establishments.map(\.id), fingerprint: fingerprint)
    let guide = try writer.addSheet(named: words.guideName)
    let lists = Lists(
      people: names(for: .staff, in: &record), things: names(for: .needs, in: &record))
    var index: [String] = []
    for asset in processes {
      let subject = model.assets[asset]
      let owner = model.interviewee(about: asset)
      let name = names.shown(asset)
      record.processes.append(.init(id: subject.id, name: name, owner: owner ?? ""))
      index.append(name)
      try BIAFormSheet(
        id: subject.id, name: name,
        head: words.head(
          owner: owner?.visible(limit: 80) ?? words.noOwner,
          establishment: (subject.establishment ?? establishment)
            .map { model.establishments[$0].name.visible(limit: 80) }),
        fields: form.fields(of: asset), names: names, text: text, lists: lists,
        marking: marking
      ).write(to: writer, record: &record)
    }
    let home =
      establishment ?? (model.establishments.count == 1 ? model.establishments.startIndex : nil)
    for proposal in proposals {
      let name = proposal.name(in: words.language)
      record.processes.append(
        .init(
          id: proposal.id, name: name, owner: "",
          proposed: (proposal.scope.name, home.map { model.establishments[$0].id } ?? "")))
      index.append(name)
      try BIAFormSheet(
        id: proposal.id, name: name,
        head: words.head(
          owner: words.scope(proposal.scope),
          establishment: home.map { model.establishments[$0].name.visible(limit: 80) }),
        fields: form.fieldsOfProposal(scope: proposal.scope), names: names, text: text,
        lists: lists, marking: marking
      ).write(to: writer, record: &record)
    }
    try write(index, to: guide, record: &record)
    try write(lists, to: writer)
    let hidden = try writer.addSheet(named: BIAFormRecord.sheet)
    for (row, cells) in record.cells.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        try hidden.write(cell, row: row, column: column)
      }
    }
    hidden.protect()
    hidden.hide()
  }

  /// The names that may be chosen, which the record ties to their nodes.
  private func names(for question: BIAQuestion, in record: inout BIAFormRecord) -> [String] {
    let found = form.choices(for: question, establishment: establishment)
      .map { (name: names.shown($0), id: model.assets[$0].id) }
      .sorted { (folded($0.name), $0.id) < (folded($1.name), $1.id) }
    record.choices += found.map { (BIAFormRecord.plain($0.name), $0.id) }
    return found.map(\.name)
  }

  /// In letters: an A4 page with its margins.
  private static let guideWidth = 72

  /// The first sheet: what to do, and which sheets there are.
  private func write(
    _ index: [String], to sheet: SheetWriter, record: inout BIAFormRecord
  ) throws(WorkbookFailure) {
    sheet.setColumn(0, width: Self.guideWidth)
    var lines = [(words.guideTitle, CellStyle.title)]
    lines += words.guide(processes: index.count).map { ($0, .running) }
    lines.append((words.progressHint, .running))
    lines += index.map { ("• " + $0, .running) }
    for (row, line) in lines.enumerated() {
      try sheet.write(line.0, row: row, column: 0, line.1)
      sheet.setRow(
        row, height: 16 * BIAFormSheet.lines(line.0, width: Self.guideWidth) + (row == 0 ? 8 : 4))
      record.rows.append(.init(sheet: sheet.name, line: row + 1, cells: [line.0, "", ""]))
    }
    sheet.protect()
    sheet.activate()
    try sheet.setPaper(isLandscape: false, footer: "&R&P / &N")
  }

  private func write(_ lists: Lists, to writer: WorkbookWriter) throws(WorkbookFailure) {
    let sheet = try writer.addSheet(named: BIAFormRecord.lists)
    for (column, names) in [lists.people, lists.things].enumerated() {
      for (row, name) in names.enumerated() { try sheet.write(name, row: row, column: column) }
    }
    sheet.protect()
    sheet.hide()
  }

  /// The names to choose from.
  struct Lists {
    let people: [String]
    let things: [String]

    func choices(_ question: BIAQuestion) -> CellChoices? {
      let names = question == .needs ? things : people
      guard !names.isEmpty else { return nil }
      return .cells(
        sheet: BIAFormRecord.lists, column: question == .needs ? 1 : 0, rows: 0...names.count - 1)
    }
  }
}

extension BIAFormWorkbook {
  /// The processes of a model, by who answers for them: one workbook each.
  package struct Share: Sendable {
    /// A name for its file, without ending; no two are the same.
    package let fileName: String
    package let processes: [Index<Asset>]
    package let establishment: Index<Establishment>?
  }

  /// Who is to be asked about what. Those of different establishments are different people, whatever they are called.
  package static func shares(
    of model: Model, establishment: Index<Establishment>?, language: Language
  ) -> [Share] {
    struct Referent: Hashable {
      let establishment: Index<Establishment>?
      let name: String
    }
    var order: [Referent] = []
    var processes: [Referent: [Index<Asset>]] = [:]
    for position in model.assets.indices
    where model.assets[position].kind == .process
      && (establishment == nil || model.assets[position].establishment == establishment)
    {
      let referent = Referent(
        establishment: model.assets[position].establishment,
        name: folded(model.interviewee(about: position) ?? ""))
      if processes[referent] == nil { order.append(referent) }
      processes[referent, default: []].append(position)
    }
    var taken: Set<String> = []
    return order.map { referent in
      var name = referent.name.isEmpty ? language.biaForm.noOwnerFile : referent.name
      if model.establishments.count > 1, let home = referent.establishment {
        name = folded(model.establishments[home].id) + "-" + name
      }
      name = String(
        name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(80))
      var free = name
      var number = 2
      while !taken.insert(free).inserted {
        free = "\(name)-\(number)"
        number += 1
      }
      return Share(
        fileName: free, processes: processes[referent] ?? [],
        establishment: referent.establishment)
    }
  }
}
