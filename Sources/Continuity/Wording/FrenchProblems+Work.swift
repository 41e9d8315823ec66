// Problems in French: who works on what, and when they are there.

extension FrenchProblems {
  func work(_ issue: Issue) -> Sentence {
    switch issue {
    case .badDays(let value):
      return """
        \(value) ne désigne pas des jours de la semaine ; \
        écrivez « lun », « lun-ven » ou « [sam, dim] »
        """
    case .badClock(let value, let key):
      return """
        \(value) n'est pas une heure de la journée pour \(key) ; \
        écrivez par exemple « 08:00 », jusqu'à « 24:00 »
        """
    case .notPeople(let id):
      return """
        \(id) n'est ni une fonction ni un fournisseur ; \
        seules des personnes sont présentes et travaillent
        """
    case .presenceNeverDecides(let id):
      return """
        cette ligne de la présence de \(id) ne compte jamais : les lignes qui la précèdent prennent \
        toutes ses minutes, et la première qui convient décide ; placez-la avant elles, ou supprimez-la
        """
    default:
      return ""
    }
  }
}
