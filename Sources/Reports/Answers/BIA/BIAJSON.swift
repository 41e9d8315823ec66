// The BIA as JSON: everything, with stable keys, sorted by id, written as it comes.

import Continuity
import DependencyGraph
package import Formats

/// Writes a BIA; the keys are part of the product and do not change.
package struct BIAJSON {
  let bia: BIA

  private var model: Model { bia.model }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.field("objective", ObjectiveD2O1C.id)
      writer.breakLine()
      writer.field("establishment", bia.establishment.map { model.establishments[$0].id })
      writer.breakLine()
      writer.field("horizon", bia.horizon)
      writer.breakLine()
      writer.key("notComputed")
      writer.array([String]()) { $0.value($1) }
      writer.breakLine()
      writer.key("buckets")
      writer.array(bia.buckets) { $0.value($1) }
      writer.breakLine()
      writer.key("summary")
      writer.object { writer in
        writer.field("processes", bia.entries.count)
        writer.field("complete", bia.entries.count { $0.isComplete })
      }
      writer.breakLine()
      writer.key("perimeter")
      perimeter(to: &writer)
      writer.breakLine()
      writer.key("coverage")
      coverage(to: &writer)
      writer.breakLine()
      writer.key("staffing")
      writer.array(model.ordinaryDay) { self.write($1, to: &$0) }
      writer.breakLine()
      writer.key("staffingBeyondHeadcount")
      writer.array(model.demandsBeyondHeadcount) { $0.value($1, in: self.model) }
      writer.breakLine()
      writer.key("processes")
      writer.array(bia.entries, lines: true) { self.write($1, to: &$0) }
    }
  }

  private func ids(_ assets: [Index<Asset>], to writer: inout JSONWriter) {
    writer.array(assets) { $0.value(self.model.assets[$1].id) }
  }

  /// What processes ask of a role at once on an ordinary day.
  private func write(_ day: RoleDay, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("role", model.assets[day.role].id)
      writer.field("asked", day.asked)
      writer.field("headcount", day.headcount)
      writer.field("short", day.isShort)
      writer.key("by")
      writer.array(day.demands) { writer, demand in
        writer.object { writer in
          writer.field("id", model.assets[demand.asset].id)
          writer.field("people", demand.people)
        }
      }
    }
  }

  private func perimeter(to writer: inout JSONWriter) {
    writer.object { writer in
      let shares = bia.perimeters
      // Of several entities none speaks for the others: each has its parts.
      let own = shares.count > 1 ? nil : bia.perimeter
      writer.field("verdict", own?.compliance.rawValue)
      parts(own?.parts ?? [], to: &writer)
      writer.key("entities")
      writer.array(shares, lines: !shares.isEmpty) { writer, share in
        writer.object { writer in
          entity(share.entity, to: &writer)
          writer.field("verdict", share.perimeter.compliance.rawValue)
          parts(share.perimeter.parts, to: &writer)
        }
      }
    }
  }

  private func entity(_ entity: CountedEntity, to writer: inout JSONWriter) {
    writer.field("legalEntity", entity.legalEntity)
    writer.key("establishments")
    writer.array(entity.establishments) { $0.value(self.model.establishments[$1].id) }
  }

  private func parts(_ parts: [BIAPerimeter.Part], to writer: inout JSONWriter) {
    writer.key("parts")
    writer.array(parts, lines: true) { writer, part in
      writer.object { writer in
        writer.field("scope", part.scope.name)
        writer.field("verdict", part.compliance.rawValue)
        writer.key("serving")
        ids(part.serving, to: &writer)
        writer.field("nearest", part.nearest.map { model.assets[$0].id })
        writer.key("unranked")
        ids(part.unranked, to: &writer)
        writer.field("noneHere", part.isDeclaredAbsent)
        writer.field("proposed", part.isProposed)
      }
    }
  }

  private func coverage(to writer: inout JSONWriter) {
    let coverage = bia.coverage
    writer.object { writer in
      writer.field("verdict", coverage.compliance.rawValue)
      writer.field("covered", coverage.covered)
      writer.field("total", coverage.total)
      writer.field("threshold", BIACoverage.threshold)
      writer.field("processesWithoutEstablishment", coverage.homeless)
      writer.field("countedBy", coverage.countsLegalEntities ? "legal-entity" : "establishment")
      writer.key("establishments")
      let members = coverage.shares.flatMap { share in
        share.entity.establishments.map { (establishment: $0, share: share) }
      }.sorted { $0.establishment < $1.establishment }
      writer.array(members, lines: true) { writer, member in
        let establishment = model.establishments[member.establishment]
        writer.object { writer in
          writer.field("id", establishment.id)
          writer.field("activity", establishment.activity)
          writer.field("covered", member.share.isCovered)
          writer.key("lacking")
          writer.array(member.share.lacking) { $0.value($1.name) }
          writer.field("legalEntity", establishment.legalEntity)
          writer.field("finessEJ", establishment.finessEJ)
          writer.field("finessEG", establishment.finessEG)
          writer.key("noneHere")
          writer.array(establishment.noneHere) { $0.value($1.name) }
        }
      }
      writer.key("entities")
      writer.array(coverage.shares, lines: true) { writer, share in
        writer.object { writer in
          entity(share.entity, to: &writer)
          writer.field("activity", share.activity)
          writer.field("covered", share.isCovered)
          writer.key("lacking")
          writer.array(share.lacking) { $0.value($1.name) }
        }
      }
    }
  }

  private func write(_ entry: BIAEntry, to writer: inout JSONWriter) {
    let asset = model.assets[entry.asset]
    let details = model.details[entry.asset]
    writer.object { writer in
      writer.field("id", asset.id)
      writer.field("name", asset.name)
      writer.field("establishment", asset.establishment.map { model.establishments[$0].id })
      writer.field("scope", asset.scope?.name)
      if details?.mostCritical != nil { writer.field("mostCritical", true) }
      writer.field("owner", details?.owner)
      writer.key("criticality")
      writer.array(entry.criticality) { writer, bucket in
        writer.object { writer in
          writer.field("after", bucket.after)
          writer.field("degree", bucket.degree)
        }
      }
      writer.key("impacts")
      writer.array(entry.impacts) { $0.value($1) }
      writer.field("mtpd", asset.mtpd)
      writer.field("rto", asset.rto)
      writer.field("rpo", asset.rpo)
      writer.field("volume", details?.volume?.text)
      writer.field("mbco", details?.minimumLevel)
      writer.key("materials")
      writer.array(entry.materials) { $0.value($1) }
      needs("staff", entry.staff, to: &writer)
      needs("needs", entry.needs, to: &writer)
      writer.key("degradedMode")
      mode(of: entry, asset, details, to: &writer)
      writer.key("restsOn")
      writer.array(bia.supports(of: entry)) { writer, support in
        writer.object { writer in
          writer.field("id", model.assets[support.asset].id)
          writer.field("kind", model.assets[support.asset].kind.singular)
          writer.field("direct", support.isDirect)
          writer.field("vital", support.isVital)
          writer.field("people", support.people)
          if let count = model.count(of: support.asset) { writer.field("count", count) }
        }
      }
      writer.key("worst")
      worst(entry, to: &writer)
      writer.field("complete", entry.isComplete)
      writer.key("missing")
      writer.array(entry.gaps) { writer, gap in
        writer.object { writer in
          writer.field("key", gap.rawValue)
          writer.field("item", gap.item?.rawValue)
        }
      }
    }
  }

  private func mode(
    of entry: BIAEntry, _ asset: Asset, _ details: AssetDetails?, to writer: inout JSONWriter
  ) {
    guard let lasts = asset.degradedMode else { return writer.null() }
    writer.object { writer in
      limit("lasts", lasts, to: &writer)
      writer.key("levels")
      writer.array(details?.modeLevels ?? []) { writer, level in
        writer.object { writer in
          writer.field("after", level.after)
          writer.field("level", level.level)
        }
      }
      writer.field("procedure", details?.procedure)
      writer.field("catchUp", asset.catchUp)
      writer.field("decidedBy", details?.decidedBy.map { model.text(of: $0) })
      writer.field("trigger", details?.trigger)
      writer.field("endedBy", details?.endedBy.map { model.text(of: $0) })
      needs("staff", entry.degradedStaff, to: &writer)
      needs("needs", entry.degradedNeeds, to: &writer)
    }
  }

  private func needs(_ key: StaticString, _ needs: [Need], to writer: inout JSONWriter) {
    writer.key(key)
    writer.array(needs) { writer, need in
      writer.object { writer in
        writer.field("relation", need.relation.key)
        writer.key("members")
        ids(need.members, to: &writer)
        writer.field("needed", need.needed)
        if need.units != need.members.count { writer.field("units", need.units) }
        writer.field("people", need.people)
        if need.phase == .operate {
          limit("tolerance", need.tolerance, to: &writer)
        } else {
          writer.field("tolerance", nil as Int?)
        }
      }
    }
  }

  /// Minutes as a number, or `"unlimited"`.
  private func limit(_ key: StaticString, _ limit: Limit, to writer: inout JSONWriter) {
    switch limit {
    case .minutes(let minutes): writer.field(key, minutes)
    case .unlimited: writer.field(key, "unlimited")
    }
  }

  private func worst(_ entry: BIAEntry, to writer: inout JSONWriter) {
    guard let answer = entry.worst.answer else { return writer.null() }
    writer.object { writer in
      writer.field("scenario", entry.worst.scenario.flatMap { model.scenarios[$0].id })
      writer.field("achievedRto", answer.longestOutage)
      writer.field("return", answer.ending?.word ?? "at")
      writer.field("afterCause", answer.afterCause)
      writer.field("lowerBound", bia.isLowerBound(entry))
      writer.field("paperAt", answer.paperAt)
      writer.field("lost", answer.lost.minutes)
      writer.field("lostAtLeast", answer.lost.isAtLeast)
      writer.field("lostVolume", answer.lost.volume)
      writer.field("mtpd", bia.verdict(.mtpd, of: entry)?.rawValue)
      writer.field("rto", bia.verdict(.rto, of: entry)?.rawValue)
      writer.field(
        "dataLossScenario", entry.worst.lossScenario.flatMap { model.scenarios[$0].id })
      writer.key("dataLoss")
      writer.value(entry.worst.lossAnswer?.dataLoss)
      writer.field("rpo", bia.verdict(.rpo, of: entry)?.rawValue)
    }
  }
}

extension JSONWriter {
  /// A demand for more people than there are.
  mutating func value(_ demand: StaffingDemand, in model: Model) {
    object { writer in
      writer.field("id", model.assets[demand.asset].id)
      writer.field("role", model.assets[demand.role].id)
      writer.field("people", demand.people)
      writer.field("headcount", model.assets[demand.role].headcount)
      writer.field("fallback", demand.isFallback)
    }
  }
}
