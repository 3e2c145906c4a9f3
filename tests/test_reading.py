"""Reading: what comes out of bytes and of text in all the clothes that people pipe in."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from clothes import CLOTHES
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import ReportError, check_chinese, decode, fold

REPORT = """澄水区2023年国民经济和社会发展统计公报
澄水区统计局
2024年3月18日

　　2023年，全区上下顶住压力、稳住大盘，经济运行总体回升向好，民生保障有力有效，各项社会事业取得新的进步。

一、综合
　　根据统一核算结果，全年全区地区生产总值318.46亿元，按不变价格计算，比上年增长5.7%。分产业看，第一产业增加值21.27亿元，增长3.9%；第二产业增加值147.15亿元，增长6.8%；第三产业增加值150.04亿元，增长4.9%。全年人均地区生产总值73214元，比上年增长5.5%。
　　年末全区常住人口43.51万人，比上年末增加1206人，其中城镇人口31.28万人，占总人口比重为71.89%。人口自然增长率为-1.46‰，比上年回落0.31个千分点。
二、农业
　　全年粮食种植面积26.8万亩，比上年增加0.3万亩；粮食总产量11.42万吨，增产2.1%。油料产量1.06万吨，下降1.8%；蔬菜产量38.7万吨，增长4.4%。年末生猪存栏9.6万头，全年出栏14.3万头，分别比上年增长2.7%和下降0.9%。
三、工业和建筑业
　　全年规模以上工业增加值比上年增长7.3%。分门类看，采矿业下降2.4%，制造业增长8.1%，电力、热力、燃气及水生产和供应业增长5.6%。高技术制造业增加值占规模以上工业增加值的比重为23.5%，比上年提高1.7个百分点。
　　年末规模以上工业企业132家，全年实现营业收入、利润总额分别为286.4亿元和17.93亿元，同比增长5.9%、12.4%。全年建筑业总产值64.8亿元，比上年增长3.2%，房屋施工面积186万平方米，其中新开工面积41万平方米。
四、固定资产投资
（一）投资总量
　　全年固定资产投资（不含农户）比上年增长4.6%，其中工业投资增长11.9%，基础设施投资增长7.2%，房地产开发投资下降15.8%，降幅比上年收窄3.4个百分点。
（二）重点项目
　　全年实施重点项目86个，完成投资97.3亿元，占年度计划的108.1%。总投资12亿元的滨河产业园一期竣工投产，三座污水处理厂提标改造全部完成，新增日处理能力4.5万吨。
五、人民生活和社会保障
　　全年全区居民人均可支配收入38917元，比上年增长5.8%。按常住地分，城镇居民人均可支配收入45263元，增长4.9%；农村居民人均可支配收入24108元，增长7.1%。城乡居民收入比由上年的1.92缩小至1.88。
　　全年城镇新增就业5820人，失业人员再就业2140人，年末城镇登记失业率为3.1%。参加城乡居民基本养老保险12.6万人，发放低保金4873万元，惠及困难群众9512人次。
　　展望新的一年，我们将坚持稳中求进、以进促稳，着力扩大内需、优化结构、提振信心、防范风险，推动经济实现质的有效提升和量的合理增长。
"""


def lines(text: str, kind: str = "text") -> list[str]:
    """The logical lines of one kind, in the folded form."""
    folded = fold(text)
    return [folded.folded[line.start : line.end] for line in folded.lines if line.kind == kind]


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b\u00ad\ufeff]", "", text)


# --- bytes -----------------------------------------------------------------------------------------------------------

TRADITIONAL_REPORT = (
    "政府整體收入預計為六千四百億元，比修訂預算增加百分之十點三。教育、醫療衛生和社會福利的經常開支佔超過六成，"
    "專項債務餘額減少，隨著經濟增長，失業率較上年回落零點三個百分點。"
) * 3


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (REPORT, "utf-8", "utf-8"),
        (REPORT, "utf-8-sig", "utf-8-sig"),
        (REPORT, "gbk", "gb18030"),
        (REPORT, "gb18030", "gb18030"),
        (REPORT, "utf-16-le", "utf-16-le"),
        (REPORT, "utf-16-be", "utf-16-be"),
        (REPORT, "utf-16", "utf-16-le"),
        (REPORT, "utf-32", "utf-32-le"),
        (TRADITIONAL_REPORT, "big5", "big5"),
        (TRADITIONAL_REPORT, "gb18030", "gb18030"),
        (TRADITIONAL_REPORT, "utf-16-le", "utf-16-le"),
        ("GDP 1 2 3\n" * 300 + REPORT, "gbk", "gb18030"),  # the first bytes are valid UTF-8
        ("年度报告", "utf-8", "utf-8"),
        ("plain English", "utf-8", "utf-8"),
    ],
)
def test_encodings_are_told_apart(text: str, written: str, read: str) -> None:
    assert decode(text.encode(written)) == (text, read, 0)


def test_a_chosen_encoding_is_taken() -> None:
    assert decode("增长".encode("gbk") * 20, "GBK")[:2] == ("增长" * 20, "gbk")


def test_broken_bytes_are_counted() -> None:
    raw = bytearray(REPORT.encode())
    raw[900], raw[1200] = 0xFF, 0xFE
    text, encoding, broken = decode(bytes(raw))
    assert encoding == "utf-8" and broken >= 2 and "地区生产总值" in text


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7\n\xe2\xe3", "pdftotext -layout"),
        (b"PK\x03\x04\x14\x00", "pandoc -t plain"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "soffice"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x7fELF\x02", "ELF"),
        (b"\x1f\x8b\x08", "gzip -dc"),
        (b"\x00\x01\x02" * 200, "not text"),
        (bytes(range(128, 256)) * 30, "not text"),
    ],
)
def test_what_is_no_text_is_named(raw: bytes, said: str) -> None:
    with pytest.raises(ReportError, match=re.escape(said)) as error:
        decode(raw)
    assert "\n" not in str(error.value) and " / " in str(error.value)


@pytest.mark.parametrize("name", ["no-such", "base64", "rot13", "", "a\0b", "undefined", "\ud800"])
def test_an_unusable_encoding_is_refused(name: str) -> None:
    with pytest.raises(ReportError):
        decode(REPORT.encode(), name)


@pytest.mark.parametrize(
    "text",
    [
        "Hello, world. " * 40,
        "增长 5%",
        "def f(x): return x + 1\n" * 90 + "中文注释写在这里一共有二十几个字就是不够一成",
        "?" * 300,
    ],
)
def test_what_is_no_chinese_report_is_refused(text: str) -> None:
    with pytest.raises(ReportError):
        check_chinese(text)


def test_a_pipe_that_lost_the_characters_is_told() -> None:
    with pytest.raises(ReportError, match="PowerShell"):
        check_chinese("2023?????????126.4??,????5.2%\n" * 9)


def test_a_report_is_chinese() -> None:
    check_chinese(REPORT)


# --- one alphabet and blanks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("增长１１．１％", "增长11.1%"),
        ("收入1,100万元,增长5%;支出(含补助)", "收入1,100万元，增长5%；支出（含补助）"),
        ("1，100万元", "1，100万元"),
        ("21.8∶34.9∶43.3", "21.8：34.9：43.3"),
        ("6－8%，2%～4%，2020—2024年，1–5月", "6-8%，2%~4%，2020—2024年，1–5月"),
        ("「先導計劃」的經費增長，減少開支億元", "“先导计划”的经费增长，减少开支亿元"),
        ("面积12㎡、3 km²", "面积12平方米、3平方公里"),
        ("二○二六年", "二〇二六年"),
        ("⼯业⽣产", "工业生产"),
        ("1 9 9 7 年", "1997年"),
        ("2 2 ．4 万件", "22.4万件"),
        ("增长8 ．8 ％，上涨0 ．8 ％", "增长8.8%，上涨0.8%"),
        ("二 、农 业", "二、农业"),
        ("投资4 5 0 亿 元", "投资450亿元"),
        ("受理案件14 682件，审结321 146件", "受理案件14682件，审结321146件"),
        ("收入12\u2009345.6元，支出1\u00a0234元", "收入12345.6元，支出1234元"),
        ("1 9 9 7 年 7 4 7 7 2 亿元", "1997年74772亿元"),
        ("实现 60.09 亿元，占 41.25% 和 44.80%", "实现60.09亿元，占41.25%和44.80%"),
        ("6 - 8%，建成 3 / 4", "6-8%，建成3/4"),
        ("收入48,265万元 下降7.4%", "收入48,265万元 下降7.4%"),
        ("18.3万人 其中领取待遇的", "18.3万人 其中领取待遇的"),
        ("乡长 陶应才", "乡长 陶应才"),
        ("省长　王 凯", "省长 王凯"),
        ("统计局　　2021年7月21日", "统计局 2021年7月21日"),
        ("第 19 20 号", "第19 20号"),
        ("增\u200b长5\u200d.2\ufeff%，同\u00ad比", "增长5.2%，同比"),
        ("增长\x1b[31m5%\x1b[0m\x07", "增长5%"),
        ("工业[3]增加值【4】增长¹", "工业增加值增长"),
        ("国发〔2020〕5号", "国发〔2020〕5号"),
        ("**财政收入**增长*5%*，见[公报](http://a.cn/b)", "财政收入增长5%，见公报"),
        ("## 二、财政", "二、财政"),
        ("- 新增就业5人", "新增就业5人"),
        ("● 新增就业5人", "新增就业5人"),
        ("增长5%&nbsp;&lt;10%&amp;", "增长5%<10%&"),
        ("<p>增长<b>5%</b></p>", "增长5%"),
        ("<script>x = '增长9%'</script><p>增长5%</p><STYLE type='a'>p{1}</style >", "增长5%"),
        ("<script>没有结尾，增长5%", "没有结尾，增长5%"),
        ("1\\. 收入增长 \\*", "1. 收入增长*"),
        ("生产总值①增长5%，能耗③下降2%", "生产总值增长5%，能耗下降2%"),
        ("政府工作报告①", "政府工作报告"),
        ("重点是①稳增长；②促就业", "重点是①稳增长；②促就业"),
        ("面积5m<sup>2</sup>，增长3%<sup>2</sup>", "面积5平方米，增长3%"),
        ("浓度55μg/m3，厂房12万m2，A3M2型，PM_2.5", "浓度55微克/立方米，厂房12万平方米，A3M2型，PM2.5"),
    ],
)
def test_folding(written: str, folded: str) -> None:
    assert fold(written).folded == folded


@pytest.mark.parametrize(
    ("text", "word", "place", "said"),
    [
        ("增长\n１ ９ ．６亿元", "19.6亿元", (2, 1), "１ ９ ．６亿元"),
        ("全县面积\r\n　　约 12㎡。", "平方米", (2, 7), "㎡"),
        ("a\rb\u2028c\x0c中文", "中文", (2, 5), "中文"),
        ("全年财政支出稳步增长，其中。教育支出57,\n310万元，增长3%。", "57,310万元", (1, 19), "57,310万元"),
        ("增长5\u200b.2%", "5.2%", (1, 3), "5.2%"),
        ("隨著經濟增長，減少開支", "经济增长", (1, 3), "經濟增長"),
        ("规模以上工业[3]增加值", "工业增加值", (1, 5), "工业增加值"),
    ],
)
def test_the_way_back(text: str, word: str, place: tuple[int, int], said: str) -> None:
    folded = fold(text)
    start = folded.folded.index(word)
    assert folded.place(start) == place
    assert folded.said(start, start + len(word)) == said


# --- lines -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "关于国内建设\n全年完成投资五亿元，比上年增长三成。",
        "澄水区人民政府\n关于2023年工作情况的报告\n各位代表：",
        "（一）稳增长、调结构，推动高质量发展\n坚持把发展经济的着力点放在实体经济上。",
        "附件1\n2023年重点项目表述说明",
        "2023年主要工作\n2023年，受理案件5件，同比上升3%。",
        "市长 张三\n各位代表：",
    ],
)
def test_lines_of_their_own_are_not_joined(text: str) -> None:
    assert len(lines(text)) == text.count("\n") + 1


BEGUN = "　　全年粮食总产量12.83万吨，增产1.7%。油料产量0.96万吨，"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BEGUN + "下降3.", "2%；茶叶产量4215吨。"),
        (BEGUN + "出口57,", "310万元。"),
        (BEGUN + "产值4.3", "亿元，增长2%。"),
        (BEGUN + "茶园面积比", "上年末增加0.4万亩。"),
        (BEGUN + "落实《", "耕地保护条例"),
        (BEGUN + "细颗粒物（PM", "2.5"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n- 3 -\n", "\n\n— 5 —\n\n", "\n第3页 共12页\n", "\n17\n"])
def test_a_sentence_broken_in_two_is_joined(first: str, second: str, between: str) -> None:
    if second == "2.5" and between == "\n17\n":
        pytest.skip("a bare number beside a bare number is no page number")
    assert lines(first + between + second) == lines(first + second)


def test_running_heads_between_the_halves_are_dropped() -> None:
    text = f"澄水区公报\n1\n{BEGUN}茶园面积比\n澄水区公报\n2\n上年末增加0.4万亩。\n"
    assert lines(text)[-1].endswith("茶园面积比上年末增加0.4万亩。")
    folded = fold(text)
    assert [(text[a:b], why) for a, b, why in folded.dropped] == [("澄水区公报", "running head"), ("2", "page")]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("政府工作报\n告\n——2024年1月9日在澄水区人民代表大会上", "政府工作报告"),
        ("澄水区2023年统计\n公报\n2024年3月18日", "澄水区2023年统计公报"),
        ("澄水区区长\n王凯\n各位代表：", "澄水区区长"),
    ],
)
def test_the_last_character_of_a_title(broken: str, whole: str) -> None:
    assert lines(broken)[0] == whole


@pytest.mark.parametrize(
    "page",
    ["澄水区统计公报  2023年　　9", "澄水区统计公报　　第 9 页 共 18 页", "某某研究院刊印　　第9页"],
)
def test_a_running_head_with_its_page_number(page: str) -> None:
    text = f"澄水区统计公报\n\n{REPORT}\n　　{page}\n六、城市建设\n　　全年新建道路18公里，新增绿地3.2公顷。\n"
    assert lines(text)[-2:] == ["六、城市建设", "全年新建道路18公里，新增绿地3.2公顷。"]
    assert len(lines(text, "furniture")) == 1


@pytest.mark.parametrize(
    "notes",
    [
        "注释：\n[1]本公报数据为快报数。\n[2]规模以上工业的起点标准为主营业务收入2000万元。",
        "注：①增速按可比价计算。\n②人口为抽样调查数，样本3200户。",
        "注：部分数据因四舍五入，与分项合计略有出入。",
    ],
)
def test_notes_are_no_text_of_the_report(notes: str) -> None:
    text = REPORT + "\n" + notes + "\n"
    assert lines(text) == lines(REPORT) and len(lines(text, "note")) == len(notes.splitlines())


@pytest.mark.parametrize(
    "line",
    """首页|下载 打印 收藏|【字号：大 中 小】|发布日期:2023-12-30|来源：澄水日报|责任编辑：王五|相关报道：|扫一扫在手机打开当前页|打印本页 关闭窗口
