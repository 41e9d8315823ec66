// Problems in French: nodes that stand for several like units.

extension FrenchProblems {
  func sentence(_ issue: UnitsIssue) -> Sentence {
    switch issue {
    case .badCount(let value):
      return """
        \(value) n'est pas un nombre d'unités ; \
        écrivez un nombre entier de 1 à \(Records.unitLimit), par exemple « count: 44 »
        """
    case .notCounted(let id, let kind):
      return """
        \(id) a un « count », mais un élément de type \(kind.singular) ne compte pas pour plusieurs ; \
        un « count » est pour \(oneOf: Kind.counted.map(\.plural))
        """
    case .tooMany(let units):
      return """
        avec celui-ci, le modèle compte \(units) unités, \
        alors que la limite est de \(Resolver.unitLimit) ; regroupez des unités
        """
    case .tooManyMembers(let members):
      return """
        chaque unité ayant ses besoins, le modèle nommerait \(members) éléments, alors que la limite est de \
        \(Resolver.memberLimit) ; ce besoin en est la plus grande part : regroupez des unités
        """
    case .badPercentage(let value):
      return """
        \(value) n'est pas une part d'unités ; écrivez un pourcentage de 1% à 100%, \
        par exemple « at-least: 60% »
        """
    case .percentageOfOne(let ids):
      return """
        un pourcentage porte sur des unités, mais \(allOf: ids) \
        \(words: ids.count < 2 ? "n'a" : "n'ont") pas de « count » ; dites combien il y en a, \
        par exemple « count: 44 », ou écrivez un nombre
        """
    case .moreThanThere(let id, let needed, let count):
      return """
        il faut \(needed) unités de \(id), mais son nombre d'unités (« count ») est de \(count)
        """
    case .badShare(let value):
      return """
        \(value) n'est pas une part d'unités ; \
        écrivez un pourcentage de 1% à 100%, ou un nombre d'unités, par exemple 12
        """
    case .shareOfOne(let id):
      return """
        une part de \(id) ne peut pas tomber en panne : il n'a pas de « count » ; \
        dites combien il y en a, par exemple « count: 44 », ou retirez « share »
        """
    case .moreFail(let id, let units, let count):
      return """
        \(units) unités de \(id) tombent en panne, mais son nombre d'unités (« count ») est de \(count)
        """
    }
  }
}
