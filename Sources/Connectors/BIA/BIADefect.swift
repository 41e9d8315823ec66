// What stands against reading a form of a BIA back, in both languages.

import Continuity
import Formats

/// What can be wrong with a workbook that comes back.
enum BIADefect {
  case notAForm
  case otherVersion(String)
  case changedRecord
  case otherHospital(theirs: [String], ours: [String])
  case unknownProcess(String, suggestion: String?)
  case missingSheet(String)
  case strangeSheet
  case mergedCells(String)
  case moved(expected: String)
  case strangeCell(String)
  case formula
  case spreadsheetError(String)
  case hiddenRow
  case notAnAnswer(String, BIAQuestion)
  case disagree(String, other: Place, String)
  case rtoAboveMTPD(rto: String, mtpd: String)
  case noWorkbook
  case notInPlace
  /// The model would read otherwise than the answer says.
  case astray(key: String, value: String)
  /// The model was changed since the form was sent, and says otherwise.
  case contradicted(BIAChange)

  func obstacle(at place: Place) -> ImportFailure.Obstacle {
    ImportFailure.Obstacle(
      .particular(
        english: english.text(in: .english), french: french.text(in: .french)), at: place)
  }

  private var french: Sentence {
    switch self {
    case .notAForm:
      """
      ce n'est pas un questionnaire de « ricochet bia -o bia.xlsx » : sa feuille cachée \
      \(plain: BIAFormRecord.sheet) n'y est pas ou n'est pas la sienne
      """
    case .otherVersion(let version):
      """
      c'est la version \(plain: version) du questionnaire, et ricochet lit la version \
      \(plain: BIAForm.version) : refaites-le avec « ricochet bia -o bia.xlsx » et reportez-y les réponses
      """
    case .changedRecord:
      "la feuille cachée \(plain: BIAFormRecord.sheet) a été modifiée : repartez du classeur envoyé"
    case .otherHospital(let theirs, let ours):
      "c'est le questionnaire d'un autre hôpital, \(allOf: theirs) ; ce modèle est celui de \(allOf: ours)"
    case .unknownProcess(let id, let suggestion):
      "le modèle n'a aucun processus \(id)\(words: near(suggestion))"
    case .missingSheet(let name): "il manque la feuille \(name), qui était dans le classeur envoyé"
    case .strangeSheet:
      "cette feuille n'est pas du questionnaire : supprimez-la (une feuille se remplit, elle ne se copie pas)"
    case .mergedCells(let range):
      "les cases \(plain: range) sont fusionnées : on ne sait plus à quelle question elles répondent"
    case .moved(let expected):
      """
      il devrait y avoir \(expected) : une ligne ou une colonne a été déplacée, ajoutée ou supprimée ; repartez \
      du classeur envoyé
      """
    case .strangeCell(let text):
      "\(text) est hors des cases à remplir : mettez-le dans une case jaune, ou dans les remarques"
    case .formula: "c'est une formule : écrivez la réponse elle-même"
    case .spreadsheetError(let text): "\(plain: text) est une erreur du tableur, non une réponse"
    case .hiddenRow: "cette ligne est masquée et sa réponse a changé : affichez-la et relisez-la"
    case .notAnAnswer(let text, let question):
      "\(text) n'est pas une réponse ici : attendu, \(words: Self.frenchForm(question.form))"
    case .disagree(let mine, let other, let theirs):
      """
      \(mine), mais \(theirs) dans \(plain: other.text(in: .french)) : les deux se contredisent ; gardez-en \
      une, ou mettez-les d'accord
      """
    case .rtoAboveMTPD(let rto, let mtpd):
      "le délai de reprise (\(plain: rto)) dépasserait la DMIA (\(plain: mtpd))"
    case .noWorkbook: "aucun classeur .xlsx dans ce dossier"
    case .notInPlace:
      "ce fichier ne peut pas être changé sur place : des ancres, ou un texte sur plusieurs lignes"
    case .astray(let key, let value):
      """
      écrite dans le modèle, cette réponse s'y lirait autrement (une ancre partagée, un rôle nommé comme un besoin, \
      une virgule dans une cellule de tableau ?) : écrivez « \(plain: key): \(plain: value) » à la main
      """
    case .contradicted(let change):
      "la réponse est \(change.after ?? "sans objet"), et le modèle dit depuis \(change.before ?? "rien")"
    }
  }

