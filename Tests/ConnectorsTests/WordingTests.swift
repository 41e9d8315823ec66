// What findings say, in both languages.

import Connectors
import Continuity
import Formats
import Testing

@Test func aFindingNamesItsPlaceAndItsReason() {
  let place = Place(file: "inv.xlsx", sheet: "Serveurs", line: 12, column: "RTO")
  let finding = Finding(.unreadableValue("4 heurs"), at: place)
  #expect(
    finding.line(in: .english)
      == "inv.xlsx, sheet 'Serveurs', line 12, column 'RTO': unreadable value '4 heurs', kept as unknown"
  )
  #expect(
    finding.line(in: .french)
      == "inv.xlsx, feuille «\u{A0}Serveurs\u{A0}», ligne 12, colonne «\u{A0}RTO\u{A0}»\u{A0}: valeur illisible «\u{A0}4 heurs\u{A0}», laissée inconnue"
  )
  #expect(!finding.failsStrict)
  #expect(Finding(.deleted, at: place).failsStrict)
}

@Test func namesOfImportsHoldNothingButLettersDigitsAndHyphens() {
  #expect(
    Inventory.originName(from: "Inventaire été 2026 (v2).xlsx") == "inventaire-ete-2026-v2-xlsx")
  #expect(Inventory.originName(from: "../..") == "import")
}
