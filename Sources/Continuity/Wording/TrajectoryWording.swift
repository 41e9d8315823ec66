// The verdict on a trajectory, in both languages: for answers and pictures alike.

extension Language {
  /// - Parameters:
  ///   - day: the day from which on the objective is met, in words.
  ///   - milestones: those of that day, safe to show.
  ///   - isPlanned: whether milestones are left to be done.
  package func trajectory(
    _ compliance: Compliance, on day: String?, with milestones: [String], isPlanned: Bool
  ) -> String {
    let several = milestones.count > 1
    let jalons = "\(several ? "jalons" : "jalon") \(list(of: milestones))"
    let names = "\(several ? "milestones" : "milestone") \(list(of: milestones))"
    switch (self, compliance, day) {
    case (.french, .met, let day?): return "trajectoire atteinte\u{A0}: le \(day) (\(jalons))."
    case (.french, .met, nil): return "trajectoire atteinte\u{A0}: l’état l’est déjà."
    case (.french, .notMet, _):
      return isPlanned
        ? "trajectoire non atteinte\u{A0}: les jalons datés ne comblent pas l’écart."
        : "trajectoire non atteinte\u{A0}: aucun jalon daté ne comble l’écart."
    case (.french, .unknown, _):
      return isPlanned
        ? "trajectoire inconnue\u{A0}: jalons faits, l’état resterait inconnu."
        : "trajectoire inconnue\u{A0}: l’état l’est, et aucun jalon daté n’est prévu."
    case (.english, .met, let day?): return "trajectory met: on \(day) (\(names))."
    case (.english, .met, nil): return "trajectory met: the state is already."
    case (.english, .notMet, _):
      return isPlanned
        ? "trajectory not met: the dated milestones do not close the gap."
        : "trajectory not met: no dated milestone closes the gap."
    case (.english, .unknown, _):
      return isPlanned
        ? "trajectory unknown: with the milestones done, the state would still be unknown."
        : "trajectory unknown: the state is, and no dated milestone is planned."
    }
  }
}
