// Minimal cut sets in French.

import Continuity
import DependencyGraph

struct FrenchCutPhrases: CutPhrases {
  var language: Language { .french }

  var searching: String { "Recherche des coupes minimales" }

  func headline(_ name: String, _ cuts: MinimalCuts) -> String {
    let size =
      cuts.order.map {
        $0 == 1 ? " d’un seul élément" : " de \(language.number($0)) éléments au plus"
      } ?? ""
    if cuts.count.isZero {
      return cuts.ending == .complete
        ? "Aucune combinaison\(size) n’arrête \(name)."
        : "Ce qui arrête \(name)\u{A0}: la recherche n’a pas abouti."
    }
    guard cuts.ending == .complete else {
      return cuts.count == 1
        ? "Au moins une combinaison\(size) suffit à arrêter \(name)."
        : "Au moins \(number(cuts.count)) combinaisons\(size) suffisent chacune à arrêter \(name)."
    }
    if cuts.count == 1 { return "Une seule combinaison\(size) suffit à arrêter \(name)." }
    return "\(number(cuts.count)) combinaisons\(size) suffisent chacune à arrêter \(name)."
  }

  func meaning(within minutes: Int?) -> String {
    let minimal = """
      Chaque combinaison est minimale\u{A0}: il suffit d’en préserver un seul élément pour que l’arrêt n’ait \
      pas lieu.
      """
    guard let minutes else {
      return
        "\(minimal) Rien n’est réparé, les tolérances et les modes dégradés limités sont épuisés."
    }
    return """
      \(minimal) L’arrêt survient en \(duration(minutes)) au plus, sans rien réparer\u{A0}: une tolérance \
      ou un mode dégradé plus long compte comme tenant.
      """
  }

  func incomplete(_ cuts: MinimalCuts) -> String? {
    guard cuts.ending != .complete else { return nil }
    let reason =
      cuts.ending == .outOfMemory ? "faute de mémoire" : "parce qu’elle a été interrompue"
    let order = cuts.completeTo ?? 0
    return order == 0
      ? "Recherche arrêtée \(reason)\u{A0}: aucune taille n’a été terminée, et rien n’est prouvé."
      : "Recherche arrêtée \(reason)\u{A0}: tout est compté jusqu’à \(elements(order)), et rien au-delà."
  }

  private func elements(_ count: Int) -> String {
    count == 1 ? "un élément" : "\(language.number(count)) éléments"
  }

  func line(order: Int, _ count: Natural) -> String {
    let size = order == 1 ? "un seul élément" : "\(language.number(order)) éléments"
    return "\(size)\u{A0}: \(number(count))"
  }

  var setsTitle: String { "Combinaisons minimales" }
  var headings: [String] { ["Taille", "Combinaison"] }

  func more(than shown: Int, of count: Natural) -> String {
    shown < 2
      ? "La première sur \(number(count)), la plus petite\u{A0}; --limit en montre davantage."
      : """
      Les \(language.number(shown)) premières sur \(number(count)), des plus petites aux plus grandes\u{A0}; \
      --limit en montre davantage.
      """
  }

  var rankingHeading: String { "Présents dans le plus de combinaisons" }
  var rankingHeadings: [String] { ["Élément", "Type", "Combinaisons"] }

  func outOfMemory(_ cuts: MinimalCuts, memory: Int) -> String {
    """
    la recherche demande plus de mémoire que les \(language.number(memory >> 20)) Mio permis\u{A0}: \
    \(reached(cuts)). Limitez la taille (--order), les types (--among), ou donnez plus de mémoire \
    (--memory).
    """
  }

  func cancelled(_ cuts: MinimalCuts) -> String {
    "recherche interrompue\u{A0}: \(reached(cuts))."
  }

  private func reached(_ cuts: MinimalCuts) -> String {
    let order = cuts.completeTo ?? 0
    return order == 0
      ? "aucune taille n’est terminée"
      : "les combinaisons sont complètes jusqu’à \(elements(order))"
  }
}
