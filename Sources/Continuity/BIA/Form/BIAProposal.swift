// The processes that hospitals usually have, without any figure: something to begin a BIA with.

/// A process that a hospital may well have.
package struct BIAProposal: Sendable {
  package private(set) var id: String
  package let scope: Scope
  private let names: (french: String, english: String)

  package func name(in language: Language) -> String {
    language == .french ? names.french : names.english
  }

  /// What is proposed, in the order of a hospital's day: the tool's own list, not the programme's.
  package static let all: [BIAProposal] = [
    .init("urgences", .care, "Accueil et prise en charge aux urgences", "Emergency department"),
    .init("smur", .care, "Sorties du SMUR", "Mobile emergency service"),
    .init("reanimation", .care, "Réanimation et surveillance continue", "Intensive care"),
    .init("bloc", .care, "Bloc opératoire et anesthésie", "Operating theatre and anaesthesia"),
    .init("maternite", .care, "Maternité et salle de naissance", "Maternity and delivery room"),
    .init("hospitalisation", .care, "Hospitalisation complète", "Inpatient wards"),
    .init("ambulatoire", .care, "Hospitalisation de jour et chirurgie ambulatoire", "Day care"),
    .init("consultations", .care, "Consultations externes", "Outpatient clinics"),
    .init("dialyse", .care, "Dialyse", "Dialysis"),
    .init("chimiotherapie", .care, "Chimiothérapie", "Chemotherapy"),
    .init("psychiatrie", .care, "Psychiatrie", "Psychiatry"),
    .init("ehpad", .care, "EHPAD et soins de longue durée", "Nursing home and long-term care"),
    .init("laboratoire", .technicalPlatform, "Laboratoire de biologie", "Laboratory"),
    .init("imagerie", .technicalPlatform, "Imagerie médicale", "Medical imaging"),
    .init("pharmacie", .technicalPlatform, "Pharmacie à usage intérieur", "Hospital pharmacy"),
    .init("sterilisation", .technicalPlatform, "Stérilisation", "Sterile services"),
    .init("admissions", .administrative, "Admissions et facturation", "Admissions and billing"),
    .init("paie", .administrative, "Paie et gestion du personnel", "Payroll and staff"),
    .init("achats", .administrative, "Achats et approvisionnements", "Purchasing and supplies"),
    .init("restauration", .logistics, "Restauration des patients", "Patient meals"),
    .init("linge", .logistics, "Linge", "Linen"),
    .init("transport", .logistics, "Brancardage et transports", "Porters and transport"),
    .init("direction", .steering, "Direction et garde administrative", "Management on duty"),
  ]

  private init(_ id: String, _ scope: Scope, _ french: String, _ english: String) {
    (self.id, self.scope, names) = (id, scope, (french, english))
  }

  /// Those that a hospital has no process for, by the identifiers and the words of the names of its own.
  ///
  /// - Parameter establishment: whose they are to be; in a group their identifiers begin with its own, as those of
  ///   imports do.
  package static func missing(
    in model: Model, establishment: Index<Establishment>? = nil
  ) -> [BIAProposal] {
    let known = model.assets.filter {
      $0.kind == .process && (establishment == nil || $0.establishment == establishment)
    }.flatMap { [folded($0.id), folded($0.name)] }
    let home = model.establishments.count > 1 ? establishment : nil
    let taken = Set(model.assets.map { canonicalName($0.id) })
    return all.filter { proposal in
      let words = [proposal.id, folded(proposal.names.french), folded(proposal.names.english)]
      return !known.contains { name in
        words.contains { name == $0 || name.hasSuffix("/" + $0) || name.hasPrefix($0 + "-") }
      }
    }.map { proposal in
      var proposal = proposal
      let place = home.map { model.establishments[$0].id + "/" } ?? ""
      // The laboratory may be known as a building, or as a service.
      let isTaken = taken.contains(canonicalName(place + proposal.id))
      proposal.id = place + (isTaken ? "processus-" : "") + proposal.id
      return proposal
    }
  }
}
