// Signs in French.

import Continuity

struct FrenchSignPhrases: SignPhrases {
  var language: Language { .french }

  var signsHeading: String { "À quoi on le voit" }
  func sign(_ text: String) -> String { "On s’en aperçoit\u{A0}: \(text)." }
  func usually(_ text: String) -> String {
    "Le plus souvent, on s’en aperçoit ainsi\u{A0}: \(text)."
  }

  func usualSign(of kind: Kind) -> String? {
    switch kind {
    case .process: nil
    case .application: "l’écran affiche une erreur ou ne répond plus"
    case .service: "plusieurs logiciels refusent de s’ouvrir en même temps"
    case .server: "tout ce qui tourne dessus se fige à la fois"
    case .network: "les postes et les téléphones d’un même lieu sont coupés ensemble"
    case .store: "les logiciels se figent dès qu’ils lisent ou enregistrent"
    case .backup: "le compte rendu de la sauvegarde manque, ou dit un échec"
    case .equipment: "l’appareil ne démarre pas, affiche un défaut ou ne transmet plus"
    case .utility: "la lumière, le froid ou la pression manquent, ou une alarme technique sonne"
    case .role: "des postes restent vides à la relève"
    case .building: "on ne peut plus y entrer\u{A0}: fumée, eau, alarme ou accès fermé"
    case .supplier: "son portail ou son téléphone ne répond plus"
    }
  }
}
