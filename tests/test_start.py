"""What a newcomer meets first: how the program starts, what it says, what it leaves alone, that it always ends."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import summarize

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "summarize.py"
SAMPLE = ROOT / "samples" / "qinghe-district-2025.txt"


def run(*arguments: object, seconds: float = 60, **given) -> subprocess.CompletedProcess:
    command = [sys.executable, *map(str, arguments)]
    given = {"stdin": subprocess.DEVNULL, **given} if "input" not in given else given
    return subprocess.run(command, capture_output=True, timeout=seconds, check=False, **given)


def dependencies(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip())


def test_the_packages_are_said_the_same_twice() -> None:
    block = re.search(r"(?ms)^# /// script\n(.*?)^# ///$", PROGRAM.read_text(encoding="utf-8"))
    assert block
    script = re.sub(r"(?m)^# ?", "", block[1])
    assert 'requires-python = ">=3.10"' in script
    listed = re.findall(r'"([^"]+)"', script.split("dependencies", 1)[1])
    assert sorted(listed) == dependencies((ROOT / "requirements.txt").read_text(encoding="utf-8"))


def test_the_top_level_holds_what_it_should() -> None:
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith((".", "__"))}
    assert names == {"summarize.py", "README.md", "requirements.txt", "tests", "samples"}


def test_public_functions_are_documented() -> None:
    functions = [
        value
        for name, value in vars(summarize).items()
        if (inspect.isfunction(value) or inspect.isclass(value))
        and value.__module__ == summarize.__name__
        and not name.startswith("_")
    ]
    assert len(functions) > 100
    assert [value.__name__ for value in functions if not (value.__doc__ or "").strip()] == []


def test_the_public_functions_are_these() -> None:
    assert list(inspect.signature(summarize.summarize_text).parameters)[:2] == ["text", "source"]
    assert list(inspect.signature(summarize.summarize_bytes).parameters)[0] == "raw"


def test_import_is_cheap_and_silent() -> None:
    code = "import sys; import summarize; print([m for m in ('jieba', 'rich', 'typer', 'sqlite3') if m in sys.modules])"
    done = run("-c", code, cwd=ROOT)
    assert (done.stdout.split(), done.stderr) == ([b"[]"], b"")


def test_missing_packages_are_named_in_one_line() -> None:
    done = run("-I", "-S", PROGRAM, SAMPLE)
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(r"summarize: [^\n]*[一-鿿][^\n]* / [^\n]*pip install jieba rich typer\n", done.stderr.decode())


def test_an_empty_standard_input_is_an_error_in_one_line() -> None:
    done = run(PROGRAM, input=b"")
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(r"[^\n]*[一-鿿][^\n]* / [^\n]+\n", done.stderr.decode())


@pytest.mark.parametrize("how", [["-W", "default"], ["-B", "-X", "pycache_prefix=empty"]])
@pytest.mark.parametrize("format", ["terminal", "json"])
def test_nothing_of_jieba_is_said(how: list[str], format: str, tmp_path: Path) -> None:
    """Nor its SyntaxWarnings, which come when its bytecode is not cached."""
    done = run(*how, PROGRAM, SAMPLE, "-f", format, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"dict" not in done.stdout and b"Warning" not in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_nothing_is_written_beside_the_output(tmp_path: Path) -> None:
    folders = {name: tmp_path / name for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    for folder in folders.values():
        folder.mkdir()
    environment = {**os.environ, **{name: str(folder) for name, folder in folders.items()}}
    done = run("-B", PROGRAM, SAMPLE, cwd=tmp_path, env=environment)
    assert done.returncode == 0
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(folders)


@pytest.mark.slow
@pytest.mark.parametrize("lead", ["", "全区地区生产总值增长"])
@pytest.mark.parametrize("unit", ["7", "十", "、", "的", "鑫龘", "万亿", "（", "增长5%，", "1 ", "\n一、", "分别"])
def test_long_runs_do_not_hang(unit: str, lead: str) -> None:
    """A process of its own, which is ended when it takes too long."""
    text = "青禾区政府工作报告，全区各项工作稳步推进，人民生活持续改善。\n" + lead + unit * (200_000 // len(unit))
    done = run(PROGRAM, "-f", "json", input=text.encode(), seconds=20)
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
