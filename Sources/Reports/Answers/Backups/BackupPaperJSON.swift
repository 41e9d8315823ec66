// The documents on backups that are signed, as JSON; keys are part of the product.

import Continuity
import Formats

struct BackupPaperJSON {
  let paper: BackupPaper
  let parts: BackupParts

  private var model: Model { parts.model }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("document", paper.rawValue)
      writer.breakLine()
      writer.field("objective", paper.objective)
      for part in paper.parts {
        writer.breakLine()
        writer.key(named: part.rawValue)
        self.part(part, &writer)
      }
      writer.breakLine()
      writer.key("gaps")
      parts.gaps.write(paper.parts.flatMap { parts.told($0, of: paper).gaps }, to: &writer)
    }
  }

  private func part(_ part: BackupPart, _ writer: inout JSONWriter) {
    let organisation = parts.organisation
    switch part {
    case .perimeter:
      writer.object { writer in
        writer.field("critical", parts.plans.plans.count)
        writer.field("holdingData", organisation.holdingData.count)
        writer.field("unsaid", organisation.unsaid.count)
      }
    case .rules:
      writer.array(organisation.rules, lines: !organisation.rules.isEmpty) { writer, rule in
        writer.object { writer in
          writer.key("nodes")
          writer.array(rule.assets) { $0.value(model.assets[$1].id) }
          copy(rule.copy, &writer)
        }
      }
    case .places:
      writer.array(organisation.holders) { writer, holder in
        writer.object { writer in
          writer.field("holder", model.assets[holder.asset].id)
          writer.key("sites")
          writer.array(holder.sites) { $0.value(model.assets[$1].id) }
          writer.field("offNetwork", holder.isOffNetwork)
        }
      }
    case .restoring: writer.array(parts.tests) { test(&$0, $1) }
    case .keys:
      writer.array(organisation.keys) { writer, key in
        writer.object { writer in
          writer.field("node", model.assets[key.asset].id)
          writer.key("needs")
          writer.array(key.needs) { writer, need in
            writer.object { writer in
              writer.field("needed", need.needed)
              writer.key("of")
              writer.array(need.members) { $0.value(model.assets[$1].id) }
            }
          }
        }
      }
    case .exchanges:
      writer.array(organisation.exchanges) { writer, exchange in
        writer.object { writer in
          writer.field("from", model.assets[exchange.from].id)
          writer.field("to", model.assets[exchange.to].id)
          writer.key("flows")
          writer.array(exchange.flows) { $0.value(model.partition.flows[$1].id) }
          writer.field("replay", exchange.replay)
        }
      }
    case .suppliers:
      writer.array(organisation.hostings) { writer, hosting in
        writer.object { writer in
          writer.field("supplier", model.assets[hosting.supplier].id)
          writer.key("hosts")
          writer.array(hosting.hosted) { $0.value(model.assets[$1].id) }
          writer.key("clauses")
          writer.array(hosting.running) { $0.value(model.registers.clauses[$1].clause ?? "") }
          writer.field("covered", hosting.state == .covered)
        }
      }
    case .access:
      writer.array(parts.accessEntries) { writer, entry in
        writer.object { writer in
          writer.field("node", model.assets[entry.node].id)
          writer.field("role", entry.role)
          writer.key("least")
          if let isLeast = entry.isLeast { writer.value(isLeast) } else { writer.null() }
          writer.field("account", entry.account?.rawValue)
          writer.field("secondFactor", entry.secondFactor?.rawValue)
        }
      }
    case .control:
      writer.array(parts.control.paths) { writer, path in
        writer.array(path) { $0.value(model.assets[$1].id) }
      }
    case .watching:
      writer.array(organisation.holders.filter { !$0.isOffNetwork }) { writer, holder in
        writer.object { writer in
          writer.field("holder", model.assets[holder.asset].id)
          writer.field("watched", !holder.supervision.isEmpty)
          writer.key("every")
          writer.array(holder.supervision.compactMap { model.registers.supervision[$0].every }) {
            $0.value($1)
          }
        }
      }
    case .plans: writer.array(parts.plans.plans, lines: true) { plan(&$0, $1) }
    case .upkeep:
      writer.array(paper == .policy ? organisation.documents : parts.plans.upkeep) {
        $0.value(model.registers.policies[$1].id)
      }
    case .referents:
      writer.array(model.registers.governance.filter { $0.role == .referent }) { writer, duty in
        writer.object { writer in
          writer.field("who", model.text(of: duty.who))
          writer.key("covers")
          writer.array(duty.covers) { $0.value(model.assets[$1].id) }
        }
      }
    }
  }

  private func plan(_ writer: inout JSONWriter, _ plan: BackupPlan) {
    writer.object { writer in
      writer.field("node", model.assets[plan.system].id)
      writer.field("state", plan.state.rawValue)
      writer.key("serves")
      writer.array(plan.serves) { $0.value(model.assets[$1].id) }
      writer.field("rpo", plan.need.data)
      writer.key("copies")
      writer.array(plan.copies) { writer, copy in
        writer.object { self.copy(copy, &$0) }
      }
      writer.key("documents")
      writer.array(plan.documents) { $0.value(model.registers.policies[$1].id) }
      writer.key("tests")
      writer.array(plan.tests) { test(&$0, model.registers.restoreTests[$1]) }
    }
  }

  /// Minutes throughout.
  private func copy(_ copy: Copy, _ writer: inout JSONWriter) {
    writer.field("holder", model.assets[copy.holder].id)
    writer.field("every", copy.every)
    writer.field("retention", copy.retention)
    writer.field("restore", copy.restore)
    writer.field("medium", copy.medium)
    writer.field("offline", copy.isOffline)
    writer.field("immutable", copy.immutable != nil)
  }

  private func test(_ writer: inout JSONWriter, _ test: RestoreTest) {
    writer.object { writer in
      writer.field("node", model.assets[test.node].id)
      writer.field("copy", test.holder.map { model.assets[$0].id })
      writer.field("on", test.day.text)
      writer.field("result", test.result?.rawValue)
      writer.field("into", test.target?.rawValue)
      writer.field("dmard", test.dmard)
      writer.field("duration", test.duration)
      writer.field("dataAge", test.dataAge)
    }
  }
}
