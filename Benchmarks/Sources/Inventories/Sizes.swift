// Which sizes are measured: a thousand, ten thousand and a hundred thousand nodes unless told otherwise.

import Foundation
import Synthetic

extension Inventory {
  /// The sizes to measure, in nodes, ascending: what `RICOCHET_BENCH_SIZES` says, as in `1000,1000000`.
  ///
  /// A million is not among those measured unasked: it takes minutes and gigabytes.
  public static var sizes: [Int] {
    let wanted = ProcessInfo.processInfo.environment["RICOCHET_BENCH_SIZES"]
    return (wanted ?? "1000,10000,100000").split(separator: ",").map { word in
      guard let nodes = Int(word), nodes >= SyntheticGroup.fewest else {
        complain(
          "RICOCHET_BENCH_SIZES holds numbers of nodes with commas between, each from "
            + "\(SyntheticGroup.fewest), not '\(word)'.")
      }
      return nodes
    }.sorted()
  }
}

/// Says what is wrong with what was asked, and ends with 64, which is 'usage' in sysexits.h.
public func complain(_ words: String) -> Never {
  FileHandle.standardError.write(Data("\(words)\n".utf8))
  exit(64)
}
