// What a person reads in the picture of a trajectory, in each language.

internal import Continuity

/// The words of the picture of a trajectory.
protocol TrajectoryLabels: Sendable {
  var trajectory: String { get }
  var today: String { get }
  var noGap: String { get }
  /// In the bar of a gap that nothing is planned for.
  var noMilestone: String { get }
  /// In the bar of a gap that something is planned for, of which nobody knows whether it will do.
  var effectUnknown: String { get }
  var closedGap: String { get }
  var announcedGap: String { get }
  var uncoveredGap: String { get }
  var gapFallsShort: String { get }
  var gapUnknown: String { get }
  var trajectoryNote: String { get }
  /// What stands between a name and what is said of it.
  var colon: String { get }
}

extension FrenchLabels {
  var trajectory: String { "Trajectoire\u{A0}: écarts et jalons" }
  var today: String { "aujourd’hui" }
  var noGap: String { "Aucun écart." }
  var noMilestone: String { "aucun jalon" }
  var effectUnknown: String { "effet non calculé" }
  var closedGap: String { "ouvert jusqu’au jalon qui le comble (son numéro au bout)" }
  var announcedGap: String { "prévu pour l’objectif, effet sur l’écart non calculé" }
  var uncoveredGap: String { "rien de prévu" }
  var gapFallsShort: String { "non atteint" }
  var gapUnknown: String { "inconnu" }
  var trajectoryNote: String {
    "Un trait vertical est un jour\u{A0}; la distance entre deux traits ne dit pas le temps qui les sépare."
  }
  var colon: String { "\u{A0}: " }
}

extension EnglishLabels {
  var trajectory: String { "Trajectory: gaps and milestones" }
  var today: String { "today" }
  var noGap: String { "No gap." }
  var noMilestone: String { "no milestone" }
  var effectUnknown: String { "effect not computed" }
  var closedGap: String { "open until the milestone that closes it (its number at the end)" }
  var announcedGap: String { "planned for the objective, its effect on the gap not computed" }
  var uncoveredGap: String { "nothing planned" }
  var gapFallsShort: String { "not met" }
  var gapUnknown: String { "unknown" }
  var trajectoryNote: String {
    "An upright line is a day; how far apart two lines stand does not tell how long it is between them."
  }
  var colon: String { ": " }
}
