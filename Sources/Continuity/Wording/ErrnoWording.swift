// What the operating system says of a file or folder, in the words of people.

package import SystemPackage

extension Language {
  /// Why something cannot be written, for the causes that people meet.
  package func reason(_ errno: Errno) -> String {
    switch self {
    case .french: french(errno)
    case .english: String(describing: errno)
    }
  }

  private func french(_ errno: Errno) -> String {
    switch errno {
    case .noSpace, .diskQuotaExceeded: "plus de place sur le disque"
    case .fileTooLarge: "fichier trop grand"
    case .permissionDenied, .notPermitted: "droits insuffisants"
    case .readOnlyFileSystem: "disque en lecture seule"
    case .noSuchFileOrDirectory: "ce dossier n’existe pas"
    case .notDirectory: "le chemin passe par un fichier"
    case .isDirectory: "c’est un dossier"
    case .fileNameTooLong: "le nom est trop long"
    case .tooManySymbolicLinkLevels: "ses liens symboliques tournent en rond"
    case .ioError: "le disque ou le réseau ne répond pas correctement"
    case .brokenPipe: "plus personne ne lit"
    case .noMemory: "la mémoire manque"
    default: "le système signale l’erreur n°\u{A0}\(errno.rawValue)"
    }
  }
}

extension Errno {
  /// Whether the place is right and the disk is not: full, beyond a quota, failing. What may not be written, or is
  /// not there, is a name that somebody got wrong.
  package var isOfDisk: Bool {
    switch self {
    case .permissionDenied, .notPermitted, .readOnlyFileSystem, .noSuchFileOrDirectory,
      .notDirectory,
      .isDirectory, .fileExists, .fileNameTooLong, .tooManySymbolicLinkLevels, .directoryNotEmpty,
      .invalidArgument:
      false
    default: true
    }
  }
}
