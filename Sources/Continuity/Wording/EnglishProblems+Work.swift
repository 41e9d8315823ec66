// Problems in English: who works on what, and when they are there.

extension EnglishProblems {
  func work(_ issue: Issue) -> Sentence {
    switch issue {
    case .badDays(let value):
      return """
        \(value) are no days of the week; \
        write 'mon', 'mon-fri' or '[sat, sun]'
        """
    case .badClock(let value, let key):
      return "\(value) is no hour of the day for \(key); write it as in '08:00', up to '24:00'"
    case .notPeople(let id):
      return "\(id) is neither a role nor a supplier; only people are present and work"
    case .presenceNeverDecides(let id):
      return """
        this line of the presence of \(id) never counts: lines before it take all its minutes, \
        and the first that matches decides; put it before them, or remove it
        """
    case .crewBeyondHeads(let role, let count, let most):
      return """
        this crew asks for \(count) of \(role), but there are never more than \(most) \
        ('headcount', 'presence'): nobody could ever begin
        """
    case .crewNeverTogether(let ids):
      return """
        \(allOf: ids) are never there in number at one time ('presence'), so this crew could never begin
        """
    case .crewOfItself(let id):
      return "the work that brings \(id) back needs \(id) itself; name somebody else"
    case .copyStepWithoutCopies(let id):
      return """
        this step restores a copy, but \(id) has none; say where they are under 'copies', \
        or how long the step takes
        """
    case .secondCopyStep(let id):
      return "two steps of \(id) restore its copy; only one may say 'takes: copy'"
    default:
      return ""
    }
  }
}
