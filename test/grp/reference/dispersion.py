"""Reference values for the dispersion measures, from PySAL's `inequality` (Gini, Theil, Theil's decomposition) and NumPy.

    pip install inequality numpy
    python test/grp/reference/dispersion.py > test/grp/reference/dispersion.json

PySAL knows no weights: a weight of k is k equal rows, so the weights here are whole numbers.
"""
import json

import inequality
import numpy as np
from inequality.gini import Gini
from inequality.theil import Theil, TheilD

CASES = {
    # Ten incomes: the example of the R package ineq (Zeileis), whose Gini is 0.4620911.
    "ten incomes": ([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261], [1] * 10, "aaaaabbbbb"),
    # Shape of a country with one very rich small region; weights are its people in ten thousands.
    "one rich region": ([19974, 8986, 8054, 5353, 2212, 1672], [69, 213, 132, 73, 121, 210], "abbcca"),
}


def measures(values, weights, groups):
    rows = np.repeat(np.array(values, dtype=float), weights)
    labels = np.repeat(np.array(list(groups)), weights)
    parts = TheilD(rows, labels)
    logs = np.log(rows)
    return {
        "mean": rows.mean(),
        "coefficient_of_variation": rows.std(ddof=0) / rows.mean(),
        "gini": float(Gini(rows).g),
        "theil_t": float(Theil(rows).T),
        "theil_t_between": float(np.ravel(parts.bg)[0]),
        "theil_t_within": float(np.ravel(parts.wg)[0]),
        "theil_l": float(np.log(rows.mean()) - logs.mean()),
        "log_standard_deviation": logs.std(ddof=0),
    }


print(json.dumps({
    "made_by": f"PySAL inequality {inequality.__version__}, NumPy {np.__version__}",
    "cases": [
        {"name": name, "values": v, "weights": w, "groups": list(g), "unweighted": measures(v, [1] * len(v), g), "weighted": measures(v, w, g)}
        for name, (v, w, g) in CASES.items()
    ],
}, indent=1))
