// Zones, devices and flows: YAML and CSV say the same, and names mean what they mean elsewhere.

import TestSupport
import Testing

@testable import Continuity

@Suite struct `Zones, devices and flows` {
  static let nodes = """
    processes: [{ id: urgences, mtpd: 1h, needs: [dpi, veeam], zone: production }]
    applications: [{ id: dpi, zone: production }]
    backups: [{ id: veeam, name: Sauvegarde, zone: sauvegarde }]
    networks: [{ id: fw, name: Pare-feu }]
    equipment: [{ id: poste }]
    roles: [{ id: reseau, headcount: 1 }]

    """

  /// Everything a partition says, as text.
  private func text(_ model: Model) -> [String] {
    let partition = model.partition
    func place(_ place: Flow.Place) -> String {
      switch place {
      case .zone(let zone): "zone \(partition.zones[zone].id)"
      case .asset(let asset): "node \(model.assets[asset].id)"
      }
    }
    return partition.zones.indices.map { index in
      let zone = partition.zones[index]
      return "\(zone.id) \(zone.name) \(zone.trust ?? "-") \(zone.isDeclaredBackup) "
        + model.ids(partition.assets(in: index)).joined(separator: "+")
    }
      + partition.devices.map { device in
        let actors = device.actors.map { actor in
          switch actor {
          case .asset(let asset): model.assets[asset].id
          case .other(let text): "'\(text)'"
          }
        }
        return "\(device.id) \(device.name) \(device.node.map { model.assets[$0].id } ?? "-") "
          + "[\(actors.joined(separator: ", "))] \(device.how ?? "-") \(device.procedure ?? "-") "
          + "\(device.takes.map(String.init) ?? "-") \(model.ids(device.administeredFrom).joined(separator: "+"))"
      }
      + partition.flows.map { flow in
        "\(flow.id) \(place(flow.from)) \(flow.isTwoWay ? "<->" : "->") \(place(flow.to)) "
          + "\(flow.purpose ?? "-") \(flow.port ?? "-") "
          + "\(flow.devices.map { partition.devices[$0].id }) \(flow.isNormallyClosed)"
      }
  }

  static let expected = [
    "production production 2 false dpi+urgences", "sauvegarde Zone de sauvegarde haute true veeam",
    #"cable cable - ['le cadre de garde'] débrancher - - "#,
    #"fw Pare-feu fw [reseau, 'astreinte'] - PR-1 10 poste"#,
    #"copies zone production -> zone sauvegarde copies tcp/10006 ["cable", "fw"] true"#,
    #"pilotage node poste <-> node veeam - - ["fw"] false"#,
  ]

  @Test func `in YAML`() throws {
    let found = try model(
      Self.nodes + """
        zones:
          - { id: sauvegarde, name: Zone de sauvegarde, trust: haute, backup: true, note: salle B }
          - { id: production, trust: 2 }
        devices:
          - { id: fw, node: fw, acts: [reseau, astreinte], procedure: PR-1, takes: 10m,
              administered-from: poste }
          - { id: cable, acts: le cadre de garde, how: débrancher }
        flows:
          - { id: pilotage, from: poste, to: veeam, direction: both, through: fw }
          - { id: copies, from: production, to: sauvegarde, purpose: copies, port: tcp/10006,
              through: [fw, cable], normally: closed }
        """)
    #expect(found.warnings.isEmpty)
    #expect(text(found) == Self.expected)
  }

  @Test func `in French YAML`() throws {
    let found = try model(
      Self.nodes + """
        Zones:
          - { id: sauvegarde, nom: Zone de sauvegarde, confiance: haute, sauvegarde: oui }
          - { id: production, confiance: 2 }
        Équipements de coupure:
          - { id: fw, élément: fw, qui agit: [reseau, astreinte], procédure: PR-1, durée: 10 min,
              administré depuis: poste }
          - { id: cable, agit: le cadre de garde, comment: débrancher }
        Flux:
          - { id: pilotage, de: poste, vers: veeam, sens: deux sens, à travers: fw }
          - { id: copies, depuis: production, vers: sauvegarde, usage: copies, port: tcp/10006,
              passe par: [fw, cable], normalement: fermé }
        """)
    #expect(found.warnings.isEmpty)
    #expect(text(found) == Self.expected)
  }

  @Test func `in CSV`() throws {
    let found = try model([
      "nodes.csv": """
      kind;id;name;mtpd;effectif;zone
      process;urgences;;1h;;production
      application;dpi;;;;production
      backup;veeam;Sauvegarde;;;sauvegarde
      network;fw;Pare-feu;;;
      equipment;poste;;;;
      role;reseau;;;1;
      """,
      "needs.csv": "node;member\nurgences;dpi\nurgences;veeam\n",
      "ch.zones.csv": """
      id;nom;confiance;sauvegarde
      sauvegarde;Zone de sauvegarde;haute;oui
      production;;2;
      """,
      "devices.csv": """
      id,node,acts,how,procedure,takes,administered-from
      fw,fw,reseau|astreinte,,PR-1,10m,poste
      cable,,le cadre de garde,débrancher,,,
      """,
      "flows.csv": """
      id;from;to;purpose;port;direction;through;normally
      pilotage;poste;veeam;;;both;fw;
      copies;production;sauvegarde;copies;tcp/10006;one-way;fw, cable;closed
      """,
    ])
    #expect(found.warnings.isEmpty)
    #expect(text(found) == Self.expected)
  }

  @Test func `are found as written, then within the establishment`() throws {
    let found = try model(
      """
      establishments: [{ id: nord }, { id: sud }]
      processes:
        - { id: p, mtpd: 1h, establishment: sud, needs: [veeam, poste], zone: prod }
        - { id: q, mtpd: 1h, establishment: nord, zone: prod }
      backups: [{ id: sud/veeam, establishment: sud, zone: sauv }]
      equipment: [{ id: sud/poste }]
      zones: [{ id: nord/prod }, { id: sud/prod }, { id: sauv }]
      devices: [{ id: sud/fw, establishment: sud, node: poste, acts: poste }]
      flows:
        - { id: f, establishment: sud, from: prod, to: veeam, through: fw }
        - { id: g, from: nord/prod, to: sauv, through: sud/fw }
      """)
    #expect(
      text(found) == [
        "nord/prod nord/prod - false q", "sauv sauv - false sud/veeam",
        "sud/prod sud/prod - false p",
        #"sud/fw sud/fw sud/poste [sud/poste] - - - "#,
        #"f zone sud/prod -> node sud/veeam - - ["sud/fw"] false"#,
        #"g zone nord/prod -> zone sauv - - ["sud/fw"] false"#,
      ])
  }

  @Test func `say where the time of a device comes from`() throws {
    let found = try model(
      Self.nodes + """
        zones: [{ id: production }, { id: sauvegarde }]
        devices: [{ id: fw, node: fw, takes: { value: 7m, source: measured, on: 2026-03-12 } }]
        flows: [{ id: f, from: production, to: poste, through: fw }]
        """)
    let device = found.partition.devices[0]
    #expect(device.takes == 7)
    #expect(
      device.source == DurationSource(key: "takes", origin: .measured, on: "2026-03-12"))
  }
}
