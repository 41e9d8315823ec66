// A document that holds one of everything, with words that would break what shows them.

import Continuity
import Diagrams
import Reports

/// Names from files may hold anything.
let hostileName = "<script>alert('x')</script> & \"*_|`#\" =1+1"

extension Document {
  /// One of every block.
  static var sample: Document {
    var identity = Identity(model: "CH d’essai \(hostileName)", language: .french, version: "9.9")
    identity.date = CalendarDate("2026-11-30")
    identity.fingerprint = "3f9a12cd"
    identity.marking = "Diffusion restreinte\u{A0}: cellule de crise"
    var table = Table(
      ["Processus", "Arrêt", "DMIA"], title: "Processus touchés",
      rows: [
        ["Urgences", Table.Cell("H+1", .plain), Table.Cell("manquée", .bad)],
        [Table.Cell(hostileName), "H+2", Table.Cell("tenue", .good)],
        ["Biologie", "H+17", Table.Cell("?", .doubtful)],
      ], numeric: [1])
    table.notes = [0: ["par le dossier patient"]]
    table.limit = 2
    table.more = { "… et \($0) de plus" }
    return Document(
      "Et si l’annuaire tombe\u{A0}?", identity: identity,
      sections: [
        Document.Section(
          nil,
          [
            .sentence("2 processus sur 3 s’arrêtent."),
            .sentence(Line("L’annuaire doit être rétabli avant H+17.", .strong)),
            .list(
              List(
                [
                  Line("Urgences, DMIA manquée de 1 h", .bad, sign: .missed),
                  Line(hostileName, .good, sign: .kept), Line("Troisième"),
                ], limit: 2, more: { "… et \($0) de plus" })),
            .table(table),
          ]),
        Document.Section(
          "Ce qu’il faut faire",
          [
            .steps([
              Instruction(
                Line("Prévenir l’astreinte"),
                details: [.list(List([Line("5512", level: 0), Line(hostileName, level: 0)]))]),
              Instruction(Line("1. Sortir le papier")),
            ]),
            .note("≥\u{A0}: borne basse."),
            .signature(
              Signature("Validé par la direction", captions: ["Nom", "Date", "Signature"])),
          ]),
      ])
  }
}
