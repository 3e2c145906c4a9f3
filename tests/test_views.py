"""Tests of the views and of the command line: tables of cases, real processes, a real terminal."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarize
from summarize import Heading, KeySentence, Keyword, Metric, Report, Row, Unread, View

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "summarize.py"


def metric(name: str, text: str, value: str = "1", unit: str = "", **given: object) -> Metric:
    """A metric with what matters to a case; the rest is an ordinary actual level of 2024."""
    fields = {
        "value_high": None,
        "line": 3,
        "column": 1,
        "role": "level",
        "direction": None,
        "basis": None,
        "against": None,
        "status": "actual",
        "period": "2024",
        "bound": None,
        "section": (),
        "sentence": text,
    }
    return Metric(name=name, value=Decimal(value), unit=unit, text=text, **{**fields, **given})


def change(name: str, text: str, value: str, direction: str = "up", unit: str = "%", **given: object) -> Metric:
    """A change of 2024."""
    return metric(name, text, value, unit, role="change", direction=direction, **given)


def report(metrics: list[Metric] = (), rows: list[Row] = (), **given: object) -> Report:
    """A report for the year 2024 that plans 2025."""
    fields = {
        "source": "a.txt",
        "sha256": "0" * 64,
        "encoding": "utf-8",
        "title": "云溪县政府工作报告",
        "date": "2025-01-08",
        "author": "县长",
        "occasion": None,
        "year": 2024,
        "plan_year": 2025,
        "headings": (),
        "unread": (),
        "keywords": (),
        "summary": (),
        "characters": 1234,
        "warnings": (),
    }
    return Report(metrics=tuple(metrics), headline=tuple(rows), **{**fields, **given})


def cells(text: str) -> int:
    """The width of text on a terminal."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def table(metrics: list[Metric], rows: list[Row] | None = None, **given: object) -> list[dict[str, str]]:
    """The headline table as a list of rows by column title."""
    rows = rows or [Row(metrics[0].name, tuple(range(len(metrics))))]
    drawn = summarize.headline_table(report(metrics, rows, **given), View())
    return [dict(zip(drawn.titles, row)) for row in drawn.rows]


GDP = metric("地区生产总值", "8.3亿元", "830000000", "元")
GROWTH = change("地区生产总值", "5.7%", "5.7")

# ── figures in words ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (GDP, "8.3亿元"),
        (metric("投资", "超8.3亿元", "830000000", "元", bound="at_least"), "超8.3亿元"),
        (metric("粮食", "６ ８ ．４万吨", "684000", "吨"), "６８．４万吨"),
        (metric("收案", "14 682件", "14682", "件"), "14 682件"),
        (metric("收入", "60.09 亿元", "6009000000", "元"), "60.09亿元"),
        (metric("甲", "10.6万", "106000", "平方公里"), "10.6万平方公里"),
        (metric("甲", "8.9", "8.9", "%"), "8.9%"),
        (metric("甲", "百分之五十", "50", "%"), "百分之五十"),
        (metric("甲", "2800", "2800"), "2800"),
        (GROWTH, "增长 5.7%"),
        (change("甲", "3%", "3", "down"), "下降 3%"),
        (change("甲", "0.3个百分点", "0.3", "up", "百分点"), "提高 0.3个百分点"),
        (change("甲", "0.3个百分点", "0.3", "down", "百分点"), "降低 0.3个百分点"),
        (change("甲", "翻一番", "1", "up", "倍"), "翻一番"),
        (change("甲", "持平", "0", "flat"), "持平"),
        (change("甲", "1.2个百分点", "1.2", "up", "百分点", against="全国"), "高于全国 1.2个百分点"),
        (change("甲", "1.2个百分点", "1.2", "down", "百分点", against="全市"), "低于全市 1.2个百分点"),
    ],
)
def test_figures_in_words(given: Metric, expected: str) -> None:
    assert summarize.in_words(given) == expected


@pytest.mark.parametrize(
    ("period", "beside", "expected"),
    [
        ("2024", "2024", "2024"),
        ("2021-2025", "2024", "2021-2025"),
        ("2024-06", "2024", "6月"),
        ("2023-06", "2024", "2023 6月"),
        ("2024-H1", "2024", "上半年"),
        ("2024-Q3", "", "2024 三季度"),
        ("2024-01/2024-05", "2024", "1-5月"),
    ],
)
def test_periods(period: str, beside: str, expected: str) -> None:
    assert summarize.period_text(period, beside) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("一", "一、甲"), ("（二）", "（二）甲"), ("3", "3.甲"), ("3.", "3.甲"), ("第三节", "第三节 甲"), (None, "甲")],
)
def test_headings(number: str | None, expected: str) -> None:
    assert summarize.heading_text(Heading(1, number, "甲", 1)) == expected


# ── the headline table ───────────────────────────────────────────────────────────────────────────


def test_result_goal_and_change_of_one_indicator_stand_in_one_row() -> None:
    goal = change("地区生产总值", "6%左右", "6", status="target", period="2025", line=70)
    assert table([GDP, GROWTH, goal]) == [
        {"主要指标": "地区生产总值", "2024": "8.3亿元", "2025 目标": "增长 6%左右", "行": "3, 70", "变化": "▲ 5.7%"}
    ]


