// What is written is on the disk before anything else is done.

import Foundation
import SystemPackage

extension FileDescriptor {
  /// Waits until what was written is on the disk.
  func synchronize() throws(Errno) {
    guard fsync(rawValue) == 0 else { throw Errno(rawValue: errno) }
  }
}
