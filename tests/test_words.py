"""Segmentation and keywords: the same as jieba's, from the same tables, without its start."""

from __future__ import annotations

import functools
import os
import random
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarize
from summarize import COMMON_WORDS, Words, jieba_folder

PROJECT = Path(summarize.__file__).resolve().parent
SHARED = Path(os.environ.get("SHARED_REPORTS", PROJECT.parent / "shared"))


@functools.cache
def stock():
    """jieba itself, its dictionary read from the file, never from a cache."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
        import jieba.analyse
    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    with (jieba_folder() / "dict.txt").open("rb") as lines:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(lines)
    tokenizer.initialized = True
    jieba.dt = jieba.analyse.default_tfidf.tokenizer = tokenizer
    return jieba


@functools.cache
def ours() -> Words:
    return Words()


@functools.cache
def dictionary() -> list[str]:
    return [line.split(" ")[0] for line in (jieba_folder() / "dict.txt").read_text(encoding="utf-8").splitlines()]


def assert_same_tokens(text: str, words: Words | None = None, tokenizer=None) -> None:
    assert (words or ours()).cut(text) == (tokenizer or stock().dt).lcut(text)


SENTENCES = [
    "",
    " ",
    "\r\n",
    "\n\r\n \t\u3000一、\r\n\r\r\n",
    "全区实现地区生产总值85.6亿元，同比增长6.2%；一般公共预算收入下降3.1%。",
    "规模以上工业增加值增长7.8%，高于全市平均水平0.6个百分点",
    "永泽县云溪镇引进禾田食品、鑫龘机电等17个亿元以上项目，",
    "A股上市公司3家,新增IPO辅导备案2家;PM2.5平均浓度33微克/立方米",
    "C++、c#、AT&T、4S店和江南style，T恤衫，IP地址，C_D-E.F%",
    "高富帅住在吉林市，毕业于吉林工业大学。",
    "的的的的的的了了了了",
    "鑫龘鑫龘鑫龘",
    "㐀㐁𠀀𠀁龥龦鿕鿖",
    "12345热线受理1.1万件，办结率99.8%。",
    "１１．１％、ＧＤＰ、ⅷ、①",
    "５０００万a1b2c3.5%d%%..--",
    "\ufffd\u200b\ud800\x00一\x00二",
    "增长了1倍多，是2015年的2.3倍",
    "經濟增長百分之五，財政收入三億元",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_tokens_are_those_of_jieba(text: str) -> None:
    assert_same_tokens(text)
    assert_same_tokens(text, Words())
    assert "".join(ours().cut(text)) == text


@given(
    st.text(st.sampled_from("的一是不了在有人我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生a1.%- ，"))
)
def test_common_characters(text: str) -> None:
    assert_same_tokens(text)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_any_chinese_characters(text: str) -> None:
    assert_same_tokens(text)


@given(st.text())
def test_any_characters(text: str) -> None:
    assert_same_tokens(text)


@given(st.lists(st.integers(0, 349_045), min_size=1, max_size=60))
def test_any_words_without_anything_between(places: list[int]) -> None:
    assert_same_tokens("".join(dictionary()[place] for place in places))


def test_the_same_after_pairs_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summarize, "PAIRS_KEPT", 20)
    words = Words()
    for text in SENTENCES * 2:
        assert_same_tokens(text, words)


@pytest.mark.slow
@pytest.mark.parametrize("separator", ["，", ""])
def test_every_word_of_the_dictionary(separator: str) -> None:
    words = Words()
    for start in range(0, len(dictionary()), 1000):
        assert_same_tokens(separator.join(dictionary()[start : start + 1000]), words)


@pytest.mark.slow
def test_every_word_of_the_dictionary_is_found_by_lookup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summarize, "PAIRS_KEPT", 10**9)
    words = Words()
    lines = (jieba_folder() / "dict.txt").read_text(encoding="utf-8").splitlines()
    tags = {word: tag for word, _, tag in (line.split(" ") for line in lines)}
    assert len(tags) == 349_045
    assert {word: words.tag(word) for word in tags} == tags


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared reports are not here")
def test_tokens_of_real_reports() -> None:
    words, paths = Words(), sorted(SHARED.rglob("*.txt"))
    assert paths
    for path in paths:
        assert_same_tokens(path.read_bytes().decode("utf-8", "replace"), words)


@pytest.mark.parametrize(
    "text, tagged",
    [
        ("增长5.2%。", [("增长", "v"), ("5.2%", "m"), ("。", "x")]),
        ("地区生产总值3亿元", [("地区", "n"), ("生产总值", "n"), ("3", "m"), ("亿元", "m")]),
        ("GDP，", [("GDP", "eng"), ("，", "x")]),
        ("A股", [("A股", "n")]),
        ("2019年\n", [("2019", "m"), ("年", "m"), ("\n", "x")]),
        ("云渡区", [("云渡区", "")]),
        ("鑫龘", [("鑫", "nr"), ("龘", "")]),
    ],
)
def test_tags(text: str, tagged: list[tuple[str, str]]) -> None:
    assert ours().cut_tagged(text) == tagged


# own words


def stock_with(path: Path):
    tokenizer = stock().Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = dict(stock().dt.FREQ), stock().dt.total, True
    stock().finalseg.Force_Split_Words.clear()
    tokenizer.load_userdict(str(path))
    return tokenizer


@pytest.fixture(autouse=True)
def nothing_stays_forced_apart():
    yield
    if stock.cache_info().currsize:
        stock().finalseg.Force_Split_Words.clear()


OWN_WORDS = [
    "云溪新城 100 ns\n禾田食品\n鑫龘机电 3 nt",
    "\ufeff生产总值 0\n地区生产总值",
    "增长 0 v\n长了\n增长了 1",
    "CALL\nIP\nabc\nK\n+c 4\nT恤衫 0",
    "a b\n阿·布 12 nr\n两个 词\n 前后空白 \r\n\r\n",
    "云\n云上贵州\n云上\n贵州 5\n云上贵",
    "鑫龘 0\n龘\n鑫",
    "的的\n的的的的 9",
]


@pytest.mark.parametrize("own", OWN_WORDS)
def test_own_words_change_the_tokens_as_in_jieba(own: str, tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_bytes(own.encode())
    words, tokenizer = Words(path), stock_with(path)
    for text in [*SENTENCES, own, own.replace("\n", ""), "云上贵州云溪新城阿·布增长了鑫龘机电的的的的的"]:
        assert_same_tokens(text, words, tokenizer)


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_any_own_words(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    word = st.one_of(
        st.sampled_from(["地区", "生产", "总值", "经济增长", "鑫龘", "云", "州", "abc", "C+"]),
        st.text(st.sampled_from("云上贵州经济的一了a+B·"), min_size=1, max_size=4),
        st.integers(0, 349_045).map(lambda place: dictionary()[place][:3]),
    )
    line = st.tuples(word, st.sampled_from(["", "", " 0", " 3", " 500 n", " 20000000", " nz"])).map("".join)
    lines = data.draw(st.lists(line, max_size=12))
    path = tmp_path_factory.mktemp("own") / "own.txt"
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    words, tokenizer = Words(path), stock_with(path)
    drawn = data.draw(st.lists(st.one_of(word, st.sampled_from([*lines, "的", "增长"])), max_size=30))
    assert_same_tokens("".join(drawn), words, tokenizer)


def test_own_words_have_their_tags(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text("云溪新城 100 ns\n生产总值 9", encoding="utf-8")
    tagged = Words(path).cut_tagged("云溪新城生产总值")
    assert tagged == [("云溪新城", "ns"), ("生产总值", "n")]


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", "云溪".encode("gb18030")])
def test_own_words_that_are_no_utf8(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_bytes(raw)
    with pytest.raises(ValueError, match="UTF-8"):
        Words(path)


# other tables than those of jieba 0.42.1


@pytest.fixture
def other_jieba(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of jieba's tables to change, found instead of the installed ones."""
    folder = tmp_path / "jieba"
    shutil.copytree(jieba_folder() / "finalseg", folder / "finalseg")
    (folder / "analyse").mkdir()
    shutil.copy(jieba_folder() / "analyse" / "idf.txt", folder / "analyse")
    lines = (jieba_folder() / "dict.txt").read_text(encoding="utf-8").splitlines()[::7]
    lines += ["鑫龘机电 50 nt", "地区 1 n", "地区生产总值 400 n", "甲乙丙丁戊 0 n", "鿕甲乙 3 n"]
    random.Random(6).shuffle(lines)
    (folder / "dict.txt").write_text("\r\n".join(lines), encoding="utf-8", newline="")
    monkeypatch.setattr(summarize, "jieba_folder", lambda: folder)
    return folder


