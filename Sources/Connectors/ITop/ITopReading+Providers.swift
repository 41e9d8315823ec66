// Who maintains things and who runs clouds: organizations that contracts and clouds of iTop name.

import Continuity

extension ITopReading {
  /// Takes in a contract with a provider, which says who maintains what it is tied to.
  mutating func takeContract(_ contract: ITopObject) {
    guard !contract.isNested else { return }
    guard !contract.id.isEmpty else {
      inventory.find(.noIdentity, at: contract.place)
      return
    }
    if let status = contract.reasonToLeaveOut {
      inventory.find(.notProduction(status: status), at: contract.place)
      return
    }
    if contracts[contract.id] == nil { contracts[contract.id] = contract }
  }

  /// Makes suppliers of the providers that things in the export name.
  mutating func addProviders() {
    for link in links where link.className == "lnkFunctionalCIToProviderContract" {
      if let contract = link[.providerContract].flatMap({ contracts[$0] }) {
        addProvider(of: contract)
      }
    }
    for node in nodes where node.className == "Cloud" { addProvider(of: node) }
  }

  private mutating func addProvider(of object: ITopObject) {
    guard let provider = object[.provider] else { return }
    var supplier = ITopObject(className: "Organization", id: provider, place: object.place)
    let name =
      organizations[provider] ?? object[.providerName] ?? object[.providerFriendlyName] ?? ""
    if !name.isEmpty { supplier.fields.append((.name, name)) }
    add(supplier)
  }
}
