// Lists of what may be there by the hundred thousand: a page holds the first of them, and says that.

extension List {
  /// The most elements of one list that are put into words: nobody reads on, and a page would not open.
  static let most = 1_000

  /// A list of elements, of which the first ``most`` are put into words; a last item says how many are not, and
  /// where they are.
  ///
  /// - Parameters:
  ///   - limit: how many are shown where room is short.
  ///   - more: says how many are not shown.
  ///   - beyond: where the rest is, after the number of those that no document holds.
  ///   - lines: an element, and what belongs to it one level deeper.
  init<Element>(
    of elements: [Element], level: Int = 1, limit: Int? = nil,
    more: @escaping @Sendable (Int) -> String, beyond: String = "",
    _ lines: (Element) -> [Line]
  ) {
    var items = elements.prefix(Self.most).flatMap(lines)
    let rest = elements.count - Self.most
    if rest > 0 {
      items.append(Line([more(rest), beyond].filter { !$0.isEmpty }.joined(separator: " ")))
    }
    self.init(items, limit: limit) { more($0 + max(rest - 1, 0)) }
    self.level = level
  }
}
