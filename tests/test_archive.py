"""Archive runs, tested by real processes on generated archives."""

from __future__ import annotations

import csv
import ctypes
import io
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import PARTIAL, find_reports, one_line, path_text

if os.name == "posix":
    import pty
    import resource

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "summarize.py"
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and file systems")

# ── a generated archive ──────────────────────────────────────────────────────────────────────────

PLACES = "青禾 白石 临溪 云岭 北塘 东桥 柳湾 南屏".split()
INDICATORS = "一般公共预算收入 固定资产投资 社会消费品零售总额 规模以上工业增加值 进出口总额 旅游综合收入".split()
DEEDS = (
    "新开工项目{0}个，总投资{1}.{2}亿元。",
    "改造老旧小区{0}个，惠及居民{1}户。",
    "新增就业{0}.{2}万人，增长{1}%。",
)


def make_report(chance: random.Random, year: int, mark: str = "") -> str:
    """A small government work report of a made-up district."""
    lines = [f"{chance.choice(PLACES)}区{year}年政府工作报告{mark}", "", f"一、{year - 1}年工作回顾"]
    for _ in range(chance.randint(4, 10)):
        figure, growth = chance.randint(10, 999) / 10, chance.randint(1, 150) / 10
        verb = chance.choice(["增长", "下降"])
        lines.append(f"全年{chance.choice(INDICATORS)}完成{figure}亿元，{verb}{growth}%。")
        lines.append(chance.choice(DEEDS).format(*(chance.randint(1, 90) for _ in range(3))))
    lines += [
        f"二、{year}年工作安排",
        f"{chance.choice(INDICATORS)}增长{chance.randint(3, 9)}%。",
        "各位代表，让我们携手前行。",
    ]
    return "\n".join(lines) + "\n"


def make_archive(folder: Path, count: int, seed: int = 1, mark: str = "") -> Path:
    """`count` reports in folders by year, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        year = 2016 + number % 10
        path = folder / str(year) / f"{PLACES[number % 8]} {number:04}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make_report(chance, year, mark), encoding="utf-8")
    return folder


# ── running the program ──────────────────────────────────────────────────────────────────────────

FAULTY = f"""
import os, signal, sys, time
sys.path.insert(0, {str(ROOT)!r})
import summarize as program
extract = program.summarize_bytes
def faulty(raw, *rest, **options):
    text = raw.decode("utf-8", "replace")
    if "〔慢〕" in text:
        time.sleep(0.05)
    if "〔死〕" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "〔错〕" in text:
        raise RuntimeError("第一行\\nsecond line")
    return extract(raw, *rest, **options)
program.summarize_bytes = faulty
if __name__ == "__main__":
    if os.environ.get("HIDDEN_MODULE"):
        sys.modules[os.environ["HIDDEN_MODULE"]] = None
    sys.exit(program.main())
