// Problems in English: zones, devices, flows and milestones.

extension EnglishProblems {
  func partition(_ issue: Issue) -> Sentence {
    switch issue {
    case .unknownZone(let id, let suggestion):
      return """
        unknown zone \(id)\
        \(words: didYouMean(suggestion, otherwise: "; declare it under 'zones'"))
        """
    case .unknownPlace(let id, let suggestion):
      return """
        unknown zone or node \(id)\
        \(words: didYouMean(suggestion, otherwise: "; no file of the model defines it"))
        """
    case .unknownDevice(let id, let suggestion):
      return """
        unknown device \(id)\
        \(words: didYouMean(suggestion, otherwise: "; declare it under 'devices'"))
        """
    case .flowToItself(let id):
      return "this flow goes from \(id) to itself; name two different ends, or remove it"
    case .emptyZone(let id):
      return """
        no node is in the zone \(id); write 'zone:' with this id on the nodes that are, \
        or remove it
        """
    case .idleDevice(let id):
      return """
        nothing goes through the device \(id); name it under 'through' in the flows that it can cut, \
        or remove it
        """
    case .flowWithoutDevice(let id):
      return """
        nothing can cut the flow \(id); name the devices on its way under 'through', \
        as in 'through: pare-feu-1'
        """
    case .unknownFlow(let id, let suggestion):
      return """
        unknown flow \(id)\
        \(words: didYouMean(suggestion, otherwise: "; there is none to remove on that day"))
        """
    case .milestonesDisagree(let key, let subject, let other):
      return """
        the milestone \(other) of the same day says otherwise of \(subject) under \(key); \
        keep one of the two, or date one later
        """
    default:
      return ""
    }
  }
}