@pytest.mark.parametrize(
    ("extra", "column", "expected"),
    [
        (change("甲", "5.7%", "5.7", sentence="按可比口径同比增长5.7%"), "变化", ("  按可比口径", "▲ 5.7%")),
        (change("甲", "5.7%", "5.7", sentence="扣除资产处置损益后的利润增长5.7%"), "变化", ("  另", "▲ 5.7%")),
        (change("甲", "1.3%", "1.3", "down", sentence="自然口径下降1.3%"), "变化", ("  自然口径", "▼ 1.3%")),
        (change("甲", "5%", "5", basis="avg", period="2021-2025"), "变化", ("  2021-2025 年均", "▲ 5%")),
        (change("甲", "0.5%", "0.5", basis="mom", period="2024-12"), "变化", ("  12月 环比", "▲ 0.5%")),
        (change("甲", "1亿元", "100000000", unit="元"), "变化", ("  增加额", "▲ 1亿元")),
        (change("甲", "1.2个百分点", "1.2", unit="百分点", against="全国"), "2024", ("  比全国", "高 1.2个百分点")),
        (metric("甲", "7亿元", "700000000", "元", period="2020"), "2024", ("  2020", "7亿元")),
        (metric("人均甲", "5万元", "50000", "元"), "2024", ("  人均", "5万元")),
        (metric("甲", "28亿元", "2800000000", "元", status="target"), "2024", ("  计划", "28亿元")),
        (metric("甲", "101.2%", "101.2", "%", sentence="完成预算的101.2%"), "2024", ("  完成率", "101.2%")),
        (metric("甲", "30.5%", "30.5", "%", sentence="占财政支出的30.5%"), "2024", ("  占比", "30.5%")),
        (metric("甲", "2164万元", "21640000", "元", sentence="增收2164万元"), "2024", ("  增收", "2164万元")),
        (metric("甲", "10亿元", "1e9", "元", status="target", period="2030"), "2025 目标", ("  2030", "10亿元")),
    ],
)
def test_a_second_measure_stands_under_its_indicator(extra: Metric, column: str, expected: tuple[str, str]) -> None:
    first, second = table([replace(GDP, name="甲"), replace(GROWTH, name="甲", value=Decimal(9), text="9%"), extra])
    assert (first["2024"], first["变化"]) == ("8.3亿元", "▲ 9%")
    assert (second["主要指标"], second[column]) == expected


def test_an_indicator_keeps_its_three_most_useful_further_measures() -> None:
    members = [
        metric("甲", "13697亿元", "13697e8", "元", period="2021-2025"),
        change("甲", "33%", "33", period="2021-2025"),
        metric("甲", "9323亿元", "9323e8", "元", period="2020"),
        metric("甲", "8000亿元", "8000e8", "元", period="2019"),
        change("甲", "4%", "4", sentence="按可比口径增长4%"),
        change("甲", "5%以上", "5", status="target", period="2026-2030", basis="avg"),
    ]
    rows = table([replace(GDP, name="甲"), replace(GROWTH, name="甲"), *members])
    assert [row["主要指标"] for row in rows] == ["甲", "  2021-2025", "  按可比口径", "  2026-2030 年均"]
    assert (rows[1]["2024"], rows[1]["变化"], rows[3]["2025 目标"]) == ("13697亿元", "▲ 33%", "增长 5%以上")


def test_figures_that_nothing_tells_apart_do_not_share_a_cell() -> None:
    first, second = table([metric("毛利率", "17.42%", "17.42", "%"), metric("毛利率", "3.86%", "3.86", "%", line=11)])
    assert (first["2024"], second) == ("17.42%", {"主要指标": "  另", "2024": "3.86%", "行": "11"})


def test_what_is_still_ahead_is_no_result() -> None:
    (row,) = table(
        [change("城镇化率", "1.2个百分点", "1.2", unit="百分点"), metric("城镇化率", "60%", "60", "%", period="2030")]
    )[1:]
    assert (row["主要指标"], row["2025 目标"]) == ("  2030", "60%")


def test_the_year_before_has_a_column_only_where_most_rows_have_it() -> None:
    metrics = [metric(f"第{number}项收入", "8亿元", "8e8", "元", line=number) for number in range(6)]
    metrics += [metric(f"第{number}项收入", "7亿元", "7e8", "元", period="2023") for number in range(2)]
    rows = [Row(f"第{number}项收入", (number, *([number + 6] if number < 2 else []))) for number in range(6)]
    drawn = summarize.headline_table(report(metrics, rows), View())
    assert list(drawn.titles) == ["主要指标", "2024", "行"]
    assert [row[0] for row in drawn.rows][:2] == ["第0项收入", "  2023"]


def test_a_gap_is_never_a_change() -> None:
    rows = table([GDP, change("地区生产总值", "2个百分点", "2", unit="百分点", against="全省")])
    assert not any(row.get("变化") for row in rows)