"""


@pytest.fixture(scope="session")
def faulty(tmp_path_factory) -> Path:
    """The program with an extractor that is slow, raises or kills its process where the report says so."""
    path = tmp_path_factory.mktemp("faulty") / "faulty.py"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def start(*arguments: object, program: Path = PROGRAM, **options) -> subprocess.Popen:
    """The program as a terminal starts it: Ctrl-C is heard, even where the tests themselves run in the background."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    if os.name == "posix":
        pipes["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen([sys.executable, str(program), *map(str, arguments)], **pipes | options)


def finish(process: subprocess.Popen) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, out.decode(), (err or b"").decode()


def run(*arguments: object, **options) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    return finish(start(*arguments, **options))


def counted(err: str) -> tuple[int, ...]:
    """Reports, new, unchanged, failed: the last line of a run."""
    last = re.fullmatch(
        r"(\d+) 份: 新 (\d+), 未变 (\d+), 失败 (\d+)(?:, 消失 \d+)? \(\d+\.\d s\)", err.splitlines()[-1]
    )
    return tuple(map(int, last.groups()))


def outputs(folder: Path) -> dict[str, bytes]:
    """What a run left in its folder, index and lock aside."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("index.sqlite"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def ask(index: Path, query: str) -> list[tuple]:
    with sqlite3.connect(index) as connection:
        return connection.execute(query).fetchall()


def whole_index(index: Path) -> list[tuple]:
    """Every row of the index but for the seconds."""
    columns = ", ".join(name for _, name, *_ in ask(index, "PRAGMA table_info(reports)") if name != "seconds")
    tables = (f"SELECT {columns} FROM reports", "SELECT * FROM headings", "SELECT * FROM metrics")
    return [row for query in tables for row in ask(index, f"{query} ORDER BY 1, 2")]


def wait_for(ready, seconds: float = 30) -> None:
    """Until `ready()` is true."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def done(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("*.txt.md"))


def children(pid: int) -> list[int]:
    """Worker processes of a run (not the helper that Python starts beside them)."""
    listed = subprocess.run(
        ["ps", "-e", "-ww", "-o", "pid=", "-o", "ppid=", "-o", "args="], capture_output=True, text=True, check=True
    ).stdout
    found = (line.split(None, 2) for line in listed.splitlines())
    return [int(child) for child, parent, args in found if int(parent) == pid and "resource_tracker" not in args]


# ── finding ──────────────────────────────────────────────────────────────────────────────────────


def tree(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "paths", "globs", "expected"),
    [
        (["b.txt", "a.txt", "2024/c.txt"], ["."], ["*.txt"], ["2024/c.txt", "a.txt", "b.txt"]),
        (["a.txt", "b.md", "c.html"], ["."], ["*.txt", "*.md"], ["a.txt", "b.md"]),
        (["2024/a.txt", "2025/a.txt"], ["."], ["2025/*.txt"], ["2025/a.txt"]),
        ([".a.txt", ".git/b.txt", "c.txt"], ["."], ["*.txt"], ["c.txt"]),
        ([".a.txt", "b.log"], [".a.txt", "b.log"], ["*.txt"], [".a.txt", "b.log"]),
        (["x/a.txt", "y/a.txt"], ["x", "y"], ["*.txt"], ["x/a.txt", "y/a.txt"]),
        (["x/a.txt", "y/b.txt"], ["y", "x/a.txt"], ["*.txt"], ["x/a.txt", "y/b.txt"]),
        (["x/a.txt"], ["x", "x/a.txt", "x"], ["*.txt"], ["a.txt"]),
        (["x/a.txt"], ["x/../x"], ["*.txt"], ["a.txt"]),
        (["a.txt", "out/a.txt.md", "out/b.txt"], ["."], ["*"], ["a.txt"]),
        (["年 报/广东 省.txt", "a  b.txt"], ["."], ["*.txt"], ["a  b.txt", "年 报/广东 省.txt"]),
    ],
)
def test_what_is_found(tmp_path, monkeypatch, files, paths, globs, expected):
    monkeypatch.chdir(tmp_path)
    tree(tmp_path, *files)
    archive = find_reports(paths, globs, "out")
    assert ([report.name for report in archive.reports], archive.trouble) == (expected, [])
    assert all(Path(report.path).is_file() for report in archive.reports)


@posix
def test_links_are_followed_once_and_loops_end(tmp_path):
    archive = tmp_path / "archive"
    tree(archive, "real/a.txt")
    tree(tmp_path, "elsewhere/b.txt")
    links = {
        "alias": "real",
        "loop": ".",
        "again.txt": "real/a.txt",
        "far": "../elsewhere",
        "real/up": "..",
        "self": "self",
    }
    for name, target in links.items():
        (archive / name).symlink_to(target)
    (archive / "gone.txt").symlink_to("nowhere")
    names = [report.name for report in find_reports([str(archive)]).reports]
    assert names == ["far/b.txt", "gone.txt", "real/a.txt"]


@given(st.text())
def test_lines_for_the_terminal_hold_no_control_characters(text):
    shown = one_line(path_text(os.fsdecode(text.encode("utf-8", "surrogatepass"))))
    assert shown.replace("\u3000", "").isprintable()


# ── output ───────────────────────────────────────────────────────────────────────────────────────


