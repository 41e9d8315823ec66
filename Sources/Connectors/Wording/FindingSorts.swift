// What findings of each reason have in common: their code, what became of the row, and the heading of a list of them.

extension Finding.Reason {
  private typealias Sort = Finding.Sort

  var sort: Finding.Sort {
    switch self {
    case .danglingLink:
      Sort(
        "dangling-link", .row, "links to something that is not there",
        "liens vers un élément absent")
    case .deleted: Sort("deleted", .row, "deleted in the source", "supprimés dans la source")
    case .template: Sort("template", .row, "templates", "modèles de fiche")
    case .notProduction: Sort("not-production", .row, "not in production", "hors production")
    case .unknownType:
      Sort("unknown-type", .row, "types without counterpart", "types sans équivalent")
    case .unknownKind: Sort("unknown-kind", .row, "unknown kinds", "types inconnus")
    case .noIdentity:
      Sort(
        "no-identity", .row, "rows with neither identifier nor name",
        "lignes sans identifiant ni nom")
    case .duplicateIdentity:
      Sort("duplicate-identity", .row, "identifiers already taken", "identifiants déjà pris")
    case .dateForIdentity:
      Sort(
        "date-for-identity", .row, "identifiers that Excel turned into dates",
        "identifiants transformés en dates par Excel")
    case .duplicateLink: Sort("duplicate-link", .row, "repeated links", "liens répétés")
    case .linkToItself:
      Sort("link-to-itself", .row, "nodes linked to themselves", "éléments liés à eux-mêmes")
    case .placeInItself:
      Sort("place-in-itself", .row, "places in themselves", "lieux dans eux-mêmes")
    case .notARole:
      Sort(
        "not-a-role", .row, "people asked of what is not a role",
        "personnel demandé à ce qui n'est pas un rôle")
    case .unknownReference:
      Sort("unknown-reference", .value, "unknown references", "références inconnues")
    case .ambiguousReference:
      Sort("ambiguous-reference", .value, "ambiguous references", "références ambiguës")
    case .unreadableValue:
      Sort(
        "unreadable-value", .value, "unreadable values, kept as unknown",
        "valeurs illisibles, laissées inconnues")
    case .saidUnknown:
      Sort(
        "said-unknown", .value, "values said to be unknown ('?', 'n/a' …)",
        "valeurs dites inconnues (« ? », « n/a » …)")
    case .numberWithoutUnit:
      Sort(
        "number-without-unit", .value, "numbers without a unit, kept as unknown",
        "nombres sans unité, laissés inconnus")
    case .zeroMeansNotSet:
      Sort(
        "zero-means-not-set", .value, "zeros that mean 'not set'",
        "zéros qui veulent dire « non renseigné »")
    case .bareZero:
      Sort(
        "bare-zero", .value, "zeros to be made clear, kept as unknown",
        "zéros à préciser, laissés inconnus")
    case .rtoAboveMTPD:
      Sort(
        "rto-above-mtpd", .value, "RTOs above the MTPD, not used",
        "RTO supérieurs à la DMIA, non repris")
    case .toleranceNotAllowed:
      Sort("tolerance-not-allowed", .value, "tolerances without object", "tolérances sans objet")
    case .spreadsheetError:
      Sort("spreadsheet-error", .value, "errors of the spreadsheet", "erreurs de calcul du tableur")
    case .underNoHeading:
      Sort(
        "under-no-heading", .value, "rows with cells under no heading",
        "lignes avec des cellules sans en-tête")
    case .clusterWithoutNeed:
      Sort(
        "cluster-without-need", .warning, "clusters that do not say how many members they need",
        "grappes qui ne disent pas combien de membres il faut")
    case .moreNeededThanNamed:
      Sort(
        "more-needed-than-named", .warning, "groups that ask for more members than they have",
        "groupes qui demandent plus de membres qu'ils n'en ont")
    case .keyFromName:
      Sort(
        "key-from-name", .warning, "sheets without a column of identifiers",
        "feuilles sans colonne d'identifiant")
    case .sharedIdentity:
      Sort(
        "shared-identity", .warning, "identifiers shared by two sheets",
        "identifiants communs à deux feuilles")
    case .readAs:
      Sort(
        "read-as", .warning, "names written otherwise than the node they mean",
        "noms écrits autrement que l'élément qu'ils désignent")
    case .created:
      Sort("created", .told, "nodes made from a mere name", "éléments créés d'après leur seul nom")
    case .skipped:
      Sort(
        "skipped", .asked, "rows that the mapping leaves out",
        "lignes laissées de côté par la correspondance")
    case .hiddenRow: Sort("hidden-row", .told, "hidden rows, read", "lignes masquées, lues")
    case .titleRow: Sort("title-row", .told, "titles between rows", "intertitres")
    case .totalRow: Sort("total-row", .told, "rows of totals", "lignes de total")
    case .hiddenSheet: Sort("hidden-sheet", .told, "hidden sheets, read", "feuilles masquées, lues")
    case .unusedSheet:
      Sort("unused-sheet", .told, "sheets or tables not used", "feuilles ou tables non reprises")
    case .unusedColumn: Sort("unused-column", .told, "columns not used", "colonnes non reprises")
    case .renamedSheet:
      Sort(
        "renamed-sheet", .told, "sheets known by their codes under another name",
        "feuilles reconnues à leurs codes sous un autre nom")
    case .particular(let reason): reason.sort
    }
  }
}
