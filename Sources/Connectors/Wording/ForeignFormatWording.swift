// What to export instead of a file in the own format of another program, in both languages.

import Continuity
import Formats

extension ForeignFormat {
  var english: Sentence {
    switch self {
    case .archi:
      """
      this is a model of Archi; in Archi, choose File, Export, 'Model to CSV', and import the files \
      elements.csv and relations.csv with 'ricochet import table'
      """
    case .sqlServer:
      """
      this is a file of SQL Server, which only SQL Server opens; restore it there and export the tables \
      as CSV (SQL Server Management Studio: Tasks, Export Data)
      """
    case .access:
      """
      this is an Access database; in Access, choose External Data, Export, Excel for each table, and \
      import the workbooks
      """
    case .sqlite: "this is a database file; export its tables as CSV, and import those"
    case .oracle:
      "this is a dump of Oracle, which only Oracle opens; export the tables as CSV (SQL Developer)"
    case .enterpriseArchitect:
      """
      this is a repository of Enterprise Architect; choose Publish, CSV, for elements and for \
      connectors, and import the files with 'ricochet import table'
      """
    case .visio:
      """
      this is a Visio drawing, whose boxes and lines do not say who needs whom; in Visio, choose \
      Review, Shape Reports, Excel, or list the links in a table (source;target;type)
      """
    case .drawio:
      """
      this is a draw.io drawing, whose boxes and lines do not say who needs whom; list what stands in \
      it in a table (code;name;type), and the links in another (source;target;type)
      """
    case .picture:
      """
      this is a picture; list what stands in it in a table (code;name;type), and the links in another \
      (source;target;type)
      """
    case .document:
      "this is a document; copy its table into Excel, and save it as an .xlsx workbook"
    case .numbers:
      "this is a Numbers spreadsheet; choose File, Export To, Excel, and import the workbook"
    case .powerBI:
      "this is a Power BI report; choose 'Export data' on its table, and import the workbook or CSV"
    case .projectPlan: "this is a project plan; save it as an Excel workbook, and import that"
    case .archive: "this file is an archive; unpack it first, and import what is in it"
    case .utf32: "this file is in UTF-32; save it as 'CSV UTF-8', or export it again in UTF-8"
    }
  }

  var french: Sentence {
    switch self {
    case .archi:
      """
      c'est un modèle d'Archi ; dans Archi, choisissez Fichier, Exporter, « Model to CSV », et importez \
      les fichiers elements.csv et relations.csv avec « ricochet import table »
      """
    case .sqlServer:
      """
      c'est un fichier de SQL Server, que seul SQL Server ouvre ; restaurez-le là et exportez les tables \
      en CSV (SQL Server Management Studio : Tâches, Exporter des données)
      """
    case .access:
      """
      c'est une base Access ; dans Access, choisissez Données externes, Exporter, Excel pour chaque \
      table, et importez les classeurs
      """
    case .sqlite:
      "c'est un fichier de base de données ; exportez ses tables en CSV, et importez-les"
    case .oracle:
      """
      c'est une sauvegarde d'Oracle, que seul Oracle ouvre ; exportez les tables en CSV (SQL Developer)
      """
    case .enterpriseArchitect:
      """
      c'est un référentiel d'Enterprise Architect ; choisissez Publish, CSV, pour les éléments puis pour \
      les connecteurs, et importez ces fichiers avec « ricochet import table »
      """
    case .visio:
      """
      c'est un dessin Visio, dont les boîtes et les traits ne disent pas qui dépend de qui ; dans Visio, \
      choisissez Révision, Rapports de formes, Excel, ou énumérez les liens dans un tableau \
      (source;cible;type)
      """
    case .drawio:
      """
      c'est un dessin draw.io, dont les boîtes et les traits ne disent pas qui dépend de qui ; énumérez ce \
      qui s'y trouve dans un tableau (code;nom;type), et les liens dans un autre (source;cible;type)
      """
    case .picture:
      """
      c'est une image ; énumérez ce qui s'y trouve dans un tableau (code;nom;type), et les liens dans un \
      autre (source;cible;type)
      """
    case .document:
      "c'est un document ; copiez son tableau dans Excel, et enregistrez-le en classeur .xlsx"
    case .numbers:
      "c'est un tableau Numbers ; choisissez Fichier, Exporter vers, Excel, et importez le classeur"
    case .powerBI:
      """
      c'est un rapport Power BI ; choisissez « Exporter les données » sur son tableau, et importez le \
      classeur ou le CSV
      """
    case .projectPlan:
      "c'est un planning de projet ; enregistrez-le en classeur Excel, et importez-le"
    case .archive: "ce fichier est une archive ; décompressez-la d'abord, et importez son contenu"
    case .utf32:
      """
      ce fichier est en UTF-32 ; enregistrez-le en « CSV UTF-8 », ou refaites l'export en UTF-8
      """
    }
  }
}