  private var english: Sentence {
    switch self {
    case .notAForm:
      """
      it is no form of 'ricochet bia -o bia.xlsx': its hidden sheet \(plain: BIAFormRecord.sheet) is not there, or \
      not its own
      """
    case .otherVersion(let version):
      """
      it is version \(plain: version) of the form, and ricochet reads version \(plain: BIAForm.version): make it \
      again with 'ricochet bia -o bia.xlsx' and carry the answers over
      """
    case .changedRecord:
      "the hidden sheet \(plain: BIAFormRecord.sheet) was changed: begin again with the workbook sent"
    case .otherHospital(let theirs, let ours):
      "it is the form of another hospital, \(allOf: theirs); this model is that of \(allOf: ours)"
    case .unknownProcess(let id, let suggestion):
      "the model has no process \(id)\(words: suggestion.map { "; did you mean \($0)?" } ?? "")"
    case .missingSheet(let name): "the sheet \(name) of the workbook sent is missing"
    case .strangeSheet:
      "this sheet is not of the form: delete it (a sheet is filled in, never copied)"
    case .mergedCells(let range):
      "the cells \(plain: range) are merged: nobody knows any more which question they answer"
    case .moved(let expected):
      """
      \(expected) should stand here: a row or a column was moved, added or deleted; begin again with the workbook \
      sent
      """
    case .strangeCell(let text):
      "\(text) is outside the cells to fill in: put it into a yellow cell, or into the remarks"
    case .formula: "it is a formula: write the answer itself"
    case .spreadsheetError(let text):
      "\(plain: text) is an error of the spreadsheet and no answer"
    case .hiddenRow: "this row is hidden and its answer was changed: show it and look at it"
    case .notAnAnswer(let text, let question):
      "\(text) is no answer here: expected \(words: Self.englishForm(question.form))"
    case .disagree(let mine, let other, let theirs):
      """
      \(mine), but \(theirs) in \(plain: other.text(in: .english)): the two contradict each other; keep one, \
      or make them agree
      """
    case .rtoAboveMTPD(let rto, let mtpd):
      "the time to return (\(plain: rto)) would be above the MTPD (\(plain: mtpd))"
    case .noWorkbook: "no workbook .xlsx in this folder"
    case .notInPlace: "this file cannot be changed in place: anchors, or a text over several lines"
    case .astray(let key, let value):
      """
      written into the model, this answer would read otherwise there (a shared anchor, a role named as a need, a \
      comma in a cell of a table?): write '\(plain: key): \(plain: value)' by hand
      """
    case .contradicted(let change):
      "the answer is \(change.after ?? "not applicable"), and the model says \(change.before ?? "nothing") meanwhile"
    }
  }

  private func near(_ suggestion: String?) -> Sentence {
    suggestion.map { " ; vouliez-vous dire \($0) ?" } ?? ""
  }

  private static func frenchForm(_ form: BIAAnswerForm) -> Sentence {
    switch form {
    case .truth: "oui ou non"
    case .scope: "une des sortes de la liste"
    case .volume: "un nombre par heure, jour ou semaine, comme « 110 passages/j »"
    case .duration: "une durée avec son unité, comme « 4 h », « 30 min » ou « 2 j »"
    case .limit, .tolerance:
      "une durée avec son unité, comme « 4 h » ou « 2 j », ou « sans limite »"
    case .catchUp: "une durée, comme « 12 h », ou une part, comme « 50 % »"
    case .degree, .count: "un nombre entier, en chiffres"
    case .percent: "un pourcentage de 0 à 100, comme « 80 % »"
    case .text: "un texte"
    }
  }

  private static func englishForm(_ form: BIAAnswerForm) -> Sentence {
    switch form {
    case .truth: "yes or no"
    case .scope: "one of the sorts in the list"
    case .volume: "a number by hour, day or week, such as '110 visits/d'"
    case .duration: "a length with its unit, such as '4 h', '30 min' or '2 d'"
    case .limit, .tolerance: "a length with its unit, such as '4 h' or '2 d', or 'unlimited'"
    case .catchUp: "a length, such as '12 h', or a share, such as '50%'"
    case .degree, .count: "a whole number, in digits"
    case .percent: "a percentage from 0 to 100, such as '80%'"
    case .text: "a text"
    }
  }
}

/// Why an answer is not taken although its workbook is, or what deserves a look.
enum BIAReason: ConnectorReason {
  /// A name without its figure, or a figure without a name.
  case incomplete(String)
  /// What is said of a degraded mode that nobody says how long it lasts.
  case modeWithoutLasts
  /// The process stands in a table, or is written in a way that is not changed without doubt.
  case notInPlace(key: String, value: String)
  /// A cell that was filled in as it was sent.
  case leftBlank(String)
  /// A proposed process that nobody said exists.
  case notConfirmed(String)

  var sort: Sort {
    switch self {
    case .incomplete:
      Sort("bia-incomplete", .row, "rows that are half filled in", "des lignes à moitié remplies")
    case .modeWithoutLasts:
      Sort(
        "bia-mode-without-lasts", .row, "a degraded mode of which nobody says how long it holds",
        "un mode dégradé dont personne ne dit combien de temps il tient")
    case .notInPlace: Sort("bia-not-in-place", .row, "to be written by hand", "à écrire à la main")
    case .leftBlank:
      Sort(
        "bia-left-blank", .told, "cells that were emptied, whose value is kept",
        "des cases vidées, dont la valeur est gardée")
    case .notConfirmed:
      Sort(
        "bia-not-confirmed", .row, "proposed processes of which nothing says that they exist",
        "des processus proposés dont rien ne dit qu’ils existent")
    }
  }

  func message(in language: Language) -> String {
    (language == .french ? french : english).text(in: language)
  }

  private var french: Sentence {
    switch self {
    case .incomplete(let text): "\(text) n'a que son nom ou que son chiffre : il faut les deux"
    case .modeWithoutLasts:
      "une réponse sur le mode dégradé, dont personne ne dit combien de temps il tient"
    case .notInPlace(let key, let value):
      "à écrire à la main dans le fichier du processus : « \(plain: key): \(plain: value) »"
    case .leftBlank(let known): "case vidée : \(known) est gardé (« sans objet » le retirerait)"
    case .notConfirmed(let name): "rien ne dit que \(name) existe (première question) : pas créé"
    }
  }

  private var english: Sentence {
    switch self {
    case .incomplete(let text): "\(text) has only its name or only its figure: both are needed"
    case .modeWithoutLasts:
      "an answer about the degraded mode, of which nobody says how long it holds"
    case .notInPlace(let key, let value):
      "to be written by hand in the file of the process: '\(plain: key): \(plain: value)'"
    case .leftBlank(let known):
      "the cell was emptied: \(known) is kept ('not applicable' would remove it)"
    case .notConfirmed(let name): "nothing says that \(name) exists (first question): not made"
    }
  }
}
