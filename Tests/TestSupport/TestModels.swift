// The models that tests ask: shipped with the product, or written in the test.

package import Continuity
package import Foundation
import SystemPackage

/// The top of the repository.
package let repository = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A shipped model, read for a day.
package func shipped(_ name: String, at day: CalendarDate? = nil) throws -> Model {
  try Model(contentsOf: FilePath(repository.appending(path: "Models/\(name)").path), at: day)
}

/// A model of files as they lie in a folder, by their paths.
package func model(inFolder files: [String: String], at day: CalendarDate? = nil) throws -> Model {
  let folder = try TemporaryFolder(files)
  return try withExtendedLifetime(folder) { try Model(contentsOf: folder.filePath, at: day) }
}
