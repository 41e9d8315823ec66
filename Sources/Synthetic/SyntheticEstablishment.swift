// One establishment of an invented group: what it has, and who needs whom.

import SystemPackage

/// An establishment, laid out from the ground up: each layer needs those below it.
struct SyntheticEstablishment {
  private let id: String
  private let count: Int
  private var random: SplitMix64
  private var written = 0
  private var groups = 0

  private var rooms: [String] = []
  private var hosts: [String] = []
  private var bays: [String] = []
  private var networks: [String] = []
  private var servers: [String] = []
  private var stores: [String] = []
  private var applications: [String] = []
  private var equipment: [String] = []
  private var roles: [String] = []
  private var suppliers: [String] = []

  init(index: Int, nodes: Int, random: SplitMix64) {
    id = SyntheticEstablishment.id(index)
    count = nodes
    self.random = random
  }

  static func id(_ index: Int) -> String {
    let digits = String(index + 1)
    return "e" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  mutating func write(to files: inout SyntheticFiles) throws(Errno) {
    writeGround(to: &files)
    writeHosts(to: &files)
    for number in 1...share(38) { writeServer(number, to: &files) }
    for number in 1...share(9) { writeStore(number, to: &files) }
    for number in 1...share(2) { writeSupplier(number, to: &files) }
    for number in 1...share(25) { writeApplication(number, to: &files) }
    for number in 1...share(2) { writeRole(number, to: &files) }
    // What is left between these and the processes is equipment, so that the sum is what was asked.
    let processes = share(4)
    while written < count - processes { writeEquipment(equipment.count + 1, to: &files) }
    for number in 1...processes { writeProcess(number, of: processes, to: &files) }
  }

  private func share(_ percent: Int) -> Int { max(1, count * percent / 100) }

  private mutating func pick(_ names: [String]) -> String { names[random.below(names.count)] }

  /// A few different ones of `names`.
  private mutating func pick(_ wanted: Int, of names: [String]) -> [String] {
    guard names.count > wanted else { return names }
    var start = random.below(names.count)
    return (0..<wanted).map { _ in
      defer { start = (start + 1 + names.count / (wanted + 1)) % names.count }
      return names[start]
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func add(
    _ kind: String, _ name: String, place: String = "", restart: Int, repair: Int, rebuild: Int,
    objectives: [String] = ["", "", "", ""], headcount: Int = 0,
    to files: inout SyntheticFiles
  ) -> String {
    let full = "\(id)/\(name)"
    files.node(
      kind, full, name: "\(name) \(id)", establishment: id, place: place, restart: restart,
      repair: repair, rebuild: rebuild, objectives: objectives, headcount: headcount)
    written += 1
    return full
  }

  /// A k-of-n requirement.
  private mutating func needGroup(
    _ node: String, _ members: [String], count: String, relation: String,
    tolerance: Int = 0, to files: inout SyntheticFiles
  ) {
    groups += 1
    for member in members {
      files.need(
        node, member, relation: relation, tolerance: tolerance, group: "g\(groups)", count: count)
    }
  }

  // MARK: - Layers

  /// Power, cooling, rooms and the network: what does not sign in anywhere.
  private mutating func writeGround(to files: inout SyntheticFiles) {
    let grid = add("utility", "edf", restart: 0, repair: 180, rebuild: 0, to: &files)
    let generator = add("utility", "groupe", restart: 5, repair: 480, rebuild: 1_440, to: &files)
    let site = add("building", "site", restart: 0, repair: 1_440, rebuild: 525_600, to: &files)
    for number in 1...max(2, min(6, count / 200)) {
      let ups = add(
        "utility", "onduleur-\(number)", restart: 5, repair: 240, rebuild: 480, to: &files)
      needGroup(
        ups, [grid, generator], count: "any", relation: "needs", tolerance: 30, to: &files)
      let cooling = add(
        "utility", "clim-\(number)", restart: 10, repair: 240, rebuild: 480, to: &files)
      files.need(cooling, ups, relation: "needs")
      let room = add(
        "building", "salle-\(number)", place: site, restart: 0, repair: 1_440, rebuild: 10_080,
        to: &files)
      files.need(room, ups, relation: "needs")
      files.need(room, cooling, relation: "needs", tolerance: 45)
      rooms.append(room)
    }
    let cores = (1...2).map { number in
      add(
        "network", "coeur-\(number)", place: rooms[number % rooms.count], restart: 10, repair: 240,
        rebuild: 480, to: &files)
    }
    for number in 1...share(2) {
      let network = add(
        "network", "reseau-\(number)", place: pick(rooms), restart: 5, repair: 240, rebuild: 240,
        to: &files)
      needGroup(network, cores, count: "any", relation: "needs", to: &files)
      files.need(network, "ad", relation: "signs-in-with", tolerance: 60)
      networks.append(network)
    }
  }

  /// Hypervisors, bays and the domain controllers of the group's directory.
  private mutating func writeHosts(to files: inout SyntheticFiles) {
    for number in 1...max(4, min(share(4), 40)) {
      let host = add(
        "server", "hv-\(number)", place: pick(rooms), restart: 15, repair: 480, rebuild: 240,
        to: &files)
      files.need(host, "ad", relation: "signs-in-with", tolerance: 480)
      files.need(host, pick(networks), relation: "needs")
      hosts.append(host)
    }
    for number in 1...max(2, min(share(1), 10)) {
      let bay = add(
        "store", "baie-\(number)", place: pick(rooms), restart: 20, repair: 720, rebuild: 1_440,
        to: &files)
      files.need(bay, "ad", relation: "signs-in-with", tolerance: 1_440)
      bays.append(bay)
    }
    let backup = add(
      "backup", "sauvegarde", place: pick(rooms), restart: 20, repair: 480, rebuild: 480, to: &files
    )
    files.need(backup, "ad", relation: "signs-in-with")
    files.need(backup, pick(bays), relation: "stored-on")
    files.control("ad", backup)
  }

  private mutating func writeServer(_ number: Int, to files: inout SyntheticFiles) {
    let server = add(
      "server", "srv-\(number)", restart: 5 + number % 10, repair: 240, rebuild: 120, to: &files)
    if number % 3 == 0 {
      needGroup(server, pick(4, of: hosts), count: "2", relation: "runs-on", to: &files)
    } else {
      files.need(server, pick(hosts), relation: "runs-on")
    }
    files.need(server, pick(bays), relation: "stored-on")
    files.need(server, "ad", relation: "signs-in-with", tolerance: 60 * (number % 9))
    files.need(server, pick(networks), relation: "needs")
    files.need(server, "dns", relation: "needs", tolerance: 120)
    if number % 5 == 0 {
      files.copy(
        server, holder: "\(id)/sauvegarde",
        rest: ["24h", "1h", "30d", "4h", "disk", "false", "14d"])
    }
    servers.append(server)
  }

  private mutating func writeStore(_ number: Int, to files: inout SyntheticFiles) {
    let store = add(
      "store", "base-\(number)", restart: 10 + number % 20, repair: 240, rebuild: 120, to: &files)
    files.need(store, pick(bays), relation: "stored-on")
    files.need(store, pick(servers), relation: "runs-on")
    files.need(store, pick(networks), relation: "needs")
    files.need(store, "\(id)/sauvegarde", relation: "restored-with")
    files.copy(
      store, holder: "\(id)/sauvegarde", rest: ["12h", "30m", "30d", "6h", "disk", "false", "14d"])
    files.copy(store, holder: "coffre", rest: ["7d", "12h", "90d", "20h", "tape", "true", ""])
    stores.append(store)
  }

  private mutating func writeSupplier(_ number: Int, to files: inout SyntheticFiles) {
    suppliers.append(
      add("supplier", "editeur-\(number)", restart: 0, repair: 1_440, rebuild: 0, to: &files))
  }

  private mutating func writeApplication(_ number: Int, to files: inout SyntheticFiles) {
    let application = add(
      "application", "app-\(number)", restart: 10 + number % 50, repair: 240, rebuild: 480,
      to: &files)
    if number % 4 == 0 {
      needGroup(application, pick(3, of: servers), count: "any", relation: "runs-on", to: &files)
    } else {
      files.need(application, pick(servers), relation: "runs-on")
    }
    files.need(application, pick(stores), relation: "stored-on")
    files.need(application, "ad", relation: "signs-in-with", tolerance: 60 * (number % 9))
    files.need(application, pick(suppliers), relation: "maintained-by")
    if number > 1 {
      // Mostly on older applications, so that loops are few and meant.
      for needed in pick(1 + number % 2, of: applications) {
        files.need(application, needed, relation: "needs", tolerance: number % 3 == 0 ? 240 : 0)
      }
      if number % 200 == 0, let last = applications.last {
        // A loop: whoever is down first brings the other down, and neither starts alone.
        files.need(last, application, relation: "needs", tolerance: 480)
        files.need(application, last, relation: "needs", tolerance: 480)
      }
    }
    if number % 40 == 0 {
      files.need(application, "hebergeur", relation: "hosted-by", tolerance: 120)
    }
    applications.append(application)
  }

  private mutating func writeRole(_ number: Int, to files: inout SyntheticFiles) {
    roles.append(
      add(
        "role", "equipe-\(number)", restart: 0, repair: 4_320, rebuild: 0,
        headcount: 3 + number % 12, to: &files))
  }

  private mutating func writeEquipment(_ number: Int, to files: inout SyntheticFiles) {
    let device = add(
      "equipment", "equip-\(number)", place: pick(rooms), restart: 5 + number % 15, repair: 2_880,
      rebuild: 10_080, to: &files)
    files.need(device, pick(networks), relation: "needs", tolerance: number % 2 == 0 ? 60 : 0)
    files.need(device, pick(applications), relation: "needs", tolerance: 120)
    files.need(device, pick(suppliers), relation: "maintained-by")
    equipment.append(device)
  }

  private mutating func writeProcess(
    _ number: Int, of total: Int, to files: inout SyntheticFiles
  ) {
    let scopes = ["care", "technical-platform", "administrative"]
    let mtpd = [240, 480, 1_440, 4_320][number % 4]
    let process = add(
      "process", "processus-\(number)", restart: 0, repair: 0, rebuild: 0,
      objectives: ["\(mtpd)m", "\(mtpd / 2)m", "\(mtpd / 4)m", scopes[number % 3]], to: &files)
    for needed in pick(3 + number % 4, of: applications) {
      files.need(process, needed, relation: "needs", tolerance: number % 5 == 0 ? 60 : 0)
    }
    // Each device serves one process.
    let first = equipment.count * (number - 1) / total
    for device in equipment[first..<(equipment.count * number / total)] {
      files.need(process, device, relation: "needs", tolerance: 240)
    }
    let role = pick(roles)
    files.need(process, role, relation: "staffed-by", group: "equipe", count: "2")
    files.need(process, "\(id)/site", relation: "in")
  }
}