def test_another_dictionary_is_read_whole(other_jieba: Path) -> None:
    tokenizer = stock().Tokenizer()
    with (other_jieba / "dict.txt").open("rb") as lines:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(lines)
    tokenizer.initialized = True
    words = Words()
    for text in [*SENTENCES, "甲乙丙丁戊鿕甲乙鿕甲地区地区生产总值", "".join(dictionary()[::150])]:
        assert_same_tokens(text, words, tokenizer)


def test_a_damaged_dictionary(other_jieba: Path) -> None:
    (other_jieba / "dict.txt").write_text("地区 n\n", encoding="utf-8")
    with pytest.raises(ValueError, match="dict.txt"):
        Words()


def test_other_weights(other_jieba: Path) -> None:
    (other_jieba / "analyse" / "idf.txt").write_text("经济 2.0\n增长 7.5\n收入 1.0\n", encoding="utf-8")
    tokens = ["经济", "增长", "经济", "鑫龘", "经济", "经济"]
    assert Words().tf_idf(tokens) == [("经济", 4 * (2.0 / 6)), ("增长", 7.5 / 6), ("鑫龘", 2.0 / 6)]


# keywords


def words_of_all_frequencies(seed: int, size: int = 3000) -> str:
    chosen = random.Random(seed)
    return "，".join(
        chosen.choice(dictionary()[: 1 + chosen.randrange(1 + chosen.randrange(349_046))]) for _ in range(size)
    )