def test_every_night(tmp_path):
    """New, unchanged, changed, added, vanished, back again: what is done is what is needed."""
    archive, out = make_archive(tmp_path / "archive", 16), tmp_path / "out"
    status, said, err = run(archive, "-o", out)
    assert (status, said, counted(err)) == (0, "", (16, 16, 0, 0))
    assert set(outputs(out)) == {f"{path.relative_to(archive)}.md" for path in archive.rglob("*.txt")}
    first, stamps = outputs(out), {path: path.stat().st_mtime_ns for path in out.rglob("*.md")}

    assert counted(run(archive, "-o", out)[2]) == (16, 0, 16, 0)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.md")} == stamps

    changed, vanished, lost, *_ = sorted(archive.rglob("*.txt"))
    text = vanished.read_bytes()
    changed.write_text(make_report(random.Random(9), 2030), encoding="utf-8")
    vanished.unlink()
    (out / f"{lost.relative_to(archive)}.md").unlink()
    tree(archive, "new.txt")
    (archive / "new.txt").write_text(make_report(random.Random(8), 2031), encoding="utf-8")
    status, _, err = run(archive, "-o", out)
    assert (status, counted(err)) == (0, (16, 3, 13, 0))
    assert "消失 1" in err
    gone = str(vanished.relative_to(archive))
    assert ask(out / "index.sqlite", "SELECT path FROM reports WHERE status = 'vanished'") == [(gone,)]
    assert outputs(out)[f"{gone}.md"] == first[f"{gone}.md"]

    vanished.write_bytes(text)
    assert counted(run(archive, "-o", out)[2]) == (17, 0, 17, 0)
    assert ask(out / "index.sqlite", "SELECT DISTINCT status FROM reports") == [("ok",)]
    fresh = tmp_path / "fresh"
    run(archive, "-o", fresh)
    assert outputs(fresh) == outputs(out)


@pytest.mark.slow
def test_what_makes_a_report_be_done_again(tmp_path):
    archive, out, words = make_archive(tmp_path / "archive", 3), tmp_path / "out", tmp_path / "words.txt"
    words.write_text("零售总额 100 n\n", encoding="utf-8")
    program = tmp_path / "program"
    program.mkdir()
    shutil.copy(PROGRAM, program)

    def new(*arguments: object) -> int:
        return counted(run(archive, "-o", out, *arguments, program=program / PROGRAM.name)[2])[1]

    assert [new(), new()] == [3, 0]
    assert [new("--top", 5), new("--top", 5), new()] == [3, 0, 3]
    assert [new("--format", "json"), new()] == [3, 3]
    assert [new("--dict", words), new("--dict", words)] == [3, 0]
    words.write_text("零售总额 200 n\n", encoding="utf-8")
    assert [new("--dict", words), new("--dict", words), new("--dict", words, "--force")] == [3, 0, 3]
    with (program / PROGRAM.name).open("a", encoding="utf-8") as file:
        file.write("\n# another version\n")
    assert [new("--dict", words), new("--dict", words)] == [3, 0]


@pytest.mark.slow
def test_outputs_do_not_depend_on_the_number_of_jobs(tmp_path, faulty):
    archive = make_archive(tmp_path / "archive", 30)
    for number, path in enumerate(sorted(archive.rglob("*.txt"))):
        if number % 7 == 0:
            path.write_text(path.read_text(encoding="utf-8") + "〔慢〕\n", encoding="utf-8")
    for jobs in (1, 3):
        assert run(archive, "-o", tmp_path / f"out{jobs}", "--jobs", jobs, program=faulty)[0] == 0
    assert outputs(tmp_path / "out1") == outputs(tmp_path / "out3")
    assert whole_index(tmp_path / "out1/index.sqlite") == whole_index(tmp_path / "out3/index.sqlite")


