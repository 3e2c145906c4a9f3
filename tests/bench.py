"""How fast the program is, beside jieba and others: ratios of runs side by side, medians.

python tests/bench.py                     the table, over samples/ (and over ../shared where it is)
python tests/bench.py --rounds 11 --peers   more rounds; also other summarizers that are installed
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from test_archive import make_archive  # noqa: E402

import summarize  # noqa: E402

PROGRAM = str(ROOT / "summarize.py")
SHARED = Path(os.environ.get("SHARED_REPORTS", ROOT.parent / "shared"))
MEGABYTE = 1024**2 if sys.platform == "darwin" else 1024
Run = Callable[[], float]

# What others need for one report, whole process: the package, and a program that reads the report named in argv.
PEERS = {
    "jionlp": "import jionlp; jionlp.summary.extract_summary(text)",
    "snownlp": "import snownlp; snownlp.SnowNLP(text).summary(5)",
    "textrank4zh": "import textrank4zh; textrank4zh.TextRank4Sentence().analyze(text=text)",
    "jieba": "import jieba.posseg; jieba.posseg.lcut(text)",
    "sumy": "from sumy.parsers.plaintext import PlaintextParser; from sumy.nlp.tokenizers import Tokenizer; "
    "from sumy.summarizers.lsa import LsaSummarizer; "
    "LsaSummarizer()(PlaintextParser.from_string(text, Tokenizer('chinese')).document, 5)",
    "recognizers-text-suite": "from recognizers_suite import recognize_number_with_unit as r; r(text, 'zh-cn')",
}


# A small process starts what is measured: memory counts from the one that forks.
STOPWATCH = """
import os, sys, time
start = time.perf_counter()
null = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
child = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ, file_actions=null)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def process(*arguments: object) -> tuple[float, float]:
    """Seconds and peak megabytes of one Python process; it may end with a usage error."""
    command = [sys.executable, "-I", "-S", "-c", STOPWATCH]
    found = subprocess.run([*command, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    taken, peak, status = map(float, found.split())
    assert status in (0, 2), arguments
    return taken, peak / MEGABYTE


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def side_by_side(rounds: int, *runs: Run) -> list[float]:
    """The median of each run; all of them take turns, so that what else the machine does strikes all."""
    taken = [[run() for run in runs] for _ in range(rounds + 1)][1:]  # the first round fills caches
    return [median(times) for times in zip(*taken)]


def ratio(rounds: int, ours: Run, theirs: Run) -> tuple[float, str]:
    mine, other = side_by_side(rounds, ours, theirs)
    return mine / other, f"{mine:.3f} s / {other:.3f} s"


def python(*arguments: object) -> Run:
    return lambda: process(*arguments)[0]


def jieba_process(report: Path) -> Run:
    code = f"import jieba; jieba.initialize(); jieba.lcut(open({str(report)!r}, 'rb').read().decode())"
    return python("-W", "ignore", "-c", code)


def tool(*arguments: object) -> Run:
    return python(PROGRAM, *arguments)


def throughput(rounds: int, texts: list[str]) -> tuple[float, str]:
    """Characters a second of the whole pipeline over those of jieba.lcut alone, dictionaries loaded in both."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(60)
    jieba.initialize()

    def whole() -> None:
        for text in texts:
            summarize.render(summarize.summarize_text(text), "json")

    def cut() -> None:
        for text in texts:
            jieba.lcut(text)

    mine, other = side_by_side(rounds, lambda: seconds(whole), lambda: seconds(cut))
    size = sum(map(len, texts))
    return other / mine, f"{size / mine:,.0f} / {size / other:,.0f} characters/s"


def growth(rounds: int, text: str) -> tuple[float, str]:
    """Time a character in a text of 1,000,000 characters over that in one of 10,000."""
    million = (text * (1 + 1_000_000 // len(text)))[:1_000_000]
    small, large = side_by_side(
        rounds,
        lambda: seconds(lambda: summarize.summarize_text(million[:10_000])) * 100,
        lambda: seconds(lambda: summarize.summarize_text(million)),
    )
    return large / small, f"{large:.2f} s / {small:.2f} s a million characters"


def two_jobs(rounds: int, folder: Path) -> tuple[float, str]:
    archive = make_archive(folder / "archive", 300)
    one, two = side_by_side(
        rounds, *(tool(archive, "-o", folder / f"out{jobs}", "--force", "--quiet", "--jobs", jobs) for jobs in (1, 2))
    )
    return one / two, f"{300 / one:.0f} and {300 / two:.0f} reports/s"


def second_run(rounds: int, folder: Path) -> tuple[float, str]:
    again, first = side_by_side(
        rounds,
        tool(folder / "archive", "-o", folder / "out2", "--quiet", "--jobs", 2),
        tool(folder / "archive", "-o", folder / "out2", "--quiet", "--jobs", 2, "--force"),
    )
    return again / first, f"{again:.2f} s / {first:.2f} s"


def archive_memory(folder: Path) -> tuple[float, str]:
    peaks = []
    for size in (100, 2000):
        archive = make_archive(folder / f"archive{size}", size)
        peaks.append(process(PROGRAM, archive, "-o", folder / f"memory{size}", "--quiet", "--jobs", 2)[1])
    return peaks[1] / peaks[0], f"{peaks[1]:.1f} MB / {peaks[0]:.1f} MB"


def one_report() -> Path:
    district = SHARED / "eval" / "reports" / "district-2020.txt"
    return district if district.exists() else ROOT / "samples" / "qinghe-district-2025.txt"


def rows(rounds: int, folder: Path) -> Iterable[tuple[str, str, tuple[float, str]]]:
    """What, its target, and what was found; each row as soon as it is measured."""
    report = one_report()
    archive = sorted((SHARED / "archive").rglob("*.txt")) or sorted((ROOT / "samples").glob("*.txt"))
    texts = [path.read_bytes().decode("utf-8", "replace") for path in archive]
    longest = max(archive, key=lambda path: len(path.read_bytes().decode("utf-8", "replace")))
    stock = jieba_process(report)
    yield "one report, full summary / jieba.lcut", "<= 0.33", ratio(rounds, tool(report), stock)
    yield "one report, --format json / jieba.lcut", "<= 0.28", ratio(rounds, tool(report, "-f", "json"), stock)
    yield "the longest report / jieba.lcut", "<= 0.50", ratio(rounds, tool(longest), jieba_process(longest))
    typer = python("-c", "import typer")
    yield "--help / import typer", "<= 1.3", ratio(rounds, tool("--help"), typer)
    yield "usage error / import typer", "<= 1.3", ratio(rounds, tool("--nope"), typer)
    yield "characters a second, whole pipeline / jieba.lcut", ">= 0.8", throughput(rounds, texts)
    yield "time a character, 1,000,000 / 10,000", "<= 1.3", growth(min(rounds, 7), "".join(texts))
    peak = median(process(PROGRAM, report)[1] for _ in range(rounds))
    yield "peak memory of one report, MB", "<= 75", (peak, "")
    yield "300 reports, 1 job / 2 jobs", ">= 1.7", two_jobs(rounds, folder)
    yield "second run / first", "", second_run(rounds, folder)
    yield "peak memory, 2,000 reports / 100", "<= 1.1", archive_memory(folder)


def peers(rounds: int, report: Path) -> None:
    for package, work in PEERS.items():
        try:
            found = version(package)
        except PackageNotFoundError:
            print(f"{package:28} not installed")
            continue
        code = f"import sys; text = open(sys.argv[1], 'rb').read().decode(); {work}"
        try:
            runs = [process("-W", "ignore", "-c", code, report) for _ in range(rounds)]
        except AssertionError:
            print(f"{package:28} {found:10} failed")
            continue
        taken, peak = median(run[0] for run in runs), median(run[1] for run in runs)
        print(f"{package:28} {found:10} {taken:6.2f} s  {peak:7.0f} MB")


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(": ")[1] for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    versions = ", ".join(f"{name} {version(name)}" for name in ("jieba", "rich", "typer"))
    print(
        f"{time.strftime('%Y-%m-%d')}  {processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"
    )
    print(f"Python {platform.python_version()}, {versions}, {summarize.GENERATOR}, medians of {options.rounds}\n")
    with tempfile.TemporaryDirectory() as folder:
        for what, target, (figure, detail) in rows(options.rounds, Path(folder)):
            print(f"{what:50} {figure:7.2f}  {target:8} {detail}".rstrip(), flush=True)
    print()
    if options.peers:
        peers(options.rounds, one_report())


if __name__ == "__main__":
    main()