@pytest.mark.parametrize("top", [1, 5, 20, None])
@pytest.mark.parametrize("text", [*SENTENCES, "。".join(SENTENCES) * 3, words_of_all_frequencies(1), "The 的 地区 and"])
def test_tf_idf_is_that_of_jieba(text: str, top: int | None) -> None:
    expected = stock().analyse.extract_tags(text, topK=top, withWeight=True)
    assert ours().tf_idf(ours().cut(text), top) == expected


@pytest.mark.slow
def test_tf_idf_of_the_first_texts_is_that_of_jieba() -> None:
    text = words_of_all_frequencies(2) + "，地区生产总值，园区" * 40
    words, expected = Words(), stock().analyse.extract_tags(text, topK=None, withWeight=True)
    for top in (3, 30, 3, None, 3):  # a scan of the weights, two, and at last the sorted weights
        assert words.tf_idf(words.cut(text), top) == expected[:top]


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared reports are not here")
@pytest.mark.parametrize("afresh", [True, False])
def test_tf_idf_of_real_reports(afresh: bool) -> None:
    words = Words()
    for path in sorted(SHARED.rglob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        words = Words() if afresh else words
        for top in (10, 20, 300):
            assert words.tf_idf(words.cut(text), top) == stock().analyse.extract_tags(text, topK=top, withWeight=True)


REPORT = """全区上下坚持稳中求进，推进产业园区建设，加强招商引资工作，3个园区新签约项目12个，园区产值增长8.2%。
一是推进老旧小区改造，二是加强园区GDP统计。The GDP of GDP and GDP。2020年、2020年、2020年，我们全面实施园区招商引资行动。"""


def test_keywords_are_what_is_told_of_this_report_only() -> None:
    found = ours().keywords(ours().cut(REPORT), 5)
    assert [word for word, _ in found[:2]] == ["园区", "招商引资"]
    assert not {word for word, _ in found} & COMMON_WORDS
    assert all(weight == round(weight, 4) for _, weight in found)
    everything = {word for word, _ in ours().keywords(ours().cut(REPORT), 1000)}
    assert not everything & {"GDP", "2020", "8.2%", "我们", "一是", "推进", "建设", "工作"}


def test_keywords_leave_out_what_they_are_told_to() -> None:
    found = ours().keywords(ours().cut(REPORT), 3, COMMON_WORDS | {"园区"})
    assert "园区" not in dict(found) and len(found) == 3
    assert ours().keywords([], 5) == []


# nothing but the tables is read


HOSTILE = """
import marshal, pickle, sys
def refuse(event, arguments):
    if event.startswith(("marshal.load", "pickle")) and watching:
        raise SystemExit(f"{event}: something was unpacked")
    if event == "open" and isinstance(arguments[0], str) and "jieba.cache" in arguments[0]:
        raise SystemExit("the cache was opened")
    if event == "open" and watching and arguments[1] and set(arguments[1]) & set("wax+"):
        raise SystemExit(f"{arguments[0]} was written")
watching = False
sys.addaudithook(refuse)
import importlib.util, json, hashlib, json.decoder, random
from summarize import Words
watching = True
words = Words()
tokens = words.cut("永泽县云溪镇引进禾田食品、鑫龘机电等17个项目")
words.keywords(tokens)
assert "jieba" not in sys.modules and "pkg_resources" not in sys.modules
print(*tokens)
"""


def test_a_planted_cache_is_never_touched(tmp_path: Path) -> None:
    import marshal

    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    (temporary / "jieba.cache").write_bytes(marshal.dumps(({"永泽县云溪镇引进": 10**9}, 10)))
    home.chmod(0o500)
    variables = {name: str(temporary) for name in ("TMPDIR", "TEMP", "TMP")}
    run = subprocess.run(
        [sys.executable, "-c", HOSTILE],
        env={**os.environ, **variables, "HOME": str(home), "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    home.chmod(0o700)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.split() == ours().cut("永泽县云溪镇引进禾田食品、鑫龘机电等17个项目")
    assert [path.name for path in tmp_path.rglob("*")].count("jieba.cache") == 1
    assert len(list(tmp_path.rglob("*"))) == 3


@pytest.mark.parametrize(
    "unit", ["的", "鑫龘", "7", "十", "、", "万亿", "（", "中国", "a", "-", ".", "\r\n", "😀", "\ud800"]
)
def test_long_runs_are_cut_in_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert "".join(ours().cut(text)) == text  # a quadratic way would take many minutes
    assert_same_tokens(text[:1000])
