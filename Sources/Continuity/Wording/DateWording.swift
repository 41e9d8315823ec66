// How a day of the calendar is written for people.

extension Language {
  /// A day, such as `31 March 2027` or `1er avril 2027`, with no-break spaces.
  package func day(_ date: CalendarDate) -> String {
    let month: String
    switch self {
    case .french:
      month =
        [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre",
        ][date.month - 1]
    case .english:
      month =
        [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ][date.month - 1]
    }
    let day = self == .french && date.day == 1 ? "1er" : "\(date.day)"
    return "\(day)\u{A0}\(month)\u{A0}\(date.year)"
  }
}
