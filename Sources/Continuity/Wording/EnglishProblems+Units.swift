// Problems in English: nodes that stand for several like units.

extension EnglishProblems {
  func sentence(_ issue: UnitsIssue) -> Sentence {
    switch issue {
    case .badCount(let value):
      return """
        \(value) is not a number of units; \
        write a whole number from 1 to \(Records.unitLimit), as in 'count: 44'
        """
    case .notCounted(let id, let kind):
      return """
        \(id) has a 'count', but a node of the kind \(kind.singular) stands for one; \
        a 'count' is for \(oneOf: Kind.counted.map(\.plural))
        """
    case .tooMany(let units):
      return """
        with this one the model has \(units) units, but the limit is \(Resolver.unitLimit); \
        let one unit stand for several
        """
    case .tooManyMembers(let members):
      return """
        with the needs of each unit the model would name \(members) nodes, but the limit is \
        \(Resolver.memberLimit); this need is the largest part: let one unit stand for several
        """
    case .badPercentage(let value):
      return """
        \(value) is not a share of units; write a percentage from 1% to 100%, as in 'at-least: 60%'
        """
    case .percentageOfOne(let ids):
      return """
        a percentage is one of units, but \(allOf: ids) \(words: ids.count == 1 ? "has" : "have") \
        no 'count'; say how many there are, as in 'count: 44', or write a number
        """
    case .moreThanThere(let id, let needed, let count):
      return "\(needed) units of \(id) are needed, but its 'count' is \(count)"
    case .badShare(let value):
      return """
        \(value) is not a share of units; \
        write a percentage from 1% to 100%, or a number of units such as 12
        """
    case .shareOfOne(let id):
      return """
        a share of \(id) cannot fail: it has no 'count'; \
        say how many there are, as in 'count: 44', or remove 'share'
        """
    case .moreFail(let id, let units, let count):
      return "\(units) units of \(id) fail, but its 'count' is \(count)"
    }
  }
}
