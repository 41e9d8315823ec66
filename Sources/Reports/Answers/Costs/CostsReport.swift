// The review of the costs, whichever way it leaves.

package import Continuity
package import Formats

/// What the programme would pay of the register of costs.
package struct CostsReport: Report {
  let review: CostReview
  let filter: Filter
  let phrases: any Phrases

  package init(review: CostReview, filter: Filter, phrases: any Phrases) {
    self.review = review
    self.filter = filter
    self.phrases = phrases
  }

  package func document() -> Document {
    CostsDocument(review: review, filter: filter, phrases: phrases).document()
  }

  package func write(to json: inout JSONWriter) { CostsJSON(review: review).write(to: &json) }

  package func write(to csv: inout CSVWriter) { CostsCSV(review: review).write(to: &csv) }
}

extension CostReview {
  /// The name of a legal entity as the files write it; that of the model where it is one by itself, `nil`
  /// where nobody said.
  func name(of share: Share) -> String? {
    guard let position = share.entity else { return isUnassigned(share) ? nil : model.name }
    let entity = model.legalEntities[position]
    return entity.legalEntity ?? model.establishments[entity.establishments[0]].name
  }
}

extension CostReview.Remark {
  /// As programs read it.
  var word: String {
    switch self {
    case .tooEarly: "too-early"
    case .fundedElsewhere: "funded-elsewhere"
    case .partlyFunded: "partly-funded"
    case .noAmount: "no-amount"
    case .noQuote: "no-quote"
    case .noEntity: "no-legal-entity"
    case .noObjective: "no-objective"
    case .continued: "not-new"
    }
  }
}
