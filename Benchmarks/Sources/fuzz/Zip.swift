// A workbook of parts: mutated before they are packed, so that the mutations get past the archive.

/// An archive that packs nothing (APPNOTE.TXT 4.3).
enum Zip {
  static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let start = archive.count
      let common =
        le(0, 2) + le(0, 2) + le(0, 2) + le(33, 2) + le(crc(bytes), 4) + le(bytes.count, 4)
        + le(bytes.count, 4) + le(name.utf8.count, 2) + le(0, 2)
      archive += le(0x0403_4B50, 4) + le(20, 2) + common + Array(name.utf8) + bytes
      directory += le(0x0201_4B50, 4) + le(20, 2) + le(20, 2) + common
      directory += le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(start, 4) + Array(name.utf8)
    }
    let end = le(0x0605_4B50, 4) + le(0, 4) + le(parts.count, 2) + le(parts.count, 2)
    return archive + directory + end + le(directory.count, 4) + le(archive.count, 4) + le(0, 2)
  }

  private static func le(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 } as UInt32)
  }
}
