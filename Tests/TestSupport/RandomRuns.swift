// How many random cases the tests try: all of them in CI, the first tenth while one works.

import Foundation

private let isLong = ProcessInfo.processInfo.environment["RICOCHET_LONG"] != nil

/// So many cases where `RICOCHET_LONG` is set, else a tenth of them; a test that asks how many of its cases
/// reached something asks with this too.
package func runs(_ count: Int) -> Int { isLong ? count : (count + 9) / 10 }
