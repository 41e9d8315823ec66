# Makes the workbooks beside it: `python3 make.py` (needs openpyxl). Same bytes each time but for zip dates.
import datetime, os, zipfile
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

here = os.path.dirname(os.path.abspath(__file__))


def inventory():
    book = Workbook()
    apps = book.active
    apps.title = "Applications"
    apps.append(["Inventaire des applications — CH du Littoral"])
    apps.merge_cells("A1:K1")
    apps.append(["mis à jour le", datetime.date(2026, 10, 1)])
    apps.append(["Code", "Nom", "Site", "RTO", "DMIA", "Délai de redémarrage", "Serveurs", "Éditeur",
                 "Salle", "Statut", "Sauvegarde"])
    apps.append(["APP-001", "Dossier patient informatisé", "CH Nord", "4 heures", "J+1", "30 min",
                 "SRV-01, SRV-02", "Dédalus", "Salle A", "Production", "Veeam"])
    apps.append(["APP-002", "Imagerie (PACS)", "CH Nord", "n/a", "?", "1h30", "SRV-02 / SRV-03", "Dedalus",
                 "Salle A", "Production", "Veeam"])
    apps.append(["APP-003", "Vieux logiciel", "CH Nord", "4h", "8h", "", "SRV-01", "", "Salle A",
                 "Décommissionné", ""])
    apps.append([datetime.date(2026, 3, 12), "Gestion des repas", "CH Nord", "1 jour ouvré", "2 jours", "",
                 "SRV-09", "", "Salle A", "Production", ""])
    apps.append(["APP-005", "Paie", "CH Sud", "24h", "4h", "immédiat", "AD, SRV-1", "Éditeur Z", "Salle B",
                 "Production", "Bandes"])
    apps.append(["APP-001", "Doublon", "CH Nord"])
    apps.append(["APP-007", "Caché", "CH Nord", datetime.time(4, 0), datetime.timedelta(hours=26), "", "SRV-01"])
    apps.row_dimensions[10].hidden = True
    apps["D10"].number_format = "hh:mm"
    apps["E10"].number_format = "[h]:mm"
    apps.append([None, None, None])
    apps.append(["", "", "CH Nord", "2h"])

    servers = book.create_sheet("Serveurs")
    servers.append(["Nom du serveur", "Type", "Site", "Baie", "Redémarrage (min)"])
    servers.append(["SRV-01", "Serveur physique", "CH Nord", "Baie 3", 10])
    servers.append(["SRV-02", "Serveur physique", "CH Nord", None, 10])
    servers.append(["SRV-03", "VM", "CH Nord", "Baie 4", "=5*3"])
    servers.append(["AD", "Annuaire", "CH Nord", "Baie 4", 45])
    servers.append(["AD", "Annuaire", "CH Sud", "Baie 1", 45])
    servers.append(["SRV-1", "Serveur physique", "CH Sud", "Baie 1", "#REF!"])
    servers.append(["BZR-1", "Bizarre", "CH Sud", "Baie 1", 1])
    servers.merge_cells("D2:D3")

    hidden = book.create_sheet("Notes internes")
    hidden.sheet_state = "hidden"
    hidden.append(["ne pas diffuser"])
    rich = book.create_sheet("Divers")
    rich["A1"] = CellRichText("Bon", TextBlock(InlineFont(b=True), "jour"))
    rich["B1"] = True
    rich["C1"] = 0.1 + 0.2
    rich["D1"] = datetime.datetime(2026, 3, 12, 14, 30)
    rich["E1"] = 42
    rich["E1"].number_format = "00000"
    book.save(os.path.join(here, "inventaire.xlsx"))


def parts(name, sheet, extra={}, styles=None, shared=None, workbook=None, compress=zipfile.ZIP_DEFLATED):
    """A workbook written by hand, part by part."""
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pkg = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "_rels/.rels": f'<Relationships xmlns="{pkg}"><Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": workbook or f'<workbook xmlns:r="{rel}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pkg}"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
        + (f'<Relationship Id="rId2" Type="{rel}/sharedStrings" Target="/xl/sharedStrings.xml"/>' if shared else "")
        + (f'<Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/>' if styles else "")
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": sheet,
    }
    if shared:
        files["xl/sharedStrings.xml"] = shared
    if styles:
        files["xl/styles.xml"] = styles
    files.update(extra)
    with zipfile.ZipFile(os.path.join(here, name), "w", compress) as archive:
        for path, text in files.items():
            info = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            info.compress_type = compress
            archive.writestr(info, text)


def hostile():
    rows = '<worksheet><sheetData><row><c t="inlineStr"><is><t>Code</t></is></c><c/><c t="inlineStr"><is><t>Nom</t></is></c></row>' \
           '<row r="5"><c r="A5" t="s"><v>0</v></c><c r="C5" s="1"><v>46093.604166666664</v></c><c r="D5" t="e"><v>#REF!</v></c><c r="E5" s="2"><v>1.5</v></c><c r="F5" t="b"><v>1</v></c></row></sheetData></worksheet>'
    shared = '<sst><si><r><t>Ri</t></r><r><t>che</t></r><rPh sb="0" eb="1"><t>PHON</t></rPh></si></sst>'
    styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    parts("a-la-main.xlsx", rows, shared=shared, styles=styles)
    parts("1904.xlsx", '<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>44631</v></c></row></sheetData></worksheet>',
          styles='<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
          workbook='<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>')
    formulas = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>"APP-"&amp;B1</f><v>APP-7</v></c>' \
               '<c r="B1"><f>3+4</f><v>7</v></c><c r="C1" t="b"><f>B1=7</f><v>1</v></c>' \
               '<c r="D1" s="1"><f>TODAY()</f><v>46093</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' \
               '<c r="F1"><f>B1</f></c><c r="G1"><f t="shared" ref="G1:G2" si="0">B1*2</f><v>14</v></c></row></sheetData></worksheet>'
    parts("formules.xlsx", formulas, styles='<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    parts("entites.xlsx", entities)
    external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>'
    parts("entite-externe.xlsx", external)
    deep = "<a>" * 2000 + "</a>" * 2000
    parts("profond.xlsx", deep)
    bomb = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>' + " " * 40_000_000 + "</sheetData></worksheet>"
    parts("bombe.xlsx", bomb)
    long = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + "x" * 200_000 + "</t></is></c></row></sheetData></worksheet>"
    parts("cellule-longue.xlsx", long)
    parts("colonne-loin.xlsx", '<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>')
    whole = open(os.path.join(here, "a-la-main.xlsx"), "rb").read()
    open(os.path.join(here, "tronque.xlsx"), "wb").write(whole[: len(whole) // 2])
    open(os.path.join(here, "ancien.xls"), "wb").write(bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(600))
    open(os.path.join(here, "protege.xlsx"), "wb").write(
        bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    with zipfile.ZipFile(os.path.join(here, "classeur.ods"), "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")


inventory()
hostile()