@pytest.mark.slow
def test_one_file_of_all(tmp_path):
    archive = make_archive(tmp_path / "archive", 12)
    (archive / "empty.txt").write_text("", encoding="utf-8")
    names = [path for path in sorted(map(str, archive.rglob("*.txt"))) if "empty" not in path]
    for format in ("csv", "json", "jsonl", "md", "sqlite"):
        status, _, err = run(archive, "-o", tmp_path / f"all.{format}")
        assert (status, counted(err)) == (1, (13, 12, 0, 1))
    assert [report["source"] for report in json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))] == names
    lines = (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines] == names
    raw = (tmp_path / "all.csv").read_bytes()
    table = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert raw.count(b"\xef\xbb\xbf") == 1
    assert list(dict.fromkeys(row["source"] for row in table)) == names
    titles = [line for line in (tmp_path / "all.md").read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    assert len(titles) == 12
    index = tmp_path / "all.sqlite"
    assert ask(index, "SELECT status, count(*) FROM reports GROUP BY 1") == [("failed", 1), ("ok", 12)]
    assert ask(index, "SELECT count(*) FROM metrics") == [(len(table),)]
    assert counted(run(archive, "-o", index)[2]) == (13, 0, 12, 1)
    assert not list(tmp_path.glob(".*"))


def test_the_index_is_the_contract(tmp_path):
    archive, out = make_archive(tmp_path / "archive", 2), tmp_path / "out"
    run(archive, "-o", out, "--format", "json")
    for path, content in outputs(out).items():
        report = json.loads(content)
        keys = list(report["metrics"][0])
        columns = ", ".join(f'metrics."{key}"' for key in keys)
        name = path.removesuffix(".json")
        join = f"JOIN reports ON reports.id = report WHERE path = '{name}' ORDER BY position"
        expected = [tuple(" > ".join(v) if k == "section" else v for k, v in m.items()) for m in report["metrics"]]
        assert ask(out / "index.sqlite", f"SELECT {columns} FROM metrics {join}") == expected
        facts = ask(out / "index.sqlite", f"SELECT sha256, title, year FROM reports WHERE path = '{name}'")
        assert facts == [(report["sha256"], report["title"], report["year"])]
        titles = ask(out / "index.sqlite", f"SELECT headings.title FROM headings {join}")
        assert titles == [(heading["title"],) for heading in report["headings"]]


def test_a_folder_without_output_is_a_line_a_report(tmp_path):
    archive = make_archive(tmp_path / "archive", 10)
    (archive / "empty.txt").write_text("", encoding="utf-8")
    status, out, err = run(archive)
    assert (status, len(out.splitlines())) == (1, 2 + 10)
    assert out.count(".txt ") == 10
    assert re.search(r"empty\.txt: .+ / .+\n", err)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["archive", "-o", "all.csv", "--format", "json"], 2),
        (["archive", "-o", "out", "--format", "sqlite"], 2),
        (["archive", "-o", "out", "--format", "pdf"], 2),
        (["nowhere", "-o", "out"], 1),
        (["empty", "-o", "out"], 1),
        (["archive", "-o", "archive/a.txt"], 1),
        (["archive", "-o", "archive"], 1),
        (["archive", "-o", "archive/a.txt/below"], 1),
        (["archive", "-o", "archive/a.txt/all.csv"], 1),
    ],
)
def test_errors_are_one_line(tmp_path, arguments, status):
    tree(tmp_path, "archive/a.txt")
    (tmp_path / "empty").mkdir()
    given, _, err = run(*arguments, "--quiet", cwd=tmp_path)
    assert given == status
    assert re.fullmatch(r"[^\n]*[一-鿿][^\n]* / [^\n]+\n", err)
    assert (tmp_path / "archive/a.txt").read_text(encoding="utf-8") == "x"


@posix
def test_names_that_are_no_text(tmp_path):
    archive, out = make_archive(tmp_path / "archive", 1), tmp_path / "out"
    odd = os.fsencode(archive) + b"/\xb1\xa8\xb8\xe6 \x1b[31m\n.txt"  # GBK, an escape sequence, a line break
    Path(os.fsdecode(odd)).write_text(make_report(random.Random(1), 2020), encoding="utf-8")
    bad = os.fsencode(archive) + b"/\xff\x1b[2J.txt"
    Path(os.fsdecode(bad)).write_bytes(b"")
    status, _, err = run(archive, "-o", out, "--verbose")
    assert (status, counted(err)) == (1, (3, 2, 0, 1))
    assert (r"\xff\x1b[2J.txt" in err, "\x1b" in err) == (True, False)
    assert os.path.exists(os.fsencode(out) + b"/" + os.path.basename(odd) + b".md")
    assert ("\\xb1\\xa8\\xb8\\xe6 \x1b[31m\n.txt",) in ask(out / "index.sqlite", "SELECT path FROM reports")
    assert counted(run(archive, "-o", out)[2]) == (3, 0, 2, 1)


@posix
def test_nothing_is_written_outside_the_output_folder(tmp_path):
    archive, out, outside = make_archive(tmp_path / "archive", 12), tmp_path / "out", tmp_path / "outside"
    out.mkdir()
    outside.mkdir()
    (outside / "kept.md").write_text("kept", encoding="utf-8")
    (out / "2016").symlink_to(outside)
    (out / "2017").mkdir()
    (target,) = (p for p in (archive / "2017").iterdir() if "0001" in p.name)
    (out / "2017" / f"{target.name}.md").symlink_to(outside / "kept.md")
    status, _, err = run(archive, "-o", out, "--jobs", 1)
    assert (status, counted(err)) == (1, (12, 10, 0, 2))
    assert [path.name for path in outside.iterdir()] == ["kept.md"]
    assert (outside / "kept.md").read_text(encoding="utf-8") == "kept"
    assert not (out / "2017" / f"{target.name}.md").is_symlink()


