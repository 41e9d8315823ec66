// The date that files are stamped with: the document's own, so that the same document is the same file.

import Continuity

extension CalendarDate {
  /// Midnight of the day in seconds of Unix.
  var secondsSince1970: Int { daysSince1970 * 86_400 }
}
