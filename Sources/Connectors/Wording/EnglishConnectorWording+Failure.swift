// What ends an import, in English.

import Continuity

extension EnglishConnectorWording {
  func message(_ reason: ImportFailure.Reason) -> Sentence {
    switch reason {
    case .format(let defect): EnglishFormatWording().message(defect)
    case .mapping(let defect): mapping(defect)
    case .needsUpdate(let origin):
      "this folder already holds an import \(origin); add '--update' to bring it up to date"
    case .nothingToUpdate(let origin, let others) where others.isEmpty:
      """
      this folder holds no import \(origin) to bring up to date; leave '--update' out for a first \
      import
      """
    case .nothingToUpdate(let origin, let others):
      """
      this folder holds no import \(origin) to bring up to date, but \(allOf: others); if it is the \
      same source under another name of its file, add '--name' (or 'name:' in the mapping) with that \
      name, else leave '--update' out for a first import
      """
    case .anotherName(let origin, let known):
      """
      this folder already holds these rows, imported under the name \(known); to bring them up to \
      date, add '--name \(plain: known) --update' (or 'name: \(plain: known)' in the mapping); if it \
      is another source, give it its name: '--name \(plain: origin)'
      """
    case .otherSource(let other):
      """
      this folder holds the import \(other.origin) of another source\(words: among(other.known)); give \
      this one a folder of its own: '-o \(plain: other.folder)\(words: home(other))'; if it is the \
      same source after all, bring it up to date with '--update --same-origin'
      """
    case .missingTable(let name, let rows):
      """
      \(name), read last time (\(rows) \(words: rows == 1 ? "row" : "rows")), is missing in this \
      export; add it, or say '--without \(plain: name)' if what it said is no more, \
      '--keep \(plain: name)' to leave that as it is
      """
    case .missingColumn(let name):
      """
      the column \(name), read last time, is missing in this export; add it, or say \
      '--without "\(plain: name)"' if what it said is no more, '--keep "\(plain: name)"' to leave \
      that as it is
      """
    case .unknownTable(let name, let suggestion):
      "no table, sheet, class or column of the last import is called \(name)\(words: didYouMean(suggestion))"
    case .cannotKeep(let name):
      """
      \(name) cannot be left as it is: other tables are read with it; add it to the export, or say \
      '--without \(plain: name)'
      """
    case .stillNamed:
      """
      without what is gone the model would no longer read: mend the lines above first (nothing was \
      changed)
      """
    case .nothingRead: "nothing of this source could be used: nothing was written"
    case .folderNotUsable(let text): "this folder cannot serve (\(plain: text))"
    case .folderInUse:
      """
      another import is writing to this folder; wait until it has finished and start this one again \
      (nothing was changed)
      """
    case .snapshotDamaged(let path):
      """
      the trace of the last import (\(plain: path)) is missing or damaged: there is no telling what \
      you have changed; bring it back from a backup, or add '--adopt' to take the model's files as \
      they are
      """
    case .wouldNotRead: ""
    case .cannotWrite(let errno):
      "cannot write: \(plain: Language.english.reason(errno)); nothing was changed"
    case .strict(let findings):
      """
      \(findings) \(words: findings == 1 ? "row or warning" : "rows or warnings") with '--strict': \
      nothing was written
      """
    case .finding, .particular: ""
    }
  }

  private func mapping(_ defect: MappingDefect) -> Sentence {
    switch defect {
    case .yaml(let text): "the mapping is not sound YAML: \(plain: text)"
    case .notAMapping: "a mapping begins with keys such as 'sheets:', at the start of a line"
    case .unknownKey(let key, let suggestion): "unknown key \(key)\(words: didYouMean(suggestion))"
    case .missingKey(let key): "\(key) is missing or has no value"
    case .wrongShape(let key): "\(key) has not the shape it should have"
    case .unknownSheet(let name, let suggestion):
      "no sheet has the name \(name)\(words: didYouMean(suggestion))"
    case .unknownColumn(let name, let suggestion):
      "no column has the name \(name)\(words: didYouMean(suggestion))"
    case .noHeader(let wanted):
      """
      none of the first lines is a header with \(oneOf: wanted); say its line with 'header: 3'
      """
    case .unknownKind(let kind, let suggestion):
      "unknown kind \(kind)\(words: didYouMean(suggestion))"
    case .unknownField(let field, let suggestion):
      "\(field) is nothing that is said of a node\(words: didYouMean(suggestion))"
    case .unknownRelation(let relation, let suggestion):
      "unknown relation \(relation)\(words: didYouMean(suggestion))"
    case .badCount(let text):
      "\(text) does not say how many are needed; write all, any or a whole number"
    case .badDuration(let text): "\(text) is not a duration; write 4h, for instance"
    case .badSeparator(let text):
      "\(text) cannot separate values; write a sign such as \";\" or a word such as \"et\""
    case .badDirection(let text):
      """
      \(text) does not say which end needs the other; write 'from-needs-to' or 'to-needs-from'
      """
    case .notWithLinks(let key):
      """
      \(key) does not go with 'links': the rows of this sheet are links; describe the sheet once more for \
      its nodes
      """
    case .noSheets: "the mapping describes no sheet ('sheets')"
    }
  }

  private func among(_ names: [String]) -> Sentence {
    names.isEmpty ? "" : " (\(allOf: names))"
  }

  private func home(_ other: OtherSource) -> Sentence {
    other.establishment.map { " --establishment \"\(plain: $0)\"" } ?? ""
  }
}
