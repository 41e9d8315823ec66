// Names of at most eight bytes, which are compared as numbers.

/// Short names as numbers: their bytes, the first the lowest.
enum XMLWord {
  /// The number of some bytes; zero for more than eight.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>) -> UInt64 {
    guard bytes.count <= 8 else { return 0 }
    var word: UInt64 = 0
    for index in bytes.indices { word |= UInt64(bytes[index]) << UInt64(8 * index) }
    return word
  }

  static var row: UInt64 { 0x77_6F72 }
  static var c: UInt64 { 0x63 }
  static var v: UInt64 { 0x76 }
  static var f: UInt64 { 0x66 }
  static var t: UInt64 { 0x74 }
  static var r: UInt64 { 0x72 }
  static var s: UInt64 { 0x73 }
  static var si: UInt64 { 0x6973 }
  static var `is`: UInt64 { 0x7369 }
  static var hidden: UInt64 { 0x6E65_6464_6968 }
  static var one: UInt64 { 0x31 }
  static var `true`: UInt64 { 0x6575_7274 }
  static var amp: UInt64 { 0x70_6D61 }
  static var lt: UInt64 { 0x746C }
  static var gt: UInt64 { 0x7467 }
  static var quot: UInt64 { 0x746F_7571 }
  static var apos: UInt64 { 0x736F_7061 }
}
