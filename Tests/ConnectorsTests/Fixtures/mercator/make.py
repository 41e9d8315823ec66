# Makes listes.xlsx beside it: `python3 make.py` (needs openpyxl).
import os
from openpyxl import Workbook

here = os.path.dirname(os.path.abspath(__file__))
book = Workbook()
sheet = book.active
sheet.title = "applications"
sheet.append(["id", "name", "rto", "rpo", "logical_servers"])
sheet.append([1, "DPI", 240, 0, "1, 2, 9"])
sheet = book.create_sheet("logical_servers")
sheet.append(["id", "name", "domain_id"])
sheet.append([1, "srv-1", None])
sheet.append([2, "srv-2", None])
book.save(os.path.join(here, "listes.xlsx"))
