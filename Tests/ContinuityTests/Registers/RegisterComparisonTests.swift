// What `diff` tells of registers.

import Testing

@testable import Continuity

@Suite struct RegisterComparison {
  private func changes(_ old: String, _ new: String) throws -> [ElementChange] {
    func read(_ costs: String) throws -> Model {
      try model(["m.yaml": registersModel, "costs.csv": costs])
    }
    return ModelComparison(from: try read(old), to: try read(new)).elements.filter {
      $0.element == .register
    }
  }

  @Test func `entries that were added, are gone, or say something else are named`() throws {
    let found = try changes("item,amount\na,1\nb,2\nc,3\n", "item,amount\nb,2\nc,4\nd,5\n")
    #expect(found.count == 1)
    #expect(found[0].id == "costs")
    #expect(
      found[0].fields == [
        FieldChange(key: "entries", old: .list(["a"]), new: .list(["d"])),
        FieldChange(key: "changed-entries", old: nil, new: .list(["c"])),
      ])
  }

  @Test func `the same register in another order is the same`() throws {
    #expect(try changes("item,amount\na,1\nb,2\n", "amount,item\n2,b\n1,a\n").isEmpty)
  }

  @Test func `a register that is new is told as added`() throws {
    let found = try changes("item\n", "item\na\n")
    #expect(found.map(\.nature) == [.added])
  }
}