# ── progress ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("option", "lines"), [("--quiet", 1), ("--verbose", 5), (None, 2)])
def test_what_is_said(tmp_path, option, lines):
    archive = make_archive(tmp_path / "archive", 3)
    (archive / "empty.txt").write_text("", encoding="utf-8")
    status, out, err = run(archive, "-o", tmp_path / "out", *([option] if option else []))
    assert (status, out, len(err.splitlines())) == (1, "", lines)
    assert re.search(r"empty\.txt: .+ / .+\n", err)


@posix
def test_a_terminal_gets_a_progress_bar(tmp_path):
    archive = make_archive(tmp_path / "archive", 5)
    (archive / "empty.txt").write_text("", encoding="utf-8")
    main, side = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    process = start(archive, "-o", tmp_path / "out", stderr=side, env=environment)
    os.close(side)
    seen = b""
    try:
        while block := os.read(main, 4096):
            seen += block
    except OSError:  # the other end is closed
        pass
    assert process.wait(60) == 1
    text = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", seen.decode())
    assert all(part in text for part in ("6/6", "失败 1", "份/秒", "empty.txt: ", "6 份: 新 5"))


# ── faults ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
@posix
def test_bad_reports_are_recorded_and_the_run_goes_on(tmp_path, faulty, jobs):
    archive, out = make_archive(tmp_path / "archive", 20), tmp_path / "out"
    bad = {"2016/dies.txt": "〔死〕", "2018/dies.txt": "〔死〕", "2020/raises.txt": "〔错〕", "empty.txt": ""}
    for name, text in bad.items():
        (archive / name).write_text(text, encoding="utf-8")
    status, _, err = run(archive, "-o", out, "--jobs", jobs, program=faulty)
    assert (status, counted(err)) == (1, (24, 20, 0, 4))
    assert len(err.splitlines()) == 5
    failed = ask(out / "index.sqlite", "SELECT path, error FROM reports WHERE status = 'failed' ORDER BY path")
    assert [path for path, _ in failed] == sorted(bad)
    assert "RuntimeError" in dict(failed)["2020/raises.txt"]
    assert done(out) == 20
    (archive / "empty.txt").write_text(make_report(random.Random(3), 2020), encoding="utf-8")
    for name in ("2016/dies.txt", "2018/dies.txt", "2020/raises.txt"):
        (archive / name).unlink()
    assert counted(run(archive, "-o", out)[2]) == (21, 1, 20, 0)
    gone = ask(out / "index.sqlite", "SELECT path, error FROM reports WHERE status = 'vanished' ORDER BY path")
    assert gone == [("2016/dies.txt", None), ("2018/dies.txt", None), ("2020/raises.txt", None)]


def test_a_failed_report_that_vanished_and_is_back_has_still_failed(tmp_path):
    archive, index = make_archive(tmp_path / "archive", 1), tmp_path / "all.sqlite"
    scan = archive / "scan.txt"
    for content in (b"%PDF-1.4\n", None, b"%PDF-1.4\n"):
        scan.unlink() if content is None else scan.write_bytes(content)
        status, _, err = run(archive, "-o", index)
        errors = ask(index, "SELECT status, error IS NULL FROM reports WHERE path = 'scan.txt'")
        assert (status, errors) == ((0, [("vanished", 1)]) if content is None else (1, [("failed", 0)])), err


