// What a folder holds before an import comes into it: both parts are as large as what is imported.

import Continuity
import SystemPackage

/// The import before, and what all files of the folder define.
struct Surroundings: Sendable {
  let previous: PreviousImport
  /// The identifiers that the import before left; `nil` where there was none.
  var identifiers: PreviousImport.Identifiers?
  let known: KnownNames

  /// Reads the folder.
  ///
  /// - Throws: ``ImportFailure``, where the files of the import before do not read.
  init(after previous: PreviousImport, in folder: FilePath) throws(ImportFailure) {
    self.previous = previous
    let (identifiers, known) = atOnce {
      Result { () throws(ImportFailure) in try previous.identifiers() }
    } _: {
      KnownNames(in: folder)
    }
    (self.identifiers, self.known) = (try identifiers.get(), known)
  }
}