def test_an_estimate_says_so() -> None:
    assert table([replace(GDP, status="estimate")])[0]["2024"] == "8.3亿元 预计"
    assert table([replace(GROWTH, status="estimate")])[0]["2024"] == "预计"


def test_a_goal_in_words_is_shown_in_its_words() -> None:
    (row,) = table([GROWTH], [Row("地区生产总值", (0,), "与省市同步", 70)])
    assert (row["2025 目标"], row["行"]) == ("与省市同步", "3, 70")


def test_the_same_figure_said_twice_is_shown_once() -> None:
    assert table([GDP, replace(GDP, line=9), GROWTH])[0]["2024"] == "8.3亿元"


@pytest.mark.parametrize(
    ("kind", "titles"),
    [
        ("communique", ["主要指标", "2024", "行", "变化"]),
        ("budget", ["主要指标", "预算", "2024 完成", "完成率", "行"]),
        ("company", ["主要指标", "2024 本期", "2023 上年同期", "行", "变化"]),
        ("half year", ["主要指标", "2024 上半年", "行", "变化"]),
        ("goals alone", ["主要指标", "2025 目标", "行"]),
    ],
)
def test_each_kind_shows_the_columns_that_it_has(kind: str, titles: list[str]) -> None:
    metrics, rows = [], []
    for name in ("甲项收入", "乙项收入", "丙项收入"):
        level, growth = replace(GDP, name=name), replace(GROWTH, name=name)
        rate = metric(name, "98%", "98", "%", sentence="完成预算的98%")
        members = {
            "communique": [level, growth],
            "budget": [level, metric(name, "9亿元", "9e8", "元", status="target"), rate],
            "company": [level, metric(name, "7亿元", "7e8", "元", period="2023"), growth],
            "half year": [replace(level, period="2024-H1"), replace(growth, period="2024-H1")],
            "goals alone": [replace(level, status="target", period="2025")],
        }[kind]
        rows.append(Row(name, tuple(range(len(metrics), len(metrics) + len(members)))))
        metrics += members
    assert list(summarize.headline_table(report(metrics, rows), View()).titles) == titles


# ── the screen ───────────────────────────────────────────────────────────────────────────────────

LONG = "归属于上市公司股东的扣除非经常性损益的净利润"
NAMES = ("地区生产总值", "一般公共预算收入", LONG, "规模以上工业增加值", "城镇居民人均可支配收入")


def whole_report() -> Report:
    """A report with something in every part of the summary."""
    metrics, rows = [], []
    for number, name in enumerate(NAMES):
        members = [
            replace(GDP, name=name, text=f"1{number}28.23亿元", heading=1),
            change(name, f"{number}2.4%", f"{number}2.4", "down" if number % 2 else "up", heading=1, status="estimate"),
            change(name, "5.5%左右", "5.5", status="target", period="2025", line=70, heading=2),
        ]
        rows.append(Row(name, tuple(range(len(metrics), len(metrics) + 3))))
        metrics += members
    headings = (
        Heading(1, "一", "2024年工作回顾", 2),
        Heading(2, "（一）", "突出产业强区，以结构调整为主线，持续增强高质量发展的支撑力和带动力", 3),
        Heading(1, "二", "2025年工作安排", 60),
    )
    return report(
        metrics,
        rows,
        headings=headings,
        keywords=tuple(Keyword(word, 0.5) for word in ("招商引资", "园区", "老旧小区", "营商环境", "粮食安全") * 3),
        summary=(
            KeySentence(
                "完成重大新开工项目6个、复工项目13个，总投资达160亿元，占全部固定资产投资的六成以上，为历年最多。", 26
            ),
        ),
        unread=(Unread("2019", 2, 1, "time"), Unread("2019", 9, 1, "time"), Unread("三", 4, 1, "list")),
    )


@pytest.mark.parametrize("view", [{}, {"find": "收入"}, {"status": "target"}, {"unread": True}, {"ascii": True}])
@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_screen(width: int, view: dict[str, object]) -> None:
    lines = summarize.render(whole_report(), "terminal", width=width, **view).splitlines()
    assert [line for line in lines if cells(line) > width] == []


@pytest.mark.parametrize("width", [80, 120])
def test_columns_are_aligned(width: int) -> None:
    lines = summarize.render(whole_report(), "terminal", width=width).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("主要指标"))
    rows = lines[start + 2 : lines.index("", start)]
    starts = {cells(row[: row.index(sign)]) for row in rows for sign in "▲▼" if sign in row}
    assert starts == {cells(lines[start][: lines[start].index("变化")])}


@pytest.mark.parametrize("width", [40, 80, 120])
def test_signs_of_uncertain_width_stand_in_the_last_cell(width: int) -> None:
    for line in summarize.render(whole_report(), "terminal", width=width).splitlines():
        assert re.search("[▲▼█·].*  +[^▲▼█ ·]", line) is None, line


