// What the picture of a trajectory shows, as data: gaps in rows, the days of milestones in columns.

public import Continuity

/// Gaps over the days on which milestones are due.
public struct TrajectoryChart: Sendable {
  /// One gap.
  public struct Row: Sendable {
    /// How it goes on.
    public enum Fate: Hashable, Sendable {
      /// Closed on a day, as a position in ``TrajectoryChart/days``.
      case closed(on: Int)
      /// Something is planned for it, of which nobody knows whether it will do: these milestones, as positions in
      /// ``TrajectoryChart/milestones``, and what else in words.
      case announced([Int], besides: String?)
      /// Nothing is planned for it.
      case uncovered
    }

    /// The objective it belongs to.
    public let objective: String
    /// What is missing, in a sentence.
    public let words: String
    /// Whether nobody knows, rather than that it falls short.
    public let isUnknown: Bool
    /// How it goes on.
    public let fate: Fate

    /// A gap.
    public init(objective: String, words: String, isUnknown: Bool, fate: Fate) {
      (self.objective, self.words) = (objective, words)
      (self.isUnknown, self.fate) = (isUnknown, fate)
    }
  }

  /// One milestone.
  public struct Milestone: Sendable {
    /// The day it is due, as a position in ``TrajectoryChart/days``.
    public let day: Int
    /// What it is, who answers for it, what it costs: one line.
    public let words: String

    /// A milestone.
    public init(day: Int, words: String) { (self.day, self.words) = (day, words) }
  }

  /// What it is of, under the title.
  public var lines: [String]
  /// The day of the model; `nil` where it says none.
  public var today: CalendarDate?
  /// The days with milestones, in order.
  public var days: [CalendarDate]
  /// The milestones to come, by day; numbered from 1.
  public var milestones: [Milestone]
  /// The gaps, those of one objective together.
  public var rows: [Row]

  /// A chart.
  public init(
    lines: [String], today: CalendarDate?, days: [CalendarDate], milestones: [Milestone],
    rows: [Row]
  ) {
    (self.lines, self.today, self.days) = (lines, today, days)
    (self.milestones, self.rows) = (milestones, rows)
  }
}
