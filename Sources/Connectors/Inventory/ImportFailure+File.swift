// A file that cannot be read, as a failure of an import.

import Continuity

extension ImportFailure {
  init(_ error: UnreadableFile, at place: Place) {
    switch error.defect {
    case .fileTooLarge(_, let limit): self.init(.tooLarge(limit: Int(limit)), at: place)
    case .notARegularFile: self.init(.notAFile, at: place)
    case .unreadable(_, let text): self.init(.unreadable(text), at: place)
    default: self.init(.unreadable("\(error.defect)"), at: place)
    }
  }
}
