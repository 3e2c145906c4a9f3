"""The samples against their labels: what the project can say of its own quality without anything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import score

from summarize import render, summarize_bytes

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
LABELS = ROOT / "tests" / "labels"
FLOORS = dict(
    f1=0.985,
    record_f1=0.895,
    strict_f1=0.89,
    value=0.99,
    unit=0.99,
    name=0.9,
    period_said=0.96,
    status=0.975,
    headings_f1=0.965,
    heading_level=0.945,
    headline_f1=0.9,
    facts=0.99,
)
EACH = {"f1": 0.98, "record_f1": 0.62, "value": 0.99, "unit": 0.99, "headings_f1": 0.84, "facts": 0.99}


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, int]]:
    """What the scorer counts in each sample; it reads UTF-8 alone."""
    folder = tmp_path_factory.mktemp("reports")
    found = {}
    for path in SAMPLES:
        report = summarize_bytes(path.read_bytes(), path.name)
        text = path.read_bytes().decode(report.encoding)
        (folder / path.name).write_text(text, encoding="utf-8", newline="")
        found[path.stem] = score.score_report(path.stem, json.loads(render(report, "json")), folder, LABELS, None)
    return found


def test_every_sample_is_labelled() -> None:
    labelled = {path.name.split(".")[0] for path in LABELS.glob("*.metrics.tsv")}
    assert labelled == {path.stem for path in SAMPLES}


@pytest.mark.parametrize("field", FLOORS)
def test_all_samples_together(counts: dict[str, dict[str, int]], field: str) -> None:
    total: dict[str, int] = {}
    for of_one in counts.values():
        score.add(total, **of_one)
    assert score.figures(total)[field] >= FLOORS[field]


@pytest.mark.parametrize("name", [path.stem for path in SAMPLES])
def test_each_sample(counts: dict[str, dict[str, int]], name: str) -> None:
    """No kind of report is paid for with another."""
    figures = score.figures(counts[name])
    assert {field: figures[field] for field, floor in EACH.items() if figures[field] < floor} == {}