@pytest.mark.slow
@posix
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_stopped_in_the_middle(tmp_path, faulty, number):
    """What was finished is kept, nothing is half written, the next run ends as if nothing had been."""
    archive, out, fresh = make_archive(tmp_path / "archive", 60, mark="〔慢〕"), tmp_path / "out", tmp_path / "fresh"
    process = start(archive, "-o", out, "--jobs", 2, program=faulty, start_new_session=True)
    wait_for(lambda: done(out) >= 10)
    workers = children(process.pid)
    if number == signal.SIGINT:
        os.killpg(process.pid, number)  # as a terminal does
    else:
        process.send_signal(number)
    status, _, err = finish(process)
    assert status == {signal.SIGKILL: -9, signal.SIGTERM: 143, signal.SIGINT: 130}[number]
    assert "Traceback" not in err
    assert len(workers) == 2
    wait_for(lambda: not any(map(alive, workers)))
    run(archive, "-o", fresh)
    kept = outputs(out)
    assert 10 <= sum(name.endswith(".md") for name in kept) < 60
    assert all(content == outputs(fresh)[name] for name, content in kept.items() if name.endswith(".md"))
    status, _, err = run(archive, "-o", out)
    _, new, unchanged, _ = counted(err)
    assert (status, new + unchanged) == (0, 60)
    if number != signal.SIGKILL:
        assert unchanged == len(kept)
    assert outputs(out) == outputs(fresh)
    assert whole_index(out / "index.sqlite") == whole_index(fresh / "index.sqlite")


def alive(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")


@pytest.mark.slow
@posix
def test_a_one_file_output_that_is_stopped_leaves_the_old_file(tmp_path, faulty):
    archive, out = make_archive(tmp_path / "archive", 40, mark="〔慢〕"), tmp_path / "all.jsonl"
    out.write_text("old\n", encoding="utf-8")
    process = start(archive, "-o", out, program=faulty)
    wait_for(lambda: children(process.pid))
    time.sleep(0.3)
    process.terminate()
    assert finish(process)[0] == 143
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["all.jsonl"]
    assert out.read_text(encoding="utf-8") == "old\n"


def test_what_a_killed_run_left_beside_one_file_goes_once_it_is_old(tmp_path):
    archive = make_archive(tmp_path / "archive", 1)
    old, young = (tmp_path / f".{name}{PARTIAL}" for name in ("old", "young"))
    for path in (old, young):
        path.write_bytes(b"half a li")
    os.utime(old, (time.time() - 86_500,) * 2)
    assert run(archive, "-o", tmp_path / "all.csv")[0] == 0
    assert (old.exists(), young.exists()) == (False, True)


@pytest.mark.slow
@posix
def test_a_worker_killed_from_outside_costs_nothing(tmp_path, faulty):
    archive, out = make_archive(tmp_path / "archive", 60, mark="〔慢〕"), tmp_path / "out"
    process = start(archive, "-o", out, "--jobs", 2, program=faulty)
    wait_for(lambda: done(out) >= 5)
    os.kill(children(process.pid)[0], signal.SIGKILL)
    status, _, err = finish(process)
    assert (status, counted(err)) == (0, (60, 60, 0, 0))
    assert done(out) == 60


@pytest.mark.slow
@posix
def test_one_run_at_a_time(tmp_path, faulty):
    archive, out = make_archive(tmp_path / "archive", 30, mark="〔慢〕"), tmp_path / "out"
    first = start(archive, "-o", out, program=faulty)
    wait_for(lambda: done(out) >= 1)
    status, _, err = run(archive, "-o", out)
    assert (status, "--wait" in err, len(err.splitlines())) == (1, True, 1)
    assert first.poll() is None
    waiting = start(archive, "-o", out, "--wait")
    assert counted(finish(first)[2]) == (30, 30, 0, 0)
    assert counted(finish(waiting)[2]) == (30, 0, 30, 0)


@pytest.mark.slow
@posix
def test_no_space_left(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("mounting a small file system needs root")
    archive, small = make_archive(tmp_path / "archive", 150), tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(small)], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"no mount here: {mounted.stderr.decode().strip()}")
    try:
        status, _, err = run(archive, "-o", small / "out")
        assert (status, len(err.splitlines())) == (1, 1)
        assert re.search("No space left|full", err)
        before = outputs(small / "out")
        assert before
        subprocess.run(["mount", "-o", "remount,size=50m", str(small)], check=True)
        assert run(archive, "-o", small / "out")[0] == 0
        fresh = tmp_path / "fresh"
        run(archive, "-o", fresh)
        assert outputs(small / "out") == outputs(fresh)
        assert all(fresh_bytes == before.get(name, fresh_bytes) for name, fresh_bytes in outputs(fresh).items())
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.slow
@posix
@pytest.mark.parametrize("limit", [2_000, 100_000])
def test_files_that_may_not_grow(tmp_path, limit):
    archive, out = make_archive(tmp_path / "archive", 40), tmp_path / "out"
    status, _, err = run(
        archive, "-o", out, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    )
    assert (status, "Traceback" in err) == (1, False)
    assert run(archive, "-o", out)[0] == 0
    run(archive, "-o", tmp_path / "fresh")
    assert outputs(out) == outputs(tmp_path / "fresh")


