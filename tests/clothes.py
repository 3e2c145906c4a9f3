"""The clothes in which the same report reaches users: wrapped, paged, printed, marked up, with other digits and line ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape


def wrapped(text: str, width: int, indent: str = "", spaced: bool = False) -> str:
    """Every line cut after `width` characters; paragraphs indented, and with a blank line below, where asked."""
    out = []
    for paragraph in text.split("\n"):
        words = paragraph.strip()
        words = indent + words if len(words) > 45 or words.endswith("。") else words
        out += [words[start : start + width] for start in range(0, len(words), width)] or [""]
        out += [""] if spaced and words else []
    return "\n".join(out)


def within(text: str, mark: str) -> str:
    """A page number in the middle of every second long paragraph, inside a sentence or even a number."""
    out = []
    for number, paragraph in enumerate(text.split("\n"), 1):
        half = len(paragraph) // 2
        cut = next((i for i in range(half, len(paragraph)) if re.match(r"\w\w", paragraph[i - 1 :])), 0)
        page = number % 2 and len(paragraph) > 60 and cut
        out += [paragraph[:cut], mark.format(number), paragraph[cut:]] if page else [paragraph]
    return "\n".join(out)


def printed(text: str, mark: str, head: str = "", width: int = 38, length: int = 30) -> str:
    """Pages of `length` lines, as a PDF gives them: wrapped, with the page number below and a running head above."""
    lines = wrapped(text, width, "　　").split("\n")
    pages = [lines[start : start + length] for start in range(0, len(lines), length)]
    foot = [[mark.format(number)] for number in range(1, len(pages) + 1)]
    above = [[]] + [[head] if head else [] for _ in pages[1:]]
    return "\n".join(line for parts in zip(above, pages, foot) for part in parts for line in part)


def headline(text: str) -> str:
    """What a publisher prints above each page: the report's title, where it has one, else the name of the series."""
    title = re.search(r"(?m)^.{4,40}(?:报告|公报|预算案|年报|草案|预算)(?:摘录|（草案）)?$", text)
    return title[0].strip() if title else "经济社会文献汇编"


def full_width(text: str) -> str:
    return text.translate({ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789%."})


def digits_split(text: str) -> str:
    return re.sub(r"(?<=\d)(?=\d)", " ", text)


HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；，]{2,30}$")
FIGURE = re.compile(r"\d[\d.]*%")


def markdown(text: str) -> str:
    """As a Markdown file: headings with #, figures in bold, blank lines between paragraphs."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    marked = [f"## {line}" if HEADING.match(line) else FIGURE.sub(r"**\g<0>**", line) for line in lines]
    return "\n\n".join([f"# {marked[0]}", *marked[1:]])


def html(text: str) -> str:
    """As a web page saved from a browser: tags, entities, navigation above and below."""
    lines = [escape(line.strip(), quote=False) for line in text.split("\n") if line.strip()]
    body = "\n".join(
        f"<h2>{line}</h2>"
        if HEADING.match(line)
        else f"<p>&nbsp;&nbsp;{FIGURE.sub('<b>&#8203;</b><b>' + chr(92) + 'g<0></b>', line)}</p>"
        for line in lines
    )
    above = '<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 正文</div>'
    return f"<html><body>\n{above}\n{body}\n<div>打印本页 关闭窗口</div>\n</body></html>"


def linked(text: str) -> str:
    """As a wiki gives it: words that are links, footnote marks behind them."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(工业|投资|收入|财政)(?=[\u4e00-\u9fff])", r"[\1](https://example.cn/a)", text)


Dress = Callable[[str], str]
# What the clothes themselves put in.
MARK = re.compile(r"\s*(?:[-—] \d+ [-—]|第\d+页 共99页|\d+)\s*")
MARKUP = re.compile(r"\*\*|<[^<>]*>|&#8203;|&nbsp;|\]\([^()]*\)|\[")
CLOTHES: dict[str, Dress] = {
    "wrapped 20, indented": lambda text: wrapped(text, 20, "　　"),
    "wrapped 38, indented": lambda text: wrapped(text, 38, "　　"),
    "wrapped 60, indented": lambda text: wrapped(text, 60, "　　"),
    "wrapped 20, blank lines": lambda text: wrapped(text, 20, "", True),
    "wrapped 38, blank lines": lambda text: wrapped(text, 38, "", True),
    "wrapped 60, blank lines": lambda text: wrapped(text, 60, "", True),
    "wrapped 20, bare": lambda text: wrapped(text, 20),
    "wrapped 38, bare": lambda text: wrapped(text, 38),
    "wrapped 60, bare": lambda text: wrapped(text, 60),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "full-width digits": full_width,
    "blank-split digits": digits_split,
    "blank-split full-width": lambda text: full_width(digits_split(text)),
    "zero-width characters": lambda text: re.sub(r"(?<=[\d亿增])", "\u200b", text),
    "soft hyphens": lambda text: re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", "\u00ad", text),
    "trailing blanks": lambda text: text.replace("\n", " \t\n"),
    "pages - 3 - within": lambda text: within(text, "- {} -"),
    "pages — 3 — within": lambda text: within(text, "\n— {} —\n"),
    "pages 第3页 within": lambda text: within(text, "第{}页 共99页"),
    "bare pages within": lambda text: within(text, "{}"),
    "printed, - 3 -": lambda text: printed(text, "\n- {} -\n"),
    "printed, 第3页": lambda text: printed(text, "第{}页 共99页"),
    "printed, running heads": lambda text: printed(text, "— {} —", headline(text)),
    "Markdown": markdown,
    "HTML": html,
    "links": linked,
}
ENCODINGS = "utf-8-sig gb18030 gbk gb2312 big5 utf-16 utf-16-le utf-16-be utf-32".split()