@pytest.mark.parametrize("width", [80, 100])
def test_words_and_figures_stay_whole(width: int) -> None:
    text = summarize.render(whole_report(), "terminal", width=width)
    for number in range(len(NAMES)):
        assert f"1{number}28.23亿元" in text
    ends = re.findall("(\\S+)\n +(\\S+)", text)
    assert not [(end, start) for end, start in ends if end[-1].isdigit() and start[0].isdigit()]
    assert not [start for _, start in ends if start[0] in "，。；、）%"]


def test_ascii_draws_with_ascii_alone() -> None:
    drawn = re.findall("[^\u3000-〿一-鿿！-～\x00-\x7f]", summarize.render(whole_report(), "terminal", ascii=True))
    assert drawn == []


def test_bars_are_as_long_as_the_changes_are_large() -> None:
    lines = summarize.render(whole_report(), "terminal", width=140).splitlines()
    bars = [(float(found[1]), len(found[2])) for line in lines if (found := re.search(r"[▲▼] ([\d.]+)% +(█+)", line))]
    assert len(bars) == len(NAMES)
    assert bars == sorted(bars)
    assert bars[-1][1] == summarize.LONGEST_BAR


def test_the_tree_has_each_indicator_once() -> None:
    tree = summarize.render(whole_report(), "terminal", width=120).split("章节")[1].split("要点")[0]
    assert [line.split()[-1] for line in tree.splitlines() if re.match(r" *[一二（]", line)] == ["10", "10", "5"]
    assert all(tree.count(name) <= 1 for name in NAMES)


@pytest.mark.parametrize("count", [3, 30, 100, 300])
def test_a_report_of_many_headings_keeps_a_short_tree(count: int) -> None:
    headings = tuple(
        Heading(1 + bool(number % 10) + bool(number % 5), None, f"第{number}题", 1) for number in range(count)
    )
    metrics = [replace(GDP, name=f"第{number}项投资", heading=number) for number in range(0, count, 2)]
    branches, hidden = summarize.section_tree(report(metrics, headings=headings), 48)
    assert len(branches) + hidden == count
    assert len(branches) <= 48


def test_points_without_figures_are_left_out_of_the_tree() -> None:
    headings = (
        Heading(1, "一", "工作安排", 1),
        Heading(2, "一是", "聚焦首要任务", 2),
        Heading(2, "二是", "聚焦项目", 3),
        Heading(2, "（一）", "改革", 4),
        Heading(3, "1", "放权", 5),
        Heading(3, "2", "服务", 6),
    )
    given = report([replace(GDP, heading=2), metric("事项", "12项", "12", "项", heading=5)], headings=headings)
    branches, hidden = summarize.section_tree(given)
    assert [branch.text for branch in branches] == ["一、工作安排", "二是聚焦项目", "（一）改革", "2.服务"]
    assert (hidden, [branch.count for branch in branches]) == (2, [2, 1, 1, 1])