def obey_permissions() -> None:
    """In the child: root without the capabilities to go past the permissions of files (CAP_DAC_OVERRIDE, …)."""
    if os.geteuid() == 0:
        prctl, drop_from_bounding_set = ctypes.CDLL(None).prctl, 24
        for capability in (1, 2):
            prctl(drop_from_bounding_set, capability, 0, 0, 0)


@posix
@pytest.mark.parametrize("output", ["locked", "locked/out", "locked/all.csv", "locked/all.sqlite"])
def test_a_folder_that_may_not_be_written(tmp_path, output):
    archive = make_archive(tmp_path / "archive", 2)
    (tmp_path / "locked").mkdir(mode=0o555)
    status, _, err = run(archive, "-o", tmp_path / output, preexec_fn=obey_permissions)
    assert (status, "Traceback" in err, len(err.splitlines())) == (1, False, 1)
    assert list((tmp_path / "locked").iterdir()) == []


@pytest.mark.slow
@posix
def test_a_folder_that_may_not_be_read_has_not_vanished(tmp_path):
    archive, out = make_archive(tmp_path / "archive", 20), tmp_path / "out"
    assert run(archive, "-o", out, preexec_fn=obey_permissions)[0] == 0
    (archive / "2020").chmod(0)
    next((archive / "2019").iterdir()).chmod(0)
    status, _, err = run(archive, "-o", out, preexec_fn=obey_permissions)
    (archive / "2020").chmod(0o755)
    assert (status, counted(err), len(err.splitlines())) == (1, (18, 0, 17, 1), 3)
    assert ask(out / "index.sqlite", "SELECT status, count(*) FROM reports GROUP BY 1") == [("failed", 1), ("ok", 19)]


@pytest.mark.slow
@posix
def test_an_archive_that_changes_during_the_run(tmp_path, faulty):
    archive, out = make_archive(tmp_path / "archive", 80, mark="〔慢〕"), tmp_path / "out"
    *_, changed, removed = sorted(archive.rglob("*.txt"))
    process = start(archive, "-o", out, "--jobs", 1, program=faulty)
    wait_for(lambda: done(out) >= 2)
    removed.unlink()
    changed.write_text(make_report(random.Random(7), 2044), encoding="utf-8")
    status, _, err = finish(process)
    assert (status, counted(err)) == (1, (80, 79, 0, 1))
    assert re.search(f"{re.escape(removed.name)}: .+ / no such file", err)
    status, _, err = run(archive, "-o", out)
    assert (status, counted(err), "消失 1" in err) == (0, (79, 0, 79, 0), True)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5000:9000] = bytes(4000)
    path.write_bytes(content)


@pytest.mark.slow
@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"no database at all" * 400),
        lambda path: path.write_bytes(path.read_bytes()[:6000]),
        flip,
        lambda path: ask(path, "PRAGMA user_version = 99"),
    ],
    ids=["text", "cut", "overwritten", "version"],
)
def test_a_damaged_index(tmp_path, damage):
    archive, out = make_archive(tmp_path / "archive", 4), tmp_path / "out"
    run(archive, "-o", out)
    good, expected = outputs(out), whole_index(out / "index.sqlite")
    damage(out / "index.sqlite")
    status, _, err = run(archive, "-o", out)
    assert (status, "--force" in err, len(err.splitlines())) == (1, True, 1)
    status, _, err = run(archive, "-o", out, "--force")
    assert (status, counted(err)) == (0, (4, 4, 0, 0))
    assert (outputs(out), whole_index(out / "index.sqlite")) == (good, expected)


def test_a_database_of_someone_else_is_left_alone(tmp_path):
    archive, theirs = make_archive(tmp_path / "archive", 1), tmp_path / "theirs.sqlite"
    ask(theirs, "CREATE TABLE accounts (name TEXT)")
    before = theirs.read_bytes()
    assert run(archive, "-o", theirs)[0] == 1
    assert theirs.read_bytes() == before


