// Plans for continuity and recovery, whichever way they leave.

package import Continuity
package import Formats

/// The plans of some processes, or the sheets of their wards.
package struct PCRAReport: Report {
  let plans: [PCRA]
  let model: Model
  /// Whether a sheet for each ward is wanted, in place of the plans.
  let isForWards: Bool
  let filter: Filter
  let phrases: any Phrases

  package init(
    plans: [PCRA], of model: Model, isForWards: Bool = false, filter: Filter,
    phrases: any Phrases
  ) {
    (self.plans, self.model, self.isForWards) = (plans, model, isForWards)
    (self.filter, self.phrases) = (filter, phrases)
  }

  package func document() -> Document {
    isForWards
      ? WardDocument(plans: plans, of: model, filter: filter, phrases: phrases).document()
      : PCRADocument(plans: plans, of: model, filter: filter, phrases: phrases).document()
  }

  package func write(to json: inout JSONWriter) {
    PCRAJSON(plans: plans, of: model, filter: filter, phrases: phrases).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) { PCRACSV(plans: plans, of: model).write(to: &csv) }
}
