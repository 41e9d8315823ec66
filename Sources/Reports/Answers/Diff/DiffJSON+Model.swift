// What differs in two models themselves, as JSON.

import Continuity
import DependencyGraph
import Formats

extension DiffJSON {
  func element(_ writer: inout JSONWriter, _ change: ElementChange) {
    writer.field("element", change.element.rawValue)
    writer.field("change", change.nature.rawValue)
    writer.field("id", change.id)
    writer.field("name", change.name)
    writer.field("kind", change.node.map { comparison.nodes[$0].kind.singular })
    fields(change.fields, &writer)
  }

  func fields(_ fields: [FieldChange], _ writer: inout JSONWriter) {
    writer.key("fields")
    writer.array(fields) { writer, field in
      writer.object { writer in
        writer.field("key", field.key)
        value("old", field.old, &writer)
        value("new", field.new, &writer)
      }
    }
  }

  private func value(_ key: StaticString, _ value: FieldValue?, _ writer: inout JSONWriter) {
    writer.key(key)
    switch value {
    case nil: writer.null()
    case .text(let text): writer.value(text)
    case .kind(let kind): writer.value(kind.singular)
    case .number(let number): writer.value(number)
    case .duration(let limit): duration(limit, &writer)
    case .truth(let truth): writer.value(truth)
    case .list(let texts): writer.array(texts) { $0.value($1) }
    case .nodes(let nodes): ids(nodes, &writer)
    case .events(let events):
      writer.array(events) { writer, event in
        writer.object { writer in
          writer.field("id", id(event.node))
          writer.field("at", event.at)
          writer.key("repair")
          if let repair = event.repair { duration(repair, &writer) } else { writer.null() }
          writer.field("restart", event.restart)
          writer.field("people", event.people)
          if let units = event.units { writer.field("units", units) }
        }
      }
    }
  }

  private func duration(_ limit: Limit, _ writer: inout JSONWriter) {
    switch limit {
    case .minutes(let minutes): writer.value(minutes)
    case .unlimited: writer.value("unlimited")
    }
  }

  func requirement(
    _ key: StaticString, _ facts: RequirementFacts?, _ writer: inout JSONWriter
  ) {
    writer.key(key)
    guard let facts else { return writer.null() }
    writer.object { writer in
      writer.field("relation", facts.relation.key)
      writer.field("phase", facts.phase.word)
      writer.key("members")
      ids(facts.members, &writer)
      writer.field("needed", facts.needed)
      if facts.units != facts.members.count { writer.field("units", facts.units) }
      writer.field("people", facts.people)
      writer.key("tolerance")
      duration(facts.tolerance, &writer)
      writer.field("data", facts.carriesData)
      writer.field("level", facts.level?.text)
    }
  }
}
