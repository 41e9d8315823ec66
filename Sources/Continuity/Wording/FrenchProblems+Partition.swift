// Problems in French: zones, devices, flows and milestones.

extension FrenchProblems {
  func partition(_ issue: Issue) -> Sentence {
    switch issue {
    case .unknownZone(let id, let suggestion):
      return """
        zone inconnue \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; déclarez-la sous « zones »"))
        """
    case .unknownPlace(let id, let suggestion):
      return """
        zone ou élément inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; aucun fichier du modèle ne le définit"))
        """
    case .unknownDevice(let id, let suggestion):
      return """
        équipement de coupure inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; déclarez-le sous « devices »"))
        """
    case .flowToItself(let id):
      return
        "ce flux part de \(id) et y revient ; nommez deux extrémités différentes, ou retirez-le"
    case .emptyZone(let id):
      return """
        aucun élément n'est dans la zone \(id) ; écrivez « zone: » avec cet identifiant \
        sur ceux qui y sont, ou retirez-la
        """
    case .idleDevice(let id):
      return """
        aucun flux ne passe par l'équipement de coupure \(id) ; nommez-le sous « through » \
        dans les flux qu'il peut couper, ou retirez-le
        """
    case .flowWithoutDevice(let id):
      return """
        rien ne peut couper le flux \(id) ; nommez sous « through » les équipements \
        qu'il traverse, par exemple « through: pare-feu-1 »
        """
    case .unknownFlow(let id, let suggestion):
      return """
        flux inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; il n'y en a pas à retirer ce jour-là"))
        """
    case .milestonesDisagree(let key, let subject, let other):
      return """
        le jalon \(other) du même jour dit autre chose de \(subject) sous \(key) ; \
        n'en gardez qu'un, ou datez l'un plus tard
        """
    default:
      return ""
    }
  }
}
