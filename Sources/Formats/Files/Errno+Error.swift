// The number of the operating system's inside any error.

internal import Foundation
package import SystemPackage

extension Errno {
  /// What the system said, out of an error of Foundation's or of our own.
  package init(of error: any Error) {
    self = (error as? Errno) ?? Errno.inside(error) ?? .ioError
  }

  private static func inside(_ error: any Error) -> Errno? {
    if let error = error as? POSIXError { return Errno(rawValue: error.code.rawValue) }
    guard let error = error as? CocoaError else { return nil }
    if let cause = error.underlying, let errno = inside(cause) { return errno }
    return switch error.code {
    case .fileWriteNoPermission, .fileReadNoPermission: .permissionDenied
    case .fileWriteOutOfSpace: .noSpace
    case .fileWriteVolumeReadOnly: .readOnlyFileSystem
    case .fileNoSuchFile, .fileReadNoSuchFile: .noSuchFileOrDirectory
    case .fileWriteFileExists: .fileExists
    default: nil
    }
  }
}
