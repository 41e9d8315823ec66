// The usual processes that a model lacks, whichever way it leaves.

package import Continuity
import Diagrams
package import Formats

/// What may be proposed to a hospital that begins.
package struct BIAProposalReport: Report {
  let proposals: [BIAProposal]
  let model: Model
  let language: Language

  package init(proposals: [BIAProposal], model: Model, language: Language) {
    (self.proposals, self.model, self.language) = (proposals, model, language)
  }

  package func document() -> Document {
    let words = language.biaForm
    var table = Table(words.proposalsHeadings)
    table.rows = proposals.map {
      [
        Table.Cell($0.id), Table.Cell($0.name(in: language)), Table.Cell(words.scope($0.scope)),
      ]
    }
    return Document(
      words.proposalsTitle, identity: Identity(of: model, in: language),
      sections: [.init([.table(table), .note(words.proposalsNote)])])
  }

  package func write(to json: inout JSONWriter) {
    json.object { writer in
      writer.key("proposals")
      writer.array(proposals, lines: true) { writer, one in
        writer.object { writer in
          writer.field("id", one.id)
          writer.field("name", one.name(in: language))
          writer.field("scope", one.scope.name)
        }
      }
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row(["id", "name", "scope"])
    for one in proposals { csv.row([one.id, one.name(in: language), one.scope.name]) }
  }
}
