"""Runs one Python package for the bench, named as the first argument: pyfixest or linearmodels.

Reads a request from each line of standard input and answers with a line of JSON:
    load <kind> <effects> <rows> <regressors> <file>
    run
A request that the package has no method for is answered with {"skipped": reason}.
"""

import json
import sys
import time
import warnings
from importlib.metadata import version

import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")
answers, sys.stdout = sys.stdout, sys.stderr
NAMES = ["y", *(f"x{k}" for k in range(1, 11)), "unit", "time"]
ALL_DRAWS = 2**16 + 1  # more than there are: the package then looks at every draw once


class NoMethod(Exception):
    pass


def read(path, rows, regressors):
    columns = {}
    for name in ["y", *regressors, "unit", "time"]:
        column = np.fromfile(path, dtype="<f8", count=rows, offset=8 * rows * NAMES.index(name))
        columns[name] = column.astype("int64") if name in ("unit", "time") else column
    return pd.DataFrame(columns)


def prepare_pyfixest(kind, effects, data, regressors):
    import pyfixest as pf

    formula = f"y ~ {' + '.join(regressors)} | unit{' + time' if effects == 'two-way' else ''}"
    if kind == "wild-bootstrap":

        def bootstrap():
            fit = pf.feols(formula, data, vcov={"CRV1": "unit"}, fixef_rm="none")
            test = fit.wildboottest(param="x1", reps=ALL_DRAWS, seed=1)
            return {"pValue": float(test["Pr(>|t|)"])}

        return bootstrap

    def regression():
        # The settings that spend least time and memory beside the estimate.
        fit = pf.feols(
            formula, data, vcov={"CRV1": "unit"}, fixef_rm="none", copy_data=False, store_data=False, lean=True
        )
        return {"estimates": fit.coef().tolist(), "standardErrors": fit.se().tolist(), "covariance": "CR1"}

    return regression


def prepare_linearmodels(kind, effects, data, regressors):
    from linearmodels.panel import PanelOLS

    if kind == "wild-bootstrap":
        raise NoMethod("no wild bootstrap")
    indexed = data.set_index(["unit", "time"])

    def regression():
        model = PanelOLS(
            indexed["y"], indexed[regressors], entity_effects=True, time_effects=effects == "two-way"
        )
        fit = model.fit(
            cov_type="clustered",
            cluster_entity=True,
            debiased=False,
            group_debias=False,
            auto_df=False,
            count_effects=False,
        )
        return {"estimates": fit.params.tolist(), "standardErrors": fit.std_errors.tolist(), "covariance": "CR0"}

    return regression


def main():
    package = sys.argv[1]
    prepare = {"pyfixest": prepare_pyfixest, "linearmodels": prepare_linearmodels}[package]
    if sys.argv[2:] == ["--version"]:
        print(f"Python {sys.version.split()[0]}, {package} {version(package)}", file=answers)
        return
    run = None
    for line in sys.stdin:
        order, *words = line.split()
        try:
            if order == "load":
                kind, effects, rows, count, path = words
                regressors = [f"x{k}" for k in range(1, int(count) + 1)]
                run = prepare(kind, effects, read(path, int(rows), regressors), regressors)
                reply = {"loaded": True}
            else:
                start = time.perf_counter()
                result = run()
                reply = {**result, "seconds": time.perf_counter() - start}
        except NoMethod as reason:
            reply = {"skipped": str(reason)}
        print(json.dumps(reply), file=answers, flush=True)


main()
