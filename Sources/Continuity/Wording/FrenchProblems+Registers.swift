// Problems in French: the registers.

extension FrenchProblems {
  func sentence(_ issue: RegisterIssue) -> Sentence {
    switch issue {
    case .badMoment(let value, let key):
      return """
        \(value) n'est pas un jour, avec ou sans heure, pour \(key) ; \
        écrivez par exemple 2026-03-12T08:30 ou 2026-03-12
        """
    case .badAmount(let value, let key):
      return """
        \(value) n'est pas une somme en euros pour \(key) ; écrivez des chiffres, avec deux décimales au \
        plus, par exemple 12500 ou 12500,50, jusqu'à un milliard
        """
    case .badDayCount(let value, let key):
      return """
        \(value) n'est pas un nombre de jours pour \(key) ; \
        écrivez par exemple 12 ou 2,5, jusqu'à 100000
        """
    case .badDigits(let value, let key, let count):
      return """
        \(value) n'est pas une valeur de \(key) ; \
        écrivez ses \(count) chiffres hexadécimaux (0 à 9, a à f)
        """
    case .badPath(let value):
      return """
        \(value) n'est pas le chemin d'un fichier du dossier du modèle ; \
        écrivez par exemple preuves/pv-restauration.pdf
        """
    case .badFunding(let value):
      return """
        \(value) ne dit pas combien est financé ailleurs ; écrivez « oui », « non » ou une somme en euros, \
        et qui paie sous « funder » (financeur)
        """
    case .backwards(let key, let value, let earlier, let first):
      return """
        \(key) vaut \(value), avant \(earlier), qui vaut \(first) ; corrigez l'un des deux
        """
    case .restoreLongerThanDelay(let duration, let delay):
      return """
        la restauration a pris \(duration: duration) (« duration »), mais il n'y a que \
        \(duration: delay) entre « asked » et « restored » ; corrigez l'un des trois
        """
    case .moreFundedThanCost(let part, let amount):
      return """
        \(part) est financé ailleurs, mais le montant est de \(amount) ; corrigez l'un des deux
        """
    case .rowTwice(let first):
      return """
        cette ligne dit la même chose qu'une autre, à \(plain: first) ; n'en gardez qu'une
        """
    case .badLikelihood(let value, let scale, let suggestion):
      if scale.isEmpty {
        return """
          \(value) n'est pas une vraisemblance ; écrivez un nombre entier de 1 à 10, ou donnez les mots de \
          votre échelle sous « likelihoods », le moins vraisemblable d'abord
          """
      }
      return """
        \(value) n'est pas sur l'échelle de vraisemblance\(words: choose(suggestion, scale))
        """
    case .likelihoodTwice(let value):
      return "\(value) figure deux fois sur l'échelle de vraisemblance ; ne le nommez qu'une fois"
    case .unknownCopy(let node, let holder, let known, let suggestion):
      let other: Sentence =
        known.isEmpty
        ? " ; le modèle n'en nomme aucune copie"
        : " ; ses copies sont sur \(allOf: known)"
      return """
        \(holder) ne conserve aucune copie de \(node)\
        \(words: didYouMean(suggestion, otherwise: other))
        """
    case .unknownEvidence(let id, let suggestion):
      return """
        preuve inconnue \(id)\
        \(words: didYouMean(
          suggestion, otherwise: " ; déclarez-la sous « evidence », ou écrivez le chemin d'un fichier"))
        """
    case .unknownScenario(let id, let suggestion):
      return """
        scénario inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; déclarez-le sous « scenarios »"))
        """
    case .unknownPlan(let id, let suggestion):
      return """
        plan inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; déclarez-le sous « continuity-plans »"))
        """
    case .unknownMilestone(let id, let suggestion):
      return """
        jalon inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; déclarez-le sous « milestones »"))
        """
    case .unknownLegalEntity(let id, let suggestion):
      return """
        entité juridique inconnue \(id)\
        \(words: didYouMean(
          suggestion,
          otherwise: " ; aucun établissement ne la nomme sous « legal-entity » ou « finess-ej »"))
        """
    case .unknownObjective(let id, let suggestion):
      return """
        objectif du programme inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; ils s'écrivent comme D2.O1.C"))
        """
    case .wrongKind(let id, let kind, let expected):
      return """
        \(id) est défini sous \(kind.plural) ; nommez un élément défini sous \(expected.plural)
        """
    case .otherLegalEntity(let establishment, let entity):
      return """
        \(establishment) ne relève pas de l'entité juridique \(entity) ; gardez l'un des deux
        """
    case .evidenceGone(let file):
      return "la preuve \(file) n'est pas dans le dossier du modèle, ou ne peut pas être lue"
    case .evidenceChanged(let file, let hash):
      return """
        la preuve \(file) n'est plus ce qu'elle était : son empreinte SHA-256 est maintenant \
        \(plain: hash) ; vérifiez-la, puis écrivez la nouvelle
        """
    }
  }
}
