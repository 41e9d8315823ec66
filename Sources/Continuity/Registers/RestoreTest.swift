// The register of restore tests: what was asked back, from which copy, when, and what came of it.

/// One test of restoring something (`restore-tests`).
public struct RestoreTest: Sendable {
  /// What came of it.
  public enum Result: String, CaseIterable, Sendable, RegisterChoice {
    case success
    case partial
    case failure

    static let french: [String: Result] = [
      "reussi": .success, "reussite": .success, "succes": .success, "ok": .success,
      "partiel": .partial, "reussi-en-partie": .partial, "echec": .failure, "echoue": .failure,
      "ko": .failure,
    ]
  }

  /// Where it was restored to.
  public enum Target: String, CaseIterable, Sendable, RegisterChoice {
    case production
    case sandbox

    static let french: [String: Target] = [
      "prod": .production, "en-production": .production, "bac-a-sable": .sandbox,
      "test": .sandbox, "recette": .sandbox, "isole": .sandbox,
    ]
  }

  /// Whose data, as a position in ``Model/assets``.
  public let node: Int
  /// The holder of the copy, as a position in ``Model/assets``; `nil` where nobody said.
  public let holder: Int?
  /// When it was asked for.
  public let asked: Moment
  /// When it was back.
  public let restored: Moment?
  /// How long the restore itself took, in minutes.
  public let duration: Int?
  /// How old the data was that came back, in minutes.
  public let dataAge: Int?
  /// What came of it; `nil` where nobody said.
  public let result: Result?
  /// Where it was restored to; `nil` where nobody said.
  public let target: Target?
  /// Who checked on behalf of those who work with it.
  public let referent: Device.Actor?
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Int]
  /// The fingerprint of the model it was done on.
  public let fingerprint: String?
  /// Where it stands.
  public let location: Location

  /// From the request to the effective restore, in minutes (DMARD); `nil` where an hour is missing.
  public var dmard: Int? { restored.flatMap { asked.minutes(until: $0) } }
  /// The day of the test: that of the restore, else that of the request.
  public var day: CalendarDate { restored?.date ?? asked.date }
}
