// How sums of money are written for people.

extension Language {
  /// A sum in euros: `12 500,50 €` or `€12,500.50`; without cents where there are none.
  package func money(_ amount: Amount) -> String {
    let (euros, cents) = abs(amount.cents).quotientAndRemainder(dividingBy: 100)
    let sign = amount.cents < 0 ? "\u{2212}" : ""
    let decimals =
      cents == 0 ? "" : "\(self == .french ? "," : ".")\(cents < 10 ? "0" : "")\(cents)"
    return self == .french
      ? "\(sign)\(number(euros))\(decimals)\u{A0}€" : "\(sign)€\(number(euros))\(decimals)"
  }

  /// A number in hundredths: `2,5` or `2.5`.
  package func hundredths(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return number(whole) }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)"
    return "\(number(whole))\(self == .french ? "," : ".")\(digits)"
  }
}
