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
    case .crewBeyondHeads(let role, let count, let most):
      return """
        cette équipe demande \(count) personnes de \(role), mais il n'y en a jamais plus de \(most) \
        (« headcount », « presence ») : personne ne pourrait jamais commencer
        """
    case .crewNeverTogether(let ids):
      return """
        \(allOf: ids) ne sont jamais assez nombreux en même temps (« presence ») : cette équipe ne pourrait \
        jamais commencer
        """
    case .crewOfItself(let id):
      return "le travail qui rétablit \(id) a besoin de \(id) lui-même ; nommez quelqu'un d'autre"
    case .copyStepWithoutCopies(let id):
      return """
        cette étape restaure une copie, mais \(id) n'en a aucune ; dites où elles sont sous « copies », \
        ou combien de temps l'étape prend
        """
    case .secondCopyStep(let id):
      return """
        deux étapes de \(id) restaurent sa copie ; une seule peut dire « takes: copy »
        """
    default:
      return ""
    }
  }
}
