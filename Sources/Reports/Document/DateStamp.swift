// The date that files are stamped with: the document's own, so that the same document is the same file.

import Continuity

extension CalendarDate {
  /// Midnight of the day in seconds of Unix.
  var secondsSince1970: Int {
    // Days since 1 March of the year 0, as the civil calendar counts (Howard Hinnant, days_from_civil).
    let year = month > 2 ? self.year : self.year - 1
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
