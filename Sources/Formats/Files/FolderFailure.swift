// Why the files of a folder cannot be changed.

package import SystemPackage

/// What stands against changing the files of a folder, which is as it was.
package enum FolderFailure: Error {
  /// Somebody else is changing it.
  case inUse
  /// The list of what a change still had to do is none of ours.
  case damagedList(FilePath)
  /// What the system says.
  case system(Errno)
}
