// The review of the backups as JSON and CSV; keys and columns are part of the product.

import Continuity
package import Formats

package struct BackupsJSON {
  let review: BackupReview

  private var model: Model { review.model }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.key("objectives")
      writer.object { writer in
        for objective in ObjectiveD2O3.allCases {
          writer.key(named: objective.rawValue)
          writer.value(review.compliance(with: objective).rawValue)
        }
      }
      writer.breakLine()
      writer.key("trajectories")
      writer.object { writer in
        for objective in ObjectiveD2O3.allCases {
          guard let trajectory = review.trajectories[objective] else { continue }
          writer.key(named: objective.rawValue)
          writer.value(trajectory, in: model)
        }
      }
      writer.breakLine()
      writer.key("infrastructure")
      infrastructure(&writer)
      writer.breakLine()
      writer.key("unsaid")
      ids(review.unsaid, to: &writer)
      writer.breakLine()
      writer.key("circles")
      writer.array(review.circles) { ids($1, to: &$0) }
      writer.breakLine()
      writer.key("milestones")
      writer.array(model.milestones, lines: !model.milestones.isEmpty) { writer, milestone in
        writer.object { writer in
          writer.field("id", milestone.id)
          writer.field("on", milestone.date.text)
          writer.field("name", milestone.name)
          writer.field("objective", milestone.objective)
          writer.field("done", milestone.isDone)
        }
      }
      writer.breakLine()
      writer.key("nodes")
      writer.array(review.counts, lines: true) { count(&$0, $1) }
    }
  }

  private func infrastructure(_ writer: inout JSONWriter) {
    let infrastructure = review.control
    writer.object { writer in
      writer.key("nodes")
      ids(infrastructure.assets, to: &writer)
      writer.key("paths")
      writer.array(infrastructure.paths) { ids($1, to: &$0) }
      writer.key("unsaid")
      ids(infrastructure.unsaid, to: &writer)
      writer.key("directories")
      writer.array(infrastructure.directories) { writer, directory in
        writer.object { writer in
          writer.field("id", model.assets[directory.asset].id)
          writer.field("adsLevel", directory.adsLevel)
        }
      }
    }
  }

  private func count(_ writer: inout JSONWriter, _ count: CopyCount) {
    writer.object { writer in
      writer.field("id", model.assets[count.asset].id)
      writer.field("name", model.assets[count.asset].name)
      writer.field("count", count.count)
      writer.key("media")
      writer.array(count.media) { $0.value($1) }
      writer.field("offSite", count.isOffSite.count { $0 == true })
      writer.field("held", count.held)
      writer.field("promised", count.promised)
      writer.field("3-2-1", count.is321.rawValue)
      writer.field("3-2-1-1-0", count.is32110.rawValue)
      writer.key("copies")
      writer.array(Array(zip(count.copies, count.isOffSite))) { writer, pair in
        copy(&writer, pair.0, isOffSite: pair.1)
      }
    }
  }

  private func copy(_ writer: inout JSONWriter, _ copy: Copy, isOffSite: Bool?) {
    writer.object { writer in
      writer.field("holder", model.assets[copy.holder].id)
      writer.field("medium", copy.medium)
      writer.field("every", copy.every)
      writer.field("lag", copy.lag)
      writer.field("retention", copy.retention)
      writer.field("restore", copy.restore)
      if let day = copy.restoreMeasured { writer.field("restoreMeasured", day.text) }
      writer.key("offSite")
      if let isOffSite { writer.value(isOffSite) } else { writer.null() }
      writer.field("offline", copy.isOffline)
      writer.key("immutable")
      if let lock = copy.immutable {
        writer.object { writer in
          writer.field("for", lock.minutes)
          writer.field("by", lock.technology)
        }
      } else {
        writer.null()
      }
    }
  }

  private func ids(_ assets: [Index<Asset>], to writer: inout JSONWriter) {
    writer.array(assets) { $0.value(model.assets[$1].id) }
  }
}

/// A row per node with data.
package struct BackupsCSV {
  let review: BackupReview

  static let columns = [
    "id", "name", "count", "media", "off-site", "held", "promised", "3-2-1", "3-2-1-1-0", "holders",
  ]

  package func write(to writer: inout CSVWriter) {
    let model = review.model
    writer.row(BackupsCSV.columns)
    for count in review.counts {
      let asset = model.assets[count.asset]
      writer.row([
        asset.id, asset.name, "\(count.count)", count.media.joined(separator: " "),
        "\(count.isOffSite.count { $0 == true })", "\(count.held)", "\(count.promised)",
        count.is321.rawValue, count.is32110.rawValue,
        count.copies.map { model.assets[$0.holder].id }.joined(separator: " "),
      ])
    }
  }
}
