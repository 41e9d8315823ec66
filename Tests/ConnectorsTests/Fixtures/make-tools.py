# Makes itop.xlsx and bia.xlsx beside the tests: `python3 make-tools.py` (needs openpyxl).
import os
from openpyxl import Workbook

here = os.path.dirname(os.path.abspath(__file__))


def sheet(book, title, rows):
    tab = book.create_sheet(title)
    for row in rows:
        tab.append(row)
    return tab


def book(name, sheets):
    result = Workbook()
    result.remove(result.active)
    for title, rows in sheets:
        sheet(result, title, rows)
    result.save(os.path.join(here, name))


# One class in each sheet, numbers as numbers, as export-v2.php writes them.
book("itop.xlsx", [
    ("Server", [["id", "name", "org_id", "org_id->name", "rack_id", "powerA_id", "status"],
                [1, "SRV-1", 3, "CH Nord", 2, 5, "production"],
                [4, "SRV-2", 3, "CH Nord", 2, 0, "stock"]]),
    ("Rack", [["id", "name", "org_id"], [2, "Baie 1", 3]]),
    ("PDU", [["id", "name", "org_id"], [5, "PDU A", 3]]),
    ("Lisez-moi", [["exporté par", "moi"]]),
])

# A sheet for each BIA and one for its thresholds, beside the summary and the assets.
book("bia.xlsx", [
    ("Summary", [["name", "perimeter", "risk_matrix"], ["Urgences 2026", "CH", "4x4"]]),
    ("Assets", [["ref_id", "name", "description", "domain", "type", "parent_assets",
                 "disaster_recovery_objectives"],
                ["P1", "Urgences", "", "CH Nord", "PR", "", "rto: 4h,rpo: 5h,mtd: 6h"],
                ["A1", "DPI", "", "CH Nord", "SP", "P1", "rto: 1h30m"]]),
    ("Urgences 2026", [["bia_name", "asset", "asset_ref_id", "recovery_documented", "recovery_tested",
                        "recovery_targets_met", "dependencies"],
                       ["Urgences 2026", "Urgences", "P1", True, False, False, "DPI"]]),
    ("Urgences 2026 - thresholds", [["bia_name", "asset", "asset_ref_id", "point_in_time", "quali_impact",
                                     "quanti_impact"],
                                    ["Urgences 2026", "Urgences", "P1", 14400, 2, 0],
                                    ["Urgences 2026", "Urgences", "P1", 86400, 3, 12.5],
                                    ["Urgences 2026", "DPI", "A1", 3600, -1, 0]]),
])