浏览次数：1024|您当前的位置：首页 > 政务公开 > 工作报告|上一篇：区长调研|澄水日报记者 李四 摄|版权所有 澄水区人民政府|2023年02月10日 07时41分
图1 2020—2024年地区生产总值|本作品是中华人民共和国的法律，属于公有领域。|Public domain|- 12 -|第3页 共12页|一、综合……………………3""".replace(
        "\n", "|"
    ).split("|"),
)
def test_furniture(line: str) -> None:
    text = f"澄水区政府工作报告\n\n{line}\n\n　　全年地区生产总值318.46亿元，比上年增长5.7%。\n"
    assert len(lines(text, "furniture")) == 1 and len(lines(text)) == 2


def test_all_after_the_end_is_furniture() -> None:
    text = REPORT + "\n责任编辑：王五\n相关附件>>\nabcdef0123456789abcdef:\n区长走访慰问困难群众\n打印本页\n"
    assert lines(text) == lines(REPORT)


@pytest.mark.parametrize(
    "table",
    [
        "主要指标完成情况表\n单位：万元\n指标\t2022年\t2023年\n财政收入\t8,350\t8,690\n财政支出\t12,110\t12,700\n",
        "主要指标统计表\n| 指标 | 2022年 | 2023年 |\n|---|---|---|\n| 财政收入 | 8,350 | 8,690 |\n",
        "单位：亿元\n指标          2022年     2023年\n财政收入       83.5      86.9\n财政支出      121.1     127.0\n",
        "财政收入 83.5 86.9\n财政支出 121.1 127.0\n",
        "单位：亿元\n财政收入\t83.5\n重点项目\t9\n",
        "指标\t数值\n地区生产总值\t318.46亿元\n粮食产量\t11.42万吨\n",
    ],
)
def test_tables_are_no_sentences(table: str) -> None:
    text = REPORT + "\n" + table
    rules = sum(set(line) <= set("|-") for line in table.splitlines())
    assert lines(text) == lines(REPORT) and len(lines(text, "table")) == table.count("\n") - rules


# --- the same report in other clothes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("dress", CLOTHES)
def test_clothes_do_not_make_the_report(dress: str) -> None:
    plain, dressed = Counter(lines(REPORT)), Counter(lines(CLOTHES[dress](REPORT)))
    assert plain == dressed


@pytest.mark.parametrize("dress", CLOTHES)
def test_every_character_leads_back(dress: str) -> None:
    text = CLOTHES[dress](REPORT)
    folded = fold(text)
    split = re.split(r"\r\n|\r|\n", text)
    for index in range(len(folded.folded)):
        if folded.folded[index].isalnum():
            line, column = folded.place(index)
            assert fold(split[line - 1][column - 1]).folded == folded.folded[index]
    for line in folded.lines:
        assert fold(folded.said(line.start, line.end)).folded == folded.folded[line.start : line.end]


# --- what always holds ---------------------------------------------------------------------------------------------------

ALPHABET = "一二三亿万元增长，。、；：（）“”《》％%.,-—0123456789０９ａb \t\n\r\u3000\u200b\x0c\x1b[]<>&;#*|_`\\（）第页表图单位~·\ud800\U00020000㎡²"


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABET, max_size=120) | st.text(max_size=80))
def test_folding_holds_for_any_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.folded) == len(folded.offsets)
    assert "\n".join(folded.folded[line.start : line.end] for line in folded.lines) == folded.folded
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\ud800-\udfff]", folded.folded)
    assert list(folded.offsets) == sorted(folded.offsets)
    line_count = len(re.split(r"\r\n|\r|\n", text))
    for index in range(len(folded.folded)):
        line, column = folded.place(index)
        assert 1 <= line <= line_count and column >= 1
        assert not set(folded.said(0, index)) & {"\n", "\r", "\x1b"}


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "gb18030", "big5", "utf-16", "utf-7", "cp1252"]))
def test_any_bytes_are_read_or_refused(raw: bytes, encoding: str | None) -> None:
    try:
        text, _, broken = decode(raw, encoding)
        check_chinese(text)
    except ReportError as error:
        assert "\n" not in str(error)
    else:
        assert broken >= 0 and fold(text).folded


@pytest.mark.parametrize(
    "piece",
    ["1", "十", "、", "的", "（", " ", "1 ", "<a ", "[", "*", "&amp", "\n一、", "\n1 2 22", "……", "\x1b[", "\\", "|1"],
)
def test_long_runs_do_not_hang(piece: str) -> None:
    folded = fold("全年增长" + piece * (200_000 // len(piece)))
    assert folded.folded.startswith("全年增长")


# --- real tools ----------------------------------------------------------------------------------------------------------

needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
needs_pdftotext = pytest.mark.skipif(
    not (shutil.which("pdftotext") and Path("/usr/share/poppler").is_dir()),
    reason="pdftotext (poppler-utils, with poppler-data for Chinese) is not installed",
)


@needs_pandoc
@pytest.mark.parametrize(
    "options", [["-t", "plain"], ["-t", "plain", "--wrap=none"], ["-t", "markdown"], ["-t", "html"]]
)
def test_pandoc(tmp_path: Path, options: list[str]) -> None:
    markdown = "\n\n".join(paragraph.strip() for paragraph in REPORT.splitlines() if paragraph.strip())
    markdown = re.sub(r"(?m)^([一二三四五]、.*)$", r"## \1", markdown).replace("地区生产总值", "**地区生产总值**")
    docx = tmp_path / "report.docx"
    subprocess.run(["pandoc", "-f", "markdown", "-o", str(docx)], input=markdown.encode(), check=True)
    out = subprocess.run(["pandoc", *options, str(docx)], capture_output=True, check=True).stdout
    assert Counter(lines(decode(out)[0])) == Counter(lines(REPORT))


@needs_pdftotext
@pytest.mark.parametrize("options", [["-layout"], []])
def test_pdftotext(tmp_path: Path, options: list[str]) -> None:
    pytest.importorskip("reportlab")
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=12, leading=30, firstLineIndent=24, wordWrap="CJK")
    head = ParagraphStyle("head", fontName="STSong-Light", fontSize=14, leading=40, wordWrap="CJK")

    def page(canvas, document) -> None:
        canvas.setFont("STSong-Light", 9)
        canvas.drawCentredString(300, 20, f"- {document.page} -")

    story = [Paragraph(words.strip(), body if words[0] == "　" else head) for words in REPORT.splitlines() if words]
    pdf = io.BytesIO()
    SimpleDocTemplate(pdf).build(story, onFirstPage=page, onLaterPages=page)
    (tmp_path / "report.pdf").write_bytes(pdf.getvalue())
    command = ["pdftotext", *options, str(tmp_path / "report.pdf"), "-"]
    out = subprocess.run(command, capture_output=True, check=True).stdout
    plain, read = Counter(lines(REPORT)), Counter(lines(decode(out)[0]))
    assert (plain & read).total() >= 0.9 * plain.total()
