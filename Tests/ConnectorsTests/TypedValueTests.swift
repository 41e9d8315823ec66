// What people type into cells.

import Continuity
import Formats
import Testing

@testable import Connectors

@Suite struct TypedValues {
  private func duration(_ text: String, _ form: Cell.Form = .text, unit: Int? = nil) -> TypedValue {
    TypedValue(Cell(text: text, form: form), as: .duration, unit: unit)
  }

  @Test(arguments: [
    ("4 heures", "4h"), ("4h", "4h"), ("4H00", "4h"), ("1h30", "1h30"), ("1 h 30", "1h30"),
    ("J+1", "1d"), ("j + 2", "2d"), ("H+4", "4h"), ("2 jours", "2d"), ("2j", "2d"),
    ("1,5 h", "1h30"),
    ("0,5 j", "12h"), ("immédiat", "0m"), ("Immédiate", "0m"), ("quotidienne", "1d"),
    ("1 mois", "30d"),
    ("< 4h", "4h"), ("≤ 30 min", "30m"), ("moins de 2 h", "2h"), ("~ 4h", "4h"), ("02:30", "2h30"),
    ("72h", "3d"), ("26 h", "26h"), ("1 semaine", "7d"), ("45mn", "45m"), ("4\u{A0}h", "4h"),
  ])
  func durationsAsPeopleTypeThem(_ text: String, _ wanted: String) {
    #expect(duration(text) == .value(wanted))
  }

  @Test(arguments: [
    "?", "n/a", "N/A", "-", "–", "NC", "n.c.", "à définir", "Inconnu", "tbd", "...", "sans objet",
  ])
  func unknownIsNeverZero(_ text: String) {
    #expect(duration(text) == .saidUnknown)
  }

  @Test(arguments: [
    "1 jour ouvré", "2 à 4h", "2-4h", "> 4h", "vite", "4 heurs", "illimité", "-4h", "24/24",
    // Numbers beyond all bounds, whichever way they are written.
    "999999999999999999:30", "9223372036854775807:59:59", "-1:30", "16666667:00", "4:60", "4:-1",
    "99999999999999999999 h", "999999999 ans", "J+999999999", "PT99999999999999999H", "1e308 h",
  ])
  func whatIsNoDurationStaysUnknown(_ text: String) {
    #expect(duration(text) == .unreadable)
  }

  @Test func aBareNumberNeedsItsUnit() {
    #expect(duration("4", .number) == .numberWithoutUnit)
    #expect(duration("0", .number, unit: 60) == .numberWithoutUnit)
    #expect(duration("4", .number, unit: 60) == .value("4h"))
    #expect(duration("1,5", unit: 1_440) == .value("36h"))
    #expect(TypedValue.unit(inHeading: "RTO (h)") == 60)
    #expect(TypedValue.unit(inHeading: "Délai en jours") == 1_440)
    #expect(TypedValue.unit(inHeading: "Délai de reprise") == nil)
  }

  @Test func excelsOwnTimesAreDurationsAndItsDatesAreNot() {
    #expect(duration("04:00", .time) == .value("4h"))
    #expect(duration("PT26H", .duration) == .value("26h"))
    #expect(duration("2026-03-12", .date) == .unreadable)
    #expect(duration("999999999999999999:30", .time) == .unreadable)
    #expect(duration("999999999", .number, unit: 525_600) == .unreadable)
    #expect(duration("#N/A", .error) == .error)
  }

  @Test func identifiersThatExcelConvertedAreRecognized() {
    for text in ["12/03/2026", "12-mars", "mars-26", "1,23E+05", "3-janv.", "01-mai-26"] {
      #expect(TypedValue.looksConverted(Cell(text: text, form: .text)), "\(text)")
    }
    for text in ["APP-001", "SRV-12", "2026-001", "mars", "12", "E-12", "dec-salle", "3-12"] {
      #expect(!TypedValue.looksConverted(Cell(text: text, form: .text)), "\(text)")
    }
    #expect(TypedValue.looksConverted(Cell(text: "2026-03-12", form: .date)))
  }

  @Test func yesAndNoInTheirManyForms() {
    for text in ["oui", "X", "1", "vrai", "✓"] {
      #expect(TypedValue(Cell(text: text, form: .text), as: .truth) == .value("true"), "\(text)")
    }
    for text in ["non", "0", "Faux"] {
      #expect(TypedValue(Cell(text: text, form: .text), as: .truth) == .value("false"), "\(text)")
    }
  }

  @Test func cellsHoldNothingThatSpreadsheetsRunOrTerminalsObey() {
    #expect("=1+1".asCell == "'=1+1")
    #expect("-2+3+cmd|' /C calc'!A0".asCell.hasPrefix("'-"))
    #expect("-12".asCell == "-12")
    #expect(" a\u{1B}[31m \n b\u{202E} ".asCell == "a [31m b")
    #expect("Salle\u{A0}A".asCell == "Salle\u{A0}A")
  }

  @Test(arguments: [
    ("CH d'Étampes (77) — Sud", "ch-d-etampes-77-sud"), ("--a__b--", "a-b"), ("Ω 3", "ω-3"),
    ("E\u{301}te\u{301}", "ete"), ("œuvre\nŒ", "oeuvre-oe"),
  ])
  func whatAnIdentifierHoldsIsFolded(_ text: String, _ expected: String) {
    #expect(Inventory.slug(text) == expected)
  }
}
