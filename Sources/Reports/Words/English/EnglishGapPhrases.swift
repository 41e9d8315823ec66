// What a document lacks, and whom to ask, in English.

import Continuity

struct EnglishGapPhrases: GapPhrases {
  var language: Language { .english }

  func gap(_ what: String, ask: String) -> String { "To be completed: \(what) (ask: \(ask))" }
  var headings: [String] { ["To be completed", "About", "Ask", "Why them"] }
  func name(of function: Respondent.Function) -> String {
    switch function {
    case .headOfActivity: "head of the activity"
    case .informationSystems: "information systems department"
    case .technicalServices: "technical services"
    case .purchasing: "purchasing (contract manager)"
    case .humanResources: "human resources"
    case .security: "information security officer"
    case .management: "hospital management"
    case .planLead: "continuity plan lead"
    }
  }
  func ground(_ ground: Respondent.Ground) -> String {
    switch ground {
    case .register: "asked in the register of assumptions"
    case .owner: "answers for it in the model"
    case .governance: "named in the register of governance"
    case .function: "usual function: nobody is named"
    }
  }
  func question(_ id: String, due day: String?) -> String {
    "question \(id) is open in the register" + (day.map { ", answer due on \($0)" } ?? "")
  }
}
