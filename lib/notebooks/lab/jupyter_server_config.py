"""JupyterLab's settings for this project that can only be set in Python (default-settings.ts points Jupyter to this file)."""

import json
import os
import re

c = get_config()  # noqa: F821  (Jupyter defines it)

# A new notebook is a TypeScript notebook.
c.MultiKernelManager.default_kernel_name = "tslab"


def _joined(text):
    return "".join(text) if isinstance(text, list) else text


def _rounded(value):
    """Rounds numbers: their last bits may differ between processors, but nothing that a reader sees."""
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return value


def _sort_value(match):
    try:
        return f"{float(match[1]):.9g}"
    except ValueError:
        return match[1]


def _shown(kind, value):
    if kind.endswith("json"):
        return _rounded(value)
    return re.sub(r'(?<=data-sort-value=")([^"]*)', _sort_value, _joined(value))


def _output(output):
    kept = {key: value for key, value in output.items() if key not in ("execution_count", "metadata")}
    if "text" in kept:
        kept["text"] = _joined(kept["text"])
    if "data" in kept:
        # A chart's picture follows from its specification.
        kept["data"] = {kind: _shown(kind, value) for kind, value in kept["data"].items() if not kind.startswith("image/")}
    return kept


def _outputs(cell):
    merged = []
    for output in map(_output, cell.get("outputs", [])):
        last = merged[-1] if merged else {}
        if output["output_type"] == last.get("output_type") == "stream" and output["name"] == last["name"]:
            last["text"] += output["text"]
        else:
            merged.append(output)
    return merged


def _metadata(cell):
    """The metadata without outputs_hidden: JupyterLab shows a hidden output as soon as its cell runs."""
    metadata = {key: value for key, value in cell.get("metadata", {}).items() if key != "jupyter"}
    jupyter = {key: value for key, value in cell.get("metadata", {}).get("jupyter", {}).items() if key != "outputs_hidden"}
    return [metadata, jupyter]


def _content(text):
    """What a reader sees of a notebook: cells and outputs, without execution counts and the order of keys."""
    return [
        [cell["cell_type"], _joined(cell["source"]), _metadata(cell), _outputs(cell)]
        for cell in json.loads(text)["cells"]
    ]


_before = {}


def keep_bytes(path, model, contents_manager, **kwargs):
    os_path = contents_manager._get_os_path(path)
    if model.get("type") == "notebook" and os.path.exists(os_path):
        with open(os_path, "rb") as file:
            _before[os_path] = file.read()


def restore_when_same(model, os_path, contents_manager, **kwargs):
    """Restores a notebook that was only run: Jupyter would reorder its keys and renumber its cells."""
    old = _before.pop(os_path, None)
    if old is None:
        return
    with open(os_path, "rb") as file:
        new = file.read()
    try:
        same = new != old and _content(new) == _content(old)
    except (ValueError, KeyError, TypeError):
        return
    if same:
        saved = os.stat(os_path)
        with open(os_path, "wb") as file:
            file.write(old)
        # JupyterLab asks what to do when a file is newer than its last save.
        os.utime(os_path, ns=(saved.st_atime_ns, saved.st_mtime_ns))


c.FileContentsManager.pre_save_hook = keep_bytes
c.FileContentsManager.post_save_hook = restore_when_same
