// The crisis procedures of the registers, whichever way they leave: cell, alert, declarations, systems, other plans.

package import Continuity
package import Formats

/// What D2.O1.B asks for: who meets, who is called, who is told, and how other plans take the digital risk up.
package struct CrisisProceduresReport: Report {
  let model: Model
  let stale: [Stale]
  let filter: Filter
  let phrases: any Phrases

  /// - Parameter stale: what was made on another state of the model; only procedures are told.
  package init(of model: Model, stale: [Stale] = [], filter: Filter, phrases: any Phrases) {
    self.model = model
    self.stale = stale.filter { $0.kind == .procedure }
    (self.filter, self.phrases) = (filter, phrases)
  }

  /// Those for the establishment that is asked about, as positions in the register.
  var procedures: [Int] {
    model.registers.crisisProcedures.indices.filter {
      let places = model.registers.crisisProcedures[$0].establishments
      return places.isEmpty || filter.establishment.map(places.contains) ?? true
    }
  }

  /// What is usually declared, each with the procedures for it.
  var declarations: [(usual: UsualDeclaration, procedures: [Int])] {
    let procedures = procedures
    return UsualDeclaration.all.map { usual in
      (usual, procedures.filter { usual.isMet(by: model.registers.crisisProcedures[$0]) })
    }
  }

  private var told: CrisisDocument { CrisisDocument(report: self) }

  package func document() -> Document { told.document() }

  package func write(to json: inout JSONWriter) {
    let all = model.registers.crisisProcedures
    json.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.key("procedures")
      writer.array(procedures, lines: !procedures.isEmpty) { writer, position in
        self.write(all[position], to: &writer)
      }
      writer.breakLine()
      writer.key("declarations")
      writer.array(declarations, lines: true) { writer, entry in
        writer.object { writer in
          writer.field("id", entry.usual.id)
          writer.field("within", entry.usual.within)
          writer.field("mark", entry.usual.mark.rawValue)
          writer.key("procedures")
          writer.array(entry.procedures) { $0.value(all[$1].id) }
        }
      }
      writer.breakLine()
      writer.key("gaps")
      let told = told
      told.marks.write(told.sections().gaps, to: &writer)
    }
  }

  private func write(_ procedure: CrisisProcedure, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", procedure.id)
      writer.field("name", procedure.name)
      writer.field("subject", procedure.subject.rawValue)
      writer.field("owner", procedure.owner.map { model.text(of: $0) })
      writer.field("to", procedure.to)
      writer.field("within", procedure.within)
      writer.field("basis", procedure.basis)
      writer.key("plans")
      writer.array(procedure.plans) { $0.value($1) }
      writer.key("scenarios")
      writer.array(procedure.scenarios) { $0.value(self.model.scenarios[$1].id ?? "") }
      writer.field("written", procedure.written?.text)
      writer.field("reviewed", procedure.reviewed?.text)
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row([
      "subject", "id", "name", "owner", "to", "within", "basis", "plans", "scenarios", "written",
      "reviewed",
    ])
    for position in procedures {
      let procedure = model.registers.crisisProcedures[position]
      csv.row([
        procedure.subject.rawValue, procedure.id, procedure.name ?? "",
        procedure.owner.map { model.text(of: $0) } ?? "", procedure.to ?? "",
        procedure.within.map(String.init) ?? "", procedure.basis ?? "",
        procedure.plans.joined(separator: ", "),
        procedure.scenarios.map { model.scenarios[$0].id ?? "" }.joined(separator: " "),
        procedure.written?.text ?? "", procedure.reviewed?.text ?? "",
      ])
    }
  }
}
