// `ricochet diagram plan`, and the timeline beside a plan: what they draw, and what they refuse.

import Testing

@Suite struct `The plan as a picture` {
  private let shifts = "lessons/27-les-vacations"

  @Test func `tells the same hours as the plan, in the clock of its start`() async throws {
    let run = try await Ricochet.run(
      "diagram plan --scenario veille-de-noel --format dot -o -", on: shifts)
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    for text in [
      "Plan de reprise, par équipe", "Équipe système", "lun–ven 08:00–18:00\u{A0}: 1",
      "J2 ven. 25/12 (fermé)", "24/12\u{A0}16:00 → 28/12\u{A0}16:00",
      "→ 28/12\u{A0}16:00 ✗\u{A0}DMIA · prouvé", "PACS\u{A0}: reconstruire", "Empreinte du modèle",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    let again = try await Ricochet.run(
      "diagram plan --scenario veille-de-noel --format dot -o -", on: shifts)
    #expect(again.output == run.output)
  }

  @Test func `takes the options of the plan`() async throws {
    let run = try await Ricochet.run(
      "diagram plan --scenario vendredi-soir --reinforce equipe-systeme=1@1h --tries 5 "
        + "--horizon 20d --language en --format dot -o -", on: shifts)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("1 more from 27\u{A0}Nov\u{A0}17:00"))
    #expect(run.output.contains("Nobody is named for this work") == false)
  }

  @Test func `begins on any day, also before those that computers count from`() async throws {
    let run = try await Ricochet.run(
      "diagram plan pacs --starts 1969-12-25T08:00 --for 2h --format dot -o -", on: shifts)
    #expect(run.status == 0 && run.output.contains("jeu. 25/12"), "\(run.error)")
  }

  @Test(arguments: [
    ("diagram plan -o -", 64), ("diagram plan pacs --scenario veille-de-noel -o -", 64),
    ("diagram plan pacs --tries 0 -o -", 64), ("diagram plan pacs --reinforce pacs=1 -o -", 2),
    ("diagram timeline --fail pacs --tries 5 -o -", 64),
    ("diagram timeline --fail pacs --first imagerie -o -", 64),
  ])
  func `refuses what it cannot draw`(command: String, status: Int) async throws {
    let run = try await Ricochet.run(command, on: shifts)
    #expect(Int(run.status) == status && run.output.isEmpty, "\(run.error)")
  }

  @Test func `stands in the timeline above what unlimited hands would do`() async throws {
    let lesson = "lessons/26-un-a-la-fois"
    let run = try await Ricochet.run(
      "diagram timeline --scenario les-deux-detruits --plan --format dot -o -", on: lesson)
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    #expect(run.output.contains("→ H+20"))
    #expect(run.output.contains("bras sans limite\u{A0}: H+10"))
    let plain = try await Ricochet.run(
      "diagram timeline --scenario les-deux-detruits --format dot -o -", on: lesson)
    #expect(plain.output.contains("→ H+10") && !plain.output.contains("bras sans limite"))
  }
}