def test_the_fullest_headings_keep_their_figures_in_a_long_tree() -> None:
    headings = tuple(Heading(1, None, f"第{number}题", 1) for number in range(40))
    metrics = [replace(GDP, name=f"第{n}项投资{m}", heading=n) for n in range(40) for m in range(1 + n // 20)]
    branches, hidden = summarize.section_tree(report(metrics, headings=headings), 45)
    assert (len(branches), hidden, sum(bool(branch.figures) for branch in branches)) == (40, 0, 5)
    assert {branch.count for branch in branches if branch.figures} == {2}


def test_a_bar_alone_is_not_drawn() -> None:
    assert "█" not in summarize.render(report([GDP, GROWTH], [Row("地区生产总值", (0, 1))]), "terminal", width=140)


def test_unread_numbers_stand_by_reason() -> None:
    text = summarize.render(whole_report(), "terminal", unread=True)
    assert re.search(r"时间 +2 +2019\(2,9\)", text)
    assert re.search(r"序号 +1 +三\(4\)", text)


REASONS = (
    "time ordinal rank document list phone name version age clock duration threshold head table furniture page markup"
).split() + ["no unit", "no name", "rate base", "running head"]


@pytest.mark.parametrize("reason", REASONS)
def test_reasons_are_chinese_for_people_and_english_in_json(reason: str) -> None:
    given = report(unread=(Unread("12", 3, 1, reason),))
    for format in ("terminal", "md", "csv"):
        lines = summarize.render(given, format, unread=True).splitlines()
        (line,) = [line for line in lines if "12" in re.findall(r"\d+", line) and ("3" in line)][-1:]
        assert not re.search("[a-z]", line.removeprefix("a.txt"))
        assert re.search("[一-鿿]{2}", line.replace("云溪县政府工作报告", ""))
    assert json.loads(summarize.render(given, "json"))["unread"][0]["reason"] == reason


def test_a_report_without_figures_says_so() -> None:
    assert "没有找到标题和指标" in summarize.render(report(), "terminal")


def test_colours_are_where_the_changes_are() -> None:
    screen = summarize.to_screen(whole_report(), View(width=120))
    coloured = [(text, style) for line in screen for text, style in line if style in ("up", "down")]
    assert {(text[0], style) for text, style in coloured} == {("▲", "up"), ("▼", "down")}
    assert len(coloured) > len(NAMES)


def test_top_limits_every_table_and_says_so() -> None:
    text = summarize.render(whole_report(), "terminal", top=2)
    assert "另有 3 项未列出" in text


@pytest.mark.parametrize(
    ("view", "count", "rows"),
    [
        ({}, 15, 5),
        ({"status": "target"}, 5, 5),
        ({"find": "收 入"}, 6, 2),
        ({"status": "actual", "find": "工业"}, 1, 1),
    ],
)
def test_filters_hold_in_every_format(view: dict[str, object], count: int, rows: int) -> None:
    whole = json.loads(summarize.render(whole_report(), "json", **view))
    assert (len(whole["metrics"]), len(whole["headline"])) == (count, rows)
    for row in whole["headline"]:
        assert {whole["metrics"][index]["name"] for index in row["metrics"]} == {row["name"]}
    table = list(csv.reader(io.StringIO(summarize.render(whole_report(), "csv", **view))))
    assert len(table) == count + 1
    if view:
        assert summarize.render(whole_report(), "md", **view).count("\n| ") == count + 2


WORDS = st.text(st.sampled_from("地区生产总值增长亿元 (1年%，。一百千\x1b|=\n"), min_size=1, max_size=24)
METRICS = st.builds(
    Metric,
    name=WORDS,
    value=st.decimals(-(10**18), 10**18, allow_nan=False, places=3),
    value_high=st.none(),
    unit=st.sampled_from(["元", "%", "百分点", "倍", "户", ""]),
    text=WORDS,
    line=st.integers(1, 9999),
    column=st.integers(1, 99),
    role=st.sampled_from(["level", "change"]),
    direction=st.sampled_from(["up", "down", "flat", None]),
    basis=st.sampled_from(["yoy", "mom", "avg", "cum", None]),
    against=st.sampled_from(["全国", None, None]),
    status=st.sampled_from(["actual", "estimate", "target"]),
    period=st.sampled_from(
        [None, "2023", "2024", "2024-06", "2024-01/2024-05", "2024-H1", "2024-2025", "2021-2025", "2025"]
    ),
    bound=st.none(),
    section=st.just(()),
    sentence=WORDS,
    heading=st.integers(-1, 3),
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(METRICS, max_size=12),
    st.lists(st.integers(1, 4), min_size=4, max_size=4),
    st.sampled_from([None, 2024]),
    st.integers(20, 130),
)
def test_any_report_can_be_shown(metrics: list[Metric], levels: list[int], year: int | None, width: int) -> None:
    headings = tuple(Heading(level, "一", "工作回顾", 1) for level in levels)
    rows = [
        Row(metrics[start].name, tuple(range(start, min(start + 4, len(metrics)))))
        for start in range(0, len(metrics), 4)
    ]
    shown = report(metrics, rows, headings=headings, year=year, plan_year=year and year + 1)
    for format in ("json", "jsonl", "csv", "md"):
        assert summarize.render(shown, format)
    text = summarize.render(shown, "terminal", width=width)
    assert max(map(cells, text.splitlines())) <= width
    table = summarize.headline_table(shown, View())
    drawn = [cell for row in table.rows for cell in row]
    for metric in metrics:  # nothing is lost on the way into the table, but what repeats a figure
        same = [other for other in metrics if (other.value, other.unit) == (metric.value, metric.unit)]
        assert (
            any(summarize.quantity(other).strip() in cell for other in same for cell in drawn)
            or metric.direction == "flat"
        )


# ── hostile reports ──────────────────────────────────────────────────────────────────────────────

HOSTILE = "甲\x1b[31m[bold]红[/bold]\x07\x9b2J\u202e|*_`<b>#&amp;\r\n\t=1+1"


def hostile_report() -> Report:
    """A report that tries to act wherever its text goes."""
    bad = replace(
        GDP, name=HOSTILE, text="1\x1b[2J亿元", sentence=HOSTILE, section=(HOSTILE,), heading=0, unit="\x1b元"
    )
    return report(
        [bad],
        [Row(HOSTILE, (0,), HOSTILE, 4)],
        title=HOSTILE,
        author=HOSTILE,
        occasion=HOSTILE,
        headings=(Heading(1, "\x1b一", HOSTILE, 1),),
        keywords=(Keyword(HOSTILE, 1.0),),
        summary=(KeySentence(HOSTILE, 2),),
        unread=(Unread(HOSTILE, 1, 1, HOSTILE),),
        source="a\udcff\x1b.txt",
    )


@pytest.mark.parametrize("format", ["terminal", "json", "jsonl", "csv", "md"])
@pytest.mark.parametrize("view", [{}, {"find": "甲"}, {"unread": True}])
def test_control_characters_never_act(format: str, view: dict[str, object]) -> None:
    text = summarize.render(hostile_report(), format, **view)
    assert re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", text.replace("\r\n", "\n")) is None
    assert text.encode("utf-8")


def test_rich_markup_is_only_text() -> None:
    assert "[bold]红[/bold]" in summarize.render(hostile_report(), "terminal", width=200)


def test_json_keeps_what_the_screen_drops() -> None:
    whole = json.loads(summarize.render(hostile_report(), "json"))
    assert whole["title"] == HOSTILE
    assert whole["source"] == "a\\xff\x1b.txt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲|乙", r"甲\|乙"),
        ("*重*_点_", r"\*重\*\_点\_"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("[甲](乙)", r"\[甲\](乙)"),
        ("# 甲", r"\# 甲"),
        ("- 甲", r"\- 甲"),
        ("1. 甲", r"1\. 甲"),
        ("1.5亿元", "1.5亿元"),
        ("2025-01-08", "2025-01-08"),
    ],
)
def test_markdown_is_escaped(text: str, expected: str) -> None:
    assert summarize.escaped(text) == expected


