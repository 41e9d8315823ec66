// The exact text of messages in French, compared with plain spaces and apostrophes.

import Formats
import Testing

@testable import Continuity

@Suite struct FrenchProblemsTests {
  private func expect(
    _ issue: Continuity.Issue, _ expected: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(FrenchProblems().message(issue).plain == expected, sourceLocation: location)
  }

  private func expect(
    _ defect: ReadingDefect, _ expected: String, at location: SourceLocation = #_sourceLocation
  ) {
    expect(.reading(defect, firstSeen: nil), expected, at: location)
  }

  @Test func `spaces that must not break do not, and apostrophes are curly`() {
    #expect(
      FrenchProblems().message(.unknownNode("adx", suggestion: "ad"))
        == "identifiant inconnu «\u{A0}adx\u{A0}»\u{A0}: vouliez-vous dire «\u{A0}ad\u{A0}»\u{A0}?")
    #expect(
      FrenchProblems().message(.badDuration("4 x", key: "mtpd"))
        == "«\u{A0}4 x\u{A0}» n’est pas une durée pour «\u{A0}mtpd\u{A0}»\u{A0}; "
        + "écrivez 45m, 4h, 1h30, 2j ou PT4H30M")
  }

  @Test func `names that nobody knows come with the nearest one`() {
    expect(
      .unknownNode("adx", suggestion: nil),
      "identifiant inconnu « adx » ; aucun fichier du modèle ne le définit")
    expect(
      .unknownKey("mtdp", suggestion: "mtpd"),
      "clé inconnue « mtdp », ignorée : vouliez-vous dire « mtpd » ?")
    expect(.unknownColumn("couleur", suggestion: nil), "colonne inconnue « couleur », ignorée")
    expect(
      .badChoice(
        "soinz", key: "scope", choices: ["care", "technical-platform", "administrative"],
        suggestion: "soins"),
      """
      « soinz » n'est pas une valeur de « scope » : vouliez-vous dire « soins » ? \
      (écrivez « care », « technical-platform » ou « administrative »)
      """)
    expect(
      .unknownEstablishment("ch-sud", suggestion: nil),
      "établissement inconnu « ch-sud » ; déclarez-le sous « establishments »")
  }

  @Test func `values that are wrong come with what is right`() {
    expect(
      .badDuration("long", key: "lasts"),
      """
      « long » n'est pas une durée pour « lasts » ; \
      écrivez 45m, 4h, 1h30, 2j, PT4H30M ou illimité
      """)
    expect(
      .negativeDuration("-5m", key: "restart"),
      "« -5m » est une durée négative ; « restart » vaut au moins 0, par exemple 45m")
    expect(.missing(key: "id"), "« id » manque ou n'a pas de valeur")
    expect(
      .badNumber("trois", key: "count"),
      """
      « trois » ne dit pas combien il en faut ; \
      écrivez « all » (tous), « any » (au moins un) ou un nombre entier, par exemple 2
      """)
    expect(
      .badDate("2026-02-30", key: "on"),
      """
      « 2026-02-30 » n'est pas une date pour « on » ; \
      écrivez année-mois-jour, par exemple 2026-03-12
      """)
    expect(
      .rtoAboveMTPD(rto: 330, mtpd: 240),
      """
      le délai de reprise « rto » (5 h 30) dépasse la DMIA « mtpd » (4 h) ; \
      il doit lui être inférieur ou égal
      """)
    expect(
      .modeWithoutLasts,
      """
      un mode dégradé doit dire combien de temps il tient, \
      par exemple « { lasts: 72h } » ou « { lasts: illimité } »
      """)
    expect(
      .wrongShape(key: "ide", expected: .count),
      "« ide » attend un nombre de personnes, par exemple « ide: 3 »")
  }

  @Test func `links that cannot be are named`() {
    expect(
      .placeInItself(["a", "b", "a"]), "le lieu « a » se trouve dans lui-même : a -> b -> a")
    expect(.moreNeededThanNamed(needed: 3, named: 2), "il en faut 3, mais 2 seulement sont nommés")
    expect(.moreNeededThanNamed(needed: 1, named: 0), "il en faut 1, mais aucun n'est nommé")
    expect(
      .needsItself("dpi"), "« dpi » figure parmi ses propres besoins ; retirez-le de cette liste")
    expect(
      .moreThanHeadcount(role: "ide", count: 3, headcount: 2),
      "il faut 3 personnes du rôle « ide », mais son effectif (« headcount ») est de 2")
    expect(
      .moreAbsentThanPresent(role: "ide", absent: 1, headcount: 0),
      "1 personne du rôle « ide » est absente, mais son effectif (« headcount ») est de 0")
    expect(
      .neededByNothing("dns"),
      "rien n'a besoin de « dns » ; nommez-le là où il est nécessaire, ou retirez-le")
  }

  @Test func `files that cannot be used say what to do`() {
    expect(
      .noModel,
      """
      ce dossier ne contient aucun modèle : aucun fichier *.yaml, *.yml ou *.csv ; \
      indiquez un autre dossier avec « --model DOSSIER », \
      ou commencez un modèle avec « ricochet init »
      """)
    expect(
      .unknownCSV(names: ["nodes", "needs"]),
      """
      le nom de ce fichier ne dit pas ce qu'il contient ; nommez-le « nodes.csv » ou \
      « needs.csv », ou terminez son nom ainsi, par exemple « ght-nord.needs.csv »
      """)
    expect(
      .unreadable(errno: 13, text: "Permission denied"),
      "lecture impossible : vous n'en avez pas le droit")
    expect(
      .unreadable(errno: 9_999, text: "Unknown error 9999"),
      "lecture impossible : le système signale l'erreur n° 9999")
    expect(.unclosedQuote, "le guillemet ouvert ici n'est jamais fermé")
    expect(
      .fileTooLarge(bytes: 5_000_000_000, limit: 4_294_967_295),
      """
      ce fichier est trop volumineux : 5 000 000 000 octets, \
      alors que la limite est de 4 294 967 295 ; scindez-le
      """)
    expect(.missingColon, "il manque « : » après la clé, par exemple « name: CH Nord »")
    expect(
      .unclosedBracket("[", opened: Location(file: 0, line: 3, column: 9)),
      "« [ », ouvert à la ligne 3, n'est pas fermé, ou une virgule manque ensuite")
  }
}
