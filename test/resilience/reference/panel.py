"""The panel of Kazakhstan's regions a second time, in plain Python straight from data/raw, as a check on lib/resilience.

    python test/resilience/reference/panel.py > test/resilience/reference/panel.csv
"""
import csv
import math
from collections import defaultdict

UNITS = {"ALM": ["ALM", "ZHT"], "KRG": ["KRG", "ULT"], "VKO": ["VKO", "ABY"], "YKO": ["TRK", "SHM"]}
for code in "AKM AKT ATY ZKO ZHM KST KZL MNG PVL SKO AST ALA".split():
    UNITS[code] = [code]
GROUPS = ["A", "BCDE", "F", "GHI", "JKLMN", "OPQRS"]


def read(name):
    with open(f"data/raw/{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


gva, index, people, fdi, investment, jobless, employed = (defaultdict(dict) for _ in range(7))
for r in read("gross-value-added"):
    gva[r["item"]][r["region"], int(r["year"])] = float(r["million_tenge"])
for table, name, column in [(index, "volume-index", "previous_year_100"), (people, "population", "persons"),
                            (fdi, "foreign-direct-investment", "million_usd"), (investment, "fixed-investment", "million_tenge"),
                            (jobless, "unemployment-rate", "percent")]:
    for r in read(name):
        table[r["region"], int(r["year"])] = float(r[column])
for r in read("employment"):
    if r["item"] == "total":
        employed[r["region"], int(r["year"])] = float(r["persons"])
GRP = gva["GDP"]


def added(table, unit, year, new_borders_from):
    """Figures on the borders of the day: the old whole until the new units stand in rows of their own."""
    if unit == "YKO":
        return table["YKO", year] if year <= 2017 else table["TRK", year] + table["SHM", year]
    parts = UNITS[unit] if year >= new_borders_from else [unit]
    return sum(table[part, year] for part in parts)


def growth(unit, year):
    parts = UNITS[unit]
    if len(parts) == 1 or (unit != "YKO" and year <= 2020):
        return index[unit, year] / 100 - 1
    if unit == "KRG" and year == 2021:
        return index["KRG", year] / 100 - 1
    if unit != "YKO" and year == 2021:
        return sum(GRP[p, year] for p in parts) / sum(100 * GRP[p, year] / index[p, year] for p in parts) - 1
    return sum(GRP[p, year - 1] * index[p, year] for p in parts) / sum(GRP[p, year - 1] for p in parts) / 100 - 1


def unemployment(unit, year):
    parts = UNITS[unit]
    if len(parts) == 1 or year <= (2017 if unit == "YKO" else 2021):
        return jobless[unit, year]
    force = [employed[p, year] / (1 - jobless[p, year] / 100) for p in parts]
    return sum(f * jobless[p, year] for f, p in zip(force, parts)) / sum(force)


print("unit,year,lnrcc,div,uv,rv,lnmarket,lnfdi,lnpop,gp,ln_grp_per_capita_thousand_tenge,ln_investment_to_grp,unemployment_percent")
for unit in sorted(UNITS):
    for year in range(2014, 2024):
        x = {s: added(gva[s], unit, year, 2021) for s in "ABCDEFGHIJKLMNOPQRS"}
        total, grp = sum(x.values()), added(GRP, unit, year, 2021)
        group = [sum(x[s] for s in g) / total for g in GROUPS]
        div = -sum(v / total * math.log(v / total) for v in x.values() if v > 0)
        uv = -sum(p * math.log(p) for p in group if p > 0)
        p = sum(people[part, year] for part in UNITS[unit])
        f = sum(fdi[part, year] for part in UNITS[unit])
        row = [math.log1p(growth(unit, year)) - math.log(index["KAZ", year] / 100), div, uv, div - uv, math.log(x["G"]),
               math.log(f + math.sqrt(f * f + 1)) if f >= 0 else -math.log(-f + math.sqrt(f * f + 1)), math.log(p), x["O"] / grp,
               math.log(grp / p * 1000), math.log(added(investment, unit, year, 2022) / grp), unemployment(unit, year)]
        print(unit, year, *(f"{v:.15g}" for v in row), sep=",")
