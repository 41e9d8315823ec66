// Problems in English: the registers.

extension EnglishProblems {
  func sentence(_ issue: RegisterIssue) -> Sentence {
    switch issue {
    case .badMoment(let value, let key):
      return """
        \(value) is not a day, with or without an hour, for \(key); \
        write for example 2026-03-12T08:30 or 2026-03-12
        """
    case .badAmount(let value, let key):
      return """
        \(value) is not a sum in euros for \(key); write digits with at most two decimals, as in 12500 \
        or 12500.50, up to a thousand million
        """
    case .badDayCount(let value, let key):
      return """
        \(value) is not a number of days for \(key); write for example 12 or 2.5, up to 100000
        """
    case .badDigits(let value, let key, let count):
      return """
        \(value) is not a value of \(key); write its \(count) hexadecimal digits (0 to 9, a to f)
        """
    case .badPath(let value):
      return """
        \(value) is not the path of a file in the model's folder; \
        write for example preuves/pv-restauration.pdf
        """
    case .badFunding(let value):
      return """
        \(value) does not say how much is paid elsewhere; write 'yes', 'no' or a sum in euros, and who \
        pays under 'funder'
        """
    case .backwards(let key, let value, let earlier, let first):
      return "\(key) is \(value), before \(earlier), which is \(first); correct one of the two"
    case .restoreLongerThanDelay(let duration, let delay):
      return """
        the restore took \(duration: duration) ('duration'), but from 'asked' to 'restored' there are \
        only \(duration: delay); correct one of the three
        """
    case .moreFundedThanCost(let part, let amount):
      return "\(part) is paid elsewhere, but the amount is \(amount); correct one of the two"
    case .rowTwice(let first):
      return "this row says the same as another one, at \(plain: first); keep one of the two"
    case .badLikelihood(let value, let scale, let suggestion):
      if scale.isEmpty {
        return """
          \(value) is not a likelihood; write a whole number from 1 to 10, or list the words of your scale \
          under 'likelihoods', the least likely first
          """
      }
      return "\(value) is not on the scale of likelihoods\(words: choose(suggestion, scale))"
    case .likelihoodTwice(let value):
      return "\(value) stands twice on the scale of likelihoods; name it once"
    case .unknownCopy(let node, let holder, let known, let suggestion):
      let other: Sentence =
        known.isEmpty
        ? "; the model names no copy of it"
        : "; its copies are on \(allOf: known)"
      return "\(holder) holds no copy of \(node)\(words: didYouMean(suggestion, otherwise: other))"
    case .unknownEvidence(let id, let suggestion):
      return """
        unknown evidence \(id)\
        \(words: didYouMean(
          suggestion, otherwise: "; declare it under 'evidence', or write the path of a file"))
        """
    case .unknownScenario(let id, let suggestion):
      return """
        unknown scenario \(id)\
        \(words: didYouMean(suggestion, otherwise: "; declare it under 'scenarios'"))
        """
    case .unknownPlan(let id, let suggestion):
      return """
        unknown plan \(id)\
        \(words: didYouMean(suggestion, otherwise: "; declare it under 'continuity-plans'"))
        """
    case .unknownMilestone(let id, let suggestion):
      return """
        unknown milestone \(id)\
        \(words: didYouMean(suggestion, otherwise: "; declare it under 'milestones'"))
        """
    case .unknownLegalEntity(let id, let suggestion):
      return """
        unknown legal entity \(id)\
        \(words: didYouMean(
          suggestion, otherwise: "; no establishment names it under 'legal-entity' or 'finess-ej'"))
        """
    case .unknownObjective(let id, let suggestion):
      return """
        unknown objective \(id) of the programme\
        \(words: didYouMean(suggestion, otherwise: "; they are written as D2.O1.C"))
        """
    case .wrongKind(let id, let kind, let expected):
      return """
        \(id) is listed under \(kind.plural); name a node that is listed under \(expected.plural)
        """
    case .otherLegalEntity(let establishment, let entity):
      return "\(establishment) does not belong to the legal entity \(entity); keep one of the two"
    case .evidenceGone(let file):
      return "the evidence \(file) is not in the model's folder or cannot be read"
    case .evidenceChanged(let file, let hash):
      return """
        the evidence \(file) is not what it was: its SHA-256 is now \(plain: hash); \
        check it, then write its new hash
        """
    }
  }
}
