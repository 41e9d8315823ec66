// Media in a safe are outside the network: no zone is missing, and nobody signs in to them.

import Testing

@testable import Continuity

@Suite struct `An offline medium in a safe` {
  private func model(tapes: String, copy: String = "offline: true") throws -> Model {
    try made(
      """
      processes: [{ id: p, mtpd: 1h, needs: [dpi], zone: prod }]
      applications: [{ id: dpi, zone: prod, copies: [{ holder: veeam }, { holder: bandes, \(copy) }] }]
      servers: [{ id: srv, zone: sauv }]
      buildings: [{ id: coffre }]
      backups: [{ id: veeam, zone: sauv, signs-in-with: [] }, { id: bandes\(tapes) }]
      zones: [{ id: prod }, { id: sauv, backup: true }]
      devices: [{ id: d, takes: 1m }]
      flows: [{ id: f, from: prod, to: sauv, through: d }]
      """)
  }

  private func made(_ yaml: String) throws -> Model {
    try ContinuityTests.model(yaml)
  }

  @Test func `has no zone to declare and is told apart`() throws {
    let model = try model(tapes: ", in: coffre")
    let isolation = Isolation(of: model)
    #expect(isolation.compliance == .met)
    #expect(model.ids(isolation.infrastructure.offNetwork) == ["bandes"])
    #expect(model.ids(isolation.infrastructure.nodes) == ["veeam"])
    #expect(isolation.zoneless == 0)
    #expect(BackupControl(of: model).unsaid == [])
  }

  @Test(arguments: [
    ("", "lag: 1h"), (", runs-on: srv", "offline: true"),
    (", administered-from: veeam", "offline: true"),
  ])
  func `is one only while nothing ties it to the network`(tapes: String, copy: String) throws {
    let isolation = Isolation(of: try model(tapes: tapes, copy: copy))
    #expect(isolation.infrastructure.offNetwork == [])
    #expect(isolation.findings == [.unzoned([isolation.model.asset("bandes")])])
    #expect(isolation.compliance == .unknown)
  }

  @Test func `in a zone is what the zone says`() throws {
    let isolation = Isolation(of: try model(tapes: ", zone: prod"))
    #expect(isolation.infrastructure.offNetwork == [])
    #expect(isolation.findings == [.exposed([isolation.model.asset("bandes")])])
  }
}
