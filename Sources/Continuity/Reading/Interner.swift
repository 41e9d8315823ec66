// Byte strings to dense numbers: each distinct one is stored once, and looked up without a String.

struct Interner: Sendable {
  var count: Int { 0 }

  /// The symbol of these bytes, a new one if they are new; symbols count from 0.
  mutating func intern(_ bytes: Span<UInt8>) -> UInt32 { 0 }

  /// The symbol of these bytes, if they have one.
  func lookup(_ bytes: Span<UInt8>) -> UInt32? { nil }

  /// The symbol of `prefix/rest`, if it has one, without putting the two together.
  func lookup(_ prefix: Span<UInt8>, slash rest: Span<UInt8>) -> UInt32? { nil }

  func bytes(of symbol: UInt32) -> ArraySlice<UInt8> { [] }

  func string(of symbol: UInt32) -> String { "" }
}
