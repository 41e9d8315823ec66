// What ends an import before anything is written: the file, the mapping or the folder is not usable.

public import Continuity
public import Formats
public import SystemPackage

/// An import that cannot be done, with everything that stands against it.
public struct ImportFailure: ReaderFailure, Sendable {
  /// One thing that stands against it.
  public struct Obstacle: Sendable {
    /// What.
    public var reason: Reason
    /// Where.
    public var place: Place

    /// Makes an obstacle.
    public init(_ reason: Reason, at place: Place) {
      self.reason = reason
      self.place = place
    }
  }

  /// What can stand against an import.
  public enum Reason: Sendable {
    /// A file that cannot be read.
    case format(FormatDefect)

    // Mapping
    case mapping(MappingDefect)

    // Folder
    case needsUpdate(origin: String)
    case nothingToUpdate(origin: String, others: [String])
    /// The folder has these rows under another name.
    case anotherName(origin: String, known: String)
    /// The folder has the import of another hospital.
    case otherSource(OtherSource)
    /// What the last export had, and this one has not.
    case missingTable(String, rows: Int)
    case missingColumn(String)
    case unknownTable(String, suggestion: String?)
    case cannotKeep(String)
    /// What is gone is still named in files that people write.
    case stillNamed
    case nothingRead
    case folderNotUsable(String)
    /// Another import writes there at the moment.
    case folderInUse
    case snapshotDamaged(String)
    /// The model would not read with what was to be written; nothing was changed.
    case wouldNotRead(Problem)
    case cannotWrite(Errno)
    case strict(findings: Int)

    /// What was found of a row, where none may be left out.
    case finding(Finding.Reason)
    /// An obstacle that only one connector knows, in both languages.
    case particular(english: String, french: String)

    /// What is wrong with a file of ours.
    static func unreadable(_ file: UnreadableFile) -> Reason {
      .particular(english: file.message(in: .english), french: file.message(in: .french))
    }
  }

  /// Everything that stands against it, at least one.
  public var obstacles: [Obstacle]

  /// Whether it was a disk that is full or fails, and nothing that anybody got wrong.
  public var isOfDisk: Bool {
    obstacles.contains {
      if case .cannotWrite(let errno) = $0.reason { errno.isOfDisk } else { false }
    }
  }

  /// Makes a failure of several obstacles.
  public init(_ obstacles: [Obstacle]) { self.obstacles = obstacles }

  /// Makes a failure of what stands against reading files.
  public init(_ failure: FormatFailure) {
    obstacles = failure.obstacles.map { Obstacle(.format($0.defect), at: $0.place) }
  }

  /// Changes a folder; what stands against that stands against the import.
  static func changing<Result>(
    _ folder: FilePath, _ body: @autoclosure () throws(FolderFailure) -> Result
  ) throws(ImportFailure) -> Result {
    do throws(FolderFailure) {
      return try body()
    } catch {
      let place = Place(file: folder.string)
      switch error {
      case .inUse: throw ImportFailure(.folderInUse, at: place)
      case .damagedList(let list):
        throw ImportFailure(.snapshotDamaged(FileExchange.list), at: Place(file: list.string))
      case .system(let errno): throw ImportFailure(.cannotWrite(errno), at: place)
      }
    }
  }

  /// Makes a failure of one obstacle.
  public init(_ reason: Reason, at place: Place) { obstacles = [Obstacle(reason, at: place)] }
}

/// What can be wrong with a mapping file.
public enum MappingDefect: Sendable {
  case yaml(String)
  case notAMapping
  case unknownKey(String, suggestion: String?)
  case missingKey(String)
  case wrongShape(String)
  case unknownSheet(String, suggestion: String?)
  case unknownColumn(String, suggestion: String?)
  case noHeader(wanted: [String])
  case unknownKind(String, suggestion: String?)
  case unknownField(String, suggestion: String?)
  case unknownRelation(String, suggestion: String?)
  case badCount(String)
  case badDuration(String)
  case badSeparator(String)
  /// A direction of links that is none.
  case badDirection(String)
  /// A key that makes no sense where the rows are links.
  case notWithLinks(String)
  case noSheets
}
