// Ids that a test writes as numbers: a test knows where in its own small model a thing stands.

package import Continuity

extension Index: ExpressibleByIntegerLiteral {
  package init(integerLiteral position: Int) { self.init(position) }
}