@pytest.mark.parametrize("view", [{}, {"find": "甲"}, {"unread": True}])
def test_markdown_shows_a_hostile_report_as_it_is(view: dict[str, object]) -> None:
    from markdown_it import MarkdownIt  # comes with rich

    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    html = page.render(summarize.render(hostile_report(), "md", **view))
    assert set(re.findall(r"<(\w+)", html)) <= {
        "h1",
        "h2",
        "p",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "ul",
        "li",
    }
    shown = "甲[31m[bold]红[/bold]2J|*_`<b>#&amp; =1+1"
    assert html.count(shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) >= 4
    assert html.count("<table>") == html.count("<thead>") == 1


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), (" =1", "' =1"), ("\t=1", "' =1"), ("＝1", "'＝1")]
    + [("甲", "甲"), ("1-2", "1-2"), ("", ""), (-3.19, -3.19), (None, None)],
)
def test_cells_are_harmless(cell: object, expected: object) -> None:
    assert summarize.harmless(cell) == expected


# ── JSON and CSV ─────────────────────────────────────────────────────────────────────────────────

METRIC_KEYS = [
    "name",
    "value",
    "value_high",
    "unit",
    "text",
    "line",
    "column",
    "role",
    "direction",
    "basis",
    "against",
    "status",
    "period",
    "bound",
    "section",
    "sentence",
]


def test_json_has_the_keys_of_the_contract_in_their_order() -> None:
    whole = json.loads(summarize.render(whole_report(), "json"))
    assert list(whole) == [
        "schema_version",
        "generator",
        "source",
        "sha256",
        "encoding",
        "title",
        "date",
        "author",
        "occasion",
        "year",
        "plan_year",
        "headings",
        "metrics",
        "headline",
        "unread",
        "keywords",
        "summary",
    ]
    assert list(whole["metrics"][0]) == METRIC_KEYS
    assert list(whole["headings"][0]) == ["level", "number", "title", "line"]
    assert list(whole["headline"][0]) == ["name", "metrics"]
    assert list(whole["unread"][0]) == ["text", "line", "column", "reason"]
    assert whole["schema_version"] == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("830000000", "830000000"),
        ("8.3E+8", "830000000"),
        ("22.40", "22.4"),
        ("712385904.63", "712385904.63"),
        ("-3.19", "-3.19"),
        ("0.1", "0.1"),
        ("47.264287", "47.264287"),
        ("0", "0"),
    ],
)
def test_values_are_exact(value: str, expected: str) -> None:
    line = summarize.render(report([metric("甲", "1", value)]), "jsonl")
    assert f'"value": {expected},' in line


def test_jsonl_is_one_line() -> None:
    assert summarize.render(hostile_report(), "jsonl").count("\n") == 1


def test_csv_has_a_metric_a_row() -> None:
    given = report([metric("=甲", "1", section=("一段", "二段"))])
    text = summarize.render(given, "csv")
    header, row = csv.reader(io.StringIO(text))
    assert header == ["source", "title", "year", *METRIC_KEYS]
    assert row[:4] == ["a.txt", "云溪县政府工作报告", "2024", "'=甲"]
    assert row[header.index("section")] == "一段 > 二段"
    assert text.count("\r\n") == 2


# ── the command line: real processes ─────────────────────────────────────────────────────────────

SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
SAMPLE = str(SAMPLES[0])