@posix
def test_as_cron_starts_it(tmp_path):
    archive, out = make_archive(tmp_path / "档 案", 3), tmp_path / "out"
    (archive / "空.txt").write_text("", encoding="utf-8")
    status, _, err = run(archive, "-o", out, env={}, cwd="/")
    assert (status, counted(err)) == (1, (4, 3, 0, 1))
    assert "空.txt: " in err
    relative = run("档 案", "-o", "out", cwd=tmp_path)
    assert counted(relative[2]) == (4, 0, 3, 1)


@posix
def test_a_named_pipe_does_not_hang_the_run(tmp_path):
    archive = make_archive(tmp_path / "archive", 2)
    os.mkfifo(archive / "pipe.txt")
    status, _, err = run(archive, "-o", tmp_path / "out")
    assert (status, counted(err)) == (1, (3, 2, 0, 1))


def test_a_report_that_is_too_large(tmp_path):
    archive = make_archive(tmp_path / "archive", 2)
    (archive / "large.txt").write_text("大" * 5000, encoding="utf-8")
    status, _, err = run(archive, "-o", tmp_path / "out", "--max-bytes", 10_000)
    assert (status, counted(err)) == (1, (3, 2, 0, 1))
    assert "--max-bytes" in err


# ── a cluster ────────────────────────────────────────────────────────────────────────────────────


def test_without_distributed_the_error_says_what_to_install(tmp_path, faulty):
    archive = make_archive(tmp_path / "archive", 1)
    environment = os.environ | {"HIDDEN_MODULE": "distributed"}
    status, _, err = run(
        archive, "-o", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1", program=faulty, env=environment
    )
    assert (status, "pip install distributed" in err, len(err.splitlines())) == (1, True, 1)


@posix
@pytest.mark.slow
def test_a_cluster_that_loses_a_worker(tmp_path):
    pytest.importorskip("distributed", reason="distributed is not installed: pip install distributed")
    archive, out, here = make_archive(tmp_path / "archive", 600), tmp_path / "out", tmp_path / "here"
    scheduler_file = tmp_path / "scheduler.json"
    environment = os.environ | {"DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "error"}

    def dask(*arguments: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, cwd=tmp_path, env=environment, **quiet)

    cluster = [dask("scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(scheduler_file))]
    try:
        wait_for(scheduler_file.exists)
        address = json.loads(scheduler_file.read_text())["address"]
        for _ in range(2):
            cluster.append(dask("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"))
        run_there = start(archive, "-o", out, "--scheduler", address)
        wait_for(lambda: done(out) >= 100, 60)
        cluster[-1].kill()
        status, _, err = finish(run_there)
        assert (status, counted(err)) == (0, (600, 600, 0, 0)), err
        run(archive, "-o", here)
        assert outputs(out) == outputs(here)
        assert whole_index(out / "index.sqlite") == whole_index(here / "index.sqlite")
    finally:
        for process in cluster:
            process.kill()
            process.wait()


# ── the whole size ───────────────────────────────────────────────────────────────────────────────


@posix
@pytest.mark.slow
def test_three_hundred_reports_killed_again_and_again(tmp_path, faulty):
    archive, out, fresh = make_archive(tmp_path / "archive", 300, mark="〔慢〕"), tmp_path / "out", tmp_path / "fresh"
    run(archive, "-o", fresh)
    for goal in (40, 90, 150, 210):
        process = start(archive, "-o", out, "--jobs", 2, program=faulty)
        wait_for(lambda goal=goal: done(out) >= goal)
        process.kill()
        finish(process)
        expected = outputs(fresh)
        assert all(expected[name] == content for name, content in outputs(out).items() if name.endswith(".md"))
    status, _, err = run(archive, "-o", out)
    _, new, unchanged, failed = counted(err)
    assert (status, new + unchanged, failed, unchanged > 150) == (0, 300, 0, True)
    assert outputs(out) == outputs(fresh)
    assert whole_index(out / "index.sqlite") == whole_index(fresh / "index.sqlite")


@posix
@pytest.mark.slow
def test_memory_does_not_grow_with_the_archive(tmp_path):
    peaks = []
    for count in (100, 2000):
        archive, out = make_archive(tmp_path / f"archive{count}", count), tmp_path / f"out{count}"
        process = start(archive, "-o", out, "--jobs", 2, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        peaks.append(usage.ru_maxrss)
    assert peaks[1] <= 1.1 * peaks[0]
