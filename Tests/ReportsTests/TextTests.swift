// A document on a terminal.

import Reports
import Testing

@Suite("Documents as text") struct TextTests {
  @Test("say everything in order, within their limits, in at most the columns there are")
  func whole() {
    let text = Document.sample.text(for: Terminal(width: 100, hasColor: false))
    #expect(
      text == """
        Et si l’annuaire tombe\u{A0}?

        2 processus sur 3 s’arrêtent.
        L’annuaire doit être rétabli avant H+17.
          ✗ Urgences, DMIA manquée de 1 h
          ✓ <script>alert('x')</script> & "*_|`#" =1+1
          … et 1 de plus
        Processus                                   Arrêt  DMIA
        ──────────────────────────────────────────  ─────  ───────
        Urgences                                      H+1  manquée
                                                    par le dossier patient
        <script>alert('x')</script> & "*_|`#" =1+1    H+2  tenue
        … et 1 de plus

        Ce qu’il faut faire
          1. Prévenir l’astreinte
             5512
             <script>alert('x')</script> & "*_|`#" =1+1
          2. 1. Sortir le papier
        ≥\u{A0}: borne basse.
        Validé par la direction
        Nom\u{A0}: ____________________
        Date\u{A0}: ____________________
        Signature\u{A0}: ____________________

        """)
  }

  @Test("below 80 columns tell a table row by row, each cell behind its heading, and cut no word")
  func narrow() {
    let text = Document.sample.text(for: Terminal(width: 60, hasColor: false))
    #expect(
      text.contains(
        """
        Urgences
          Arrêt\u{A0}: H+1
          DMIA\u{A0}: manquée
          par le dossier patient
        """))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test("are colored after they are wrapped: colors take no columns")
  func colors() {
    let line = Line("un deux trois quatre cinq six sept huit neuf dix", .bad)
    let document = Document(
      "T", identity: Document.sample.identity, sections: [.init(nil, [.sentence(line)])])
    let text = document.text(for: Terminal(width: 20, hasColor: true))
    #expect(
      text == "\u{1B}[1mT\u{1B}[0m\n\n\u{1B}[31mun deux trois quatre\u{1B}[0m\n"
        + "\u{1B}[31mcinq six sept huit\u{1B}[0m\n\u{1B}[31mneuf dix\u{1B}[0m\n")
  }
}