def run(*arguments: str, **given: object) -> subprocess.CompletedProcess:
    """The program, as a user would start it."""
    environment = {**os.environ, "COLUMNS": "", **given.pop("environment", {})}
    environment = {name: value for name, value in environment.items() if value}
    return subprocess.run(
        [sys.executable, str(PROGRAM), *arguments],
        capture_output=True,
        timeout=60,
        env=environment,
        check=False,
        **given,
    )


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--nope"], 2, "用法错误"),
        (["-f", "xml", SAMPLE], 2, "--format"),
        (["--status", "done", SAMPLE], 2, "--status"),
        (["--top", "0", SAMPLE], 2, "--top"),
        (["--encoding", "klingon", SAMPLE], 2, "unknown encoding"),
        (["--encoding", "hex", SAMPLE], 2, "unknown encoding"),
        (["-o", "a.csv", "-f", "json", SAMPLE], 2, "a.csv"),
        (["missing.txt"], 1, "missing.txt: 文件不存在 / no such file"),
        (["mis\x1b[31msing.txt"], 1, r"mis\x1b[31msing.txt: 文件不存在"),
        (["-o", "no/such/folder/a.json", SAMPLE], 1, "a.json: 文件夹 no/such/folder 不存在，请先建立"),
        (["-o", "nodir/a.csv", str(ROOT / "samples")], 1, "a.csv: 文件夹 nodir 不存在，请先建立"),
        (["--jobs", "2", SAMPLE], 2, "--jobs 只用于文件夹 / for folders only"),
        (["--force", "--wait", "--quiet", SAMPLE], 2, "--force --wait --quiet 只用于文件夹"),
        (["--verbose", "--scheduler", "tcp://a:1", SAMPLE, "-o", "a.csv"], 2, "--verbose --scheduler 只用于文件夹"),
        (["--glob", "*.md", SAMPLE], 2, "--glob 只用于文件夹"),
        (["--glob", "*.md", "missing"], 1, "missing: 文件不存在"),
        (["--max-bytes", "10", SAMPLE], 1, "--max-bytes"),
    ],
)
def test_an_error_is_one_line_and_a_status(arguments: list[str], status: int, said: str, tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    error = done.stderr.decode()
    assert (done.returncode, done.stdout) == (status, b"")
    assert said in error
    assert error.count("\n") == 1
    assert "Traceback" not in error


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run(str(tmp_path / "empty.txt"), SAMPLE, "-f", "json")
    assert done.returncode == 1
    assert [whole["source"] for whole in json.loads(done.stdout)] == [SAMPLE]
    assert done.stderr.decode().startswith(str(tmp_path / "empty.txt"))


def test_json_is_an_object_for_one_and_an_array_for_several() -> None:
    assert json.loads(run(SAMPLE, "-f", "json").stdout)["source"] == SAMPLE
    several = json.loads(run(*map(str, SAMPLES[:3]), "-f", "json").stdout)
    assert [whole["source"] for whole in several] == [str(path) for path in SAMPLES[:3]]
    assert len(run(*map(str, SAMPLES[:3]), "-f", "jsonl").stdout.splitlines()) == 3


@pytest.mark.parametrize("arguments", [[], ["-"]])
@pytest.mark.parametrize("environment", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_standard_input_is_bytes_and_output_utf_8(arguments: list[str], environment: dict[str, str]) -> None:
    raw = Path(SAMPLE).read_bytes()
    done = run(*arguments, "-f", "json", input=raw, environment=environment)
    assert json.loads(done.stdout.decode("utf-8"))["source"] == "-"
    screen = run(*arguments, input=raw, environment={**environment, "PYTHONIOENCODING": "gbk"})
    assert "章节" in screen.stdout.decode("utf-8")
    assert b"\x1b" not in screen.stdout


@pytest.mark.parametrize(("columns", "width"), [("", 80), ("60", 60), ("120", 120)])
def test_a_pipe_is_80_wide_or_as_columns_says(columns: str, width: int) -> None:
    lines = run(SAMPLE, environment={"COLUMNS": columns}).stdout.decode().splitlines()
    assert min(width, summarize.WIDEST_TEXT) - 12 < max(map(cells, lines)) <= width


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.csv", "a.md"])
def test_an_output_file_is_what_the_pipe_gets(name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    assert run(SAMPLE, "-o", str(target)).returncode == 0
    mark = b"\xef\xbb\xbf" if name == "a.csv" else b""
    assert target.read_bytes() == mark + run(SAMPLE, "-f", name[2:]).stdout
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_an_output_file_has_the_permissions_that_open_gives(tmp_path: Path) -> None:
    new, old = tmp_path / "new.json", tmp_path / "old.json"
    old.touch(0o600)
    old.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(old)
    for path in (new, link):
        done = subprocess.run(
            ["sh", "-c", f'umask 027; exec "{sys.executable}" "{PROGRAM}" "{SAMPLE}" -o "{path}"'], check=False
        )
        assert done.returncode == 0
    assert (new.stat().st_mode & 0o777, old.stat().st_mode & 0o777) == (0o640, 0o640)
    assert link.is_symlink()
    assert old.stat().st_size == new.stat().st_size > 1000


def test_a_file_held_open_says_who_may_hold_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(source: str, target: str) -> None:  # what Windows does while Excel shows the file
        raise PermissionError(13, "Access is denied", source, 5, target)

    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(PermissionError) as caught, summarize.whole_file(str(target)) as file:
        file.write(b"new")
    assert re.search("Excel.*请关闭后重试", summarize.reason(caught.value))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"old")]


@pytest.mark.skipif(os.name == "nt", reason="POSIX shell")
@pytest.mark.parametrize("source", ["/dev/null", "&-"])
def test_standard_input_that_is_no_pipe_is_help_and_2(source: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "{sys.executable}" "{PROGRAM}" <{source}'], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, b"")
    assert b"Examples" in done.stdout


def test_a_folder_is_a_line_a_report_with_its_path_and_first_result(tmp_path: Path) -> None:
    for folder, value in (("east", "8.3亿元"), ("west", "9.1亿元")):
        (tmp_path / folder).mkdir()
        text = (
            f"政府工作报告\n2025年1月8日\n一、2024年工作回顾\n地区生产总值完成{value}、增长5%。\n二、2025年工作安排\n"
        )
        text += "2025年的主要目标是：地区生产总值增长6%。\n"
        (tmp_path / folder / "a.txt").write_text(text, encoding="utf-8")
    lines = run(str(tmp_path)).stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == ["文件", lines[1], "east/a.txt", "west/a.txt"]
    assert ["8.3亿元 ▲ 5%" in lines[2], "9.1亿元 ▲ 5%" in lines[3]] == [True, True]
    assert max(map(cells, lines)) <= 80


def test_an_overview_tells_a_goal_only_where_there_is_no_result() -> None:
    goal = change("地区生产总值", "6%", "6", status="target", period="2025")
    rows = [Row("地区生产总值", (0,)), Row("投资", (1,))]
    assert summarize.overview_row(report([goal, metric("投资", "5亿元", "5e8", "元")], rows))[-1] == "投资 5亿元"
    assert summarize.overview_row(report([goal], rows[:1]))[-1] == "地区生产总值 增长 6%"
    assert summarize.overview_row(report())[-1] == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_an_error() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, PROGRAM, SAMPLE], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX shell")
@pytest.mark.parametrize("format", ["terminal", "json"])
def test_a_closed_pipe_is_silent(format: str) -> None:
    command = f'"{sys.executable}" "{PROGRAM}" "{SAMPLE}" "{SAMPLE}" "{SAMPLE}" -f {format} | head -c 1'
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_is_130(tmp_path: Path) -> None:
    import signal
    import time

    pipe = tmp_path / "never.txt"
    os.mkfifo(pipe)
    heard = {
        "preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    }  # even where tests run in the background
    process = subprocess.Popen([sys.executable, PROGRAM, str(pipe)], stderr=subprocess.PIPE, **heard)
    with open(pipe, "wb"):  # returns when the program has opened the other end: it reads now
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        error = process.communicate(timeout=20)[1]
    assert (process.returncode, error) == (130, b"")


def test_version_and_help() -> None:
    assert re.fullmatch(rb"summarize \d+\.\d+\.\d+\n", run("--version").stdout.replace(b"\r", b""))
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Examples" in done.stdout
    options = "--format --output --encoding --top --status --find --unread --ascii --max-bytes --dict --version --glob"
    assert [option for option in options.split() if option not in done.stdout.decode()] == []


@pytest.mark.parametrize("format", ["json", "jsonl", "csv"])
def test_nothing_of_rich_is_imported_for_data(format: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", PROGRAM, SAMPLE, "-f", format], capture_output=True, check=False
    )
    assert b"typer" in done.stderr
    assert re.search(rb"\| +rich\b", done.stderr) is None


# ── a real terminal ──────────────────────────────────────────────────────────────────────────────


def on_terminal(*arguments: str, columns: int = 80, **environment: str) -> tuple[int, str]:
    """Exit status and output of the program on a pseudo-terminal."""
    import fcntl
    import pty
    import struct
    import termios

    clean = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(
            sys.executable,
            [sys.executable, "-c", ("import sys; sys.stdin.readline(); sys.argv[:] = sys.argv[1:]; import runpy; "
             "sys.path.insert(0, __import__('os').path.dirname(sys.argv[0])); runpy.run_path(sys.argv[0], run_name='__main__')"),
             str(PROGRAM), *arguments],
            {**clean, "TERM": "xterm-256color", **environment},
        )  # fmt: skip
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    os.write(terminal, b"\n")
    output = b""
    try:
        while part := os.read(terminal, 65536):
            output += part
    except OSError:  # Linux says so when the other end is closed
        pass
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(terminal)
    return status, output.decode("utf-8", "replace").replace("\r\n", "\n").split("\n", 1)[1]


needs_terminal = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")


@needs_terminal
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_terminal_gets_colours_and_its_own_width(columns: int) -> None:
    status, output = on_terminal(SAMPLE, columns=columns)
    plain = re.sub("\x1b\\[[0-9;]*m", "", output)
    assert status == 0
    assert re.search("\x1b\\[38;5;(33|208)m", output)
    assert min(columns, summarize.WIDEST_TEXT) - 12 < max(map(cells, plain.splitlines())) <= columns
    assert plain.split() == run(SAMPLE, environment={"COLUMNS": str(columns)}).stdout.decode().split()


@needs_terminal
def test_no_color_is_honoured() -> None:
    assert re.search("\x1b\\[[0-9;]*3[0-9]", on_terminal(SAMPLE, NO_COLOR="1")[1]) is None


@needs_terminal
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_a_terminal_of_another_encoding_gets_replacements(encoding: str) -> None:
    status, output = on_terminal(SAMPLE, PYTHONIOENCODING=encoding)
    assert status == 0
    assert "Traceback" not in output
    assert ("?" in output) is (encoding != "gbk")


@needs_terminal
def test_no_argument_and_no_pipe_is_help_and_2() -> None:
    status, output = on_terminal()
    assert status == 2
    assert "Examples" in output
