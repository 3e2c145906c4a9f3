#!/usr/bin/env python3
# /// script
# requires-python = ">=3.10"
# dependencies = ["jieba>=0.42.1", "rich>=13.0", "typer>=0.15.4,<0.29"]
# ///
"""Chinese reports in; their headings, every figure and a summary out.

    python summarize.py report.txt

The file reads from top to bottom as a report travels: records (what flows), reading (bytes to text), words (jieba),
numbers, time, structure, metrics, digest, views, archive, command line. Each part knows only the parts above it.
Public functions: `summarize_text`, `summarize_bytes`.
"""

from __future__ import annotations

import codecs
import errno
import hashlib
import json
import os
import re
import signal
import sys
import threading
import time
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from io import StringIO
from itertools import accumulate, chain, compress, dropwhile, groupby, islice, pairwise, takewhile, zip_longest
from math import inf, log
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from sqlite3 import Connection


# ======================================================================================================================
# Records: what flows between the parts; they are the JSON contract
# ======================================================================================================================


class Line(NamedTuple):
    """One logical line of the folded text: a whole paragraph, a heading, a table row, or furniture."""

    start: int  # into Text.folded
    end: int
    kind: str  # 'text', 'table' or 'furniture'


@dataclass(frozen=True)
class Heading:
    level: int
    number: str | None
    title: str
    line: int


@dataclass(frozen=True)
class Metric:
    name: str
    value: Decimal
    value_high: Decimal | None
    unit: str
    text: str
    line: int
    column: int
    role: str  # level, change
    direction: str | None  # up, down, flat
    basis: str | None  # yoy, mom, avg, cum
    against: str | None
    status: str  # actual, estimate, target
    period: str | None
    bound: str | None  # about, at_least, at_most
    section: tuple[str, ...]
    sentence: str
    heading: int = -1  # index into Report.headings of the innermost heading (not part of the JSON)


class Row(NamedTuple):
    """One line of the headline table: all figures of one indicator."""

    name: str
    metrics: tuple[int, ...]  # indices into Report.metrics: result, change, goal, and further measures
    goal: str | None = None  # a goal in words, 与省市同步 (not part of the JSON)
    goal_line: int | None = None


class Unread(NamedTuple):
    text: str
    line: int
    column: int
    reason: str  # year, date, period, ordinal, name, list, document, clause, age, table, page, furniture, ...


class Keyword(NamedTuple):
    word: str
    weight: float


class KeySentence(NamedTuple):
    text: str
    line: int


@dataclass(frozen=True)
class Report:
    source: str
    sha256: str
    encoding: str
    title: str | None
    date: str | None
    author: str | None
    occasion: str | None
    year: int | None
    plan_year: int | None
    headings: tuple[Heading, ...]
    metrics: tuple[Metric, ...]
    headline: tuple[Row, ...]
    unread: tuple[Unread, ...]
    keywords: tuple[Keyword, ...]
    summary: tuple[KeySentence, ...]
    characters: int = 0  # characters that are not blank (not part of the JSON)
    warnings: tuple[str, ...] = ()  # for standard error, Chinese / English (not part of the JSON)


class ReportError(Exception):
    """What keeps a report or a whole run from being done, in one line: Chinese first, then English.

    str(error) is the reason alone, `where` the file that it is about (if that is known), `status` the exit status.
    """

    def __init__(self, why: str, where: str = "summarize", status: int = 1) -> None:
        super().__init__(why)
        self.where, self.status = where, status


class Pattern:
    """A regular expression that is compiled when it is first used: a start pays only for what it needs.

    >>> Pattern("[0-9]+").findall("3家, 12户")
    ['3', '12']
    """

    def __init__(self, source: str | bytes, flags: int = 0) -> None:
        self.source = source, flags

    def __getattr__(self, method: str) -> Any:
        found = getattr(re.compile(*self.source), method)
        setattr(self, method, found)  # the next call goes straight to it
        return found


# ======================================================================================================================
# Reading: bytes to characters, characters to the folded text that all later rules read
# ======================================================================================================================


@dataclass(frozen=True)
class Text:
    """A report as characters: what the file says, and the folded form that the rules read.

    `folded` is the logical lines joined by '\\n'; `offsets[i]` is where `folded[i]` stands in `original`;
    `dropped` are spans of `original` that hold text but are left out of `folded`, with the reason
    ('page', 'running head', 'markup').
    """

    original: str
    folded: str
    offsets: array
    lines: tuple[Line, ...]
    dropped: tuple[tuple[int, int, str], ...] = ()
    encoding: str = "utf-8"
    broken: int = 0

    @cached_property
    def line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", self.original))]

    def place(self, index: int) -> tuple[int, int]:
        """Line and column (both from 1) in `original` of folded[index]: LF, CRLF and CR end a line, nothing else."""
        offset = self.offsets[index]
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def verbatim(self, start: int, end: int) -> str:
        """The report's own characters of folded[start:end], without line breaks and what was dropped between."""
        if start >= end:
            return ""
        position, stop, kept = self.offsets[start], self.offsets[end - 1] + 1, ""
        for begin, finish, _ in self.dropped[bisect_right(self.dropped, (position,)) :]:
            if begin >= stop:
                break
            kept += self.original[position:begin]
            position = max(position, finish)
        return CONTROL.sub("", LINE_BREAK.sub("", kept + self.original[position:stop]))

    def said(self, start: int, end: int) -> str:
        """`verbatim` without invisible characters (zero-width blanks, soft hyphens): for names, titles, sentences."""
        return self.verbatim(start, end).translate(INVISIBLE)

    def in_script(self, word: str) -> str:
        """A word of ours (占比, 人数) in the characters that the report is written in."""
        return word.translate(self._script)

    @cached_property
    def _script(self) -> dict[int, int]:
        return str.maketrans(SIMPLIFIED[::-1], TRADITIONAL[::-1]) if is_traditional(self.original) else {}


LINE_BREAK = Pattern(r"(?<!\s)\s*[\r\n]\s*")  # with the blanks about it
CONTROL = Pattern(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
INVISIBLE = dict.fromkeys(
    [0xAD, 0x34F, 0x61C, 0x180E, 0x3164, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
    + [*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC)]
)

# Characters that differ, Traditional and Simplified, one to one; the 500 most frequent ones of official prose.
TRADITIONAL = (
    "業國發髮進產産實經設會動製強體濟為爲資務區長個傢開麵對農現學這機創來點質們堅時萬項穩係繫續場關於規過敎結費優領級調總決內應義構統億戰積數標計與後極護術導種羣際軍錶問電擴環劃題營態兩運權門醫準辦鄉員財風間價達轉範預協眾衆險"
    "說説當還從裏裡黨將礎廣東繼職嚴檯臺條監別聯難貿爭鎮減專備縣並併試綜節養勢稅變類乾幹處確綫線頭纔網議興組帶氣較單團給認適斷須見觀無復複驗衹隻揮傳責習貫佈沒據隊維補綠緑迴華層顯兒讓舉戶籌約樣緊療額徹貧佔麼麽遊車報藥審圍糧邊衛"
    "衞負誌參執視織識裝園雙則鐵曆歷証證災汙勵論張書勞鬥週幾況記採針債貨鏈壓師貸奮選註連黃擊鞏競話滿許屆幫馬響擔紀該漢屬階銀幣遠聲鍵陽蓋號績檢獲穫亞輕餘銷圖唸聽請購儘盡絡評稱愛紅壯灣脫納徵熱藝終勝緻夠覺榮匯彙滙築訓隨臨豐獻測舊"
    "順輸獨敗卻違儲庫編賽貼簡礦潛換願亂親離遺狀殘細輪廠闆踐講顧陸樹噸龍崗託揚麗沖衝獎樂寬肅漲縮爾館貢畝啓啟寶峯喫艱絕絶飛諧氾擁齊橋糾僑潔婦雜溫歐雲魚邁畢語傷談偉蘭綱撐載錯島僅隱雖劇頓訪異靈盤樓謝賦縱鬆寫練歸貴鋼聞陝寧蘇藍緩剛"
    "徑訂躍錢羅誠歲彈慮繞魯厲損謀釋紐宮轄錄録奧惡軌買趨側楊贏誤腦齡讀澤擬樞廢陳潤粵殺檔訴懲償飲慶傾鮮橫勁塊臉頂陣軟遷撫紛葉禮劉賣牀駐敵掛擇搖詞畫搶腳壇礙簽籤凈淨懷歡圓煙菸閉掃銜診壞劍驚夥鋪驅牽誰憲輯戲飯虛頻鄭暢孫擺課賬荊筆捲"
    "純漸諸絲尋穀隴趕濃鍾鐘紡脈郵吳碼溝燈覽峽鄧捨嗎燒討遞紙閒詩莊祕奪譯爺頁靜輛騙夢摯虧豬廳韌聖輔韓倉煉鍊漁鹽諾跡蹟嶺譜墻牆巖媽脹麥撥驟憂冊銅烏幟輿澇儀槍觸罰繪滅雞鷄闊閱閲趙闖輻騰繳罷輝溼濕陰顆廟劑恆棄擾壽湧賃緣譽鑄鑑鄰頒艦膽"
    "擡欄軸鍋蟲紹詐碩錦慾晉詢韋倫湯疊纖遼慣蓮壟訊謂嶽騎賞鎖錛遲駕攬攜讚贊鳳銳鋭薩頸儉毀輩閃蕩濱帥墾鋒籃盜鬧屍闢槓饋暫鈎鉤賴鳥窮鏡膠憑襲貝擋涼鹹爐懸賊謹獸淚滾壘煩彎鹼罵壩閣蹤緒鴻楓諮頃氫磚煥攝綿飽嘆鑽貓霧蔣辭兌飾貪隸嬰偽僞鈦剝"
    "脅綢腫喪撲紓盧錨帳蘊頑攤濫腸詔塗詳綉繡顏曉廁矚韻鳴鶴籠岡慘塵傑賓萊賢憤滯娛囑猶駛彌礪誇叢鍥滬勸轟凱臘鍛賜頗淺樁賈馳蝕賀豈屢賭嚇丟濤擠獅顛賄稟賑喚賠殼髒攔瑪紗凍兇龐夾縫灘販懶緯錫紋渾貳誘嘗澱釐慄紮棟鵬繕締稈偵搗鈞訟贓瀾禦誼"
    "穎傘蠻嶼餉甦飆疇貶桿懇"
)
SIMPLIFIED = (
    "业国发发进产产实经设会动制强体济为为资务区长个家开面对农现学这机创来点质们坚时万项稳系系续场关于规过教结费优领级调总决内应义构统亿战积数标计与后极护术导种群际军表问电扩环划题营态两运权门医准办乡员财风间价达转范预协众众险"
    "说说当还从里里党将础广东继职严台台条监别联难贸争镇减专备县并并试综节养势税变类干干处确线线头才网议兴组带气较单团给认适断须见观无复复验只只挥传责习贯布没据队维补绿绿回华层显儿让举户筹约样紧疗额彻贫占么么游车报药审围粮边卫"
    "卫负志参执视织识装园双则铁历历证证灾污励论张书劳斗周几况记采针债货链压师贷奋选注连黄击巩竞话满许届帮马响担纪该汉属阶银币远声键阳盖号绩检获获亚轻余销图念听请购尽尽络评称爱红壮湾脱纳征热艺终胜致够觉荣汇汇汇筑训随临丰献测旧"
    "顺输独败却违储库编赛贴简矿潜换愿乱亲离遗状残细轮厂板践讲顾陆树吨龙岗托扬丽冲冲奖乐宽肃涨缩尔馆贡亩启启宝峰吃艰绝绝飞谐泛拥齐桥纠侨洁妇杂温欧云鱼迈毕语伤谈伟兰纲撑载错岛仅隐虽剧顿访异灵盘楼谢赋纵松写练归贵钢闻陕宁苏蓝缓刚"
    "径订跃钱罗诚岁弹虑绕鲁厉损谋释纽宫辖录录奥恶轨买趋侧杨赢误脑龄读泽拟枢废陈润粤杀档诉惩偿饮庆倾鲜横劲块脸顶阵软迁抚纷叶礼刘卖床驻敌挂择摇词画抢脚坛碍签签净净怀欢圆烟烟闭扫衔诊坏剑惊伙铺驱牵谁宪辑戏饭虚频郑畅孙摆课账荆笔卷"
    "纯渐诸丝寻谷陇赶浓钟钟纺脉邮吴码沟灯览峡邓舍吗烧讨递纸闲诗庄秘夺译爷页静辆骗梦挚亏猪厅韧圣辅韩仓炼炼渔盐诺迹迹岭谱墙墙岩妈胀麦拨骤忧册铜乌帜舆涝仪枪触罚绘灭鸡鸡阔阅阅赵闯辐腾缴罢辉湿湿阴颗庙剂恒弃扰寿涌赁缘誉铸鉴邻颁舰胆"
    "抬栏轴锅虫绍诈硕锦欲晋询韦伦汤叠纤辽惯莲垄讯谓岳骑赏锁锛迟驾揽携赞赞凤锐锐萨颈俭毁辈闪荡滨帅垦锋篮盗闹尸辟杠馈暂钩钩赖鸟穷镜胶凭袭贝挡凉咸炉悬贼谨兽泪滚垒烦弯碱骂坝阁踪绪鸿枫咨顷氢砖焕摄绵饱叹钻猫雾蒋辞兑饰贪隶婴伪伪钛剥"
    "胁绸肿丧扑纾卢锚帐蕴顽摊滥肠诏涂详绣绣颜晓厕瞩韵鸣鹤笼冈惨尘杰宾莱贤愤滞娱嘱犹驶弥砺夸丛锲沪劝轰凯腊锻赐颇浅桩贾驰蚀贺岂屡赌吓丢涛挤狮颠贿禀赈唤赔壳脏拦玛纱冻凶庞夹缝滩贩懒纬锡纹浑贰诱尝淀厘栗扎栋鹏缮缔秆侦捣钧讼赃澜御谊"
    "颖伞蛮屿饷苏飙畴贬杆恳"
)
COMMON = (
    "的和业国发大一人展中化进建加全新产有民实政生工力经在要是年不设地会动高增制推强行作改重持体能济为了成上保资务提区以等长个家合主我出社平理开面用市方对定基好农入度企革现到法量各施城公学本水治性分深这多机创同代支来点技文就部"
    "质们坚服时万科育事项稳系心安快续完场金下关品外造自于更规善过策得共元目利收教投结效费优三放升管通步活他领级调道域府总决省村向位内应五义构比小可统十期源亿战促程口融前积特数也防之标计与着后整极子消立护取术导种商群物都明际军"
    "表做问电扩环任正所路二解划型题营态两运第权门信医其天健去准办乡员财流境老风间及色交四海价达落转范预协众险障说式把集居格当而件还精从里党打将础广起使院东局西引继必求供相形职严些率今先然果台条监次原别需意北研日益低值想批联央"
    "算难贸山控争由镇者减专接降备县情并试族综节养势世税变南最类少常突干处确略线头模美才网速议均神住兴培组易带近因你房清气界超百思较单如团已指手给又困首认适字校助江断核那身须依委见切观河名月无配复食验但排只看挥传受责命习具真空"
    "贯布康根没据队维抓措反固查智此补绿置走充很回华层港显儿破让功示再举千户筹至努案约样紧湖疗额彻贫占么土游林究车报素药互石审"
)

# --- bytes to characters ---------------------------------------------------------------------------------------------

MARKS = (  # byte order marks; that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
CANDIDATES = ("utf-8", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")
SIGNATURES = (  # first bytes, what such a file is, how it becomes text
    (b"%PDF", "PDF", "pdftotext -layout FILE.pdf - | python summarize.py"),
    (b"PK\x03\x04", "Word/Excel/ZIP", "pandoc -t plain --wrap=none FILE.docx | python summarize.py"),
    (b"\xd0\xcf\x11\xe0", "Word/Excel 97-2003", "soffice --headless --convert-to txt:Text FILE.doc"),
    (b"{\\rtf", "RTF", "pandoc -f rtf -t plain --wrap=none FILE.rtf | python summarize.py"),
    (b"\x89PNG", "PNG", "tesseract FILE.png - -l chi_sim | python summarize.py"),
    (b"\xff\xd8\xff", "JPEG", "tesseract FILE.jpg - -l chi_sim | python summarize.py"),
    (b"GIF8", "GIF", "tesseract FILE.gif - -l chi_sim | python summarize.py"),
    (b"\x1f\x8b", "GZIP", "gzip -dc FILE.gz | python summarize.py"),
    (b"BZh", "BZIP2", "bzip2 -dc FILE.bz2 | python summarize.py"),
    (b"\xfd7zXZ\0", "XZ", "xz -dc FILE.xz | python summarize.py"),
    (b"\x28\xb5\x2f\xfd", "ZSTD", "zstd -dc FILE.zst | python summarize.py"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip", "7z x -so FILE.7z | python summarize.py"),
    (b"Rar!", "RAR", "unrar p -inul FILE.rar | python summarize.py"),
    (b"SQLite format 3", "SQLite", "sqlite3 FILE.db .dump"),
    (b"\x7fELF", "ELF", ""),  # a program: nothing makes a report of it
    (b"MZ\x90\0", "EXE", ""),
)


def decode(raw: bytes, encoding: str | None = None) -> tuple[str, str, int]:
    """The text without byte order mark, the encoding that it was read as, and how many places could not be decoded.

    Raises ReportError for what is no text. `decode("全年增长".encode("gbk"))` is `("全年增长", "gb18030", 0)`.
    """
    if not raw.strip():
        raise ReportError("文件是空的 / the file is empty")
    for signature, kind, command in SIGNATURES:
        if raw.startswith(signature):
            if not command:
                raise ReportError(f"这是 {kind} 程序，请给文本文件 / not text but a program ({kind}): give a text file")
            raise ReportError(
                f"这是 {kind} 文件，不是文本，请先转换 / not text but {kind}, convert it first: {command}"
            )
    name = likely_encoding(raw) if encoding is None else encoding.lower()
    try:
        text = raw.decode(name, "replace")
    except (LookupError, ValueError) as error:
        raise ReportError(
            f"未知或不能用的编码 {encoding!r} / unknown or unusable encoding; try --encoding utf-8, gb18030, big5 or utf-16"
        ) from error
    broken = text.count("\ufffd") - (raw.count(b"\xef\xbf\xbd") if name.startswith("utf-8") else 0)
    if text.count("\0") > len(text) / 200:
        raise ReportError("含大量 NUL 字节，不是文本 / many NUL bytes: not text")
    if broken > len(text) / 20:
        raise ReportError(f"按 {name} 读不出文字 / cannot be read as {name}; try another --encoding NAME")
    return text.removeprefix("\ufeff"), name, max(broken, 0)


def likely_encoding(raw: bytes) -> str:
    """What a mark says, else the reading in which most of what is not ASCII is common Chinese."""
    for mark, name in MARKS:
        if raw.startswith(mark):
            return name
    scores = {}
    for name in CANDIDATES:
        scores[name] = likeliness(raw, name)
        if scores[name] > 0.5 and name != "big5":  # a wrong reading never comes near; the two Big5 are alike
            break
    name = max(scores, key=scores.__getitem__)
    if scores[name] < 0.2 and name != "utf-8":
        raise ReportError("不是文本，或编码无法判断 / not text, or in an encoding that cannot be told: --encoding NAME")
    return name


def likeliness(raw: bytes, encoding: str) -> float:
    """How far a sample of `raw`, read as `encoding`, looks like Chinese: the share of common characters, less breaks."""
    high = re.search(rb"[\x00\x80-\xff]", raw)
    start = high.start() // 4 * 4 if high else 0
    sample = raw[start : start + 12_000].decode(encoding, "replace")
    damaged = len(DAMAGED.findall(sample))
    foreign = max(len(FOREIGN.findall(sample)), damaged)
    return (count_of(USUAL, sample) - 2 * damaged) / foreign if foreign else 0.5


def is_traditional(text: str) -> bool:
    """Whether a text is written in Traditional characters."""
    sample = text[:20_000]
    return count_of(TRADITIONAL, sample) > count_of(SIMPLIFIED, sample)


def count_of(characters: str, text: str) -> int:
    """How many characters of `text` are among `characters`."""
    return sum(map(frozenset(characters).__contains__, text))


def check_chinese(text: str) -> None:
    """Raise ReportError where there is no Chinese report in `text`: other languages, code, or lost in a pipe as `?`."""
    chinese, letters = (sum(map(len, pattern.findall(text))) for pattern in (HAN, LETTERS))
    if text.count("?") > max(20, chinese, letters):
        raise ReportError(
            "汉字在管道中变成了问号，请直接给出文件路径 / the Chinese was lost as '?' in the pipe (PowerShell): "
            "pass the path instead: python summarize.py report.txt"
        )
    if chinese < 20 or chinese * 10 < letters:
        raise ReportError("没有中文报告正文 / no Chinese report text")


HAN = Pattern(r"([\u4E00-\u9FD5]+)")  # as jieba has it
LETTERS = Pattern(r"[^\W\d_]+")
HAN_SIGN = r"[^\W\da-zA-Z_²³]"  # quicker to compile than a range of all Chinese characters
DAMAGED = Pattern(r"[\ufffd\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff]")
FOREIGN = Pattern(r"[^\x00-\x9f]")
USUAL = COMMON + TRADITIONAL + "，。、；：“”（）《》　０１２３４５６７８９％—"


# --- one alphabet ----------------------------------------------------------------------------------------------------

GONE = "\0"  # stands in for a character that will be left out, so that steps keep the length
BLANKS = "\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u202f\u205f\u2028\u2029\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
ALIKE = (  # the first of each group stands for all
    "，﹐︐ ；;﹔；︔ ：:﹕∶︓꞉ （(﹙（︵ ）)﹚）︶ ！!﹗！ ？?﹖？ 。｡﹒︒ 、､﹑︑ “「｢〝﹁ ”」｣〞﹂ ‘『﹃ ’』﹄ 【〖︻ 】〗︼ "
    "—―─━﹘ -‐‑−﹣－ ~～∼〜˜ ·•∙・‧⋅ %﹪٪ /⁄∕ |│┃"
)


@cache
def alphabet() -> dict[int, int | str]:
    """Every character's form in the folded text, one for one: blanks, digits, letters, punctuation, dashes."""
    import unicodedata

    table: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # full width
    for code in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFADA)):  # radicals and doubles that PDF fonts bring
        form = unicodedata.normalize("NFKC", chr(code))
        table[code] = form if len(form) == 1 else code
    table |= {ord(sign): forms[0] for forms in ALIKE.split() for sign in forms}
    controls = [*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)]
    return table | dict.fromkeys(map(ord, BLANKS), " ") | dict.fromkeys([*INVISIBLE, *controls], GONE)


SIMPLE = str.maketrans(TRADITIONAL, SIMPLIFIED)
ZHE = Pattern("(?<![显卓昭名专编土])著(?![名作称述者])")  # 隨著, but 顯著, 著名
LONGER = dict(
    pair.split("=")
    for pair in "㎡=平方米 m²=平方米 m2=平方米 ㎢=平方公里 km²=平方公里 km2=平方公里 ㎥=立方米 m³=立方米 m3=立方米 ㎞=公里 ㎏=千克 ㎜=毫米 ㎝=厘米 ㏊=公顷 μg=微克 µg=微克 ug=微克 mg=毫克".split()
)
LONGER["PM_"] = "PM"
LONGER_SIGN = Pattern(rf"(PM_(?=\d)|(?<![A-Za-z])(?:{'|'.join(sorted(LONGER, key=len, reverse=True))})(?![A-Za-z\d]))")

MARKUP = Pattern(
    r"""\x1b(?:\[[0-?]{0,20}[ -/]{0,5}[@-~])?                         # terminal colours
    | <!--[^<>]{0,2000}-->
    | (?P<cell></t[dh]>\s{0,99}<t[dh][^<>]{0,500}>)
    | (?<![A-Za-z])(?:<a\s[^<>]{0,500}>)?<sup[^<>]{0,200}>\[?\d{1,2}\]?</sup>(?:</a>)?  # a footnote, not m<sup>2</sup>
    | </?(?P<tag>[A-Za-z][A-Za-z0-9]{0,15})(?:[\s/][^<>]{0,2000})?>
    | &(?P<entity>\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,20});
    | !\[[^\[\]\n]{0,200}\]\([^()\s]{0,500}\)                         # ![picture](url)
    | \[(?P<link>[^\[\]\n]{1,200})\]\((?:[^()\s]|\([^()\s]{0,99}\)){0,500}\)  # [text](url)
    | \[\[(?:[^\[\]|\n]{1,200}\|)?(?P<wiki>[^\[\]|\n]{1,200})\]\]     # [[page|text]]
    | (?<=[^\s\x00;>])[\[［【〔][\d０-９]{1,2}[\]］】〕](?!号)           # 规模以上工业[3]增加值
    | (?<=[\u4e00-\u9fff”》）])(?<![是为有即])[①-⑳]+                 # 生产总值能耗③下降3.2%
    | \[\^\w{1,10}\](?::\ ?)? | (?<=[^\W\d_])[¹²³⁰⁴-⁹]+(?<![A-Za-z][²³])
    | \{[.\#][^{}\n]{0,100}\}
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | \*\*+ | \*(?=[^\s\d*]) | (?<=[^\s\d*])\* | ~~ | `+ | (?<!\w)__(?=\S) | (?<=\S)__(?!\w)
    | \ \#{1,6}(?=\n)
    """,
    re.VERBOSE,
)
MARKUP_SIGN = Pattern(r"[\x1b<&\[［【〔①-⑳\\*`{¹²³⁰⁴-⁹]|~~|__| #")
UNSEEN_LINE = Pattern(r"\n[\u200b-\u200d\ufeff]+(?=\n)")  # what is left of a link in the middle of a sentence
TAGS = {"cell": "\t", "td": "\t", "th": "\t"} | dict.fromkeys(
    "br p div li tr ul ol dl dt dd table section article h1 h2 h3 h4 h5 h6 title hr center".split(), "\n"
)


def characters(original: str) -> tuple[str, array, list[tuple[int, int, str]]]:
    """`original` in the one alphabet, without markup and invisible characters; offsets; what was dropped as markup."""
    dropped = []

    def rendered(match: re.Match) -> str:
        """What a piece of markup leaves, in its place and at its length."""
        kind, (start, end) = match.lastgroup, match.span()
        if kind in ("link", "wiki", "escaped"):
            begin, stop = match.span(kind)
            dropped.extend([(start, begin, "markup"), (stop, end, "markup")])
            return GONE * (begin - start) + match[kind] + GONE * (end - stop)
        if kind == "entity":
            from html import unescape

            sign = unescape(match[0])
        else:
            sign = TAGS.get((match["tag"] or kind or "").lower(), "")
        kept = sign if len(sign) == 1 else ""
        if not kept.translate(INVISIBLE).strip(" "):
            dropped.append((start, end, "markup"))
        return kept.ljust(end - start, GONE)

    text = UNSEEN_LINE.sub(gone, original.replace("\r\n", GONE + "\n").replace("\r", "\n"))
    text, offsets = squeeze(text.translate(dict.fromkeys(INVISIBLE, GONE)), array("I", range(len(text))))
    if MARKUP_SIGN.search(text):
        text, code = without_code(text)
        dropped += code
        text = MARKUP.sub(rendered, text)
    text = text.translate(alphabet())
    if is_traditional(text):
        text = ZHE.sub("着", text.translate(SIMPLE))
    dropped = [(offsets[start], offsets[end - 1] + 1, why) for start, end, why in dropped if end > start]
    return *squeeze(text, offsets), dropped


def without_code(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A saved web page with its scripts and styles marked as gone, and where they stood."""
    pieces, spans, end = [], [], 0
    while (opening := CODE.search(text, end)) and (closing := CODE_END.search(text, opening.end())):
        pieces += (text[end : opening.start()], GONE * (closing.end() - opening.start()))
        end = closing.end()
        spans.append((opening.start(), end, "markup"))
    return "".join([*pieces, text[end:]]), spans


CODE = Pattern(r"<(?:script|style)[\s>]", re.IGNORECASE)
CODE_END = Pattern(r"</(?:script|style)\s{0,9}>", re.IGNORECASE)


def gone(match: re.Match) -> str:
    """What was found, to be left out."""
    return GONE * len(match[0])


def squeeze(text: str, offsets: array) -> tuple[str, array]:
    """Leave out what was marked as gone."""
    if GONE not in text:
        return text, offsets
    return text.replace(GONE, ""), array("I", compress(offsets, map(GONE.__ne__, text)))


# --- lines -----------------------------------------------------------------------------------------------------------


@dataclass
class RawLine:
    """A line that is not blank: where its words stand, how it is indented, what it is as far as it alone tells."""

    start: int
    words: str
    indent: int
    marked: bool  # a bullet or a Markdown heading: begins something new
    gap: bool  # a blank line above
    trail: int  # blanks at the end

    def __post_init__(self) -> None:
        self.end = self.start + len(self.words)
        self.bare = self.words.replace(" ", "")
        self.ended = self.closed = bool(TERMINAL.search(self.words))  # closed: before the next blank line
        self.kind = "text"  # or table, furniture, page, running head
        if len(self.words) <= 120 and (PAGE.fullmatch(self.bare) or FURNITURE.fullmatch(self.words)):
            self.kind = "page" if PAGE.fullmatch(self.bare) else "furniture"


LEADING = Pattern(
    r"#{1,6}[ \t]+|>[ \t]+(?=\S)|[-*+][ \t]+(?!\d{1,4} *-)|[●◆■□▪◇★☆►▶➢❖※○‣⁃·][ \t]*(?!\d{1,4} *·)(?=[^\s·])"
)
RULER = Pattern(r"[-=*_~`#|+：—\s]{2,}")
PAGE = Pattern(
    r"[-—–·~]{1,2}\d{1,4}[-—–·~]{1,2}|\d{1,3}|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,4}/\d{1,4}|[Pp]age\d{1,4}(?:(?:[Oo]f|/)\d{1,4})?"
)
HEADED_PAGE = Pattern(r"([^。；！？]{4,60}?) {2,}(?:\d{1,4}|(?P<sure>第 ?\d{1,4} ?页(?: ?[，/]? ?共 ?\d{1,4} ?页)?))")
FURNITURE = Pattern(
    r"""(?:首页|下载|打印|全屏|收藏|加大|还原|减小|大|中|小|默认|分享|返回(?:顶部|首页)?|关闭|打印本页|关闭窗口|关闭本页|朗读|[|>»/【】\s])+
    | 【?\ ?(?:字号|字体|视力保护色?|分享到?|打印|浏览次数|浏览量|点击数?|点击率|阅读量?|访问量|索引号|文号|发文字号|主题词|主题分类|成文日期
        |发文日期|发布日期|发布时间|发表时间|发表日期|发表于|发布于|发布机构|公开日期|生成日期|公开方式|有效性|更新时间|信息来源|文章来源|稿件来源|来源|时间|日期|编辑|责编|责任编辑
        |审核|校对|供稿|作者|记者|摄影)\ ?[:：].{0,60}
    | 相关(?:报道|链接|附件|阅读|新闻|文章|解读|文档|信息)[:：>》]*  | (?:上|下)一[篇条页][:：]?.{0,60} | 扫一扫.{0,30} | .{0,20}(?:二维码|手机打开当前页|手机版).{0,20}
    | (?:您?(?:的|现在|当前)?(?:所在)?(?:的)?位置)[:：].{0,80}
    | (?:[^>》]{1,15}\ ?[>»]\ ?){2,}.{0,40}
    | .{0,60}(?:ICP备|公网安备|版权所有|网站地图|网站标识码|Copyright|©|ALL\ RIGHTS).{0,80} | (?:主办|承办|技术支持|主办单位|承办单位)[:：].{0,60}
    | .{0,80}(?:记者|通讯员|摄影)[^。；]{0,20}摄[）。]? | .{0,80}(?:报|社|新闻|全媒体)记者\ [^。；，]{2,12} | （?(?:图为|摄影[:：]).{0,60}
    | \d{4}年\d{1,2}月\d{1,2}日\ ?\d{1,2}[时：]\d{1,2}分?(?:[：]?\d{2}秒?)? | \d{4}-\d{1,2}-\d{1,2}\ \d{1,2}：\d{2}(?:：\d{2})?
    | .{2,14}(?:代表.{2,20})?作(?:《?政府)?工作报告》?。?
    | [0-9a-f]{16,}[:：]? | Public\ domain | false | true | Baidu | map
    | [图表]\ ?\d{1,2}(?:[-—.]\d{1,2})?[\ ：].{1,60} | 附?图\ ?\d{1,2} | [图表][一二三四五六七八九十]{1,2}[\ ：].{1,60}
    | .{2,60}?[.·…]{3,}[\ .·…]{0,200}\d{1,3} | 目\ ?录 | (?:百度|新浪|腾讯)?(?:微信|微博|QQ空间|朋友圈|QQ好友)(?:[\ 、|].{0,30})?
    """,
    re.VERBOSE,
)
LICENCE = Pattern(r"本作品(?:是|在|原)|.{0,6}中文维基文库|.{0,60}公有领域|具有立法、行政、司法性质的文件")
CLOSING = Pattern(
    r"相关|责任编辑|编辑[:：]|扫一扫|打印本页|关闭|上一[篇条页]|Public domain|Baidu|本作品|信息来源|版权所有|.{0,40}ICP备"
)
AWAITS = Pattern(r".{0,4}(?:来源|时间|日期|编辑|责编|审核|校对|作者|供稿|机构|文号)：|.{0,8}[>»]")
TITLE_LINE = Pattern(r".{0,40}(?:报告|公报|草案|预算案|说明|讲话|演词|要点|情况)")
ISSUE = Pattern(r"\d{4}年第\d{1,3}期(?:（总第\d{1,5}期）)?")


def rows(text: str) -> list[RawLine]:
    """The lines of `text` that are not blank."""
    found: list[RawLine] = []
    position, gap = 0, False
    for line in text.split("\n"):
        words = line.strip(" \t")
        indent = line.find(words)
        trail = len(line) - indent - len(words)
        start, position = position + indent, position + len(line) + 1
        if not words or RULER.fullmatch(words) and words != "——":
            gap = True
            continue
        lead = LEADING.match(words)
        in_name = words[0] == "·" and found and not found[-1].marked and not found[-1].ended  # 新农利合 | ·东北亚农产品
        if lead and lead.end() < len(words) and not in_name:
            start, words = start + lead.end(), words[lead.end() :]
        found.append(RawLine(start, words, indent, bool(lead), gap, trail))
        gap = False
    for mark in (mark_pages, mark_running_heads, mark_furniture, mark_tables):
        mark(found)
    return found


def beside(items: list, index: int) -> list:
    """What stands right before and right after."""
    return items[max(index - 1, 0) : index] + items[index + 1 : index + 2]


def mark_pages(rows: list[RawLine]) -> None:
    """Bare numbers that are no page numbers back to text (PM | 2.5, a column of a table); 澄水区公报  第 3 页 is one."""
    for index, row in enumerate(rows):
        if row.kind == "page" and row.bare.isdigit():
            column = any(other.words.isdigit() for other in beside(rows, index))
            if column or index and re.search("[A-Za-z]$", rows[index - 1].words):
                row.kind = "text"
    top = "".join(row.bare for row in rows[:6])
    headed = [HEADED_PAGE.fullmatch(row.words) if row.kind == "text" and len(row.words) < 80 else None for row in rows]
    for index, (row, page) in enumerate(zip(rows, headed)):
        known = index > 5 and not any(beside(headed, index)) and row.bare[:4] in top
        if page and (page["sure"] or known):
            row.kind = "running head"


def mark_running_heads(rows: list[RawLine]) -> None:
    """Lines that repeat beside page numbers, but for the first of them, which may be the title."""
    top = "".join(row.bare for row in rows[:6])
    seen = Counter(row.bare for row in rows if len(row.words) <= 60 and not row.ended)
    heads = {
        row.bare
        for index, row in enumerate(rows)
        if row.kind == "text" and any(other.kind == "page" for other in beside(rows, index))
        if seen[row.bare] > 1 or seen[row.bare] and index > 5 and len(row.bare) > 5 and row.bare in top
    }
    heads |= {a.bare for a, b in pairwise(rows) if b.bare in heads and a.kind == "text" and seen[a.bare] > 1}
    repeated = [row for row in rows if row.bare in heads]
    for row in repeated:
        row.kind = "running head"
    if repeated and repeated[0] in rows[:3]:  # on the first page it may be the title
        below = next((row for row in rows if row.start > repeated[0].end and row.kind == "text"), None)
        if below and (TITLE_LINE.fullmatch(repeated[0].words) or not TITLE_LINE.fullmatch(below.words)):
            repeated[0].kind = "text"


def mark_furniture(rows: list[RawLine]) -> None:
    """What follows 来源： and such, what stands above 2021年第14期, a title above the navigation and again below it."""
    for before, row in pairwise(rows):
        own = LINE_SIGN.match(row.words) or row.ended or len(row.words) > 20
        if row.kind == "text" and before.kind == "furniture" and not own and AWAITS.fullmatch(before.words):
            row.kind = "furniture"
    issue = next((index for index, row in enumerate(rows[:5]) if ISSUE.fullmatch(row.bare)), -1)
    for above in rows[: issue + 1]:
        above.kind = "furniture"
    last: dict[str, int] = {}
    for index, row in enumerate(takewhile(lambda row: len(row.words) <= 60, rows[:20])):
        earlier = last.setdefault(row.words, index)
        if any(between.kind == "furniture" for between in rows[earlier:index]):
            rows[earlier].kind = "furniture"


BLANK = Pattern(r"[ \t|]")
WIDE = Pattern(r"\t| {2,}|\|")
CELLS = Pattern(r"[ \t]*[\t|][ \t|]*|(?<=[^ ]) +")
NUMBER_CELL = Pattern(r"[-+]?\d[\d,.]*[%‰]?|[-—…/]{1,3}")
MEASURED_CELL = Pattern(rf"[-+]?\d[\d,.]*{HAN_SIGN}{{1,4}}")
TABLE_LEAD = Pattern(
    r".{0,10}单位[:：].{1,30}|.{2,40}(?:统计表|情况表|明细表|一览表|对照表|表)(?:（.{1,20}）)?|[（]?续表[）]?"
)


def mark_tables(rows: list[RawLine]) -> None:
    """Rows of numbers in columns, with the header and the 统计表 and 单位 lines above them."""
    grids = [grid(row.words) if row.kind == "text" else 0 for row in rows]
    for index, row in enumerate(rows):
        if grids[index] == 3 or grids[index] == 2 and max(beside(grids, index), default=0) > 1:
            row.kind = "table"
    for below, row, column in zip(rows[:0:-1], rows[-2::-1], grids[-2::-1]):
        lead = column or TABLE_LEAD.fullmatch(row.words) or row.words.startswith(("表", "单位"))
        if below.kind == "table" and row.kind in ("text", "furniture") and len(row.words) <= 60 and lead:
            row.kind = "table"


def grid(words: str) -> int:
    """How far a line looks like a row of a table: 3 surely, 2 beside another one, 1 as a header, 0 not at all."""
    if not BLANK.search(words) or SENTENCE.search(words) or LINE_SIGN.match(words):
        return 0
    cells = [cell for cell in CELLS.split(words) if cell]
    if len(cells) < 2:
        return 0
    ruled, wide = "\t" in words or "|" in words, bool(WIDE.search(words))
    numbers = [cell for cell in cells if NUMBER_CELL.fullmatch(cell) or ruled and MEASURED_CELL.fullmatch(cell)]
    telling = sum(ruled or len(cell) > 1 for cell in numbers)
    if len(cells) > 2 and (words.count("|") > 1 or wide and telling > 1 and len(numbers) * 5 >= len(cells) * 2):
        return 3
    aligned = telling > 1 and len(numbers) == len(cells) - 1 and not NUMBER_CELL.fullmatch(cells[0])
    return 2 if telling and (wide or aligned) else int(wide and not numbers)


# --- paragraphs ------------------------------------------------------------------------------------------------------

TERMINAL = Pattern(r"[。！？；：…][”’）》】]?$")
SENTENCE = Pattern(r"[。；！？]|，\D")
OPEN_END = Pattern(r"[，、“‘（《【〈]$|.{9}\d[.,]?$|\d[.,]$|——$")
PARTICLE = Pattern(rf"(?<={HAN_SIGN})[的和与及在对为]$")
CLOSER = Pattern(r"[，。、；：！？”’）》】〉%‰.]|是[:：]")
LINE_SIGN = Pattern(  # what begins with a number of its own or with a dash begins a line of its own
    r"第[一二三四五六七八九十百\d]{1,3}(?:[章节编]|部分|[，、]) ?|[一二三四五六七八九十]{1,3}[、.]|（[一二三四五六七八九十甲乙丙丁戊己庚辛\d a-z]{1,3}）"
    r"|\d{1,3}(?:、(?!\d)|[．）]|\.(?!\d|$))|\d{1,2}(?:\.\d{1,2}){1,3}[ 　]+(?![万亿千百元吨户亩个倍名人\d%])|[①-⑳㈠-㈩⑴-⒇]|——|附[件表录]|注[:：释]|各位代表|图\d|表\d"
)
CHAPTER_SIGN = Pattern(r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）")
WEAK_SIGN = Pattern(r"[一二三四五六七八九十]{1,2}[是要]|[首其再]次|同时")
WEAK_INSIDE = Pattern(r"[。；：，][一二三四五六七八九十]{1,2}[是要]")
PAIRS = ("“”", "（）", "《》")


class Shape(NamedTuple):
    """How the lines of a report are laid out."""

    spaced: bool  # a blank line between paragraphs
    indented: bool  # the first line of a paragraph is indented
    full: frozenset[int]  # starts of the lines that are as long as the lines may be; empty when it is not wrapped
    airy: bool  # blank lines stand within paragraphs too
    listed: bool  # 一是, 二是 begin paragraphs


def shape_of(rows: list[RawLine]) -> Shape:
    """Judge the layout from all lines: the width that they share, their indents, the blank lines between them."""
    texts, full = [row for row in rows if row.kind == "text"], full_lines(rows)
    starts = [row for row in texts if full or len(row.words) > 40]
    ends = [below for row, below in pairwise(texts) if (full or len(row.words) > 40) and row.ended]
    inside = [below for row, below in pairwise(texts) if row.start in full and not row.ended]
    gaps, indents = sum(row.gap for row in ends), sum(row.indent >= 2 for row in starts)
    return Shape(
        spaced=len(ends) >= 3 and gaps * 5 >= len(ends) * 3,
        indented=indents > 1 if full else indents * 5 > len(starts) * 3,
        full=full,
        listed=any(WEAK_SIGN.match(below.words) and row.start not in full for row, below in pairwise(texts)),
        airy=sum(row.gap for row in inside) * 2 > len(inside),
    )


def full_lines(rows: list[RawLine]) -> frozenset[int]:
    """The lines of a text wrapped at a fixed width that had no room for the next word; none when it is not wrapped."""
    texts = [row for row in rows if row.kind == "text"]
    opens = [row for row in texts if not row.ended]
    # Cut at a number of characters?
    for width, count in Counter(row.width for row in opens if 16 <= row.width <= 100).most_common(1):
        longer = sum(row.width > width for row in texts)
        if count >= 3 and count * 5 >= len(texts) and longer * 20 <= len(texts):
            return frozenset(row.start for row in rows if 0 <= width - row.width <= row.trail)
    # Or at a width in cells, with words and closing signs kept whole?
    cells = sorted(row.cells for row in texts)
    limit = cells[-1 - len(cells) // 50] if len(cells) >= 5 else 0
    wide = [row for row in texts if row.cells >= limit - 6]
    many = len(wide) * 10 >= len(texts) * 3 and sum(not row.ended for row in wide) * 5 >= len(wide) * 3
    if not (many and 32 <= limit <= 140):
        return frozenset()
    full = set()
    slack = limit // 8 if sum(row.indent >= 2 for row in texts) > 1 else 0
    for row, below in pairwise(texts):
        word = re.match(r"[!-~]+|.[，。、；：！？”）》]*", below.words)[0]
        room = limit - row.cells
        if room <= slack + len(word.encode("gb18030", "replace")) or not row.ended and room * 5 <= limit:
            full.add(row.start)
    return frozenset(full)


def continues(paragraph: list[RawLine], row: RawLine, paged: bool, shape: Shape) -> bool:
    """Whether `row` goes on with the sentence in which `paragraph` breaks off; `paged`: a page number stood between."""
    first, last = paragraph[0], paragraph[-1]
    ended, full, more = last.ended, last.start in shape.full, row.start in shape.full
    gap = row.gap and not paged
    if row.marked:
        return False
    said = "".join(part.words for part in paragraph[-10:])
    heading = ended and (CHAPTER_SIGN.match(row.words) or not more and not row.ended)
    # …增长6.8%； | 第二、三产业增加值…
    inside = full and shape.indented and first.indent >= 2 and not (row.indent or heading)
    signed = bool(LINE_SIGN.match(row.words)) and not inside
    fresh = signed or shape.indented and row.indent >= 2
    if not ended and not gap and (breaks_off(said) or not fresh and completes(last.words, row.words)):
        return True
    if full:
        point = ended and shape.listed and WEAK_SIGN.match(row.words) and not WEAK_INSIDE.search(said)
        return not (fresh or heading or gap and not shape.airy) and (inside or not point)
    if fresh or gap or ended or len(row.words) < 40 and DATED_LINE.search(row.words):
        return False
    sentence = bool(SENTENCE_END.search(said))
    if not sentence and (first.marked or LINE_SIGN.match(first.words)):  # a heading, unless it is long
        return paged and "，" in said and len(said) >= 30
    if shape.spaced and not paged:
        return row.closed
    return shape.indented and first.indent >= 2 or sentence or "，" in said and len(said) >= 15


def breaks_off(said: str) -> bool:
    """Whether words cannot end here: at a comma, within a number, with a bracket open."""
    return bool(OPEN_END.search(said)) or any(said.count(a) > said.count(b) for a, b in PAIRS)


def completes(last: str, words: str) -> bool:
    """Whether a line cannot begin so, or not after the one before: ，增长5% after 7%, 政府工作报 | 告."""
    if CLOSER.match(words) or PARTICLE.search(last):
        return True
    title = TITLE_LINE.fullmatch(last + words) and not TITLE_LINE.fullmatch(last)
    return len(last) > 3 and (len(words) == 1 or len(words) == 2 and bool(title)) and bool(HAN.fullmatch(words))


SENTENCE_END = Pattern(r"[。；]")
DATED_LINE = Pattern(r"\d[年./-]\d{1,2}[月./-]\d{1,2}日?$")  # below a title: 某某研究所　2024年8月29日


def paragraphs(rows: list[RawLine]) -> Iterator[Sequence[RawLine]]:
    """The rows that belong together: a paragraph broken over lines in one list, page numbers within it included."""
    shape = shape_of(rows)
    head = next((row.start for row in rows if SENTENCE_END.search(row.words)), 0)  # no lines of a title are closed
    for below, row in pairwise(reversed(rows)):
        row.closed = row.start > head and (row.ended if below.gap else below.closed)
    paragraph: list[RawLine] = []
    between: list[RawLine] = []
    runs_on = False  # whether the paragraph is of text, which may go on
    for row in rows:
        if runs_on and row.kind in ("page", "running head"):
            between.append(row)
        elif runs_on and row.kind == "text" and continues(paragraph, row, bool(between), shape):
            paragraph += [*between, row]
            between = []
        else:
            yield from [paragraph, *zip(between)]
            paragraph, between = [row], []
            runs_on = row.kind == "text" or row.kind == "furniture" and row.start in shape.full
    yield from [paragraph, *zip(between)]


# --- blanks ----------------------------------------------------------------------------------------------------------

SPLIT_NUMBER = Pattern(r"(?<![\dA-Za-z])(?<!\d[.,])\d[\d,.]* [\d ,.]*\d")
SINGLE_DIGITS = Pattern(r"\d(?: \d)*(?: ?, ?(?:\d{3}|\d(?: \d)*))*(?:(?: ?\.| \. )(?:\d+|\d(?: \d)*))?")
GROUPED_DIGITS = Pattern(r"\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+ \. ?\d+")
BLANK_GONE = Pattern(
    rf"""(?<=[^\w\s%.,+|&])(?<!‰)\ +           # after a Chinese sign, a dash, a slash
    | \ +(?=[^\w\s+|&.,])                      # before one
    | (?<=\d)\ +(?=[A-Za-z]|℃|\.(?!\d)) | (?<=[A-Za-z])\ +(?=\d)
    | (?<={HAN_SIGN})\ +(?=[\dA-Za-z]) | (?<=[\dA-Za-z])\ +(?={HAN_SIGN})
    | (?<=[%‰])\ +(?=[的以左和与至到及或之上下])
    | (?<=(?<![\w%‰]){HAN_SIGN})\ +(?={HAN_SIGN})        # 4 5 0 亿 元, 农 业: a character on its own
    | (?<={HAN_SIGN})\ +(?={HAN_SIGN}(?![\w%‰]|\ ))
    """,
    re.VERBOSE,
)
WIDE_GAP = Pattern(" {2,}")
HAN_GAP = Pattern(rf"(?<={HAN_SIGN}) +(?={HAN_SIGN})")
LIST_NUMBER = Pattern(
    rf"\d{{1,2}}(?:\.\d{{1,2}}){{0,3}} +(?={HAN_SIGN})(?:(?={HAN_SIGN}{{4,20}}$)|(?![年月日个项家户亿万千百人名次倍件]))"
)  # 2 人才培养, but 2 人以上 is a number with its unit


def joined_number(match: re.Match) -> str:
    """Digits that blanks have split, `2 2 .4`, `52 138`, in one piece; `19 20` as it is."""
    number, line = match[0], match.string
    if match.span() == (0, len(line)):
        return number
    followed = line[match.end() : match.end() + 2].strip()[:1] not in ("", "，")
    plain = SINGLE_DIGITS.fullmatch(number) or followed and GROUPED_DIGITS.fullmatch(number)
    return number.replace(" ", GONE) if plain else number


def close_blanks(line: str, offsets: array) -> tuple[str, array]:
    """A line of running text without the blanks that separate nothing."""
    wide = "\v" if len(line) < 40 else " "  # 统计局　　2021年7月21日: in a short line it parts two things
    line, offsets = squeeze(WIDE_GAP.sub(lambda match: wide.ljust(len(match[0]), GONE), line), offsets)
    head = LIST_NUMBER.match(line)
    kept = head.end() if head else 0
    line, offsets = squeeze(line[:kept] + SPLIT_NUMBER.sub(joined_number, line[kept:]), offsets)
    if len(HAN_GAP.findall(line)) > max(3, len(line) // 6):
        line = HAN_GAP.sub(gone, line)
    return squeeze(line[:kept] + BLANK_GONE.sub(gone, line[kept:]).replace("\v", " "), offsets)


# --- folding ---------------------------------------------------------------------------------------------------------

FOOTNOTE = Pattern(r"\[\d{1,2}\](?=.)|[①-⑳](?=.)")
SPACED = Pattern(r"[A-Za-z0-9]{2}|[A-Za-z0-9”]“")  # a blank at a line's end counts between these
COMMA = Pattern(r"(?<!\d),|,(?!\d{3}(?!\d))")
ZERO = Pattern("(?<=[一二三四五六七八九〇零])[○Ｏ]|[○Ｏ](?=[一二三四五六七八九〇零])")
YUAN = Pattern("(?<=[0-9百千万亿])圆")


def fold(original: str) -> Text:
    """The folded text of a report, with the way back to the report's own characters. Linear in its length.

    `fold("１ ９ ．６亿元").folded` is `"19.6亿元"`, and `.said(0, 6)` is `"１ ９ ．６亿元"` again.
    """
    original = re.sub("[\ud800-\udfff]", "\ufffd", original)
    clean, offsets, dropped = characters(original)
    found = rows(clean)
    for row in found:
        shown = original[offsets[row.start - row.indent] : offsets[row.end - 1] + 1]
        row.width, row.cells = len(shown), len(shown.encode("gb18030", "replace"))
    pieces, where, kinds = [], array("I"), []
    for paragraph in filter(None, paragraphs(found)):
        line, places, blank = "", array("I"), False
        for row in paragraph:
            if row.kind in ("page", "running head") and len(paragraph) > 1:
                dropped.append((offsets[row.start], offsets[row.end - 1] + 1, row.kind))
                continue
            if line and (blank or row.indent == 1) and SPACED.fullmatch(line[-1] + row.words[0]):
                line, places = line + " ", places + places[-1:]
            blank, begin = row.trail > 0, row.start
            if line and (mark := FOOTNOTE.match(row.words)):  # 规模以上工业 | [3]增加值
                begin += mark.end()
                dropped.append((offsets[row.start], offsets[begin - 1] + 1, "markup"))
            line += clean[begin : row.end]
            places += offsets[begin : row.end]
        kind = paragraph[0].kind
        if kind == "table":
            shift = len(line) - len(line.lstrip("| "))
            line = CELLS.sub(lambda match: "\t".ljust(len(match[0]), GONE), line.strip("| "))
            line, places = squeeze(line, places[shift : shift + len(line)])
        elif " " in line or "\t" in line:
            line, places = close_blanks(line.replace("\t", " "), places)
        if line:
            pieces.append(line)
            kinds.append(kind if kind in ("text", "table") else "furniture")
            where += places
            where.append(places[-1] + 1)
    folded = YUAN.sub("元", ZERO.sub("〇", COMMA.sub("，", "\n".join(pieces))))
    folded, where = lengthen(folded, where[: len(folded)])
    return Text(original, folded, where, tuple(logical_lines(folded, kinds)), tuple(sorted(dropped)))


def lengthen(text: str, offsets: array) -> tuple[str, array]:
    """㎡ and its like written out."""
    where, position, pieces = array("I"), 0, LONGER_SIGN.split(text)
    for index, piece in enumerate(pieces):
        places = offsets[position : position + len(piece)]
        position += len(piece)
        if index % 2:
            pieces[index] = LONGER[piece]
            places = array("I", [places[0]] * (len(LONGER[piece]) - 1) + [places[-1]])
        where += places
    return "".join(pieces), where


NOTES = Pattern(r"附?注释?[:：]|注释$|[（(]?注[)）]?[:：]")
NOTE = Pattern(r"\[?\d{1,2}[\]、.．)） ]|[①-⑳]|[（(]\d{1,2}[）)]|[资数]料?据?来源：")


def logical_lines(folded: str, kinds: list[str]) -> Iterator[Line]:
    """The lines of the folded text; licences, and all that follows the report's end, are furniture."""
    start, closed, noted = 0, False, False
    for line, kind in zip(folded.split("\n"), kinds):
        licence = bool(LICENCE.match(line))
        noted = kind == "text" and bool(NOTES.match(line) or noted and NOTE.match(line))
        kind = "note" if noted else kind
        closed = closed or start > len(folded) * 0.9 and (licence or kind == "furniture" and bool(CLOSING.match(line)))
        joined = kind == "text" and len(line) <= 120 and bool(FURNITURE.fullmatch(line))
        yield Line(start, start + len(line), "furniture" if closed or licence or joined else kind)
        start += len(line) + 1


# ======================================================================================================================
# Words: jieba's tokens, tags and keywords, from jieba's own tables, without its start
# ======================================================================================================================
#
# jieba takes a second to start: it reads half a million prefixes, of which a report needs a few thousand. Its
# tables are sorted, so those few are looked up in the bytes of the files when a text first shows them. Of jieba only
# the tables are read, none of its code is run: no cache, no pickle, no warnings.

# What is taken for granted of a table only while its SHA-256 is the one given here (jieba 0.42.1).
DICTIONARY_SHA256 = "7197c3211ddd98962b036cdf40324d1ea2bfaa12bd028e68faa70111a88e12a8"
DICTIONARY_TOTAL = 60101967  # of all frequencies
DICTIONARY_SORTED_FROM = 724  # the line break before the first sorted line
DICTIONARY_STRAY = 4957647  # the line break before the only line out of order: 高富帅
EMISSIONS_SHA256 = "27d46b1c9efe4dd148fde8be042a21be40e3562d0c7f1273f9de7abae12ebb8d"
WEIGHTS_SHA256 = "501b70ec56c34d90f3f590f1918ca4b1bd617d5b46cd99bd6d17c7de6e4f80ed"
WEIGHTS_MEDIAN = 11.9547675029
WEIGHTS_HIGHEST = 13.900677652

PAIRS_KEPT = 100_000  # so many pairs of characters are remembered before all are forgotten: memory has an end
TEXTS_SCANNED_FOR = 3  # so many texts get their keywords by a scan of the weights before these become a table

# jieba's own patterns: what the dictionary segments, and, within it, what the hidden Markov model does.
BLOCK = Pattern(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+)")
LATIN = Pattern(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
OTHER_SIGN = Pattern(r"\r\n|[\s\S]")
LETTER = Pattern(r"[a-zA-Z0-9]")
FIGURE = Pattern(r"[0-9][0-9.]*%?|\.[0-9]+%?")
OWN_WORD = Pattern(r"^(.+?)( [0-9]+)?( [a-z]+)?$")

# jieba's stop words, and ours: what every report is full of.
ENGLISH_STOP_WORDS = frozenset(
    "the of is and to in that we for an are by be as on with can if from which you it this then at have all not one "
    "has or that".split()
)
UNTELLING_TAGS = tuple("mqdpcurtfyeox")  # numerals, adverbs, pronouns … by their first letter
COMMON_WORDS = frozenset(
    """
    推进 推动 促进 加快 加强 加大 加力 增强 强化 提高 提升 提质 扩大 深化 深入 完善 健全 优化 改善 改进 改革 创新 巩固 拓展 稳定 保持 维护 保障
    保证 保护 支持 鼓励 引导 带动 服务 坚持 坚决 坚定 坚定不移 持续 继续 不断 进一步 积极 努力 着力 大力 全力 扎实 切实 认真 严格 严厉 严肃 有效
    有力 有序 稳步 稳妥 充分 全面 全面推进 全面实施 深入推进 深入开展 深入实施 深入贯彻 大力推进 大力发展 积极推进 加快推进 扎实推进 统筹 统筹推进
    协调 协同 落实 贯彻 贯彻落实 执行 实施 实行 实现 开展 进行 组织 安排 部署 抓好 抓住 抓实 做好 做强 做大 做优 做实 搞好 办好 用好 建好 管好
    建设 建立 建成 构建 打造 培育 培养 形成 发挥 利用 运用 引进 推广 建议 发展 工作 任务 目标 要求 原则 方针 思路 举措 措施 办法 方案 计划 规划
    纲要 战略 行动 工程 项目 重点项目 方面 领域 体系 机制 制度 体制 机制改革 政策 力度 水平 能力 质量 效益 效率 作用 优势 基础 条件 环境 情况 问题
    困难 矛盾 挑战 成绩 成效 成果 成就 进展 新进展 经验 方式 方法 途径 内容 范围 程度 关系 结构 格局 局面 态势 趋势 形势 机遇 特色 主题 主线 中心
    重点 重大 重要 主要 关键 突出 基本 根本 综合 整体 总体 总的 良好 显著 明显 较快 较好 合理 适当 正确 科学 先进 优质 高质量 高水平 高标准 高效 新型
    现代化 规范 规范化 标准 常态化 长效机制 增长 增加 新增 上升 下降 减少 降低 达到 完成 超额完成 超过 取得 获得 突破 跃升 位居 累计 平均 年均 同比
    比重 总量 总额 总数 增速 增幅 收入 支出 投入 资金 单位 部门 地方 地区 各地 各级 各类 各项 各方面 全国 全省 全市 全区 全县 全年 国家 国际 国内 国家级
    省级 市级 县级 区级 省委 市委 区委 县委 党委 党中央 国务院 中央 政府 人民政府 政府部门 市政府 区政府 省政府 县政府 人民 群众 人民群众 社会 经济
    国民经济 经济社会 经济社会发展 中国 我国 我省 我市 我区 我县 本市 本省 社会主义 中国特色 新时代 习近平 思想 精神 党的领导 领导 同志 同志们 各位
    代表 委员 报告 审议 草案 请予 政府工作 工作报告 大会 会议 人民代表大会 常委会 干部 力争 确保 争取 继续推进 统一 提出 指出 强调 表示 认为 解决 解决好
    处理 调整 转变 转型 升级 改造 整治 治理 管理 监管 监督 检查 考核 评价 实际 实践 实干 需要 必须 应当 没有 一批 一系列 一大批 万人 万元 亿元 亿万
    一是 二是 三是 四是 五是 六是 七是 八是 九是 十是
    """.split()
)

Entry = tuple[float, int, str]  # of a word: the logarithm of its frequency (-inf: never cut), frequency, tag
UNKNOWN: Entry = (0.0, 1, "")
NO_WORD: Entry = (-inf, 0, "")
IMPOSSIBLE = -3.14e100  # jieba's logarithm of nought


class Learned(dict):
    """Answers by what was asked; an answer is learned when it is first asked for."""

    def __init__(self, learn: Callable[[str], Any]) -> None:
        self._learn = learn

    def __missing__(self, key: str) -> Any:
        value = self[key] = self._learn(key)
        return value


class SortedLines:
    """Lines in the order of their bytes, each between line breaks, in which few are found without reading the rest."""

    def __init__(self, lines: bytes) -> None:
        self._lines = lines
        starts = [lines.find(b"\n", at) for at in range(0, len(lines) - 1, 1024)]
        self._marks = [b"", *[lines[start : start + 16] for start in starts[1:]], b"\xff"]
        self._starts = [*starts, len(lines)]

    def with_beginning(self, beginning: str) -> str:
        r"""All lines that begin so: "\n增速 1 n\n增速器 1 n\n" for 增速; an empty string if none does."""
        key = b"\n" + beginning.encode(errors="replace")
        mark = key[:16]
        low = high = bisect_left(self._marks, mark)
        if self._marks[low].startswith(mark):
            high = bisect_left(self._marks, mark + b"\xff", low)
        first = self._lines.find(key, self._starts[low - 1], self._starts[high])
        if first < 0:
            return ""
        last = self._lines.rfind(key, first, self._starts[high])
        return self._lines[first : self._lines.index(b"\n", last + 1) + 1].decode()


class Words:
    """jieba's dictionary, read as far as the texts so far needed it; `own` is a file of the user's in jieba's format.

    Raises OSError for a file that cannot be read, ValueError for one that is no dictionary in UTF-8.

    >>> Words().cut("全年实现地区生产总值")
    ['全年', '实现', '地区', '生产总值']
    """

    def __init__(self, own: str | Path | None = None) -> None:
        self._folder = jieba_folder()
        self._words: dict[str, Entry] = {}  # all that were looked up and found
        self._singles = Learned(self._learn_single)  # of each character the likelihood as a word
        self._pairs = Learned(self._learn_pair)  # of each two characters the likelihood, the lines of longer words
        self._triples = Learned(self._learn_triple)  # the words that begin so, short to long
        self._more: dict[str, str] = {}  # lines that are not in _lines, by the first two characters of their words
        self._beginnings: set[str] = set()  # of the words in these lines
        self._forced: set[str] = set()  # own words of frequency 0: split even where the model makes them
        more, lines, self._total = sorted_dictionary((self._folder / "dict.txt").read_bytes())
        self._lines = SortedLines(lines)
        self._log_total = log(self._total)
        for line in more:
            self._add(*line.split(" "))
        for word, frequency, tag in own_words(Path(own)) if own is not None else ():
            number = self._frequency_to_be_cut(word) if frequency is None else frequency
            self._add(word, number, tag or self.tag(word))
            self._total += number
            self._log_total = log(self._total)
            for likelihoods in (self._singles, self._pairs, self._triples):  # they counted with another total
                likelihoods.clear()
            if not number:
                self._forced.add(word)

    def cut(self, text: str) -> list[str]:
        """The tokens of a text: those of jieba.lcut, in time linear in its length."""
        tokens: list[str] = []
        for index, block in enumerate(BLOCK.split(text)):
            if index % 2 == 0:
                tokens += OTHER_SIGN.findall(block) if "\r\n" in block else block
                continue
            singles = ""  # single characters in a row, in which there may be a name
            for piece in self._pieces(block):
                if len(piece) == 1:
                    singles += piece
                    continue
                if singles:
                    tokens += self._cut_singles(singles)
                    singles = ""
                tokens.append(piece)
            tokens += self._cut_singles(singles)
        return tokens

    def cut_tagged(self, text: str) -> list[tuple[str, str]]:
        """The tokens of a text, each with its tag: the dictionary's part of speech, m for digits, eng for Latin
        letters, x for signs, and an empty string for a word that the dictionary does not have.

        >>> Words().cut_tagged("增长5.2%。")
        [('增长', 'v'), ('5.2%', 'm'), ('。', 'x')]
        """
        return self.with_tags(self.cut(text))

    def with_tags(self, tokens: Iterable[str]) -> list[tuple[str, str]]:
        """Tokens, each with its tag as `cut_tagged` has them."""
        look_up = self._words.get
        return [(token, known[2] if (known := look_up(token)) else tag_of_unlisted(token)) for token in tokens]

    def tag(self, word: str) -> str:
        """The dictionary's part of speech of a word, an empty string for one that it does not have."""
        return self._look_up(word)[2]

    def tf_idf(
        self, tokens: Iterable[str], top: int | None = 20, telling: Callable[[str], bool] = bool
    ) -> list[tuple[str, float]]:
        """The `top` words with the highest TF-IDF (None: all), as jieba.analyse.extract_tags; only those `telling`."""
        counts = Counter(word for word in tokens if len(word.strip()) > 1 and word.lower() not in ENGLISH_STOP_WORDS)
        total = counts.total()
        counts = {word: count for word, count in counts.items() if telling(word)}
        most = sorted(counts.values(), reverse=True)
        # Rare words of a text are hardly among its first: they are looked up only if they could be.
        for least in (most[10 * top], 1) if top and len(most) > 10 * top else (1,):
            weights = self._weights.of([word for word, count in counts.items() if count >= least])
            ranked = [(word, counts[word] * (weight / total)) for word, weight in weights.items()]
            ranked.sort(key=lambda item: item[1], reverse=True)
            if least > 1 and ranked[top - 1][1] > (least - 1) * (self._weights.highest / total):
                break
        return ranked[:top]

    def keywords(
        self, tokens: Iterable[str], top: int = 20, leave_out: Collection[str] = COMMON_WORDS
    ) -> list[tuple[str, float]]:
        """The words that tell a text from others, with their weights: Chinese words, none of `leave_out`."""

        def telling(word: str) -> bool:
            tag = self._words.get(word, UNKNOWN)[2]
            return word not in leave_out and not tag.startswith(UNTELLING_TAGS) and HAN.search(word) is not None

        return [(word, round(weight, 4)) for word, weight in self.tf_idf(tokens, top, telling)]

    def expect(self, texts: int) -> None:
        """Read at once what so many texts will need."""
        if texts > TEXTS_SCANNED_FOR:
            self._weights.expect_many()

    @cached_property
    def _model(self) -> Model:
        return Model(self._folder / "finalseg")

    @cached_property
    def _weights(self) -> Weights:
        return Weights(self._folder / "analyse" / "idf.txt")

    def _pieces(self, block: str) -> list[str]:
        """The words on the likeliest way through a block by the dictionary."""
        singles, pairs, triples, log_total = self._singles, self._pairs, self._triples, self._log_total
        start = len(block)
        scores = [0.0] * (start + 1)  # of the likeliest way from each character to the end
        ends = [0] * start  # where the word ends that begins there on this way
        second = third = "\n"
        score = score_of_third = 0.0
        for first in reversed(block):
            start -= 1
            best, end = singles[first] + score, start + 1
            if pair := pairs[first + second]:
                as_word, longer = pair
                if as_word + score_of_third >= best:
                    best, end = as_word + score_of_third, start + 2
                if third in longer:
                    for word, as_word in triples[first + second + third]:
                        if block.startswith(word, start):
                            other = as_word + scores[start + len(word)]
                            if other >= best:
                                best, end = other, start + len(word)
            if best == -inf:  # of a character that is no word itself
                best, end = score - log_total, start + 1
            scores[start], ends[start] = best, end
            score_of_third, score = score, best
            third, second = second, first
        pieces = []
        while start < len(block):
            pieces.append(block[start : ends[start]])
            start = ends[start]
        return pieces

    def _cut_singles(self, run: str) -> Iterable[str]:
        """The tokens of a run of single characters, in which the model finds the names that the dictionary lacks."""
        if len(run) < 2 or self._words.get(run, NO_WORD)[1]:
            return run
        tokens: list[str] = []
        for index, part in enumerate(HAN.split(run)):
            if index % 2 == 0:
                tokens += filter(None, LATIN.split(part))
            else:
                for word in self._model.words_in(part):
                    tokens += word if word in self._forced else [word]
        return tokens

    def _learn_single(self, character: str) -> float:
        lines = self._lines.with_beginning(character + " ") + self._more.get(character, "")
        return self._likelihood(character, lines)

    def _learn_pair(self, pair: str) -> tuple[float, str] | None:
        if len(self._pairs) >= PAIRS_KEPT:
            self._pairs.clear()
            self._triples.clear()
        lines = self._lines.with_beginning(pair) + self._more.get(pair, "")
        return (self._likelihood(pair, lines), lines) if lines else None

    def _learn_triple(self, triple: str) -> list[tuple[str, float]]:
        lines = self._pairs[triple[:2]][1]
        words = {line.partition(" ")[0] for line in lines.split("\n") if line.startswith(triple)}
        return [(word, self._likelihood(word, lines)) for word in sorted(words, key=len)]

    def _likelihood(self, word: str, lines: str) -> float:
        """The logarithm of a word's share of all words, and the word is noted; -inf if no line is the word's."""
        at = lines.rfind(f"\n{word} ")  # the user's lines come last
        if at < 0:
            return -inf
        entry = self._words[word] = entry_of(lines[at + len(word) + 2 : lines.index("\n", at + 1)])
        return entry[0] - self._log_total

    def _look_up(self, word: str) -> Entry:
        self._pieces(word)  # learns the words that begin like this one
        return self._words.get(word, UNKNOWN)

    def _add(self, word: str, frequency: int | str, tag: str) -> None:
        if " " in word:  # it is counted, but no text is ever cut so
            self._words[word] = entry_of(f"{frequency} {tag}")
        else:
            self._more[word[:2]] = self._more.get(word[:2], "") + f"\n{word} {frequency} {tag}\n"
        self._beginnings.update(accumulate(word))

    def _frequency_to_be_cut(self, word: str) -> int:
        """The least frequency with which the dictionary alone cuts the word as one, as jieba.suggest_freq."""
        likelihood = 1.0
        for index, block in enumerate(BLOCK.split(word)):
            pieces = self._pieces(block) if index % 2 else block
            for letters, group in groupby(pieces, key=lambda piece: LETTER.fullmatch(piece) is not None):
                for piece in ["".join(group)] if letters else group:
                    likelihood *= self._frequency(piece) / float(self._total)
        return max(int(likelihood * self._total) + 1, self._frequency(word))

    def _frequency(self, word: str) -> int:
        """As jieba counts: 1 for what is not in the dictionary, 0 for what only begins a word of the dictionary."""
        known = self._look_up(word)
        begins = known is UNKNOWN and (word in self._beginnings or self._lines.with_beginning(word))
        return 0 if begins else known[1]


def sorted_dictionary(raw: bytes) -> tuple[list[str], bytes, int]:
    """A dictionary as the lines out of order, the sorted lines, and the total of all frequencies.
    Raises ValueError for a line that is no entry."""
    if hashlib.sha256(raw).hexdigest() == DICTIONARY_SHA256:
        stray = raw[DICTIONARY_STRAY : raw.index(b"\n", DICTIONARY_STRAY + 1)]
        more = (raw[:DICTIONARY_SORTED_FROM] + stray).decode().split("\n")
        return more, raw[DICTIONARY_SORTED_FROM:], DICTIONARY_TOTAL
    lines = sorted((line.strip() for line in raw.strip().split(b"\n")), key=lambda line: line.partition(b" ")[0])
    try:
        total = sum(int(line.split(b" ")[1]) for line in lines)
    except (IndexError, ValueError):
        raise ValueError("jieba 的词典已损坏 / jieba's dictionary is damaged: dict.txt") from None
    return [], b"\n" + b"\n".join(lines) + b"\n", total


def own_words(path: Path) -> Iterator[tuple[str, int | None, str]]:
    """The words of a user's file as jieba.load_userdict reads it: in each line a word, its frequency, its tag."""
    for line in path.read_bytes().split(b"\n"):
        try:
            said = OWN_WORD.match(line.strip().decode().lstrip("\ufeff"))
        except UnicodeDecodeError:
            raise ValueError(f"{path}: 词典不是 UTF-8 编码 / the dictionary is not in UTF-8") from None
        if said:
            word, frequency, tag = said.groups("")
            yield word, int(frequency) if frequency else None, tag.strip()


@cache
def entry_of(rest: str) -> Entry:
    """What stands after a word in the dictionary: its frequency and its tag."""
    frequency, _, tag = rest.partition(" ")
    return (log(int(frequency)) if int(frequency) else -inf), int(frequency), tag


@lru_cache(maxsize=10_000)
def tag_of_unlisted(token: str) -> str:
    """The tag of a token that is no word of the dictionary."""
    if FIGURE.fullmatch(token):
        return "m"
    if HAN.match(token):
        return ""
    return "eng" if LETTER.match(token) else "x"


class Model:
    """jieba's hidden Markov model of characters that begin a word (B), end it (E), stand inside (M) or are one (S):
    the logarithms of the probabilities that a text starts with a state, that one follows another, that a state is a
    character. The last are looked up in the file, sorted by character within each state."""

    PRECEDING = {"B": (0, "ES"), "E": (1, "BM"), "M": (2, "BM"), "S": (3, "ES")}  # each state's place, what precedes it

    def __init__(self, folder: Path) -> None:
        self._start, self._follow = (
            json.loads((folder / f"prob_{name}.py").read_bytes().partition(b"P=")[2].replace(b"'", b'"'))
            for name in ("start", "trans")
        )
        raw = (folder / "prob_emit.py").read_bytes()
        states = [b"       '" + part.partition(b"}")[0] for part in raw.split(b": {'")[1:]]  # in the order B E M S
        if hashlib.sha256(raw).hexdigest() != EMISSIONS_SHA256:
            states = [b"\n".join(sorted(lines.split(b"\n"))) for lines in states]
        self._states = [SortedLines(b"\n" + lines + b"\n") for lines in states]
        self._characters = Learned(self._learn)

    def _learn(self, character: str) -> list[float]:
        """How likely each of the states B, E, M, S is this character."""
        lines = [state.with_beginning(f"       '\\u{ord(character):04x}'") for state in self._states]
        return [float(line.rpartition(": ")[2].rstrip(",\n")) if line else IMPOSSIBLE for line in lines]

    def words_in(self, run: str) -> list[str]:
        """The likeliest words in a run of Chinese characters (Viterbi's algorithm, ties decided as jieba does)."""
        (be, bm), (eb, es), (me, mm), (sb, ss) = (
            (self._follow[state][first], self._follow[state][second])
            for state, first, second in ("BEM", "EBS", "MEM", "SBS")
        )
        b, e, m, s = (self._start[state] + emission for state, emission in zip("BEMS", self._characters[run[0]]))
        came = []  # for each further character and state: whether from the second of the two states that may precede it
        for character in run[1:]:
            begin, end, inside, single = self._characters[character]
            b_e, b_s, m_b, m_m = e + eb + begin, s + sb + begin, b + bm + inside, m + mm + inside
            e_b, e_m, s_e, s_s = b + be + end, m + me + end, e + es + single, s + ss + single
            came.append((b_s >= b_e, e_m >= e_b, m_m >= m_b, s_s >= s_e))
            b, e, m, s = max(b_e, b_s), max(e_b, e_m), max(m_b, m_m), max(s_e, s_s)
        states = ["S" if s >= e else "E"]
        for choice in reversed(came):
            place, preceding = self.PRECEDING[states[-1]]
            states.append(preceding[choice[place]])
        cuts = [index for index, state in enumerate(reversed(states), 1) if state in "ES"]
        return [run[start:end] for start, end in zip([0, *cuts], cuts)]


class Weights:
    """jieba's inverse document frequencies: how much a word tells of a text, the median for what is not listed.

    For a few texts the file is scanned, for more it is read into a table, which takes more room."""

    def __init__(self, path: Path) -> None:
        self._path, self._texts = path, 0
        self.median, self.highest = WEIGHTS_MEDIAN, WEIGHTS_HIGHEST

    def of(self, words: list[str]) -> dict[str, float]:
        """The weights of these words, in this order."""
        self._texts += bool(words)
        found = self._scan(words) if self._texts <= TEXTS_SCANNED_FOR and words else None
        if found is None:
            found = {word: self._table[key] for word in words if (key := word.encode()) in self._table}
        return {word: float(found.get(word, self.median)) for word in words}

    def expect_many(self) -> None:
        """Make the table now, for many texts are to come."""
        self._texts = len(self._table)

    def _scan(self, words: list[str]) -> dict[str, str] | None:
        """What the file says of these words, in pieces for which a processor's cache has room; None: another file."""
        firsts, seconds = (re.escape("".join({word[at] for word in words})) for at in (0, 1))
        lines_like = re.compile(f"\n([{firsts}][{seconds}][^ \n]*) ([^\n]+)")
        digest, found, wanted = hashlib.sha256(), {}, set(words)
        with self._path.open("rb") as file:
            while piece := file.read(200_000) + file.readline():
                digest.update(piece)
                found |= {word: weight for word, weight in lines_like.findall("\n" + piece.decode()) if word in wanted}
        return found if digest.hexdigest() == WEIGHTS_SHA256 else None

    @cached_property
    def _table(self) -> dict[bytes, bytes]:
        raw = self._path.read_bytes()
        fields = raw.split()
        if hashlib.sha256(raw).hexdigest() != WEIGHTS_SHA256:
            values = sorted(map(float, fields[1::2]))
            self.median, self.highest = values[len(values) // 2], values[-1]
        return dict(zip(fields[::2], fields[1::2], strict=True))


def jieba_folder() -> Path:
    """Where jieba is installed, found without importing it. Raises ModuleNotFoundError."""
    from importlib.util import find_spec

    found = find_spec("jieba")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("没有安装 jieba / jieba is not installed: pip install jieba")
    return Path(found.submodule_search_locations[0])


# ======================================================================================================================
# Numbers: a quantity from its characters (bound, number in any notation, magnitude, unit)
# ======================================================================================================================

NUMERALS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9)))
DIGITS = str.maketrans({sign: str(value) for sign, value in NUMERALS.items()} | {"点": ".", ",": None, "，": None})
NUMBER_PART = Pattern(r"\d+(?:\.\d+)?|\.\d+|[十百千万亿几数]")
MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

# What the right-hand number of a share is counted in: 百分之七点八, 千分之三; any other denominator is a true fraction.
SHARES = {"百": "%", "千": "‰", "万": "‱"}

_DIGITS = r"\d{1,3}(?:[,，]\d{3})+(?![\d年])(?:\.\d+)?|\d+(?:\.\d+)?"
_MAGNITUDE = r"(?:[多余几来]?[十百千万亿])+"
_CHINESE = r"[〇零一二两三四五六七八九十百千万亿]"
ARABIC_NUMBER = rf"(?:{_DIGITS})(?:{_MAGNITUDE}(?:零?(?:{_DIGITS}){_MAGNITUDE})*(?:零?\d+(?![\d年]))?)?"
CHINESE_NUMBER = rf"(?:[几数](?=[十百千万亿])|{_CHINESE})(?:{_CHINESE}|[几多余](?=[十百千万亿]))*(?:点[〇零一二三四五六七八九]+[十百千万亿]*)?"

NUMBER = Pattern(
    rf"""
      翻(?:了)?(?:将?近)?(?P<doublings>[一二两三四五六七八九\d]?)番                                # 翻一番, 翻番
    | (?P<whole>{_CHINESE}+)分之(?P<part>\d+(?:\.\d+)?|{CHINESE_NUMBER})(?:[至到](?P<upto>[一二三四五六七八九十点]+)(?![分百千万亿]))?                   # 百分之七点八, 三分之二
    | (?P<tenths>[一二两三四五六七八九几]|\d(?:\.\d)?)成(?P<more>[半一二三四五六七八九])?
      (?:(?![为员立功本果效绩长都熟人品交就型分份批片色])|(?<=[逾近超约].成)(?=为))       # 近六成, 八成三, 逾七成为
    | (?<![\d/.])(?P<over>[1-9])/(?P<under>[2-9]|10|[1-9]\d(?=[的强，。]|以上|左右))(?![\d/])     # 全国的1/4, 1/12的土地
    | (?P<half>一半)
    | (?P<digits>(?:(?<![0-9A-Za-z.）)%])[-−+])?{ARABIC_NUMBER})
    | (?P<chinese>{CHINESE_NUMBER})
    """,
    re.VERBOSE,
)

# Signs that stand before a number and bound it; 达到, 稳定在 are verbs and stay outside.
BOUNDS_BEFORE = {
    "about": "约 大约 近 接近 将近 大致",
    "at_least": "不得低于 不得少于 超 超过 突破 逾 至少 最少 不低于 不少于 不小于 高达 多达 超出",
    "at_most": "不得超过 不得高于 不能超过 不超过 不足 不到 达不到 最多 不高于 至多 不大于 不多于",
}
BOUNDS_AFTER = {
    "about": "左右 上下",
    "at_least": "或以上 以上 及以上 之上 余 多 有余 有多 还多 还要多",
    "at_most": "或以下 以内 以下 之内 及以下 之下",
}
_BOUND_OF = {"强": "at_least"} | {
    w: b for table in (BOUNDS_BEFORE, BOUNDS_AFTER) for b, words in table.items() for w in words.split()
}
OFTEN_MANY = "多[出于式元功层媒边样用发报计付领占算缴结]"  # 70个|多式联运工程, but 5个多百分点
_BEFORE = Pattern(f"(?:{'|'.join(' '.join(BOUNDS_BEFORE.values()).split())})(?<!最高达)(?<!最多达)$")
_AFTER = Pattern(
    f"(?!{OFTEN_MANY})(?:(?<=分之[一二三四五六七八九])强|{'|'.join(sorted(' '.join(BOUNDS_AFTER.values()).split(), key=len, reverse=True))})"
)

UNITS = frozenset(
    # money
    "港仙 仙 美分 元 美元 港元 港币 澳元 欧元 日元 英镑 卢布 人民币 新台币 台币 加元 韩元 元人民币 圆 角 分 "
    # share and index
    "% ‰ ‱ 厘 个百分点 百分点 个千分点 千分点 个基点 基点 BP bp 个BP bps pct 个点 点 倍 "
    # area, length, volume
    "亩 公顷 平方公里 平方千米 平方米 平米 立方米 立方 平方 亩次 公尺 平方公尺 立方公尺 公里 千米 米 厘米 毫米 微米 纳米 海里 英里 里 延米 延长米 "
    "车道公里 公里/小时 升 毫升 加仑 桶 方 "
    # weight
    "公方 标准重量箱 重量箱 市斤 公担 吨 公吨 公斤 千克 斤 克 毫克 微克 担 吨位 标准吨 吨标准煤 吨标煤 标准煤 吨公里 人公里 吨海里 "
    # energy, data, signal
    "千瓦 瓩 千瓦时 千瓦小时 兆瓦 兆瓦时 吉瓦 吉瓦时 太瓦时 千焦 兆焦 吉焦 太焦 瓦 瓦时 度 千伏 千伏安 伏安 伏 安时 马力 千卡 大卡 摄氏度 ℃ 分贝 赫兹 兆赫 比特 字节 "
    "P PFlops EFlops Eflops PF PFLOPS EFLOPS MW kW KW GW kWh MWh GWh GWH MWH kV KV kVA MVA km m kg g t G TB GB PB EB TEU Mbps Gbps Gb/s mm cm cm2 nm m/s km/h "
    "MWp KWp Gwh 标准箱 自然箱 标箱 标台 机架 标准机架 标准立方米 "
    # people
    "人 人次 人份 人年 人月 人日 户 户次 名 位 口 口人 人天 员 "
    # things
    "个 家 栋 幢 处 件 座 项 条 所 场 例 宗 张 头 尾 羽 株 艘 列 班 只 匹 架 部 台 辆 车 套 批 片 块 支 份 次 期 眼 口 孔 盏 根 棵 "
    "枚 颗 粒 把 顶 册 本 篇 幅 首 尊 间 床 张床位 门 路 道 层 步 类 种 款 档 级 类别 起 桩 案 宗 单 笔 票 对 双 副 "
    "项次 批次 组 队 届 轮 船 标准班 班次 航次 架次 车次 列次 台次 辆次 场次 件次 家次 户次 人份 剂 剂次 针 针次 例次 床 "
    "英寸 棒 页 段 字 字节 集 部次 讲 节 课时 学时 学分 通 管次 轮次 艘次 箱次 趟次 管 股 手 桌 席 瓶 箱 袋 包 盒 罐 台套 台件 团 连 营 师 旅 排 "
    "乡 镇 村 县 区 市 省 省份 县市区 省市 国 校 企 院 站 村庄 行政村 自然村 乡镇 街道 社区 县区 市县 "
    # time
    "年 个月 月 天 日 小时 分钟 秒 周 星期 季度 个季度 个工作日 工作日 个工作小时 工作小时 个小时 周年 岁 周岁 世纪 个世纪 年度 季 "
    "转 方次 万步 牛 帕 兆帕 巴 流明 勒克斯 DDDs DDD 毫克/升 微克/立方米 毫克/L 微克/L dB dB（A） dB(A)".split()
)
LONGEST_UNIT = max(map(len, UNITS))
# Signs of units that are too often the start of a word: 3家 and 家庭, 2900多万|家庭.
NOT_UNITS = tuple(
    "市场 市民 市区 市级 市属 市直 市政 乡村 乡亲 乡级 村民 村级 村组 镇级 县城 县级 县域 县直 区域 区级 区属 省级 省内 省外 省直 校园 校舍 校企 校区 院校 院士 站点 站台 企业 管理 管道 管网 管护 管控 管线 管委 管廊 管辖 车间 车辆 车站 车位 车型 车主 车险 车厢 车道 车企 车皮 车队 车流 车用 国有 国内 国外 国际 国家 国企 国民 国债 国产 国省 个体 个性 家庭 家长 位于 处于 处理 场所 人民 人才 人员 名单 条件 条例 户籍 户口 点多 口岸 人口 台阶 方面 年轻 升至 升到 升为".split()
)
UNITS_ALL_THE_SAME = ("家长者", "家长租", "车道公里")  # 3家|长者食堂
DURATIONS = frozenset(
    "年 个月 月 天 日 小时 分钟 秒 周 星期 季度 个季度 个工作日 工作日 个工作小时 工作小时 个小时 周年 岁 周岁 世纪 个世纪 年度 季".split()
)
CURRENCIES = frozenset(
    "港仙 仙 美分 元 美元 港元 港币 澳元 欧元 日元 英镑 卢布 人民币 新台币 台币 加元 韩元 圆".split()
)
RATIOS = frozenset("% ‰ ‱ 百分点 千分点 基点 BP bp 倍".split())
PEOPLE = frozenset("人 人次 名 户 位 口 户次 人份 口人 员".split())
_PLAIN_UNIT = dict(
    pair.split("=")
    for pair in "个百分点=百分点 个千分点=千分点 个基点=基点 个点=百分点 个BP=BP bps=bp pct=百分点 圆=元 元人民币=元".split()
)


class Quantity(NamedTuple):
    """A number with its unit as it stands in the folded text: 近60亿元 is (start, end, 6000000000, None, 元, about)."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    unit: str
    bound: str | None
    doubling: bool = False  # 翻一番 says by how much something grew without any verb


def number_value(text: str) -> Decimal:
    """The value of one number in any notation: 3万4000, 一万五千亿, 四亿零七百多万, 十五点八万, 1,100.9亿.

    Each magnitude multiplies what stands to its left and is smaller, so that 1亿3千万 and 1.27万亿 both come out right.
    """
    terms: list[Decimal] = []
    number: Decimal | None = None
    for part in NUMBER_PART.findall(text.translate(DIGITS)):
        if part in MAGNITUDES:
            size, smaller = MAGNITUDES[part], number
            while terms and (smaller is None or terms[-1] < size):
                smaller = (smaller or 0) + terms.pop()
            terms.append(Decimal(size if smaller is None else smaller * size))
            number = None
        elif part in "几数":
            number = None if terms else Decimal(1)  # 几十万 is at least 100,000, 三十几万 at least 300,000
        else:
            number = Decimal(part)
    if number is not None:
        above = MAGNITUDES.get(text[-2:-1], 0) if text[-1] in NUMERALS else 0
        terms.append(number * (above // 10 if above > 10 else 1))  # 三万五 is 35,000
    return (-1 if text[:1] in "-−" else 1) * sum(terms, Decimal(0))


def unit_at(text: str, start: int) -> int:
    """Where the unit that begins at `start` ends, `start` itself where there is none: 元/平方米, 台（套）, 个百分点."""
    end = _unit_end(text, start)
    if end > start and (bracket := ALSO_COUNTED.match(text, end)) and text[end + 1] in UNITS:
        return bracket.end()
    if end > start and (base := PER.match(text, end)):
        further = _unit_end(text, base.end())
        more = EACH_TIME.match(text, further)
        return (more.end() if more else further) if further > base.end() else end
    return end


EACH_TIME = Pattern("[·•](?:年|月|日|天)")  # 吨/平方千米·月
ALSO_COUNTED = Pattern("（.）")  # 台（套）, 15.6万套（间）
# 人/百亿元, 微克每立方米
PER = Pattern("[/／][十百千万亿]*|每(?=(?:平方|立方)?米|公?[里顷]|公?斤|[亩吨升人户]|千瓦|小时)")


def _unit_end(text: str, start: int) -> int:
    if text.startswith(NOT_UNITS, start) and not text.startswith(UNITS_ALL_THE_SAME, start):
        return start
    for end in range(min(start + LONGEST_UNIT, len(text)), start, -1):
        last, after = text[end - 1], text[end : end + 1]
        inside = last.isalpha() and after.isalnum() and (last + after).isascii()  # 5G基站 is no 5 g
        if text[start:end] in UNITS and not inside:
            return end
    return start


# ======================================================================================================================
# Time: years, spans, parts of years, plans and relative words, resolved against the report's year
# ======================================================================================================================

_YEAR = r"(?:(?:19|20)\d\d|(?:一九|二[〇零])[〇零一二三四五六七八九]{2})"
_SHORT = r"(?:\d{2}|[〇零一二三四五六七八九]{2})"
_SMALL = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_TO = "(?:[至到–~～－-]|—{1,2})"
_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_REACH = "过去的?|近|这|此前|今后|未来|(?<!提)前"
MOMENT = Pattern(
    rf"""
      (?=[\d一二三四五六七八九十两〇零第前上下去今明来本当年报期过近这此后未最首多全“"‘Q])(?:  # what a time can begin with
      (?P<from>{_YEAR})(?:  # 2023/24, 2021-2025年, 2021年3月至2022年2月
          (?:[/／]|[-至](?={_SHORT}(?:财政|应?课税)?年度))(?P<fiscal>{_SHORT})(?:(?:年度)?{_TO}(?P<fiscal_to>{_YEAR})[/／]{_SHORT})?(?:财政|应?课税)?年?度?
        | (?:年(?P<from_month>\d{{1,2}})月|年?){_TO}(?P<to>{_YEAR})(?:年(?P<to_month>\d{{1,2}})月|年(?!\d)|)度?)
    | (?:(?P<year>{_YEAR})年度?)?(?P<part>{_MONTH}{_TO}{_MONTH}月份?|{_MONTH}月(?:{_SMALL}日|[份底末])?|[上下]半年
        |第?[一二三四首]季度?末?|[前首][二三两23]个?季度?|(?(year)[年末底初]{{0,2}}|(?!)))
    | [“"‘]?(?P<plan>十[一二三四五六]?五|[一二三四五六七八九]五)[”"’]?(?P<plan_tail>时期|期间|(?:战略|发展)?规划|[初末]|以来|计划)
    | [“"‘](?P<quoted_plan>十[一二三四五六]?五)[”"’](?!目标|任务)
    | 第(?P<plan_number>[一二三四五六七八九十]{{1,3}})个五年(?:计划|规划)
    | (?<![A-Za-z\d])(?P<quarter>Q[1-4])(?![A-Za-z\d])(?=[\u4e00-\u9fff])  # Q3毛利率
    | (?P<spelled>(?:[1-4]Q|[12]H)(?:20)?\d\d|(?:20)?\d\d(?:Q[1-4]|H[12]))(?![A-Za-z\d])末?  # 1Q26, 2025H1
    | (?P<relative>今明两年|本世纪末|[去上今明]年年?[底末初]|[来下]年度|来年|去年同期|上年同期|去年度?|上年(?:度(?!结转|结余)|(?!度?结转|度?结余))|今年以来|今年(?:度(?!假))?|本年度?|当年|明年|(?<!以)前年|全年(?!性)|年末|年底|年初|期末|期初|(?<!半)年内|本?报告期内?末?|本期间?|过去一年|一年来|(?<!学)前一年)
    | (?P<reach>{_REACH}|最近)?(?P<years>{_SMALL})(?P<open>多)?余?个?年(?P<reach_tail>来|间|以来|期间|内|中(?![期央等]))
    | (?<!学)(?<!学前)(?P<reach2>{_REACH})?(?P<years2>(?<!点)[两三四五六七八九十]{{1,2}}|(?<![\d.])\d{{1,2}}(?=年(?:前|累计|新增|增|提|上升|下降|减)))年(?:前|之前|以前)?(?!有期|[级代制期内以上的行任规计多来纪轮半届连底末初中月义学一])
    | (?<!学)(?P<reach3>{_REACH})(?P<years3>{_SMALL})年
    | 多年来?
    | 上个?(?:月|季度)|前一季度?|上期末?|最近[一二两三四五六\d]个?(?:月|季度)|年中(?!国)
      )
    """,
    re.VERBOSE,
)


class Moment(NamedTuple):
    """A time expression in the folded text and the period that it means, None where the report leaves it open."""

    start: int
    end: int
    period: str | None
    relative: bool = False  # 去年, 全年: turns on the report's year


def year_number(text: str) -> int:
    """2019 and 二〇一九 both as 2019."""
    return int(text.translate(DIGITS))


class Now(NamedTuple):
    """When a report speaks: the year that it calls 今年, the one that it plans (or the same), and the day if it gives one."""

    year: int
    ahead: int
    day: str | None = None


def moments(
    text: str, year: int | None, now: Now | None, start: int = 0, end: int | None = None, span: str | None = None
) -> list[Moment]:
    """All time expressions of a stretch of text.

    `year` is the year that the passage is about (全年, 年末, a bare 5月), `now` the one that 去年 and 今年 turn on,
    `span` the years that a section is about, which a bare 五年 or 本年度 there means.

    >>> [m.period for m in moments("2021年1-5月增长8%，去年增长3%", 2021, Now(2021, 2021))]
    ['2021-01/2021-05', '2020']
    """
    found: list[Moment] = []
    for m in MOMENT.finditer(text, start, len(text) if end is None else end):
        here, before = year, found[-1] if found and found[-1].end == m.start() else None
        said = next((f.period for f in reversed(found) if f.period), "") if m["relative"] in _WITHIN_YEAR else ""
        if year and len(said) == 4:
            here = max(year, int(said))  # 2025年…，年内收回
        if m["part"] and before and before.relative and len(before.period or "") == 4:
            here = int(before.period or 0)  # 今年|5月底
        elif m["part"] and year and now and now.day and text.endswith(("截至", "截止"), start, m.start()):
            here = last_such_month(m["part"], year, now.day)
        relative = any(m.group("relative", "years", "years2", "years3"))
        planned = m["part"] and before and before.relative and before.period is None  # 下年度|首季
        period = None if planned else period_of(m, here, now)
        if span and m["years2"] and not m["reach2"] and number_value(m["years2"]) == int(span[5:]) - int(span[:4]) + 1:
            period = span  # 五年|全社会投资安排1.3万亿元
        elif span and m["relative"] == "本年度":
            period, relative = span, False  # under 二零二三至二四年度修訂預算
        found.append(Moment(*m.span(), period, relative))
    return found


_WITHIN_YEAR = frozenset("年内 年底 年末".split())


def last_such_month(part: str, year: int, day: str) -> int:
    """The year of 截至6月底: that of the last such month before the day on which a report speaks, or `year`."""
    month = part_of_year(0, part)[2:4]
    spoken = int(day[:4]) - (month > day[5:7])
    return spoken if month.isdigit() and abs(spoken - year) <= 1 else year


def period_of(m: re.Match[str], year: int | None, now: Now | None) -> str | None:
    """What one match of MOMENT means."""
    if m["from"]:
        first = year_number(m["from"])
        if m["fiscal"] and not m["fiscal_to"] and (first + 1) % 100 != year_number(m["fiscal"]):
            return None  # 2024/10/17
        last = year_number(m["fiscal_to"] or m["from"]) + 1 if m["fiscal"] else year_number(m["to"])
        if m["from_month"] and m["to_month"]:
            return f"{first}-{int(m['from_month']):02}/{last}-{int(m['to_month']):02}"
        return f"{first}-{last}"
    if m["year"]:
        since = year_number(m["year"])
        if year and since < year and not m["part"] and m.string.startswith("以来", m.end()):
            return f"{since}-{year}"  # 2012年|以来
        return part_of_year(since, m["part"])
    if m["plan"] or m["quoted_plan"] or m["plan_number"]:
        if m["plan_tail"] and m["plan_tail"].endswith(("规划", "计划")):
            return None  # the plan's name, not its years
        years = years_of_plan(m)
        return {"初": years[:4], "末": years[5:]}.get(m["plan_tail"] or "", years)
    if m["spelled"]:
        part = re.search("[1-4]Q|Q[1-4]|[12]H|H[12]", m["spelled"])[0]
        sign, which = sorted(part, reverse=True)
        return f"20{m['spelled'].replace(part, '')[-2:]}-{sign}{which}"
    if year is None:
        return None
    if m["quarter"]:
        return f"{year}-{m['quarter']}"
    if m["relative"]:
        return relative_year(m["relative"], year, now.year if now else year)
    if m["part"]:
        return part_of_year(year, m["part"])
    many = int(number_value(m["years"] or m["years2"] or m["years3"] or "零"))
    if m["open"] or not 2 <= many <= 40:
        return None
    within = m["reach_tail"] == "内" and not (now and year < now.ahead)  # 五年内, told of the years reviewed, is past
    if (m["reach"] or m["reach2"] or m["reach3"]) in ("今后", "未来") or within:
        first = now.ahead if now else year + 1
        return f"{first}-{first + many - 1}"
    if m["years2"] and m[0].endswith("前"):
        return str(year - many)  # 相当于5年前
    bare = m["years2"] and not m["reach2"] or m["years3"] and not m["reach3"]
    if (
        bare
        and now
        and now.ahead <= year
        and m.string.startswith(("安排", "投入", "计划", "共", "翻", "分别累计"), m.end())
    ):
        return f"{year}-{year + many - 1}"  # 三年|安排450亿元
    # 五年来, said in the year planned, ends with the one before; 两年平均 with the year under review
    last = now.ahead - 1 if now and now.ahead <= year and not m.string.startswith("平均", m.end()) else year
    if "此前" in (m["reach"], m["reach2"], m["reach3"]):
        last -= 1
    return f"{last - many + 1}-{last}"


def relative_year(word: str, year: int, now: int) -> str | None:
    """去年 from the year of speaking, 年末 and 上年 from the year spoken of."""
    if word in ("年初", "期初") or word.startswith(("来年", "下年")):
        return None  # 来年度 is the year that is planned
    if word == "本世纪末":
        return str(year // 100 * 100 + 100)
    if word == "今明两年":
        return f"{now}-{now + 1}"
    if word.startswith(("去年", "前年", "明年", "今年")):
        return str(now + {"去": -1, "前": -2, "明": 1}.get(word[0], 0))
    return str(year - 1 if word.startswith(("上年", "前一年")) else year)


def years_of_plan(m: re.Match[str]) -> str:
    """The years of the five-year plan that a match of MOMENT names: 2021-2025 of 十四五规划."""
    number = int(number_value(m["plan_number"] or (m["plan"] or m["quoted_plan"])[:-1]))
    first = 1951 + 5 * number if number > 2 else 1948 + 5 * number  # the third plan began late, in 1966
    return f"{first}-{first + 4}"


_MONTHS = Pattern(rf"({_MONTH})(?:{_TO}({_MONTH}))?月(末|底|31日|)")


_FIRST_QUARTERS = Pattern("[前首][二三两23]")
# What 1-6月 and the like are called elsewhere.
_WHOLE_PARTS = {"01-12": "", "01-06": "H1", "07-12": "H2", "01-03": "Q1", "04-06": "Q2", "07-09": "Q3", "10-12": "Q4"}


def part_of_year(year: int, rest: str) -> str:
    """2021 with 上半年 as 2021-H1, 二季度 as 2021-Q2, 6月 as 2021-06, 1-5月 as 2021-01/2021-05, 年末 as 2021."""
    if months := _MONTHS.match(rest):
        first, last = (f"{year}-{int(number_value(month)):02}" for month in (months[1], months[2] or months[1]))
        year_end = last.endswith("12") and months[3] in ("末", "底", "31日")
        if months[2]:
            known = _WHOLE_PARTS.get(f"{first[-2:]}-{last[-2:]}")
            return f"{first}/{last}" if known is None else f"{year}-{known}".rstrip("-")
        return str(year) if year_end else first
    if "半年" in rest:
        return f"{year}-H{1 if '上' in rest else 2}"
    if _FIRST_QUARTERS.match(rest):
        return f"{year}-H1" if rest[1] in "二两2" else f"{year}-01/{year}-09"
    if quarter := re.search("[一二三四首]", rest):
        return f"{year}-Q{'一二三四'.find(quarter[0]) + 1 or 1}"
    return str(year)


# ======================================================================================================================
# Structure: the title and other facts, headings and their nesting, what a part reviews and what it plans
# ======================================================================================================================

_COUNT = "[一二三四五六七八九十百]{1,4}"
# Heading numbers by kind.
NUMBERING = Pattern(
    rf"""
      第{_COUNT}(?:(?:(?P<part>部分|编|篇)|(?P<chapter>章)|(?P<section>节))[、：，\s]?|(?P<ordinal>[，、：]))
    | [IVX]{{1,5}}(?P<roman>[.．、])\s?(?={HAN_SIGN})
    | {_COUNT}(?:(?P<stroke>、|[．.](?=\D))\s?|(?P<point>是要?))
    | （(?:{_COUNT}|[甲乙丙丁戊己庚辛])(?P<bracket>）[、．.]?)
    | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?P<decimal>\s+(?={HAN_SIGN}))
    | \d{{1,2}}(?P<digit>[、．]|\.(?!\d)|\s(?={HAN_SIGN}))\s?
    | (?P<digit_bracket>（\d{{1,2}}）[、．.]?|\d{{1,2}}[）)])
    | (?P<circle>[①-⑳])
    | (?P<dash>——)
    """,
    re.VERBOSE,
)
# Coarse to fine: a finer kind opens under a coarser one unless the report nests otherwise.
_KINDS = "part chapter section roman stroke bracket ordinal decimal decimal2 decimal3 digit digit_bracket circle point dash".split()
_CLOSING = Pattern(r"(?:结束语|结语|后记|附则|附录|名词解释)$")

# What a heading's words say of its part: done, planned, or what is wrong (problems are about now).
REVIEW_WORDS = Pattern(
    r"回[顾顧]|[经經][济濟](?:表[现現]|情[况況]|概[况況])|(?:执行|完成|开展|推进|落实|进展|整改)(?:情况|的?结果)|审计工作|总结|过去|主要工作$|工作情况|工作总结|主要成绩|五年来|一年来|[本上]届政府|所做的工作|讨论与分析|基本情况|运行情况|[经經][济濟]形[势勢]|决算|成就"
)
PLAN_WORDS = Pattern(
    r"安排|计划|目标|建议|展望|部署|草案|总体要求|重点工作|主要任务|工作任务|工作思路|打算|工作重点|下一?步|下一?阶段|下半年|今后|未来|新的?一年|明年|来年|预案|措施$|意见$|任务$"
)
# Under a heading that reviews, 重点工作 and 措施 are what was done; these words still plan.
STRONG_PLAN_WORDS = Pattern(
    r"(?:安排|计划|目标|展望|部署|草案|打算|思路)(?:任务|措施|建议)?$|^.{0,4}(?:下一?步|下一?阶段|今后|未来|下半年)"
)


class Facts(NamedTuple):
    """What the head of a report says of it, and the years that it reviews and plans."""

    title: str | None
    date: str | None
    author: str | None
    occasion: str | None
    year: int | None
    plan_year: int | None
    now: Now | None  # not part of the report


_TITLE = Pattern(
    r"报告(?:全文|摘要|（.{1,12}）)?$|公报|预算案|白皮书|总结$|年报$|快报$|述评$|报告（|业绩公告$|点评(?:：.*)?$|工作打算$|工作要点$|摘要(?:（.{1,12}）)?$"
)
_RUNS_ON = Pattern(r"^关于|[与和及的、]$")
_ORGANISATION = Pattern(
    r"^[^，。：]{2,24}(?:公司|集团|医院|大学|学院|学校|中学|银行|局|厅|委员会|法院|检察院|人民政府)$"
)
_DAY = Pattern(
    r"((?:19|20)\d\d|[一二][九〇零○0][〇零○0一二三四五六七八九]{2})(?:年|[-./])([\d一二三四五六七八九十]{1,3})(?:月|[-./])(\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_OCCASION = Pattern(r"会议上|大会上|会上$|演词|在.{2,40}(?:会议|大会)|次会议")
_OFFICE = Pattern(
    r"(?:.{0,24}(?:总理|省长|市长|区长|县长|州长|盟长|旗长|乡长|镇长|主席|主任|局长|厅长|院长|检察长|部长|司长|校长|书记|署长|行长|董事长|总经理|审计长))(?:[： ])(.{2,8}?)$"
)
_OFFICE_ALONE = Pattern(r"^.{0,20}(?:总理|省长|市长|区长|县长|主席|主任|局长|院长|检察长)$")
_SIGNED = Pattern(r"(?:局|厅|公司|委员会|办公室|政府|法院|检察院|银行|大学|医院|调查队)(?: |$)")
_SOURCE = Pattern(r"(?:信息来源|来源|作者|发布机构)[：:]\s*([^\s【［\[]{2,20})")
_BODY = Pattern(r"各位(?:代表|委员|领导|同志|同仁|股东|来宾)|主席先生|主席女士")
_ISSUE = Pattern(rf"[（(]?{_YEAR}年第\d{{1,3}}[号期]")
_NO_TITLE = ("——", "证券", "公告编号", "股票")
_DASHES = "—- （）()"


def find_facts(text: Text) -> tuple[Facts, int]:
    """Title, date, author, occasion and years of a report, and the index of the first line of its body."""
    lines = [text.folded[line.start : line.end] for line in text.lines]
    body = next((i for i, line in enumerate(lines[:40]) if opens_body(line, text.lines[i].kind)), 0)
    own = [(i, lines[i].strip()) for i in range(body) if text.lines[i].kind == "text"]
    occasion = find_occasion([line for _, line in own])
    title, used = find_title(own, occasion)
    author, signed = find_author(own, used)
    author = author or next((match[1] for line in lines[:body] + lines[-12:] if (match := _SOURCE.search(line))), None)
    told = used | signed
    told |= {i for i, line in own if iso_day(line) or line.strip(_DASHES) in (occasion or ()) or _SIGNED.search(line)}
    while body - 1 > max(told, default=-1) and text.lines[body - 1].kind == "text":
        if not (stands_alone(lines[body - 1]) or _FIGURE_INSIDE.search(lines[body - 1])):
            break
        body -= 1  # a heading without a number above the first sentence, figures as points above it
    dated = [occasion or "", *(line for _, line in own), *lines[:body]]
    dated += [line for line in lines[-12:] if len(line) < 60]  # no sentence: 截至2013年6月30日，…
    day = next(filter(None, map(iso_day, dated)), None)
    at = text.folded.find(title) if title else -1
    title_said = text.said(at, at + len(title)) if at >= 0 else title
    year, plan_year = find_years(title or "", day, text.folded, lines)
    spoken = year_of_speaking(day, year, plan_year, text.folded)
    now = Now(spoken, plan_year or max(spoken, (year or spoken) + 1), day) if spoken else None
    return Facts(title_said, day, author, occasion, year, plan_year, now), body


def opens_body(line: str, kind: str) -> bool:
    """Whether the report proper begins here: a salutation, a numbered heading or a full sentence."""
    if kind != "text" or _OCCASION.search(line) and len(line) < 60 or _TITLE.search(line):
        return False
    numbered = heading_of(line)
    begun = _PAUSE.search(line)
    inside = begun and max(line.rfind("。"), line.rfind("；")) > begun.start()
    sentence = len(line) > 45 and inside or len(line) > 20 and line.endswith(("。", "："))
    return bool(numbered and numbered[0] != "dash" or _BODY.match(line.strip()) or sentence)


_PAUSE = Pattern("[。，]")


def find_occasion(own: list[str]) -> str | None:
    """Where the report was given: ——2026年1月27日在甘肃省第十四届人民代表大会第四次会议上, over two lines or one."""
    for above, line in pairwise(["", *own]):
        if _OCCASION.search(line) and not _TITLE.search(line):
            return (above.strip(_DASHES) if above.startswith("——") else "") + line.strip(_DASHES)
    return None


def find_title(own: list[tuple[int, str]], occasion: str | None) -> tuple[str | None, set[int]]:
    """The title among the lines of the head, joined where it runs over two, and the lines that it takes."""
    rest = [
        (i, line)
        for i, line in own
        if not (iso_day(line) or line.strip(_DASHES) == occasion or _OFFICE.search(line) or line.startswith(_NO_TITLE))
    ]
    numbered = next((at for at, (_, line) in enumerate(rest) if _ISSUE.match(line)), None)
    if numbered and rest[numbered + 1 :] and not _TITLE.search(rest[0][1]):
        rest = rest[numbered + 1 :]  # 审计结果公告 | 2025年第6号 | …专项资金审计结果
    for (before, above), (i, line) in pairwise([(-2, ""), *rest]):
        if _TITLE.search(line):
            owner = _ORGANISATION.match(above) and not line.startswith(above[:4])  # 某某股份有限公司 | 2023年年度报告
            joined = before == i - 1 and (owner or _RUNS_ON.search(above))
            return (above + line, {before, i}) if joined else (line, {i})
    return (rest[0][1], {rest[0][0]}) if rest and len(rest[0][1]) >= 6 else (None, set())


def find_author(own: list[tuple[int, str]], used: set[int]) -> tuple[str | None, set[int]]:
    """Who speaks, by office (省长 王新伟, on one line or two) or by the office that signs; the lines that name offices."""
    named = {i: match[1].strip() for i, line in own if (match := _OFFICE.search(line))}
    alone = {
        i: name.strip()
        for (i, line), (below, name) in pairwise(own)
        if _OFFICE_ALONE.search(line) and below == i + 1 and len(name) <= 5
    }
    signed = (
        line.split(" ")[0]
        for i, line in own
        if i not in used and _SIGNED.search(line) and len(line) < 40 and not _OCCASION.search(line)
    )
    return next(chain(named.values(), alone.values(), signed), None), {*named, *alone, *(i + 1 for i in alone)}


def iso_day(line: str) -> str | None:
    """The first day that a line names, as YYYY-MM-DD: 二〇二六年一月二十七日 is 2026-01-27."""
    match = _DAY.search(re.sub(r" (?!\d{1,2}:\d\d)", "", line).replace("○", "〇"))  # 2024-04-25 16:20
    if not match:
        return None
    year, month, day = year_number(match[1]), int(number_value(match[2])), int(number_value(match[3]))
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def find_years(title: str, day: str | None, folded: str, lines: list[str]) -> tuple[int | None, int | None]:
    """The last year that a report reviews and the year that it plans, from its title, headings, day and words."""
    if span := years_outlined(title):
        return int(span[:4]) - 1, None
    spoken, month = (int(day[:4]), int(day[5:7])) if day else (0, 0)
    counted, named = Counter(_years(_YEARS_AHEAD.sub("", _COMPARED_YEAR.sub("", folded)))), _years(title)
    named = named or list({year_number(found[1]) for found in _YEARLY.finditer(folded)})
    usual = max(counted, key=counted.__getitem__, default=0)
    heads = [part for line in [title, *lines] if len(line) < 70 for part in re.split("[和与及暨，]", line)]
    reviewed = [y for part in heads if REVIEW_WORDS.search(part) for y in _years(part)]
    planned = [y for part in heads if PLAN_WORDS.search(part) and not REVIEW_WORDS.search(part) for y in _years(part)]
    near = (y for y in planned if abs(y - usual) <= 3 or y in named)
    plan = max(near, key=counted.__getitem__, default=None)
    plan = plan or year_of_second_part(lines)
    year = max((y for y in reviewed if plan is None or plan - 3 < y < plan), default=None)  # not 本届政府1998年就职
    if plan is None and re.search("工作报告|预算案|预算草案", title) and "审计" not in title:
        plan = max(named) if named and "政府工作报告" in title else spoken + (month >= 10) if day else None
    if year is None and (plan or named):
        year = plan - 1 if plan else max(named)
    if year is None and day:
        review = re.search("半年|季度?报|季度|[1-9]月|年中|中报", title or folded[:400])
        year = spoken if review or month > 9 else spoken - 1
    if year is None and usual:  # the latest of the years that share a report, or the one before where that is ahead
        year = max(y for y in counted if counted[y] >= max(counted[usual] * 0.3, min(2, counted[usual] - 1)))
        plan = year if looks_ahead(year, folded) else plan
        year -= plan == year
    if re.search("半年|季度|[1-9]月|审计", title):
        return year, None
    if "预算调整" in title and (named or day):
        return max(named, default=spoken), None
    if plan is None and year:
        plan = year + 1 if looks_ahead(year + 1, folded) else None
    return year, plan


def years_outlined(title: str) -> str | None:
    """The years of which a title says that their plan follows: 第十四个五年规划和二〇三五年远景目标纲要."""
    if not _OUTLINE.search(title):
        return None
    plans = (m for m in MOMENT.finditer(title) if m["plan"] or m["quoted_plan"] or m["plan_number"])
    return next(map(years_of_plan, plans), None)


_OUTLINE = Pattern("五年?”?(?:时期)?[^，。]{0,20}规划[^，。]{0,16}(?:纲要|规划)?(?:（草案）)?$(?<!情况)(?<!报告)")
_YEARLY = Pattern(rf"({_YEAR})年(?:年度|半年度|第[一三]季度)报告")  # on each page of a company's report


def year_of_speaking(day: str | None, year: int | None, plan_year: int | None, folded: str) -> int | None:
    """What 今年 means: the year planned, unless the report is of a day before it, or calls that year 明年."""
    if day and year and int(day[:4]) >= year:
        return min(int(day[:4]), plan_year or year + 1)
    return year if plan_year and folded.count("明年") > 2 else plan_year or year


def year_of_second_part(lines: list[str]) -> int | None:
    """The year that a report plans by the order of its parts: 一、2017年工作, 二、2018年主要工作."""
    short = [line.strip() for line in lines if len(line) < 50 and not _DAY.search(line)]
    parts = [found[2] if found else line for line in short if (found := heading_of(line)) or _WORK.search(line)]
    years = [(title, set(_years(title))) for title in parts]
    first = next((at for at, title in enumerate(parts) if reviews_work(title) or years[at][1]), len(parts))
    for title, said in years[first + 1 :]:
        if len(said) == 1 and not reviews_work(title):
            (plan,) = said
            after = reviews_work(parts[first]) and plan not in years[first][1]  # 2021年运行情况, 2021年运行特点
            return plan if plan - 1 in years[first][1] or after else None
        if years[first][1] and _COMING.match(title):
            return max(years[first][1]) + 1
    return None


def reviews_work(title: str) -> bool:
    """Whether a heading looks back; 2018年主要工作 may be of either year, as the headings before it have it."""
    return bool(REVIEW_WORDS.search(title)) and not _WORK_OF_YEAR.search(title)


_WORK, _WORK_OF_YEAR = Pattern("工作(?:回顾)?$"), Pattern("年.{0,4}主要工作$")
_COMING = Pattern("今年|新的?一年|明年|来年")


def looks_ahead(year: int, folded: str) -> bool:
    """Whether a report sets out what is to be done in a year."""
    work = "(?<!五年)计划(?!投资)|目标|预期|将|(?<![主重需])要(?!求)|重点工作|工作重点|安排|力争|工作任务"
    return bool(re.search(rf"{year}年(?!\d{{1,2}}月\d{{1,2}}日)[^。]{{0,40}}(?:{work})", folded))


_COMPARED_YEAR = Pattern(rf"[比较与同从由自]{_YEAR}年")  # 比2019年增长, 与2019年同期相比: not the year spoken of


_YEARS_AHEAD = Pattern(rf"{_YEAR}年[到至]{_YEAR}年")  # 2024年到2026年是投资高峰


def _years(line: str) -> list[int]:
    return [
        year_number(match[0].removesuffix("年"))
        for match in re.finditer(rf"{_YEAR}(?=年(?!以来)|学年|至|[/／—–~-])", line)
    ]


class Section(NamedTuple):
    """A heading and what stands under it, as far as the metrics need to know it."""

    titles: tuple[str, ...]  # outermost first
    heading: int  # index of the innermost heading, -1 before the first
    plan: bool
    period: str | None
    year: int | None  # what 全年 and 年末 mean here
    reviews: bool = False  # the heading, or one above it, says that it looks back


class Passage(NamedTuple):
    """A stretch of body text, one logical line less its run-in heading, with the section that it stands in."""

    start: int
    end: int
    section: Section


Numbered = tuple[str, "str | None", str]  # kind, number as shown, title of a heading


def heading_of(line: str) -> Numbered | None:
    """Kind, number and title of the numbered heading that opens a line, None where none does.

    >>> heading_of("（一）经济增长迈出坚实步伐。抓好国家政策落实。")
    ('bracket', '（一）', '经济增长迈出坚实步伐')
    """
    match = NUMBERING.match(line)
    if match is None:
        return None
    kind, number, rest = match.lastgroup, match[0].strip("（）)、：，．. "), line[match.end() :]
    if kind == "decimal" and (depth := number.count(".")) > 1:
        kind = f"decimal{depth}"  # 3.2.1 利息净收入
    title, *after = re.split("[。！？；]", rest, maxsplit=1)
    subtitled = not after and len(rest) <= 30 and not rest.endswith(("：", "，", "、"))  # 寿险业务：价值改善，队伍企稳
    if 0 < (colon := title.find("：")) < 20 and not subtitled:
        title = title[:colon]
    too_long = len(title) > (90 if kind in ("ordinal", "point", "dash") else 60)
    if not title.strip() or too_long or not after and rest.endswith(("，", "、")):
        return None
    if _GOES_ON.search(rest):
        return None  # （二）宽减利得税，上限为一千五百元；
    sentence = after and (len(title) > 24 or "，" in title or after == [""])
    if kind.startswith(("digit", "decimal", "circle")) and (sentence or _MEASURED.match(rest)):
        return None
    shown = f"（{number}）" if kind in ("bracket", "digit_bracket") else number
    return kind, None if kind == "dash" else shown, title.strip(" ：，")


_MEASURED = Pattern(r"[万亿%‰个元吨户亩]")
_ALONE = Pattern(rf"(?!各位|[附注（图表]|——|主席|谢谢)(?=.*{HAN_SIGN}{{2}})[^。；！？，：…]{{2,38}}$")
_FIGURE_INSIDE = Pattern(r"\d[\d.]*\s?(?:[%‰万亿元吨户亩]|个)")


def stands_alone(line: str) -> bool:
    """Whether a line without a number may be a heading: short, no sentence, no salutation, no figure with a unit."""
    return bool(_ALONE.match(line) and not _FIGURE_INSIDE.search(line) and not _TABLE_HEAD.search(line))


_TABLE_HEAD = Pattern(r"(?:(?:19|20)\d\d年[ 　]*){2}$")  # 指标 2022年 2023年


def heads(lines: list[str], at: int) -> bool:
    """Whether a line without a number is a heading where it stands: after a sentence or heading, above text or heading.

    关于国内建设, between …超额完成了计划。 and 全年完成投资五亿元，比上年增长三成。
    """
    if not stands_alone(lines[at]):
        return False
    before, after, then = lines[at - 1] if at else "。", *[*lines[at + 1 : at + 3], "", ""][:2]
    ended = before[-1] in "。：！？；”》…" or stands_alone(before) or heading_of(before)
    text_below = len(after) > 24 or after.endswith(("。", "：")) or stands_alone(after) and len(then) > 24
    return bool(ended and (text_below or heading_of(after) or _CLOSING.match(lines[at])))


def tells_figures(line: str, facts: Facts) -> bool:
    """Whether a line is of a title that gives figures: 1-5月固定资产投资同比增长8.2%."""
    return bool(facts.title and line.strip() in facts.title and _FIGURE_INSIDE.search(line))


class Open(NamedTuple):
    """A section that may still go on, with the kind and the count of its number (0 for none)."""

    kind: str
    ordinal: int
    section: Section


def outline(text: Text, facts: Facts, body: int) -> tuple[list[Heading], list[Passage]]:
    """The headings of a report and the passages under them; `body` is the index of its first line after the head.

    A heading nests under the last one of a coarser kind; a kind that is open already closes all that it holds.
    """
    headings: list[Heading] = []
    passages: list[Passage] = []
    stack: list[Open] = []
    plan: Section | None = None  # the last one that sets out the work ahead
    root = root_section(facts)
    told = [line for line in text.lines[:body] if tells_figures(text.said(line.start, line.end), facts)]
    lines = [line for line in (*told, *text.lines[body:]) if line.kind == "text"]
    found = find_headings([text.folded[line.start : line.end] for line in lines])
    order = order_of_kinds(found)
    for line, heading in zip(lines, found):
        if heading:
            kind, number, title = heading
            ordinal = ordinal_of(number)
            stack = open_sections(stack, kind, title, ordinal, is_filled(stack, passages), order)
            begin = text.folded.find(title, line.start)
            said = text.said(begin, begin + len(title))
            section = section_under(stack[-1].section if stack else root, title, said, len(headings), facts)
            if kind != "plain" and not stack:
                section = in_plan(section, plan, root)
                plan = section if section.plan and _WORK_AHEAD.search(title) else plan
            headings.append(Heading(len(stack) + 1, number, said, text.place(line.start)[0]))
            stack = [*stack, Open(kind, ordinal, section)]
        section = stack[-1].section if stack else root
        if not section.plan and _NEXT_STEP.match(text.folded, line.start, line.end):
            section = planning(section, facts)
        passages.append(Passage(line.start, line.end, section))
    return headings, passages


def planning(section: Section, facts: Facts) -> Section:
    """A section for a paragraph of it that plans, at the end of a part that looks back: 下一步，…."""
    year = facts.plan_year or (facts.now.year if facts.now else facts.year)
    return section._replace(plan=True, year=year, period=str(year) if facts.plan_year else None)


_NEXT_STEP = Pattern(r"\s*下一(?:步|阶段)[，,：]")


def root_section(facts: Facts) -> Section:
    """What stands under no heading, with what the title says of time and plan: 2026年预算草案, 2025年工作总结."""
    budget = re.search("[预預]算草?案$", facts.title or "") and "执行" not in facts.title
    plan = bool(facts.plan_year and budget)
    year = facts.plan_year if plan else facts.year
    if span := years_outlined(fold(facts.title or "").folded):
        return Section((), -1, True, span, int(span[:4]), False)
    period = part_told(facts) or (str(year) if year else None)
    _, summary, further = (facts.title or "").rpartition("总结")
    return Section((), -1, plan, period, year, bool(summary) and not _BESIDE_SUMMARY.search(further))


def part_told(facts: Facts) -> str | None:
    """The part of the year that a title says its report is about: 2024年9月份价格变动情况, 2024年半年报点评."""
    title = fold(facts.title or "").folded
    if facts.plan_year or not facts.year or not _OF_PART.search(title):
        return None
    if _HALF_REPORT.search(title):
        return f"{facts.year}-H1"
    parts = [m.period for m in moments(title, facts.year, facts.now) if m.period and len(m.period) > 4]
    return parts[0] if len(parts) == 1 and parts[0][:5] == f"{facts.year}-" and not _SPAN.fullmatch(parts[0]) else None


_OF_PART = Pattern("情况|形势|运行|公报|月报|季报|年报|价格|数据|业绩|发布会|开局|点评")
_HALF_REPORT = Pattern("半年(?:度)?(?:业绩)?报|中期业绩|中报")
_BESIDE_SUMMARY = Pattern("打算|计划|安排|思路|要点|[和及]")  # 工作总结和下一年工作打算


def find_headings(contents: list[str]) -> list[Numbered | None]:
    """Kind, number and title of each line that is a heading.

    The numbers of counted paragraphs (17. …。) make none, nor do the last members of a list (（三）…， after （二）…；).
    """
    numbers = [_PARAGRAPH_NUMBER.match(content) for content in contents]
    counted = [int(number[1]) for number in numbers if number]
    # 3.养老方面。新增床位… has a title, and is no paragraph of those that are counted
    titled = sum(bool(number and heading_of(content)) for content, number in zip(contents, numbers))
    goes_on = all(before < after for before, after in pairwise(counted))
    between = sum(
        bool(before and after) and heads(contents, at)
        for at, (before, after) in enumerate(zip(["", *numbers], [*numbers[1:], ""]))
    )
    paragraphs = len(counted) > 5 and goes_on and (titled < 5 or between > 2)
    alike = Counter(topic[1] for content in contents if (topic := _TOPIC.match(content)))
    topics = topic_lines(contents)
    found: list[Numbered | None] = []
    for at, (content, number) in enumerate(zip(contents, numbers)):
        heading = None if paragraphs and number or ends_list(contents[at - 1 : at + 1]) else heading_of(content)
        if at and _APPENDIX.match(contents[at - 1]) and stands_alone(content):
            heading = ("part", None, content.strip())
        elif heading is None and heads(contents, at):
            heading = ("plain", None, content.strip())
        elif at in topics or (topic := _TOPIC.match(content)) and alike[topic[1]] > 2:
            heading = ("point" if content.rstrip().endswith("。") else "plain", None, content.strip(" 。"))
        found.append(heading)
    return found


def ends_list(lines: Sequence[str]) -> bool:
    """Whether the second of two lines is a member of the list that the first goes on with: （二）…；以及, （三）…。"""
    kinds = [match.lastgroup for line in lines if (match := NUMBERING.match(line))]
    return len(kinds) == 2 and kinds[0] == kinds[1] and bool(_GOES_ON.search(lines[0]))


_GOES_ON = Pattern("；(?:以?及|和|并)?$")


def topic_lines(contents: list[str]) -> frozenset[int]:
    """Lines of one short sentence above a long paragraph each, where a report has several: 经济运行持续向好。"""
    long = [len(content) > 80 for content in (*contents, "")]
    above = {
        at
        for at, content in enumerate(contents)
        if long[at + 1]
        and (at == 0 or long[at - 1] or heading_of(contents[at - 1]))
        and _ONE_SENTENCE.match(content)
        and not (_FIGURE_INSIDE.search(content) or heading_of(content))
    }
    return frozenset(above) if len(above) > 3 and len(above) * 5 > sum(long) else frozenset()


_ONE_SENTENCE = Pattern(r"\s*(?!各位|同志们|现在|谢谢)[^。；！？：]{6,40}。?\s*$")
_APPENDIX = Pattern(r"\s*附[件录表]\s*[一二三四五六七八九十\d]{0,2}[：.、]?\s*$")
# 这是综合实力跃升的五年。 above each part of what was done
_TOPIC = Pattern(r"\s*这是[^，；：]{3,21}([^，；：]{3}。)$")
_PARAGRAPH_NUMBER = Pattern(r"\s*(\d{1,3})[.．].*[。：]\s*$")


def ordinal_of(number: str | None) -> int:
    """The count in a heading's number: 3 for （三）, 0 where it is not written in Chinese."""
    return int(number_value(re.sub("[^一二三四五六七八九十]", "", number or "") or "零"))


def order_of_kinds(found: Sequence[Numbered | None]) -> Sequence[str]:
    """The kinds of numbers from coarse to fine; some reports set （一） over 一、."""
    strokes = (
        i for i, heading in enumerate(found) if heading and heading[0] == "stroke" and ordinal_of(heading[1]) == 1
    )
    above = [heading[0] for heading in found[: next(strokes, 0)] if heading]
    part = max((i + 1 for i, kind in enumerate(above) if kind in _KINDS[: _KINDS.index("stroke")]), default=0)
    kinds = [_SWAPPED.get(kind, kind) for kind in _KINDS] if "bracket" in above[part:] else _KINDS
    counted = [heading[0] for heading in found if heading and heading[0] in ("digit", "decimal")]
    parted = counted[:1] == ["digit"] and "decimal" in counted
    return with_digit_first(kinds) if parted else kinds


def with_digit_first(kinds: Sequence[str]) -> list[str]:
    """The kinds with plain numbers above decimal ones: 1 学校概况, and under it 1.1 生源."""
    rest = [kind for kind in kinds if kind != "digit"]
    at = rest.index("decimal")
    return [*rest[:at], "digit", *rest[at:]]


_SWAPPED = {"stroke": "bracket", "bracket": "stroke"}


def is_filled(stack: Sequence[Open], passages: Sequence[Passage]) -> bool:
    """Whether the innermost section has text already, below its heading or behind it: 一是公共服务改善。学校…"""
    if not stack or not passages:
        return False
    run_in = passages[-1].end - passages[-1].start > len(stack[-1].section.titles[-1]) + 8
    return run_in or len(passages) > 1 and passages[-2].section is stack[-1].section


def open_sections(
    stack: list[Open], kind: str, title: str, ordinal: int, filled: bool, order: Sequence[str]
) -> list[Open]:
    """The sections that stay open when a heading of this kind and count begins.

    `filled` says whether the innermost has text, `order` are the kinds of numbers, coarse to fine.
    """
    same = [i for i, section in enumerate(stack) if section.kind == kind]
    goes_on = [i for i in same if stack[i].ordinal == ordinal - 1 > 0]
    if goes_on:
        return stack[: goes_on[-1]]  # 四、, under it 一、二、三、, then 五、
    if kind == "plain":
        if _CLOSING.match(title) or _PLAN_PART.match(title):
            return []
        if same:
            return stack[: same[-1]] if filled else stack
        return stack[: sum(section.kind not in ("point", "dash", "ordinal") for section in stack)]
    if kind == "stroke" and len(same) == 1 and stack[same[0]].ordinal > ordinal == 1:
        return stack  # 四、…, and under it 一、二、三、 again
    if same:
        return stack[: same[-1]]
    finer = (i for i, s in enumerate(stack) if s.kind != "plain" and order.index(s.kind) > order.index(kind))
    return stack[: next(finer, len(stack))]


_PLAN_PART = Pattern(
    "(?:20[0-9]{2}年|今后|下一?步|下一?阶段|下半年).{0,12}(?:安排|打算|思路|重点|任务|部署|展望|要点|计划)$"
)


def in_plan(section: Section, plan: Section | None, root: Section) -> Section:
    """二、今年工作部署, 三、改善民生: what follows the plan plans too, in its time: not 三、2024年重点工作."""
    if plan is None or section.reviews:
        return section
    timed = section if section.period != root.period else section._replace(period=plan.period, year=plan.year)
    return timed._replace(plan=True)


_WORK_AHEAD = Pattern("工作.{0,4}(?:部署|安排|要求|任务|打算|重点)|总体(?:部署|要求)|(?:重点|下一步|今后).{0,4}工作")


def section_under(parent: Section, title: str, said: str, heading: int, facts: Facts) -> Section:
    """A new section's place, and what its heading says of time and plan; what it does not say it has from its parent.

    `title` is folded, `said` the same as the report has it: １９５６年的国家预算.
    """
    times = [
        m.period
        for m in moments(title, facts.year, facts.now)
        if m.period
        and not re.search("[去上]年|^[年全当本期]", title[m.start : m.end])
        and title[m.start - 1 : m.start] not in ("比", "较")
    ]
    times += [found[1] for found in [_OUTLOOK.search(title)] if found]
    strong = STRONG_PLAN_WORDS.search(title)
    audited = any(_AUDITED.search(told) for told in (*parent.titles, title))  # 审计情况, under it 营养改善计划
    plans = PLAN_WORDS.search(title) and not audited and (not parent.reviews or strong)
    ahead = times and facts.year and int(times[0][:4]) > facts.year
    reviews = bool(REVIEW_WORDS.search(title)) and not (ahead and _WORK_OF_YEAR.search(title))
    period, year, plan = parent.period, parent.year, parent.plan
    if reviews and not ("成就" in title and strong):
        plan = False
    elif plans or ahead:
        plan = True
    if plan and len(times) > 1:  # “十五五”时期目标任务和2026年工作安排: what is said without a time is of the year
        times.sort(key=len)
    if times:
        period, year = times[0], int(times[0][-4:]) if times[0][-4:].isdigit() else int(times[0][:4])
    elif plan and not parent.plan:
        year = facts.plan_year or (facts.now.year if facts.now else facts.year)
        period = parent.period if "预案" in title else str(year) if year and facts.plan_year else None
    elif parent.plan and not plan:
        period, year = str(facts.year) if facts.year else None, facts.year
    return Section((*parent.titles, said), heading, plan, period, year, not plan and (parent.reviews or reviews))


_OUTLOOK = Pattern(r"^展望((?:19|20)\d\d)$")
_AUDITED = Pattern("审计(?!建议|意见|工作)")


# ======================================================================================================================
# Metrics: a quantity in its clause becomes a metric (governor, name, role, direction, basis, status, period)
# ======================================================================================================================


class Item(NamedTuple):
    """A token of a sentence, or a quantity (tag Q) or time expression (tag T) that stands as one."""

    start: int
    end: int
    word: str
    tag: str


# A name in the report's own words: spans of the folded text, and now and then a word of ours that ties them (投入, 占比).
Phrase = tuple["tuple[int, int] | str", ...]

# ---------------------------------------------------------------------------------------------- numbers that are no figures

UNREAD = Pattern(
    rf"""
      (?=[第前〔（(【①-⑳“‘「\[\dA-Za-z{"".join(NUMERALS)}十百千万亿])(?:  # what such a number can begin with
      (?P<ordinal>第(?:{_CHINESE}{{1,9}}|\d{{1,9}})(?:[-—~、]第?(?:{_CHINESE}{{1,9}}|\d{{1,9}}))?)
    | (?P<rank>(?<![目提之以年日面])前(?:\d{{1,9}}|{_CHINESE}{{1,3}})[位名强]?(?=[，。；、）]|[位名强]|$))
    | (?P<document>〔\d{{4}}〕\d{{1,9}}号|\[\d{{4}}\]\d{{1,9}}号|\d{{1,9}}号(?!召))
    | (?P<list>[（(\[【](?:\d{{1,2}}|[a-z])[）)\]】](?!\d)|[①-⑳]|(?<![\d.一-鿿])\d{{2,3}}\.(?=[\u4e00-\u9fff]))
    | (?P<phone>(?<!\d)1[3-9]\d{{9}}(?![\d元万亿人吨户个])|(?<!\d)0?\d{{2,3}}-\d{{7,8}}(?!\d))
    | (?P<name>[“‘「][\dA-Za-z个.+·/-]{{1,20}}[”’」]|[A-Za-z]{{1,12}}[-—]?\d{{1,9}}(?:\.\d{{1,9}})?(?:[-—](?:19|20)\d\d(?!\d))?(?![\d.]{{0,9}}\s?(?:亿|万|%|元|[台套家项件]|个(?!人)))|\d{{1,9}}(?:\.\d{{1,9}})?[GKDAaCTM](?:级|网络|基站|景区)?(?![A-Za-z\d])(?=\W|[\u4e00-\u9fff]|$)|\d{{1,2}}型(?=[\u4e00-\u9fff])
        |\d{{1,9}}强(?!度)|\d{{4,5}}(?=[^\d，。；、家个户项件]{{0,6}}(?:平台|热线))|\d{{1,9}}(?:[+]\d{{1,9}}|[+][A-ZN])|\d{{1,9}}·\d{{1,9}}|\d{{1,9}}(?:小时|分钟)?[\u4e00-\u9fff]{{0,2}}(?:经济圈|生活圈|交通圈)|\d{{1,9}}大(?=[\u4e00-\u9fff])|(?:\d[\d.]{{0,9}})?[十百千万亿]{{1,4}}[元吨]?级|\d{{1,9}}后|\d{{1,2}}[a-z]?类(?=[区水])|\d\.0(?=[版时]|方案)
        |\d{{1,9}}号线|(?<=[国省县乡]道)\d{{1,4}}(?=线)|(?<=村)\d{{1,9}}(?:[、，]\d{{1,9}})*组|(?:\d{{1,9}}|{_CHINESE}{{1,3}})连(?=[丰增涨跌升降冠胜快好板阳阴”’])|\d{{1,9}}[时点]\d{{0,2}}分?(?=[，。许起至])|\d{{1,9}}(?=[国次]集团|国峰会)
        |(?<=[东西南北中部欧亚非盟洲])\d{{1,2}}(?:省区?市?|[国市县])(?=[\u4e00-\u9fff]{{2}}))  # 西部12省市|外贸, 中东欧16国|进出口
    | (?P<clock>(?<=[-./]\d\d[ ])\d{{1,2}}：[0-5]\d(?:：[0-5]\d)?)  # 2024-04-25 16:20
    | (?P<version>\d{{1,9}}\.\d{{1,9}}\.\d{{1,9}}(?:\.\d{{1,9}})*)
    | (?P<place>(?:(?<=[东西]经|[南北]纬)\d{{1,3}}(?:\.\d{{1,9}})?[°度]?|(?<!\d)\d{{1,3}}°(?=\d))(?:\d{{1,2}}[′″'"ˊ’分秒]?){{0,2}})
    | (?P<age>(?<![到至达在为高长\d])(?:\d{{1,9}}|{_CHINESE}{{1,9}})周?岁(?:及)?以[上下]|(?:\d{{1,9}}|{_CHINESE}{{1,9}})周岁)
      )
    """,
    re.VERBOSE,
)


def scan(
    folded: str, start: int, end: int, times: list[Moment], edges: frozenset[int] | set[int]
) -> tuple[list[Quantity], list[tuple[int, int, str]]]:
    """The quantities of a stretch of text, and the numbers there that are none, with why.

    `edges` are the token boundaries: a number in characters that begins or ends inside a word is part of the word (千方百计).
    """
    taken = [(m.start, m.end, "time") for m in times]
    taken += [(m.start(), m.end(), m.lastgroup or "name") for m in UNREAD.finditer(folded, start, end)]
    taken.sort()
    blocked = iter(taken)
    block = next(blocked, None)
    found: list[Quantity] = []
    left_out: list[tuple[int, int, str]] = []
    for match in NUMBER.finditer(folded, start, end):
        at = match.start()
        while block and block[1] <= at:
            block = next(blocked, None)
        if found and at < found[-1].end or block and block[0] < match.end() and at < block[1]:
            continue
        quantity = quantity_at(folded, match, end, edges)
        if quantity is None:
            if match["digits"]:
                left_out.append((at, match.end(), "no unit"))
        elif not _COUNTED.search(match[0]) and not says_much(folded, at, quantity):
            continue
        elif found and (joined := joined_range(folded, found[-1], quantity)):
            found[-1] = joined
        else:
            found.append(quantity)
    left_out += [(a, b, reason) for a, b, reason in taken if any(c.isdigit() for c in folded[a:b])]
    return share_units(folded, found), left_out


def says_much(folded: str, at: int, quantity: Quantity) -> bool:
    """Whether a magnitude without a number is a figure: 超万亿元, 突破百亿斤, but 百亿|县区 and 两个|万亿元大关 name."""
    many = not is_counter(quantity.unit) or quantity.value >= 1_000_000  # 超百万人, but not 超百家
    measured_out = bool(quantity.bound and quantity.unit) and many
    return folded[at - 1 : at] != "个" and (measured_out or quantity.unit in _MAGNITUDE_ALONE)


_MAGNITUDE_ALONE = CURRENCIES | RATIOS
_COUNTED = Pattern(r"[\d〇零一二两三四五六七八九多余几数半成番]|十万")


def quantity_at(folded: str, match: re.Match[str], limit: int, edges: set[int]) -> Quantity | None:
    """The quantity whose number the match is, with its unit and bounds; None where the number cannot be one."""
    if match["digits"] or match["chinese"]:
        quantity = measured(folded, match, limit, edges)
    else:
        quantity = shared_or_doubled(match)
    return None if quantity is None else with_bounds(folded, quantity, edges)


def shared_or_doubled(match: re.Match[str]) -> Quantity | None:
    """Numbers that carry their unit in themselves: 1/4, 一半, 翻两番, 三分之二, 近六成."""
    doubling = match["doublings"] is not None
    if match["over"]:
        value, unit = round(Decimal(match["over"]) * 100 / int(match["under"]), 2), "%"
    elif match["half"]:
        value, unit = Decimal(50), "%"
    elif doubling:
        times = number_value(match["doublings"] or "一")
        value, unit = Decimal(2) ** int(min(times, 20)) - 1, "倍"
    elif match["part"]:
        value, unit = number_value(match["part"]), SHARES.get(match["whole"], "")
        if not unit:
            whole = number_value(match["whole"])
            if not whole:
                return None
            value, unit = round(value * 100 / whole, 2), "%"
    else:
        value, unit = number_value(match["tenths"].replace("几", "1")) * 10, "%"
        if match["more"]:
            value += 5 if match["more"] == "半" else NUMERALS[match["more"]]
    high = number_value(match["upto"]) if match["upto"] else None  # 百分之二至三
    return Quantity(match.start(), match.end(), value, high, unit, None, doubling)


_SMALL_CHANGE = Pattern(r"元([\d一二三四五六七八九])角(?:([\d一二三四五六七八九])分)?")  # 九元六角, 一元二角五分
_PER_MANY = Pattern("[/／](?:10|十)?万(?![元人亩])")  # 孕产妇死亡率6.8/10万
LONGEST_NUMBER = 40  # characters: what is longer is no number that a report gives


def measured(folded: str, match: re.Match[str], limit: int, edges: set[int]) -> Quantity | None:
    """A number and the unit behind it: 1亿千瓦, 7800余人, 276.38（不含…）亿元, 一倍半."""
    start, end, number, bound = match.start(), match.end(), match[0], None
    if len(number) > LONGEST_NUMBER:
        return None
    if change := _SMALL_CHANGE.match(folded, end):
        tenths, cents = number_value(change[1]), number_value(change[2] or "零")
        return Quantity(start, change.end(), number_value(number) + tenths / 10 + cents / 100, None, "元", None)
    if per := _PER_MANY.match(folded, end):
        return Quantity(start, per.end(), number_value(number), None, per[0], None)
    if number[-1] in "千百" and len(number) > 1 and unit_at(folded, end - 1) > end:
        end, number = end - 1, number[:-1]  # 1亿千瓦: the 千 belongs to the unit
    if match["chinese"] and not counts(folded, start, end, edges):
        return None
    value = number_value(number)
    if _TO_ONE.match(folded, end):
        return Quantity(start, end + 2, value, None, "", bound)  # 2.27：1
    vague = folded[end : end + 1]
    if vague and vague in "多余几来" and (unit_at(folded, end + 1) > end + 1 or vague in "多余"):
        end, bound = end + 1, "at_least"
    after = unit_at(folded, end)
    if after == end and (behind := unit_behind_bracket(folded, end, limit)):
        scale, end, after = behind
        value *= scale
    unit, end = folded[end:after], after
    if match["chinese"]:
        bare = not unit and (number[-1] not in "万亿" or len(number) < 2)
        if bare or folded.startswith(_PLACES, end):
            return None
    if unit == "倍" and folded[end : end + 1] == "半":
        value, end = value + Decimal("0.5"), end + 1
    if unit.endswith("个") and not bound and MANY_MORE.match(folded, end):
        end, bound = end + 1, "at_least"
        if (whole := unit + folded[end : (after := unit_at(folded, end))]) in UNITS:
            unit, end = whole, after  # 5个多百分点
    if re.search("[多余几数来]", match[0]):
        bound = "at_least"
    return Quantity(start, end, value, None, _PLAIN_UNIT.get(unit, unit), bound)


MANY_MORE = Pattern(f"(?!{OFTEN_MANY})多")
_TO_ONE = Pattern(r"：1(?![\d.：万亿])")


def unit_behind_bracket(folded: str, at: int, limit: int) -> tuple[Decimal, int, int] | None:
    """Magnitude and unit that stand behind a remark: 276.38（不含…）亿元."""
    close = folded.find("）", at, min(at + 60, limit)) if folded[at : at + 1] == "（" else -1
    if close < 0:
        return None
    scale = re.match(r"[十百千万亿]*", folded[close + 1 : close + 5])[0]
    begin = close + 1 + len(scale)
    end = unit_at(folded, begin)
    return (number_value(scale) if scale else Decimal(1), begin, end) if end > begin else None


def with_bounds(folded: str, quantity: Quantity, edges: set[int]) -> Quantity:
    """A quantity with the words before and behind it that bound it: 近60亿元, 60%以上."""
    start, end, bound = quantity.start, quantity.end, quantity.bound
    if (after := _AFTER.match(folded, end)) and (len(after[0]) > 1 or not bound):
        end, bound = after.end(), _BOUND_OF[after[0]]
    before = _BEFORE.search(folded, max(0, start - 4), start)
    if before and (len(before[0]) > 1 or bounds_alone(folded, start - 1, edges)):
        start, bound = before.start(), _BOUND_OF[before[0]]
        if folded[start - 1 : start] in ("大", "将") and before[0] in "约近":
            start -= 1  # 大约, 将近
    return quantity._replace(start=start, end=end, bound=bound)


def bounds_alone(folded: str, at: int, edges: set[int]) -> bool:
    """Whether 约 or 近 is a word of its own and not the end of 节约, 附近, even where the dictionary glues it (占近|六成)."""
    return at in edges or bool(_BOUND_ALONE.match(folded, at))


_BOUND_ALONE = Pattern(
    "(?<![节大条合公契制预违简签邀续])约|(?<=[占达有为增降额量值入出资数率产])近|(?<=[额量值入出数率费款元首])[超逾]|(?<=[了跌升涨至到])近"
)


# What follows a number in a place's name: 三十亩|地村, 八百亩|坝.
_PLACES = ("地村", "坝", "拐", "湾", "沟", "桥", "店", "铺", "堡", "屯", "里铺", "营村", "家村")


def counts(folded: str, start: int, end: int, edges: set[int]) -> bool:
    """Whether a number in characters is a number and no part of a word: it has a magnitude and begins with a word."""
    number, begins = folded[start:end], start in edges or folded[start - 1 : start] in "约近超逾达过"
    if _DIGIT_FIRST.match(number) and unit_at(folded, end) in edges and not folded[start - 1 : start].isdigit():
        return True  # 加|推二|千张
    if not begins or not _MAGNITUDE_SIGN.search(number):  # 一倍, 一点八倍
        small_change = (
            folded.startswith("角", end) and folded[start - 1 : start] in "约加减升降涨至到为收"
        )  # 增加约|八角
        return folded.startswith("倍", end) or small_change or "点" in number and begins and unit_at(folded, end) > end
    if number in _ROUND:
        bounded = number == "十万" or folded[start - 1 : start] in "超逾破近达在"
        return bounded and unit_at(folded, end) > end  # 突破|千万元, 十万|名
    return end in edges or unit_at(folded, end) in edges or folded[end : end + 1] in "多余几"


_DIGIT_FIRST = Pattern("[一二两三四五六七八九][十百千万亿]")
_ROUND = frozenset("十 百 千 万 亿 千万 百万 十百 十万 万千 亿万 千百".split())
_MAGNITUDE_SIGN = Pattern("[十百千万亿]")


def joined_range(folded: str, low: Quantity, high: Quantity) -> Quantity | None:
    """6-8%, 25%到40%, 5到7元 as one quantity."""
    gap = folded[low.end : high.start]
    if not _RANGE_SIGN.fullmatch(gap) or low.unit not in ("", high.unit) or low.high is not None:
        return None
    amount = low.unit and low.unit not in RATIOS
    if gap in "至到" and (
        folded[low.start - 1] in "从由" or amount and _MOVED_BY.search(folded, max(0, low.start - 2), low.start)
    ):
        return None  # 减少27.31亿元至212.61亿元: the change, then the level
    value = low.value
    scale = re.match(r"[\d.,]+([十百千万亿]+)", folded[high.start : high.end])
    if scale and not low.unit and high.value > value and not _MAGNITUDE_SIGN.search(folded, low.start, low.end):
        value *= number_value(scale[1])  # 5-7万吨
    return Quantity(low.start, high.end, value, high.value, high.unit, low.bound or high.bound)


_RANGE_SIGN = Pattern("[-—–~～至到－]")
_MOVED_BY = Pattern("(?:增加|减少|上升|下降|回落|提高|降低)$")


def share_units(folded: str, found: list[Quantity]) -> list[Quantity]:
    """10.6万、3.8万、3.3万平方公里: a unit said once at the end of a list."""
    shared = list(found)
    for i in range(len(shared) - 2, -1, -1):
        here, following = shared[i], shared[i + 1]
        joint = folded[here.end : following.start]
        points = here.unit == "个" and following.unit in ("百分点", "基点", "BP")  # 0.4个和0.2个百分点
        moved = points and _MOVED_TOO.fullmatch(joint)  # 上升0.15个、|下降|0.09个
        if moved or joint in ("、", "和", "与", "及", "或") and (points or not here.unit and following.unit):
            shared[i] = here._replace(unit=following.unit)
    return shared


_MOVED_TOO = Pattern("[、和与及](?:上升|下降|提高|降低|回升|回落|增加|减少)")


# ------------------------------------------------------------------------------------------------------ words that govern

UP_VERBS = "升值 上行 多发 多拨 涨价 提价 抬升 上扬 增长 增利 调高 多提 急升 多支出 少亏 略增 微增 多增加 上升 提高 提升 增加 上涨 回升 加快 扩大 扩容 净增 净增加 净增长 增收 增产 增支 增盈 多增 递增 攀升 恶化 走高 上浮 扩招 超收 上调 增 涨 升 增值 新增加 反弹 改善 增厚 增多 延长 拓展 正增长 劲增 猛增 激增 增进 增幅 涨幅 升幅 增速 增长率 增长速度 快 高 多 高出 多出 增长约 加大 拉长 跃升 延伸 增强 优化 升高"
DOWN_VERBS = "减省 节省 只差 尚差 急挫 重挫 贬值 下行 减慢 放慢 少发 少拨 少安排 降价 收缩 下降 略减 再降 再减 压 短 调低 少提 砍掉 收敛 急跌 少支出 略降 微降 减少 回落 收窄 放缓 压减 压缩 缩短 减支 短收 降低 下滑 下跌 减 降 跌 减亏 削减 精简 核减 压降 缩减 减轻 下浮 下调 负增长 萎缩 缩小 减产 降幅 跌幅 低 慢 少 减收 下挫 减排 节约 下行 减弱 趋缓 走低 探底 缩 裁减 净减少 净减 少收 降速"
GAP_VERBS = "高于 低于 快于 慢于 好于 优于 高出 超出 多于 少于 大于 小于 领先于 领先 落后于 落后 高过 略高于 略低于 略快于 略好于"
LEVEL_VERBS = """只得 不及 仅发 只发 只收 只产 仅收 仅产 跌破 徘徊 徘徊在 冲刺 报 收报 列 只及 仅及 出现 维持 涉及 到账 入账 介乎 介于 高于 低于 首破 达 达到 完成 实现 为 是 突破 超过 达成 保持 有 共 共有 仅 计 录得 安排 总额为 仅为 分别为 均为 则为 实为 约为 过 共为 同为 合为 收到 只有 已有 还有 尚有 现有
拥有 建有 设有 保持在 稳定在 控制在 维持在 定为 确定为 稳定为 稳定到 稳控在 运行在 保持于 处于 落实到 实际完成 累计完成 可达 将达 已达 高达 多达 总数达 共计 收于 报收 位居 居 占 占到 等于 相当于 即 跨越 迈上 跃上 站上 跨上 登上 逼近 连跨 跨过 超 升为 创 至 到 在 计入 破 迈过 接近 合 折合 实收 实支 取得 获得 新增 入库 巩固在 巩固到 提升在 稳在 站稳 跑出 花 奔 转正 由负转正 由正转负"""
RESULT_VERBS = "提至 重回 重返 重上 推高至 推高到 拉高至 拉高到 发展至 发展到 提到 冲到 整合至 整合到 合并为 合并至 扩至 扩到 扩充到 扩充至 降到 降至 压回 增到 增至 升到 升至 涨到 涨至 减到 减至 缩至 整合为 拆分为 调整为 调整到 调整至 调为 变为 变成 转为 由负转正至 转正至 改为 上升到 发展到 扩展到 增补到 回升到 跌至 跌到 恢复到 恢复至 回复到 回复至 压到 压至 扩大到 改造成 拓展到 延伸到 提速至 提前到 推进到 转正到"
# These say how much or how high and never take 到 or 至 behind them.
STATIC_WORDS = frozenset("增速 增幅 涨幅 降幅 跌幅 升幅 增长率 增长速度 快 高 多 慢 低 少".split())
GOVERNORS: dict[str, tuple[str, str | None]] = dict.fromkeys(LEVEL_VERBS.split(), ("level", None))
for _direction, _verbs in (("up", UP_VERBS.split()), ("down", DOWN_VERBS.split())):
    GOVERNORS |= dict.fromkeys(_verbs, ("change", _direction))
    _reached = {verb + tail for verb in _verbs if verb not in STATIC_WORDS for tail in "到 至 为 成 达 达到".split()}
    GOVERNORS |= dict.fromkeys(_reached - GOVERNORS.keys(), ("to", None))
GOVERNORS |= dict.fromkeys(RESULT_VERBS.split(), ("to", None))
GOVERNORS |= dict.fromkeys(
    "超序时进度 超计划 超年度任务 超任务 超目标 超年度计划 超预算 超年度预算 超额完成计划".split(), ("change", "up")
)
# 微跌, 调增, 骤降, 年增: how it moved, or since when, in the verb's first sign.
for _sign, _direction in zip("增升涨减降跌", ("up",) * 3 + ("down",) * 3):
    GOVERNORS |= {first + _sign: ("change", _direction) for first in "微略稍小大骤锐剧暴猛飙急激调再普年季月同环"} | {
        first + _sign + tail: ("to", None) for first in "微略小稍骤锐大调再" for tail in "到至"
    }
for _first, _direction in (("多", "up"), ("少", "down")):
    GOVERNORS |= dict.fromkeys((_first + verb for verb in "增减销办收支缴用产卖"), ("change", _direction))
GOVERNORS |= dict.fromkeys("持平 基本持平".split(), ("change", "flat"))
_LONGEST_GOVERNOR = max(map(len, GOVERNORS))
# The rate as a noun keeps its direction whatever verb follows: 降幅收窄至2.6%, 居民消费价格涨幅控制在2%左右.
RATE_NOUNS = dict.fromkeys(
    "增速 增幅 涨幅 升幅 增长率 增长速度 增长 加幅 提价幅度 上升幅度 增长幅度 涨价幅度 上涨幅度 发展速度 变动幅度 变动比例 变动率 增减幅度 增减比例 变动 增减 提高幅度 扩大幅度".split(),
    "up",
) | dict.fromkeys("下降幅度 收窄幅度 回落幅度 缩小幅度 削减幅度 压减幅度 减产幅度 减少幅度 降幅 跌幅".split(), "down")

YOY = Pattern(r"上年|一年前|今年$|上一?学年|前年|去年|前一年|(?<!\d年)同期|上一年|年初(?!预算|计划|目标)|按年|上一年度")
MOM = Pattern(r"环比|[上前]一季|上一个?月|上月|上季|上个月|上个季|\d+月|季度|前\d+个?月|按季|按月|上期")
# Small words between a name and its governor or quantity; none of them is part of a name's end.
FILLERS = frozenset(
    """了 约 共 仅 只 就 已 又 再 也 均 都 各 分别 依次 累计 合共 共计 全年 大约 仍 仍然 还 则 将 要 可 能 会 应 拟 按 由 从 于 远远 按年 估计 预计 预期 预测 力争 争取 确保 年均 同比 环比 平均 每年 平均每年 两年
    虽然 虽 反而 还是 须 因而 最新 高质量 高标准 高水平 高效 正式 皆 新台币 的 地 得 并 且 而 亦 其 其中 另 另有 另外 即 将近 总共 共有 大体 逆市 随之 单月 基本 略 略有 略为 稍 稍为 小幅 大幅 大幅度 明显 显著 快速 持续 继续 稳步 进一步 逐步 逐年 逐月 逐季 从无到有 首次 再次 率先 连续 连年 双双 历史性 实际 名义 实质
    近 超 逾 左右 里 内 时 后 前 先后 最终 最高 最低 最多 最少 至少 当年 当月 当季 本期 本年 期末 年末 年底 已经 正在 即将 有望 总体 整体 全部 全面 超额 预定 却 平 人民币 转为 变为 扭转 始终 一直 常年 一律 温和 目前 现在 月 没有 轻微 止跌 逆势 对比 人均 和 与 同 将会 将要 双 可望 一般 日均 月均 当前 要么 不得不 其间 更 更是 才 累积 一路 本期间 期间内 可能 尚存 尚 一年 一项 居前 居首 靠前 迄今 首度 港币 由此 高位 低位 大致 届时 须于 将于 不会 因此 虽 虽然 最 首 竟 远 料 相应 分阶段 分步 据 几乎 统一 接连 原先 原有 仍 仍然 依然 同步 唯 惟 需 两次 三次 四次 多次 数次 已于 拟于 定于""".split()
)
# Words that open a clause before a name and are no part of it.
LEADS = frozenset(
    """惟 唯 单是 仅是 以致 几乎 近 内有 若 若要 反观 从严 从紧 严格 相应 大大 由于 因为 了 约 共 仅 只 就 已 又 再 也 均 都 各 分别 累计 合计 合共 总计 共计 仍 还 则 将 要 能 会 应 拟 拟以 预计 预期 估计 预测 力争 争取 确保 年均 同比 环比 按年 其 其中 当中 另 另有 另外 其余 并 并且 且 而 亦 及 以及 或 和 与 、 即 也即
    首次 再次 率先 连续 大力 积极 着力 努力 成功 顺利 圆满 有效 有序 扎实 深入 不断 切实 进一步 逐步 先后 已经 正在 即将 有望 全部 超额 我 我们 我会 政府将 同时 此外 特别是 尤其是 包括 例如 比如 来 后 的 地 等 使 含 因 因此 从而 至此 拟将 得益于 受益于 届时 本月 当月 本季
    计及 加上 减去 总共 累计共 多年来 分期 分批 阶段性 结果 如果 能够 可以 要求 只要 甚至 反而 还是 展望 回顾 主因 料 不仅 而且 因地制宜 按期 如期 提前 内 完全 没有 需 需要 应当 必须 继续 持续 加快 全力 精准 统一 一批 一大批 后来 各类 各级各类 各种 但 但是 虽然 倾力 不过 一律 至今 却 好 大规模 大幅 但仍 仍有 有 于 里 相 便 便可 共有 为此 首期 首批 不到 不足 加 减 首破 已设 设有 始终 虽 更 尽管 皆 既 现 现有 已有 最 远远 所 一次性 将要 这些 这个 上述""".split()
)
# 大会, 全省 …: how wide a figure reaches, no part of what is measured.
SCOPES = frozenset(
    "各地 各部门 各地区 各级各部门 各县 各市 各区 各省 各单位 全国 全省 全市 全区 全县 全州 全镇 全乡 全村 全盟 全旗 全社会 我国 我省 我市 我区 我县 我乡 我镇 我州 本省 本市 本县 全院 我院 全校 我校 全行 本行 本集团 本公司 全港 本港 全公司 全系统 同时 此外 目前 截至 截止 现在 当前 今年以来 预计 以来 一年来 五年来 其中".split()
)
# Verbs of doing: what stands behind them was made, held, handled or paid for. They are no part of a noun's name.
DOING = frozenset(
    """落成 释放 派付 进行 贡献 给予 带来 停招 完工 录得 完成 实现 达到 建成 新建 建设 改造 实施 发放 投入 安排 引进 签订 新增 新签约 签约 落地 开工 开工建设 竣工 投产 启动 推进 推动 开展 举办 组织 培育 培养 引导 扶持 支持 帮助 帮扶 资助 救助 补助 拨付 下达 争取 筹集
    依法取缔 拿出 管控 清零 销号 对账销号 化解 清理 清除 拆除 取缔 查处 查办 侦办 侦破 破获 抓获 捣毁 打掉 发出 排查 整治 治理 修复 修缮 维修 改建 扩建 新扩 改扩建 续建 修建 建立 设立 成立 组建 创建 打造 形成 获批 获得 荣获 取得 获 入选 认定 评定 命名 授予 申报 推荐 选派 选聘 招聘 招录 提请 审议 签约成交 转
    接 办理 办结 受理 审结 审执结 执结 审理 审查 评审 接听 处理 处置 答复 调解 制定 制订 修订 修改 废止 出台 印发 发布 发行 颁布 编制 梳理 公布 公开 取消 下放 撤销 精简 压减 削减 压缩 淘汰 关停 关闭 退出 减少 增加 提供 提高 提升 扩大 带动 拉动 惠及 覆盖 服务 吸纳 转移 输转 吸引 接待
    种植 收购 购置 采购 投放 配备 安装 更换 铺设 开通 开设 增设 增补 增开 开行 开辟 建有 拥有 设置 布局 布设 设 开办 兴办 举行 召开 参加 参与 聘用 聘请 签署 缔结 加入 达成 促成 洽谈 对接 跟踪 谋划 包装 策划 出让 盘活 消化 收储 征收 供应 出租 回收 追回 挽回 追缴 收缴 没收 罚没 减免 免除 减轻 降低 节约 节省 核销 核定 审定
    严守 守住 守牢 培训 轮训 宣讲 演出 送 赠送 免费 赠 奖励 表彰 选树 发展 招收 招生 录取 毕业 引 迎接 打通 连通 联通 贯通 植树 造 栽植 新植 补植 连片 连片新植 绿化 造林 退 还 保护 救治 诊疗 收治 接种 检测 监测 抽检 检查 抽查 巡查 督查 审计 查出 发现 移送 收回 整改 落实 执行 使用 利用 通过 采用 采取 运用 依托 发挥 坚持 围绕 聚焦
    解决 办成 办好 用好 管好 建好 做好 抓好 抓 搞好 建 修 改 扩 办 开 购 买 补 植 栽 减 调 清 拆 评 发 拨 出 收 捐 捐赠 募集 争取到 筹足 筹措 到位 增拨 加推 扩充 确定 确认 列入 纳入 进入 完善 优化 优化重组 重组 整合 合并 改组 改制 转化 转让 授权 申请 新获 新获授权 新设 新办 新开 新开通 新认定 新引进 新培育 新签 新建成 新改建 新改扩建 升格 升级 增 增聘 延长 再扫除 投用 再 恢复 加固 除险 录得 派驻 派出 铺开 配备 具备 铺排 剩余 余下
    派发 预留 推出 推行 宽减 拨款 抢救 补充 动用 接收 判处 发生 聘 涉及 产生 超额完成 硬化 争创 落实到 追加 统筹 撬动 兑现 缴纳 上缴 征缴 返还 缓缴 留抵 退还 代建 承办 协办 主办 参展 扑救 营救 搜救 疏散 安置 搬迁 易地搬迁 转业 审批 批准 核准 备案 登记 注册 受惠 增至 扫除 加装 迁建 接入 普及 养护 应对 抵御 布放 放映 推广 消除 探明 新探明 识别 精准识别 检出 约谈 问责 处分 立案 起诉 批捕 逮捕 提起 监督 纠正 委派 提出 采纳 征集 走访 慰问 发展壮大 扶持发展 做强 做大""".split()
)
# Of these, the ones that may stand between a subject and its object: 省属企业完成产业类投资 is 产业类投资.
MIDDLE = frozenset(
    "落成 增补 增设 审议 引入 推出 取缔 拆除 改建 修复 清理 淘汰 完成 实现 达到 建成 发放 安排 引进 签订 达成 投入 新建 新增 争取 办结 审结 获得 取得 荣获 拨付 下达 资助 化解 落实 打造 培育 创建 组建 设立 提供 解决 举办 开展 共有 建立 发行 处置 收治 救治 追回 挽回 拥有 吸引 带动 惠及 覆盖 受理 办理 查处 侦破 破获 抓获 新设 筹集 募集 兑现 缴纳 减免 实施 推进 新改建 改造 提请 制定 出台 招收 查出 整改 移送 聘用 涉及 录得 召开 收到 撰写".split()
)
# Nouns that need company to say anything in a table.
GENERIC = frozenset(
    """不良率 总概算 概算 破案率 注册资本 注册资本金 注册资本（金） 注册资金 发电量 个人 省份 行业 企业 单位 群众 居民 项目 人 家庭 总投资 投资 投资额 总投资额 投资总额 计划总投资 计划投资 投入 总投入 面积 总面积 占地 占地面积 建筑面积 总建筑面积 金额 总金额 标的额 成交价 成交额 资金 资金总额 产值 收入 支出 规模 总数 总量 数量 损失 经济损失 案例 采纳率 干警 利税 死亡人数 年度投资 作品 集群 人数 户数 税率 库存量 期末库存量 总额 实际金额 合计 收入合计 支出合计 收入总计 支出总计 总规模 总长 全长 里程 长度 产能 年产能 年产值 销售额 人口 农户 户 部门 地区 产品 学生 人员 罚款 罚款金额 容量 本金 利息 营收占比 结算价 决算价 中标价
    综合成本率 赔付率 覆盖率 占比 比重 满意率 满意度 优秀率 合格率 完成率 成功率 办结率 毛利率 销量 完成投资 本期投入 增加量 指标 自然村 行政村 市县 代表 市本级 在校生 招生 毕业生 床位 增长面 专任教师 在校学生 协会 总产 单产 首期规模 执行到位率 到位率 总产量 亩产 存栏 增加值 出口 进口 余额 价格 均价 年末滚存结余 滚存结余 结余 签约额 投资规模 用地 省 县 市 村 乡镇 社区 学校 医院 农民 职工 干部 党员 市州 县市 县区 央企 国企 平台 工程 任务 问题 案件 产量 年产量 年度产量 销售 存量 保有量 财政补助 财政补助标准 补助标准 出栏 出货 出货量 产出 订单""".split()
)
FUNDING = frozenset(
    "投资 投入 总投资 总投入 计划投资 计划总投资 完成投资 累计投资 累计投入 拨款 投放 预留 概算投资 估算总投资 概算总投资 总投资额 投资额 耗资 斥资 年度投资 完成年度投资".split()
)
PREPOSITIONS = frozenset(
    "为 向 对 会同 从 在 由 将 把 被 按 按照 随着 通过 经 据 根据 让 使 令 给 自 与 同 跟 就 于 因 照 靠".split()
)
# Words at which a noun phrase that begins behind a counter ends: the predicate begins (3家企业|主板上市).
PREDICATES = frozenset(
    """得益于 受益于 由于 启用 出台 施行 全线 集聚 追讨 建成投产 建成投用 竣工投产 领先 因而 置换 转为 追发 补发 户均 亩均 降价 出列 入围 增收 致富 保持 提供 从中 中有 里有 无法 未能 尚未 没有 仍未 受 力争 确保 派驻 选派 派出 上榜 受灾 参赛 如期 按期 纳入 入选 进入 签订 投入 享受 受益 达到 实现 建成 完成 开工 投产 竣工 参考 参训 上市 挂牌 进驻 主体工程 刷新 获评 获批 荣获 获得 通过 跻身 列入 成为 达标 摘帽 脱贫 落户 落地 完工 超过 签约 入驻 下降 增长 上升 提高 受惠 受资助 就业 入库 启动 推进 实施 参与 参加 获 被 转型 退出 清零 减少 增加 全部 均 都 已 将 即将 正在 得到 得以 全面 提前 顺利 陆续 相继 加快 率先 分别 主体 位列 位居 居 开通 通车 讨回 运营 投用 投入使用 建设 援助 引进 协作 帮扶 连跨 突破 升级 转 享有 领取 涉及
    发生 存在 出现 不通 仍 还 用于 来自 占 为 是 有 在 进展 处于 可 能 能够 需 需要 应 必须 每 覆盖 惠及 带动 拉动 接受 开展 举办 当选 命名 认定 评为 被评为 被命名 受到 重新 年内 提出 加紧 完善 优化 升格 迁入 搬进 远离 开设 设立 成立 结合 结对 解决 追回 挽回 发放 下沉 驻村 参保 上线 运行 试点 达成 销往 营业 复工 复产 达产 满产 中 当中 形成 集聚 汇聚 改善 提质 扩容 晋升 深入 有序 核准 凭 不 同比 环比 比 较 累计 到 赴 取得 免除 免费 进行 实行 消除 大多 大都 建立 揭牌 全面实施 全覆盖 整县 整乡 整镇 整村 整区""".split()
)
COPULA_TAILS = frozenset(
    "已有 我们 我 中有 里有 在 新 全 先后 连 接连 大关 关口 的 了 约 共 计 是 为 已 均 都 也 分别 等 有 达 还 将 要 可 能 及 以及 以至 和 与 、 或 并 且 不但 不仅".split()
)

AVERAGE = Pattern(
    r"年均(?!浓度|值|气温|降水|降雨|日照|风速|有效)|平均每年|每年平均|每年递增|(?<!全)年平均(?=增|递|下|上|提)|年递增|(?:[两三四五六七八九十]|\d+)年(?:分别)?平均|平均增速|复合增长|每年(?=增|提|递|下|减)"
)
MEASURE = Pattern(
    r"经季节[^，。；]{0,4}调整后?|按[年月季](?=[增上下减回])|按[^，。；]{1,14}(?:计算|折算)，?|可比价?格?(?=增长|下降|增幅|增速)|按[^，。；（）]{0,8}汇率(?=合)|受[^，。；]{2,24}(?:影响|拖累|拉动|带动|冲击)|因[^，。；、]{1,10}(?=减产|下降|减少|下滑)|按(?:[^，。；]{0,10})(?:价格?|口径|价)(?:计算)?|(?:同|可比|自然|全|新|老)口径(?!财政|税|收入)下?|扣除(?!非经常)[^，。；]{1,14}(?:因素|后|影响)|剔除[^，。；]{1,14}(?:因素|后|影响)|由[负降减升增正]转[负降减升增正]|名义(?!工资|薪金|利率|汇率)|实际(?=增长|下降)|实质(?!工资|薪金|利率)"
)
ESTIMATE = Pattern(r"预计|初步核算|初步统计|初步测算|初步预计|预测|估计|预估|(?<!项目)(?<!投资)估算(?!投资|总投)")
# What makes a figure a goal: said once it holds to the end of its sentence (力争…), or for its own clause alone (计划…).
_EXPECTED = "(?<![比较于过成现与])(?<!的年度)预期目标(?!；|差距|[大相基][体本]?(?:匹配|一致|适应)|.{0,2}有.{0,2}差距)"
TARGET = Pattern(
    rf"^(?:今年|全年|明年)?计划(?=[今明全]年|[完投实新建改开])(?!投资)|[今明]年要求|力争|[一二三四五六七]要(?![求点素])|确保(?!了)|{_EXPECTED}|(?<!作为)奋斗目标|争取(?=[今明再达]|到(?!位)|用[一二两三四五六\d])|要求达|建议(?=今年)|计划规定(?=[：，])"
)
NEAR_TARGET = Pattern(
    r"(?<!涉及)(?<!占年)(?<!完成年)(?<!年度)计划(?=[完投安实新建用推改发达全争]|生(?!育)|增长|下降|经济增)|届时|(?<![虚模比草])拟(?=[^订定])|奔着|(?<!未)将(?=[达实完新建投提安开培改推])|(?<!占)规划(?=[到建总])|(?:计划|规划)[只仅]?要求|执行中争取|要[把将]|(?:要|必须|需)(?:达到|实现|完成|控制|增长|提高|保持|再|新)|(?:大?会议?|常委会|人大)批准的[^，。；完]{2,40}(?:收入|支出)(?:为|是)?$"
)
GOAL_LIST = Pattern(rf"{_EXPECTED}|(?:主要|奋斗|经营|发展|增长)目标(?:任务)?(?:是|为|：)|目标(?:是|为|：)")
OWN_GOAL = Pattern(
    r"(?<!超)(?<![于比])(?:年初|调整后?|年度|全年)(?:预算|计划|目标|(?:目标)?任务)(?:合计|总计)?$|预算调整为$|执行中调整为$|下达(?:目标)?任务$|(?<!完成)(?:预算|计划)[为是]$|预算数(?!的$|[少多超短增减低高])|预算安排(?!的)|安排预算(?!稳定)|目标值|计划数|计划安排"
)
# Verbs that tell nothing of what was done, dropped even where the noun behind them is short.
EMPTY_VERBS = frozenset(
    "进行 贡献 拿出 录得 提出 完成 实现 达到 做到 取得 获得 安排 保持 带动 拉动 促进 推动 引导 超额完成 达 拥有 建有 落实 落实到 追加 推进 开展 实施".split()
)
# Verbs that as often as not begin a noun: they are dropped only where they open the clause.
SOFT_VERBS = frozenset(
    "审批 服务 培训 保护 生产 销售 审计 监测 检测 建设 改造 治理 救助 发展 管理 出口 进口 投入 登记 安置 检查 种植 接待 招生 录取 毕业 发行 转移 就业 调解 帮扶 补助 资助 采购 供应 养护 使用 转化 授权 申请 消费 减排 合作 修复 搬迁 推广 普及 转让 出租 节约 立案 监督 执行 处置 接种 演出 出让 绿化".split()
)
ACTING, HARD_VERBS = DOING | SOFT_VERBS, DOING - SOFT_VERBS
SMALL_WORDS = FILLERS | LEADS
# What a budget or a plan calls its own figures: 收入预算数 and 收入完成数 are both the 收入.
PLAN_NOUNS = frozenset(
    "国家计划 上级计划 原定计划 原计划 决算 预算数 完成数 执行数 决算数 调整预算数 调整预算 预算 计划 计划数 年计划 全年计划 全年预算 年初预算 年初计划 年度计划 年度预算 修订预算 原来预算 任务 年度目标 年度任务 预期目标 全年目标 目标 年初 年度 调整 修订 原来 原 数 完成 超额".split()
)

# Adverbs that are as often part of a name: stripped before a verb only.
BEFORE_VERBS = frozenset(
    "亦 普遍 有效 统一 精准 连续 成功 顺利 全力 积极 率先 继续 持续 加快 现 大力 主要 全部 有序 深入".split()
)
# A part of a whole that a figure before it names: 居民人均可支配收入…，其中城镇33,260元.
SIDES = frozenset(
    "市县 市县两级 省市县 公立 私立 市本级 省本级 县本级 县区 城镇 农村 乡村 城市 市级 省级 县级 本级 区级 中央 地方 出口 进口 国有 民营 外资 男性 女性".split()
)


class Draft(NamedTuple):
    """A metric on its way: everything that its own sentence says of it."""

    quantity: Quantity
    name: Phrase
    role: str
    direction: str | None
    basis: str | None
    against: tuple[int, int] | None
    status: str
    period: str | None
    list_size: int  # how many figures were shared out with this one
    counted: bool  # names things that were counted, so that 总投资 behind it is theirs
    object: Phrase = ()  # the thing alone, without the verb that its name keeps
    aside: bool = False  # stands within brackets
    reference: str | None = None  # basis that the next change has when this figure is what it is compared with


class Clause(NamedTuple):
    """What stands between two commas, or within brackets when figures stand there."""

    items: tuple[Item, ...]
    aside: bool
    mark: str  # the punctuation before it


class Left(NamedTuple):
    """What the words before a quantity say of it."""

    subject: tuple[Item, ...] = ()
    kind: str | None = None  # of the governor: change, level, to, gap; None: a noun or a verb of doing stands there
    direction: str | None = None
    governor: str = ""
    basis: str | None = None
    against: tuple[int, int] | None = None
    reference: bool = False  # 较“十三五”末的9323.1亿元: the figure is what another one is compared with
    origin: bool = False  # 从A, 由A: where a movement starts
    respectively: bool = False


def merge_items(
    folded: str, tokens: list[tuple[str, str]], start: int, spans: list[tuple[int, int, str]]
) -> list[Item]:
    """Tokens with quantities and time expressions in their place; a token that a span cuts keeps what lies outside."""
    items: list[Item] = []
    spans = sorted(spans)
    at, position = 0, start
    for word, tag in _unglued(tokens):
        begin, position = position, position + len(word)
        while at < len(spans) and spans[at][1] <= begin:
            at += 1
        while at < len(spans) and spans[at][0] < position:
            low, high, kind = spans[at]
            if begin < low:
                rest = folded[begin:low]
                if (glued := _GLUED.match(rest)) and glued[2]:  # 已由|二零二二年
                    items.append(Item(begin, begin + len(glued[1]), glued[1], "d"))
                    begin, rest, tag = begin + len(glued[1]), glued[2], "p"
                items.append(Item(begin, low, rest, tag if low == position or glued else "n"))
            if not items or items[-1].start != low or items[-1].tag != kind:
                items.append(Item(low, high, folded[low:high], kind))
            begin = max(begin, min(high, position))
            if high > position:
                break
            at += 1
        if begin < position:
            whole = word if len(word) == position - begin else folded[begin:position]
            items.append(Item(begin, position, whole, tag))
    return items


_GLUED = Pattern(
    r"([率均都已数额量值也各约将可比面仍仅费款税虽])([达为超占均由从则增拟料降平少仅]|控制|下降|提高)$|([比较])([上去].*)$|(.{2,})(则)$|([共可])(?=.{2})(.{2,3})$"
)


_LEADS_FIGURE = Pattern(".[达超逾占近约过涨跌为由从至到仅共]$")
_UNSURE = frozenset(["", "nz", "nr", "ns"])  # tags of names, which a cut may have made up
_BEGINS_NUMBER = frozenset("0123456789") | NUMERALS.keys() | MAGNITUDES.keys()
# Words that the dictionary does not have, or cuts in two, with their tags: 快|于 全省, 再|就业.
_SPLIT = dict.fromkeys("快于 慢于 好于 多于 少于 按年 按月 按季".split(), "p")
_SPLIT |= {
    "亩均": "j",
    "件均": "j",
    "用时": "n",
    "公益诉讼": "n",
    "化学需氧量": "n",
    "供地": "n",
    "再就业": "vn",
    "代表建议": "n",
    "用能": "n",
    "并网": "vn",
    "占到": "v",
}


# Words that give their last sign to a next one that begins so: 加|上级, 签|订单.
_RECUT = {"加上": "级解年", "签订": "单", "减免税": "费"}


def _unglued(tokens: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Tokens with those apart that the dictionary glues across a joint: 率达, 率控制, 比上."""
    for at, (word, tag) in enumerate(tokens):
        following = tokens[at + 1][0] if at + 1 < len(tokens) else ""
        previous = tokens[at - 1][0] if at else ""
        if following and following[0] in _RECUT.get(word, ""):
            yield word[:-1], "v"  # 加上|级补助收入, 签订|单
            continue
        if word == "之" and following[:1] not in ("比", "差", "和"):
            yield "的", "uj"  # 集团|之|资产总值
        elif word == "计划经济" and following[:2] in ("增长", "发展"):
            yield "计划", "v"  # 今年计划|经济增长8%
            yield "经济", "n"
        elif word == "我" and following[1:] == "政府":
            yield word + following[0], "r"  # 我市|政府债务限额
        elif previous == "我" and word[1:] == "政府":
            yield word[1:], "n"
        elif word == "重要" and previous == "比":
            yield "重", "n"  # 所占比重|要由…提高到
            yield "要", "d"
        elif word[0] in _RECUT.get(previous, ""):
            yield previous[-1] + word, tag
        elif word + following in _SPLIT or word + following[:1] in _SPLIT and tokens[at + 1][1] == "nr":
            joined = word + following[: len(following) if word + following in _SPLIT else 1]
            yield joined, _SPLIT[joined]
        elif previous and previous + word in _SPLIT:
            continue
        elif previous + word[:1] in _SPLIT and tag == "nr":
            yield word[1:], "n"  # 快|于城镇
        elif word.endswith("占") and following in ("比", "比超", "比达", "比为"):
            yield word + "比", "n"
        elif at and word.startswith("比") and previous.endswith("占") and word in ("比", "比超", "比达", "比为"):
            if word[1:]:
                yield word[1:], "v"
        elif word[0] == "前" and not tag and len(word) > 1 and previous[-1:] in "底末月日":
            yield word[0], "f"  # 年底|前|本报告所列问题
            yield word[1:], "r"
        elif tag[:2] in _UNSURE and len(word) > 1 and word[-1] in "则要会尚受料因" and not _POINT.match(word):
            yield word[:-1], "n"  # 制品类|则, 供应业|受来水偏枯影响
            yield word[-1], "p" if word[-1] in "受因" else "d"
        elif tag[:2] in _UNSURE and _LEADS_FIGURE.search(word) and following[:1] in _BEGINS_NUMBER:
            yield word[:-1], "n"  # 国际友城|达|120对, 钢|从|3712万吨
            yield word[-1], "p" if word[-1] in "由从" else "v"
        elif len(word) == 2 and word[1] == "中" and following == "有" and tag[:1] in ("", "v"):
            yield word[0], "n"  # 59项测评点|中有22项
            yield word[1], "f"
        elif len(word) == 2 and not tag and word[0] == "为" and word[1] in "国省市县区乡镇":
            yield word[0], "p"  # 为|市下达任务的117%
            yield word[1], "n"
        elif len(word) == 2 and not tag and word[0] in "省市县区乡镇村" and word[1] in "少多":
            yield word[0], "n"  # 12个县|少|征收水资源费
            yield word[1], "d"
        elif word[0] == "共" and len(word) == 2 and not tag and word[1] in "立审收结查抓破办处":
            yield word[0], "d"  # 共|立刑事案件
            yield word[1], "v"
        elif word == "占去" or word == "中得" and not tag:
            yield word[0], "v"  # 人员经费一项就|占|去57%, 测评|中|得|98.71分
            yield word[1], "ul"
        elif word[0] in "在由比占以" and (len(word) > 2 and tag.startswith("nr") or len(word) > 1 and not tag):
            yield word[0], "p"  # 农村人口|在|城镇|落户, 标准由|年1196元
            yield word[1:], "n"
        elif (glued := _GLUED.match(word)) and (word[0] not in "共可" or not tag or word[1:] in DOING):
            first, second = [g for g in glued.groups() if g]
            yield first, "n" if first == "率" else "d"
            yield second, "v"
        else:
            yield word, tag


def split_clauses(items: Sequence[Item]) -> list[Clause]:
    """The clauses of a sentence; brackets that hold figures become clauses of their own behind the one they stand in."""
    clauses: list[Clause] = []
    current: list[Item] = []
    asides: list[Clause] = []
    mark, at = "。", 0
    while at < len(items):
        item, opened = items[at], at
        at += 1
        if item.word == "（" and (stop := first_of(items, "）", at)) is not None:
            at = stop + 1
            if any(i.tag == "Q" for i in items[opened:stop]):
                asides += [clause._replace(aside=True) for clause in split_clauses(items[opened + 1 : stop])]
                continue
            remarked = items[at : at + 1] and current and current[-1].word in _REMARKED and is_moved(items[at])
            if items[opened + 1].word not in _LISTING_REMARKS and not remarked:
                current += items[opened:at]
            continue
        figure = bool(current) and current[-1].tag == "Q"
        ratio = item.word == "：" and figure and items[at : at + 1] and items[at].tag == "Q"
        # 下降7.4% 税收…; 农业 粮食总产…: a blank ends a figure, or a label before the first clause
        label = not clauses and len(right_words(current)) <= 6
        ends = (figure or label) and bool(current) if not item.word.strip() else item.word in _CLAUSE_ENDS and not ratio
        if ends:
            clauses += [*([Clause(tuple(current), False, mark)] if current else []), *asides]
            current, asides, mark = [], [], item.word.strip() or " "
        elif item.word.strip():
            current.append(item)
    return clauses + [*([Clause(tuple(current), False, mark)] if current else []), *asides]


def is_moved(item: Item) -> bool:
    """Whether an item is a figure or says how one moved."""
    return item.tag == "Q" or item.word in GOVERNORS


_LISTING_REMARKS = frozenset("包含 包括 下同 详见 含 即".split())  # 案卷（包含处罚、检查案卷）
_REMARKED = GOVERNORS.keys() | {"同比", "环比"}  # 增长（下同）13%
_CLAUSE_ENDS = frozenset("，；：,;:）") | {"——"}


def first_of(items: Sequence[Item], words: Collection[str], start: int = 0) -> int | None:
    """Where the first of these words stands among the items from `start` on."""
    for at in range(start, len(items)):
        if items[at].word in words:
            return at
    return None


def last_of(items: Sequence[Item], words: Collection[str], start: int = 0) -> int | None:
    """Where the last of these words stands among the items from `start` on."""
    for at in range(len(items) - 1, start - 1, -1):
        if items[at].word in words:
            return at
    return None


# ------------------------------------------------------------------------------------------------------ phrases to names

_OPENING = {"“": "”", "‘": "’", "「": "」", "《": "》", "（": "）", "『": "』"}


def is_mark(item: Item) -> bool:
    """Whether an item is punctuation that ends a name; quotes, brackets and dashes may stand inside one."""
    return (
        "①" <= item.word[0] <= "⑳" or not item.word[0].isalnum() and item.word[0] not in '“”‘’「」《》（）『』%·—-+/&."'
    )


def noun_phrase(items: Sequence[Item], acting: bool = True) -> tuple[Item, ...]:
    """What a table would call the thing that these words speak of; empty where they name nothing.

    全年完成交通投资 is 交通投资, 累计培育市级小巨人企业 is 市级小巨人企业; every cut is made between tokens.
    `acting` says that the verbs in front act on the thing; before a governor (新增劳动力受教育年限提高到…) they are part of it.
    """
    rest = speaking_of(items)
    whole = kept_whole(rest)
    if whole is not None:
        return whole
    rest, verb = without_opening(after_middle(after_time(rest), MIDDLE if acting else EMPTY_VERBS), acting)
    if verb and (verb.word not in EMPTY_VERBS or acting and verb.word in _MOVED) and rest and says_little(rest):
        start = next(i for i, item in enumerate(items) if item.start == verb.start)
        rest = [i for i in items[start:] if i.end <= rest[-1].end]  # 追回欠薪, 化解债务
    while len(rest) > 1 and ends_in_plan(rest):
        rest = trim_end(rest[:-1])
    rest = [item for at, item in enumerate(rest) if not at or not passes_over(item, rest[at - 1])]
    named = any(i.word not in _NO_NAME and i.word[-1].isalnum() and not _POINT.match(i.word) for i in rest)
    named = named and not (len(rest) == 1 and _COUNTS_ONLY.match(rest[0].word))
    return tuple(after_such(rest)) if named else ()


def speaking_of(items: Sequence[Item]) -> list[Item]:
    """The part of a clause that can name its figure: behind what it was told, made or meant by, before its examples."""
    rest = trim_end(items)
    fulfilled = last_of(rest, _FULFILLING)
    goal = [i for i in rest[fulfilled + 1 :] if i.tag != "T" and i.word != "了"] if fulfilled is not None else []
    if right_words(goal) in PLAN_NOUNS or goal and goal[0].word == "年度" and goal[-1].word in PLAN_NOUNS:
        rest = trim_end(rest[:fulfilled])  # 城镇新增就业|完成年计划的118.2%
    opened = last_of(rest, {"“"})
    if opened is not None and first_of(rest, {"”"}, opened) is None:
        rest = rest[opened + 1 :]  # 锚定“|全年新增贷款|不低于320亿元、…”的目标
    told = next((i for i in range(len(rest) - 2, 0, -1) if rest[i].word == "、" and ends_statement(rest, i)), -1)
    said = right_words(rest[: told + 1])
    told = -1 if said.count("（") > said.count("）") else told  # 县（市、|区）收入
    rest = rest[told + 1 :]  # 花卉产量全球第一、|优质鲜切花占比
    rest = after_means(rest)
    which = next((i for i in range(1, len(rest) - 2) if right_words(rest[i : i + 2]) == "的是"), None)
    rest = rest[: first_of(rest, {"虽然", "尽管"}, 1)]  # 储能业务|虽然体量尚小
    only = last_of(rest[:-1], {"唯有", "惟有"})
    rest = rest[only + 1 :] if only is not None else rest  # 八大类中唯有|居住类
    rest = rest[which + 2 :] if which and first_of(rest[:which], {"最"}) is not None else rest  # 跌得最多的是|食品类
    made = last_of(rest[:-1], {"使", "让", "促使"})
    rest = rest[made + 1 :] if made else rest  # 用二十年的时间使|工农业总产值
    listed = first_of(rest, {"有", "包括"}, 1) if items and items[-1].word == "等" else None
    rest = rest[:listed]  # 施工线路|有甲乙线、丙丁线等
    ruled = first_of(rest[:-1], {"规定"}, 1)
    rest = rest[ruled + 1 :] if ruled and rest[ruled - 1].word in PLAN_NOUNS else rest  # 国家预算规定|经济建设支出
    aim = first_of(rest[:-1], {"是", "为"}, 1)
    rest = rest[aim + 1 :] if aim and rest[aim - 1].word.endswith("目标") else rest
    approved = next((i + 2 for i in range(len(rest) - 2) if rest[i].word in _APPROVING and rest[i + 1].word == "的"), 0)
    return rest[approved:]  # 会议批准的|一般公共预算收入


def after_means(items: list[Item]) -> list[Item]:
    """Words behind the means by which something was done: 公司以虚开发票、重复申报的方式|套取奖补资金."""
    inner = range(len(items) - 2, 1, -1)
    way = next((i for i in inner if items[i].word in _WAYS and items[i - 1].word == "的"), None)
    if way and first_of(items[:way], _BY) is not None:
        return items[way + 1 :]
    wrong = next((i for i in inner if items[i].word in _FAULTS and len(items[i].word) > 1), None)
    told = wrong and items[wrong - 1].tag[:1] in ("n", "v", "") and first_of(items[:wrong], _BY - {"以"}) is not None
    return items[wrong:] if told else items  # 通过推迟确认投资收益|少缴国有资本收益


_BY = frozenset("以 通过 采取 采用 利用".split())
_WAYS = frozenset("方式 手段 手法 名义 形式 办法 途径".split())
_REFERS = Pattern("(?:这一?|该)(?:项|个)?(?:数字|数据|比例|比重|指标|数值|占比|比率)")


def kept_whole(rest: Sequence[Item]) -> tuple[Item, ...] | None:
    """Words that are a name as they stand, or none at all; None where the cuts of `noun_phrase` find out."""
    if _REFERS.fullmatch(right_words(rest)):
        return ()
    rated = next((i for i, item in enumerate(rest[:-1]) if _EACH.match(item.word)), None)
    if rated is not None:
        return tuple(rest[rated:])  # 每万人|拥有社会工作者
    per = first_of(rest[:-1], {"每"})
    if per is not None and rest[per + 1].word[0] in _BEGINS_NUMBER:
        return tuple(rest[per:])  # 每10股派发现金红利, 每10万人刑事案件数
    first, last = (rest[0].word, rest[-1].word) if rest else ("", "")
    early = first in ("在", "从", "到") and _TIME_END.search(last)  # 在调整初期由…
    agreed = first in ("经", "经过") and last in ("批准", "同意", "审议", "核准")  # 经会议批准|调整为14.6亿元
    ranked = first in ("稳居", "位居", "居", "列", "位列")  # 稳居全国前十强、增长4.8%
    return () if early or agreed or ranked else None


def after_time(items: Sequence[Item]) -> Sequence[Item]:
    """The words behind a forecaster, and behind the time when something was done before: 会议批准的2023年|全县收入."""
    told = first_of(items[:3], ("预计", "估计", "预测"), 1)
    behind = items[told + 1] if told and items[told - 1].tag[:1] == "n" and items[told + 1 :] else None
    if behind and (behind.tag[:1] == "v" or behind.word == "平均"):
        return [*items[:told], *items[told + 1 :]]  # 公营房屋|预计|建成
    rest = items[told + 1 :] if told else items  # 管理层预计|一季度售水量
    time = next((i for i in range(len(rest) - 2, 0, -1) if rest[i].tag == "T"), 0)
    acted = any(
        item.tag[:1] == "v" and item.word not in NOUN_TAILS or item.word == "到" or item.word in HARD_VERBS
        for item, following in pairwise(rest[: time + 1])
        if following.word not in ("类", "型")
    )
    behind = list(dropwhile(lambda item: item.word in EMPTY_VERBS, rest[time + 1 :]))  # 总成前三季度|贡献|收入
    if acted and (timed := right_words(behind)) not in PLAN_NOUNS and timed not in GENERIC:
        return rest[time + 1 + (rest[time + 1].word == "前") :]
    return rest


def without_opening(items: Sequence[Item], acting: bool) -> tuple[Sequence[Item], Item | None]:
    """The words without lead, scope, frame and verbs of doing in front, and the last verb taken off."""
    rest, verb = items, None
    while rest:
        if size := opening_size(rest):
            rest = rest[size:]
        elif rest[0].word == "被" and 2 < len(rest) < 5 and rest[1].tag[:1] == "v" and rest[-1].tag[:1] == "n":
            break  # 被|骗|资金
        elif rest[0].word in PREPOSITIONS and rest[0].word != "对" and len(rest) > 1 and after_frame(rest) != rest:
            rest = after_frame(rest)
        elif size := verb_size(rest, verb, acting):
            joined = verb and verb.end == rest[0].start and verb.word in _PAIRED  # 转移|转化|成果
            verb, rest = verb if joined else rest[0], rest[size:]
        else:
            break
    return rest, verb


_PAIRED = SOFT_VERBS | {"新建"}


def passes_over(item: Item, before: Item) -> bool:
    """Whether a word inside a name is none of it: 两级法院|共|收案, 整改类问题|年底前|整改率."""
    timed = item.tag == "T" and item.word not in _OF_STOCKS and before.word != "（"  # 中期票据（|3年|期）
    return item.word in _WITHIN or timed or before.tag == "T" and item.word in ("前", "内")


_OF_STOCKS = frozenset("年初 年末 期初 期末".split())  # 年初余额, 年末存栏


def opening_size(items: Sequence[Item]) -> int:
    """How many words at the front are no part of a name: 其中, 累计, 全省, 三是, 分两期, 中央财政 before its verb."""
    return moment_size(items) or tiers_size(items) or (actor_size if items[0].word in ACTORS else lead_size)(items)


def moment_size(items: Sequence[Item]) -> int:
    """How many words at the front are a time, a mark or a number: 年底前|覆盖面, （四）|商业方面的支出."""
    first, second = items[0], items[1] if len(items) > 1 else None
    if second and second.word == "后" and first.word in ("达产", "建成", "投产", "满产", "完工"):
        return 2  # 达产后|可实现年产值
    if second and second.word in ("指出", "发现") and right_words(items[2:3]) == "后":
        return 3  # 审计指出后|追回补贴
    if second and second.word == "时" and len(items) > 2:
        return 2  # 审计时|已使用
    if first.word == "以" and (manner := first_of(items[:-1], _MANNERS, 1)):
        return manner + 1  # 以壮士断腕的决心|关闭煤矿
    if first.word == "距" and second and second.tag == "T":
        return 2  # 距全年|生产总值增长6%的目标仍有差距
    counts = second and second.word == "、" and len(items) > 2 and _TENTH.fullmatch(first.word)
    if counts and not _TENTH.match(items[2].word):
        return 2  # 一、|广义货币增长6.8%, but 二、三产业
    if (
        first.tag == "T"
        or is_mark(first)
        or first.word[0] in "—•·"
        or first.word in _OPENING.values()
        or _DOUBLED.fullmatch(first.word)
    ):
        return 1 + bool(first.tag == "T" and second and second.word in ("前", "内"))
    numbered = first.word == "（" and len(items) > 3 and items[2].word == "）"
    numbered = numbered and (_COUNTED.search(items[1].word) or items[1].word in "甲乙丙丁戊己庚辛")
    return 3 if numbered else 0


_MANNERS = frozenset("决心 力度 举措 精神 姿态 干劲 信心 状态 作风 担当 勇气 魄力 步伐 韧劲 行动 努力 态度".split())


def tiers_size(items: Sequence[Item]) -> int:
    """How many words at the front are the tiers of government that pay: 市、县两级财政|安排1.2亿元."""
    tiers = list(takewhile(lambda item: item.word in _TIERS or item.word in _JOINTS, items))
    rest = items[len(tiers) :]
    levels = tiers and len(rest) > 1 and rest[0].word in ("两级", "三级", "四级", "各级")
    paying = levels and rest[1].word in ("财政", "政府") and (len(rest) == 2 or rest[2].word in ACTING)
    return len(tiers) + 2 if paying else 0


def actor_size(items: Sequence[Item]) -> int:
    """1 where an actor stands before what it does: 中央财政|安排…资金, but 财政|补助|收入, 政府|采购."""
    if right_words(items[:2]) == STATE_INVESTMENT:
        return 0
    if len(items) == 1 or items[0].word in SCOPES:
        return 1
    second, third = items[1].word, items[2].word if len(items) > 2 else ""
    own = third in ("收入", "支出", "资金", "标准") and second in SOFT_VERBS or second + third == "转移支付"
    own = own or second == "采购"
    if own or not third and second == "补助":
        return 0
    leads = second in LEADS and second not in _JOINTS or second == "计划"  # 集团|计划|保费收入增长6%
    if items[0].word == "董事会":
        return 1 + (second in ("建议", "拟"))
    return int(second in DOING or leads or not third and second in FUNDING)


STATE_INVESTMENT = "政府投资"  # a term: no actor before a verb, no money named after what it buys


def lead_size(items: Sequence[Item]) -> int:
    """How many words at the front lead over to the name: 主要为|…, 分两期|…, 截至|年末…, 计划|…."""
    if len(items) == 1 or items[0].word in SCOPES and items[1].word == "（":
        return 0  # 各县|（市、区）优良天数比率
    first, second = items[:2]
    verbal = second.tag in ("v", "vn", "vd") or second.word in DOING or second.word in LEADS
    if _TENTH.fullmatch(first.word) and second.word == "是":
        return 2  # 十三|是|维修养护农村供水工程
    if first.word in ("各类", "各级各类") and len(items) == 2 and second.word.endswith(_HOLDERS):
        return 0  # 各类|企业
    head = items[2].word if len(items) > 2 else ""
    sorted_by = head in ("类", "型") and verbal and first.tag not in ("c", "r")
    if sorted_by or head == "率" and first.word in _TIMELY:
        return 0  # 分阶段|整改|类问题, 按期|办结|率
    if first.word in LEADS and (verbal or first.word not in BEFORE_VERBS) or first.word in SCOPES:
        return int(first.word != "有" or first_of(items[:4], {"的"}) is None)  # but 有|抵押|的有息负债
    if first.word in ("本", "我") and first.word + second.word in SCOPES and len(items) > 2:
        return 2  # 本|集团|存货金额
    if second.word in ("期间", "期内") and first.tag in ("v", "vn", "n") and len(items) > 2:
        return 2  # 审计期间|追回资金, 规划期内|净增企业
    if first.word == "初步" and second.word in ("核算", "统计", "测算"):
        return 2  # 初步核算|全年地区生产总值
    if first.word == "是" and second.word == "在":
        return 2  # 是在|经济总量超过60万亿元的高基数上取得的
    if first.word in ("受益", "得益") and second.word == "于":
        return 2  # 受益于|煤价下降
    if first.word == "原定":
        return 1  # 原定|国民生产总值翻两番的任务
    if first.word == "在" and len(items) == 2 and second.tag == "n":
        return 1  # 在|人口增加3亿的情况下
    measures = first.word == "在" and len(second.word) > 1 and _INDICATOR_END.search(items[-1].word)
    if measures and first_of(items, _FRAME_ENDS) is None:
        return 1  # 在|工业增加值增长4.6%的同时
    if first.word == "除" or first.word == "建议" and (second.word in SCOPES or second.tag == "T"):
        return 1  # 建议|全省地区生产总值增长5%
    explains = first.word == "主要" and (second.word in _EXPLAINING or second.word in ("由", "受"))
    if explains or first.word == "分" and second.word[-1] in "期批类级":
        return 2
    planned = first.word == "计划" and second.word not in FUNDING and second.word not in _PLANNED
    planned = planned and first_of(items, {"的"}) is None  # 计划|解决的建议
    until = first.word in ("到", "至", "截至") and second.tag == "T"
    able = first.word == "可" and second.word in DOING
    return int(planned or until or able or bool(_POINT.match(first.word)))


_TENTH = Pattern("[一二三四五六七八九十]{1,3}")
_EXPLAINING = frozenset("为 是 由于 因为 系 得益于 受益于".split())
_DOUBLED = Pattern(r"(.)\1(.)\2")  # 大大小小
_PLANNED = frozenset("内 目标 任务 总 投资".split())
_TIMELY = frozenset("按期 按时 及时 如期 有效 提前".split())


def verb_size(items: Sequence[Item], before: Item | None, acting: bool) -> int:
    """How many words at the front are a verb of doing that the name does without, 0 where it belongs to the name."""
    if len(items) < 2 or items[0].word not in (DOING if acting else EMPTY_VERBS):
        return 0
    verb, second = items[0].word, items[1].word
    if items[-1].word == "率" and second in ("项目", "企业", "工程") and verb not in EMPTY_VERBS:
        return 0  # 签约|项目|履约率
    lists = verb in SOFT_VERBS and items[-1].word.endswith("支出") and right_words(items[1:]) != "支出"
    if second in ("的", "率", "数", "量", "额", "类", "型", "性") or lists:
        return 0  # 补助下级支出, 补助下级、上解上级等支出
    if verb in _KEPT and _KEPT[verb].search(right_words(items[1:])) or verb == "新增" and before:
        return 0  # 发行|新增政府债券
    if verb in SOFT_VERBS:
        if before is None and _MEASURED_HEAD.search(items[-1].word):
            return 0  # 执行到位金额
        if before is not None and before.word not in SOFT_VERBS and verb not in _WORKS:
            return 0  # 实现|审批服务事项
    if second in _AND:
        return 2 if len(items) > 2 and items[2].word in DOING else 0  # 缔结或者参加国际条约
    return 2 if second == "了" else 1


_APPROVING = frozenset("批准 下达 确定".split())
# Verbs that are part of what is named so: 新增装机占比, 参加合作社的农户, 募集资金净额, 移送司法机关.
_KEPT = {
    "新增": Pattern("(?:就业|规模|限额|债券(?:资金)?|占比|比重|比例|占有率|覆盖率|利用率|年限)$"),
    "转移": Pattern("^支付"),
    "登记": Pattern("^失业"),
    "竣工": Pattern("^决算"),
    "参加": Pattern("的|(?:人数|保险)$"),
    "加入": Pattern("的"),
    "募集": Pattern("^资金."),
    "移送": Pattern("机关$"),
    "利用": Pattern("^[省市县区境国]外资金"),
    "取消": Pattern("(?:待遇|资格)$"),
    "监督": Pattern("[立撤]案$"),
    "通过": Pattern("实现的."),
}
_AND = frozenset("、 和 与 及 或 或者".split())
_RATIO_NOUNS = frozenset("占比 比重 比例 占有率 覆盖率 利用率".split())


def says_little(items: Sequence[Item]) -> bool:
    """Whether a noun needs the verb before it: 损失, 债务, 企业."""
    return right_words(items) in GENERIC or len(items) == 1 and len(items[0].word) <= 2


def ends_in_plan(items: Sequence[Item]) -> bool:
    """Whether a name ends in what a plan or a budget calls its figures: 收入|预算数, 总产值|计划."""
    last, before = items[-1].word, items[-2].word
    if last == "预算" and before in ("公共", "基金", "经营", "代编"):
        return False
    if last == "计划" and _HEADS.search(before) or last == "数" and before in ("决算", "执行", "预算"):
        return True
    return last in PLAN_NOUNS and (before in PLAN_NOUNS or last not in ("任务", "目标", "计划", "数", "完成"))


def after_such(items: Sequence[Item]) -> Sequence[Item]:
    """泾川铀矿、平凉白云岩等大中型矿产地 is 大中型矿产地, where what follows 等 says enough."""
    such = last_of(items, {"等"})
    if such is None or such + 1 >= len(items):
        return items
    class_noun = [i for i in items[such + 1 :] if i.word not in ("一批", "一大批")]
    if class_noun[:1] and class_noun[0].word in _SUCH_CLASSES:
        return items  # 用于科技、教育等方面的支出, 粮食、棉花等的价格补贴
    return class_noun if len(right_words(class_noun)) >= 4 and class_noun[-1].word not in ("资金", "案件") else items


_SUCH_CLASSES = frozenset("方面 领域 的 各项 各类 各种 行业 产业".split())
_EACH = Pattern("每[十百千万]")
_FULFILLING = frozenset("完成 超额完成 占 达到 为".split())
_MOVED = frozenset("带动 拉动 惠及".split())  # 带动消费
_WITHIN = frozenset("共 已 亦 连续 了 拟 将".split())  # 两级法院|共|收案


def ends_statement(items: Sequence[Item], at: int) -> bool:
    """Whether a comma ends a statement and not a member of a list: 全球第一、, 外贸优品库、精准服务; but 第一、第三产业."""
    before, following = items[at - 1], items[at + 1]
    acts = following.word in LEADS and at + 2 < len(items) and items[at + 2].word in DOING
    # 国企改革盘活存量资产、|回收资金12亿元
    did = any(item.word in HARD_VERBS - {"新增"} for item in items[1 : at - 1])
    does = following.tag == "v" and len(following.word) > 1 and right_words(items[at + 2 : at + 3]) not in _JOINTS
    acts = acts or did and does and before.tag == "n" and first_of(items[at:], {"等"}) is None and at + 2 < len(items)
    return before.word in _TOLD and following.word[0] not in "第一二三四五" or acts


_TOLD = PREDICATES - SOFT_VERBS - COPULA_TAILS - {"中"} | {"第一", "首位", "前列"}
_TIME_END = Pattern(r"(?:初期|时期|期间|以来|阶段|时候|前后)$")
# 执行到位金额, 培训人数: a verb before such a head is part of the name.
_MEASURED_HEAD = Pattern(r"(?:率|量|数|额|金额|面积|期|时间|水平|强度|成本|能力|天数|费|费用|价格)$")
# Behind a whole of which some are counted next: 46个乡镇|中已有41个.
_AMONG = frozenset("中 里 当中 之中 内 中有 里有".split())
# Words that alone name nothing.
_NO_NAME = (
    PLAN_NOUNS
    | COPULA_TAILS
    | LEADS
    | SCOPES
    | PREPOSITIONS
    | _AMONG
    | frozenset(
        "除 不及 只及 仅及 情况 下 情况下 条件下 形势下 背景下 这 那 该 此 它 他们 至 后 之后 未 仍未 一年 同期 平时 往年 水平".split()
    )
)
# Verbs of building that follow one another: 新建|改造|高标准农田.
_WORKS = frozenset("改造 建设 治理 修复 养护 绿化".split())
# Who pays and acts; with a verb behind it the name is what it does: 中央财政|安排|补贴资金.
ACTORS = frozenset(
    "国家 中央财政 国家财政 省财政 市财政 县财政 财政 各级政府 国务院 政府 中央政府 各级财政 中央 公司 本行 本公司 本集团 集团 董事会 管理局 我省 我市 省里 市里 县里".split()
)
_POINT = Pattern(r"[一二三四五六七八九十]{1,2}[是要]$")
_COUNTS_ONLY = Pattern("第?[一二两三四五六七八九十]{1,2}[期台]$")  # 一期, 第二台


def trim_end(items: Sequence[Item]) -> list[Item]:
    """Items less light words, times and open quotes at their end."""
    rest = list(items)
    if rest and rest[-1].word in _THRESHOLDS and (crossed := last_of(rest, _CROSSING, 1)):
        rest = rest[:crossed]
    if len(rest) > 1 and rest[-1].word == "过半":
        rest = strip_right(rest[:-1])  # 预约诊疗率|首次过半，达到52%
    while len(rest) > 1 and rest[-1].word in _SUMMED and not rest[-2].word.endswith(("收入", "支出")):
        rest.pop()
    while len(rest) > 1 and rest[-1].tag in ("d", "ad") and rest[-1].word in _ADVERBS:
        rest.pop()
    if len(rest) > 2 and rest[-1].word.startswith("第") and rest[-2].word in _WHOLES:
        rest = rest[:-2]  # 高速公路通车里程|全国第四
    if len(rest) > 2 and rest[-1].word in _WHOLES and rest[-2].word in ("在", "覆盖") and rest[-3].tag[:1] == "n":
        rest = rest[: -1 - (rest[-2].word == "在")]  # 林草产业总产值|在全国, 医疗制度覆盖|全国84%的县
    while rest and (rest[-1].tag == "T" or rest[-1].word in _LIGHT_ENDS or is_mark(rest[-1])):
        rest.pop()
    return rest[:-1] if len(rest) > 1 and rest[-1].word in ("于", "以", "按照", "按") else rest


# 经济总量|跨过两个万亿元大关、超过6万亿元
_THRESHOLDS = frozenset("新高 纪录 记录 大关 关口 台阶 新台阶 新关口".split())
_CROSSING = frozenset(
    "过半 创 创下 创出 刷新 改写 跨 连跨 跨过 跨越 跨上 突破 连破 破 越过 迈过 迈上 站上 登上 跃上 冲破".split()
)
_WHOLES = frozenset("全国 全省 全市 全区 全球 世界".split())
_SUMMED = frozenset("最多 最高 最大 最少 合计 总计 共计 中 里".split())
_ADVERBS = FILLERS | BEFORE_VERBS
_LIGHT_ENDS = COPULA_TAILS | _OPENING.keys()


def after_middle(rest: list[Item], middle: Collection[str]) -> list[Item]:
    """What was done, without who did it: 省属企业完成产业类投资; with a word as general as 收入 the doer stays."""
    if rest and rest[-1].word.endswith(_RATE_ENDS):
        return rest  # 供水工程|覆盖|人口比例
    for at in range(len(rest) - 2, 0, -1):
        (before, verb, after), behind = (item.word for item in rest[at - 1 : at + 2]), rest[at + 1 :]
        if (verb in middle or verb in ("实现", "完成")) and right_words(behind) in NOUN_TAILS:
            after = right_words(behind)  # 规上工业企业实现|营业收入
        if before in _FAULTS and verb in middle:
            return rest[at - 1 :]  # 3家单位|违规发放津补贴
        invested = verb == "完成" and right_words(behind) == "投资"
        if (
            verb in middle
            and before not in _TIED
            and not invested
            and after not in _NO_OBJECT
            and not _MEASURED_TAIL.search(after)
        ):
            side = before in SIDES and all(i.tag == "T" for i in rest[: at - 1])  # 农村|建成|住宅
            named = (i for i in behind if i.word not in PREDICATES)  # 高速公路|新建|通车
            work = not any(i.tag[:1] in tuple("nlj") or not i.tag for i in named)  # 矿山|修复|治理
            if not (side or work or verb in _ADDING or any(i.tag == "T" for i in behind)):
                return [rest[at], *behind]
        elif verb in _ABOUT_TO and (after in DOING or after in GOVERNORS) and len(behind) > 1:
            return behind[after not in DOING :]  # 国家银行将增加农业贷款
        elif verb in ("实现", "完成") and (after in NOUN_TAILS or invested):
            doer = strip_right([item for item in rest[:at] if item.word != "计划"])  # 公司|计划|实现营业收入
            done = rest[at:] if invested else behind  # 重灾区|已|完成投资
            return behind if right_words(doer) in _SELVES else [*doer, *done]
    return rest


_SELVES = frozenset("公司 本公司 集团 本集团 本行 我行 本院 我院".split())
NOUN_TAILS = frozenset(
    "发电量 上网电量 售电量 供电量 客运量 货运量 吞吐量 开支 利润总额 利税总额 营业收入 营业总收入 营收 主营业务收入 营业成本 营业利润 净利润 增加值 工业增加值 总产值 工业总产值 产值 销售产值 出口交货值 销售收入 销售额 营业额 进出口总额 利润 利税 率 数 量 额 人数 面积 金额 资金 收入 支出 里程 案件 项目 工程 规模 比例 比重 标准 户数 税 费 人次 时间 时限 期限 年限 水平 能力 总额 产值 总量 产量 额度 成本 价格 期 件 物 税收 岗位 人口 机构 力度 强度 密度 消费 输出".split()
)
_MEASURED_TAIL = Pattern("(?:零售|销售|营业|成交|贸易|进出口|利润)总?额$|(?:产|价)值$")
_NO_OBJECT = (NOUN_TAILS | COPULA_TAILS | {"中心", "类", "型"}) - {"全"}  # 辖区完成|全口径税收
_TIED = frozenset("的 、 和 与 及 “ （ 被 平均".split())
_ADDING = frozenset("新增 改造 带动".split())
_ABOUT_TO = frozenset("将 要 拟 会 需 已".split())


def after_frame(rest: list[Item]) -> list[Item]:
    """What follows 在…下, 按照…, 为…: the words behind the frame's end or its first verb of doing."""
    if len(rest) > 2 and rest[1].word in ("规定", "要求") and rest[2].tag[:1] in ("v", "p"):
        return rest[2:]  # 按照规定|调出资金
    for end in (last_of(rest, ("把", "将"), 1), first_of(rest, _FRAME_ENDS, 1)):
        if end is not None and end + 1 < len(rest):
            return rest[end + 1 :]
    doing = first_of(rest[:-1], HARD_VERBS, 1)
    if doing and rest[doing + 1].word == "的" and rest[0].word == "通过":
        return rest  # 通过公共网络实现的零售额
    return rest[doing:] if doing is not None else rest if rest[0].word == "在" else rest[1:]


_FRAME_ENDS = frozenset("下 中 中有 后 上 方面 期间 基础上 原因 方式 手段 形式 名义".split())


def phrase(items: Sequence[Item]) -> Phrase:
    """Items as spans of the text, neighbours joined, quantities and time expressions left out."""
    spans: list[tuple[int, int] | str] = []
    for item in items:
        if item.tag == "Q":
            continue
        if item.tag == "literal":
            spans.append(item.word)
            continue
        if spans and isinstance(spans[-1], tuple) and spans[-1][1] == item.start:
            spans[-1] = (spans[-1][0], item.end)
        else:
            spans.append((item.start, item.end))
    return tuple(spans)


def words_of(folded: str, name: Phrase) -> str:
    """A phrase in the folded alphabet."""
    return "".join([part if isinstance(part, str) else folded[part[0] : part[1]] for part in name])


def share_out(subject: Sequence[Item], count: int) -> list[tuple[Item, ...]] | None:
    """The members of 有色冶金、石化化工、装备制造产业增加值, each with the tail that they share; None where they are not `count`."""
    last_and = last_of(
        subject, _JOINTS - {"、"}
    )  # an earlier 和 may stand inside a name: 机械和器材制造业、…和压延加工业
    ways = (
        lambda at: subject[at].word == "以及",
        lambda at: subject[at].word == "、",
        lambda at: subject[at].word in _JOINTS or subject[at].word == "或",
        lambda at: subject[at].word == "、" or at == last_and,
        lambda at: at == last_and,
    )
    for joins in ways:
        groups = groupby(range(len(subject)), joins)
        members = [[subject[at] for at in group] for joint, group in groups if not joint]
        cut_short = joins is ways[1] and last_and and any(len(right_words(m)) == 1 for m in members[:-1])
        if len(members) != count or cut_short:
            continue
        first, *others = members
        per = next((i for i, item in enumerate(first[:-1]) if item.word in _PER_UNIT), None)
        alike = per is not None and per and all(_SPENT_PER_UNIT.search(right_words(m)) for m in members)
        if alike or per is not None and all(len(right_words(m)) <= 2 for m in others):
            # 万元GDP能耗、水耗; 单位生产总值能源消耗、二氧化碳排放
            return [tuple(first), *((*first[: per + 1], *m) for m in others)]
        if len(first) > 1 and all(right_words(m) in _BARE for m in others):
            head = _OWNED.search(right_words(first))  # 诉求解决|率、满意率; 普通本专科招生、在校生; 企业|营业收入、利润
            owner = split_at(first, head.start())[0] if head else first[: -2 if len(first[-1].word) == 1 else -1]
            owner = owner[: -1 if owner and owner[-1].word in _TIMELY else None]  # 工单|按时|办结率、满意率
            whole = right_words(owner)  # 执行完毕率、|执行|到位率
            return [
                tuple(first),
                *(m if right_words(m).startswith(whole) else (*owner, *m) for m in map(tuple, others)),
            ]
        if re.match("[二三]产业", right_words(others[-1])):  # 二、三产业
            members = [*map(as_ordinal, members)]
        return with_shared_tail([first, *map(as_ordinal, others)] if first[0].word[0] == "第" else members)
    return None


def as_ordinal(member: list[Item]) -> list[Item]:
    """第二、|三产业 with the sign that its first member alone carries."""
    if member[0].word[0] not in "一二三四五":
        return member
    numeral, rest = split_at(member, 1)
    return [numeral[0]._replace(end=numeral[0].start, word="第" + numeral[0].word, tag="literal"), *rest]


_PER_UNIT = frozenset("GDP 生产总值 增加值".split())
_SPENT_PER_UNIT = Pattern("(?:消耗|[能水]耗|排放量?|[水地]量?)$")
# Two or more things in one word, each with its own: 金融机构人民币存贷款余额分别增长6.9%、6.6%.
_FUSED = {
    "一三产业": ("第一产业", "第三产业"),
    "二三产业": ("第二产业", "第三产业"),
    "产销量": ("产量", "销量"),
    "产销": ("产量", "销量"),
    "收支": ("收入", "支出"),
    "城乡": ("城市", "农村"),
    "存贷款": ("存款", "贷款"),
    "内外资": ("内资", "外资"),
    "进出口": ("进口", "出口"),
    "内外贸": ("内贸", "外贸"),
    "省市": ("省级", "市级"),
    "市县": ("市级", "县级"),
    "国省": ("国家", "省级"),
    "猪牛羊禽": tuple("猪牛羊禽"),
    "猪牛羊": tuple("猪牛羊"),
    "肉蛋奶": tuple("肉蛋奶"),
    "牛羊": tuple("牛羊"),
    "优良": tuple("优良"),
    "粮棉油": tuple("粮棉油"),
}
_ALWAYS_PARTED = Pattern("城乡|[一二]三产业")  # without 分别, too
# What people are townspeople of: 城镇居民 and 城镇新增就业, but 城市低保.
_TOWNSPEOPLE = Pattern("居民|人口|就业|常住|收入|新增|从业|人均")


def parted(subject: Sequence[Item], count: int) -> list[tuple[Item, ...]] | None:
    """So many things that one word of the subject fuses: 城镇居民收入 and 农村居民收入 of 城乡居民收入."""
    words = right_words(subject)
    fused = next((word for word, sides in _FUSED.items() if word in words and len(sides) == count), None)
    if fused is None:
        return None
    before, rest = split_at(subject, words.index(fused))
    within, after = split_at(rest, len(fused))
    sides = _FUSED[fused]
    if fused == "城乡" and _TOWNSPEOPLE.match(right_words(after)):
        sides = ("城镇", "农村")
    spot = within[0].start
    return [(*before, Item(spot, spot, side, "literal"), *after) for side in sides]


def split_at(items: Sequence[Item], length: int) -> tuple[list[Item], list[Item]]:
    """Items before and after their first `length` characters; a token that the cut goes through is cut in two."""
    before: list[Item] = []
    for at, item in enumerate(items):
        if length < len(item.word):
            joint = item.start + length
            head = [Item(item.start, joint, item.word[:length], item.tag)] if length else []
            return before + head, [Item(joint, item.end, item.word[length:], item.tag), *items[at + 1 :]]
        before.append(item)
        length -= len(item.word)
    return before, []


# The last word of a member that is complete in itself and needs no tail from its neighbour.
_HEADS = Pattern(
    r"(?:编制|产能|患者|贷款|存款|收入|支出|总额|总量|总值|增加值|产值|产量|销量|投资|规模|平均分|人数|数量|面积|案件|率|费用|利润|价格|进出口|出口|进口|总产|存栏|出栏|花费|游客|资产|负债|余额|补助|纠纷|指数|标准|人次|起数|时间|时限|条数|收购价|经费|次均|占比|比例|比重|容量|里程|[档数取]线|税|量|额|数|值)$"
)
# Words that belong to the shared tail when they stand right before its head: 装备制造|产业增加值, 农村居民|人均可支配收入.
_CLASS_NOUNS = frozenset(
    "种植 播种 销售 养殖 产业链 全产业链 保险 参保 患者 规范 最低 学生 公用 次 均 次均 均次 零售 产业 行业 领域 人均 可 支配 可支配 平均 通关 建成区 基本 生活".split()
)


_OF_ONE = frozenset("设备 装备".split())  # 服务器、3D打印|设备产量: no more than the last one's
_INSURED = frozenset("职工 居民 农民 学生 城镇职工 城乡居民".split())
_SHARED_CLASSES = frozenset("部门 企业 系统".split())
_TIERS = frozenset("省 市 州 县 区 乡 镇 村 中央".split())
_ORDINALS = frozenset("第一 第二 第三".split())
_SO_MANY = Pattern("[两三四五六七八九十][个大家项级类]")


def with_shared_tail(members: list[list[Item]]) -> list[tuple[Item, ...]]:
    """Give every member the head noun that only the last one carries: 黄金、白银、镍产量."""
    *others, last = members
    for at, (member, following) in enumerate(pairwise(members[:-1])):  # 第一、第三|产业和居民报装容量
        if right_words(member) in _ORDINALS and following[0].word.startswith("第"):
            others[at] = [*member, *split_at(following, 2)[1]]
    if (
        named := regions(others, last)
        or towards(others, last)
        or halved(others, last)
        or members_of_class(others, last)
    ):
        return named
    if len(last) > 1 and last[-1].word in GENERIC_RATES:  # 产业投资、民生投资|增速
        return [(*m, last[-1]) for m in with_shared_tail([*others, strip_right(last[:-1])])]
    tail = class_tail(others, last) or head_tail(others, last)
    return [*((*m, *tail[says_again(m[-1].word, tail) :]) for m in others), tuple(last)]


def regions(others: list[list[Item]], last: list[Item]) -> list[tuple[Item, ...]]:
    """东、中、西和东北|部地区, 东、中、西和东北|四大板块|地区: each part of the country with what is said of all."""
    words = right_words(last)
    shared = _REGION_TAIL.match(words)
    if not shared or not all(right_words(m) in _DIRECTIONS for m in others):
        return []
    tail, part = split_at(last, shared.end())[1], last[0].start
    own = Item(part, part, shared[1] + "部" * (len(shared[1]) == 1), "literal")
    return [*((*m, own._replace(word="部"), *tail) for m in others), (own, *tail)]


_DIRECTIONS = frozenset("东 中 西 南 北".split())
_REGION_TAIL = Pattern("([东西南北中]{1,2})部?(?:[三四五]大板块)?")


def towards(others: list[list[Item]], last: list[Item]) -> list[tuple[Item, ...]]:
    """输往内地和美国的货物: the verb that only the first of several places carries."""
    verb, *place = others[0]
    if verb.word not in _TOWARDS or not place or any(len(m) > 1 for m in others[1:]) or len(last) < 2:
        return []
    return [*((verb, *m, *last[1:]) for m in (place, *others[1:])), (verb, *last)]


_TOWARDS = frozenset("输往 销往 运往 发往 来自 前往".split())


def halved(others: list[list[Item]], last: list[Item]) -> list[tuple[Item, ...]]:
    """本外币存、贷款余额, 货物进、出口额: a word halved, with whose it is and what is measured."""
    first, sign = others[0], others[0][-1].word
    if len(others) > 1 or not last[0].word.startswith(_HALVES.get(sign, "|")) or len(last[0].word) < 2:
        return []
    return [(*first, *split_at(last, 1)[1]), (*first[:-1], *last)]


_HALVES = {"存": "贷", "进": "出", "收": "支", "内": "外", "昼": "夜"}


def says_again(word: str, tail: Sequence[Item]) -> bool:
    """Whether a member ends in what its tail begins with: 制造业|产业增加值."""
    sort = tail[0].word if tail else ""
    return bool(sort) and (word.endswith(sort) or sort in ("产业", "行业") and word.endswith("业"))


def members_of_class(others: list[list[Item]], last: list[Item]) -> list[tuple[Item, ...]]:
    """The members with the class that is said of all behind the last one; empty where none is."""
    if (such := last_of(last, {"等"})) and such + 1 < len(last):  # 食品、石化、信息|等|产业增加值
        last = [item for item in last if item.word != "等" and not _SO_MANY.fullmatch(item.word)]
        tail = () if _KINDS_OF_THINGS.search(right_words(last[such:])) else last[such:]  # 玻璃、化纤等传统产品
        return [(*m, *tail) for m in (*others, last[:such])]
    counting = next((at for at, item in enumerate(last) if at and _SO_MANY.fullmatch(item.word)), None)
    kind = right_words(last[counting:]) if counting is not None else ""
    if kind and all(m[-1].word[-1] in kind for m in (*others, last[:counting])):
        return [tuple(m) for m in (*others, last[:counting])]  # 增值税、企业所得税|两大主体税种
    if counting is not None and counting + 1 < len(last):  # 甲、乙、丙|三个|园区产值
        return [(*m, *last[counting + 1 :]) for m in (*others, last[:counting])]
    of = last_of(last, {"的"})
    complete = any(_HEADS.search(strip_bracket(m)[-1].word) for m in others)
    ordinal = last[0].word[0] == "第"  # 第二、第三|产业的增加值
    if of and of <= 3 and all(len(m) <= 3 for m in others) and not (complete or ordinal):
        return [(*m, *last[of + 1 :]) for m in (*others, last[:of])]  # 中国银行、农业银行、建设银行|的净利润
    if all(m[0].word in _TIERS and len(m) == 1 for m in others) and last[0].word in _TIERS and len(last) > 1:
        tail = [item for item in last[1:] if not _SO_MANY.fullmatch(item.word)]
        return [(*m, *tail) for m in (*others, last[:1])]  # 省、市|财政, 市、县|两级
    return []


_KINDS_OF_THINGS = Pattern("(?:产品|商品|品种|指标|国家|地区)$")


def class_tail(others: list[list[Item]], last: list[Item]) -> Sequence[Item]:
    """What follows in the last member behind a word of the same class as the others: 第一、第三|产业增加值."""
    single = all(len(m) == 1 for m in others)
    if single and all(m[0].word in _INSURED for m in (*others, last)) and len(last) > 2:
        return last[1:]  # 职工、居民|医保政策规定的住院支付比例
    each = first_of(last, _PER_HEAD, 1)
    if each and last[each - 1].word in ("经费", "费用"):
        return last[each:]  # 居民医保和公共卫生服务经费|人均财政补助标准
    classed = next((i for i, item in enumerate(last[:-1]) if item.word.endswith(("级", "型"))), None)
    sign = last[classed].word[-1] if classed is not None else ""
    if sign and all(m[-1].word.endswith(sign) or m[-1].word in ("国家", *_TIERS) for m in others):
        return last[classed + 1 :]  # 国家级、部级|创新平台
    class_noun = last[-1].word in _SHARED_CLASSES and len(last) > 1 and all(len(m) <= 2 for m in others)
    if class_noun and not any(m[-1].word == last[-1].word for m in others):
        return last[-1:]  # 财政、税务|部门, 工业、服务业|企业
    insured = last[0].word.endswith("保险") and not any(m[-1].word.endswith("保险") for m in others)
    if insured and len(last[0].word) > 2 and len(last) > 1:
        whole = any(m[-1].word.endswith("保") for m in others)  # 医保、养老保险|参保率
        return split_at(last, len(last[0].word) - (0 if whole else 2))[1]  # 养老、工伤|保险参保人数
    alone = all(len(right_words(m)) == 1 and m[0].word not in _LIVESTOCK for m in others)  # not 牛、羊、家禽出栏量
    if alone and len(last[0].word) > 1:
        return split_at(last, 1)[1]  # 轻、重工业; 高、低压接电时间
    if last[0].word[0] == "第" and all(right_words(m) in _ORDINALS for m in others):
        return split_at(last, 2)[1]  # 第一、第三产业增加值
    if single and all(m[0].word in SIDES for m in others) and last[0].word[:2] in SIDES and len(right_words(last)) > 2:
        return split_at(last, 2)[1]  # 城镇和农村|居民人均可支配收入
    size, ends = len(last[0].word), last[0].word[:1] + last[0].word[-1:]
    alike = all(len(m[0].word) == size and (m[0].word[0] == ends[0] or m[0].word[-1] == ends[1]) for m in others)
    sorted_alike = all(m[0].tag == last[0].tag for m in others)
    kin = single and alike and (sorted_alike or _HEADS.search(last[-1].word))
    if kin and len(last) > 2 and not any(_HEADS.search(m[0].word) for m in others):
        return last[1:]  # 炼铁、炼钢|先进产能占比
    ended = last[0].word[-2:]
    if single and len(last) > 1 and size > 2 and all(m[0].word.endswith(ended) for m in others):
        return last[1:]  # 刑事案件、治安案件|发案数
    body = next((i for i in range(1, len(last)) if _BODIES.search(right_words(last[:i]))), 0)
    if body and all(_BODIES.search(right_words(m)) for m in others):
        return last[body:]  # 市教体局、市农业农村局|长期挂账资金
    if len(last) > 1 and last[-1].word in _SAID_OF_ALL and not any(_COMPLETE.search(right_words(m)) for m in others):
        return last[-1:]  # 公司贷款、票据贴现|占比, 存款、贷款|余额
    spelled = last[0].word.isascii() and all(m[-1].word.isascii() for m in others)
    if len(last) > 1 and spelled or single and all(m[0].tag == "ns" for m in (*others, last)):
        return last[1:]  # SCI、CSSCI|论文, 广州、深圳|地铁客运量
    return ()


_LIVESTOCK = frozenset("猪牛羊鸡鸭鹅马驴兔")
_SAID_OF_ALL = frozenset("余额 占比".split())
_COMPLETE = Pattern("(?:[率比额值量数]|占比|比[重例]|人次)$")
_BODIES = Pattern("..(?:[局厅委院]|公司|集团|银行|大学|中学)$")


def strip_bracket(items: Sequence[Item]) -> Sequence[Item]:
    """Items less a bracket at their end: 总资产收益率|（ROAA）."""
    opened = last_of(items, {"（"}, 1) if items[-1].word == "）" else None
    return items[:opened]


def head_tail(others: list[list[Item]], last: list[Item]) -> Sequence[Item]:
    """The head noun of the last member with what belongs to it, where the others have none: 石化、装备制造|产业增加值."""
    heads = [strip_bracket(m)[-1] for m in others]
    complete = [not (len(m) == 1 and m[0].word in SIDES) and _HEADS.search(h.word) for m, h in zip(others, heads)]
    found = [at for at, item in enumerate(last) if _HEADS.search(item.word)]
    head = next(filter(None, found), *found[:1]) if found else None  # 二氧化硫、化学需氧量|排放量
    if head == 0 and len(last) == 1 and not any(complete) and last[0].word not in NOUN_TAILS:
        begin = _HEADS.search(last[0].word).start()
        return split_at(last, begin)[1] if begin > 1 else ()  # 刑事、治安|案件
    if not head or any(found and m[-1].word != last[0].word for found, m in zip(complete, others)):
        return ()
    if len(last[head].word) == 1 and head == 2 and last[1].tag == "n":
        head = 1  # 小学、初中|在校生|数
    verbal = ("vn", "v") if len(last[head].word) == 1 else ("vn",)  # 建成|率
    while head > 1 and (last[head - 1].word in _CLASS_NOUNS or last[head - 1].tag in verbal):
        if last[head - 1].word in _OF_ONE | {"加工", "制造"}:
            break  # 装备制造、食品加工|产业增加值
        head -= 1
    if head > 2 and last[head - 1].tag in ("a", "z"):
        head -= 2  # 地表水、近岸海域|水质优良比例
    return last[head:]


# --------------------------------------------------------------------------------------------- what stands before a quantity


def read_left(folded: str, items: Sequence[Item]) -> Left:
    """Split the words before a quantity into subject, comparison, basis and governor."""
    region = folded[items[0].start : items[-1].end] if items else ""
    measures = [(items[0].start + a, items[0].start + b) for a, b in map(measure_span, MEASURE.finditer(region))]
    items = without_deed(items)
    away = len(items) > 2 and items[0].word in ("距", "离", "距离") and items[-1].word == "差"
    if away:  # 距|计划|还差0.15个百分点
        against = (items[1].start, strip_right(items[:-1])[-1].end)
        return Left(kind="gap", direction="down", governor="差", against=against)
    gap = last_of(items[:-1], _GAPS)
    if gap is not None and first_of(items, {"）"}, gap) is not None:
        gap = None  # 水质优良（达到或|优于|Ⅲ类）比例
    outdated = gap and items[gap].word == "落后" and (items[gap - 1].word in DOING or items[gap + 1].word in _OUTDATED)
    if gap is not None and (outdated or items[gap + 1].word[0] == "每"):
        gap = None  # 浓度低于每立方米19微克, 淘汰|落后产能
    paced = gap is not None and items[gap + 1].tag == "T" and GOVERNORS.get(items[-1].word, ("",))[0] == "change"
    if paced:
        items, gap = items[gap + 1 :], None  # 低于|上年增长12%的速度
    if gap and items[gap - 1].word == "不":
        items, gap = items[: gap - 1], None  # 保障标准不低于|低保标准的1.3倍
    basis = against = reference = None
    if gap is not None:
        governor = items[gap].word
        kind, direction = "gap", "down" if governor in _GAPS_BELOW else "up"
        against = (items[gap + 1].start, items[-1].end)
        basis = basis_against(folded[against[0] : against[1]])
        rest = strip_right(items[:gap])
    else:
        rest, kind, direction, governor = cut_governors(items)
        if governor == "新增" and len(rest) > 1 and rest[-1].tag == "T" and rest[-2].word in ("比", "较"):
            kind, direction = "change", "up"  # 较年初|新增326亿元
        named = len(rest) > 1 and rest[-1].word == "比" and rest[-2].tag[:1] == "n"  # 护士与床位|比
        compares = not (named and kind in (None, "level")) and (kind != "level" or governor in _WEAK)
        rest, reference = cut_comparison(rest) if compares else (rest, None)
        if rest and rest[-1].word in ("比", "较") and first_of(items, _BEFOREHAND) is not None:
            rest = strip_right(rest[:-1])  # 股息比|原先估计多100亿元
        elif rest and rest[-1].word == "较" and kind == "change" and items[-1].word == governor:
            reference = (rest[-1].end, items[-1].start)  # 失业率较|一年前|回落0.5个百分点
            rest = rest[:-1]
        if reference:
            rest = strip_right(rest)
            while kind == "change" and len(rest) > 1 and rest[-1].word in ("为", "安排", "定"):
                rest = strip_right(rest[:-1])  # 国民收入也安排为|比今年增长4%
            end = folded.find(governor, reference[1], items[-1].end) if kind == "change" else reference[1]
            shared = first_of(items, _RESPECTIVELY) is not None  # 比上月和上年同期分别高1个和低2个百分点
            basis = basis_against(folded[reference[0] : reference[1] if shared else max(reference[1], end)])
            against = reference if basis is None and kind == "change" and governor in _GAPS_BEHIND else None
    caused = last_of(rest, ("因", "由于"), 1) if kind in ("change", "to") else None
    host = strip_right(rest[:caused]) if caused else []  # 柑橘|则因品种老化主动调减
    if host and host[-1].tag[:1] in ("n", "v", "l", ""):
        rest = host  # 收到的现金因营业收入增加而增加
    since = last_of(rest, ("从", "由"), 1) if kind == "to" else None
    if since is not None and first_of(rest, ("到", "至"), since) is None:
        rest = rest[:since]  # 开办时间从一个月以上压缩到4个工作日, but 项目从立项到施工审批平均耗时
    framed = kind or right_words(rest[-2:]) == "基础上"  # 总产值要在1994年的基础上翻两番
    if framed and rest and rest[-1].word[-1] in "上下中里" and (frame := first_of(rest, {"在"})) is not None:
        rest = strip_right(rest[:frame])  # 货物出口在外围需求疲弱下下跌7.3%, 在上年高基数上再增3.9%
    if kind and (measured_by := first_of(rest, ("按", "按照", "比照"), 1)):
        rest = strip_right(rest[:measured_by])  # 集团购买力要按上年实际数额核减20%
    start = last_of(items, ("从", "由", "自"))
    # 从…where a figure moved from, and no place: 从废墟中抢救生还者8.4万人
    origin = start is not None and (
        kind in (None, "level") or items[start + 1 : start + 2] and items[start + 1].tag == "T"
    )
    dated = origin and _MOMENT_SAID.search(right_words(items[start:]))  # 从新区成立时的1万多家
    after = items[start + 1 :] if origin else ()
    # 由|上个采暖期的91%, 由|清算状态下的6.4%, but 从|废墟中抢救8.4万人
    before = right_words(after[:2]) == "上个" or len(after) > 1 and items[-1].word == "的" and items[start].word == "由"
    origin = origin and bool(dated or before or not any(i.word in _INSIDE or i.word in DOING for i in after))
    if origin:
        rest = strip_right(items[:start])
    taking = next((i for i in reversed(range(len(rest) - 1)) if takes_object(rest[i], rest[i + 1])), None)
    rest = rest if taking is None else rest[taking + 1 :]  # 带头精简会议、坚决把文件压减三分之一
    basis = basis or (_BASIS_SIGNS.get(governor[0]) if kind == "change" and len(governor) == 2 else None)
    if basis is None and (kind in ("change", "gap") or AVERAGE.search(region)):
        basis = basis_of(region[: against[0] - items[0].start] if kind == "gap" else region)
    subject = without_setting(rest, items, kind)
    return Left(
        subject=tuple(i for i in subject if not any(a <= i.start < b for a, b in measures)),
        kind=kind,
        direction=direction,
        governor=governor,
        basis=basis,
        against=against,
        reference=kind is None and reference is not None,
        origin=origin,
        respectively=first_of(items, _RESPECTIVELY) is not None,
    )


def without_setting(rest: Sequence[Item], items: Sequence[Item], kind: str | None) -> Sequence[Item]:
    """The subject less what the figure came after or is reckoned from, where all of `items` stood before the figure."""
    if right_words(rest) in ("比", "较") or _PLAN_TOLD.fullmatch(right_words(rest)):
        return ()  # 较|2022年录得的6.1年, 而原定计划只要求|递增4%
    based = first_of(rest, ("基准", "基数", "基期"), 2)
    if based and first_of(rest[:based], {"以", "若以"}) is not None:
        return rest[based + 1 :]  # 若以2020年为基准|则累计降低
    behind = next((item.word for item in items if rest and item.start >= rest[-1].end), "")
    reached = behind == "后" and kind in ("level", "to", "change") and any(item.tag in ("v", "vn") for item in rest)
    return () if reached and not is_measured(right_words(rest)) else rest  # 年终攻坚后|达到93%


_PLAN_TOLD = Pattern("而?(?:在执行中?|原[定来]?|(?:原[定来]?)?(?:计划|规划)[只仅]?(?:要求|规定)?)")


def measure_span(found: re.Match[str]) -> tuple[int, int]:
    """Where the words stand that say how it was measured, with the brackets around them: 总产值|（按1990年不变价）."""
    start, end = found.span()
    bracketed = start and found.string[start - 1] == "（" and found.string.startswith("）", end)
    tied = found.string.startswith("的", end)  # 经季节性调整|的失业率
    return (start - 1, end + 1) if bracketed else (start, end + tied)


_BEFOREHAND = frozenset("原先 原来 估计 预期 预计".split())
_OUTDATED = frozenset("产能 工艺 设备 技术 生产 装备 机组".split())
_BASIS_SIGNS = {"年": "yoy", "同": "yoy", "季": "mom", "月": "mom", "环": "mom"}  # 年增, 同增, 月减


def without_deed(items: Sequence[Item]) -> Sequence[Item]:
    """Words less what is done more or less often than before: 医疗纠纷较上年少|发生, 同比多|装."""
    if len(items) < 2 or first_of(items[:-1], _SET_BESIDE) is None:
        return items
    done = len(items) > 2 and items[-1].word == "了" and items[-2].word not in GOVERNORS
    items = items[:-1] if done else items  # 比上年多|打了
    last = items[-1]
    if items[-2].word in ("多", "少") and (last.tag[:1] == "v" or last.word in ACTING):
        return items[:-1]
    more = last.tag in ("", "v", "m") and len(last.word) == 2 and last.word[0] in "多少"
    return split_at(items, len(right_words(items)) - 1)[0] if more else items


_SET_BESIDE = frozenset("比 较 同比 环比".split())


def cut_governors(items: Sequence[Item]) -> tuple[list[Item], str | None, str | None, str]:
    """Items less the verbs that they end in, with kind, direction and word of the one that governs.

    A weak verb gives way to a stronger one before it: in 增长|达到 the figure is what 增长 says.
    """
    rest, kind, direction, governor = strip_right(items), None, None, ""
    given = strip_right(rest[:-1]) if rest and rest[-1].word in _GIVEN else []
    rest = given if given and governor_at(given) else rest  # 赤字率控制在年初|确定的3%
    restored = [at for at in range(max(0, len(rest) - 7), len(rest)) if right_words(rest[: at + 1]).endswith(_RESTORED)]
    if restored and not any(map(is_mark, rest[restored[-1] :])):
        rest = rest[: restored[-1] + 1]  # 恢复至|疫情前的九成, 恢复到|2019年同期的112%
    while rest and (word := governor_at(rest)):
        found_kind, found_direction = GOVERNORS[word]
        if kind is None or kind == "level" and found_kind in ("change", "to") and governor in _WEAK:
            kind, direction, governor = found_kind, found_direction, word
        elif word not in _WEAK:
            break
        rest = strip_right(without(rest, word))
        while rest and rest[-1].word in _PLANNING and not (rest[1:] and _KEPT_PLAN.search(rest[-2].word)):
            rest = strip_right(rest[:-1])
        if right_words(rest[-2:]).endswith(_COUNTED_SO):
            rest = strip_right(without(rest, _COUNTED_SO[0]))  # 总产值|初步统计|为1312亿元
        if found_kind == "change" and kind == "change":
            break
    while rest and rest[-1].word in ("超过", "达到", "保持"):
        rest = strip_right(rest[:-1])  # 远远超过…平均每年增长2.2%的速度
    return rest, kind, direction, governor


_RESTORED = ("恢复到", "恢复至")
_COUNTED_SO = ("初步统计", "初步核算", "初步测算")
_GIVEN = frozenset("确定 规定 下达 核定 批准".split())
_MOMENT_SAID = Pattern("时的?$")
_INSIDE = frozenset("中 里 内 下 上 起 出发 来 看 调入 划入 转入".split())
_KEPT_PLAN = Pattern("[比较]$|^完成$")  # 产量比|计划增长8%
_PLANNING = frozenset("计划 预计 要求 实际 拟按 按 安排".split())
_GAPS_BELOW = frozenset("低于 略低于 慢于 少于 小于 落后于 落后".split())
_GAPS_BEHIND = frozenset("短 快 高 多 慢 低 少 高出 多出".split())  # 比全国平均水平高0.3个百分点
_GAPS = frozenset(GAP_VERBS.split())
_WEAK = frozenset(
    "均为 同为 为 有 在 到 至 是 达 达到 计 完成 实现 保持 超过 突破 约为 仅 只有 共 预计 要求 目标 预期 执行 安排".split()
)


def without(items: Sequence[Item], word: str) -> list[Item]:
    """Items before the word that they end in, which may begin inside a token: 率控制|在 leaves 率."""
    return split_at(items, len(right_words(items)) - len(word))[0]


def governor_at(items: Sequence[Item]) -> str | None:
    """The governor that the items end in; one of a single character is a token of its own."""
    words = right_words(list(takewhile(lambda item: item.tag != "T", reversed(items[-_LONGEST_GOVERNOR:])))[::-1])
    for length in range(min(_LONGEST_GOVERNOR, len(words)), 0, -1):
        word, before = words[-length:], words[:-length]
        if word in GOVERNORS and not (word.startswith("增长") and before.endswith(_POPULATION)):
            return word if length > 1 or len(items[-1].word) == 1 else None
    return None


_POPULATION = ("自然", "人口平均")  # their 增长率 is a level


def strip_right(items: Sequence[Item]) -> list[Item]:
    """Items less what trails behind: adverbs, commas, basis words, time."""
    rest = list(items)
    while rest:
        last, before = rest[-1], rest[-2].word if len(rest) > 1 else ""
        if before[-1:] in ("比", "较") and (last.tag == "T" or last.word == "预期"):
            break  # 比上年, 比预期 are cut as comparisons
        if last.word == "地" and len(rest) > 1 and rest[-2].tag[:1] not in ("d", "a", "z", "i", "v"):
            break  # 低效|用|地
        if before == "在" and _STRETCH.fullmatch(last.word):
            del rest[-2:]  # 吞吐量首次|在半年|内
            continue
        if last.word[0] == "向" and last.word[1:] in _WAYS_OF_WIND:
            rest.pop()  # 建成区|向东、向南
            continue
        each = last.word.startswith("每") or before == "每"
        if not (last.word in FILLERS or last.tag in ("T", "ul", "uj", "uz") or is_mark(last) or each):
            break
        del rest[-2 if before == "每" else -1 :]
    return rest


_WAYS_OF_WIND = frozenset("东 南 西 北 外 内 上 下".split())
_STRETCH = Pattern(r"(?:[半一二两三四五六七八九十]|\d{1,2})个?(?:年|月|天|季度)")


def cut_comparison(items: list[Item]) -> tuple[list[Item], tuple[int, int] | None]:
    """Take 比上年, 较“十三五”末的9323.1亿元, 与上年同期相比 off the end of the items."""
    for at in range(len(items) - 2, -1, -1):
        word, reference = items[at].word, (items[at + 1].start, items[-1].end)
        beside = items[-1].word in ("相比", "比", "同期相比", "比较") and items[-2].word != "之"  # 费用与营收之比
        against = word in ("与", "同") and beside
        if items[at + 1].tag == "a" and items[at + 2 : at + 3] and items[at + 2].word == "的":
            continue  # 关注度较|高的不良率
        if word in ("比", "较", "比较", "较之") or against:
            acts = first_of(items, _MOVING, at + 2)
            if acts and acts + 1 < len(items):  # 将比改革前|减轻企业负担5000多亿元
                return [*items[:at], *items[acts:]], (items[at + 1].start, items[acts - 1].end)
            return items[:at], reference
        timed = items[at + 1].tag == "T" or items[at + 1].word in ("同期", "计划", "预期", "预算", "任务")
        if word[-1] in "比较" and len(word) > 1 and timed:  # 价格比|上年
            return without(items[: at + 1], word[-1]), reference
    return items, None


def basis_of(words: str) -> str | None:
    """yoy, mom, avg, cum as far as adverbs say it: 同比, 环比, 年均, 累计."""
    return next((basis for basis, said in _SAID_BASIS.items() if said.search(words)), None)


_SAID_BASIS = {
    "avg": AVERAGE,
    "mom": Pattern("环比"),
    "yoy": Pattern("同比|按年"),
    "cum": Pattern("累计|[五十]年(?:来|间)"),
}


def basis_against(reference: str) -> str | None:
    """What kind of change a comparison makes: 比上年同期 yoy, 比一季度 mom, 比2015年 cum, 比计划 none."""
    found = next((basis for basis, said in _COMPARED_BASIS.items() if said.search(reference)), None)
    return None if found == "cum" and _OF_PLAN.search(reference) else found  # 较2012-2013年度|修订预算


_OF_PLAN = Pattern("预算|计划|预测|估计|目标")


_COMPARED_BASIS = {
    "yoy": YOY,
    "mom": MOM,
    "cum": Pattern(
        r"(?:[三四五六七八九十两几]|\d+)年(?:来|前|间)|“[一二三四五六七八九十]{1,2}五|时期|期间|[五]”?期?(?:末|初|时)|(?:19|20)\d\d年|[一二][九〇零]..年|届|解放初|之初|疫情前|成立时"
    ),
}


# ---------------------------------------------------------------------------------------------- what stands behind a quantity


def right_phrase(items: Sequence[Item]) -> tuple[tuple[Item, ...], bool]:
    """The noun phrase that begins right behind a quantity, and whether a predicate cuts it off: 3家|企业|主板上市."""
    taken: list[Item] = []
    listed = any(item.tag == "Q" for item in items)
    if len(items) > 1 and items[0].word in _JOINTS - {"、"} and len(items[1].word) > 1:
        return (), False  # 新建小学12所|和幼儿园26所, but 1000个|和美乡村
    if len(items) > 2 and items[0].word == "已" and items[2].word in NOUN_HEADS:
        return tuple(items[:3]), True  # 14个|已完工项目
    if items and items[0].word in ("少", "多", "高", "低") and not (items[1:] and items[1].tag[:1] == "n"):
        return (), True  # 比预算数280亿元|少8亿元, but 20个|低碳应用场景
    opened = quoted = 0  # brackets and quotes that are open: 县（市、区）, 571处地下空间“十个有|”建设
    for at, item in enumerate(items):
        word = item.word
        if at:
            opened += _OPENS.get(items[at - 1].word, 0)
            quoted += _QUOTES.get(items[at - 1].word, 0)
        if quoted and item.tag != "Q":
            taken.append(item)
            continue
        clause_behind = taken and word == "、" and items[at + 1 : at + 2] and items[at + 1].tag == "v"
        if word == "、" and not opened and (not taken or listed or clause_behind and relative_size(items[at + 1 :])):
            return tuple(taken), False  # 总投资86亿元的动力电池、|填补空白的铜箔等大项目
        if not taken and item.tag == "T" and items[at + 1 : at + 2] and items[at + 1].word in ("前", "内", "后"):
            return (), True  # 900套|年底前|竣工交付
        opens = item.tag in ("v", "vd") or word == "以" or lists_qualities(items[at:])
        if not taken and opens and (relative := relative_size(items[at:])):
            noun, stopped = right_phrase(items[at + relative :])
            return ((*items[at : at + relative], *noun), stopped) if noun else ((), True)
        two = items[at + 1 : at + 3]
        sized = two and two[0].word in FUNDING | {"占地"} and (len(two) == 1 or two[1].tag == "Q")
        if taken and word in _JOINTS and sized:
            return tuple(taken), False  # 占地300亩的东山公园|和占地600亩的西湖公园
        if taken and word in _COMPARING or item.tag == "Q":
            return holder_of(taken), item.tag != "Q"
        if word in ("了", "着", "并", "而", "即") or is_mark(item) and word != "、":
            return tuple(taken), False
        if taken and item.tag == "T" and taken[-1].word not in _JOINTS | {"的"}:
            return tuple(taken), True  # 装备基地一期|三季度前竣工
        such = word == "等" and any(i.word == "、" for i in taken) and items[at + 1 :] and items[at + 1].tag[:1] == "n"
        if taken and word == "等" and not such or not such and ends_noun(items, at, taken):
            return tuple(taken), True  # but 视力、听力|等|残疾儿童
        taken.append(item)
    return tuple(taken), False


_OPENS, _QUOTES = {"（": 1, "）": -1}, {"“": 1, "”": -1}


def ends_noun(items: Sequence[Item], at: int, taken: Sequence[Item]) -> bool:
    """Whether the predicate begins here: 3家企业|上市, but 3家|上市|公司."""
    item, following = items[at], items[at + 1].word if at + 1 < len(items) else ""
    begins = item.tag == "p" or item.word in PREDICATES or item.word in PREPOSITIONS
    if not taken:
        return (
            begins
            and item.word not in _BEGIN_NAMES
            and following not in NOUN_HEADS
            and not (item.word in SOFT_VERBS and noun_ahead(items[at:]))
            and not (item.word in _HAVING and noun_ahead(items[at:]))
        )
    if item.tag[:1] == "v" or not item.tag and following == "了":
        attributed = len(taken) > 2 and taken[-2].word == "的"  # 有条件的县|发展
        begins = begins or attributed or following in _VERB_TAILS
    begins = begins and not (following == "“" and item.word in SOFT_VERBS)  # 县城|建设|“十个一”项目
    begins = begins or item.tag in ("d", "ad") and item.word in SMALL_WORDS  # 面貌|显著|提升
    begins = begins or item.word.startswith(("提前", "如期", "按期"))  # 28个项目|提前竣工
    begins = begins or item.word == "计划" and following in ACTING  # 面向17个省份|计划招生4650人
    relative = item.tag == "v" and following == "的" or item.word == "的" and taken[-1].tag == "v"
    if relative and items[at + 2 : at + 3] and taken[0].word not in GENERIC:
        return False  # 国务院部门及其指定地方|实施|的审批事项
    if taken[-1].word in _JOINTS and (following in NOUN_HEADS or item.tag == "vn"):
        return False  # 职业资格许可和|认定|事项
    if right_words(items[at : at + 3]).endswith(("示范项目", "示范区")):
        return False  # 智能制造|试点|示范项目
    acts = following in PREDICATES or following in DOING or GOVERNORS.get(following, ("",))[0] == "change"
    begins = begins or acts and item.word in _BEFORE_ACTS  # 优质企业|成功|落户, 合作事项|扎实|落地
    closes = item.word in NOUN_HEADS and (not following or following in PREDICATES or following in _JOINTS)
    closes = closes or item.tag == "vn" and bool(_PLACE_OF.search(following))  # 山海|协作|产业园
    return begins and not closes and following not in NOUN_HEADS and taken[-1].word not in _OPEN_ENDED


def relative_size(items: Sequence[Item]) -> int:
    """How many words of a clause with its 的 stand before the noun: 76座|列入国家规划的|水库除险加固工程."""
    of = first_of(items[:14], {"的"}, 1)
    if of is None or of + 1 >= len(items) or any(i.tag == "Q" or is_mark(i) and i.word != "、" for i in items[:of]):
        return 0
    behind = items[of + 1].tag
    return of + 1 if behind[:1] in tuple("nbjl") or behind == "vn" and lists_qualities(items) else 0


def lists_qualities(items: Sequence[Item]) -> bool:
    """Whether words tell how something is: 40个|吸引力强、带动面广的消费场景."""
    return [item.tag for item in items[:3]] == ["n", "a", "x"]


_WHOLE_PLACES = frozenset("整县 整乡 整镇 整村 整区".split())  # 8个|整县推进试点
_BEGIN_NAMES = _WHOLE_PLACES | {"参与", "受灾", "参赛"}
_OPEN_ENDED = _WHOLE_PLACES | set("未非待拟")
_PLACE_OF = Pattern("(?:园|园区|中心|基地|平台|机构|工程|项目|体系)$")
_COMPARING = frozenset("同比 环比 比 较".split())


def holder_of(taken: Sequence[Item]) -> tuple[Item, ...]:
    """Whose figure comes next, where its name stands in one with what was counted: 37家帮扶单位|援助资金31.08亿元."""
    holds = [i for i, item in enumerate(taken[:-1]) if item.word.endswith(_HOLDERS)]
    holder = holds[-1] if holds and taken[-1].word not in _JOINTS else len(taken) - 1
    return tuple(taken[: holder + 1])


_HOLDERS = tuple("市 省 卫生院 协会 机构 银行 医院 公司 村 镇 社区 单位 企业 项目 户 家庭 县 部门 学校 园区".split())


def noun_ahead(items: Sequence[Item]) -> bool:
    """Whether a verb right behind a quantity opens a noun: 8个|抽水蓄能电站, but 7800人|增收致富."""
    ends = (i for i, item in enumerate(items) if item.tag == "Q" or is_mark(item) and item.word != "、")
    until = next(ends, len(items))
    such = first_of(items[:until], {"等"}, 1)
    if such is not None:
        return True  # 178项|节能、节水等重大项目
    project = 1 < until < 5 and items[until - 1].word in ("项目", "工程", "基金") and items[0].word not in LEADS
    if items[until - 1].word.endswith("资金") or project:
        return True  # 740亿元|恢复重建资金, 486个|治水提质项目
    for at, item in enumerate(items[1:5], 1):
        if is_mark(item) or item.tag in ("Q", "p", "ul") or item.word in PREDICATES:
            return False
        if item.tag[:1] == "n" or item.tag in ("l", "vn") or item.tag == "q" and at == until - 1:
            return True  # 12台|充电|桩
    return False


_VERB_TAILS = frozenset("了 着 过 于 成为 为 成".split())  # 城市|建立|了
_HAVING = frozenset("可 有 具有 具备 符合 超 超过 过 达 达到".split())


NOUN_HEADS = frozenset(
    "群众 事项 人才 国债 债券 贷款 基金 岗位 机会 床位 学位 县 市 村 乡镇 项目 工程 中心 基地 企业 公司 平台 机构 单位 园区 示范区 试点 任务 人员 资金 服务 设施 站 点 区 率 体系 产业 产业链 工作 行动 规划 用地 部门 活动 案件 指标 措施 方案 生 者 户 家庭 学校 能力 面积".split()
)


def closes_alone(items: Sequence[Item]) -> bool:
    """Whether items end in a quote that opens before them: “群众最期盼的|10件|事”."""
    opening = next((opens for opens, closes in _OPENING.items() if closes == items[-1].word), None)
    return opening is not None and all(opening not in item.word for item in items)


def trim_noun(items: Sequence[Item]) -> tuple[Item, ...]:
    """A right-hand phrase without 的 before it and light words behind it."""
    rest = list(items)
    while rest and (rest[0].word in _ASIDE or is_mark(rest[0])):
        rest.pop(0)
    while rest and (rest[-1].word in COPULA_TAILS or is_mark(rest[-1]) or rest[-1].tag == "T" or closes_alone(rest)):
        rest.pop()
    if len(rest) > 1 and rest[-1].word == "时":
        rest.pop()  # 在分配12项|专项资金|时
    while len(rest) > 2 and (rest[-1].word == "性" or rest[-1].word == "前" and rest[-2].tag == "t"):
        del rest[-2:]  # 39个欠发达县域|托底性|帮扶, 1274户倒损住房|春节前|全部修缮
    named = any(item.word[-1].isalnum() for item in rest) and not (rest[0].word == "（" and rest[-1].word == "）")
    return tuple(rest) if named else ()


_ASIDE = SCOPES | {"的", "、", "左右", "予", "给", *_OPENING.values()}


def after_counted(items: Sequence[Item], begin: int, end: int) -> int:
    """Where the words of the next figure begin behind things counted: 37家中央定点帮扶单位|援助资金31.08亿元."""
    noun, stopped = right_phrase(items[begin:end])
    size = len(noun)
    if noun and not stopped and noun[0].word in GENERIC and len(noun) > 1:
        size = 1
    if tiers := _TIERS_BESIDE.match(right_words(items[begin:end])):
        size = len(split_at(items[begin:end], tiers.end())[0])  # 28个省（区、市）|录取本科生
    return begin + size if size and begin + size < end else begin


_TIERS_BESIDE = Pattern("[省市县区]（[市县区旗州盟、]{1,7}）")


def is_counter(unit: str) -> bool:
    """Whether a unit counts things (个, 家, 件) and does not measure them (元, 吨, 亩, %)."""
    return unit not in CURRENCIES and unit not in RATIOS and unit not in DURATIONS and unit in COUNTERS


COUNTERS = frozenset(
    "段 节 批次 轮次 艘次 架次 辆次 管次 剂次 车次 箱次 趟次 通 轮 个 家 栋 幢 处 件 座 项 条 所 场 例 宗 张 头 尾 羽 株 艘 列 班 只 匹 架 部 台 辆 车 套 批 片 块 支 份 次 期 眼 口 孔 盏 根 棵 枚 册 本 篇 幅 首 尊 间 门 类 种 款 起 桩 案 单 笔 票 对 组 队 人 人次 名 户 位 户次 件次 家次 场次 班次 列次 台次 家庭 船 床 台（套） 县市区 村 县 乡 镇 省 省市 市 区 校 乡镇 社区 街道 县区 县市 院 站".split()
)


# ------------------------------------------------------------------------------------------------------ sentences to drafts


class Setting(NamedTuple):
    """What a sentence has from its surroundings."""

    folded: str
    section: Section
    facts: Facts
    topic: str | None  # period that an earlier sentence of the paragraph set
    inherited: Draft | None  # the last figure of the paragraph, for a sentence that begins 比上年增长
    proposed: bool  # an item of a list of what is to be done
    industry: Phrase  # that an earlier sentence of the paragraph opens with, for one that begins 产值突破
    business: Phrase  # that the section is about: 1.精密减速器业务
    times: dict[int, Moment]
    quantities: dict[int, Quantity]


class Given(NamedTuple):
    """What clauses without a figure leave to the next one."""

    pending: Phrase  # its subject
    heading: Phrase  # the indicator of all that follows a colon: 用水单价：东院9.5元，西院9元
    told: Sequence[Clause]  # themselves, the last one first: what they are about, for a figure that nothing else names
    made: Phrase  # what the clause right before issues, founds or builds: 发行绿色债券，规模30亿元


def read_sentence(items: Sequence[Item], setting: Setting) -> tuple[list[Draft], list[tuple[Quantity, str]]]:
    """All metrics of one sentence, and the quantities in it that are none, with why."""
    drafts: list[Draft] = []
    items, refused = with_embedded(setting, items)
    clauses = split_clauses(items)
    pending: Phrase = ()  # the subject that clauses without a figure leave to the next
    told: tuple[Clause, ...] = ()  # such clauses, the last one first
    titles = setting.section.titles
    heading = ranked_by(titles[-1]) if titles else ()  # the indicator of all that follows a colon
    made: Phrase = ()
    compared_with = ""  # such a clause, where it says what all that follows is compared with
    for number, clause in enumerate(clauses):
        places = [i for i, item in enumerate(clause.items) if item.tag == "Q"]
        if not places:
            # 行政经费预算，从中央到地方，一律削减10%; 管理费，除工资外，一律压缩10%
            framed = clause.items[0].word in PREPOSITIONS or clause.items[0].word == "除"
            # 货物周转量，由于…的减少，只增长5%; 河口轴承公司为全资子公司，主营主轴，实现营业收入…
            left = pending if clause.items[0].word in _REASONS | _DESCRIBING else ()
            subject = pending_subject(setting.folded, clause.items)
            if subject and pending and clause.items[0].word in _BARE | RATE_NOUNS.keys():
                subject = (*pending, *subject)  # 乡镇企业异军突起，产值占农村总产值的比重，从24%上升到43%
            pending = left or subject or (pending if framed else ())
            told = (clause, *told)
            made = object_told(clause.items)
            said, colon = right_words(clause.items), setting.folded.startswith("：", clause.items[-1].end)
            heading = over_all(said, clause) if colon else heading
            if said.endswith(("相比", "相较", "比较")) or colon and _AGAINST.search(said):
                compared_with = said  # 与2020年相比，…增长57.3%; 产量比2023年有所减少：棉纱减少14%
            continue
        for group in list_groups(clause.items, places):
            begin = after_figures(clause.items, places, group[0], setting)
            given = Given(() if begin else pending, heading, () if begin or drafts else told, () if begin else made)
            found, why = read_list(group, begin, number, clauses, given, drafts, setting)
            drafts += (with_basis_of(compared_with, d) for d in found)
            refused += why
        made = ()
        first, end = clause.items[0], clause.items[-1]
        unread = not any(draft.quantity.start >= first.start for draft in drafts[-6:]) and end.tag[:1] == "n"
        framed = first.word in PREPOSITIONS or clause.aside
        told_of = pending_subject(setting.folded, clause.items) if unread and not framed else ()
        pending = ((told_of[0][0], end.end),) if told_of else ()  # 进口价200元以上部分的税率，由…减至…
    return told_apart(setting.folded, items, drafts), refused


def told_apart(folded: str, items: Sequence[Item], drafts: list[Draft]) -> list[Draft]:
    """Two amounts of one thing keep the verbs that tell them apart: 申请国家专利121项，授权国家专利93项."""
    amounts = {(d.name, d.quantity.unit) for d in drafts if d.role == "level"}
    said = Counter((words_of(folded, name), unit) for name, unit in amounts)
    if all(times < 2 for times in said.values()):
        return drafts
    verbs = {item.end: item for item in items if item.word in ACTING}
    alike = (d for d in drafts if said[words_of(folded, d.name), d.quantity.unit] > 1 and isinstance(d.name[0], tuple))
    deeds = {d.name: verbs[d.name[0][0]] for d in alike if d.name[0][0] in verbs}
    if len({verb.word for verb in deeds.values()}) < len(deeds):
        return drafts
    return [
        d._replace(name=((deeds[d.name].start, d.name[0][1]), *d.name[1:])) if d.name in deeds else d for d in drafts
    ]


def ranked_by(title: str) -> Phrase:
    """What a heading ranks its figures by: 地级市投资增速前二名：东山市增长36.4%，西平市增长7.5%."""
    ranked = _RANKING.search(title)
    return (ranked[1],) if ranked else ()


def over_all(said: str, clause: Clause) -> Phrase:
    """The indicator that a clause before a colon names for all that follows."""
    measures = _INDICATOR_END.search(said) or said.endswith(tuple(GENERIC_RATES))
    return ranked_by(said) or (phrase(noun_phrase(clause.items)) if measures else ())


_RANKING = Pattern(
    r"(?:地级市(?:及..)?|县（区）|县（市、区）|[省市县区]|各.{1,4})?(?:[\d一—–-]{1,5}月)?(.{2,10}(?:增速|率|额|量|值))[前后][\d一二三四五六七八九十]{1,2}[名位]$"
)
_AGAINST = Pattern(rf"[比较](?:上年|去年|{_YEAR}年)")


def with_basis_of(compared_with: str, draft: Draft) -> Draft:
    """A change with the basis that a clause before it sets: 同1954年决算相比，收入增长3.68%."""
    if draft.role != "change" or draft.basis:
        return draft
    basis = basis_against(compared_with)
    return draft._replace(basis="yoy" if basis == "cum" and is_year_before(compared_with, draft.period) else basis)


_JOINTS = frozenset("、 和 与 及 以及".split())
_BEFORE_ACTS = LEADS - _JOINTS | BEFORE_VERBS | {"基本", "稳定", "平均"}
_LIGHT_STARTS = _JOINTS | {"并", "左右", "的"}


def after_figures(items: Sequence[Item], places: Sequence[int], first: int, setting: Setting) -> int:
    """Where the words of a figure begin: behind the figure before it and what that one counted, 0 for the first."""
    begin = max((i + 1 for i in places if i < first), default=0)
    if not begin:
        return 0
    if items[first - 1].word in _JOINTS - {"、"}:
        return first  # 384亿元救灾款和|740亿元恢复重建资金
    if right_words(items[begin : begin + 3]) == "的基础上":
        return begin + 3  # 在上年压减8%的基础上|再压5%
    if items[begin].word == "的":
        return begin  # 学生不足80人|的学校
    tiers = _TIERS_BESIDE.match(right_words(items[begin:first]))  # 11个县（市、区）|税收
    inside = len(split_at(items[begin:first], tiers.end())[0]) if tiers else 0
    commas = (i for i in range(begin + inside, first) if items[i].word == "、")
    comma = next((i for i in islice(commas, 3) if not joins_faults(items, begin, i)), begin)
    before = setting.quantities[items[begin - 1].start]
    return after_counted(items, begin, first) if comma == begin < first and is_counter(before.unit) else comma


def joins_faults(items: Sequence[Item], begin: int, comma: int) -> bool:
    """Whether two faults of the same things stand around a comma: 5家单位超预算、|无预算列支会议费12万元."""
    said = items[begin:comma]
    goes_on = comma + 1 < len(items) and tells_fault(items, comma + 1)
    return goes_on and any(tells_fault(said, at) for at in range(len(said)))


def read_list(
    group: Sequence[int],
    begin: int,
    number: int,
    clauses: Sequence[Clause],
    given: Given,
    drafts: Sequence[Draft],
    setting: Setting,
) -> tuple[list[Draft], list[tuple[Quantity, str]]]:
    """The figures of one list (分别为1、2和3), more often of one alone, with the words from `begin` before them."""
    clause, folded, pending = clauses[number], setting.folded, given.pending
    before = list(clause.items[begin : group[0]])
    if clause.aside and not group[0]:
        before = before_bracket(clauses[:number], clause.items[0].start)
    while begin and before and before[0].word in _LIGHT_STARTS:
        before.pop(0)
    if not begin and len(before) > 1 and before[0].word == "和" and len(before[1].word) == 1:
        first, second = before[:2]  # 和|美|乡村覆盖率
        before[:2] = [Item(first.start, second.end, first.word + second.word, "n")]
    right = clause.items[group[-1] + 1 :]
    reports = number + 1 < len(clauses) and right and right[-1].word in _REPORTING
    right = right[:-1] if reports else right
    next_items = clauses[number + 1].items if number + 1 < len(clauses) else ()
    figures = [setting.quantities[clause.items[place].start] for place in group]
    left = left_of(folded, before, figures[0], right)
    if figures[0].doubling:
        left = left._replace(reference=False)  # 比2024年翻一番: the year is compared with
    if begin and left.kind == "change" and left.basis is None and drafts and drafts[-1].reference:
        left = left._replace(basis=drafts[-1].reference)
    rate = right_words(list(dropwhile(lambda i: i.word in ("同比", "环比"), left.subject))) or left.governor
    rate = rate if rate in RATE_NOUNS else ""
    acts = rate or all(item.word in ACTING for item in noun_phrase(left.subject))
    told = clauses[number - 1].items if number and not begin else ()
    told = () if told and told[-1].word in ("看", "来看") else told  # 分季度看，一季度、上半年分别增长…
    if (left.respectively or rate and len(group) > 1) and told and acts and not any(item.tag == "Q" for item in told):
        # 城镇居民收入和农村居民收入，分别增长5%和7%; 起数、人数实现“双下降”，降幅分别为18%和22%
        told_of = read_left(folded, told[: first_of(told, _BOTH, 1)])
        left = left._replace(subject=noun_phrase(told_of.subject))
        rate = rate or (told_of.governor if told_of.governor in RATE_NOUNS else "")  # 价格涨幅居前，分别为…
        left = left._replace(kind="change", direction=RATE_NOUNS[rate]) if rate else left
    if rate == "增长" and len(group) > 1 and drafts and drafts[-1].list_size == len(group):
        basis = left.basis or basis_of(right_words(before))
        # 收入分别为…，同比增长分别为6.4%、7.9%
        left = left._replace(subject=(), kind="change", direction="up", basis=basis)
    stamps = [setting.times[item.start].period for item in before if item.start in setting.times]
    dated = len(stamps) == len(group) > 1  # 5月、6月当月分别增长7.1%、8.4%
    several = (len(group) > 1 or left.respectively) and not dated
    names = shared_names(folded, left, len(group), drafts, pending, setting.business) if several else None
    headless = names and not any(is_measured(words_of(folded, name)) for name in names)
    if headless and left.governor in ("完成", "实现") and (told_of := measure_told(setting, drafts, figures[0].unit)):
        names = [(*name, told_of) for name in names]  # 公路、水路分别完成7.9亿吨、1.2亿吨
    found: list[Draft] = []
    refused: list[tuple[Quantity, str]] = []
    for order, (place, quantity) in enumerate(zip(group, figures)):
        so_far = [*drafts, *found]
        if why := no_metric(folded, clause.items, place, quantity, left, so_far):
            refused.append((quantity, why))
            continue
        name = (
            names[order]
            if names
            else find_name(figure_of(quantity, setting, clause, before, left, right, next_items, so_far, given))
        )
        name = name or next(filter(None, (what_is_told(silent.items) for silent in given.told)), ())
        if is_counter(quantity.unit) and words_of(folded, name) in ACTING:
            name = (*name, *worked_on(name, quantity, given, right if place == group[-1] else ()))
        if not name:
            refused.append((quantity, "no name"))
            continue
        own = moved_by(folded, left, clause.items[group[order - 1] + 1 : place]) if order else left
        size = len(group) if names else 1
        spot = Spot(clauses, number, place, setting)
        draft = draft_of(quantity, name, own, spot, size, so_far)
        found.append(draft._replace(period=stamps[order]) if dated and stamps[order] else draft)
    return year_by_year(found), refused


def year_by_year(drafts: list[Draft]) -> list[Draft]:
    """The figures of a list that has one for each year of a span: 2024—2026年营业收入为66.9/80.8/96.5亿元."""
    period = drafts[0].period or "" if len(drafts) > 2 else ""
    if not _SPAN.fullmatch(period) or len({draft.name for draft in drafts}) > 1:
        return drafts
    first, last = int(period[:4]), int(period[5:])
    if last - first + 1 != len(drafts) or any(draft.period != period for draft in drafts):
        return drafts
    return [draft._replace(period=str(first + at)) for at, draft in enumerate(drafts)]


def worked_on(name: Phrase, quantity: Quantity, given: Given, right: Sequence[Item]) -> Phrase:
    """What a verb that counts things without naming them works on: 整治小印刷厂，取缔|351家; 推出|1181项政策举措."""
    if told := given.told and (given.pending or object_told(given.told[0].items)):
        return told
    before = isinstance(name[-1], tuple) and name[-1][1] <= quantity.start
    return phrase(predicate_of(right)) if before and right and not is_mark(right[0]) else ()


def before_bracket(clauses: Sequence[Clause], start: int) -> list[Item]:
    """The words right before a bracket that holds a figure alone: 由|外汇业务收入（+39.7%）、股息收入（+123.5%）带动."""
    host = next((clause.items for clause in reversed(clauses) if not clause.aside), ())
    words = [item for item in host if item.end < start]
    if not words or words[-1].end != start - 1 or words[-1].tag in ("Q", "T"):
        return []
    parted = ((i + 1, *pair) for i, pair in enumerate(pairwise(words)))
    parts = (i for i, item, after in parted if item.end < after.start or is_mark(item) or item.tag in ("Q", "T"))
    words = words[max(parts, default=0) :]
    cause = last_of(words, ("由", "受", "因", "由于"))
    if cause is not None:
        return words[cause + 1 :]
    return split_at(words, words[0].word[0] in "及和与")[1]


_REPORTING = frozenset("发现 显示 表明 反映".split())  # 抽查11个市县|发现，…
_BOTH = frozenset("实现 双 均 都 双双 “".split())


def left_of(folded: str, before: Sequence[Item], quantity: Quantity, right: Sequence[Item]) -> Left:
    """What the words before a figure say; a verb before a count makes it no change (提升40所普通高中办学能力)."""
    beyond_plan = before and before[-1].word in PLAN_NOUNS | {"指标"}  # 钢产量|超过|计划7%
    if quantity.unit == "百分点" or beyond_plan:  # 超过|全国增速9.9个百分点
        before = [i._replace(word="超出") if i.word == "超过" and i is not before[-1] else i for i in before]
    left = read_left(folded, before)
    if quantity.unit == "分" and before and before[-1].word in ("得", "获") and before[0].word == "在":
        inside = last_of(before, {"中", "里"})  # 在全省公众安全感测评中得98.71分
        return left._replace(subject=tuple(before[1:inside]), kind="level", governor="得") if inside else left
    if left.governor in ("占", "占到") and quantity.unit and quantity.unit not in RATIOS:
        left = left._replace(governor="为")  # 利得税、薪俸税分别占2060亿元和952亿元
    outdone = left.kind is None and left.subject and left.subject[0].word in ("超过", "超")
    if outdone and left.subject[-1].word in PLAN_NOUNS:
        left = left._replace(subject=(), kind="change", direction="up", governor="超过")  # 超过原定计划15%
    if right_words(left.subject) in ("转为盈利", "扭亏为盈"):
        left = left._replace(subject=(), kind="to")  # 净利润由上年的-5亿元转为盈利4亿元
    counts_things = is_counter(quantity.unit) or not quantity.unit
    works = any(item.word in _WORKING for item in left.subject[:2]) or left.subject and left.subject[-1].tag == "vn"
    if works and left.governor in SOFT_GOVERNORS and not (quantity.unit in RATIOS or quantity.unit in CURRENCIES):
        verb = tuple(item for item in before if item.word == left.governor)[-1:]
        return left._replace(kind=None, direction=None, subject=left.subject + verb)  # 推动农房风貌|提升26.4万户
    if left.governor in SOFT_GOVERNORS and counts_things and left.subject and left.subject[-1].word in DOING:
        return left._replace(kind=None, direction=None)  # 整改提升87家
    counted = counts_things and trim_noun(right_phrase(right)[0]) and right[0].word not in _NO_THINGS
    return left._replace(kind=None, direction=None) if left.kind == "change" and counted else left


_WORKING = frozenset("完成 推动 推进 实施 开展 累计完成 累计推动".split())
SOFT_GOVERNORS = frozenset("提升 改善 优化 扩大 延长 拓展".split())
_NO_THINGS = frozenset("的 增长 等级 层次 档次 位次 名次 级别".split())  # 指数提升2个等级


def takes_object(item: Item, following: Item) -> bool:
    """Whether what is acted on begins here: 坚决把|文件压减三分之一, 将|农民人均纯收入2300元作为标准."""
    named = following.tag[:1] == "n" and following.word not in DOING
    return item.word in ("把", "导致", "致使") or item.word == "将" and named


def moved_by(folded: str, left: Left, between: Sequence[Item]) -> Left:
    """The words before a list with the verb that one of its later figures has of its own: 上升13.7%、|下降|6.2%."""
    own = read_left(folded, [item for item in between if item.word not in _JOINTS])
    return left._replace(kind=own.kind, direction=own.direction, governor=own.governor) if own.kind else left


def with_embedded(setting: Setting, items: Sequence[Item]) -> tuple[list[Item], list[tuple[Quantity, str]]]:
    """Items in which quantities that only qualify a word are words again: 连续9年, 7日内, 每10万人刑事案件数."""
    plain, refused = list(items), []
    for at, item in enumerate(items):
        quantity = setting.quantities.get(item.start) if item.tag == "Q" else None
        if quantity and (found := qualifying(items, at, quantity)):
            why, tag = found
            refused.append((quantity, why))
            plain[at] = item._replace(tag=tag)
    return plain, refused


def qualifying(items: Sequence[Item], at: int, quantity: Quantity) -> tuple[str, str] | None:
    """Why a quantity only qualifies what stands beside it, and the tag that it has as a word; None where it is a figure."""
    before = items[at - 1].word if at else ""
    closed = items[at + 1 : at + 2] and items[at + 1].word in ("，", "、", "；")
    after = [item for item in items[at + 1 : at + 3] if not closed and not is_mark(item)]
    noun = bool(after) and after[0].tag[:1] in tuple("nlj")
    if before == "每" and (noun and quantity.unit in PEOPLE or quantity.unit in _RATE_BASES):
        return "rate base", "n"
    if before == "前" and quantity.unit == "%" and "成" not in items[at].word:
        return "rank", "n"  # 学科进入全球前|1%, but 恢复到疫情前|九成
    if before == "最大" and after and after[0].word in ("滑动", "平均"):
        return "name", "n"  # 日最大|8小时|滑动平均浓度
    if sizes_counted(items, at, quantity):
        return "threshold", "n"
    if in_title(items, at):
        return "name", "n"
    beside = not quantity.unit and after and after[0].start == quantity.end and items[at].word.isdigit()
    if beside and after[0].tag in ("", "eng") and len(after[0].word) > 1:
        return "name", "n"  # 5|奈米制程, 100|Mbps及以上宽带
    limits = noun and is_counter(quantity.unit) and items[at].word.endswith(("以上", "以下", "以内"))
    opens = limits and (not at or is_mark(items[at - 1]))
    ahead = list(takewhile(lambda item: item.tag != "Q", items[at + 1 :])) if opens else []
    if any(item.word in _RATIO_NOUNS and before.word == "的" for before, item in pairwise(ahead)):
        return "threshold", "n"  # 30户以上|自然村通硬化路的比例由41%升到92.5%
    joint = at > 1 and items[at - 1].word in _JOINTS and items[at - 2].word.endswith("千伏")
    counted = max(at - 1 - 2 * joint, 0)
    if quantity.unit == "千伏" and items[counted].tag == "Q" and items[counted].word[-1] in COUNTERS:
        return "name", "n"  # 22个|750千伏和330千伏|电网工程
    events = noun or after and after[0].tag[:1] in ("v", "l")
    if events and items[at].word in ("10万人", "十万人") and items[-1].tag == "Q":
        return "rate base", "n"  # 10万人|生产安全事故死亡人数
    if quantity.unit not in DURATIONS:
        return None
    if len(after) > 1 and after[0].word == "期" and after[1].tag != "Q" and after[1].word not in GOVERNORS:
        return "name", "n"  # 7天|期逆回购操作利率
    if before in _LASTING or after and after[0].word in _LASTED:
        return "duration", "T"
    inside = after and after[0].word in ("内", "之内") or items[at].word.endswith(("以内", "以上", "以下"))
    ahead = list(takewhile(lambda item: item.tag != "Q" and not is_mark(item), items[at + 1 :]))
    if inside and len(ahead) > 1 and ahead[0].word == "内" and not any(i.word.endswith("率") for i in ahead):
        return "duration", "T"  # 5个月内|吸收会员, but 3个月内|办理结果答复率
    named = noun and not moved_to(items[:at])  # 13个月保单继续率
    return ("duration", "n") if named or inside and len(after) > 1 and after[0].tag != "Q" else None


def sizes_counted(items: Sequence[Item], at: int, quantity: Quantity) -> bool:
    """Whether a limit right behind a count says what is counted: 30个|总投资超过50亿元|的项目, 3个|过三千亿元|城市."""
    limit = at and items[at - 1].word.endswith(_OVER) or _LIMIT.search(items[at].word)
    if not limit or is_counter(quantity.unit) or quantity.unit in RATIOS | DURATIONS:
        return False
    stems = ((i, items[i].word.removesuffix("过")) for i in range(at - 1, -1, -1))
    count = next((i for i, stem in stems if stem and stem not in _SIZES and stem not in _OVER), -1)
    if count < 0 or items[count].tag != "Q" or items[count].word[-1] not in COUNTERS:
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    ends = after is None or after.tag == "Q" or is_mark(after)
    return bool(_WHOLE_MAGNITUDE.search(items[at].word)) if ends else after.word not in GOVERNORS


def in_title(items: Sequence[Item], at: int) -> bool:
    """Whether a quantity is part of a name in quotes: “年产|60万台|减速器智能工厂”, “民营经济|32条|”."""
    items, at = items[max(0, at - LONGEST_TITLE) : at + LONGEST_TITLE], min(at, LONGEST_TITLE)
    opened, closed = last_of(items[:at], {"“", "”"}), first_of(items, {"“", "”"}, at)
    if opened is None or closed is None or items[opened].word != "“" or items[closed].word != "”":
        return False
    ends = closed == at + 1 and items[at].word.endswith(("条", "项")) or items[closed - 1].word.endswith(_PROJECTS)
    return ends and not any(is_mark(item) for item in items[opened + 1 : closed])


LONGEST_TITLE = 20  # words before a quantity, or behind it
_PROJECTS = ("项目", "工程", "工厂", "基地", "生产线", "装置")
_OVER = ("过", "超", "突破", "逾")
_SIZES = frozenset(
    "总 计划 年 单体 累计 投资 投资额 总投资 计划总投资 产值 年产值 总产值 市值 营收 年营收 营业收入 主营业务收入 销售收入 年销售收入 销售额 收入 规模 面积 建筑面积 税收 纳税 纳税额 金额 估值 估价 交易额 产能 年产能 占地".split()
)
_WHOLE_MAGNITUDE = Pattern(r"^[超逾过]*过?[十百千万亿]+[元美]")
_RATE_BASES = frozenset("股 公斤 斤 吨 亩 度 公里 平方米".split())  # 每50公斤分别提高48元和32元
_LASTING = frozenset("连续 历时 时隔 为期 持续 近 未来 今后 第".split())
_LASTED = frozenset("来 间 以来 期 之久 行动 计划".split())


def moved_to(items: Sequence[Item]) -> bool:
    """Whether words end in a verb that takes a time as its object: 缩短至, 为, 降到."""
    end = [i for i in items[-3:] if i.word not in ("的", "了", "平均", "约", "不", "超过")]
    return bool(end) and (end[-1].word in GOVERNORS or bool(_TERMS.search(end[-1].word)))


def pending_subject(folded: str, items: Sequence[Item]) -> Phrase:
    """The subject that a clause without a figure leaves to the next: 城乡居民的平均消费水平，由…; 投资持续恢复，降幅…"""
    if items[0].word == "其中" and len(items) > 1:
        items = items[1:]
    if items[0].word == "以":
        return ()  # 以总股本为基数，每10股派发…
    if items[0].word in ("使", "让", "促使") and len(items) > 1:
        items = items[1:]  # 使|消费在国民收入中的比重，由…上升到…
    short = items[-1].end - items[0].start < 18
    if passive := first_of(items, {"被"}, 1):
        return phrase(noun_phrase(items[:passive]))  # 服务输出|被外围形势拖累
    if right_words(items[-2:]) in _ACCOUNTS_TOLD:
        return phrase(noun_phrase(items[items[0].word == "在" : -1]))  # 在政府支出方面，修订预算为…; 开支方面，…
    pairs = (item.word + after.word for item, after in pairwise(items))
    caused = next((i for i, words in enumerate(pairs) if i and words.startswith(_CAUSED_BY)), None)
    hit = first_of(items, {"受"}, 1) if items[-1].word in _HITTING else None
    caused = caused or hit  # 零部件|受品牌减产影响，收入下滑
    if caused and items[0].tag[:1] in ("n", "a"):
        return phrase(noun_phrase(items[:caused]))  # 油料|由于播种面积缩减，减产5.2%
    if items[0].word in ("从", "自") and (since := first_of(items[:4], {"起"})):
        items = items[since + 1 :]  # 从今年起|逐步降低农业税税率
    if any(item.word == "、" and after.tag == "v" for item, after in pairwise(items)) and does_first(items):
        return ()  # 一是扩规模、提质量
    if items and items[0].word in _RELIEVING:
        return phrase(noun_phrase(items))  # 宽减首季住宅物业差饷，以每户一千元为上限
    if not items:
        return ()
    inside = first_of(items, {"中"}, 2) if items[0].word == "在" and items[-1].word in _RATIO_NOUNS else None
    if inside:
        return phrase(items[inside + 1 :])  # 在工农业总产值中，现代工业所占的比重，由33%上升到34%
    which = next((i + 2 for i in range(1, len(items) - 2) if items[i].word == "的" and items[i + 1].word == "是"), None)
    if which and (items[-1].tag or "n")[:1] == "n":
        return phrase(noun_phrase(items[which:]))  # 占比最大的是|手续费收入，为24.41亿元
    of = next((i for i in reversed(range(1, len(items) - 1)) if items[i].word.endswith("的")), None)
    if of and items[0].word == "对" and items[-1].tag[:1] in ("n", ""):
        return phrase(noun_phrase(items[of + 1 :]))  # 对排查出的|危房和险桥，共3200处，…
    if items[0].word.startswith("每") and items[-1].tag[:1] == "n":
        return phrase(items)  # 每万元生产总值消耗的能源，由…降低到…
    if items[0].word in _MEETING or items[0].word in ("单看", "只看"):
        return ()  # 浓度33微克，达到国家二级标准，同比下降6.5%
    measure = MEASURE.match(folded, items[0].start)
    if measure and folded.startswith("的", measure.end()):
        return ((items[0].start, items[-1].end),) if _INDICATOR_END.search(items[-1].word) else ()
    if short and measure or items[0].word == "主要" or items[0].word in PREPOSITIONS and items[0].word != "对":
        return ()  # 按可比价格计算，比上年增长…; 在调整初期，…
    passed = (i for i in range(1, len(items) - 1) if items[i].word == "过" and items[i + 1].word[0] in "百千万亿")
    crossed = first_of(items, _CROSSING, 1) or next(passed, None)  # 财政总收入首次过千万
    measured_so = crossed and any(item.word in _RATIO_NOUNS for item in items[:crossed])
    if crossed and (items[0].tag[:1] not in tuple("vp") or items[0].word == "对" or measured_so):
        return phrase(noun_phrase(strip_right(items[:crossed])))  # 在职职工首次突破千人，达1034人
    if right_words(items[-2:]).endswith(_BASES) and (base := first_of(items, {"在"}, 1)):
        return phrase(noun_phrase(items[:base]))  # 油料在连年增产的基础上，又增长17%
    rate = last_of(items[:-1], RATE_NOUNS.keys() - {"增长", "变动"})
    if rate is not None and all(item.word in _FOREMOST for item in items[rate + 1 :]):
        return phrase(noun_phrase(items[: rate + 1], False))  # 软件业|增速|最快，达到18.6%
    if changed := what_is_changed(items):
        return changed
    measured = _INDICATOR_END.search(items[-1].word)
    if len(items) == 1 and not measured:
        return ()  # 扩大内需，投资增长8%
    ratio = first_of(items, {"比例", "比重"}, 2)
    taking = first_of(items[:ratio], {"占"}, 1) if ratio and items[ratio - 1].word == "的" else None
    if taking and all(item.tag[:1] in tuple("vdaz") for item in items[ratio + 1 :]):
        return share_name(items[: ratio + 1], taking, ())  # 新车销量占总销量的比例|进一步提升，达到58.5%
    if measured and len(items) > 2 and items[-2].word == "的":
        return phrase(noun_phrase(items))  # 积累在国民收入中所占的比重，…由36.5%降低到28.5%
    return subject_of_statement(folded, items)


_HITTING = frozenset("影响 拖累 带动 冲击 推动 支撑 拉动 提振 制约 抑制".split())
_FOREMOST = frozenset(
    "最 最快 最大 最高 最多 最低 最小 最慢 居首 居前 领先 较快 较大 较高 较低 最为 明显 突出 显著 也 尤其 更大 更快".split()
)
_ACCOUNTS_TOLD = frozenset("支出方面 收入方面 开支方面".split())


def does_first(items: Sequence[Item]) -> bool:
    """Whether a clause begins with a verb, behind 一是 and adverbs."""
    first = next((item for item in items if item.tag not in _ADVERBIAL and not _POINT.match(item.word)), items[0])
    return first.tag == "v"


def subject_of_statement(folded: str, items: Sequence[Item]) -> Phrase:
    """Who or what a clause speaks of that only says how it fares: 进出口总值|创历史新高, 设备制造业|强势发展."""
    verbs = (i for i, item in enumerate(items) if i and item.tag in _VERBAL)
    nouns = NOUN_TAILS | RATE_NOUNS.keys()
    until = next((i for i in verbs if items[i].word not in nouns and not within_noun(items, i)), None)
    led = strip_right(items[:until]) if until and items[0].tag not in ("v", "vd") else []
    led = led[: next((i for i, item in enumerate(led) if item.word in ("不仅", "不但")), len(led))]
    if led and _INDICATOR_END.search(led[-1].word) and right_words(led) not in GENERIC:
        return phrase(noun_phrase(led))  # 进出口总值|创历史新高，达到…
    if items[-1].word == "以来" and items[0].word in ACTING:
        return phrase(noun_phrase(items[:-1]))  # 推行|日间手术以来，已累计开展1536例
    if items[-1].word in _WHEN | {"看", "来看"}:
        return ()  # 园区全面发展后，每年带来…; 分季度看，一季度…
    rest = list(read_left(folded, items).subject)
    stated = first_of(rest, _STATING, 1)
    rest = rest[:stated]  # 经济|先高后低, 研发投入|保持稳定
    if stated and rest[-1].word in _TOO_WIDE:
        return ()  # 各项指标|更是开创历史新高，全年实现营业收入…
    if len(rest) > 1 and (rest[0].tag in ("v", "vd") or rest[0].tag in ("a", "ad") and rest[1].tag != "n"):
        return ()  # but 精密|减速器仍为第一大收入来源
    while rest and (rest[-1].tag in _PREDICATIVE or rest[-1].word in _MANNER) and rest[-1].word not in NOUN_TAILS:
        rest.pop()
    rest = rest[: first_of(rest, {"势头"}, 1)]  # 工业投资|势头更猛
    if len(rest) > 2 and rest[-1].tag[:1] in ("v", "j") and rest[-2].word in _MANNER:
        del rest[-2:]  # 设备制造业|强势发展
    while len(rest) > 1 and rest[-1].word in _IMPROVING:
        rest.pop()  # 经营主体|增量提质，总量突破…
    named = 0 < len(rest) <= 10 and ((rest[-1].tag[:1] or "n") in "nljve" or rest[-1].word == "类")
    built = rest[-1:] and rest[-1].word in ("迁建", "改建", "扩建", "改扩建", "续建")  # 机场|迁建|获批复
    acts = any(i.word in HARD_VERBS or i.word in _FRAMES for i in (rest[:-1] if built else rest))
    return phrase(noun_phrase(rest)) if named and not acts else ()


_STATING = frozenset(
    "历时 是 为 仍为 成为 保持良好 结束 扭转 延续 先 保持 保持稳定 呈现 呈 创 创下 开创 迈上 更是 总体 位居 稳居 居 基本保持".split()
)
_TOO_WIDE = frozenset("指标 发展 运行 工作 形势 基本 态势 大局".split())
_IMPROVING = frozenset(
    "高发 多发 频发 供应 上市 大量 膨胀 高位 低位 增势 势头 态势 走势 增量 提质 扩量 扩容 扩面 增效 提效 提速 提标 倍增 做大 做优 做强 壮大".split()
)


def what_is_told(items: Sequence[Item]) -> Phrase:
    """What a clause without a figure is about, its own subject first: 单产|提高较多, 开展|重点项目土地整备."""
    verbs = (i for i, item in enumerate(items) if i and item.tag in _VERBAL and item.word not in NOUN_TAILS)
    subject = noun_phrase(items[: next(verbs, None)])
    named = subject and (subject[-1].tag[:1] == "n" or subject[-1].word in NOUN_TAILS)
    return phrase(subject if named else noun_phrase(items))


def object_told(items: Sequence[Item]) -> Phrase:
    """What a clause that begins with a verb works on: 强力整治|小印刷厂."""
    verb = next((item for item in items if item.tag not in _ADVERBIAL and item.word not in LEADS), items[0])
    thing = noun_phrase(items) if verb.word in ACTING else ()
    return phrase(thing) if thing and thing[-1].tag[:1] == "n" and thing[-1].word not in _ABSTRACT else ()


_ABSTRACT = frozenset("机制 体系 制度 体制 能力 环境 格局 水平".split())  # what cannot be counted


def what_is_changed(items: Sequence[Item]) -> Phrase:
    """What a clause raises, lowers or works on: 下调|单位缴费比例，各地可降至16%; 调整完善|单位缴费比例，可由20%降至16%."""
    verb = next((i for i, item in enumerate(items) if item.tag not in _ADVERBIAL and item.word not in LEADS), 0)
    measured, moved = _INDICATOR_END.search(items[-1].word), GOVERNORS.get(items[verb].word, ("",))[0] == "change"
    worked = last_of(items[: verb + 2], HARD_VERBS)
    if items[-1].word == "制度" and worked is not None and len(items) > 2:
        return phrase(noun_phrase(items[worked + 1 : -1], False))  # 整合居民基本医保制度，财政补助提高到…
    if not (moved and (measured or items[-1].tag[:1] == "n")):
        if not measured or worked is None or worked < verb:
            return ()
        verb = worked
    return phrase(noun_phrase(items[verb + 1 :], False))


def within_noun(items: Sequence[Item], at: int) -> bool:
    """Whether a verb is part of a noun: 企业|退休|人员基本养老金, but 营业收入|创|历史新高."""
    ended = _INDICATOR_END.search(items[at - 1].word) and items[at - 1].word != "企业" or items[at].word in GOVERNORS
    return not ended and at + 1 < len(items) and items[at + 1].tag == "n"


_CAUSED_BY = ("由于", "因为", "受益于", "得益于")
_MEETING = frozenset("达到 优于 符合 满足 好于".split())
_BASES = tuple("基础上 情况下 形势下 条件下 背景下 环境下".split())
_ADVERBIAL = frozenset("d ad T m".split())
_WHEN = frozenset("后 之后 时 以来".split())
_RELIEVING = frozenset("宽减 减免 豁免".split())
_MANNER = FILLERS | BEFORE_VERBS | frozenset("强势 蓬勃 迅猛 平稳 健康".split())
_VERBAL = frozenset("v vd d ad a p z".split())
_PREDICATIVE = frozenset("v vd d ad a i z".split())
_FRAMES = PREPOSITIONS - {"在", "对"}


def list_groups(items: Sequence[Item], places: list[int]) -> list[list[int]]:
    """Places of quantities, those of one list together: 分别为1、2和3, 上升1%、下降2%."""
    groups = [places[:1]]
    for at in places[1:]:
        joint, *verbs = [item.word for item in items[groups[-1][-1] + 1 : at]] or [""]
        shared = first_of(items[: groups[-1][0]], _RESPECTIVELY) is not None
        rates = all(word.startswith("每") for word in verbs)  # 每人每月620元和|每年|5400元
        verbs_alone = rates or all(word in GOVERNORS or word in _JOINTS for word in verbs)
        limit = items[at].word.endswith(("以上", "以下")) and items[at + 1 :] and items[at + 1].tag[:1] == "n"
        limit = limit or _LIMIT.search(items[at].word) and right_words(items[at + 1 : at + 2]) == "的"
        class_of = limit and is_counter(items[groups[-1][-1]].word[-1])  # 亿元以上项目150个、10亿元以上|项目20个
        named = items[groups[-1][0] - 1 : groups[-1][0]] and items[at + 1 : at + 2] and not verbs
        sizes = is_counter(items[groups[-1][-1]].word[-1]) and not is_counter(items[at].word[-1])
        # 实验室2个、2.2万平方米|实训基地
        another = named and sizes and items[groups[-1][0] - 1].tag[:1] == "n" and items[at + 1].tag[:1] in ("n", "")
        if joint in _JOINTS | {"："} and not (class_of or another) and (not verbs or shared and verbs_alone):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


_RESPECTIVELY = frozenset("分别 依次 分别为".split())


def shared_names(
    folded: str, left: Left, count: int, drafts: Sequence[Draft], pending: Phrase, business: Phrase
) -> list[Phrase] | None:
    """A name for each figure of a list: shared out of the subject, or those of the figures that came just before."""
    if count > 1 and (names := shared_deeds(left, count)):
        return names
    subject = list_subject(left, count)
    latest = drafts[-count:]
    listed = latest and (latest[-1].list_size == count or stand_in_a_row(folded, latest))
    # 立案1846起、群众损失1.4亿元，降幅分别为…
    rated = left.respectively and right_words(subject) in GENERIC_RATES and all(d.role == "level" for d in latest)
    same = [d.name for d in latest] if count > 1 and (listed or rated) and len(latest) == count else []
    if not subject:
        told = same or list(dict.fromkeys(draft.name for draft in drafts if not draft.aside))
        return told[-count:] if 1 < count <= len(told) else None
    if count == 3 and (thirds := re.search("产业结构|三次产业|一二三次?产业?", right_words(subject))):
        of = right_words(subject)[thirds.end() :]
        parts = "增加值" if left.kind == "change" else "占比"
        share_of = of if of and not re.match("结构|占?比|构成|比例|之比", of) else parts
        return [(f"第{n}产业{share_of}",) for n in "一二三"]
    if count > 1 and len(pending) == 1 and right_words(subject) in GENERIC:
        first = pending[0][0]  # 鲜菜和鲜果大量上市，价格分别下降6.4%和2.3%
        told = [(first + m.start(), first + m.end()) for m in _MEMBER.finditer(words_of(folded, pending))]
        if len(told) == count:
            return [(span, *phrase(subject)) for span in told]
    if names := names_carried_over(folded, subject, count, drafts, same):
        return names
    return names_shared_out(folded, subject, left, count, drafts, pending, business)


_MEMBER = Pattern("[^、和与及]+")


def stand_in_a_row(folded: str, drafts: Sequence[Draft]) -> bool:
    """Whether figures of one kind follow one another: 录取本科生4260人、研究生318人，报到率分别为…."""
    units = {draft.quantity.unit for draft in drafts}
    levels = all(draft.role == "level" for draft in drafts)
    ends = {words_of(folded, draft.name)[-2:] for draft in drafts}
    alike, same = 1 in (len(units), len(ends)), len(units) == len(ends) == 1
    joints = ("、", "和", "，") if same else ("、", "和")  # 铁路客运量7832万人次，水路客运量318万人次，增速分别为…
    return levels and alike and all(folded.startswith(joints, draft.quantity.end) for draft in drafts[:-1])


def list_subject(left: Left, count: int) -> tuple[Item, ...]:
    """What stands before a list, empty where it only refers to what came before: 分别|是上一个五年的1.7倍和1.65倍."""
    subject = noun_phrase(left.subject, left.kind is None)
    if subject and subject[0].word == "是":
        subject = ()
    ends = range(max(0, len(subject) - 4), len(subject))
    said_before = next((i for i in ends if _SAID_BEFORE.match(right_words(subject[i:]))), None)
    subject = subject[:said_before]  # 农村居民|上述两项指标分别为…
    if len(left.subject) > 1 and left.subject[0].word in SCOPES and left.subject[1].word in _JOINTS:
        subject = left.subject  # 全国和自由贸易试验区负面清单条数
    if count > 1 and (such := last_of(left.subject, {"等"})):
        subject = (*noun_phrase(left.subject[:such], left.kind is None), *left.subject[such:])  # 食品、石化等产业增加值
    return subject


_SAID_BEFORE = Pattern("(?:(?:上述|以上|前述|这)[两三四]|^[两二三])[项者](?:指标|数据|数字|支出|收入)?$")


def names_carried_over(
    folded: str, subject: Sequence[Item], count: int, drafts: Sequence[Draft], same: list[Phrase]
) -> list[Phrase] | None:
    """Names of a list that says something more of what an earlier one listed: …，产能利用率分别为…."""
    told = right_words(subject)
    if same and subject[0].word in ("对", "拉动"):
        return [(*owner_of(folded, name), *phrase(subject)) for name in same]
    levels = [draft.name for draft in drafts if draft.role == "level"][-count:]
    whose = told.removesuffix("居民")
    side = side_of(words_of(folded, levels[0])) if whose in SIDES and len(levels) == count > 1 else ""
    if side:  # 城镇居民人均消费支出2.4万元，恩格尔系数30%；农村分别为1.7万元和32%
        sides = [side_of(words_of(folded, name)) for name in levels]
        sides = [side + "居民" * (told != whose) for side in sides]
        return [(*phrase(subject), *cut_head(name, len(side))) for name, side in zip(levels, sides)]
    if same and (told in _PRODUCT_WORDS or told in GENERIC or told.endswith("率") and len(told) < 6):
        owners = [owner_of(folded, name) for name in same]  # 产量分别为…，产能利用率分别为…
        did = told.removesuffix("率")  # 规范管理|高血压患者3人、糖尿病患者2人，规范管理率…
        owners = [cut_head(name, len(did)) if words_of(folded, name).startswith(did) else name for name in owners]
        return [(*owner, *cut_head(phrase(subject), overlap(words_of(folded, owner), told))) for owner in owners]
    if same and (subject[0].word in ("增速", "同比") or told.removeprefix("平均") in GENERIC_RATES):
        return [(*name, *phrase(subject[subject[0].word == "平均" :])) for name in same]
    latest = same or list(dict.fromkeys(draft.name for draft in drafts if draft.role == "level"))[-count:]
    if count == 1 or len(latest) != count:
        return None
    if subject[0].word in _SHARING:
        return [share_name(subject, 0, name) for name in latest]  # 收入26亿元，利润3亿元，分别占集团的29%和31%
    # 铁路86亿吨公里、公路100亿吨公里，占比46%和54%
    return [(*name, *phrase(subject)) for name in latest] if told == "占比" else None


def names_shared_out(
    folded: str,
    subject: Sequence[Item],
    left: Left,
    count: int,
    drafts: Sequence[Draft],
    pending: Phrase,
    business: Phrase,
) -> list[Phrase] | None:
    """Names of a list out of its subject: 苹果和葡萄产量分别为…; bare ones take what the clause before has left."""
    at = first_of(subject, ("占", "分别占"))
    share: Phrase = ("占比",) if at or left.governor in ("占", "占到") else ()
    members = share_out(trim_end(subject[:at]), count) if count > 1 else None
    if count > 1 and not members and (left.respectively or _ALWAYS_PARTED.search(right_words(subject))):
        members = parted(subject, count)
    names = [(*phrase(noun_phrase(m, False) or m), *share) for m in members or ()]
    if count == 2 and all(words_of(folded, name).endswith("之比") for name in names):
        names = [cut_tail(name, 2) for name in names]  # 境内、境外收入之比为73∶27
    said = [words_of(folded, name) for name in names]
    whole = words_of(folded, drafts[0].name) if drafts else ""
    if names and whole and all(name in SIDES - {"出口", "进口"} for name in said):
        return [(*name, *drafts[0].name) for name in names]  # 财政赤字1.15万亿元，…中央、地方分别为
    if names and whole.startswith("居民") and all(name.removesuffix("居民") in SIDES for name in said):
        return [(*name, *cut_head(drafts[0].name, 2)) for name in names]  # 居民人均可支配收入…，城镇、农村居民分别增长
    if names and drafts and all(name in _TIERS for name in said):
        return [(*name, "级", *drafts[-1].name) for name in names]  # 扶贫资金22.8亿元，市、县分别增长
    earlier = [ended(folded, name, drafts) for name in said] if said == ["收入", "支出"] else []
    if earlier and all(earlier):
        return earlier  # 社保基金收入137亿元，支出121亿元，收支分别完成
    if drafts and all(name in _ACCOUNTS_OF_FIRMS for name in said) and (firms := firms_told(folded, drafts[-1])):
        return [(*firms, *name) for name in names]  # 国企资产总额增长16%，营业总收入、利润总额分别增长
    if (owner := pending or business) and all(name in _BARE for name in said):
        return [(*owner, *name) for name in names]  # 纺织服装业步伐加快，销售收入和利税分别增长
    if names and left.kind == "change":
        names = [begun(folded, name, drafts) for name in names]
    left_before = words_of(folded, pending)  # 不断提高研发费用加计扣除比例，将甲、乙分别从50%、75%…
    if names and _HEADS.search(left_before) and not any(_HEADS.search(m[-1].word) for m in members):
        names = [(*name, *cut_head(pending, overlap(words_of(folded, name), left_before))) for name in names]
    return names or None


def begun(folded: str, name: Phrase, drafts: Sequence[Draft]) -> Phrase:
    """The name that an earlier one begins with: 铁路客运量 for 铁路, where 铁路、民航客运量 were told before."""
    words = words_of(folded, name)
    earlier = ((d.name, words_of(folded, d.name)) for d in reversed(drafts) if d.list_size > 1)
    return next((told for told, said in earlier if said.startswith(words) and len(said) > len(words) > 1), name)


def ended(folded: str, word: str, drafts: Sequence[Draft]) -> Phrase:
    """The last name that ends in a word: 社会保险基金收入 for 收入; empty where none does."""
    return next((draft.name for draft in reversed(drafts) if words_of(folded, draft.name).endswith(word)), ())


def shared_deeds(left: Left, count: int) -> list[Phrase] | None:
    """东区、西区分别完成投资12亿元和8亿元: each doer with what all of them did."""
    at = last_of(left.subject, _RESPECTIVELY)
    done = left.subject[at + 1 :] if at else ()
    if (
        not done
        or done[-1].word in PLAN_NOUNS
        or done[0].word in _SHARING
        or done[0].word in ("约", "约为", "为", "是")
    ):
        return None
    deed = phrase(noun_phrase(done) or done)
    if left.kind == "change" and done[0].word == "拉动":
        deed = (*deed, left.governor)  # 消费、投资分别拉动经济|增长2.1和1.6个百分点
    members = share_out(trim_end(noun_phrase(left.subject[:at], False)), count)
    return [(*phrase(member), *deed) for member in members] if members else None


_BARE = GENERIC | frozenset("产能利用率 销量 人次 业务收入 业务量 总产值 销售收入 营业收入 主营业务收入 利润".split())


def overlap(first: str, second: str) -> int:
    """How many characters the end of one word shares with the beginning of another: 2 for 制造业企业 and 企业费用."""
    sizes = range(2, min(len(first), len(second)) + 1)
    return max((size for size in sizes if first.endswith(second[:size])), default=0)


def no_metric(
    folded: str, items: Sequence[Item], place: int, quantity: Quantity, left: Left, drafts: Sequence[Draft]
) -> str | None:
    """Why a quantity is none that a table would hold, None where it is one."""
    before = items[place - 1].word if place else ""
    after = items[place + 1] if place + 1 < len(items) else None
    unit = quantity.unit
    if before == "“" and after is not None and after.word == "”":
        return "name"  # “18条”政策
    if before in ("每", "每满"):
        return "rate base"
    if before in ("前", "第", "近期") and unit != "元" and unit not in RATIOS:
        return "rank"
    if unit in DURATIONS and not is_term(folded, quantity, left, drafts):
        return "duration"
    if unit == "位" and re.search(r"排名|位次|位居|居|列", folded[max(0, quantity.start - 12) : quantity.start]):
        return "rank"
    if unit in _GRADES or after and (after.word == "级" or after.word.startswith("级")):
        return "name"
    if unit == "个" and after is not None and after.word in ("方面", "层面", "维度"):
        return "name"  # 从5个方面细化提出22项指标
    if unit in ("千伏", "伏", "英寸") and after is not None and after.tag[:1] == "n":
        return "name"  # 110千伏|变电站6座
    text = folded[quantity.start : quantity.end]
    counted = after is not None and after.tag == "Q" and after.word[-1] in COUNTERS
    if counted and _LIMIT.search(text) and not is_counter(unit) and unit not in RATIOS:
        return "threshold"  # 其中50亿元以上|3个
    if after and after.tag not in ("Q", "T") and not is_mark(after):
        noun = after.tag[:1] in "nljbvxa" or after.word == "的"
        if noun and text.endswith(("以上", "以下", "以内")) and delimits(unit, after):
            return "threshold"
        if text.endswith(("以上", "以下")) and unit in PEOPLE and after.word.endswith(_SIZED):
            return "threshold"  # 30户以上|自然村
        limited = _LIMIT.search(text) or before in ("过", "超", "逾")
        one_of_them = _NTH.search(folded, max(0, quantity.start - 20), quantity.start)
        if limited and (sorts_out(items, place) or noun and one_of_them):
            return "threshold"
        if noun and unit.endswith(("/年", "/日", "/天")) and after.word != "的" and after.word not in GOVERNORS:
            return "name"  # 10万吨/年磷酸铁装置
    plain = (
        unit or _MAGNITUDE_SIGN.search(text) or is_ratio(folded, quantity) or stands_for_itself(quantity, left, after)
    )
    return None if plain else "no unit"


_NTH = Pattern(r"第[\d一二三四五六七八九十]{1,3}[个家座][^，。；、\d]{0,12}$")  # 成为第4个吞吐量|超千万人次机场
_SIZED = ("村", "企业", "城市", "医院", "学校", "单位", "小区", "社区")
_GRADES = frozenset("级 届 年级 世纪 步 层 档 等".split())


def delimits(unit: str, after: Item) -> bool:
    """Whether a limit only says which things are meant: 5000万元以上|项目, 存栏50头以上|的养猪大户."""
    tells = not unit or unit in RATIOS or after.word in PREDICATES
    return not tells and (after.word == "的" or not is_counter(unit))


_LIMIT = Pattern(r"^[超逾过]|^不足|以[上下内]$|\d[万亿]?[-—–~至到]{1,2}\d")


def sorts_out(items: Sequence[Item], place: int) -> bool:
    """Whether the things above a limit are counted, before or behind it: 经济总量超百亿元|的县域达12个, 纳税超千万元|企业5户."""
    right = items[place + 1 :]
    noun = right_phrase(right)[0]
    if any(item.word in ("一批", "一大批") for item in items[:place]):  # 培育一批营收过百亿元|农产品加工企业
        return right[0].word == "的" or bool(noun) and noun[-1].word in GENERIC
    counted = next((item for item in right if item.tag == "Q" or is_mark(item)), None)
    classed = right[0].word == "的" or bool(noun) and noun[0].word in GENERIC
    return classed and counted is not None and counted.word[-1] in COUNTERS


def is_term(folded: str, quantity: Quantity, left: Left, drafts: Sequence[Draft]) -> bool:
    """Whether a time is a result and no story: 审批时限压缩至90个工作日, not 连续5年."""
    subject = folded[left.subject[0].start : left.subject[-1].end] if left.subject else ""
    if _TERMS.search(subject) or _ON_AVERAGE.search(folded, max(0, quantity.start - 8), quantity.start):
        return True
    if quantity.unit in ("年", "周年") and not drafts:
        return False
    if left.governor in _EQUALS:
        return True  # 相当于十个月的政府开支
    moved = left.kind in ("to", "change", "level", "gap") and left.governor not in ("有", "创", "经", "在", "共")
    clocks = {"小时", "个小时", "分钟", "天", "个工作日"}  # 由4小时压缩到|70分钟
    alike = any(d.quantity.unit == quantity.unit or {d.quantity.unit, quantity.unit} <= clocks for d in drafts)
    part = alike and left.subject and "其中" in folded[drafts[0].quantity.end : quantity.start]
    again = alike and (
        left.kind in ("to", "change") or left.governor in ("至", "到") or part
    )  # 平均期限12.2年，其中一般债券8.6年
    return bool(left.subject and (moved or left.origin) or again)


def stands_for_itself(quantity: Quantity, left: Left, after: Item | None) -> bool:
    """Whether a number without a unit is a figure all the same: 收入比由2.37缩小至2.31, 新增就业2800."""
    if left.origin:
        return True
    words = right_words(noun_phrase(left.subject))
    said = left.kind in ("to", "level", "change") or bool(words) and (quantity.value >= 10 or _INDEX.search(words))
    ends = after is None or is_mark(after) or after.word in ("左右", "和")
    return said and ends


_INDEX = Pattern("(?:率|比|比例|系数|指数|强度|[A-Z]值|均值|pH)(?:（[^（）]{1,20}）)?$")
_ON_AVERAGE = Pattern("(?:平均|最长)[^，。；、]{0,4}$")
_TERMS = Pattern(
    r"(?:年限|时间|时限|期限|周期|天数|日数?|寿命|年龄|期|时长|小时数|利用小时|日照|时数|月数|利用率|工期|账期|住院日|用时|耗时|中位数|安全(?:生产|运行|运营|行车|飞行)|(?:^|其中)[优良]|优良|污染|[船机车树]龄|预期寿命)$"
)


def is_ratio(folded: str, quantity: Quantity) -> bool:
    """Whether a quantity is a part of 21.2：35.3：43.5."""
    return bool(
        _RATIO_BEFORE.search(folded, max(0, quantity.start - 2), quantity.start)
        or _RATIO_AFTER.match(folded, quantity.end)
    )


_RATIO_BEFORE, _RATIO_AFTER = Pattern(r"\d：$"), Pattern(r"：\d")


class Figure(NamedTuple):
    """A quantity with all that a name for it can be found in."""

    quantity: Quantity
    setting: Setting
    clause: Clause
    before: Sequence[Item]  # the words between the figure before and this one
    left: Left
    right: Sequence[Item]  # the words behind it, to the end of the clause
    next_items: Sequence[Item]  # those of the next clause
    drafts: Sequence[Draft]  # what the sentence has given so far
    pending: Phrase  # the subject that a clause without a figure left behind
    heading: Phrase  # the indicator before a colon
    subject: tuple[Item, ...]  # the noun phrase before the governor
    following: tuple[Item, ...]  # the noun phrase right behind the quantity
    last: Phrase  # what the sentence has been speaking of
    made: Phrase  # what the clause right before issues, founds or builds

    @property
    def word(self) -> str:
        """The subject as one word."""
        return right_words(self.subject)

    @property
    def unit(self) -> str:
        return self.quantity.unit

    @property
    def earlier(self) -> tuple[Phrase, ...]:
        """The names that it may go back to, the nearest first."""
        return (self.last, *(draft.name for draft in reversed(self.drafts[-4:])))


def find_name(figure: Figure) -> Phrase:
    """The name of a figure: the first of the rules below that has one, else what the sentence has been speaking of."""
    return next((name for rule in NAMING_RULES if (name := rule(figure))), figure.last)


def figure_of(
    quantity: Quantity,
    setting: Setting,
    clause: Clause,
    before: Sequence[Item],
    left: Left,
    right: Sequence[Item],
    next_items: Sequence[Item],
    drafts: Sequence[Draft],
    given: Given,
) -> Figure:
    """A quantity with the noun phrases around it and the one that it would inherit."""
    subject = noun_phrase(left.subject, (left.kind is None or left.governor in _WEAK) and not left.origin)
    subject = () if _BATCH.fullmatch(right_words(subject)) else subject
    right = right[counted_twice(quantity, right, setting) :]
    following = with_shared_head(trim_noun(right_phrase(right)[0]), right)
    following = () if says_what_they_do(setting.folded, quantity, following, right, drafts) else following
    last = spoken_of(quantity, setting, before, left, drafts, given.pending)
    words = (given.pending, given.heading, subject, following, last, given.made)
    return Figure(quantity, setting, clause, before, left, right, next_items, drafts, *words)


def counted_twice(quantity: Quantity, right: Sequence[Item], setting: Setting) -> bool:
    """Whether the same things are measured once more before they are named: 36条|45段|黑臭水体, 15项|950公里|高速公路项目."""
    if not is_counter(quantity.unit) or len(right) < 2 or right[0].tag != "Q":
        return False
    again = setting.quantities[right[0].start].unit and not right[0].word.endswith(("以上", "以下"))
    named = takewhile(lambda item: item.tag[:1] in tuple("na") or item.tag == "vn", right[1:4])
    named = list(named) or trim_noun(right_phrase(right[1:])[0])[1:2]  # 11246户|45870名|建档立卡贫困人口
    return bool(again) and any(item.tag[:1] == "n" for item in named)


def says_what_they_do(
    folded: str, quantity: Quantity, following: Sequence[Item], right: Sequence[Item], drafts: Sequence[Draft]
) -> bool:
    """Whether what follows a figure names nothing: 迈上3万亿元|台阶, 3242人|就近就业, 26个县中有18个|增速高于全市."""
    acts = quantity.unit in PEOPLE and right and right[0].tag in ("v", "vd") and not noun_ahead(right)
    if acts or not following:
        return True
    if len(following) == 1 and GOVERNORS.get(following[0].word, ("",))[0] == "to":
        return True  # 由1.8%|降至|1.5%
    if following[0].word in _THRESHOLDS or all(item.tag in ("d", "ad", "a") for item in following):
        return True
    if len(following) == 1 and (following[0].word == "水平" or GOVERNORS.get(following[0].word, ("",))[0] == "change"):
        return quantity.unit in CURRENCIES or following[0].word == "水平"  # 较预算数42亿元|短收1.4亿元
    some = drafts and is_counter(quantity.unit) and drafts[-1].quantity.unit == quantity.unit
    if some and _AMONG_THEM.match(folded, drafts[-1].quantity.end, quantity.start):
        again = right[0].word in words_of(folded, drafts[-1].name)  # 26个行业中，有19个|行业增加值增长
        return not again  # 7个县中，有5个|空气质量达到二级标准
    return bool(some) and following[0].word in RATE_NOUNS


_AMONG_THEM = Pattern("[^，。；]{1,12}[中里内]，?(?:[已仍还共]?有|其中)$")


def spoken_of(
    quantity: Quantity,
    setting: Setting,
    before: Sequence[Item],
    left: Left,
    drafts: Sequence[Draft],
    pending: Phrase,
) -> Phrase:
    """What a sentence has been speaking of: the name of the figure before, unless this one cannot be of the same."""
    folded, start = setting.folded, quantity.start  # 车险131.2亿元（+5.8%）、农险22.9亿元（+27.4%）
    near = [
        d for d in drafts[-9:] if d.quantity.end <= start and not (d.aside and "）" in folded[d.quantity.end : start])
    ]
    near = near or drafts
    last = near[-1].name if near else pending or (setting.inherited.name if setting.inherited else ())
    total = near[-2].name if len(near) > 1 and left.kind == "change" else ()
    if total and words_of(folded, last) in [each + words_of(folded, total) for each in _DAILY]:
        last = total  # 完成161亿人次，日均1.8亿人次，同比增长15%
    again = quantity.unit == "%" and (left.kind == "change" or first_of(before, _SHARING) is not None)
    again = again and first_of(before, {"比重", "占比"}) is None  # 比上年所占的比重下降2.17%: the share again
    each = _EACH_SHARE.match(words_of(folded, last))
    if each and before and before[0].word in _IN_ALL:
        last = cut_head(last, each.end())  # 每10股派发现金红利2元，合计1.2亿元
    if drafts and tells_share(folded, drafts[-1].name) and (again or quantity.unit not in RATIOS):
        last = drafts[-1].object  # 船票收入占六成三，达7.8亿元: the income again
    if drafts and (pulled := _PULLS.search(words_of(folded, drafts[-1].name))):
        last = cut_tail(last, len(pulled[0]))  # 民企进出口拉动进出口增长9.6个百分点，占37.5%
    if before and before[0].word in _IN_ALL:
        last = class_listed(folded, near) or last
    if before and before[0].word in ("均", "都") and len(near) > 1 and near[-1].list_size == near[-2].list_size == 2:
        last = (*near[-2].name, "、", *near[-1].name)  # 甲、乙分别增长3%和4%，均快于…
    counts = drafts and not {quantity.unit, drafts[-1].quantity.unit} & RATIOS
    moved = quantity.unit in DURATIONS or left.kind == "change" and counts
    if moved and drafts and drafts[-1].quantity.unit != quantity.unit:  # 项目5个、引资18亿元，比去年多2个、净增4亿元
        last = next((d.name for d in reversed(drafts) if d.quantity.unit == quantity.unit), last)  # 优良天数…，增加12天
    if drafts and first_of(before, _IN_ALL) is not None and is_counter(quantity.unit):
        last = drafts[-1].object or last  # 新增公园127座，累计达到1100座
    told = words_of(folded, pending)
    own = right_words(left.subject) in GENERIC_RATES  # 建材类双双下滑，降幅均在10%以上
    shares = first_of(left.subject[:1], _SHARING) is not None and not told.startswith(_OUTDOING)
    if pending and (own or shares):
        return pending  # 参加合作社的农户，已占全国农户总数的九成
    if pending and (not drafts or is_counter(quantity.unit) or told[0] == "每" or _INDICATOR_END.search(told)):
        last = pending
    rate = rate_ending(words_of(folded, last))
    if rate and not left.subject and left.kind == "change" and quantity.unit == "%" and last[-1:] != (rate,):
        last = cut_tail(last, len(rate))  # 增速比上月回落0.7个百分点，环比增长0.52%
    return last


def class_listed(folded: str, drafts: Sequence[Draft]) -> Phrase:
    """What the members of the last list are together: 两大主导产业 of 装备、食品两大主导产业分别增长…，合计占…."""
    size = drafts[-1].list_size if drafts else 0
    tails = {draft.name[-1] for draft in drafts[-size:] if len(draft.name) > 1} if size > 1 else set()
    tail = tails.pop() if len(tails) == 1 else None
    counted = _COUNTED_CLASS.search(folded, max(0, tail[0] - 6), tail[0]) if isinstance(tail, tuple) else None
    return ((counted.start(), tail[1]),) if counted else ()


def rate_ending(words: str) -> str:
    """The rate that a name ends in: 增速 of 出口增速; empty where it ends in none."""
    return next((noun for noun in (*GENERIC_RATES, "增长速度") if words.endswith(noun)), "")


_EACH_SHARE = Pattern(r"每\d*股")
_DAILY = ("日均", "月均")
_OUTDOING = ("超过", "达到", "突破", "位居", "高于", "低于")
_PULLS = Pattern("拉动.{1,12}增长$")
_BATCH = Pattern("(?:首|第[一二三四五])[批期轮]")  # 组建第二批|50亿元发展基金
_COUNTED_CLASS = Pattern("[两三四五六七八九十]大?[个类项]?$")
_IN_ALL = frozenset("合计 累计 总数 总计 共计 累计达到 总数达".split())
_CLASS = Pattern("[级型类]$|^的$")


def with_shared_head(noun: tuple[Item, ...], right: Sequence[Item]) -> tuple[Item, ...]:
    """2家千亿级、24家百亿级|工业企业: a class takes the noun that stands behind the last one."""
    named = noun
    for _ in range(4):
        if not named or not _CLASS.search(named[-1].word):
            break
        rest = [item for item in right if item.start >= named[-1].end]
        further = next((i for i, item in enumerate(rest) if item.tag == "Q"), None)
        if further is None or right_words(rest[:further]) not in _JOINTS:
            return noun
        right = rest[further + 1 :]
        named = trim_noun(right_phrase(right)[0])
    classed = max((i for i, item in enumerate(named) if _CLASS.search(item.word)), default=len(named))
    return noun if named is noun else (*noun, *named[classed + 1 :])


def name_of_one_of_two(figure: Figure) -> Phrase | None:
    """门诊、住院费用分别为…，前者上涨2.1%，后者下降4.3%"""
    said = phrase(figure.subject[:1]) or figure.pending[:1]  # 后者|受服务业拖累，仅增长2.6%
    first = words_of(figure.setting.folded, said)
    if first not in ("前者", "后者"):
        return None
    start = said[0][0]
    if told := _TWO_TOLD.search(figure.setting.folded, max(0, start - 60), start):
        return (told.span(1 if first == "前者" else 2),)  # 油料和糖料都有增长，前者增长二成
    if len(figure.drafts) < 2:
        return None
    listed = [draft for draft in figure.drafts if draft.list_size == 2]
    levels = [draft for draft in figure.drafts if draft.role == "level" and not draft.aside]
    pair = next(drafts[-2:] for drafts in (listed, levels, figure.drafts) if len(drafts) > 1)
    said = figure.subject[1:] if len(figure.subject) > 1 and figure.subject[1].tag != "p" else ()  # 前者|因基数较低增长
    return (*pair[0 if first == "前者" else 1].name, *phrase(said))


_TWO_TOLD = Pattern(
    r"(?:^|[，。；\s])(?:[^，。；\d]{0,12}(?:来自|集中[在于]|包括|分为))?([\u4e00-\u9fff]{1,10}?)[和与]([\u4e00-\u9fff]{1,10}?)"
    r"(?:(?:都|均|双双|皆)[^，。；\d]{0,12}|两[项类个][^，。；\d]{0,4})[，：](?:前者[^。；]{0,30}，)?$"
)


def name_per_head(figure: Figure) -> Phrase | None:
    """水资源总量712亿立方米，人均1,043立方米"""
    each = figure.before[-1] if figure.before else None
    head = figure.before[-2] if len(figure.before) > 1 else None
    if head and figure.left.governor in ("增收", "减负", "增支") and (head.word in _PER_HEAD or head.word[0] == "每"):
        return ((head.start, each.end),)  # 户均|增收, 每亩|增收
    if head and head.word == "平均" and each.word[0] == "每" and len(figure.before) == 2 and figure.last:
        return ((head.start, each.end), *figure.last)  # 净载重量156万吨，平均每艘3794吨
    alike = figure.drafts and figure.drafts[-1].quantity.unit == figure.unit
    if alike and figure.word.startswith("每") and figure.word.endswith("人口"):
        return (*phrase(figure.subject), *figure.drafts[-1].object)  # 床位2140张，每千人口5.86张
    if figure.word not in ("", *_PER_HEAD) or not figure.last or each is None or each.word not in _PER_HEAD:
        return None
    return ((each.start, each.end), *figure.last)


_PER_HEAD = frozenset("人均 户均 生均 亩均 件均 日均 月均".split())


def name_of_resumed(figure: Figure) -> Phrase | None:
    """昼间、夜间达标率分别为95%、78%，夜间低于昼间17个百分点: what begins like a rate before it is that rate"""
    folded = figure.setting.folded
    word = figure.word or words_of(folded, figure.pending)
    if figure.unit not in ("百分点", "%") or len(word) < 2 or figure.left.kind not in ("change", "gap"):
        return None
    rate = figure.unit == "百分点"  # 面制品、乳品分别实现收入26亿元和7亿元，乳品增长近三成
    rates = (d.name for d in reversed(figure.drafts) if (d.quantity.unit == "%" if rate else d.list_size > 1))
    named = [(name, words_of(folded, name)) for name in rates]
    begins = (name for name, words in named if words[: len(word)] == word != words)
    holds = (name for name, words in named if word in words[1:] and words.endswith(_RATE_ENDS))
    return next(chain(begins, holds if figure.left.kind == "gap" else ()), None)


def name_of_extreme(figure: Figure) -> Phrase | None:
    """浓度最低的是云岫县，为26微克/立方米，最高的沙滩区则为43微克/立方米: the same, of the place at either end"""
    folded, subject = figure.setting.folded, figure.subject
    at = first_of(subject, _EXTREMES)
    measure: Phrase = ()
    if at is not None and len(subject) > at + 2 and subject[at + 1].word == "的":
        place = phrase(subject[at + 2 + (subject[at + 2].word == "是") :])
    elif figure.pending and (most := _MOST.search(folded, max(0, figure.pending[0][0] - 24), figure.pending[0][0])):
        place, measure = figure.pending, (most.span(1),) * bool(most[1])
    else:
        return None
    alike = (d for d in reversed(figure.drafts) if d.quantity.unit == figure.unit and d.role == "level")
    whole = next(alike, None)
    if not (whole or measure) or not _PLACE.search(words_of(folded, place)):
        return None
    if not measure:
        words = words_of(folded, whole.name)
        ends = (d.name for d in figure.drafts if words.endswith(words_of(folded, d.name)))
        measure = next(ends, whole.name)
        if figure.drafts[-1] is whole and (before := _NAMED_PLACE.match(words)):
            measure = cut_head(whole.name, before.end())  # 云岫县|PM2.5浓度
    return (*place, *measure)


_EXTREMES = frozenset("最高 最低 最大 最小 最多 最少".split())
_MOST = Pattern("([^，。；、：]{0,20})最[高低大小多少]的是?$")
_NAMED_PLACE = Pattern(r"[\u4e00-\u9fff]{2,4}[省市县区乡镇村]")
_PLACE = Pattern("[省市县区州盟旗镇乡村国院校司]$")


def name_of_fused_part(figure: Figure) -> Phrase | None:
    """优良天数308天（其中优112天、良196天）: one side of a word that holds them both"""
    before = next((d for d in reversed(figure.drafts) if not d.aside), None) if figure.clause.aside else None
    if before is None or before.quantity.unit != figure.unit or len(figure.word) != 1:
        return None
    words = words_of(figure.setting.folded, before.name)
    fused = next((word for word, sides in _FUSED.items() if figure.word in sides and word in words), None)
    if fused is None:
        return None
    at = words.index(fused)
    return (*cut_tail(before.name, len(words) - at), *phrase(figure.subject), *cut_head(before.name, at + len(fused)))


def name_of_grade(figure: Figure) -> Phrase | None:
    """全年优96天、良211天，轻度污染49天: days of a grade"""
    graded = figure.unit in ("天", "日") and _DAY_GRADES.fullmatch(figure.word)
    return (*phrase(figure.subject), "天数") if graded else None


_DAY_GRADES = Pattern("优|良|优良|[轻中重]度污染|严重污染")


def name_of_side(figure: Figure) -> Phrase | None:
    """居民人均可支配收入24180元，其中城镇33260元、农村17940元"""
    for draft in reversed(figure.drafts[-6:] if figure.word in _OUTSIDE else ()):
        inside = words_of(figure.setting.folded, draft.name).startswith(_OUTSIDE[figure.word])
        if inside and draft.quantity.unit == figure.unit:
            return (*phrase(figure.subject), *cut_head(draft.name, 2))  # 省内营业收入204亿元；省外82亿元
    led = list(dropwhile(lambda item: item.word in SMALL_WORDS | {"其中"}, figure.left.subject))
    alone = led and figure.before and figure.before[-1] is led[-1]
    owned = figure.subject or (led if alone else ())  # 其中|中央|6.02亿元
    side_named = right_words(owned)
    shares = figure.left.governor in ("占", "占到") and figure.unit in RATIOS  # 员工2.8万人，女性占19.3%
    if side_named.removesuffix("居民") not in SIDES or not figure.last or shares:
        return None
    inherited = None if figure.drafts else figure.setting.inherited
    begin = figure.clause.items[0].start
    divided = _DIVIDED.search(figure.setting.folded, max(0, begin - 12), begin)
    if inherited and inherited.quantity.unit != figure.unit and figure.unit not in RATIOS and not divided:
        return None  # …减少财政收入520亿元。这三年城镇|共安排两千多万人就业
    last = whole_spoken_of(figure) if figure.left.kind == "change" else figure.last
    whole = words_of(figure.setting.folded, last)
    side = side_of(whole)
    people = side_named.endswith("居民") and whole.startswith((f"{side}居民", "居民"))  # 其中城镇居民|21037元
    if side_named.removesuffix("居民" if people else "") not in SIDES - {"出口", "进口"}:
        return None
    tiers = 2 * whole.startswith("各级")  # 各级财政扶贫资金5.8亿元，其中|市本级|1.9亿元
    return (*phrase(owned), *cut_head(last, len(side) + 2 * people + tiers))


_DIVIDED = Pattern("[按分][^，。；]{1,8}(?:分|看)，$")  # 按经营地分，城镇783亿元、乡村118亿元
_OUTSIDE = {"省外": "省内", "境外": "境内", "国外": "国内", "市外": "市内", "线下": "线上", "线上": "线下"}


def name_of_place(figure: Figure) -> Phrase | None:
    """市级一般公共预算收入41.6亿元（其中：开发区6.5亿元）: the same, of a part of the territory"""
    subject, aside = figure.subject, figure.clause.aside
    if not subject or figure.left.kind not in (None, "level") or figure.following:
        return None
    whole = level_before(figure, "（" if aside else "其中")
    counted = is_counter(figure.unit) and figure.unit not in PEOPLE  # 门市61间，其中香港36间
    placed = (aside or counted) and subject[-1].tag == "ns" or _TERRITORY.search(figure.word)
    if whole is None or not placed:
        return None
    of_all = _OF_ALL.match(words_of(figure.setting.folded, whole.name))
    return (*phrase(subject), *cut_head(whole.name, of_all.end() if of_all else 0))


def level_before(figure: Figure, sign: str) -> Draft | None:
    """The level of the same unit that stands before the last such sign: the whole that 其中 or a bracket goes into."""
    if not figure.drafts:
        return None
    opens = figure.setting.folded.rfind(sign, figure.drafts[0].quantity.end, figure.quantity.start)
    here = figure.setting.folded.rfind("；", 0, max(opens, 0))
    before = (draft for draft in reversed(figure.drafts) if here < draft.quantity.end <= opens)
    return next((draft for draft in before if draft.quantity.unit == figure.unit and draft.role == "level"), None)


_TERRITORY = Pattern(
    "(?:(?<![景社小学片厂林])区|[县市镇乡]|街道|本级|[东西南北]院|总院|分院|[省市县区]级|[采供][暖热][季期]|[旺淡]季|汛期|[省市县境]外|[省市境]内)$"
)
_OF_FIRM = Pattern("本?(?:集团|公司)(?=..)")
_OF_ALL = Pattern("全?(?:县区|市县|[省市县区镇](?:本级|级|直)?)(?=..)")


def name_of_member(figure: Figure) -> Phrase | None:
    """债券平均发行利率3.46%，其中一般债券3.33%; 不良贷款率1.14%，其中制造业1.87%: the same, of a part of them"""
    subject, word = figure.subject, figure.word
    plain = subject and figure.left.kind is None and not figure.following
    plain = plain and subject[0].word not in _SHARING
    if not plain or is_counter(figure.unit) or _INDICATOR_OF_OWN.search(word):
        return None
    whole = level_before(figure, "（" if figure.clause.aside else "其中")
    if whole is None:
        return None
    words = words_of(figure.setting.folded, whole.name)
    ends = (word[at:] for at in range(len(word) - 1) if word[at:] in words)
    shared = next((words.find(end) + len(end) for end in ends), 0)  # 债券 of 债券平均发行利率
    if not _MEASURE_OF_ALL.search(words[shared:]):
        return None
    of_all = _OF_ALL.match(words) or _OF_FIRM.match(words)
    owned = shared and of_all and words[0] != "全"
    owner = cut_tail(whole.name, len(words) - of_all.end()) if owned else ()
    return (*owner, *phrase(subject), *cut_head(whole.name, shared or (of_all.end() if of_all else 0)))


_INDICATOR_OF_OWN = Pattern("(?:率|比重|占比|收入|支出|期限|年限|余额|限额|产量|产值|增加值|投资|面积|[费税额量值])$")
_MEASURE_OF_ALL = Pattern("(?:率|期限|年限|利率|限额|余额|装机|装机容量)$")


def name_of_kin(figure: Figure) -> Phrase | None:
    """国有企业增加值增长5.6%，集体企业增长1.9%; 原煤产量7.7亿吨，原油1.1亿吨: the next of a kind in the same measure"""
    folded, word = figure.setting.folded, figure.word
    role = "change" if figure.left.kind == "change" else "level"
    plain = figure.subject and not figure.following and not figure.quantity.doubling
    if not plain or figure.left.kind not in (None, "level", "change", "to") or is_counter(figure.unit):
        return None
    alike = (d for d in reversed(figure.drafts[-6:]) if d.role == role and not tells_share(folded, d.name))
    before = next((d for d in alike if role == "change" or d.quantity.unit == figure.unit), None)
    words = words_of(folded, before.name) if before else ""
    if first_of(figure.before, {"拉动"}) is not None:
        return None  # 装备制造业增加值增长13%，拉动规上工业增长3.1个百分点
    measure, traded = _OF_KIN.search(words), words[:2] in ("进口", "出口")
    if not (measure or traded) or word in RATE_NOUNS or _OF_KIN.search(word) or _INDICATOR_OF_OWN.search(word):
        return None
    product = len(figure.subject) == 1 and figure.subject[0].tag[:1] == "n" and len(word) < 5 and word not in GENERIC
    if measure is None and word.endswith("企业"):
        return (*phrase(figure.subject), *before.name)  # 出口增长8%，民营企业增长13%
    if measure is None:  # 进口原油2.25亿吨，天然气4208万吨
        return (*cut_tail(before.name, len(words) - 2), *phrase(figure.subject)) if product and len(words) < 7 else None
    if measure[0].endswith("面积") and "其中" not in folded[figure.drafts[0].quantity.end : figure.quantity.start]:
        return None  # 脐橙种植面积18万亩，挂果11.8万亩
    owner = words[: measure.start()]
    sort = next((sort for sort in _SORTS if word.endswith(sort)), "")
    if sort and owner.endswith(sort) or product and len(owner) < 5 and _OF_PRODUCTS.fullmatch(measure[0]):
        return (*phrase(figure.subject), *cut_head(before.name, measure.start()))
    return None


_SORTS = ("企业", "地区", "产业", "业")
_OF_PRODUCTS = Pattern("(?:播种|种植)面积|(?:产|销|客运|货运|吞吐|进口|出口|发电|用电|消费)量")
_OF_KIN = Pattern(
    "(?:增加值|总?产值|(?:固定资产)?投资|(?:实际)?(?:使用|利用)外资(?:金额)?|利润(?:总额)?|营业收入|税收(?:收入)?|零售额|(?:播种|种植)面积|进出口额?|(?:进口|出口|产|销|客运|货运|吞吐|发电|用电|消费)量|出口额?|进口额?)$"
)


def without_measure(folded: str, name: Phrase) -> Phrase:
    """What was measured: 汽车类 of 汽车类零售额."""
    measure = _OF_KIN.search(words_of(folded, name))
    return cut_tail(name, len(measure[0])) if measure else name


def name_of_headed(figure: Figure) -> Phrase | None:
    """用水单价：东院9.5元/吨，西院9元/吨: what stands before the colon, of each"""
    named = figure.subject and not is_counter(figure.unit) and not _INDICATOR_END.search(figure.word)
    if not figure.heading or not named:
        return None
    of_all = _EVERY.match(words_of(figure.setting.folded, figure.heading))
    heading = cut_head(figure.heading, of_all.end() if of_all else 0)
    words = words_of(figure.setting.folded, heading)
    rate = rate_ending(words) if figure.left.kind == "change" else ""
    return (*phrase(figure.subject), *cut_tail(heading, len(rate))) if words not in figure.word else None


_EVERY = Pattern("各[省市县区镇乡地州单位部门（）、]{1,8}|主要.{0,4}产品|地级市(?:及..)?|县（区）|县（市、区）")


def side_of(name: str) -> str:
    """The side of a whole that a name begins with: 城镇 of 城镇居民人均可支配收入."""
    return next((side for side in (*SIDES, "全体", "国家级") if name.startswith(side)), "")


def name_of_household(figure: Figure) -> Phrase | None:
    """脱贫户376户|1029人, 消除返贫风险326户|1043人: the people of the households before"""
    before = figure.drafts[-1] if figure.drafts else None
    beside = before and before.quantity.end == figure.quantity.start and before.quantity.unit in ("户", "户次")
    if not beside or figure.unit not in PEOPLE:
        return None
    return (*before.name[:-1], "人数") if before.name[-1:] == ("户数",) else before.name


def name_of_wider(figure: Figure) -> Phrase | None:
    """生产总值增长6.2%（全国5.0%）: the same, of a wider whole"""
    return (*phrase(figure.before), *figure.last) if figure.last and is_wider(figure.clause, figure.before) else None


def is_wider(clause: Clause, before: Sequence[Item]) -> bool:
    """Whether a figure is what the one before it is in a wider whole: 6.2%（全国|5.0%）."""
    return clause.aside and len(before) == 1 and before[0].word in ("全国", "全省", "全市", "全区")


def name_of_remainder(figure: Figure) -> Phrase | None:
    """财政收入增长7.4%（不含新区增长8.4%）; 投资增长3.8%，扣除房地产后增长9.5%: the same without a part"""
    taken = _TAKEN_OUT.match(right_words(figure.before))
    if taken and not _DISTURBING.search(taken[1]):
        part = split_at(split_at(figure.before, taken.start(1))[1], len(taken[1]))[0]
        return ("扣除", *phrase(part), "后", *figure.last) if figure.last else None
    without = figure.clause.aside and right_words(figure.clause.items[:2]).startswith(_WITHOUT)
    subject = trim_end(figure.left.subject)
    if without and subject and figure.left.kind is None and not _TERRITORY.search(subject[-1].word):
        sign = next((sign for sign in _WITHOUT if right_words(subject).startswith(sign)), "")
        return phrase(split_at(subject, len(sign))[1])  # 医疗收入4.9亿元（不含|财政补助2300万元）
    part = phrase(subject)
    return (*figure.last, "（", *part, "）") if without and part and figure.last else None


_DISTURBING = Pattern("因素|价格|影响|退税|一次性")  # what is taken out of a basis, not of the thing
_TAKEN_OUT = Pattern("(?:扣除|剔除)([^，]{2,12})后(?:同比)?(?:实际)?[增下]")
_WITHOUT = ("不含", "不包括", "不计", "扣除", "剔除", "除去")


def name_of_income_ratio(figure: Figure) -> Phrase | None:
    """城镇、农村居民收入分别增长7.6%、8.9%，收入比由2.45缩小到2.28"""
    if figure.word != "收入比":
        return None
    sides = {side_of(words_of(figure.setting.folded, draft.name)) for draft in figure.drafts}
    return ("城乡居民", *phrase(figure.subject)) if {"城镇", "农村"} <= sides else None


def name_of_each(figure: Figure) -> Phrase | None:
    """每千人口拥有执业医师3.2人、注册护士3.8人: the base is said once"""
    if not figure.drafts or not figure.subject or figure.word.startswith("每"):
        return None
    before = figure.drafts[-1].name
    base = _BASE_OF_RATE.match(words := words_of(figure.setting.folded, before))
    listed = figure.setting.folded[figure.drafts[-1].quantity.end : figure.drafts[-1].quantity.end + 1] == "、"
    if base is None or not listed and not (words.endswith("数") and figure.word.endswith("数")):
        return None
    return (*cut_tail(before, len(words_of(figure.setting.folded, before)) - base.end()), *phrase(figure.subject))


_BASE_OF_RATE = Pattern(
    "每百元(?:主?营业务?)?收入(?:中的)?|每[十百千万]{1,2}(?!元)(?:名|个|户)?(?:常住|户籍)?(?:人口|居民|老人|人)?(?:拥有|有)?"
)


def name_of_above(figure: Figure) -> Phrase | None:
    """投资10亿元以上项目26个，其中50亿元以上3个; 新上项目26个，其中过5000万元的8个"""
    items, start, folded = figure.clause.items, figure.quantity.start, figure.setting.folded
    start -= bool(_SET_APART.search(folded, start - 2, start))
    of = folded[start - 1] == "的"
    at = next((at for at, item in enumerate(items) if item.end == start - of and item.tag == "Q"), None)
    if at is None or not is_counter(figure.unit):
        return None
    passed = at > 0 and items[at - 1].word in ("过", "超", "逾")
    if not passed and not _LIMIT.search(items[at].word):
        return None
    begin = max((i + 1 for i in range(at) if items[i].tag == "Q" or is_mark(items[i])), default=0)
    measured_by = noun_phrase(items[begin : at - passed]) if of else ()  # 涉案金额超千万元的3件
    limit = ((measured_by or items[at - passed :])[0].start, start)
    said = ((name, words_of(folded, name)) for name in figure.earlier)
    name, words = next((pair for pair in said if not pair[1].endswith(_RATE_ENDS)), ((), ""))
    if of:
        alike = (draft.object for draft in reversed(figure.drafts) if draft.quantity.unit == figure.unit)
        thing = bare_thing(figure, next(alike, name))
        words = words_of(folded, thing)
        if before := _AGE.search(words):  # 年龄35岁以下的143人，36-45岁的182人
            return (*cut_tail(thing, len(words) - before.start()), limit, *cut_head(thing, before.end()))
        return (limit, *thing)
    if before := _LIMIT_INSIDE.search(words):  # 产值超10亿元企业26家，超百亿元2家
        return (*cut_tail(name, len(words) - before.start()), limit, *cut_head(name, before.end()))
    return (limit, *cut_head(name, words.rfind("以上") + 2 if "以上" in words else 0))


_SET_APART = Pattern("的[由从达有]$")  # 收入20万元以上的|由|5个增加到9个
_AGE = Pattern(r"\d[\d-]{0,5}岁(?:以[上下])?的?")
_LIMIT_INSIDE = Pattern(r"[超过逾](?:\d[\d.]{0,9})?[百千万亿]{0,3}元")


def name_of_rank(figure: Figure) -> Phrase | None:
    """市级以上创新平台168个，其中国家级9个、省级62个"""
    counted = is_counter(figure.unit) and figure.left.kind in (None, "level")
    if counted and _PRIZE.fullmatch(figure.word):  # 科技进步一等奖3项、二等奖22项
        of = ((name, _PRIZE.search(words_of(figure.setting.folded, name))) for name in figure.earlier)
        given = next((cut_tail(name, len(prize[0])) for name, prize in of if prize), ())
        return (*given, *phrase(figure.subject))
    if not counted or not _RANK.fullmatch(figure.word) or not figure.last:
        return None
    for name in figure.earlier:
        rank = _RANK.search(words := words_of(figure.setting.folded, name))
        if rank and rank.end() < len(words):
            return (*phrase(figure.subject), *cut_head(name, rank.end()))
    return (*phrase(figure.subject), *figure.last)


_PRIZE = Pattern("[特一二三四]等奖$")
_RANK = Pattern(
    r"专职|兼职|[1-5]?A级|(?:世界|国家|部|省部?|市|州|县|区|乡|镇|校|院)级(?:及?以上)?|(?:\d[\d.]{0,9})?[百千万亿]{0,3}元(?:及?以上)"  # 亿元以上
)


def name_of_counterpart(figure: Figure) -> Phrase | None:
    """一般公共预算收入增长2.3%、支出超过7000亿元; 服务出口1.3万亿元，进口1.4万亿元"""
    total = "总" * figure.word.startswith("总")
    one = figure.word[len(total) : len(total) + 2]
    head = total + _COUNTERPARTS.get(one, "") + figure.word[len(total) + 2 :]
    if one not in _COUNTERPARTS or any(_BUDGET.match(title) for title in figure.setting.section.titles):
        return None
    parts = figure.setting.folded.rfind("其中", 0, figure.quantity.start) if figure.clause.mark == "；" else -1
    before_parts = [draft.name for draft in reversed(figure.drafts[-12:]) if draft.quantity.end <= parts]
    for name in before_parts or figure.earlier[figure.clause.mark == "；" :]:
        before = words_of(figure.setting.folded, name)
        both = _BOTH_WAYS.search(before) if one in ("进口", "出口") else None
        if both and both.start():  # 民企|进出口5.5万亿元，其中出口…
            return (*cut_tail(name, len(before) - both.start()), *phrase(figure.subject))
        if before.endswith(head) and before not in (head, "进" + head):
            return (*cut_tail(name, len(head) + before.endswith("进" + head)), *phrase(figure.subject))
    return None


_BOTH_WAYS = Pattern("(?:外贸|货物贸易)?进出口")
_COUNTERPARTS = {
    "支出": "收入",
    "开支": "收入",
    "收入": "支出",
    "进口": "出口",
    "出口": "进口",
    "贷款": "存款",
    "存款": "贷款",
    "结案": "收案",
    "撤案": "立案",
    "购进": "出厂",
}


def name_of_what_it_is(figure: Figure) -> Phrase | None:
    """预算3520亿元，当中2913亿元为经常开支: what a part of an amount is"""
    part = figure.before and figure.before[0].word in ("其中", "当中") and not figure.subject
    told = part and figure.right and figure.right[0].word in ("为", "是", "属于")
    if not told or figure.unit not in CURRENCIES:
        return None
    return phrase(trim_noun(right_phrase(figure.right[1:])[0])) or None


def name_of_balance(figure: Figure) -> Phrase | None:
    """国家财政总收入1252亿元，总支出1280亿元，支出大于收入28亿元: whose one side is the greater"""
    said = _BALANCE.search(right_words(figure.before))
    if said is None:
        return None
    side = _ACCOUNT_SIDE.search(words_of(figure.setting.folded, figure.last))
    end = figure.before[-1].end
    return (*cut_tail(figure.last, len(side[0])), (end - len(said[0]), end)) if side else None


_BALANCE = Pattern("(?:支出?[大小]于收入?|收入?[大小]于支出?)$")
_ACCOUNT_SIDE = Pattern("总?(?:支出|收入)$")


def name_of_limit(figure: Figure) -> Phrase | None:
    """宽减百分之百的利得税，上限为六千元; 宽减首季差饷，以每户一千元为上限"""
    behind = [item.word for item in figure.right[:2]]
    kept = last_of(figure.before, _KEPT_WITHIN)
    if kept is not None and "限额" in (right_words(figure.before[-1:]), right_words(figure.right[:1])):
        owner = (
            phrase(noun_phrase(figure.before[:kept])) or figure.last
        )  # 债务余额632亿元，控制在核定的限额|658亿元以内
        return (*cut_tail(owner, 2 * words_of(figure.setting.folded, owner).endswith("余额")), "限额")
    limit = figure.word in ("上限", "限额") or "".join(behind).startswith(("为上限", "为限"))
    by = last_of(figure.left.subject, {"以"})
    limited = phrase(noun_phrase(figure.left.subject[:by], False)) if by else figure.last
    return (*limited, "上限") if limit and limited else None


_KEPT_WITHIN = frozenset("控制 严格控制 低于 不超过 不高于 小于 限定 控制在".split())


def name_of_pull(figure: Figure) -> Phrase | None:
    """消费对经济增长的贡献率为35%，拉动GDP增长0.7个百分点; 汽油价格上涨12.6%，影响CPI上涨0.4个百分点"""
    pushes = first_of(figure.before, _PUSHING)
    if pushes is not None and figure.unit == "百分点":  # 巨灾净损失8.4亿元，推高综合成本率3.6个百分点
        verb = (figure.before[pushes].start, figure.before[-1].end)
        within = first_of(figure.before[:pushes], {"在"}, 1)  # 投资|在房地产开发下拉5.2个百分点的情况下
        if within and pushes + 1 == len(figure.before):
            return (*phrase(figure.before[within + 1 : pushes]), verb, *phrase(figure.before[:within]))
        own = phrase(noun_phrase(figure.before[:pushes])) or figure.last
        return (*own, verb)
    at = first_of(figure.before, {"拉动", "影响"})
    pulls = at is not None and (_PULLED if figure.before[at].word == "拉动" else _MOVED_PRICES)
    governor = last_of(figure.before, pulls) if pulls else None
    if at is None or governor is None or figure.unit != "百分点":
        return None
    own = phrase(noun_phrase([item for item in figure.before[:at] if item.word not in _PULLING_DOWN]))
    size = figure.drafts[-1].list_size if figure.drafts else 0
    together = any(item.word in ("合计", "共同") for item in figure.before[:at])
    if together and size > 1:  # 汽油、柴油价格分别下降…，合计影响CPI下降…
        listed = [without_measure(figure.setting.folded, d.name) or d.name for d in figure.drafts[-size:]]
        own = (*listed[0], *chain.from_iterable(("、", *name) for name in listed[1:]))
    for name in figure.earlier:
        if tells_share(figure.setting.folded, name):
            continue  # 投资增长9%，占全部投资的3成，拉动…: the investment pulls
        words = words_of(figure.setting.folded, name)
        if own := own or cut_tail(name, len(_PULLING.search(words)[0])):
            break
    return (*own, (figure.before[at].start, figure.before[governor].end))


_PUSHING = frozenset("推高 拉高 拉低 压低 下拉".split())
_PULLED = frozenset("增长 增速 增幅".split())
_MOVED_PRICES = frozenset("上行 下行 上涨 下降 下跌 回落 上升 回升".split())
_PULLING_DOWN = frozenset("负 向 负向 反向".split())
_PULLING = Pattern("(?:对.*|(?:增加值)?(?:增速|增幅|涨幅|降幅)?)$")  # 第三产业增加值增速, 消费对经济增长的贡献率


def name_of_account(figure: Figure) -> Phrase | None:
    """规上工业企业实现营业收入860亿元、利润52亿元: what a firm's books call its own takes the firms named before it"""
    profit = words_of(figure.setting.folded, figure.last).endswith("净利润")
    if profit and figure.word.startswith("扣除非经常性损益") and "净利润" not in figure.word:
        return (*cut_tail(figure.last, 3), *phrase(figure.subject), "的净利润")  # 扣除非经常性损益后下降9.6%
    if figure.word.removeprefix("上缴") not in _ACCOUNTS_OF_FIRMS or figure.pending or not figure.drafts:
        return None
    firms = firms_told(figure.setting.folded, figure.drafts[-1])
    return (*firms, *phrase(figure.subject)) if firms else None


def firms_told(folded: str, before: Draft) -> Phrase:
    """The firms that a figure out of their books is about: 规上工业企业 of 规上工业企业利润; empty where it is none."""
    said = words_of(folded, before.name)
    booked = next((account for account in _ACCOUNTS_OF_FIRMS if said.endswith(account)), "")
    firms = said.removesuffix(booked) if booked else ""
    return cut_tail(before.name, len(booked)) if _FIRMS.search(firms) and firms not in _SELVES else ()


# Longest first: the one that ends a name is the whole of what it measures.
_ACCOUNTS_OF_FIRMS = "资产总额 主营业务收入 销售收入 营业成本 工业增加值 工业总产值 营业总收入 营业收入 利润总额 利税总额 从业人员 增加值 总产值 净利润 利润 利税 税收 税金 产值 营收".split()
_FIRMS = Pattern("(?:企业|[国央]企|经济|产业|园区|开发区|集团|(?<!加)工业|板块|分部|[^本]公司|子公司.{2,6})$")


def name_of_yield(figure: Figure) -> Phrase | None:
    """粮食生产实现十连丰，总产量达到673亿斤: what was grown or raised, told in the clause before"""
    if figure.left.governor in ("增产", "减产") and not figure.subject:
        sown = _SOWN.search(words_of(figure.setting.folded, figure.last))
        return (*cut_tail(figure.last, len(sown[0])), "产量") if sown else figure.pending or None
    if figure.word not in _YIELDS or len(figure.subject) > 1:
        return None
    told = _GROWN.search(figure.setting.folded, max(0, figure.subject[0].start - 30), figure.subject[0].start)
    return (told.span(1), *phrase(figure.subject)) if told else None


_SOWN = Pattern("(?:播种|种植|收获)面积$")  # 粮食播种面积2.3万亩，因旱减产6%
_YIELDS = frozenset("总产量 总产 产量 单产 亩产".split())
_GROWN = Pattern(
    r"(?:^|[。，；：\s—])(?:全年|全[国省市区县])?([\u4e00-\u9fff]{2,3}?)(?:生产|[再又喜连]?获得?)[^，。；\d]{0,14}[，。]$"
)


def name_of_total(figure: Figure) -> Phrase | None:
    """地区生产总值增长7%，总量突破300亿元"""
    if figure.drafts and figure.word[:1] == "总" and len(figure.word) > 2 and figure.word not in FUNDING | ACCOUNTS:
        for name in figure.earlier:
            if words_of(figure.setting.folded, name).endswith(figure.word[1:]):  # 运营里程545公里、总里程4000公里
                return (*cut_tail(name, len(figure.word) - 1), *phrase(figure.subject))
    alike = figure.drafts and figure.drafts[-1].quantity.unit == figure.unit
    if alike and figure.word in ("总面积", "总里程", "总长度"):
        return (*figure.drafts[-1].object, *phrase(figure.subject))  # 新扩茶园1850亩，总面积1.2万亩
    if figure.made and figure.word in ("规模", "总规模", "金额", "总额", "发行规模"):
        return (*figure.made, *phrase(figure.subject))  # 成功发行绿色债券，规模30亿元
    if figure.word not in ("总量", "总数", "总额", "规模", "增量", "亏损", "盈利") or not figure.drafts:
        return None
    if figure.word in ("亏损", "盈利") and not _PROFIT.search(words_of(figure.setting.folded, figure.last)):
        return None  # 成本由303元降到243元，亏损由…减少到…
    thing = next(draft.object for draft in figure.drafts if draft.name == figure.drafts[-1].name)
    return is_counter(figure.unit) and thing or figure.last


_PROFIT = Pattern("利润|亏损|盈利|损益|企业$")


def name_of_class(figure: Figure) -> Phrase | None:
    """经济总量超百亿元的县域达12个, 总投资10亿元以上的工业项目12个"""
    items = figure.clause.items
    shared = figure.unit in RATIOS and figure.subject and figure.subject[-1].word in _RATIO_NOUNS | _CLASSED
    if not figure.subject or not (shared or is_counter(figure.unit)) or figure.subject[0] not in items:
        return None
    at = items.index(figure.subject[0])
    limit = at - 2 if at > 1 and items[at - 1].word == "的" else at - 1
    bounds = limit >= 0 and items[limit].tag == "Q" and _LIMIT.search(items[limit].word)
    missed = limit > 0 and items[limit].tag == "Q" and items[limit - 1].word in _LIMITING  # 去向落实率低于80%的专业
    if not (bounds or missed):
        return None
    begin = max((i + 1 for i in range(limit) if items[i].tag == "Q" or is_mark(items[i])), default=0)
    measured_by = noun_phrase(read_left(figure.setting.folded, items[begin:limit]).subject)
    doing = last_of(measured_by, DOING)
    measured_by = measured_by[0 if doing is None else doing + 1 :]
    share = ("占比",) * (figure.unit in RATIOS and figure.subject[-1].word in _CLASSED)
    return (((measured_by or items[limit:])[0].start, figure.subject[-1].end), *share)


_CLASSED = frozenset("村 县 户 企业 项目 乡镇 农户 单位 学校".split())  # 收入10万元以上的|村|达到50%


def name_of_goal(figure: Figure) -> Phrase | None:
    """完成市政府28亿元的指标任务"""
    if figure.subject and judges_goal(figure.right):
        return (*phrase(figure.subject), *phrase(figure.right[:1]))
    aim = figure.right if is_goal(figure.right) else ()
    alone = figure.clause.aside and figure.clause.items[0].tag == "Q" and figure.drafts
    if alone and _GOALS.search(right_words(figure.before[-2:])):
        return figure.drafts[-1].name  # 城镇新增就业2.31万人，已提前完成年度任务（2.2万人）
    named_after = figure.subject and figure.left.kind is None and figure.unit not in CURRENCIES and not aim
    if named_after and _GOALS.fullmatch(right_words(figure.following)):
        return phrase(noun_phrase(figure.before, False)) or None  # 实现高职院校扩招100万人|目标
    moved = [item for item in rate_behind(aim)[:-1] if item.tag[:1] not in tuple("advu")]
    if moved:
        return phrase(moved)  # 设定5%左右|的经济增长预期目标
    goal = trim_noun(right_phrase(aim[1:])[0])
    goal = goal[: (first_of(goal, {"任务", "目标"}) or len(goal)) + 1]  # 的|目标|尚有差距
    if aim and not goal and aim[0].word == "的":
        goal = aim[1 : (first_of(aim, {"任务", "目标"}) or 0) + 1]  # 80%的|化解任务
    told = aim and aim[0].word != "的"
    if told or figure.unit in RATIOS - {"倍"} and _GOALS.fullmatch(figure.word):
        return whole_spoken_of(figure) or phrase(figure.subject)  # 城镇新增就业3万人，完成全年4.8万人|目标任务的|65%
    if not goal:
        return None
    aimed = list(dropwhile(lambda item: item.word in _SETTING | {"的"}, figure.subject))  # 确定|生产总值增长8%的目标
    if figure.unit in RATIOS:  # 超过45%的考核目标
        named = aimed and figure.word not in {"离", "距"} | GENERIC_RATES and not _GIVERS.search(figure.word)
        return phrase(aimed) if named else figure.last
    if goal[0].word not in PLAN_NOUNS | {"指标"} and not (figure.last and _GOALS.fullmatch(right_words(goal))):
        return phrase(goal)
    own = aimed and not _GIVERS.search(figure.word)
    return phrase(aimed) if own else (*figure.last, *phrase(goal))


_SETTING = _APPROVING | frozenset("提出 明确 规定 制定".split())
_GOALS = Pattern("(?:[省市县区]?下达的?)?(?:全年|年度|预期)?(?:目标任务|任务|目标|计划)")
_AIMED = Pattern("(?:目标|任务|指标|计划)(?:任务|以内|值)?$")
_GIVERS = Pattern("(?:政府|党委|[省市区县]委|国家|中央|上级|下达|[省市]定)$")


def name_of_shared_amount(figure: Figure) -> Phrase | None:
    """完成投资38亿元，占年度任务72亿元的53%: both names, of the whole that is told and of the share of it."""
    items = [item for item in figure.clause.items if item.start < figure.quantity.start]
    whole = items.pop() if len(items) > 2 and items[-1].word == "的" else None
    if whole and items[-1].tag == "Q" and figure.unit in RATIOS and (at := sharing_at(items)) is not None:
        if any(item.tag == "Q" for item in items[at:-1]) or at + 2 == len(items) or len(figure.drafts) < 2:
            return None
        before = figure.drafts[-2]
        if items[at].word not in _SHARING:
            return before.name  # 是下达任务2200万元的107.3%
        return share_name(
            items[:-1], at, before.object if tells_share(figure.setting.folded, before.name) else before.name
        )
    at = sharing_at(items)
    if at is None or figure.unit in RATIOS or at + 1 == len(items) or not is_share_next(figure.right):
        return None
    named = noun_phrase(items[at + 1 :])
    return figure.last if not named or _AIMED.search(right_words(named)) else phrase(named)


def sharing_at(items: Sequence[Item]) -> int | None:
    """Where words say that something is a share: 占|年度任务72亿元的53%, 是|下达任务2200万元的107.3%."""
    at = last_of(items, _SHARING)
    if at is None and (equals := last_of(items, {"是", "为", "完成"})) is not None:
        goal = [item for item in items[equals + 1 :] if item.tag != "Q"]
        at = equals if goal and _AIMED.search(right_words(goal)) else None
    return at


def name_of_base(figure: Figure) -> Phrase | None:
    """在去年压减5%的基础上，一般性支出再压减3%: what the next clause moves further"""
    if figure.following and right_words(figure.right).startswith("为基数", len(right_words(figure.following))):
        return phrase(figure.following)  # 拟以4亿股|总股本|为基数
    if not right_words(figure.right[:3]).startswith("的基础上"):
        return None
    ahead = figure.next_items[: next_figure(figure.next_items)]
    return phrase(figure.subject) or phrase(noun_phrase(read_left(figure.setting.folded, ahead).subject)) or figure.last


def name_of_share(figure: Figure) -> Phrase | None:
    """占营业收入比重68.7%, 占六成, 相当于本地生产总值的1.8%"""
    left = figure.left
    equal = last_of(figure.before, _EQUALS)
    if equal is not None and figure.unit == "倍":
        return phrase(noun_phrase(figure.before[:equal])) or figure.last  # 灌溉面积等于过去三年增加数的|两倍
    if equal is not None and right_words(figure.before[equal + 1 : -1]) in PLAN_NOUNS:  # 相当于|年度计划|的112.4%
        return phrase(noun_phrase(figure.before[:equal])) or whole_spoken_of(figure)
    reached = last_of(figure.before, _REACHES)
    if reached is not None and figure.before[-1].word == "的" and figure.unit in RATIOS:
        whole, owner = figure.before[reached + 1 : -1], phrase(noun_phrase(figure.before[:reached]))
        owner = owner or (whole_spoken_of(figure) if not reached else ())  # 博士仅23人，不足教师总数的4%
        wide = whole and (_WHOLE.match(whole[0].word) or figure.unit == "%" and _MEASURED_HEAD.search(whole[-1].word))
        if wide and owner:  # 人均生产总值不足全省平均水平的七成, 新车销量达到总销量的49.6%
            return (*owner, "占", *phrase(whole), "比重")
    at = last_of(left.subject, _SHARING)
    if at and (left.subject[at - 1].word.endswith("应") or right_words(left.subject[at + 1 :]).startswith("补平衡")):
        at = None  # 本公司拥有人应占溢利, 耕地占补平衡指标
    whole = next((i for i, item in enumerate(left.subject) if i and _WHOLE.match(item.word)), None)
    if at is None and whole is not None and figure.unit in ("%", "‰") and left.kind is None:
        head = left.subject[:whole]
        if (verb := governor_at(head)) and verb not in _SHARING:
            owner = strip_right(without(head, verb))  # 苹果产量稳定在|全国1/4
            return (*phrase(noun_phrase(owner)), "占", *phrase(left.subject[whole:]), "比重")
    if at == 0 and len(left.subject) == 1 and tells_share(figure.setting.folded, figure.last):
        return figure.last  # 储蓄存款占存款总额的55.37%，占比提高1.9个百分点
    if at and left.subject[0].word == "在" and left.subject[at - 1].word in ("中", "中所") and figure.drafts:
        inside = phrase(strip_right(left.subject))
        return (*whole_spoken_of(figure), *inside)  # 生产资料产值增加到…，在工业总产值中所占的比重由…
    if at is not None and figure.before[0].word == "其" and figure.drafts:
        return (*figure.last, *share_name(left.subject, at, ()))  # 高新企业189家，其增加值占规上工业的比重
    if at is not None:
        named = left.kind != "change" or figure.subject
        return share_name(left.subject, at, whole_spoken_of(figure)) if named else None
    if left.governor in _EQUALS and figure.following:
        return (*figure.last, "相当于", *phrase(figure.following))
    if left.governor in ("占", "占到"):
        at = first_of(figure.before, {left.governor}) or 0
        said = ((name, words_of(figure.setting.folded, name)) for name in figure.earlier)
        staff = next(
            (cut_tail(name, len(words) - found.end(1)) for name, words in said if (found := _STAFF.search(words))), ()
        )
        headless = figure.before[at - 1].word == "的"
        told = words_of(figure.setting.folded, staff) in figure.word  # 专任教师中具有博士学位的占61.2%
        of = ("的", *(() if told else staff)) if staff and headless else ()  # 具有博士学位的占76.2%
        if headless and not of and (graded := share_of_grade(figure, figure.before[: at - 1])):
            return graded
        return (*(phrase(figure.subject) or figure.pending or figure.last), *of, "占比")
    return None


def name_of_share_held(figure: Figure) -> Phrase | None:
    """用占全国7%的耕地，养活了占世界1/5的人口; 以全省1/8的土地: what is held, and of which whole"""
    tied = figure.unit in RATIOS - {"倍"} and figure.right[:1] and figure.right[0].word == "的"
    if not tied or figure.left.kind:
        return None  # 扩大到全国40%的县
    held = trim_noun(list(takewhile(lambda item: item.word not in _GIVING, right_phrase(figure.right[1:])[0])))
    before = figure.before
    while before and (before[-1].word in SMALL_WORDS or before[-1].word == "的"):
        before = before[:-1]
    at = last_of(before, {"占"})
    if at is None and len(before) > 1 and _WHOLE.fullmatch(before[-1].word):
        at = len(before) - 2
    whole = before[at + 1 :] if at is not None else ()
    if not held or not whole or right_words(held) in PLAN_NOUNS or whole[-1].tag[:1] == "v":
        return None
    ends = right_words(whole).endswith(_RATIO_ENDS) or any(item.word in GOVERNORS or is_mark(item) for item in whole)
    return None if ends else (*phrase(held), "占", *phrase(whole), "比重")


def name_of_given_share(figure: Figure) -> Phrase | None:
    """仍贡献了营业收入的七成以上, 贡献了全国24.1%的增量; 能繁母猪存栏5万头，为正常保有量的103%"""
    tied = bool(figure.before) and figure.before[-1].word == "的"
    before = [item for item in figure.before if item.word != "了"][: -1 if tied else None]
    if figure.unit not in RATIOS - {"倍"} or not before:
        return None
    before = list(dropwhile(lambda item: item.tag == "T" or item.word in SMALL_WORDS, before))
    if tied and before and before[0].word in ("为", "是", "约为") and figure.unit == "%" and figure.last:
        aimed = any(item.word in PLAN_NOUNS or _AIMED.search(item.word) for item in before)
        named = len(before) > 1 and before[-1].tag[:1] == "n" and not aimed
        if before[-1].word == "水平":
            return figure.last  # 访港旅客3400万人次，约为2018年水平的52%
        return (*figure.last, "占", *phrase(before[1:]), "比重") if named else None
    given = last_of(before, _GIVING)
    behind = trim_noun(right_phrase(figure.right[1:])[0]) if figure.right and figure.right[0].word == "的" else ()
    growth = behind if right_words(behind) in ("增量", "增长", "份额") else ()
    if given is None or not (tied or growth):
        return None
    part = phrase(noun_phrase(before[:given])) or whole_spoken_of(figure)
    return (*part, *phrase(growth), "占", *phrase(before[given + 1 :]), "比重")


def share_of_grade(figure: Figure, before: Sequence[Item]) -> Phrase | None:
    """声环境质量好的城市占7.1%，较好的占66.9%，一般的占25.3%: of the same things by another grade"""
    for draft in reversed(figure.drafts[-6:]):
        words = words_of(figure.setting.folded, draft.object)
        if graded := _GRADED.match(words):
            measure = cut_tail(draft.object, len(words) - graded.end(1))
            grade = phrase([item for item in before if item.tag != "T"])
            return (*measure, *grade, "的", *cut_head(draft.object, graded.end()), "占比")
    return None


_GRADED = Pattern("(.*?)((?:较|很|最)?[好差优良高低]|一般|良好|优秀)的(?=.{2,8}$)")
_GIVING = frozenset("贡献 创造 提供".split())
_REACHES = frozenset("不足 不及 超过 超 达到 达".split())
_STAFF = Pattern("(教师|人员|人才|职工|员工|干部|党员|代表|委员)(?:总数|总量|人数)?$")


def tells_share(folded: str, name: Phrase) -> bool:
    """Whether a name is of a share of something: 境外收入占比, 占全省出口比重."""
    return words_of(folded, name).endswith(("占比", "比重"))


def is_share_next(right: Sequence[Item]) -> bool:
    """Whether a share of the amount follows: 占年度任务72亿元|的53%."""
    return len(right) > 1 and right[0].word == "的" and right[1].word.endswith(("%", "成"))


_EQUALS = frozenset("相当于 相等于 等于".split())
_WHOLE = Pattern("全国|全省|全市|世界|全球|总人口")
_SHARING = frozenset("占 约占 占到 所占 相当于 相等于 等于".split())


def name_of_movement(figure: Figure) -> Phrase | None:
    """The subject of what grew, moved from or to: 增长4.5%, 由2.1%降至1.45%, 翻一番"""
    left, subject, word = figure.left, figure.subject, figure.word
    if left.kind not in ("change", "to", "gap") and not figure.quantity.doubling and not left.origin:
        return None
    again = figure.last and (left.kind == "to" or figure.quantity.doubling)  # 总产值增长8%，提前|实现|翻一番
    if only_acts(figure) and (figure.following and left.kind is None or again):
        subject = ()
    if subject and left.kind == "to" and figure.last and subject[-1].word.endswith(("部门", "政府", "厅", "局")):
        return figure.last  # 费用比率为14%，有关部门力争到2027年降至13%
    verb = next((item for item in reversed(figure.before) if item.word == left.governor), None)
    if word == "经济" and verb and left.governor.startswith("增长"):
        return (*phrase(subject), (verb.start, verb.start + 2))
    if subject and words_of(figure.setting.folded, figure.last).endswith(word) and word in GENERIC_RATES:
        return figure.last
    if subject and (word in RATE_NOUNS or word in GENERIC_RATES):
        return (*whole_spoken_of(figure), *phrase(subject))
    if subject and left.kind == "to" and is_counter(figure.unit) and figure.following:
        return (*phrase(subject), *phrase(figure.following))  # 对外贸易扩大至228个|国家
    if subject:
        return qualified(figure, subject)
    moves = left.kind == "change" and figure.before and figure.before[-1].word == left.governor
    moved = figure.following if moves and figure.unit in CURRENCIES else ()
    if moved and not _MEASURED_TAIL.search(right_words(moved)):
        return phrase(moved)  # 增加500亿元|中央投资，压减20亿元|一般性支出
    if left.governor in ("少收", "多收") and figure.before[0].word in _TREASURIES:
        return (*phrase(figure.before[:1]), "收入")  # 政府少收25亿元
    if left.kind == "change" and verb and left.basis is None and not figure.pending and speaks_of_another(figure):
        return ((verb.start, verb.end),)  # 储备规模…万亿元。…累计扩招413万人
    return figure.last or phrase(figure.following)


_TREASURIES = frozenset("政府 库房 国库 财政".split())


def whole_spoken_of(figure: Figure) -> Phrase:
    """What the sentence speaks of, itself and no share or rate of it: 收入, not 收入占比 or 收入降幅."""
    folded, last = figure.setting.folded, figure.last
    if figure.drafts and tells_share(folded, figure.drafts[-1].name):
        whole = (d.name for d in reversed(figure.drafts[-6:]) if not tells_share(folded, d.name))
        last = next(whole, figure.drafts[-1].object)
    return cut_tail(last, len(rate_ending(words_of(folded, last))))


def speaks_of_another(figure: Figure) -> bool:
    """Whether a figure cannot be one of what the figure before was: people behind money."""
    before = figure.drafts[-1] if figure.drafts else figure.setting.inherited
    if is_counter(figure.unit) and any(draft.quantity.unit == figure.unit for draft in figure.drafts[-3:]):
        return False  # 财富客户（月日均20万元及以上）21.7万户，净增2.6万户
    units = {unit.split("/")[0] for unit in (before.quantity.unit, figure.unit)} if before else set()
    return len(units) == 2 and not units & RATIOS


def only_acts(figure: Figure) -> bool:
    """Whether the subject is verbs alone and leaves the naming to what follows: 开工建设8个|抽水蓄能电站."""
    acts = all(i.word in ACTING or i.tag in ("v", "ad") and i.word not in _RATES_TOO for i in figure.subject)
    acts = acts or figure.word in ACTING  # 用|好
    return acts and not (len(figure.subject) > 1 and figure.subject[-1].word in _NAMING_VERBS)


_RATES_TOO = NOUN_TAILS | RATE_NOUNS.keys()  # 增速|降至6.5%
_NAMING_VERBS = frozenset("消费 就业 出口 进口 投资 服务".split())


def name_of_stage(figure: Figure) -> Phrase | None:
    """启动14处、完成7处地下管网改造: each verb with what stands behind the last figure"""
    verbs = [item for item in figure.before if item.word not in SMALL_WORDS]
    if not verbs or not all(item.word in ACTING for item in verbs) or not is_counter(figure.unit):
        return None
    before = figure.drafts[-1] if figure.drafts else None
    if before and figure.following and figure.setting.folded[before.quantity.end : before.quantity.end + 1] == "、":
        done = before.list_size == 1 and words_of(figure.setting.folded, before.name[-1:]) == right_words(
            figure.following
        )
        return (*phrase(verbs), *phrase(figure.following)) if done else None
    ahead = next((at for at, item in enumerate(figure.right) if item.tag == "Q"), 0)
    between = figure.right[1:ahead]
    staged = between and right_words(figure.right[:1]) in _JOINTS and all(item.word in ACTING for item in between)
    if not staged or figure.setting.quantities[figure.right[ahead].start].unit != figure.unit:
        return None
    thing = trim_noun(right_phrase(figure.right[ahead + 1 :])[0])
    return (*phrase(verbs), *phrase(thing)) if thing else None


def name_of_part(figure: Figure) -> Phrase | None:
    """重大科技项目200项，其中企业牵头的不少于70%"""
    of = last_of(figure.before, {"的"})
    if (
        figure.left.origin
        or figure.unit not in RATIOS - {"倍"}
        or not figure.subject
        or not figure.drafts
        or of is None
        or figure.following
    ):
        return None
    said = figure.before[of - 1].end == figure.subject[-1].end and is_counter(figure.drafts[-1].quantity.unit)
    said = said and figure.before[0].word not in _RESTORED
    if said and figure.subject[0].word == "贡献":
        return (*figure.drafts[-1].object, *phrase(figure.subject), "比重")  # 税收超千万元企业86家，贡献全区税收的62%
    whole = any(_WHOLE.match(item.word) for item in figure.subject) or _AIMED.search(figure.word)
    said = said and not whole  # 完成三年任务的86%
    return (*phrase(figure.subject), "的", *bare_thing(figure, figure.drafts[-1].object)) if said else None


def name_of_margin(figure: Figure) -> Phrase | None:
    """一律按不低于5%的幅度压减一般性支出: what the verb behind moves"""
    verb = margin_size(figure.right)
    if verb is None:
        return None
    moved = noun_phrase(list(takewhile(lambda item: not is_mark(item), figure.right[verb + 1 :])))
    to, by = last_of(figure.before, {"对", "将", "把"}), first_of(figure.before, {"一律", "按", "按照"})
    if not moved and by is not None and (to is not None or by):  # 对一般性支出一律按10%进行压减
        moved = noun_phrase(strip_right(figure.before[0 if to is None else to + 1 : by]))
    return phrase(moved) or figure.last


def name_of_share_spent(figure: Figure) -> Phrase | None:
    """将八成以上的财政支出用于民生: what is spent on, of what is spent"""
    spent = first_of(figure.right, _SPENT_ON)
    if spent is None or figure.unit not in RATIOS or any(is_mark(item) for item in figure.right[:spent]):
        return None
    of = figure.before[:-1] if figure.before[-1:] and figure.before[-1].word == "的" else ()
    whole = figure.following or figure.subject or noun_phrase(of)
    on = trim_noun(right_phrase(figure.right[spent + 1 :])[0])
    if not whole or not on or not right_words(whole).endswith(("支出", "财力", "资金", "收入")):
        return None
    if figure.subject and not figure.following:
        return (*phrase(whole), *phrase([figure.right[spent]]), *phrase(on), "占比")  # 财政支出80%以上用于民生
    return (*phrase(on), *("支出",) * right_words(whole).endswith(("支出", "财力")), "占", *phrase(whole), "比重")


_SPENT_ON = frozenset("用于 用在 投入 投向 投入到".split())


def name_of_ratio(figure: Figure) -> Phrase | None:
    """结案率94.86%; 有百分之二十三的企业发生亏损"""
    if figure.unit not in RATIOS:
        return None
    if figure.last and figure.before and figure.before[0].word in ("与", "同") and figure.word.endswith("之比"):
        end = next(item.end for item in figure.before if item.word.endswith("比"))
        return (*figure.last, (figure.before[0].start, end))  # 经费支出56亿元，与生产总值之比为1.98%
    if figure.last and figure.before and figure.before[0].word in _RESTORED:
        return figure.last  # 生猪存栏6.1万头、恢复到常年水平的七成
    if figure.word in RATE_NOUNS and (figure.drafts or figure.pending):
        return (*figure.last, *phrase(figure.subject))  # 经济总量突破650亿元，年均增速保持在6%左右
    bare = only_acts(figure) and bool(figure.following)
    times = first_of(figure.before, {"为", "是", "相当于"}) if figure.unit == "倍" else None
    if times is not None and figure.before[-1].word == "的":
        return phrase(noun_phrase(figure.before[:times])) or figure.last  # 合同总额3680亿元，为营收的2.8倍
    if rate := rate_behind(figure.right):
        moved = [item for item in rate[:-1] if item.tag[:1] == "n" or item.tag == "vn"]
        return phrase(moved) or phrase(figure.subject) or figure.last  # 服务输出有5.1%的增幅
    within = figure.before and figure.before[-1].word in ("在", "让", "使") and figure.right and not figure.subject
    if within and figure.right[0].word == "的" and figure.following:  # 在70%左右的地市|开展分级诊疗试点
        done = trim_noun([i for i in figure.right if i.start >= figure.following[-1].end and not is_mark(i)])
        return (*phrase(done), *("的",) * bool(done), *phrase(figure.following), "占比")
    told = figure.right[:1] and figure.right[0].word in ("为", "是")
    if told and (what := trim_noun(right_phrase(figure.right[1:])[0])):
        return (*phrase(what), "占比")  # 近三分之一为错时共享泊位
    named = figure.following and figure.following[0].tag[:1] == "n" and figure.right[0].word != "的"
    if figure.subject and named and not bare and not figure.left.kind:
        return (*phrase(figure.subject), *phrase(figure.following))  # 医疗机构97%|门诊量
    beside = figure.before and figure.before[-1].word in _AND and figure.right and figure.right[0].word == "的"
    if figure.subject and not bare and not (beside and figure.following):  # 卫生院和74%的|村卫生室
        return qualified(figure, figure.subject)
    doing = predicate_of(figure.right) if figure.right and not is_mark(figure.right[0]) else ()
    part = figure.drafts and not figure.left.kind and figure.clause.items[0].word in ("其中", "当中")
    folded, start = figure.setting.folded, figure.quantity.start
    among = figure.drafts and _AMONG_THEM.match(folded, figure.drafts[-1].quantity.end, start)
    opens = figure.drafts and figure.clause.items[0].start == start and is_counter(figure.drafts[-1].quantity.unit)
    if (part or among or opens) and len(doing) > 1 and not figure.following and figure.right[0].word != "的":
        return (*phrase(doing), "的", *bare_thing(figure, figure.drafts[-1].object), "占比")  # 其中三成以人民币计价
    if figure.following and (not figure.left.kind or figure.left.governor in ("有", "还有", "仍有", "共有")):
        behind = predicate_of([item for item in figure.right if item.start >= figure.following[-1].end])
        if len(behind) > 1 and not figure.before and figure.right[0].word != "的":
            return (*phrase(behind), "的", *phrase(figure.following), "占比")  # 近八成规上企业|实现增长
        named = with_predicate(figure.following, figure.right)
        told = len(named) > len(phrase(figure.following)) and right_words(figure.following) not in GENERIC  # 村卫生室
        return (*named, *("占比",) * told)
    return figure.last


def name_of_pace(figure: Figure) -> Phrase | None:
    """轻工业增长9.1%，快于重工业7.4%的速度: the rate of what is compared with"""
    paced = right_words(figure.right[:2]) in ("的速度", "的增速", "的增幅", "的涨幅")
    if not paced or not figure.left.against or figure.unit != "%":
        return None
    start, end = figure.left.against
    timed = figure.setting.folded[start:end].removesuffix("增长").endswith(("年", "月", "度", "期"))
    return None if timed else ((start, end),)  # but 低于1985年增长45%的速度


def name_of_standard(figure: Figure) -> Phrase | None:
    """将农民人均纯收入2300元作为新的国家扶贫标准"""
    aside = first_of(figure.right, {"）"}) if figure.right and figure.right[0].word == "（" else None
    right = figure.right[0 if aside is None else aside + 1 :]
    standard = trim_noun(list(takewhile(lambda item: not is_mark(item), right[1:])))
    return phrase(standard) if right and right[0].word == "作为" and 0 < len(standard) < 8 else None


def name_of_finding(figure: Figure) -> Phrase | None:
    """9家单位超标准列支会议费86万元, 46个项目预算执行率不足50%, 转移支付资金9.6亿元未落实到项目"""
    words = list(takewhile(lambda item: not is_mark(item) or item.word == "、", figure.right[:_LONGEST_FINDING]))
    words = words[bool(words) and words[0].word == "的" and figure.unit in RATIOS :]  # 五分之一|的企业没有完成…
    fault = next((at for at in range(len(words)) if tells_fault(words, at)), None)
    opens = all(i.word in _BEFORE_FINDINGS or i.word.endswith(_HOLDERS) for i in figure.before)
    if fault is None or not opens or not fault and first_of(words, {"的"}) is not None:
        return None  # 519名|不符合条件的人员
    counted, found = parted_finding(words, fault)
    if figure.unit in PEOPLE and (relative := relative_size(words[:fault])):
        counted, found = words[relative:fault], words[fault:]  # 符合条件的|学生|应享未享
    while found and found[0].tag in ("p", "c") and (reason := last_of(found, {"等"})):
        named = found[reason + 1 : reason + 2] and found[reason + 1].word in _FRAME_ENDS
        found = found[reason + 1 + bool(named) :]  # 通过虚开发票等方式|套取补贴
    if found and found[0].word in _UNTIL:
        found = list(dropwhile(lambda item: item.tag == "T" or item.word in _UNTIL, found))  # 8个市县|截至2023年底|仍有
    found = found[1:] if found and found[0].word in _TAKEN_UP else found
    if found and found[0].word in ("在", "对") and (wrong := first_of(found, _FAULTS, 2)):
        found = found[wrong:]  # 在28个行政村对同一地块|重复申报
    if len(found) > 20 or not any(tells_fault(found, at) for at in range(len(found))):
        return None
    if found[0].word in _AMONG or first_of(found, _REASONS) is not None:
        return None
    taken = first_of(figure.before, {"将", "把"}) is not None  # 5个县将2.08亿元挪用于…
    before = (
        draft.object
        for draft in reversed(figure.drafts)
        if draft.quantity.unit == figure.unit or draft.quantity.start >= figure.clause.items[0].start and not taken
    )
    end = figure.quantity.end
    own = ((end - len(figure.unit), end),) if figure.unit in _DISTRICTS else ()  # 28个|省|违规收费
    told = figure.pending  # 抽查的项目|中，有21个未按期完工
    told = told if told and figure.setting.folded.startswith("中，", told[-1][1]) else ()
    thing = phrase(counted) or own or bare_thing(figure, told or next(before, ()))
    some = not thing and figure.left.governor.endswith("有") and len(found) > 2
    if some and found[1].tag[:1] in tuple("nmT"):
        thing, found = phrase(found[:1]), found[1:]  # 有6个专业|第一志愿录取率低于60%
    said = phrase(trim_noun(trim_end(said_in_full(found))))
    return (*said, "的", *thing) if thing and said else None


_UNTIL = frozenset("截至 截止 至 到".split())
_LONGEST_FINDING = 100  # words


def bare_thing(figure: Figure, name: Phrase) -> Phrase:
    """项目 of 未落实到位的项目, 更新改造项目 of 施工的更新改造项目."""
    return cut_head(name, words_of(figure.setting.folded, name)[:-1].rfind("的") + 1)


def parted_finding(words: Sequence[Item], fault: int) -> tuple[Sequence[Item], Sequence[Item]]:
    """Who or what is counted, and what is wrong with it: 部门 and 项目预算执行率不足50% of 部门的46个项目预算执行率不足50%."""
    named = words[: next(at for at, item in enumerate(words) if item.tag == "Q" or item.word == "的" or at == fault)]
    holds = [at for at, item in enumerate(named) if item.word.endswith(_HOLDERS)]
    before_verb = (at for at in holds if at + 1 < len(named) and named[at + 1].tag[:1] in tuple("vda"))
    held = next(before_verb, holds[-1] if holds else None)
    verbs = (at for at, item in enumerate(named) if at and item.word in PREDICATES)
    counted = strip_right(named[: next(verbs, None)] if held is None else named[: held + 1])
    if len(counted) > 1 and counted[-1].word in _LIMITING and _HEADS.search(counted[-2].word):
        counted = counted[:-1]  # 6个专业|录取率低于60%
    if not holds and counted and (_HEADS.search(counted[-1].word) or counted[-1].word in _QUALITIES):
        counted = []  # 9个|人均公用经费不足8000元
    if not holds and len(counted) > 1 and counted[-1].tag == "vn" and counted[-2].tag == "n":
        counted = counted[:-1]  # 1.46万亩农田|管护不到位
    if any(item.tag in ("p", "T") or item.word in PREPOSITIONS for item in counted):
        counted = []
    if len(counted) == 1 and counted[0].word in PREDICATES:
        counted = []  # 39个|建成后闲置
    found, owns = words[len(counted) :], False
    while found and (found[0].tag == "Q" or found[0].word in _JOINTS | {"的", "及其"}):
        if found[0].tag == "Q" and not owns:
            holds = [at for at, item in enumerate(found[:4]) if item.word.endswith(_HOLDERS)]
            found = found[holds[0] if holds else 0 :]  # 3个县|8个乡镇|挪用…
        owns = owns or found[0].word == "的"
        found = found[1:]
    return trim_noun(counted), found


def said_in_full(found: Sequence[Item]) -> list[Item]:
    """What is wrong, with the limit that it names and without other figures: 将|1260万元|违规用于其他支出."""
    kept = [item._replace(tag="n") if tells_limit(found, at) else item for at, item in enumerate(found)]
    plain = []
    for at, item in enumerate(kept):
        figure, behind = [*kept[at + 1 : at + 3], item, item][:2]
        light = item.word == "的" or item.word in ("将", "把") and behind.tag[:1] != "n"
        if item.tag != "Q" and not (light and figure.tag == "Q"):
            plain.append(item)
    return plain


def tells_fault(words: Sequence[Item], at: int) -> bool:
    """Whether what is wrong is said here, by a word of fault or by a limit that is missed or passed."""
    late = (
        words[at].word == "超过" and words[at + 1 : at + 2] and words[at + 1].word.startswith(("规定", "法定", "时限"))
    )
    behind = words[at + 1].word if at + 1 < len(words) else ""
    parted = words[at].word + behind in _FAULTS  # 超|预算
    parted = parted or words[at].word in _AMISS and behind.startswith(_ACCOUNTING)  # 少|征收, 多|计入
    return words[at].word in _FAULTS or parted or bool(late) or tells_limit(words, at)


def tells_limit(words: Sequence[Item], at: int) -> bool:
    """Whether a quantity is a limit that the things before it are sorted by: 执行率不足|50%, 年龄在|60岁以上."""
    limit, behind = words[at], words[at + 1 : at + 2]
    if limit.tag != "Q" or not at:
        return False
    said = words[at - 2].word if words[at - 1].word == "了" and at > 1 else words[at - 1].word
    limits = said in _LIMITING or _LIMIT.search(limit.word) or limit.word[0] == "不"
    if not limits or behind and behind[0].word == "的":
        return False
    each = _OF_EACH.search(limit.word) or words[at - 1].word in _MISSED
    return bool(each) or first_of(words[max(0, at - 20) : at], _ALL_OF_THEM) is not None


_AMISS = frozenset("少 多 漏 错 重".split())
_ACCOUNTING = tuple("征 计 付 缴 列 拨 发放 结算 支付 收取 申报 安排".split())
_QUALITIES = frozenset("进度 质量 效果 作用 管理 手续".split())  # 4项|进度滞后
_ALL_OF_THEM = frozenset("均 都 全都 全部".split())
_MISSED = frozenset("低于 不足 不到 未达 未达到 小于".split())
_OF_EACH = Pattern("^[百千万亿不]|[%‰成岁](?:以[上下])?$")  # 产值超|亿元, 年龄在|60岁以上
_LIMITING = frozenset("迈过 跨过 低于 不足 不到 超过 高于 未达 未达到 小于 大于 过".split())
_TAKEN_UP = frozenset("均 也 共 通过 以 利用".split())
_REASONS = frozenset("因 由于 因为".split())
_DESCRIBING = frozenset("主营 从事 位于 主要从事".split())  # what a firm is, told between its name and its figures
_BEFORE_FINDINGS = SMALL_WORDS | _AMONG | set("还有 仍有 另有 已有 审计 抽查 检查 发现 查出 表明 显示 部分 有".split())
_FAULTS = frozenset(
    """未 不 无 没有 未能 尚未 仍未 未经 未按 未及时 未落实 应缴未缴 应收未收 应退未退 违规 违反 违法 擅自 超标准 超范围 超预算 超概算 超编制 超额 超期 逾期 延期 滞后
    超标 缓慢 虚记 虚报 虚列 虚增 虚构 虚假 虚高 骗取 套取 挪用 截留 滞留 闲置 沉淀 侵占 挤占 拖欠 欠缴 漏缴 少缴 少征 少征收 漏征 多征 多征收 少计 少计入 多计 多计入 多申领 多领 多报 多付 多结算
    冒领 隐瞒 转嫁 规避 低价 坐支 流失 积压 断档 缺乏 缺少 重复 转包 分包 截留挪用 虚报冒领 化整为零 应保未保 应补未补 应享未享""".split()
)


def name_of_involved(figure: Figure) -> Phrase | None:
    """移送问题线索219件，涉及312人、金额1.08亿元"""
    involved = next((item for item in reversed(figure.before) if item.word == "涉及"), None)
    if figure.left.governor != "涉及" or figure.subject or figure.following or involved is None:
        return None
    what = "金额" if figure.unit in CURRENCIES else "人数" if figure.unit in PEOPLE else ""
    return (*figure.last, (involved.start, involved.end), *(what,) * bool(what))


def name_of_purpose(figure: Figure) -> Phrase | None:
    """中央财政安排423亿元资金，支持重点节能工程建设: money without a name is named after what it is for"""
    unnamed = all(i.word in ACTORS | _MONEY | _RAISING for i in figure.subject)
    if figure.unit not in CURRENCIES or not unnamed or figure.left.kind not in (None, "level"):
        return None
    money = next((i + 1 for i, item in enumerate(figure.right[:3]) if item.word in _MONEY), 0)  # 30亿元|国债资金|支持…
    behind = figure.right[money:]
    source = list(behind if behind and not is_mark(behind[0]) else figure.next_items)
    while source and (source[0].word in ("是", "重点", "主要", "专项") or source[0].word in BEFORE_VERBS):
        source.pop(0)
    acts = source and (source[0].tag[:1] == "v" or source[0].word in ACTING)
    # 投入资金3亿元，持续巩固脱贫攻坚成果; 另拨20亿元成立基金
    spends = figure.word in _RAISED and acts
    if source and source[0].word == "用作":
        source, spends = source[1:], True
    if not source or source[0].word not in _SERVING and not spends:
        return None
    purpose = purpose_phrase([item for item in source if item.tag not in ("Q", "T")])
    spent = "投入" if figure.word == "投入" else "资金"
    own = words_of(figure.setting.folded, purpose).endswith(("资金", "基金"))  # 成立创投基金
    return (*purpose, *(phrase(figure.right[:money]) or (() if own else (spent,)))) if purpose else None


_MONEY = frozenset("资金 补贴资金 补助资金 补贴 补助 专项资金 投入 资金投入 财政投入".split())
_RAISED = frozenset("投入资金 拨 筹资 拿出".split())
_RAISING = frozenset("拨 筹资 用作 拿出 筹集 筹措 安排 拨付 投入".split())
_SERVING = frozenset("用于 用作 支持 帮助 解决 推动 促进 加强 扶持 保障 实施 加快 开展 打造 资助".split())


def name_of_granted(figure: Figure) -> Phrase | None:
    """补助多分配给5个县1870万元: the money, behind those that it went to"""
    items = [item for item in figure.clause.items if item.end <= figure.quantity.start]
    counted = next((at for at in range(len(items) - 1, 0, -1) if items[at].tag == "Q"), None)
    if counted is None or figure.unit not in CURRENCIES or not (2 <= len(items) - counted <= 5):
        return None
    given = counted - (items[counted - 1].word in ("另外", "其余", "其他"))
    to = given > 1 and items[given - 1].word in ("给", "予")
    beside = not any(item.tag[:1] in ("v", "p") or is_mark(item) for item in items[counted + 1 :])
    return phrase(noun_phrase(items[: given - 1])) or None if to and beside else None


def name_of_spending(figure: Figure) -> Phrase | None:
    """投入830万元改造10个老旧小区; 总投资15亿元的综合体项目"""
    planned = figure.before and figure.before[-1].word in ("按", "按照")  # 基本建设投资|按8.9亿元安排
    funds, behind = None if planned else fund_span(figure.before), figure.right[:1]
    folded, before = figure.setting.folded, figure.drafts[-1] if figure.drafts else None
    listed = before and words_of(folded, before.name).endswith("总投资") and folded[figure.quantity.start - 1] == "、"
    if listed and figure.unit in CURRENCIES and behind and behind[0].word == "的":
        of = trim_noun(right_phrase(figure.right[1:])[0])
        return (*phrase(of), "总投资") if of else None  # 总投资22亿元的隔膜项目、9.6亿元|的风电项目
    if funds is None:
        return None
    owned = noun_phrase([item for item in figure.before if item.end <= funds[0]])
    opens = behind and (behind[0].word == "的" or behind[0].word in DOING or behind[0].tag == "v")
    return funded(figure, funds) if not owned or opens else None


def name_of_attribute(figure: Figure) -> Phrase | None:
    """首期规模20亿元的产业引导基金, 全长86公里、总投资68亿元的环湖高速"""
    if not figure.subject or figure.subject[-1].word not in _ATTRIBUTES:
        return None
    right = list(figure.right)
    while len(right) > 2 and right[0].word == "、" and (further := next_figure(right[:4])):
        right = right[further + 1 :]
    noun = trim_noun(right_phrase(right[1:])[0]) if right and right[0].word == "的" else ()
    attribute = list(dropwhile(lambda item: item.word in ACTING, figure.subject))  # 设立|首期规模50亿元的基金
    return (*phrase(noun), *phrase(attribute)) if noun else None


def next_figure(items: Sequence[Item]) -> int | None:
    """Where the first quantity stands among some items."""
    return next((at for at, item in enumerate(items) if item.tag == "Q"), None)


_ATTRIBUTES = frozenset(
    "库容 总库容 装机容量 总装机容量 日处理能力 处理能力 占地 占地面积 规模 总规模 面积 总面积 建筑面积 总长 全长 年产值 首期规模 产能 床位 学位 车位".split()
)


def name_of_such(figure: Figure) -> Phrase | None:
    """国有商业银行和农村信用社等14486亿元金融改革成本: what is measured is named behind"""
    such = bool(figure.before) and figure.before[-1].word == "等" and not is_counter(figure.unit)
    return phrase(figure.following) if such and figure.following else None


def name_of_given(figure: Figure) -> Phrase | None:
    """达成2亿元贷款协议, 发行2000亿元债券: the verb's object stands behind the money"""
    left, following = figure.left, figure.following
    if figure.unit not in CURRENCIES or not following or right_words(following) in GENERIC:
        return None
    verb = left.subject[-1].word if left.subject and left.kind is None else ""
    gives = left.governor in _TAKING or verb in ACTING or figure.word in ACTING
    verbal = verb in DOING and verb not in FUNDING  # 取消336亿元的农业税
    return phrase(following) if gives and (figure.right[0].word != "的" or verbal) else None


_PLACES_FOR = frozenset("单位 职位 岗位 名额".split())


def name_of_some(figure: Figure) -> Phrase | None:
    """全市规上企业有86家实现增长: some of a whole, by what they do"""
    doing = predicate_of(figure.right) if figure.right and not is_mark(figure.right[0]) else ()
    some = figure.left.governor in ("有", "已有", "还有", "仍有") and is_counter(figure.unit)
    if not some or not figure.subject or not doing or figure.following:
        return None
    return (*phrase(doing), "的", *phrase(trim_end(figure.subject)))


def name_of_district(figure: Figure) -> Phrase | None:
    """辖7镇8乡: units that are the things themselves"""
    if figure.unit not in _DISTRICTS:
        return None
    end = figure.quantity.end
    own = (end - len(figure.unit), end)
    if not figure.setting.folded[end : end + 1].isalpha():
        ruled = figure.word in _RULING or figure.drafts and figure.drafts[-1].quantity.end == figure.quantity.start
        acts = figure.subject and only_acts(figure)  # 重点审计了14省
        return (own,) if ruled else (*phrase(figure.subject), own) if acts else None
    doing = predicate_of(figure.right)
    measures = doing and any(item.tag == "Q" and item.start == doing[-1].end for item in figure.right)
    acts = any(item.tag == "v" or item.word in GOVERNORS for item in doing[1:])
    return (*phrase(doing), "的", own) if acts and not measures else None  # 13县市区|低保标准均高于国家扶贫线


_RULING = frozenset("辖 下辖 管辖 共辖 现辖".split())
_DISTRICTS = frozenset("县市区 省 省市 市 县 区 旗 乡 镇 村 街道 社区 乡镇".split())


def name_of_rated(figure: Figure) -> Phrase | None:
    """13个国控断面水质达标率100%: what is counted, before its rate"""
    counted = list(figure.following)
    behind = [item for item in figure.right if counted and item.start >= counted[-1].end]
    ahead = figure.setting.folded[figure.quantity.end : counted[0].end] if counted else ""
    classed = "届" in ahead and ahead[0].isdigit()  # 4512名|2020届毕业生就业率|为84.7%
    if classed:
        behind = behind[bool(behind) and behind[0].word in ("为", "达", "达到") :]
    measured = bool(behind) and behind[0].tag == "Q"
    if not measured or not is_counter(figure.unit) or len(counted) < 2 or not counted[-1].word.endswith(_RATE_ENDS):
        return None
    while len(counted) > 1 and (counted[-1].word.endswith(_RATE_ENDS) or counted[-1].word in _ASPECTS):
        counted.pop()
    return ((figure.quantity.end, counted[-1].end),) if classed else phrase(counted)


_RATE_ENDS = ("率", "占比", "比例", "比重")
_ASPECTS = frozenset("水质 空气质量 空气 质量 优良 优良天数 天数 药 平均".split())


def name_of_helped(figure: Figure) -> Phrase | None:
    """将3.2万人纳入监测, 为1.6万户减免租金, 实现1.5万人脱贫: people, by what they do or what is done for them"""
    verb = figure.before[-1].word if figure.unit in _COUNT_OF and figure.before else ""
    helped = verb in _HELPING or verb in ("实现", "有", "共有") and not figure.following
    doing = [item for item in predicate_of(figure.right) if item.word != "了"] if helped else []
    named = doing and not is_mark(figure.right[0]) and figure.right[0].word != "的"
    return (*phrase(doing), _COUNT_OF[figure.unit]) if named else None


_HELPING = frozenset("将 把 使 让 令 为 给".split())
_COUNT_OF = {"人": "人数", "人次": "人次", "户": "户数", "户次": "户数"}


def name_of_counted(figure: Figure) -> Phrase | None:
    """改造10个老旧小区, 办结136件人大代表建议, 3家企业主板上市"""
    left, subject, following = figure.left, figure.subject, figure.following
    if figure.unit in CURRENCIES or not following:
        return None
    if figure.before and figure.before[-1].word in ("剩余", "余下"):
        return (*phrase(figure.before[-1:]), *phrase(following))  # 剩余|8600名|贫困人口全部脱贫
    trouble = following[-1].word in ("问题", "困难") and following[0].word not in _PERSONS
    if trouble and figure.unit in PEOPLE and last_of(figure.before, _REACHING) is not None:
        return None  # 解决8.6万人|饮水安全问题
    if subject and left.kind == "level" and left.governor not in _TAKING:
        return None
    measured = figure.unit and not is_counter(figure.unit) or subject and _MEASURED_HEAD.search(subject[-1].word)
    if subject and measured and left.governor not in _OWNING and figure.before[-1].word != "的":
        return None  # 房屋供应量为4.8万个|单位, but 医院拥有5200平方米|教学楼
    general = right_words(following) in GENERIC
    if right_words(following) in _PLACES_FOR and subject and subject[0].tag[:1] == "n" and left.kind is None:
        return (*phrase(subject), *phrase(following))  # 私营住宅平均每年落成1.7万个|单位
    named = with_predicate(following, figure.right)
    plainly = words_of(figure.setting.folded, named) in (right_words(following), "建设项目")  # 等63个|项目建设
    if figure.before and figure.before[-1].word == "等" and general and subject and plainly:
        verb = next((i for i in reversed(left.subject) if i.word in DOING and i.word.startswith("新")), None)
        return (*(phrase([verb]) if verb else (*phrase(subject), "等")), *phrase(following))
    if left.subject and left.subject[0].word in _NOT_YET and figure.before[-1].word == "的":
        return (*phrase(left.subject), "的", *phrase(following))  # 尚未整改到位的62个问题, 对需修订的15个文件
    if general and left.subject and named == phrase(following):
        verb = left.subject[-1]
        if right_words(following) == "项目" and subject and subject[-1].tag == "n" and subject[-1] is figure.before[-1]:
            return (*phrase(subject), *named)  # 竣工安置房12个|项目
        if verb.word in ACTING:
            found = len(left.subject) == 2 and figure.before[-1].word == "的"  # 审计|查出的138个问题
            told = [item for item in left.subject if item.word != "在"] if found else (verb,)
            return (*phrase(told), *named)  # 共审计2,316个单位
        if figure.before[-1].word == "的":
            relative = list(dropwhile(lambda item: item.word == "对", noun_phrase(left.subject, False)))
            return (*phrase(relative), "的", *named)  # 已移送的62个问题
    return named


_NOT_YET = frozenset("尚未 未 仍未 还未 未能 需 需要 应 应当 拟 待 可".split())


def name_of_provided(figure: Figure) -> Phrase | None:
    """为80万重点群体提供就业帮扶, 为退役军人提供5万个就业岗位"""
    left = figure.left.subject
    if len(left) > 1 and left[0].word == "为" and left[-1].word == "提供" and figure.following:
        return ((left[0].start, left[-1].end), *phrase(figure.following))
    verb = first_of(figure.right, {"提供"})
    if figure.unit not in PEOPLE | {""} or verb is None or first_of(figure.clause.items, {"为"}) is None:
        return None
    given = trim_noun(right_phrase(figure.right[verb + 1 :])[0])
    own = given and any(item.tag == "Q" and item.start == given[-1].end for item in figure.right)  # 提供保障460亿元
    served = figure.following and len(figure.following) <= verb and 0 < len(given) < 5 and not own
    return (*phrase(figure.following), *phrase(given)) if served else None


def name_of_people_who(figure: Figure) -> Phrase | None:
    """其中领取待遇的约6.1万人"""
    if not figure.subject or not figure.before or figure.before[-1].word != "的" or figure.unit not in PEOPLE:
        return None
    firms = [d.object for d in figure.drafts if d.quantity.unit == "家"] if figure.unit == "户" else []
    if firms:  # 在1.1万家企业中，…，获得授信的2187户
        return (*phrase(noun_phrase(figure.left.subject, False)), "的", *bare_thing(figure, firms[-1]))
    return (*phrase(noun_phrase(figure.left.subject, False)), "人数")


def name_of_enrolment(figure: Figure) -> Phrase | None:
    """普通高校招生1.2万人，在校生4.6万人，毕业1.1万人: of the same schools"""
    if figure.unit not in PEOPLE or not _ENROLMENT.fullmatch(figure.word):
        return None
    for draft in reversed(figure.drafts):
        said = _ENROLMENT.search(words_of(figure.setting.folded, draft.name))
        if said and said.start():
            return (*cut_tail(draft.name, len(said[0])), *phrase(figure.subject))
        if draft.counted and draft.quantity.unit not in PEOPLE:
            break  # 高校5所，在校生6.7万人；小学386所，招生5.2万人
    return None


_ENROLMENT = Pattern("(?:新?招生|招收新生|在[校学][生学].{0,2}|毕业学?生?|结业生?)(?:人?数)?$")


def name_of_led(figure: Figure) -> Phrase | None:
    """引导约1亿人在中西部地区就近城镇化: what people are led to do, and where"""
    led = figure.unit in PEOPLE and figure.before and figure.before[-1].word in ("引导", "支持", "帮助", "推动")
    if not led or not figure.right or figure.right[0].word not in ("在", "到", "赴", "向"):
        return None
    return phrase(list(takewhile(lambda item: not is_mark(item) and item.tag != "Q", figure.right)))


def name_of_same_thing(figure: Figure) -> Phrase | None:
    """受理各类案件14682件，审结13927件: another verb, the same thing"""
    subject, drafts = figure.subject, figure.drafts
    if subject and subject[0].word in _PER_HEAD:
        return None
    subject = list(dropwhile(lambda item: item.word in SMALL_WORDS, subject))  # 基本|建成
    tied = bool(subject) and (figure.before[-1].word == "的" or right_words(figure.before[-2:]) == "的有")
    done = tied and figure.unit != "倍"
    alike = [d for d in drafts if d.quantity.unit == figure.unit]
    among = alike and _OF_THEM.match(figure.setting.folded, alike[0].quantity.end)
    if done and among and is_counter(figure.unit):  # 26个湖库中，水质优良的21个，轻度富营养的3个
        return (*phrase(subject), "的", *bare_thing(figure, alike[-1].object))
    done = done and not any(i.tag[:1] == "n" and i.word not in SMALL_WORDS for i in subject)
    part = is_counter(figure.unit) or figure.clause.items[0].word == "其中"
    if done and drafts and drafts[-1].quantity.unit == figure.unit and part:
        return (*phrase(subject), "的", *bare_thing(figure, drafts[-1].object))  # 查出隐患233条，改完的229条
    if not subject and len(figure.before) == 1 and figure.before[0].word in ACTING - EMPTY_VERBS:
        subject = list(figure.before)  # 审议法规案7件，通过5件
    verb = bool(subject) and all(i.word == "新" or i.word.removeprefix("新") in ACTING for i in subject)
    verb = verb and not (len(subject) > 1 and subject[-1].word in _NAMING_VERBS)
    alike = [draft for draft in drafts if draft.quantity.unit == figure.unit and draft.object]
    before = alike[-1] if alike and (alike[-1] is drafts[-1] or is_counter(figure.unit)) else None
    if verb and not alike and figure.pending and not figure.following and is_counter(figure.unit):
        happens = subject[-1].word in ("立案", "发案", "结案", "开工", "竣工", "投产")  # 电信诈骗高发，立案1846起
        parts = (figure.pending, phrase(subject)) if happens else (phrase(subject), figure.pending)
        return (*parts[0], *parts[1])  # 意见工单不降反升，共受理683件
    if not verb or before is None:
        return None
    if figure.word in _COMPLETE_VERBS:
        return None  # 出口112.6亿元，进口44.7亿元
    thing, said = before.object, words_of(figure.setting.folded, before.name)
    stock = _OPENING_STOCK.search(words_of(figure.setting.folded, thing))
    thing = cut_tail(thing, len(stock[0]))  # 预算稳定调节基金|年初余额6.8亿元，动用4.5亿元
    deeds = (at for at in range(2, len(said) - 2) if said[:at].endswith(_DOERS) and said[at : at + 2] in ACTING)
    if acted := next(deeds, 0):  # 全市法院|受理|案件, 办结
        return (*cut_tail(before.name, len(said) - acted), *phrase(subject), *cut_head(before.name, acted + 2))
    if said.removeprefix("基本") in ACTING:
        return phrase(subject)  # 基本建成500万套，新开工700万套: of what, the clause before says
    if said.endswith("改造") and figure.word.removeprefix("基本") in ("开工", "建成", "竣工", "完工"):
        return (*thing, *phrase(subject))  # 启动棚户区改造1.2万套、基本建成8600套
    verb_before = next((said[-size:] for size in (2, 3) if said[-size:] in ACTING - {"组织"} and len(said) > size), "")
    if verb_before and verb_before not in _COMPLETE_VERBS and not said.startswith("给予"):
        return (*cut_tail(before.name, len(verb_before)), *phrase(subject))  # 市中院受理…件，审结…件
    word = right_words(subject)
    if word in said[1:] and word + "类" not in said:
        return cut_head(before.name, said.index(word))  # 每10股派发现金红利2元，合计派发
    return (*phrase(subject), *bare_thing(figure, thing))  # 施工的大中型项目…个，建成…个


_OF_THEM = Pattern("[^，。；]{1,14}中，")
_OPENING_STOCK = Pattern("(?:[年期]初余额|(?<=..)总[量数])?$")
_DOERS = ("法院", "检察院", "机关", "部门", "公司")
_COMPLETE_VERBS = frozenset("出口 进口 造林 植树 减税 降费 招生 招聘 就业".split())  # they name themselves


def name_of_reached(figure: Figure) -> Phrase | None:
    """育儿补贴惠及120万婴幼儿, 免费教育惠及儿童13万名"""
    at = last_of(figure.before, {"惠及"})
    if at is None:
        return None
    thing = phrase(trim_noun(figure.before[at + 1 :])) or phrase(figure.following)
    verb = (figure.before[at].start, figure.before[at].end)
    return (*phrase(noun_phrase(figure.before[:at], False)), verb, *thing) if thing else None


def name_of_relieved(figure: Figure) -> Phrase | None:
    """消除返贫风险326户: who were relieved is counted by what they were relieved of"""
    if figure.unit not in PEOPLE or not figure.subject or figure.subject[-1].word not in ("风险", "困难", "隐患"):
        return None
    verb = next((item for item in figure.before if item.end == figure.subject[0].start), None)
    number = _COUNT_OF.get(figure.unit, "人数")
    return (*phrase((verb, *figure.subject)), number) if verb and verb.word in HARD_VERBS else None


def name_of_affected(figure: Figure) -> Phrase | None:
    """发放低保金58.2万元惠及1021人, 带动7800余人增收致富"""
    accident = next((n for n in figure.earlier if words_of(figure.setting.folded, n).endswith("事故")), ())
    if figure.word in _SUFFERED and accident:
        return (*accident, *phrase(figure.subject), "人数")  # 各类事故12起，死亡9人
    if figure.drafts and not figure.before and figure.unit in PEOPLE:
        folded, before = figure.setting.folded, figure.drafts[-1]
        reached, listed = words_of(folded, before.name)[:2], "、" in folded[before.quantity.end : figure.quantity.start]
        if reached in _REACHING and listed:
            return (reached, _COUNT_OF.get(figure.unit, "人数"))  # 惠及47户企业、66.4万人次
    at = last_of(figure.before, _REACHING)
    doing = at is not None and figure.subject and not figure.following and predicate_of(figure.right)
    behind = next((item for item in figure.right if item.start >= doing[-1].end), None) if doing else None
    if behind and behind.tag == "Q" and figure.unit in PEOPLE:
        return phrase(figure.subject)  # 带动当地农户1900余户|户均增收3600元
    if doing and figure.unit in PEOPLE and not only_acts(figure) and not is_mark(figure.right[0]):
        people = ("人数",) * (right_words(doing) != "就业")
        return (*phrase(figure.subject), *phrase(doing), *people)  # 帮助结对县3941人|赴外务工
    if at is None or figure.unit not in PEOPLE or figure.subject and not only_acts(figure):
        return None
    beside = bool(figure.right) and figure.right[0].tag == "Q"  # 3200户|1.1万人|稳定增收
    right = figure.right[beside:]
    predicate = trim_noun(list(takewhile(lambda item: not is_mark(item) and item.tag != "Q", right)))
    verb = phrase(figure.before[at : at + 1])
    owner = owner_of(figure.setting.folded, figure.last)
    number = _COUNT_OF.get(figure.unit, "人数")
    return (*verb, *phrase(predicate), number) if 0 < len(predicate) < 6 else (*owner, *verb, number)


_SUFFERED = frozenset("死亡 受伤 伤亡 失踪 失联 重伤".split())
_REACHING = frozenset("安排 促进 推动 帮助 帮扶 带动 惠及 受益 吸纳 覆盖 解决 服务 辐射 聘用 安置 培训".split())


def name_of_elided(figure: Figure) -> Phrase | None:
    """交通投资486亿元，其中高速公路完成312亿元: what is measured is told once"""
    done = figure.subject and figure.left.governor in ("完成", "实现") and not is_measured(figure.word)
    measured = measure_told(figure.setting, figure.drafts, figure.unit) if done else ""
    whole = words_of(figure.setting.folded, figure.last)
    if figure.left.governor == "完成" and not figure.subject and (total := _TOTAL.search(whole)):
        return (*cut_tail(figure.last, len(total[0])), "完成投资")  # 概算总投资9.8亿元，迄今完成6.2亿元
    return (*phrase(figure.subject), measured) if measured else None


def is_measured(name: str) -> bool:
    """Whether a name ends in what is measured: 到位资金, 货运量, but not 高速公路."""
    return bool(_HEADS.search(name) or _INDICATOR_END.search(name))


def measure_told(setting: Setting, drafts: Sequence[Draft], unit: str) -> str:
    """What the last figure of a unit measures: 投资 of 交通投资, 货运量 of 营业性货运量; empty where nothing like it was told."""
    before = [draft for draft in drafts[-12:] if draft.quantity.unit == unit]
    inherited = setting.inherited if not drafts else None
    before += [inherited] if inherited and inherited.quantity.unit in RATIOS | {unit} else []
    found = _MEASURES_TOLD.search(words_of(setting.folded, before[-1].name)) if before else None
    return found[0] if found else ""


_MEASURES_TOLD = Pattern("(?:投资|[客货]运量|吞吐量|总?产值|产量|销售额|营业额)$")


def doer_before(figure: Figure) -> Phrase:
    """Who did this and what was told right before: 省高院|受理9217件、审执结8655件."""
    if not figure.drafts or not is_counter(figure.unit) or figure.drafts[-1].quantity.unit != figure.unit:
        return ()
    before, folded = figure.drafts[-1], figure.setting.folded
    words = words_of(folded, before.name)
    verb = next((verb for verb in ("受理", "收案", "新收") if words.endswith(verb) and len(words) > len(verb) + 1), "")
    return cut_tail(before.name, len(verb)) if verb and folded.startswith("、", before.quantity.end) else ()


def name_of_subject(figure: Figure) -> Phrase | None:
    """粮食总产量12.8万吨: the noun phrase before the figure"""
    acts = only_acts(figure) and figure.following
    if not figure.subject or acts:
        return None
    subject = list(figure.subject)
    if only_acts(figure) and (doer := doer_before(figure)):
        return (*doer, *phrase(subject))
    before = next((item for item in reversed(figure.before) if item.end == subject[0].start), None)
    taken = before and (before.word in _MOVING or before.word in ("减轻", "化解"))
    if taken and (figure.unit in CURRENCIES or before.word == "减少") and figure.left.kind is None:
        return phrase((before, *subject))  # 减少财政收入五百二十亿元
    of = figure.before and figure.before[-1].word == "的" and figure.left.kind is None
    if of and figure.following and figure.unit in CURRENCIES:
        return (*phrase(subject), *phrase(figure.following))  # 历年拖欠企业的1420亿元|出口退税
    placed = _GROUNDS.search(figure.word) and figure.unit in _LAND and figure.left.kind is None
    if placed and figure.following and figure.following[-1].word not in ACTING:
        return (*phrase(subject), *phrase(figure.following))  # 盘活东山片区120公顷|低效用地
    after = [item.word for item in figure.right[:3] if item.word not in FILLERS]
    stages = len(after) > 1 and after[0] == "、" and after[1] in _BUILT  # 开工1.2万户、|基本|建成9800户
    if len(subject) > 1 and figure.left.kind is None and subject[-1].word in _BUILT and not stages:
        subject = strip_right(subject[:-1]) or subject  # 保障性住房|基本建成432万套
    return qualified(figure, subject)


_LAND = frozenset("亩 公顷 平方公里 平方米 公里 米".split())
_GROUNDS = Pattern("(?:片区|园区|公园|生态园|开发区|新区|地块|[乡镇县市]|街道|半岛|流域)$")
_BUILT = frozenset("建成 开工 投产 竣工 完工 增设 设立 建立 配备".split())


def name_behind(figure: Figure) -> Phrase | None:
    """2亿元贷款: the noun phrase behind the figure"""
    return phrase(figure.following)


def name_of_doers(figure: Figure) -> Phrase | None:
    """约6700万人受益; 审判质效28项指标中，有25项进入合理区间"""
    right = () if figure.left.reference else figure.right  # 较上年的58万人次|增长5%
    if figure.before and figure.before[-1].word == "除":
        return None  # 排查隐患2341项，除|37项列入治理计划外均已闭环
    doing = predicate_of(right) if right and not is_mark(right[0]) else ()
    if figure.drafts and figure.drafts[-1].quantity.end == figure.quantity.start:
        return figure.drafts[-1].name  # 推出12批|1181项: counted twice
    alone = all(item.word in _SOME_DO or item.word.endswith(_HOLDERS) for item in figure.before)
    if figure.unit in PEOPLE and alone and doing:
        return (*phrase(doing[:7]), _COUNT_OF.get(figure.unit, "人数"))
    if figure.unit in _TIMES and doing and not figure.subject:
        return phrase(doing)  # 先后4次|降低存款准备金率
    among = figure.drafts and _AMONG_THEM.match(
        figure.setting.folded, figure.drafts[-1].quantity.end, figure.quantity.start
    )
    part = among and figure.drafts[-1].quantity.unit == figure.unit  # 18万亩农田中，有1.2万亩|被占用
    if (part or is_counter(figure.unit)) and doing and figure.last:
        doing = tuple(dropwhile(lambda item: item.word in ("为", "是", "属于"), doing))  # 其中56项|为全国首创
        tie = ("的",) * (len(doing) > 1)
        alike = (d.object for d in reversed(figure.drafts) if d.quantity.unit == figure.unit)
        whole = next(alike, figure.drafts[-1].object if figure.drafts else figure.last)
        thing = bare_thing(figure, whole) if "的" in whole[:-1] else whole  # 开通班车的|村 of before
        return (*phrase(doing), *tie, *thing)
    return None


_SOME_DO = frozenset("力争 确保 又 有 尚有 仍有 还有 共有 已有 共计 共 合计 约".split())  # 又有2.87万人|稳定脱贫
_TIMES = frozenset("次 轮 回".split())


NAMING_RULES: tuple[Callable[[Figure], Phrase | None], ...] = (
    name_of_one_of_two,
    name_of_stage,
    name_of_provided,
    name_per_head,
    name_of_household,
    name_of_wider,
    name_of_remainder,
    name_of_income_ratio,
    name_of_each,
    name_of_above,
    name_of_rank,
    name_of_resumed,
    name_of_extreme,
    name_of_fused_part,
    name_of_grade,
    name_of_side,
    name_of_place,
    name_of_member,
    name_of_kin,
    name_of_headed,
    name_of_balance,
    name_of_counterpart,
    name_of_what_it_is,
    name_of_limit,
    name_of_pull,
    name_of_account,
    name_of_yield,
    name_of_total,
    name_of_class,
    name_of_goal,
    name_of_pace,
    name_of_standard,
    name_of_finding,
    name_of_involved,
    name_of_purpose,
    name_of_shared_amount,
    name_of_given_share,
    name_of_share_held,
    name_of_share,
    name_of_base,
    name_of_part,
    name_of_margin,
    name_of_movement,
    name_of_share_spent,
    name_of_ratio,
    name_of_granted,
    name_of_spending,
    name_of_attribute,
    name_of_such,
    name_of_given,
    name_of_reached,
    name_of_some,
    name_of_district,
    name_of_rated,
    name_of_helped,
    name_of_counted,
    name_of_people_who,
    name_of_enrolment,
    name_of_relieved,
    name_of_led,
    name_of_same_thing,
    name_of_affected,
    name_of_elided,
    name_of_subject,
    name_behind,
    name_of_doers,
)


# What a figure says something of when it stands alone between two commas: …投资, …业, …比重.
_INDICATOR_END = Pattern(
    r"(?:[业额率值数量价税费幅]|投资|收入|开支|支出|比重|比例|营收|净利|面积|里程|规模|消费|出口|进口|价格|水平|利润|GDP|贷款|存款|储备|周期|养老金|标准|补贴|资金|基金|产业结构)$"
)


def predicate_of(right: Sequence[Item]) -> tuple[Item, ...]:
    """The words that say what the counted things do: 25项|进入合理区间."""
    taken: list[Item] = []
    for item in right:
        if is_mark(item) or item.tag == "Q":
            break
        taken.append(item)
    said = trim_end(list(dropwhile(lambda item: item.word in _JOINTS | {"的", "属", "属于"}, taken)))
    return tuple(said) if 0 < len(taken) < 10 else ()


def owner_of(folded: str, name: Phrase) -> Phrase:
    """Whose figure a name is: 钛白粉产品 of 钛白粉产品收入; the name itself where it has no such head."""
    words = words_of(folded, name)
    head = _OWNED.search(words)
    if head and name[-1] == head[0]:
        return name[:-1]
    return (
        cut_tail(name, len(head[0]))
        if head
        and len(words) - len(head[0]) >= 2
        and isinstance(name[-1], tuple)
        and name[-1][1] - name[-1][0] >= len(head[0])
        else name
    )


_OWNED = Pattern(
    r"(?:效益|业务总?量|年?产能|保费(?:收入)?|总投资|投资|平均分|总?建筑面积|播种面积|种植面积|收获面积|总产量?|亩产|单产|出栏|存栏|(?:营业|销售|主营业务|(?<!净))收入|支出|营收|产量|销量|播放量|阅读量|访问量|产值|参保人数|人数|余额|限额|面积|成交量|毛利率|增加值|投入|概算|预算价|合同价)$"
)
_OWNING = frozenset("拥有 建有 设有".split())
_TAKING = _OWNING | frozenset(
    "尚有 仍有 还有 有 共有 完成 实现 安排 现有 已有 为 是 达成 争取 取得 获得 签订 执行".split()
)
GENERIC_RATES = frozenset("增速 增幅 涨幅 降幅 跌幅 升幅".split())


def right_words(items: Sequence[Item]) -> str:
    """Items as one string."""
    return "".join([i.word for i in items])


def with_predicate(noun: Sequence[Item], right: Sequence[Item]) -> Phrase:
    """企业 says nothing; 主板上市企业 does: a noun too general for a table takes the predicate that follows it."""
    if ranked := ranked_in(noun, right):
        return ranked
    stop = next((i for i in right if i.start >= noun[-1].end), None)
    cut_off = stop is not None and not is_mark(stop) and stop.tag != "Q" and stop.word not in _SOON
    compound = len(noun) > 1 and (not cut_off or noun[0].word in _PERSONS)
    bracketed = len(noun) > 1 and noun[1].word == "（"  # 省（区、市）
    state = next((i for i in right if i.start >= noun[-1].end and i.word not in _SO), None)
    if state is not None and state.word in _STATES and noun[-1].word.endswith(("人", *_PERSONS)):
        return (*phrase([state]), *phrase(noun))  # 5万贫困人口|实现脱贫
    if noun[0].word in GENERIC and len(noun) > 1 and _WANTING.search(noun[-1].word):
        return (*phrase(noun[1:]), *phrase(noun[:1]))  # 5个项目|进度缓慢
    whole = stop is not None and stop.word in _AMONG
    telling = stop is not None and stop.word in _TELLING and tells_which(right[right.index(stop) + 1 :])
    general = noun[0].word in GENERIC and noun[0].word != "规模" and (bracketed or not compound) and not whole
    if not general and not telling:
        return phrase(noun)
    head = noun if bracketed or telling else noun[:1]
    behind = right[right.index(head[-1]) + 1 :]
    ends = (i for i, item in enumerate(behind) if item.tag == "Q" or is_mark(item) and item.word not in "“”")
    end = next(ends, len(behind))
    taken = behind[:end]
    moves = taken and (taken[-1].word in FUNDING | {"完成"} or GOVERNORS.get(taken[-1].word, ("",))[0] == "change")
    moves = moves or bool(taken) and taken[-1].word in ("占", "占到")  # 东部6个县市|要占到55%以上
    moves = moves or bool(taken) and taken[-1].word in ACTING and right[0].word == "问题"  # 218个问题|已整改211个
    if end < len(behind) and behind[end].tag == "Q" and moves:
        return phrase(noun)  # 4户存量企业|投入4500万元, 25万农户|户均增收4600元
    predicate = trim_noun(taken)
    if len(predicate) > 1 and right_words(predicate).endswith((noun[0].word, right_words(head))):
        return phrase(predicate[(last_of(predicate, {"为"}) or -1) + 1 :])  # 11个县被认定为…发展县
    while predicate and predicate[0].word != "没有" and (predicate[0].word in LEADS or predicate[0].word in _CAME_TO):
        if predicate[0].word == "得到" and predicate[-1].word not in ACTING:
            break  # 4.3亿农民|得到实惠, but 120个村得到|整治
        predicate = predicate[1:]
    if not 0 < len(predicate) < 12:
        return phrase(noun)
    done = first_of(predicate, {"了", "没有"}) is not None  # 免征了农业税的省, 没有覆盖的村
    return (*phrase([i for i in predicate if i.word != "了"]), *("的",) * done, *phrase(head))


def ranked_in(noun: Sequence[Item], right: Sequence[Item]) -> Phrase:
    """What things lead in, and how far, with the things: 14种农产品|产量居全国第1位; empty where no rank follows."""
    behind = list(takewhile(lambda item: not is_mark(item), (i for i in right if i.start >= noun[-1].end)))
    ranked = len(noun) > 1 and behind and behind[0].word in _RANKING_VERBS and _RANKED.search(right_words(behind))
    if not ranked or not _RANKED_IN.search(noun[-1].word):
        return ()
    measure = next(i for i in range(len(noun) - 1, -1, -1) if not i or noun[i - 1].tag[:1] == "n")
    measure -= measure > 1 and noun[measure - 1].word in _FOUND  # 9种矿产|查明资源量
    return (*phrase(noun[measure:]), *phrase(behind), "的", *phrase(noun[:measure])) if measure else ()


_FOUND = frozenset("查明 探明 保有".split())
_RANKING_VERBS = frozenset("居 位居 稳居 列 位列 排".split())
_RANKED = Pattern(r"(?:第[\d一二三四五六七八九十]{1,3}位?|首位|前列|前茅)$")
_RANKED_IN = Pattern("(?:量|率|数|值|额|增速|增幅|规模|指标)$")


def tells_which(items: Sequence[Item]) -> bool:
    """Whether an award, a rank or an offer is named in full: 6个遗址入选|全国考古新发现."""
    named = list(takewhile(lambda item: item.tag != "Q" and (not is_mark(item) or item.word in "“”"), items))
    goes_on = len(named) < len(items) and (items[len(named)].tag == "Q" or items[len(named)].word == "、")
    return not goes_on and any(item.tag[:1] in tuple("nlj") for item in named)


_TELLING = frozenset(
    "享有 设立 设有 配备 建成 实行 推行 采用 应用 受到 受 存在 未 尚未 签订 加入 达到 认定为 被认定为 未能 通过 建立 开展 参加 成为 进入 列入 纳入 跨入 迈入 登陆 落户 取得 入选 位列 获评 获批 荣获 入围 跻身 开设 享受 获得 被评为".split()
)
_WANTING = Pattern("(?:缓慢|滞后|不[符实足力严]|困难|薄弱|不规范|不到位|不完善|不健全|闲置|停工|亏损|停滞|逾期)$")
_CAME_TO = frozenset("为 是 实现 得到 得以 全部".split())
_SO = frozenset("从中 因而 实现 全部 均 已 顺利 稳定 得以 如期".split())
_STATES = frozenset("脱贫 受灾 受益 参保 摘帽 获救".split())
_SOON = _JOINTS | frozenset("已 将 即将 正在 均 都".split())


_PERSONS = frozenset(
    "人口 居民 群众 农民 职工 干部 党员 学生 人员 村 县 乡镇 社区 学校 医院".split()
)  # 113项|居民服务事项 counts no people


def continued(folded: str, name: Phrase, drafts: Sequence[Draft]) -> Phrase | None:
    """A name that goes on from one before it: 多元醇收入31亿元，|收入占比36%; 城镇居民人均收入4万元，|人均支出2万元."""
    word = words_of(folded, name)
    for draft in reversed(drafts):
        before = words_of(folded, draft.name)
        if word == "余额" and before.endswith(("年初余额", "期初余额")):
            return (*cut_tail(draft.name, 4), *name)
        if draft is drafts[-1] and len(word) > 2 and tells_share(folded, name) and before.endswith(word[:-2]):
            return (*draft.name, *cut_head(name, len(word) - 2))
        if word.startswith("人均") and (at := before.find("人均")) > 0:
            return (*cut_tail(draft.name, len(before) - at), *name)
    return None


def qualified(figure: Figure, subject: Sequence[Item]) -> Phrase:
    """总投资 behind 17个项目 is the projects': a name too general for a table takes the last thing named before it."""
    folded, drafts, name, word = figure.setting.folded, figure.drafts, phrase(subject), right_words(subject)
    before = drafts[-1] if drafts else None
    if of_another := continued(folded, name, drafts):
        return of_another
    if (
        before
        and word in ("比重", "占比", "比例")
        and tells_share(folded, before.name)
        and figure.left.kind == "change"
    ):
        return before.name  # 城镇人口占51.4%，比重较上年末提高0.7个百分点
    if len(subject) > 1 and subject[-1].word in SIDES and _INDICATOR_END.search(subject[-2].word):
        return (*phrase(subject[-1:]), *phrase(subject[:-1]))  # 保障标准|城市提高到760元、农村提高到…
    account = next((a for a in ("", *SIDES) if word.startswith(a) and word[len(a) :] in ACCOUNTS), None)
    budgets = (found[0] for title in reversed(figure.setting.section.titles) if (found := _BUDGET.match(title)))
    fund = next(filter(None, (_FUND.match(words_of(folded, d.name)) for d in reversed(drafts[-6:]))), None)
    if account == "" and fund and word in _ACCOUNTS_OF_FUNDS:
        return (fund[1], *name)  # 社会保险基金收入6.7亿元，支出6.1亿元
    if account is not None and (budget := next(budgets, "")):
        said = (words_of(folded, draft.name) for draft in reversed(() if account else drafts[-12:]))
        level = next(filter(None, map(_BUDGET_LEVEL.match, (words for words in said if budget in words))), None)
        tier = account or (level[0] if level else "")  # 市本级收入21亿元，支出73亿元
        return (*(tier,) * bool(tier), budget, *cut_head(name, len(account)))
    if word.startswith("对") and word.endswith("贡献率") and figure.last:
        whole = before.object if before and tells_share(folded, before.name) else figure.last
        of = _PART.search(words_of(folded, whole))[0]
        return (*cut_tail(whole, len(of)), *name)  # 第三产业增加值增长5.9%，对经济增长的贡献率…
    business = figure.setting.business if word in _OF_BUSINESSES else ()
    business = tuple(said.removesuffix("业务") if "业务" in word else said for said in business)
    measured = business or word in (_BARE if figure.pending else _OF_INDUSTRIES if figure.setting.industry else ())
    if word not in GENERIC and not measured and not _PER_ONE.match(word):
        return name
    counted = before and is_counter(figure.unit) and is_counter(before.quantity.unit)
    if counted and folded[before.quantity.end : before.quantity.end + 1] == "、":
        return name  # 净增经营主体34.6万家、企业14万家
    own = [
        d.name
        for d in drafts
        if d.counted and not d.aside and "；" not in folded[d.quantity.end : figure.quantity.start]
        if not (d.quantity.unit in PEOPLE and words_of(folded, d.name)[:2] in ACTING)  # 吸纳就业1.4万人
    ]
    if own and is_counter(figure.unit) and figure.clause.items[0].word == "其中":
        added = _ADDED.match(words_of(folded, before.name))  # 净增经营主体243户，其中企业58户
        return (added[0], *name) if added and word in GENERIC else name  # 教职工827人，其中专任教师586人
    if word in FUNDING and (project := project_of(folded, drafts)):
        return (*project, *name)  # 迁建项目总投资4亿元，床位500张，完成投资2亿元
    owner = owner_for(figure, word, own) or business
    if (word == "专任教师" or _ENROLMENT.fullmatch(word)) and not _SCHOOLS.search(words_of(folded, owner)):
        return name  # 教学班74个，在校生3386人
    told = word in _YIELDS or words_of(folded, owner).endswith("效益")
    owner = owner_of(folded, owner) if owner and told else owner  # 粮食种植面积连年调减，总产量…
    if words_of(folded, owner).endswith((word + "量", word + "额")):
        return owner  # 汽车整车出口量突破百万台，当月|出口103万台
    return (*owner, *cut_head(name, overlap(words_of(folded, owner), word[:-1]))) if owner else name


_FUND = Pattern("(.{0,8}保险基金)(?:预算)?(?:收入|支出)$")
_ACCOUNTS_OF_FUNDS = frozenset("收入 支出 滚存结余 年末滚存结余 结余 当年结余 本年收支结余".split())


def project_of(folded: str, drafts: Sequence[Draft]) -> Phrase:
    """The project whose total was told, unless others were counted since: 迁建项目 of 迁建项目总投资."""
    for draft in reversed(drafts[-6:]):
        words = words_of(folded, draft.name)
        if total := _TOTAL.search(words):
            return cut_tail(draft.name, len(total[0]))
        if words.endswith(("项目", "工程")):
            break
    return ()


_TOTAL = Pattern("(?:概算|估算|计划)?总投资$")
_SCHOOLS = Pattern("(?:校|院|学|园|教育|中专|职高|机构|专科|本科)$")
_PER_ONE = Pattern("每(?![十百千万]|年[减增])|(?:户均|人均)(?:补助|补贴|奖补)$")  # 每户最高补贴, 户均补助


def owner_for(figure: Figure, word: str, own: list[Phrase]) -> Phrase:
    """Whose a general word is: of what was counted or listed before, of the product, the industry or the thing itself."""
    folded, drafts = figure.setting.folded, figure.drafts
    before = drafts[-1] if drafts else None
    opening = list(dropwhile(lambda item: item.word in EMPTY_VERBS or item.tag == "T", figure.clause.items))
    opens = figure.clause.mark == "。" and figure.subject[:1] and figure.subject[0] in opening[:1]
    led = figure.setting.industry if opens and word in _OF_INDUSTRIES else ()
    if before and not own and word in _OF_INDUSTRIES and words_of(folded, before.name).endswith(_INDUSTRIES):
        own = [before.name]  # 高新技术产业增长41%，实现产值875亿元
    if word in _OF_DEBTS:  # 还本付息58.5亿元，其中本金43.1亿元（…）、利息15.5亿元
        debts = (d.name for d in reversed(drafts) if not d.aside)
        return next((name for name in debts if not words_of(folded, name).endswith(_OF_DEBTS)), ())
    if word.endswith("库存量"):  # 生产轴承2136万套，销售2089万套，产销率98%，库存量214万套
        return next((draft.object for draft in reversed(drafts) if draft.quantity.unit == figure.unit), ())
    owner = figure.pending or whole_of(figure, own) or led
    sold = before and not own and word in _SALES and _SOLD.search(words_of(folded, before.name))
    if sold:
        return cut_tail(before.name, len(sold[0]))  # 酱油销量46万吨，实现收入15亿元
    shares = not owner and before and word in _OF_BUSINESSES - _PRODUCT_WORDS and tells_share(folded, before.name)
    if shares and _BUSINESS_TOLD.search(words_of(folded, before.object)):
        return before.object
    if before and not figure.pending and word in _PRODUCT_WORDS and (not owner or word in ("存栏", "出栏", "占比")):
        shared = word == "占比" or tells_share(folded, before.name)
        whole = before.object if shared else before.name
        if word == "出栏" and words_of(folded, whole).endswith("年末存栏"):
            return cut_tail(whole, 4)  # 生猪|年末存栏
        owner = whole if word == "占比" else owner_of(folded, whole)
        owner = owner if shared or owner != whole or word == "营收占比" else ()
    if word == "增长面":
        return bare_thing(figure, owner)  # 33个行业实现增长，增长面80%
    if word.endswith("率") and own:
        thing = next((draft.object for draft in reversed(drafts) if draft.name == owner), owner)
        return owner if word.startswith(words_of(folded, thing)) else thing
    return owner[:-1] if word == "金额" and owner[-1:] == ("人数",) else owner  # 涉及63人、金额1.08亿元


def whole_of(figure: Figure, named: Sequence[Phrase]) -> Phrase:
    """What was counted last; before its parts (其中医院86个) where a new clause goes on, both of two (建议186件、提案212件)."""
    if not named:
        return ()
    counted = [draft for draft in figure.drafts if draft.name in named]
    folded, last = figure.setting.folded, counted[-1].quantity
    parts = folded.rfind("其中", counted[0].quantity.end, last.start)
    if parts >= 0 and "，" in folded[last.end : figure.quantity.start]:
        return next(draft.name for draft in reversed(counted) if draft.quantity.end <= parts)
    if (
        len(counted) > 1
        and folded[counted[-2].quantity.end : counted[-2].quantity.end + 1] == "、"
        and figure.unit in RATIOS
    ):
        return (*counted[-2].name, "、", *counted[-1].name)
    return named[-1]


_SALES = frozenset("收入 营业收入 销售收入 销售额".split())
_SOLD = Pattern("[产销]量$")
_BUSINESS_TOLD = Pattern("(?:业务|产品|板块|分部)$")  # 其他产品仅占9.4%，但|收入|增长1.4倍
_ADDED = Pattern("净增|新增|新登记|新设")
_OF_BUSINESSES = frozenset(
    "新业务价值 保费收入 规模保费 收入 营业收入 销售收入 主营业务收入 毛利率 销量 产量 利润 订单 在手订单 新签订单".split()
)
_OF_DEBTS = ("本金", "利息")
_INDUSTRIES = tuple("产业 制造业 行业 企业 集团 园区".split())
_OF_INDUSTRIES = frozenset(
    "净利润 利润 利润总额 毛利率 收入 销售收入 主营业务收入 产值 总产值 产业规模 规模 营业收入 增加值 产业增加值 营收".split()
)
_PART = Pattern("(?:占?比重|占比|增加值|增速)?$")
# Said of what the figure before was about: 钛白粉收入…，毛利率…; 夏粮播种面积…，亩产….
_PRODUCT_WORDS = frozenset(
    "产值 年产值 户数 利税 产量 年产量 年度产量 毛利率 结算价 决算价 中标价 销量 产能利用率 综合成本率 赔付率 成交额 交易额 占比 营收占比 余额 总产 总产量 单产 亩产 存栏 出栏 销售额".split()
)


_BUDGET_LEVEL = Pattern("[省市州县区]本?级(?=一般公共预算|政府性基金|国有资本|收入|支出)")
_BUDGET = Pattern(r"一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?")
# The bare words of a budget's parts; under 社会保险基金预算 they are that fund's.
ACCOUNTS = frozenset(
    "收入 支出 收入合计 支出合计 收入总计 支出总计 总收入 总支出 预算收入 预算支出 年末滚存结余 滚存结余 结余".split()
)


def share_name(items: Sequence[Item], at: int, last: Phrase) -> Phrase:
    """高技术制造业增加值占规模以上工业增加值的比重, with the subject of the clause before where it has none of its own."""
    whole, rest = phrase(noun_phrase(strip_right(items[:at]))) or last, strip_right(items[at:])
    if len(rest) == 1:
        return (*whole, "占比")
    complete = items[at].word in ("相当于", "相等于", "等于") or rest[-1].word.endswith(_RATIO_ENDS)
    reached = items[at].word == "占到" or rest[1].word == "到"  # 占到工业投资的近四成
    of = ("占", *phrase([i for i in rest[1:] if i.word != "到"])) if reached else phrase(rest)
    return (*whole, *of, *("比重",) * (not complete))


_RATIO_ENDS = tuple("比 比重 占比 比例 比率 率 ） 份额".split())


def fund_span(items: Sequence[Item]) -> tuple[int, int] | None:
    """投入, 计划总投资 where it stands right before the money, or before 为 and 达."""
    rest = strip_right(items)
    rest = strip_right(rest[:-1]) if len(rest) > 1 and rest[-1].word in ("为", "达", "达到", "约为") else rest
    if not rest or rest[-1].word not in FUNDING or right_words(rest[-2:]) == STATE_INVESTMENT:
        return None
    parts = takewhile(lambda item: item.word in _FUND_PARTS, reversed(rest[:-1]))
    return min((item.start for item in parts), default=rest[-1].start), rest[-1].end


_FUND_PARTS = frozenset("总 计划 概算 估算".split())


def funded(figure: Figure, funds: tuple[int, int]) -> Phrase:
    """What money was spent on: 投入830万元改造10个老旧小区, 总投资15亿元的综合体项目."""
    right, last = list(figure.right), figure.drafts[-1].name if figure.drafts else ()
    while len(right) > 2 and right[0].word in _FURTHER and any(i.tag == "Q" for i in right[1:4]):
        del right[: next(i for i, item in enumerate(right) if item.tag == "Q") + 1]  # 投资2亿元、占地100亩的…项目
    if right and right[0].word == "的":
        begin = 2 if right[1:2] and right[1].tag == "Q" else 1  # 总投资2万亿元的389个重点项目
        return (*(phrase(trim_noun(right_phrase(right[begin:])[0])) or figure.last), funds)
    if not right and (owner := owner_of(figure.setting.folded, last)) != last:
        return (*owner, funds)  # 项目总投资14.60亿元，本期投入45,317.88万元
    project = project_of(figure.setting.folded, figure.drafts)
    if project and not right and words_of(figure.setting.folded, last)[-2:] != "投资":
        return (*project, funds)  # 迁建项目总投资4亿元，床位500张，完成投资2亿元
    owner = next((draft for draft in reversed(figure.drafts) if draft.counted), None)
    yearly = figure.before[0].word.startswith("年度")  # 实施重点项目200个，年度计划投资430亿元
    near = not right and owner is not None and owner.quantity.start >= figure.clause.items[0].start
    if owner and (funds[1] - funds[0] > 2 or yearly or near):
        return (*owner.name, funds)  # 推进2000个重点项目、完成投资9800亿元
    source = [item for item in figure.right if not is_mark(item)]
    if not source and figure.next_items:
        first = figure.next_items[0]
        acts = first.tag in ("v", "d", "vd") and first.word not in GOVERNORS or first.word in HARD_VERBS - FUNDING
        acts = acts or first.word == "新"  # 投入4.6亿元，新改扩建学校23所
        apart = figure.setting.folded[first.start - 1] == "；" or first.word in ("坚持", "拉动", "带动")
        acts = acts and not apart and not TARGET.match(first.word)
        unit = next((figure.setting.quantities[i.start].unit for i in figure.next_items[:4] if i.tag == "Q"), "")
        source = figure.next_items if acts and unit not in RATIOS else []  # not 年度投资120亿元，确保…
    rated = words_of(figure.setting.folded, figure.last).endswith(_RATE_ENDS)
    if not source and words_of(figure.setting.folded, figure.last).endswith("投资"):
        return figure.last
    counted = owner.name if owner and rated else figure.last  # 16个项目全部开工，开工率100%，完成投资86亿元
    return (*(purpose_phrase([item for item in source if item.tag not in ("Q", "T")]) or counted), funds)


_FURTHER = frozenset("、 ， 占地 占地面积 建筑面积".split())  # 投资1.1亿元|占地30亩的…项目
_PURPOSE_OPENINGS = frozenset(
    "实施 完成 用于 支持 全面 启动 开展 推进 推动 建设 新建 的 、 整体 了 对 将 推行 帮助 解决 重点 主要".split()
)


def purpose_phrase(items: Sequence[Item]) -> Phrase:
    """The work that money pays for: verb and thing, without the verbs that every sentence has (完成, 实施)."""
    rest = list(items)
    while len(rest) > 1 and (rest[0].word in _PURPOSE_OPENINGS or rest[0].tag in ("d", "p", "c")):
        if rest[1].word in _JOINTS and right_words(rest[2:3]) in DOING:
            break  # 投入7.3亿元|新建和改造学校
        rest.pop(0)
    rest = rest[: first_of(rest, _PURPOSE_ENDS, 1)]
    lasting = first_of(rest[:8], {"的"}, 2) if first_of(rest[:2], {"为期"}) is not None else None
    if lasting:
        rest = rest[lasting + 1 :]  # 推行为期三年的|人工智能资助计划
    return phrase(trim_noun(rest))


_PURPOSE_ENDS = frozenset("， 已 进入 现已 主体 工作 运营 并".split())


class Spot(NamedTuple):
    """Where a figure stands: in which clause of its sentence, behind which items."""

    clauses: Sequence[Clause]
    number: int
    place: int
    setting: Setting

    @property
    def clause(self) -> Clause:
        return self.clauses[self.number]

    @property
    def before(self) -> Sequence[Item]:
        """The items of the clause before the figure."""
        return self.clause.items[: self.place]

    def words_from(self, start: int) -> str:
        return self.setting.folded[start : self.clause.items[self.place].start]

    def sentence_says(self, pattern: Pattern) -> bool:
        """Whether the sentence has such words before the figure."""
        start, stop = self.clauses[0].items[0].start, max(clause.items[-1].end for clause in self.clauses[-3:])
        return first_said(pattern, self.setting.folded, start, stop) <= self.clause.items[self.place].start


@lru_cache(maxsize=16)
def first_said(pattern: Pattern, folded: str, start: int, stop: int) -> float:
    """Where the first match of a sentence ends, infinity where it has none: looked for once for all its figures."""
    found = pattern.search(folded[start:stop])
    return start + found.end() if found else inf


def times_said(spot: Spot) -> list[Moment]:
    """The times that the sentence has named so far, as far as they reach."""
    known, found = spot.setting.times, []
    if not known:
        return found
    closed = max((i for i in range(spot.number + 1) if spot.clauses[i].mark == "；"), default=0)
    now = max(
        (i for i in range(spot.number + 1) if first_of(spot.clauses[i].items[:2], _NOWADAYS) is not None), default=0
    )
    for number, clause in enumerate(spot.clauses[: spot.number + 1]):
        here = number == spot.number
        framed = right_words(clause.items[-2:]).endswith(_BASES) and not here  # 在上年大幅度增长的基础上，又增产…
        shared = not here and first_of(clause.items, _RESPECTIVELY) is not None
        listed = shared and sum(item.tag == "T" for item in clause.items) > 1  # 一季度、上半年分别增长…
        if framed or listed or clause.aside and not spot.clause.aside or number < now:
            continue
        for at, item in enumerate(spot.before if here else clause.items):
            if item.tag != "T" or item.start not in known:
                continue
            framed_at = at and clause.items[at - 1].word == "在" and first_of(clause.items[: at + 9], _BASE_ENDS, at)
            on_base = framed_at and (not here or framed_at < spot.place)
            of_report = first_of(clause.items[: at + 5], {"报告", "审计"}, at + 1)  # 上年度|审计工作报告反映的问题
            of_plan = _PLAN_NAME.match(item.word) and first_of(clause.items[: at + 4], PLAN_NOUNS, at + 1)
            passing = at and clause.items[at - 1].word == "有"  # 有|两年遭受了自然灾害
            named_so = of_report or of_plan  # 占“十三五”|搬迁计划的七成六
            passing = passing or not here and right_words(clause.items[max(0, at - 2) : at]) == "扭转了"  # 2022年的局面
            if passing or on_base or named_so or not here and since_then(clause.items, at):
                continue
            moment, rest = known[item.start], clause.items[at + 1 : at + 3]
            if right_words(rest).startswith(("的最后", "的第一")):
                continue  # 到1962年，也就是第二个五年计划|的最后一年
            of_part = clause.items[0].word == "其中" and _IN_YEAR.fullmatch(moment.period or "")
            if of_part and not here and number < closed:
                continue  # 其中第四季度5.9亿元；归母净利润1.9亿元
            holds = here
            if not here and rest and rest[0].word in ("平均", "年均") and _SPAN.fullmatch(moment.period or ""):
                continue  # 两年平均增长5.6%，三次产业比…
            if len(rest) > 1 and rest[0].word == "的" and rest[1].tag == "Q":
                # 增至|2020年的236件, and no further; 是|2016年的1.5倍 is a comparison
                times_as_much = spot.setting.quantities[rest[1].start].unit == "倍"
                holds = here and spot.place - at <= 4 and not times_as_much
            elif not here and item.word.endswith(("末", "底")) and len(moment.period or "") > 4:
                holds = number >= closed and not (rest and rest[0].word == "前")  # 6月末, 9月底前
            elif not here:
                opens = all(i.word in LEADS or i.tag == "p" or is_mark(i) for i in clause.items[:at])
                half_year = "-H" in (moment.period or "") and all(i.tag == "T" for i in clause.items)
                opens = opens or half_year  # 去年上半年，…
                part = len(moment.period or "") > 4 and not _SPAN.fullmatch(moment.period)
                opens = opens and not (part and spot.setting.section.plan and len(rest) > 1)  # 上半年通过评审，…
                past = item.word[:2] in ("上年", "去年") and number < closed
                told = any(i.tag == "Q" for i in (clause.items[at:] if part and not opens else clause.items))
                if (part and not opens or past) and not told or past and not opens:
                    continue  # 综合楼9月投入使用，新增学位540个
                lasts = moment.relative and _SPAN.fullmatch(moment.period or "")  # 五年来
                holds = not lasts or opens and (not number or number >= closed)
            if holds:
                found.append(moment)
    return found


_NOWADAYS = frozenset("现有 现 目前 现在 如今".split())  # 2003年升格为学院，|现有|两个校区
_PLAN_NAME = Pattern('[“"]?[一二三四五六七八九十]{1,2}五')
_IN_YEAR = Pattern(r"\d{4}-[\dQH]{2}")
_BASE_ENDS = frozenset("上 基础上 情况下".split())  # 在上年高基数上再增3.9%


def draft_of(
    quantity: Quantity, name: Phrase, left: Left, spot: Spot, list_size: int, drafts: Sequence[Draft]
) -> Draft:
    """A figure with its name, and all that its clause and section say of role, direction, basis, status and period."""
    role, direction = movement_of(quantity, left, spot, drafts)
    words, times = words_of(spot.setting.folded, name), times_said(spot)
    if rate := rate_noun(words, quantity, left):  # 居民消费价格涨幅控制在2%左右 is a change of the price
        role, direction = "change", RATE_NOUNS[rate]
        name = without_rate(name, words, rate)
    elif role == "level" and quantity.unit == "%" and _GROWTH.search(words):
        role, direction = "change", "up"
    if left.governor in ("改善", "优化") and _BETTER_LOW.search(words):
        direction = "down"  # PM2.5平均浓度改善5.1%
    if role == "change" and (pulls := first_of(spot.before, {"拉动"}, 1)):
        direction = "down" if spot.before[pulls - 1].word in _PULLING_DOWN else direction
    if role == "change" and quantity.value < 0:
        quantity, direction = quantity._replace(value=-quantity.value), "down" if direction == "up" else direction
    period = period_for(left, spot, times)
    told = left.basis if rate and left.kind != "change" else said_basis(quantity, role, left, spot, times, drafts)
    if rate and told is None:
        told = basis_of(right_words(spot.before))  # 同比变动幅度约为12%
        told = told if told in ("yoy", "mom") else None
    counts = role == "level" and is_counter(quantity.unit) and list_size == 1
    status = "actual" if starts_rise(left, spot) else status_of(period, spot, times)
    if status == "actual" and role == "change" and drafts and tells_rise_of(drafts[-1], quantity, name, spot):
        status = status if left.against else drafts[-1].status  # 预算安排86亿元，增长10%, but not 较预算数增长10%
    if status == "actual" and is_part_of_plan(drafts, spot):
        status = "target"
    return Draft(
        quantity=quantity,
        name=name,
        role=role,
        direction=direction,
        basis=basis_by_years(told, spot, period),
        against=left.against,
        status=status,
        period=period,
        list_size=list_size,
        counted=counts and right_words(left.subject) not in GENERIC,
        object=object_of(spot.setting.folded, name, left),
        aside=spot.clause.aside,
        reference=left.basis if left.reference else None,
    )


def is_part_of_plan(drafts: Sequence[Draft], spot: Spot) -> bool:
    """Whether a figure goes on with the parts of a planned whole: 计划安排总产值增长8%，其中工业|9%，农业|5%."""
    if not drafts or any(draft.status != "target" for draft in drafts):
        return False
    between = spot.setting.folded[drafts[0].quantity.end : spot.clause.items[spot.place].start]
    return between.startswith("，其中") and not _DONE_SINCE.search(between)


_DONE_SINCE = Pattern("[；已]|实际|完成|达到")


def tells_rise_of(level: Draft, quantity: Quantity, name: Phrase, spot: Spot) -> bool:
    """Whether a change is that of the figure before it, in a clause of its own: 预算安排86亿元，|增长10%."""
    between = spot.setting.folded[level.quantity.end : quantity.start]
    return level.role == "level" and level.name == name and bool(_ITS_RISE.fullmatch(between))


_ITS_RISE = Pattern(r"，[^，。；实际完成]{2,16}")


def starts_rise(left: Left, spot: Spot) -> bool:
    """Whether a figure is where a planned rise starts: 由|2.1万亩|扩大到2.6万亩, but not 由14.2亿元调整为14.6亿元."""
    behind = list(dropwhile(lambda item: item.word in SMALL_WORDS, spot.clause.items[spot.place + 1 :]))[:2]
    rises = left.origin and behind and GOVERNORS.get(behind[0].word, ("",))[0] in ("to", "change", "level")
    planned = spot.setting.section.plan and not right_words(behind).startswith(_REVISED)
    return bool(rises) and (planned or bool(_FROM_NOW.search(right_words(spot.before[-3:]))))


_FROM_NOW = Pattern("[由从](?:现在|目前|当前|现有)的?$")  # 届时旅行时间将由现在的|3个多小时|压缩到80分钟


def without_rate(name: Phrase, words: str, rate: str) -> Phrase:
    """What grew of a name that ends in its rate: 营业收入 of 营业收入同比增速, 经济增长 of 经济增长速度."""
    tail = len(rate) - 2 * words.startswith("经济" + rate) + words.endswith("的" + rate)
    tail += 2 * words.endswith(("同比" + rate, "环比" + rate, "年均" + rate))
    return cut_tail(name, tail) if words != rate else name


def basis_by_years(basis: str | None, spot: Spot, period: str | None) -> str | None:
    """The basis of a change, by how far the year that it is compared with lies back: 2021年，比2019年同期增长8.6%."""
    said = spot.words_from(spot.clause.items[0].start)[-20:]
    if basis == "yoy" and period and (since := _SINCE.search(said)) and int(since[1]) < int(period[:4]) - 1:
        return "cum"
    return "yoy" if basis == "cum" and is_year_before(said, period) else basis


_SINCE = Pattern(r"[比较与](20\d\d)年同期")
_BETTER_LOW = Pattern("浓度|能耗|排放|指数|发案|费用率|成本率|负债率|不良")
# 经济增长预期目标为5%左右
_GROWTH = Pattern("增长(?:速度|率)?的?(?:预期|计划|预测|宏观调控|调控)?目标$|(?:经济|实质)增长$")


_ARROWS = dict.fromkeys("↑▲", "up") | dict.fromkeys("↓▼", "down")


def movement_of(quantity: Quantity, left: Left, spot: Spot, drafts: Sequence[Draft]) -> tuple[str, str | None]:
    """Role and direction of a figure, from its governor or from what stands around it."""
    if quantity.doubling:
        return "change", left.direction or "up"
    if arrow := _ARROWS.get(spot.setting.folded[quantity.start - 1]):
        return "change", arrow  # 出院患者6.1万人次（↑7.2%）
    if left.kind == "change" or left.kind == "gap" and not tells_compared(quantity, spot):
        return "change", left.direction
    if drafts and (is_wider(spot.clause, spot.before) or spot.before and spot.before[-1].word in ("即", "也即")):
        return drafts[-1].role, drafts[-1].direction  # 减少346亿元，即5.6%
    if quantity.unit not in RATIOS:
        return "level", None
    away = spot.before and all(i.tag == "T" or i.word in {"离", "距", "距离"} | SMALL_WORDS for i in spot.before)
    if away and drafts and drafts[-1].role == "change" and is_goal(spot.clause.items[spot.place + 1 :]):
        return "change", drafts[-1].direction  # 增长4.6%，但|距全年|5.5%的预期目标仍有差距
    if drafts and (on := moved_on(quantity, left, spot, drafts[-1])):
        return on
    sign = spot.setting.folded[quantity.start]
    compared = spot.before[-1].word in ("同比", "环比") if spot.before else spot.clause.aside and not spot.place
    if compared and sign in "+-−":
        return "change", "up" if sign == "+" else "down"  # 农险22.9亿元（+27.4%）, 营收58亿元，同比+9.8%
    if left.kind is None and (pushes := first_of(spot.before, _PUSHING)) is not None:
        return "change", _MOVING[spot.before[pushes].word]
    if behind := moved_behind(spot.clause.items[spot.place + 1 :]):
        return behind
    told = spot.clauses[spot.number - 1].items[-1].word if spot.number and not left.subject else ""
    if told in RATE_NOUNS and quantity.unit == "%" and not any(item.tag == "Q" for item in spot.before):
        return "change", RATE_NOUNS[told]  # 工业生产的增长速度，计划安排8%
    plain = left.kind is None or left.kind == "level" and left.governor in ("为", "是")
    if plain and drafts and told_of_part(quantity, spot, drafts):
        return "change", drafts[-1].direction
    rated = spot.before and spot.before[-1].word.endswith("率") and quantity.unit != "百分点"
    if left.kind or rated:
        return "level", None  # 平均核减率6.8%, but 下调存款准备金率0.5个百分点
    # 精简文件32%、会议28%
    listed = (
        drafts
        and drafts[-1].role == "change"
        and spot.setting.folded[drafts[-1].quantity.end : drafts[-1].quantity.end + 1] == "、"
    )
    own = (
        spot.before if listed else takewhile(lambda item: item.tag != "Q" and not is_mark(item), reversed(spot.before))
    )
    moved = next((_MOVING[item.word] for item in own if item.word in _MOVING), None)
    return ("change", moved) if moved else ("level", None)


def tells_compared(quantity: Quantity, spot: Spot) -> bool:
    """Whether a figure is what another is compared with and not by how much it differs: 低于去年的|18.5%."""
    timed = len(spot.before) > 1 and spot.before[-2].tag == "T" and spot.before[-1].word == "的"
    return timed and quantity.unit != "百分点" or bool(_LIMIT_OR_FORECAST.search(right_words(spot.before)))


def told_of_part(quantity: Quantity, spot: Spot, drafts: Sequence[Draft]) -> bool:
    """Whether a figure goes on with a change of the whole: 总产值增长6.7%，其中农业|4%，工业|7.5%."""
    folded = spot.setting.folded
    parts = folded.rfind("，其中", drafts[0].quantity.end, quantity.start)
    if parts < 0 or "；" in folded[parts : quantity.start] or not spot.before:
        return False
    whole = next((i for i in reversed(range(len(drafts))) if drafts[i].quantity.end <= parts), len(drafts))
    changed = all(draft.role == "change" and draft.quantity.unit == "%" for draft in drafts[whole:])
    share = _COMPLETE.search(right_words(spot.before)) or "成" in folded[quantity.start : quantity.end]
    nominal = all(item.tag[:1] in tuple("nbjlr") or item.word in ("为", "是") for item in spot.before)
    return changed and quantity.unit == "%" and nominal and not share


def moved_on(quantity: Quantity, left: Left, spot: Spot, before: Draft) -> tuple[str, str | None] | None:
    """Role and direction of the figure before, where this one only says where it went or what was aimed at."""
    changed, alike = before.role == "change", before.quantity.unit == quantity.unit
    if changed and not left.subject and left.kind != "to" and "同期" in right_words(spot.before[-4:]):
        return before.role, before.direction  # 增长4.0%，而上年同期为9.4%
    aside = changed and spot.clause.aside and before.quantity.end < quantity.start
    if aside and alike and spot.before and all(i.tag == "T" or i.word in ("为", "是") for i in spot.before):
        return before.role, before.direction  # 增长7.1%（一季度为3.6%）
    if aside and len(spot.clause.items) == 1 and quantity.unit == "%" and before.quantity.unit in CURRENCIES:
        return before.role, before.direction  # 较原来预算少239亿元（3.1%）
    if changed and alike and is_goal(after := spot.clause.items[spot.place + 1 : spot.place + 4]):
        return (before.role, before.direction) if after[0].word == "的" else None  # 增长11.3%，低于13%的预期目标
    foreseen = tells_compared(quantity, spot) and left.kind == "gap" and left.governor.endswith("于")
    if changed and alike and foreseen:
        return before.role, before.direction  # 上升3.2%，低于上一份预算案所估计的|3.5%
    if changed and alike and _SHORT_OF.match(right_words(spot.before)):
        return before.role, before.direction  # 增长3.8%，没有达到计划的|7%
    aimed = right_words(spot.before[-3:])  # 总产值安排增长5%，在执行中争取达到7%
    aims = changed and left.kind in ("level", None) and (TARGET.search(aimed) or aimed.endswith(("争取", "争取达到")))
    mean = spot.before and _MEAN.search(right_words(spot.before))
    turned = mean or spot.before and spot.before[-1].word in ("转为", "变为")
    from_there = _MOVED_FROM.search(spot.setting.folded, max(0, before.quantity.start - 20), before.quantity.start)
    ended = from_there and left.kind == "level"  # 增速由上半年的15.3%一路回落，全年只有2.2%
    if left.subject or not alike or not (left.kind == "to" or aims or turned or ended):
        return None
    apart = re.search("[，；]", spot.setting.folded[before.quantity.end : quantity.start])
    if apart and not (aims or mean or from_there):
        return None
    fell = spot.setting.folded[before.quantity.start] in "-−"  # 增速由年初的-8.6%回升至4.2%
    # 增长幅度由上年的58.6%回落到27.8%
    return (before.role, "up" if fell else before.direction) if changed else None


_FORESEEN = Pattern("(?:估计|预测|预计|预期)的$")
_LIMIT_OR_FORECAST = Pattern("(?:估计|预测|预计|预期)的$|的限额$")  # 低于国务院批准的限额|1.3万亿元
_SHORT_OF = Pattern("(?:没有|未能?)(?:达到|实现|完成)[^，。；]{0,6}(?:计划|目标|预期)的?$")
_MOVED_FROM = Pattern("[由从][^，。；]*$")  # 由10月的25.2%|，回落到12月的8.3%
_MEAN = Pattern("^(?:全年)?平均为?$")


def moved_behind(after: Sequence[Item]) -> tuple[str, str | None] | None:
    """Role and direction as far as the words behind a figure say: 有5.1%|的增幅, 保持5%以上|增长."""
    if (verb := margin_size(after)) is not None:
        return GOVERNORS[after[verb].word]
    if rate := rate_behind(after):
        return "change", RATE_NOUNS[rate[-1].word]
    if len(after) > 2 and after[0].word == "的" and after[1].word in ("同比", "环比"):
        after = after[2:]  # 出现6.2%|的同比下滑
    kind, direction = GOVERNORS.get(after[0].word, ("", None)) if after else ("", None)
    return ("change", direction) if kind == "change" and (len(after) == 1 or is_mark(after[1])) else None


def rate_behind(after: Sequence[Item]) -> Sequence[Item]:
    """What moved and the rate behind 的: 1.3%|的轻微增长, 114%|的旅游订单增长; empty where no rate stands there."""
    if not after or after[0].word != "的":
        return ()
    if after[1:2] and after[1].word in RATE_NOUNS:
        return after[1:2]  # 有6.5%|的增速就能够…
    noun = list(takewhile(lambda item: not is_mark(item) and item.tag != "Q", after[1:8]))
    while noun and noun[-1].word in _GOAL_WORDS:
        noun.pop()  # 5%左右|的经济增长预期目标
    closed = len(noun) < 5 or after[6:7] == () or is_mark(after[6])
    plain = closed and not any(item.tag in ("v", "vd") for item in noun[:-1])
    return noun if noun and plain and noun[-1].word in RATE_NOUNS else ()


_GOAL_WORDS = frozenset("预期 目标 任务 预期目标 目标任务 要求".split())


def margin_size(after: Sequence[Item]) -> int | None:
    """Where a verb behind a figure moves something by it: 按不低于5%|的幅度压减一般性支出, 按10%|进行压减; None if it does not."""
    words = [item.word for item in after[:3]]
    margin = len(words) > 2 and words[0] == "的" and words[1] in ("幅度", "比例", "速度")
    verb = 2 if margin else 1 if len(words) > 1 and words[0] in ("进行", "予以") else None
    return verb if verb is not None and GOVERNORS.get(words[verb], ("",))[0] == "change" else None


# Verbs that move what follows them by the figure at the end: 拉高综合成本率约1.6个百分点.
_MOVING = dict.fromkeys("上调 调高 拉高 推高 提高 提升".split(), "up") | dict.fromkeys(
    "下调 调低 调降 降准 降息 下拉 拉低 压低 压降 压减 降低 减少 减轻 削减 精简 缩减 压缩 核减".split(), "down"
)


def rate_noun(name: str, quantity: Quantity, left: Left) -> str | None:
    """The rate that a name ends in, which makes its figure a change: …增速, …涨幅; 自然增长率 is a level."""
    moved = left.kind not in ("level", "to", None) and not left.origin  # 涨幅由上年的|4.6%回落
    turned = left.origin and not name.startswith("经济")  # 利润增长由上年的|-3.2%转为8.6%
    if moved or quantity.unit not in ("%", "百分点", "‰", "BP", "基点"):
        return None
    return next(
        (
            noun
            for noun in RATE_NOUNS
            if (noun != "增长" or turned or left.governor.startswith(_PACES) or left.basis == "avg")
            and name.endswith(noun)
            and not name.removesuffix(noun).endswith(_POPULATION)
        ),
        None,
    )


_PACES = ("加快", "放缓", "减慢", "放慢")  # 贷款增长|加快至6.5%


def said_basis(
    quantity: Quantity, role: str, left: Left, spot: Spot, times: Sequence[Moment], drafts: Sequence[Draft]
) -> str | None:
    """What a change is measured against, as far as the sentence says; nothing is said of a level."""
    if role == "level" or left.basis:
        return left.basis if role == "change" else None
    last = times[-1] if times and times[-1].relative and _SPAN.fullmatch(times[-1].period or "") else None
    if spot.before and (said := basis_of(spot.before[-1].word)):
        return said  # 营收58亿元（同比+9.8%）
    if left.kind == "level" and (said := basis_of(right_words(spot.before[-3:]))) in ("yoy", "mom"):
        return said  # 按年录得2.8%的升幅
    behind = spot.clause.items[spot.place + 1 : spot.place + 3]
    if len(behind) > 1 and behind[0].word == "的" and (said := basis_of(behind[1].word)):
        return said  # 出现6.2%的同比下滑
    # 比1980年增加788亿元，其中去年就增加320亿元
    dated = drafts and drafts[-1].basis == "cum" and any(item.tag == "T" for item in spot.before)
    part = left.kind is None and drafts and told_of_part(quantity, spot, drafts)
    if part or drafts and left.kind == "change" and not dated and goes_on_alike(drafts[-1], spot):
        return drafts[-1].basis  # 甜菜比1954年增长61%，黄麻增长95%
    years = last and not _WHILE.search(spot.setting.folded[last.start - 2 : last.start])  # 近三年，能耗下降10%
    return "cum" if years or first_of(spot.before, {"累计"}) is not None else None


def goes_on_alike(before: Draft, spot: Spot) -> bool:
    """Whether a change is one of a list whose first member says what all are compared with."""
    between = spot.setting.folded[before.quantity.end : spot.clause.items[spot.place].start]
    return before.role == "change" and before.basis in ("yoy", "cum") and not re.search("[；比较超于]|拉动", between)


def is_year_before(words: str, period: str | None) -> bool:
    """Whether what words compare with is the year before: 1984年贷款总额比1983年增加28.9% is a change on the year before."""
    said = re.findall(rf"[比较同与于]({_YEAR})年[^，。]{{0,12}}", words)
    return bool(said) and period == str(year_number(said[-1]) + 1)


def since_then(items: Sequence[Item], at: int) -> bool:
    """Whether a time only tells which thing is meant: 2017年|以来的较高增速, “十四五”|批复的6个基地."""
    following = items[at + 1 : at + 3]
    return len(following) > 1 and following[1].word == "的" and following[0].word in _DATING


_DATING = _APPROVING | {"以来", "下达", "获批", "批复", "核准"}


def status_of(period: str | None, spot: Spot, times: Sequence[Moment]) -> str:
    """Whether a figure is done, estimated or planned: by its section, unless its sentence says otherwise."""
    setting, items = spot.setting, spot.clause.items
    if "为基数" in right_words(items[spot.place + 1 : spot.place + 5]):
        return "actual"  # 拟以总股本8亿股为基数，每10股派…
    ahead = is_ahead(period, setting.facts)
    if setting.section.plan:
        said = (m for m in times if spot.setting.folded[m.start] not in "年全今本当")  # 年内 and 全年 tell no fact
        told = setting.topic == period or any(moment.period == period for moment in said)
        told = told and period and setting.facts.year and not ahead
        sentence = spot.words_from(spot.clauses[0].items[0].start)[-40:]
        sentence = sentence[m.start() :] if (m := _IN_FACT.search(sentence)) else sentence  # 计划增长8%，实际|增长7.3%
        till_now = "至今" in sentence[-8:]  # the scheme in a list of measures: 计划至今批出6.9万宗申请
        planned = setting.proposed and not till_now or TARGET.search(sentence) or NEAR_TARGET.search(sentence)
        if not planned and ESTIMATE.search(spot.words_from(items[0].start)):
            return "estimate"  # 预计全年录得1418亿元赤字
        end = setting.quantities[items[spot.place].start].end
        now = _BY_NOW.search(sentence[-16:]) or _TILL_NOW.match(setting.folded, end)
        return "actual" if not planned and (told or now) else "target"
    figure_before = max((i + 1 for i in range(spot.place) if items[i].tag == "Q"), default=0)
    rated = setting.quantities[items[spot.place].start].unit == "%"
    share = rated and first_of(spot.before, _SHARING | _FULFILLING) is not None
    aim = spot.words_from(items[figure_before].start)[-16:]
    share = share and not aim.endswith("计划为")  # 增长速度，计划为|7.5%
    own = not share and OWN_GOAL.search(aim) and not _PAST_GOAL.search(aim)  # not 占年度计划|105%
    foreseen = is_estimated(spot)  # 预计…将达到
    near = NEAR_TARGET.search(spot.words_from(items[0].start))
    done = _DONE_OF_PLANNED.search(spot.words_from(spot.clauses[0].items[0].start))
    planned = (
        setting.proposed
        or spot.sentence_says(TARGET)
        and not done
        or near
        and not (foreseen and near[0].startswith("将") or done)
        or own
        or _SHORT_OF.match(right_words(spot.before))
        or spot.sentence_says(GOAL_LIST)
        or is_goal(items[spot.place + 1 : spot.place + 6])
        or spot.clause.aside
        and _GOAL_BESIDE.search(setting.folded, max(0, items[0].start - 8), items[0].start)
    )
    return "target" if planned or ahead and not foreseen else "estimate" if foreseen else "actual"


def is_estimated(spot: Spot) -> bool:
    """Whether 预计 or 初步核算 is said of a figure: before a subject of the whole sentence, behind one of that alone."""
    folded, scope = spot.setting.folded, ""
    if not spot.sentence_says(ESTIMATE):
        return False
    for clause in spot.clauses[: spot.number + 1]:
        items = spot.before if clause is spot.clause else clause.items
        if scope == "own" and (clause.mark == "；" or clause.items[0].tag[:1] == "n"):
            scope = ""  # 研发投入强度预计达到2.65%，|技术合同成交额突破2000亿元
        said = ESTIMATE.search(folded, items[0].start, items[-1].end) if items else None
        if said and folded.startswith("的", said.end()) and any(i.tag == "Q" and i.start > said.end() for i in items):
            continue  # 由入秋时估计的一成缩小到|4.7%
        if said:
            named = any(item.tag[:1] == "n" and item.end <= said.start() for item in items)
            scope = "own" if named else "all"
    return bool(scope)


# 规划建设的12个产业园已有|9个建成: what became of what was planned
_DONE_OF_PLANNED = Pattern(r"(?:计划|规划|拟)[^，。；\d]{1,12}的\d[^，。；]{1,20}，?(?:已|全部|均)[^。；]*$")
_IN_FACT = Pattern("，实际(?=[增完下减达为])[^，]*$")
_PAST_GOAL = Pattern("超[出过][^，；]{0,8}(?:任务|目标|计划|预算|指标)$")  # 超出市下达任务|0.1万亩
# 已提前完成年度任务（|2.2万人）
_GOAL_BESIDE = Pattern("(?:年度|全年|目标|规划|计划|预期|考核)(?:目标|任务|计划)值?（$")
_TILL_NOW = Pattern("[^，。；]{1,4}[到至为](?:现在|目前)的")  # 由466个|减少到现在的276个
# What is so already, told in the middle of plans: 我国人口已经达到12亿.
_BY_NOW = Pattern(
    r"[共曾已](?:收到|收集|听取)[^，。；]{0,8}$|已有[^，。；]{1,12}(?:落成|建成|投产|入驻)，[^。；]{0,8}$|已经?连续[^，。；]{0,8}$|(?:(?:已经?|现|目前)(?:达|有|超|突破|占|为|设立|建成|开工|完成)|至今|[到至为](?:现在|目前)的)[^，。；]{0,8}$|已由[^，。；]{2,20}$|以来，(?:共|已|累计)[^，。；]{0,10}$|已[经經]?[落建]成，[^，。；]{0,8}$"
)


def is_ahead(period: str | None, facts: Facts) -> bool:
    """Whether a period begins after the year that the report reviews, and after the day on which it speaks."""
    if period is None or facts.year is None:
        return False
    if _SPAN.fullmatch(period) and int(period[:4]) == facts.year < int(period[5:]) - 1:
        return True  # 今后五年
    if int(period[:4]) <= facts.year:
        return False
    if facts.plan_year is None and facts.date and facts.date[5:7] > "03" and period == facts.date[:4]:
        return False  # what an audit of last year did this year
    part_of_year = not _SPAN.fullmatch(period) and len(period) > 4
    return not part_of_year or bool(facts.date and period[:7] > facts.date[: len(period[:7])])


def object_of(folded: str, name: Phrase, left: Left) -> Phrase:
    """The thing alone, for a next clause that has a verb only: 受理各类案件…件，审结…件; of a share what it is a share of."""
    if tells_share(folded, name):
        at = first_of(left.subject, ("占", "约占", "占到", "所占"))
        limit = inf if at is None else left.subject[at].start
        spans = (part for part in cut_tail(name, 2) if isinstance(part, tuple) and part[0] < limit)
        return tuple((start, min(end, limit)) for start, end in spans) or name
    words = [item.word.removeprefix("新") for item in left.subject]
    verb = next((i for i in reversed(range(len(words))) if words[i] in _DONE_TO), None)
    new = bool(verb) and left.subject[verb - 1].word == "新"  # 新|入库|规上企业
    first = 0 if verb and all(word in _DONE_TO for word in words[:verb]) else verb  # 新开工|建设|保障性住房
    start = left.subject[first - new if first else 0].start if verb is not None else -1
    begins = name and isinstance(name[0], tuple) and name[0][0] == start
    thing = cut_head(name, left.subject[verb].end - start) if begins else ()
    return thing if sum(len(s) if isinstance(s, str) else s[1] - s[0] for s in thing) > 1 else name  # 安置|房


_DONE_TO = (ACTING | {"净增"}) - _COMPLETE_VERBS  # 出口|收入 is one name


def is_goal(items: Sequence[Item]) -> bool:
    """28亿元的指标任务, 4.8万人目标任务的65%: a figure that a goal is named after."""
    if judges_goal(items):
        return True
    of = first_of(items[:4], {"的"})
    if of == 0:
        size = 1 + max(3, len(rate_behind(items)) + 2)  # 5%左右|的经济增长预期目标
        return any(item.word.endswith(("任务", "目标", "指标", "计划")) for item in items[1:size])
    return of is not None and bool(_GOALS.fullmatch(right_words(items[:of])))


def judges_goal(right: Sequence[Item]) -> bool:
    """Whether words say how a goal fared: 新增就业3万人|目标提前完成."""
    return len(right) > 1 and right[0].word == "目标" and right[1].tag[:1] in tuple("vdi")


def cut_head(name: Phrase, length: int) -> Phrase:
    """A phrase less its first characters."""
    if not name:
        return ()
    first, *rest = name
    size = len(first) if isinstance(first, str) else first[1] - first[0]
    if length >= size:
        return cut_head(tuple(rest), length - size) if rest else ()
    return (first[length:] if isinstance(first, str) else (first[0] + length, first[1]), *rest)


def cut_tail(name: Phrase, length: int) -> Phrase:
    """A phrase less its last characters."""
    if not name:
        return ()
    *rest, last = name
    size = len(last) if isinstance(last, str) else last[1] - last[0]
    if length >= size:
        return cut_tail(tuple(rest), length - size) if rest else ()
    return (*rest, last[: size - length] if isinstance(last, str) else (last[0], last[1] - length))


def period_for(left: Left, spot: Spot, times: Sequence[Moment]) -> str | None:
    """What a figure is about: the last time that its sentence names before it, else the paragraph's, else the section's."""
    folded, section, usual = (
        spot.setting.folded,
        spot.setting.section,
        spot.setting.topic or spot.setting.section.period,
    )
    last = times[-1] if times and _SPAN.fullmatch(times[-1].period or "") and not times[-1].relative else None
    until = last and (folded[last.start - 1] in "从由" or "到" in folded[last.start : last.end])
    until = until and not _PLAN_NAME.match(folded, last.start)  # 由“五五”时期的|不到三成
    span = last.period if until else None  # 从1978年到1983年
    revised = right_words(spot.clause.items[spot.place + 1 : spot.place + 3]).startswith(_REVISED)
    if left.origin:
        near = [m for m in times if m.end > spot.clause.items[max(0, spot.place - 4)].start]
        if near and (span is None or near[-1].period != span):
            return near[-1].period or section.period
        if span:
            return span[:4]
        since = spot.setting.times
        started = [
            since[item.start].period
            for clause in spot.clauses[max(0, spot.number - 6) : spot.number]
            for before, item in pairwise(clause.items)
            if item.tag == "T" and item.start in since
            if before.word in ("由", "从") or before.word in ("与", "同") and clause.items[-1].word in ("相比", "比较")
        ]
        if started:
            return started[-1]  # 粮食由1952年的…增加到1957年的…，棉花|由…
        lasting = next((m.period for m in reversed(times) if m.relative and _SPAN.fullmatch(m.period or "")), None)
        if lasting and not section.plan:
            return str(int(lasting[:4]) - 1)  # 五年来，…由6.1万元增加到8.5万元
        if section.period and _SPAN.fullmatch(section.period) and usual == section.period[5:] and not section.plan:
            return str(int(section.period[:4]) - 1)  # 2007年，…。居民收入由…提高到…, under 过去五年
        if not revised or spot.setting.quantities[spot.clause.items[spot.place].start].unit not in CURRENCIES:
            return str(int(usual[:4]) - 1) if usual and usual[:4].isdigit() else None
    if left.kind == "to" and span:
        return span[5:]
    said = [m for m in times if m.period and (left.reference or not compared(folded, m))]
    said = [m for m in said if not (m.relative and _WHILE.search(folded[m.start - 2 : m.start]))]
    if len(said) > 1 and said[-1].relative and said[-2].end >= said[-1].start - 1:
        said.pop()  # 1953年到1978年的二十六年间
    mean = left.basis == "avg" and len((said[-1].period if said else usual) or "") == 4
    span = next((p for p in (spot.setting.topic, section.period) if _SPAN.fullmatch(p or "")), None)
    return span if mean and span else said[-1].period if said else usual


_REVISED = ("调整为", "调整到", "调增", "调减")  # 预算总收入由307亿元|调整为333亿元, of the same year
_SPAN = Pattern(r"\d{4}-\d{4}")
_WHILE = Pattern("经过|历经|历时|连续|持续|[用经]$")  # 经过八年努力: how long it took, not when


def compared(folded: str, moment: Moment) -> bool:
    """Whether a time is what something is compared with and not when it was: 比2021年, 较“十三五”末, 创2015年以来新高."""
    if _PACE_OF.match(folded, moment.end):
        return False  # 低于上年|增长12%的速度
    if _RATE_OF.match(folded, moment.end) and folded.startswith(("高于", "低于"), moment.start - 2):
        return False  # 低于上年|的18.5%
    before, after = folded[max(0, moment.start - 3) : moment.start], folded[moment.end : moment.end + 3].lstrip("”")[:2]
    starts = _FROM.search(before) and not _SPAN.fullmatch(moment.period or "")
    alike = "同期" in folded[moment.start : moment.end] + after and not _NUMBER_NEXT.match(folded, moment.end)
    since = _SPAN.fullmatch(moment.period or "") or before.endswith("自")  # 自2012年建区以来首次突破20%
    record = since and _RECORD.match(folded, moment.end - moment.relative)
    starts = starts or _COMPARED_FAR.search(folded, max(0, moment.start - 16), moment.start)
    based = before.endswith("以") and folded.startswith(("为基准", "为基数", "为基期"), moment.end)  # 若以2020年为基准
    return bool(
        based
        or _COMPARED_WITH.search(before)
        or starts
        or alike
        or record
        or after in ("相比", "相较", "不变", "开局", "收官", "水平")
    )


_PACE_OF = Pattern(r"(?:增长|下降)[\d.%百分之点一二三四五六七八九十]{1,12}的(?:速度|增速|幅度)")
_RATE_OF = Pattern(r"的(?:[\d.]{1,9}%|百分之[点零一二三四五六七八九十百]{1,9})")
_NUMBER_NEXT = Pattern(r"(?:同期)?[为是仅]?[-−\d]")  # （上年同期1873万元）
_FROM = Pattern("[从由]“?$")
_COMPARED_WITH = Pattern(
    "(?:面向|按|剔除|扣除|恢复到|恢复至|[比较][“其]?|[与同]|[高低快慢好优]于|因|受|由于|接近|相当于)$"
)
_COMPARED_FAR = Pattern(  # 比五年计划原定|1957年的水平, 略低于历史最高的|1984年
    r"(?:比[^，。；\d比]{0,12}(?:规定的?|原定的?)|比[^，。；\d比]{1,6}的|[高低快慢好优]于[^，。；\d]{1,8})$"
)
_RECORD = Pattern("[^，。；]{0,5}[年来]的?(?:历史)?(?:同期)?(?:首[次个]|第一|新[高低]|最[好高快低大多少强优])")


def read_metrics(
    text: Text, passages: Sequence[Passage], tokens: Sequence[list[str]], words: Words, facts: Facts
) -> tuple[list[tuple[Draft, Passage, tuple[int, int]]], list[Unread]]:
    """Drafts of all passages with the sentence that each stands in, and the numbers that are no metrics.

    `tokens` are those of each passage; only sentences with figures need their tags.
    """
    folded, now = text.folded, facts.now
    found: list[tuple[Draft, Passage, tuple[int, int]]] = []
    unread: list[Unread] = []
    part, era, alike, proposed = "", None, False, False
    for passage, passage_tokens in zip(passages, tokens):
        section, start = passage.section, passage.start
        year = section.year or facts.year
        if part != (part := section.titles[0] if section.titles else ""):
            era, alike = None, False
        era = opening_period(folded, passage, year, facts, era) or era
        if mark := _LIST_MARK.match(folded, start, passage.end):
            unread += [unread_at(text, m.start(), m.end(), "list") for m in _FIGURE.finditer(folded, start, mark.end())]
            start = mark.end()
        proposed = proposed and mark is not None and not _PARAGRAPH_NUMBER.match(folded, passage.start, passage.end)
        offsets = list(accumulate(map(len, passage_tokens), initial=passage.start))
        edges = set(offsets)
        troubled = section.period and not section.plan and _TROUBLED.match(folded, start, passage.end)
        topic: str | None = str(facts.year) if troubled and _SPAN.fullmatch(section.period or "") else None
        inherited: Draft | None = None
        basis: str | None = None  # of the changes of this paragraph that say none
        opening: Draft | None = None
        industry: Phrase = ()
        business = section.titles[-1:] if section.titles and _BUSINESS.search(section.titles[-1]) else ()
        span = section.period if _SPAN.fullmatch(section.period or "") else None
        for begin, end in sentence_spans(folded, start, passage.end):
            numeric = _NUMERIC.search(folded, begin, end)
            times = moments(folded, year, now, begin, end if numeric else min(begin + 14, end), span)
            quantities, left_out = scan(folded, begin, end, times, edges) if numeric else ([], [])
            unread += [unread_at(text, a, b, why) for a, b, why in left_out]
            by_start = {moment.start: moment for moment in times}
            if quantities:
                low, high = bisect_left(offsets, begin), bisect_left(offsets, end)
                tagged = words.with_tags(passage_tokens[low:high])
                spans = [(m.start, m.end, "T") for m in times if m.end > m.start]
                spans += [(q.start, q.end, "Q") for q in quantities]
                items = merge_items(folded, tagged, offsets[low], sorted(spans))
                figures = {quantity.start: quantity for quantity in quantities}
                if opening and _BY_QUARTER.match(folded, begin, end):
                    inherited = opening  # …第三产业增长5.2%。分季度看，一季度增长5.3%
                drafts, refused = read_sentence(
                    items,
                    Setting(
                        folded, section, facts, topic or era, inherited, proposed, industry, business, by_start, figures
                    ),
                )
                alike = alike or _BELOW_TOO.search(folded, begin, end) is not None
                basis = frame_basis(folded, begin, end, section) or basis
                if basis is None and len(section.period or "") == 7:  # of a month, a half: compared once for all
                    basis = next((d.basis for d in drafts if d.role == "change" and d.basis in ("yoy", "mom")), None)
                if basis:
                    drafts = [d._replace(basis=d.basis or basis) if compares(d) else d for d in drafts]
                if alike:
                    drafts = [d._replace(basis=d.basis or "yoy") if d.role == "change" else d for d in drafts]
                found += [(draft, passage, (items[0].start, items[-1].end)) for draft in drafts]
                unread += [unread_at(text, q.start, q.end, why) for q, why in refused]
                inherited = drafts[-1] if drafts else inherited
                opening = opening or next((draft for draft in drafts if draft.role == "change"), None)
                industry = next((led for d in drafts if (led := business_of(folded, d.name))), industry)
            led = _LED_BY.match(folded, begin, end)
            if led and words.tag(passage_tokens[bisect_left(offsets, begin)])[:1] != "v":
                industry = (led.span(),)
            first = by_start.get(_DASHES_BEFORE.match(folded, begin).end())
            stock = first and folded[first.end - 1] in "末底" and len(first.period or "") > 4  # 6月末，贷款余额…
            # 第二季下跌0.6%，其后反弹，全年增长3.3%
            within = first and len(first.period or "") > 4 and any(folded[m.start : m.end] == "全年" for m in times)
            # 上半年，…。6月份，价格上涨0.1%。居民收入…
            within = within or first and topic and _LAST_MONTHS.get((topic or "")[4:]) == (first.period or "")[4:]
            holds = first and first.period and not (stock or within)
            if holds and not (in_passing(folded, first, era) or compared(folded, first)):
                topic = first.period
        proposed = proposed or _PROPOSING.search(folded, passage.start, passage.end) is not None
        past = topic and _SPAN.fullmatch(topic) and facts.year and int(topic[5:]) <= facts.year
        if inherited is None and past and not _IN_TABLE.search(folded, passage.start, passage.end):
            era = topic  # 五年来，我们…: what follows is about them
    return with_owners(folded, found), unread


_BY_QUARTER = Pattern("[分按从]?(?:季度|月份?|季)看，")
_IN_TABLE = Pattern("下[表图]")  # 近三年排放量见下表：


def frame_basis(folded: str, start: int, end: int, section: Section) -> str | None:
    """What a sentence or the heading above it compares with: 从环比看，…; 各类商品价格同比变动情况."""
    frames = [_FRAME_OF_BASIS.search(folded, start, end)]
    frames += [_HEADED_BASIS.search(title) for title in section.titles[-1:]]
    return next((basis_of(frame[0]) for frame in frames if frame), None)


_FRAME_OF_BASIS = Pattern("(?:从|按)?(?:环比|同比)(?:情况)?来?看")
_HEADED_BASIS = Pattern("(?:环比|同比)(?:变动|变化|涨跌幅?)(?:情况)?")


def compares(draft: Draft) -> bool:
    """Whether a draft is a change in percent that is no gap to something else."""
    return draft.role == "change" and draft.quantity.unit == "%" and draft.against is None


_LAST_MONTHS = {"-H1": "-06", "-Q1": "-03", "-Q2": "-06", "-Q3": "-09", "": "-12"}
Told = tuple[Draft, Passage, tuple[int, int]]  # a figure, its paragraph, its sentence


def business_of(folded: str, name: Phrase) -> Phrase:
    """The business that a name gives an account of: 玻璃产业 of 玻璃产业营业收入."""
    owned = _OF_BUSINESS.match(words_of(folded, name))
    return cut_tail(name, len(owned[2])) if owned else ()


_OF_BUSINESS = Pattern(
    "(.{2,12}?(?:产业|业务|板块|产品|分部))(的?(?:营业收入|主营业务收入|销售收入|收入|产值|净利润|利润))$"
)


def with_owners(folded: str, found: Sequence[Told]) -> list[Told]:
    """Names with the firm or the region that their paragraph opens with, where the report has several such paragraphs."""
    passages = {passage.start: passage for _, passage, _ in found}
    firms = {at: m.span(1) for at, p in passages.items() if (m := _FIRM.match(folded, at, p.end))}
    if firms:
        firms |= {at: m.span(1) for at, p in passages.items() if (m := _FIRM_SPEAKS.match(folded, at, p.end))}
    regions = {at: m.span(1) for at, p in passages.items() if (m := _REGION.match(folded, at, p.end))}
    owners = firms if distinct(folded, firms) > 1 else regions if distinct(folded, regions) > 1 else {}
    if owners is regions:  # only where it tells apart what is named alike
        named = {
            (words_of(folded, draft.name), passage.start) for draft, passage, _ in found if passage.start in owners
        }
        if not any(many > 1 for many in Counter(name for name, _ in named).values()):
            return list(found)
    return [
        (owned(folded, draft, owners[passage.start]), passage, sentence)
        if passage.start in owners
        else (draft, passage, sentence)
        for draft, passage, sentence in found
    ]


def distinct(folded: str, spans: Mapping[int, tuple[int, int]]) -> int:
    """How many different words stand at the spans."""
    return len({folded[start:end] for start, end in spans.values()})


def owned(folded: str, draft: Draft, owner: tuple[int, int]) -> Draft:
    """A figure whose name begins with its owner: 公司净利润 of 青禾股份 is 青禾股份净利润."""
    words = words_of(folded, draft.name)
    if folded[owner[0] : owner[1]] in words or _NOBODYS.match(words):
        return draft
    oneself = _ONESELF.match(words)[0]
    return draft._replace(name=(owner, *cut_head(draft.name, len(oneself))))


_FIRM = Pattern(r"[\s　]*([^\s，。；：（“”\d]{2,12})（\d{5,6}(?:\.[A-Z]{2})?）")  # 青禾股份（300001.SZ）发布…
_FIRM_SPEAKS = Pattern(r"[\s　]*([^\s，。；：（“”\d]{2,10})：(?=[^。]{0,40}(?:净利润|营业收入|营收|净亏损))")
_REGION = Pattern(r"[\s　]*([\u4e00-\u9fff]{2,7}?(?:区域|[省市县区州]))(?=(?:\d{1,3}个)?[^\d，。；：]{3,14}\d)")
_NOBODYS = Pattern("全国|全球|全省|全市")
_ONESELF = Pattern("(?:本|该)?(?:公司|集团|行)?(?=.{2})")


def in_passing(folded: str, moment: Moment, era: str | None) -> bool:
    """Whether a year only dates its own figure within the years that are told of: 五年来，…。2025年|四大产业占比…."""
    last = era[5:] if _SPAN.fullmatch(era or "") else None
    return moment.period == last and _DATED.match(folded, moment.end) is not None


_DATED = Pattern(r"[^，。；：\d]{2,30}\d")
_DATED_PARAGRAPH = Pattern(r"，?[^，。；：\d]{2,30}\d")  # under 过去五年主要工作: 2016年|，全县生产总值完成96亿元


def opening_period(folded: str, passage: Passage, year: int | None, facts: Facts, era: str | None) -> str | None:
    """The year or years that a paragraph opens with (过去的五年, 刚刚过去的2025年): they hold until another one opens so."""
    summed_up = _SUMMED_UP.match(folded, passage.start, passage.end)  # 这是经济实力持续提升的|五年。
    opens = summed_up or _OPENING_WORDS.match(folded, passage.start, passage.end)
    start = opens.end()
    opening = next(iter(moments(folded, year, facts.now, start, min(start + 14, passage.end))), None)
    if opening is None or opening.start != start or _PASSING.match(folded, start) or in_passing(folded, opening, era):
        return None
    other = opening.period not in (str(facts.year), str(facts.plan_year))
    over_years = not opens[0] and _SPAN.fullmatch(passage.section.period or "") is not None
    dated = (_DATED_PARAGRAPH if over_years else _DATED).match(folded, opening.end)
    if (other or over_years) and len(opening.period or "") == 4 and dated:
        return None  # 2021年|发行债券净额11.5亿元
    spelled = not opening.relative and _SPAN.fullmatch(opening.period or "")
    if spelled and _SPAN.fullmatch(passage.section.period or "") is None and not summed_up:
        return None  # 从1979至1981年，财政…: of this paragraph alone
    return opening.period if re.fullmatch(r"\d{4}(?:-\d{4})?", opening.period or "") else None


# Under a heading that ends so, a bare 收入 is that business's.
_BUSINESS = Pattern("^[^，、和与及]{2,14}(?:业务|板块|产品|分部|事业部|渠道)$")
# 石化产业|依托…。产值突破1300亿元。
_LED_BY = Pattern(
    r"[\u4e00-\u9fff]{1,10}?(?:产业|制造业|经济)(?=[\u4e00-\u9fff])(?!化|集群|园|链|带|区|社会|运行|增长|结构|发展)"
)
# What a sentence with a figure or another number has at least one of.
# 同时必须看到，…: what is wrong is so now, in a part on five years, too.
_TROUBLED = Pattern("[^。]{0,30}(?:看到|认识到|正视|回避|面临)[^。]{0,40}[，：]")
_NUMERIC = Pattern(
    "[0-9①-⑳十百千万亿半番倍]|[一二两三四五六七八九几]成|分之|[一二三四五六七八九]角|[一二三四五六七八九]点[一二三四五六七八九]"
)
LONGEST_SENTENCE = 2_000  # characters; what runs on without an end is read in stretches of this length


def sentence_spans(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of a passage begin and end, without the sign that ends them."""
    for match in _SENTENCE.finditer(folded, start, end):
        begin, stop = match.span()
        while stop - begin > LONGEST_SENTENCE:
            comma = folded.rfind("，", begin + LONGEST_SENTENCE // 2, begin + LONGEST_SENTENCE)
            cut = comma + 1 or begin + LONGEST_SENTENCE
            yield begin, cut
            begin = cut
        yield begin, stop


_SENTENCE = Pattern(r"[^。！？\s][^。！？]*")


def unread_at(text: Text, start: int, end: int, reason: str) -> Unread:
    """A number of the folded text that is no metric, with its place in the report."""
    line, column = text.place(start)
    return Unread(text.said(start, end), line, column, reason)


_PROPOSING = Pattern(
    "(?:建议|[我，]会|将|拟|计划|决定)(?:[^。：]{0,30}(?:措施|工作|事项|安排)(?:，[^。：]{0,20})?)?：$"
)  # 我建议推出以下措施：
_DASHES_BEFORE = Pattern("[—-]{0,4}")
_BELOW_TOO = Pattern("(?:同比|[比较][上去]年)[^，。（]{0,4}（下同）")  # holds to the end of the part
_FIGURE = Pattern(r"\d[\d.,，]*\d|\d")
_LIST_MARK = Pattern(
    r"\s*(?:[（(](?:\d{1,2}|[a-zA-Z甲乙丙丁戊己庚辛]|[一二三四五六七八九十]{1,3})[）)]|\d{1,3}[.、．](?!\d)|[①-⑳])\s*"
)

# What may stand before the time that sets a paragraph, and times that set none: 近三年, 去年, “十四五”规划.
_OPENING_WORDS = Pattern("(?:各位代表[！：，]|[（(].{1,3}[)）]|▲|“|回顾|在|刚刚|过去的(?=\\d)|刚刚过去的)*")
_SUMMED_UP = Pattern("这[^，。]{0,4}是[^，。]{2,40}的(?=[两三四五六七八九十]年[。，])")
_PASSING = Pattern("“?(?:近|前|连续|上年|去年|全年|年末|今后|未来|(?:十[一二三四五]?五|[一-九]五)”?规划)")


# ======================================================================================================================
# Digest: headline rows (result and goal of one indicator), key sentences, keywords; the report as a whole
# ======================================================================================================================

# What economists name first, in the order in which they read it; each with the forms that reports give it.
INDICATORS = {
    name: Pattern(forms)
    for name, forms in {
        "地区生产总值": r"(?:地区|国内|本地|国民)?生产总值|GDP|经济增长(?:速度|率)?|经济(?:实质)?增长",
        "社会总产值": r"社会总产值",
        "工农业总产值": r"工农业年?总产值",
        "国民收入": r"国民收入(?:和国家财政收入)?",
        "第一产业增加值": r"(?:第一产业|一产)增加值",
        "第二产业增加值": r"(?:第二产业|二产)增加值",
        "第三产业增加值": r"(?:第三产业|三产|服务业)增加值",
        "规模以上工业增加值": r"规(?:模以)?上工业增加值|全部工业增加值|工业增加值",
        "固定资产投资": r"(?:全社会|扣除房地产开发投资后，?)?固定资产投资(?:（不含农户）)?(?:总?额)?|基本建设投资",
        "社会消费品零售总额": r"社会消费品零售总额|社会商品零售总额|社零总额",
        "进出口总额": r"年?(?:外贸|货物|对外贸易)?进出口(?:总[值额]|贸易总额)?",
        "一般公共预算收入": r"(?:地方)?一般公共预算收入|(?:地方|国家)?财政收入",
        "城镇新增就业": r"(?:城镇)?新增(?:城镇)?就业(?:人数|人口)?|城镇就业(?:人数)?",
        "城镇调查失业率": r"城镇(?:调查|登记)失业率",
        "居民人均可支配收入": r"(?:全体|城乡)?居民(?:人均可支配)?收入",
        "城镇居民人均可支配收入": r"城镇(?:常住)?居民(?:家庭)?人均可支配收入|城镇居民(?:家庭)?(?:平均每人|人均)可用于生活费的收入",
        "农村居民人均可支配收入": r"农村(?:常住)?居民人均(?:可支配|纯)收入|农民(?:的)?(?:人均|平均每人)?(?:的)?(?:可支配|纯)收入",
        "居民消费价格": r"(?:居民消费|商品零售|零售)(?:价格|物价)(?:总水平|指数)?(?:涨幅|上涨)?|CPI",
        "粮食产量": r"粮食(?:总)?(?:产量|产能)|粮食",
        "常住人口城镇化率": r"(?:常住人口)?城镇化率",
        "招商引资到位资金": r"招商引资(?:实际)?到位资金",
        "财政赤字率": r"(?:财政|总体)?赤字率",
    }.items()
}
# These are listed only where the report itself lists them among its goals, or gives them both a result and a goal.
FURTHER_INDICATORS = Pattern(
    r"棉花(?:总)?产量?|财政支出|一般公共预算支出|税收收入|出口(?:总额)?|外汇储备|国家外汇储备|实际(?:使用|利用)外资|全社会研发经费投入(?:强度)?|单位(?:地区|国内)?生产总值能耗"
    r"|森林覆盖率|人均预期寿命|高技术制造业增加值|规上工业营业收入|农业总产值|轻工业总产值|重工业总产值|农业增加值|人口自然增长率|工业总产值|农村经济总收入"
)
# Whose a figure is goes without saying: 全县财政收入 is 财政收入.
_SCOPE = Pattern("^(?:全[国省市县區区州乡镇旗盟年]|我[国省市区县]|本[省市县院行]|公司|年末|预计|本地(?=居民))+(?=..)")


def indicator_of(name: str) -> str:
    """The indicator that a name stands for, the same for all its forms: 全省生产总值 and 国内生产总值."""
    bare = _ABBREVIATED.sub("", _SCOPE.sub("", name))
    return next((known for known, forms in INDICATORS.items() if forms.fullmatch(bare)), bare)


_ABBREVIATED = Pattern(r"[（(][A-Za-z]{2,6}[）)]$")  # 居民消费价格（CPI）


def grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    """The values of each key: `grouped([('甲', 1), ('乙', 2), ('甲', 3)]) == {'甲': [1, 3], '乙': [2]}`."""
    groups: dict[Any, list[Any]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def headline_rows(metrics: Sequence[Metric], text: Text, passages: Sequence[Passage]) -> tuple[Row, ...]:
    """The rows of the first table: what economists name first and what the report lists as its goals, one a row."""
    groups = grouped((indicator_of(m.name), i) for i, m in enumerate(metrics) if m.against is None)
    told = {
        key: {word for i in members for word in (metrics[i].role, metrics[i].status)} for key, members in groups.items()
    }
    planned_and_done = {key for key, words in told.items() if "target" in words and words & {"actual", "estimate"}}
    goals = goal_list(metrics)
    chosen = [
        key
        for key, members in groups.items()
        if key in INDICATORS
        or not goals.isdisjoint(members)
        or key in planned_and_done
        and FURTHER_INDICATORS.fullmatch(key)
    ]
    if len(chosen) < 4:  # a report of another kind: what it tells most of
        often = {key for key, members in groups.items() if len(members) > 2}  # prices: nothing but changes
        telling = (key for key in groups if {"level", "change"} <= told[key] or key in planned_and_done | often)
        chosen += [key for key in telling if key not in chosen][: 12 - len(chosen)]
    order = {key: rank for rank, key in enumerate(INDICATORS)}
    rows = []
    for key in sorted(chosen, key=lambda key: (order.get(key, len(order)), groups[key][0])):
        name = metrics[groups[key][0]].name
        goal = () if "target" in told[key] else goal_in_words(name, text, passages)
        rows.append(Row(name, tuple(groups[key]), *goal))
    return tuple(rows)


def goal_list(metrics: Sequence[Metric]) -> frozenset[int]:
    """The goals that the report lists in one sentence, or two, as its main ones (主要预期目标是…)."""
    sentences = grouped(((m.line, m.sentence), i) for i, m in enumerate(metrics) if m.status == "target")
    lists = [goals for (_, said), goals in sentences.items() if len(goals) >= 3 and GOAL_LIST.search(said)]
    return frozenset(i for goals in lists[:2] for i in goals)


_GOAL_IN_WORDS = Pattern(
    r"(?:与|同|和)[^，。；]{2,16}(?:同步|一致|持平)|(?:不低于|高于|快于)[^\d，。；]{2,16}(?=[，。；]|$)|(?:基本|保持)[^\d，。；]{0,6}(?:平衡|稳定)|止跌回升|稳中有[进升]"
)


def goal_in_words(name: str, text: Text, passages: Sequence[Passage]) -> tuple[str | None, int | None]:
    """The goal of an indicator that has no figure, in the report's words, and its line: 与省市同步."""
    name = _SCOPE.sub("", name)
    for passage in passages:
        at = text.folded.find(name, passage.start, passage.end) if passage.section.plan else -1
        if at >= 0:
            rest = at + len(name)
            clause = re.match("[^，。；]{0,40}", text.folded[rest : passage.end])[0]
            if goal := _GOAL_IN_WORDS.search(text.folded, rest, rest + len(clause)):
                return text.said(*goal.span()), text.place(at)[0]
    return None, None


def key_sentences(metrics: Sequence[Metric], rows: Sequence[Row], limit: int = 5) -> tuple[KeySentence, ...]:
    """The sentences that stand for the report: those with headline figures, then of its largest sections."""
    headline = {i for row in rows for i in row.metrics}
    sentences = grouped(((m.line, m.sentence), i) for i, m in enumerate(metrics))
    parts = {key: metrics[members[0]].section[:2] for key, members in sentences.items()}
    sizes = Counter(m.section[:2] for m in metrics)
    chosen: list[tuple[int, str]] = []
    told: set[str] = set()

    def worth(key: tuple[int, str]) -> float:
        new = {metrics[i].name for i in sentences[key]} - told
        score = 3 * sum(i in headline and metrics[i].name in new for i in sentences[key]) ** 0.5 + len(new) ** 0.5
        score += 4 * sizes[parts[key]] / len(metrics) - 2.5 * sum(parts[other] == parts[key] for other in chosen)
        return score + 1.5 * bool(GOAL_LIST.search(key[1])) - (len(key[1]) / 90 if len(key[1]) > 90 else 0)

    for _ in range(min(limit, len(sentences))):
        best = max((key for key in sentences if key not in chosen), key=worth)
        chosen.append(best)
        told |= {metrics[i].name for i in sentences[best]}
    return tuple(KeySentence(sentence, line) for line, sentence in sentences if (line, sentence) in chosen)


def plain(value: Decimal) -> Decimal:
    """A value without the noughts that its notation left behind: 12.8万 is 128000, not 128000.0."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def metric_of(draft: Draft, passage: Passage, sentence: str, text: Text) -> Metric:
    """A draft with everything in the report's own characters and its place in the file."""
    quantity = draft.quantity
    line, column = text.place(quantity.start)
    unit = quantity.unit
    at = text.folded.rfind(unit, quantity.start, quantity.end) if unit else -1
    return Metric(
        name="".join(text.in_script(part) if isinstance(part, str) else text.said(*part) for part in draft.name),
        value=plain(quantity.value),
        value_high=None if quantity.high is None else plain(quantity.high),
        unit=text.said(at, at + len(unit)) if at >= 0 and not unit.isascii() else unit,
        text=text.verbatim(quantity.start, quantity.end),
        line=line,
        column=column,
        role=draft.role,
        direction=draft.direction,
        basis=draft.basis,
        against=text.said(*draft.against) if draft.against else None,
        status=draft.status,
        period=draft.period,
        bound=quantity.bound,
        section=passage.section.titles,
        sentence=sentence,
        heading=passage.section.heading,
    )


def left_aside(text: Text, body: int) -> list[Unread]:
    """The numbers that stand outside the passages: in the head, in tables, in what a page or a web site adds."""
    aside = [
        unread_at(text, *match.span(), "head" if line.kind == "text" else line.kind)
        for i, line in enumerate(text.lines)
        if line.kind != "text" or i < body
        for match in _FIGURE.finditer(text.folded, line.start, line.end)
    ]
    for start, end, why in text.dropped:
        for match in _FIGURE.finditer(text.original, start, end):
            line = bisect_right(text.line_starts, match.start())
            aside.append(Unread(match[0], line, match.start() - text.line_starts[line - 1] + 1, why))
    return aside


def digest(text: Text, source: str, sha256: str, words: Words) -> Report:
    """The whole way from characters to the report: facts, headings, metrics, headline, key sentences, keywords."""
    facts, body = find_facts(text)
    headings, passages = outline(text, facts, body)
    tokens = [words.cut(text.folded[passage.start : passage.end]) for passage in passages]
    found, unread = read_metrics(text, passages, tokens, words, facts)
    sentences = {span: text.said(*span) for span in {span for *_, span in found}}
    metrics = tuple(metric_of(draft, passage, sentences[span], text) for draft, passage, span in found)
    rows = headline_rows(metrics, text, passages)
    broken = f"有 {text.broken} 个字节不能按 {text.encoding} 解码"
    return Report(
        source=source,
        sha256=sha256,
        encoding=text.encoding,
        **{name: said for name, said in facts._asdict().items() if name != "now"},
        headings=tuple(headings),
        metrics=metrics,
        headline=rows,
        unread=tuple(sorted([*unread, *left_aside(text, body)], key=lambda number: (number.line, number.column))),
        keywords=tuple(Keyword(*word) for word in words.keywords(chain.from_iterable(tokens), 12)),
        summary=key_sentences(metrics, rows),
        characters=sum(map(len, text.original.split())),
        warnings=(f"{broken} / {text.broken} bytes could not be decoded as {text.encoding}",) * bool(text.broken),
    )


def summarize_text(text: str, source: str = "-", *, words: Words | None = None) -> Report:
    """Everything that a report given as text says; see `summarize_bytes`.

    >>> [m.name for m in summarize_text("全年地区生产总值增长4.5%，粮食产量12.8万吨。").metrics]
    ['地区生产总值', '粮食产量']
    """
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return digest(fold(text), source, sha256, words or load_words(None))


def summarize_bytes(
    raw: bytes,
    source: str = "-",
    *,
    encoding: str | None = None,
    dict_file: str | None = None,
    words: Words | None = None,
) -> Report:
    """Everything that a report says, from the bytes of its file.

    `encoding` overrides what the bytes look like, `dict_file` holds a user's own words in jieba's format. Raises
    ReportError, one line in Chinese and English, for what is no Chinese report as text.

    >>> summarize_bytes("全年粮食产量12.8万吨，比上年增长1.7%，农民人均收入持续增长。".encode()).metrics[0].unit
    '吨'
    """
    original, name, broken = decode(raw, encoding)
    check_chinese(original)
    text = replace(fold(original), encoding=name, broken=broken)
    return digest(text, source, hashlib.sha256(raw).hexdigest(), words or load_words(dict_file))


@cache
def load_words(dict_file: str | None) -> Words:
    """The dictionary, once a process; a user's own words change how it cuts. Raises ReportError for an unusable file."""
    try:
        return Words(dict_file)
    except (OSError, ValueError) as error:
        raise ReportError(f"词典读不了 / cannot use the dictionary: {error}") from error


# ======================================================================================================================
# Views: a report as JSON, CSV, Markdown and as a screen; each a function of the report
# ======================================================================================================================

SCHEMA_VERSION = 1
GENERATOR = "summarize 1.0.0"

# --- figures and facts in words --------------------------------------------------------------------------------------

STATUS_LABELS = {"actual": "实际", "estimate": "预计", "target": "目标"}
BASIS_LABELS = {"yoy": "同比", "mom": "环比", "avg": "年均", "cum": "累计"}
PART_LABELS = {"H1": "上半年", "H2": "下半年", "Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度"}
REASON_LABELS = {
    "time": "时间",
    "ordinal": "次序",
    "rank": "位次",
    "document": "文号",
    "list": "序号",
    "phone": "电话",
    "name": "名称",
    "version": "版本",
    "place": "经纬度",
    "age": "年龄",
    "clock": "时刻",
    "no unit": "无单位",
    "no name": "无指标名",
    "duration": "时长",
    "threshold": "界限",
    "rate base": "比率基数",
    "head": "报告抬头",
    "table": "表格",
    "furniture": "页面附加",
    "page": "页码",
    "running head": "页眉",
    "markup": "标记",
    "note": "注释",
}
SHARE_SIGNS = ("%", "‰")
POINTS = ("百分点", "千分点")
Span = tuple[str, str]  # text and its style: "up", "down", "bold", "dim", "title" or none

# Controls, zero-width signs and bidirectional overrides: on a terminal they act, in a table they hide text.
_UNSEEN = "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"


class View(NamedTuple):
    """What the reader wants to see of a report: `View(find='收入', top=5)`."""

    status: str | None = None
    find: str | None = None
    top: int | None = None
    unread: bool = False
    ascii: bool = False
    width: int = 80


def visible(text: str | None) -> str:
    """Text from a report or a path that cannot act where it is shown: `visible('a\\x1b[31m\\tb') == 'a[31m b'`."""
    text = re.sub(f"{_UNSEEN}+", lambda run: " " if any(map(str.isspace, run[0])) else "", text or "")
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def select(report: Report, view: View) -> Report:
    """The report with only those metrics that have the status and whose name holds the text, case and blanks aside."""
    wanted = view.find.casefold().split() if view.find else []
    kept = [
        i
        for i, metric in enumerate(report.metrics)
        if view.status in (None, metric.status) and "".join(wanted) in "".join(metric.name.casefold().split())
    ]
    moved = {old: new for new, old in enumerate(kept)}
    rows = (row._replace(metrics=tuple(moved[i] for i in row.metrics if i in moved)) for row in report.headline)
    headline = tuple(row for row in rows if row.metrics)
    return replace(report, metrics=tuple(report.metrics[i] for i in kept), headline=headline)


def quantity(metric: Metric) -> str:
    """The figure as the report writes it, stray blanks closed (６ ８ ．４亿元) and a unit shared along a list added."""
    text = re.sub(r"(?<!\d)\s+|\s+(?!\d{3}(?!\d))", "", visible(metric.text))
    lost = metric.unit and metric.unit not in text and re.search(r"[\d十百千万亿萬億]$", text)
    return text + visible(metric.unit) if lost and (metric.unit != "%" or text[-1].isdigit()) else text


def in_words(metric: Metric) -> str:
    """A figure that stands alone: 8.3亿元, 增长 5%, 降低 0.3个百分点, 高于全国 1.2个百分点."""
    text = quantity(metric)
    if metric.against is not None:
        return f"{'低于' if metric.direction == 'down' else '高于'}{visible(metric.against)} {text}"
    if metric.role == "level" or "翻" in text or "持平" in text:
        return text
    up, down = ("提高", "降低") if metric.unit in POINTS else ("增长", "下降")
    return {"up": f"{up} {text}", "down": f"{down} {text}", "flat": "持平"}.get(metric.direction or "", text)


def with_arrow(metric: Metric) -> str:
    """A change as an arrow and its size: ▲ 4.5%."""
    arrow = {"up": "▲", "down": "▼"}.get(metric.direction or "")
    return f"{arrow} {quantity(metric)}" if arrow else in_words(metric)


def is_rate(metric: Metric) -> bool:
    """Whether a figure is relative: a share, percentage points, N times."""
    return metric.unit in (*SHARE_SIGNS, *POINTS, "倍")


_BEHIND_NUMBER = {"[〇零一二三四五六七八九十百]+": "、", "[0-9０-９]+": ".", ".*[部节節章編编篇分]": " "}


def heading_text(heading: Heading) -> str:
    """Number and title as reports join them: 一、…, （二）…, 3.…, 第三节 …"""
    number = visible(heading.number)
    sign = next((sign for form, sign in _BEHIND_NUMBER.items() if re.fullmatch(form, number)), "")
    return number + sign + visible(heading.title)


def period_text(period: str, beside: str = "") -> str:
    """A period for people, its year left out where that is said already: `period_text('2021-06', '2021') == '6月'`."""
    year, _, part = period.partition("-")
    label = PART_LABELS.get(part)
    if months := re.fullmatch(r"(\d{4})-(0\d|1[0-2])(?:/\1-(\d\d))?", period):
        label = "-".join(str(int(month)) for month in months.groups()[1:] if month) + "月"
    return period if not label else label if year == beside[:4] else f"{year} {label}"


def joined(*words: str) -> str:
    """Those of the words that are there, a blank apart."""
    return " ".join(filter(None, words))


def facts(report: Report, view: View) -> list[str]:
    """The lines under the title: who and when, which meeting, how much there is."""
    years = (f"回顾 {report.year}" if report.year else "", f"安排 {report.plan_year}" if report.plan_year else "")
    chosen = "符合条件的" if view.status or view.find else ""
    counts = [f"{report.characters:,} 字", f"{len(report.headings)} 个标题", f"{len(report.metrics)} 项{chosen}指标"]
    if report.unread:
        counts.append(f"另有 {len(report.unread)} 处数字未列入" + " (--unread)" * (not view.unread))
    lines = (report.date, visible(report.author), *years), (visible(report.occasion),), counts
    return ["  ".join(filter(None, line)) for line in lines if any(line)]


# --- JSON and CSV ----------------------------------------------------------------------------------------------------

_NOT_IN_JSON = ("heading", "goal", "goal_line", "characters", "warnings")
METRIC_KEYS = tuple(field.name for field in fields(Metric) if field.name not in _NOT_IN_JSON)


def exact(value: Any) -> Any:
    """A value or a record as JSON has it, a number with the same digits: `exact(Decimal('8.30')) == 8.3`."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if names := getattr(value, "__dataclass_fields__", None) or getattr(value, "_fields", None):
        return {name: exact(getattr(value, name)) for name in names if name not in _NOT_IN_JSON}
    return list(map(exact, value)) if isinstance(value, tuple) else value


def to_json(report: Report) -> dict[str, Any]:
    """The report as the JSON contract says, its keys in their order, ready for `json.dumps`."""
    source = report.source.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return {"schema_version": SCHEMA_VERSION, "generator": GENERATOR, **exact(replace(report, source=source))}


def dumps(value: Any) -> str:
    """A value as JSON in one line."""
    return json.dumps(value, ensure_ascii=False)


def record_lines(whole: dict[str, Any]) -> str:
    """A report as JSON with a heading, a metric or any other record to a line."""

    def written(value: Any) -> str:
        records = ",\n  ".join(map(dumps, value)) if isinstance(value, list) else ""
        return f"[\n  {records}\n ]" if records else dumps(value)

    return "{\n " + ",\n ".join(f"{dumps(key)}: {written(value)}" for key, value in whole.items()) + "\n}"


def harmless(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: `harmless('=1+1') == "'=1+1"`; numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    cell = visible(cell)
    return "'" + cell if cell.lstrip()[:1] in tuple("=+-@＝＋－＠") else cell


def to_csv(report: Report, unread: bool = False) -> str:
    """A metric a row (or, with `unread`, a number left out a row), after source, title and year; lines end in \\r\\n."""
    import csv

    whole = to_json(report)
    keys = ("text", "line", "column", "reason") if unread else METRIC_KEYS
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(("source", "title", "year", *keys))
    for item in whole["unread" if unread else "metrics"]:
        item["section"] = " > ".join(item.get("section", ()))
        item["reason"] = REASON_LABELS.get(item.get("reason"), item.get("reason"))
        writer.writerow(map(harmless, (whole["source"], whole["title"], whole["year"], *(item[key] for key in keys))))
    return file.getvalue()


# --- tables, the same for the screen and for Markdown ----------------------------------------------------------------


class Table(NamedTuple):
    """Titles and rows of text. `right` names the columns of numbers; `changes` are what the last column is about."""

    titles: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: Sequence[int] = ()
    changes: Sequence[Metric | None] = ()


def metrics_table(report: Report, top: int | None) -> Table:
    """The metrics one a row: what a reader wants who has asked for some of them."""
    rows = []
    for metric in report.metrics[:top]:
        basis = BASIS_LABELS.get(metric.basis or "", "") if metric.against is None else ""
        status = STATUS_LABELS.get(metric.status, metric.status)
        period = period_text(metric.period or "")
        rows.append((visible(metric.name), basis + in_words(metric), period, status, str(metric.line)))
    return Table(("指标", "数值", "时期", "状态", "行"), rows, right=(4,))


def unread_table(report: Report, top: int | None) -> Table:
    """The numbers left out, a reason a row, each number with its lines: 时间 | 12 | 2019(2,8)  2020(1)."""
    reasons = grouped((number.reason, (visible(number.text), number.line)) for number in report.unread)
    rows = []
    for reason, numbers in sorted(reasons.items(), key=lambda item: -len(item[1])):
        shown = [
            f"{text}({','.join(map(str, sorted(set(lines))))})" for text, lines in list(grouped(numbers).items())[:top]
        ]
        rows.append((REASON_LABELS.get(reason, visible(reason)), str(len(numbers)), "  ".join(shown)))
    return Table(("原因", "处", "数字 (行)"), rows, right=(1,))


# --- the headline table ----------------------------------------------------------------------------------------------

DEFAULT_TOP = 24
MEASURES = 3  # lines under an indicator
# 按可比口径增长5.7%, 自然口径下降1.3%, 剔除专项债券后…: another measure of the same indicator, never its main figure;
# 扣除非经常性损益后|的净利润 is an indicator of its own
_OTHER_MEASURE = (
    "(?:按|剔除|扣除)[一-鿿]{1,12}?(?:口径|价格|价|后|计算)(?!的)|(?:同|全|自然|可比|原|新)口径|(?:可比|不变|现行)价格?"
)
_FULFILMENT = "完成|预算|计划|任务|预期"
_VERB_END = (
    "(?:同比|比上年|较上年|比去年|环比|年均|累计|平均)?"
    "(?:增长|增加|上升|提高|上涨|下降|减少|降低|回落|达到?|为|完成|实现|至|到|的|了)*$"
)
HEADLINE_TITLES = dict(
    name="主要指标", budget="预算", result="", prior="", rate="完成率", goal="目标", lines="行", change="变化"
)
# Columns that not every report has; without one its figures stand among the results, under this word.
_EXTRA_COLUMNS = {"budget": "计划", "rate": "完成率", "share": "占比", "prior": ""}


class Placed(NamedTuple):
    """A figure of the headline table: its column, and in words what sets it apart from the indicator's main figure."""

    metric: Metric
    column: str
    label: str
    clause: str  # the words of its clause that lead to it: 按可比口径增长 before 5.7%


Measures = dict[str, dict[str, list[Metric]]]  # by label, which is empty for the main line, then by column


def main_period(report: Report) -> str:
    """The period that most results of the headline table are about: the year under review, or a part of it."""
    year = str(report.year or "")
    periods = Counter(
        metric.period
        for metric in (report.metrics[index] for row in report.headline for index in row.metrics)
        if metric.status != "target" and metric.period and metric.period.startswith(year)
        if not (span := re.fullmatch(r"(\d{4})-(\d{4})", metric.period)) or int(span[2]) - int(span[1]) == 1  # fiscal
    )
    return max(periods, key=lambda period: (periods[period], period == year)) if periods else year


def clauses_before(report: Report) -> list[str]:
    """For each metric the words of its clause that lead to it."""
    result: list[str] = []
    sentence, at = "", 0
    for metric in report.metrics:
        start = at if metric.sentence == sentence else 0
        sentence, found = metric.sentence, metric.sentence.find(metric.text, start)
        at = found + len(metric.text) if found >= 0 else start
        before = visible(sentence[max(0, found - 40) : max(0, found)])
        result.append(re.split(r"[，；;：:。、（）()\s]|,(?!\d)", before)[-1])
    return result


def place(metric: Metric, clause: str, row: Row, amounts: bool, plan: int, main: str) -> Placed:
    """A figure with its column in its row; `amounts`: the row has figures that are no shares."""
    if metric.against is not None:
        return Placed(metric, "result", f"比{visible(metric.against)}", clause)
    period = metric.period or main
    basis = BASIS_LABELS[metric.basis] if metric.basis in ("avg", "cum", "mom") else ""
    ahead = plan and period[:4] >= str(plan) and period[:4] > main[:4]
    if ahead or metric.status == "target" and metric.period != main:
        usual = metric.period in (None, f"{plan}", f"{plan}-{plan + 1}")
        return Placed(metric, "goal", joined("" if usual else period_text(period), basis), clause)
    column = "result"
    if metric.status == "target":
        column = "budget"
    elif metric.role == "change":
        column = "change"
    elif metric.unit in SHARE_SIGNS and amounts:
        column = "rate" if re.search(_FULFILMENT, clause) else "share"
    elif period < main and period[4:] == main[4:]:
        column = "prior"
    other = re.search(_OTHER_MEASURE, clause)
    measure = other[0] if other else "人均" if "人均" in metric.name and "人均" not in row.name else ""
    when = period_text(period, main) if period != main and column != "prior" else ""
    return Placed(metric, column, joined(measure, when, basis), clause)


def measures_of(row: Row, figures: Sequence[Placed], shown: Collection[str], main: str) -> Measures:
    """The lines of an indicator: its main figures under no label, then the most useful further measures, each labelled."""
    lines: Measures = {"": {}}
    rated = {figure.label for figure in figures if figure.column == "change" and is_rate(figure.metric)}
    for metric, column, label, clause in figures:
        if column == "change" and not is_rate(metric) and label in rated:
            label = joined(label, "减少额" if metric.direction == "down" else "增加额")
        if column in _EXTRA_COLUMNS and column not in shown:
            label, column = joined(label, _EXTRA_COLUMNS[column] or period_text(metric.period or main, main)), "result"
        cell = lines.setdefault(label, {}).setdefault(column, [])
        rivals = cell
        if column == "goal":  # 131,500万元, 增长 600亿元, 增长 10.3% are three sides of one goal
            rivals = [other for other in cell if (other.role, is_rate(other)) == (metric.role, is_rate(metric))]
        if any((other.value, other.unit) == (metric.value, metric.unit) for other in rivals):
            continue
        if rivals:
            # 税收收入78,215万元，增收2,164万元: the words of its own clause tell the second figure from the first
            own = re.sub(_VERB_END, "", clause.replace(row.name, ""))
            if not 1 < len(own) <= 8 or re.search(r"\d|每$", own):
                own = visible(metric.name).strip() if metric.name != row.name else ""
            cell = lines.setdefault(joined(label, own or "另"), {}).setdefault(column, [])
        if not rivals or len(cell) < MEASURES:
            cell.append(metric)
    if not lines[""] and not row.goal and len(lines) > 1:
        del lines[""]
    main_line, *further = lines  # other years come last, unless they are goals, and bare lines after full ones
    bare = {label for label in further if re.match(r"\d{4}|另", label) and "goal" not in lines[label]}
    useful = sorted(further, key=lambda label: (label in bare, -len(lines[label])))[:MEASURES]
    return {label: cells for label, cells in lines.items() if label == main_line or label in useful}


def cell_text(column: str, figures: Sequence[Metric]) -> str:
    """The figures of one cell: 8.3亿元, 高 1.2个百分点, ▲ 5.7%, 131,500万元, 增长 4%左右."""
    if column == "change":
        return ", ".join(map(with_arrow, figures))
    words = [in_words(m) if column == "goal" else quantity(m) for m in figures]
    if figures[0].against is not None:
        words[0] = ("低 " if figures[0].direction == "down" else "高 ") + words[0]
    return ", ".join(words) + " 预计" * (column != "prior" and any(m.status == "estimate" for m in figures))


def headline_table(report: Report, view: View) -> Table:
    """The headline table with the columns that this report has figures for, one indicator a row.

    A work report shows result, goal and change, a budget report 预算, 完成 and 完成率, others what they have.
    """
    rows, main, clauses = report.headline[: view.top or DEFAULT_TOP], main_period(report), clauses_before(report)
    placed = []
    for row in rows:
        levels = {report.metrics[i].unit for i in row.metrics if report.metrics[i].role == "level"}
        told = (row, bool(levels.difference(SHARE_SIGNS)), report.plan_year or 0, main)
        placed.append([place(report.metrics[i], clauses[i], *told) for i in row.metrics])
    columns = [{figure.column for figure in figures} for figures in placed]
    having = Counter(column for have in columns for column in have if column != "budget" or "result" in have)
    earlier = {figure.metric.period for figures in placed for figure in figures if figure.column == "prior"}
    shown = [column for column, least in (("budget", len(rows) / 4), ("rate", 2)) if having[column] >= max(2, least)]
    if not shown and len(earlier) == 1 and having["prior"] >= max(2, len(rows) / 2):
        shown = ["prior"]
    lines: list[dict[str, str]] = []
    changes: list[Metric | None] = []
    for row, figures in zip(rows, placed):
        measures = measures_of(row, figures, shown, main)
        first = next(iter(measures))
        for label, cells in measures.items():
            line = {column: cell_text(column, found) for column, found in cells.items()}
            numbers = {metric.line for found in cells.values() for metric in found}
            line["name"] = "  " + label.removeprefix(f"{first} ")
            if label == first:
                line["name"] = visible(row.name) + f" ({label})" * bool(label)
                line["goal"] = joined(line.get("goal", ""), visible(row.goal))
                numbers |= {row.goal_line} - {None}
                if "result" not in cells and any(metric.status == "estimate" for metric in cells.get("change", ())):
                    line["result"] = "预计"
            lines.append({**line, "lines": ", ".join(map(str, sorted(numbers)))})
            changes.append(next(iter(cells.get("change", ())), None))
    before = min(earlier, default="")
    a_year_ago = bool(before) and int(before[:4]) + 1 == int(main[:4])
    result = " 完成" if "rate" in shown else " 本期" if "prior" in shown and a_year_ago else ""
    titles = HEADLINE_TITLES | {
        "result": (period_text(main) or "数值") + result,
        "prior": before + " 上年同期" * a_year_ago,
        "goal": f"{report.plan_year or ''} 目标".strip(),
    }
    used = [column for column in titles if column == "name" or any(line.get(column) for line in lines)]
    texts = [[line.get(column, "") for column in used] for line in lines]
    return Table([titles[column] for column in used], texts, changes=changes if "change" in used else ())


# --- the headings with their most telling figures --------------------------------------------------------------------

TREE_LINES = 42
_POINT_HEADING = "(?:第?[一二三四五六七八九十]{1,3}|[首其再])[是要则次先]"


class Branch(NamedTuple):
    """A heading in the tree: how deep it stands, the number of metrics under it, and the figures that tell most."""

    text: str
    depth: int
    count: int
    figures: Sequence[Sequence[Metric]]


def section_tree(report: Report, room: int = TREE_LINES) -> tuple[list[Branch], int]:
    """The headings to show, with their figures in about `room` lines, and how many headings are left out.

    The two highest levels come first, without points (一是…) that have no figures, then deeper headings that have some.
    A figure stands under the innermost heading that is shown; where room is short, the fullest headings keep theirs.
    """
    headings = report.headings
    path: tuple[int, ...] = ()
    paths = []  # from the outermost heading to the heading itself
    for index, heading in enumerate(headings):
        path = (*(above for above in path if headings[above].level < heading.level), index)
        paths.append(path)
    ways = [paths[metric.heading] if metric.heading >= 0 else () for metric in report.metrics]
    counts = Counter(index for way in ways for index in way)
    depths = [len(path) - 1 for path in paths]
    texts = list(map(heading_text, headings))
    ranked = sorted(range(len(headings)), key=lambda index: (depths[index], -counts[index]))
    high = [i for i in ranked if depths[i] < 2 and (counts[i] or not re.match(_POINT_HEADING, texts[i]))][:room]
    deep = [i for i in ranked if depths[i] > 1 and counts[i]]
    shown = sorted([*high, *deep[: max(0, room - sum(1 + bool(counts[i]) for i in high)) // 2]])
    under = grouped((next((i for i in reversed(way) if i in shown), -1), n) for n, way in enumerate(ways))
    told: set[str] = set()
    figures = {index: telling(under.get(index, []), report, told) for index in shown}
    fullest = sorted((index for index in shown if figures[index]), key=lambda index: -counts[index])
    figures |= dict.fromkeys(fullest[room - len(shown) :], [])
    return [Branch(texts[i], depths[i], counts[i], figures[i]) for i in shown], len(headings) - len(shown)


def telling(indices: Sequence[int], report: Report, told: set[str]) -> list[tuple[Metric, ...]]:
    """The one to three indicators that say most of a section, each as level and change; those `told` are not repeated."""
    metrics, headline = report.metrics, {index for row in report.headline for index in row.metrics}
    groups = grouped((_SCOPE.sub("", visible(metrics[i].name)), i) for i in indices if metrics[i].against is None)

    def weight(name: str) -> float:
        first = metrics[groups[name][0]]
        size = max(0, first.value.adjusted())
        points = 4 * (not headline.isdisjoint(groups[name]))
        points += 2 * (len({metrics[index].role for index in groups[name]}) > 1)
        points += 1.5 if first.role == "change" or is_rate(first) else min(1.5, size / 3)
        points += min(2, max(0, size - 6) / 2) if "元" in first.unit else 0
        return points - 0.15 * max(0, len(name) - 10) - 1.5 * (len(name) < 3)

    best = sorted(groups.keys() - told, key=lambda name: (-weight(name), groups[name][0]))[:3]
    told.update(best)
    in_order = sorted(groups[name] for name in best)
    return [level_and_change([metrics[index] for index in members]) for members in in_order]


def level_and_change(metrics: Sequence[Metric]) -> tuple[Metric, ...]:
    """Of one indicator's figures the latest level and the change that belongs to it, or the latest change alone."""

    def latest(metric: Metric) -> tuple[str, bool, bool]:
        return metric.period or "", is_rate(metric) == (metric.role == "change"), metric.status != "target"

    level = max((metric for metric in metrics if metric.role == "level"), key=latest, default=None)
    changes = [m for m in metrics if m.role == "change" and (level is None or m.period == level.period)]
    return tuple(filter(None, (level, max(changes, key=latest, default=None))))


def figure_spans(figures: Sequence[Metric]) -> list[Span]:
    """One indicator in a line: 旅游综合收入 64.4亿元 ▲ 15%; a goal in words, as nothing has moved yet."""
    spans = [(_SCOPE.sub("", visible(figures[0].name)), "")]
    for metric in figures:
        moved = metric.role == "change" and metric.status != "target"
        spans += [(" ", ""), (with_arrow(metric), metric.direction or "") if moved else (in_words(metric), "")]
    return spans


# --- the summary in blocks, as Markdown and screen draw them ---------------------------------------------------------


class Block(NamedTuple):
    """A part of the summary: its title, what stands under it (one of the four), and a line about what was left out."""

    title: str
    table: Table | None = None
    tree: Sequence[Branch] = ()
    points: Sequence[str] = ()
    words: Sequence[str] = ()
    left_out: str = ""


_SEE_MORE = " (--top)"


def blocks(report: Report, view: View) -> list[Block]:
    """The summary, or the list that was asked for."""

    def beyond(total: int, shown: int, what: str = "项", hint: str = _SEE_MORE) -> str:
        return f"另有 {total - shown} {what}未列出{hint}" if total > shown else ""

    metrics, headings = len(report.metrics), len(report.headings)
    if view.unread:
        return [Block("未列入的数字", unread_table(report, view.top))]
    if view.status or view.find:
        return [Block("指标", metrics_table(report, view.top), left_out=beyond(metrics, view.top or metrics))]
    table = headline_table(report, view) if report.headline else None
    tree, hidden = section_tree(report, 2 * view.top if view.top else TREE_LINES)
    more = hidden and len(section_tree(report, 3 * headings)[0]) > len(tree)  # points without figures never show
    parts = (
        Block("主要指标", table, left_out=beyond(len(report.headline), view.top or DEFAULT_TOP)),
        Block("章节", tree=tree, left_out=beyond(headings, len(tree), "个标题", _SEE_MORE if more else "")),
        Block("要点", points=[f"{visible(sentence.text)} ({sentence.line} 行)" for sentence in report.summary]),
        Block("关键词", words=[visible(keyword.word) for keyword in report.keywords]),
    )
    return [block for block in parts if any(block[1:5])]


def escaped(text: str | None) -> str:
    """Text that Markdown shows as it is, in GitHub's reading and in pandoc's: `escaped('a|b') == 'a\\\\|b'`."""
    text = re.sub(r"([\\`*_{}\[\]<>#|~^$&@])", r"\\\1", visible(text).strip())
    return re.sub(r"^(?:(?=[-+=:])|(\d+)(?=[.)](?:\s|$)))", r"\1\\", text)


def to_markdown(report: Report, view: View) -> str:
    """The summary, or the list that was asked for, as Markdown; tables are pipe tables."""
    head = "".join(f"{escaped(line)}  \n" for line in facts(report, view._replace(unread=True)))
    parts = [f"# {escaped(report.title or report.source)}\n", head]
    for title, table, tree, points, words, left_out in blocks(report, view):
        lines: list[str] = []
        if table:
            rule = ["---:" if column in table.right else ":---" for column in range(len(table.titles))]
            rows = [["&emsp;" * cell.startswith("  ") + escaped(cell) for cell in row] for row in table.rows]
            lines += ("| " + " | ".join(cells) + " |" for cells in (table.titles, rule, *rows))
        for branch in tree:
            indent = "    " * branch.depth
            lines.append(f"{indent}- {escaped(branch.text)} ({branch.count})")
            lines += (f"{indent}    - {escaped(said(figure_spans(figures)))}" for figures in branch.figures)
        lines += (f"- {escaped(point)}" for point in points)
        lines += ["  ".join(map(escaped, words))] * bool(words) + ["", left_out.removesuffix(_SEE_MORE)] * bool(
            left_out
        )
        parts += [f"## {title}\n", "\n".join(lines) + "\n"]
    return "\n".join(parts)


# --- the screen: a line is a list of spans, which rich paints and of which a pipe gets the text ----------------------

LONGEST_BAR = 11
WIDEST_TEXT = 100
Screen = list[list[Span]]

_NUMERAL = "(?:百分之|千分之)?[〇零一二三四五六七八九十百千两点几]{2,}[万亿多余]*"
_CHANGE = r"[▲▼] \S+|(?:增长|下降|提高|降低) [\d.,]+(?:个百分点|%)?(?:左右|以上|以内)?"
_RUN = rf"{_CHANGE}|\(\d+ 行\)|{_NUMERAL}|[一-鿿㐀-䶿]+|[!-~０-９Ａ-Ｚａ-ｚ．％]+|\s+|."
_NO_BREAK_BEFORE = tuple("，。、；：？！）】》」』”’％%),.;:·…—")
_NO_BREAK_AFTER = tuple("（【《「『“‘(")


def pieces(text: str) -> list[str]:
    """Text in pieces that stay whole: words, numbers with their unit, signs with the word that they belong to."""
    result: list[str] = []
    for run in re.findall(_RUN, text):
        words = re.match("[㐀-鿿]{3}", run) and not re.fullmatch(_NUMERAL, run)
        for piece in load_words(None).cut(run) if words else [run]:
            last = result[-1] if result else " "
            number = len(piece) < 4 and re.search("[\\d十百千万亿多余]$", last)
            glued = number or piece.startswith(_NO_BREAK_BEFORE) or last.endswith(_NO_BREAK_AFTER)
            if glued and not last.isspace() and not piece.isspace():
                result[-1] += piece
            else:
                result.append(piece)
    return result


def cells_of(text: str) -> int:
    """The width of a text on a terminal: `cells_of('5个') == 3`."""
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int, hang: str = "") -> list[str]:
    """Text in lines of at most `width` cells, broken between words, all but the first indented by `hang`."""
    from rich.cells import chop_cells

    if cells_of(text) <= width:
        return [text]
    lines = [""]
    for piece in pieces(text):
        if cells_of(lines[-1] + piece.rstrip()) <= width:
            lines[-1] += piece
        else:  # only a piece that is wider than a line is cut
            lines += (hang + part for part in chop_cells(piece, width - len(hang)) if part.strip())
    return [line.rstrip() for line in lines if line.strip()]


def flow(items: Iterable[str], width: int, indent: str = "") -> list[str]:
    """Items two blanks apart, as many in a line as fit."""
    lines: list[str] = []
    for item in items:
        if lines and cells_of(f"{lines[-1]}  {item}") <= width:
            lines[-1] += f"  {item}"
        else:
            lines += wrapped(indent + item, width, indent)
    return lines


def padded(text: str, width: int, right: bool = False) -> str:
    """Text filled with blanks to a width in cells."""
    blank = " " * (width - cells_of(text))
    return blank + text if right else text + blank


def column_widths(table: Table, width: int) -> list[int] | None:
    """Widths that fit: the widest column, but not that of changes, gives way down to its longest piece; None if in vain."""
    columns = list(zip(table.titles, *table.rows))
    widths = [max(map(cells_of, column)) for column in columns]
    room = width - 2 * (len(columns) - 1)
    if sum(widths) <= room:
        return widths
    longest = [max(cells_of(piece.strip()) for cell in column for piece in [*pieces(cell), ""]) for column in columns]
    least = [min(natural, max(8, piece)) for natural, piece in zip(widths, longest)]
    if table.changes:
        least[-1] = widths[-1]
    if sum(least) > room:
        return None
    while sum(widths) > room:
        widest = max((c for c, natural in enumerate(widths) if natural > least[c]), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def styled(lines: Iterable[str], style: str = "") -> Screen:
    """Lines in one style."""
    return [[(line, style)] for line in lines]


def draw_row(cells: Sequence[str], widths: Sequence[int], right: Collection[int] = ()) -> list[str]:
    """A row of a table, its cells folded to their widths; what follows in the first cell hangs two blanks deeper."""
    hang = " " * (len(cells[0]) - len(cells[0].lstrip()) + 2)
    folded = [wrapped(cell, width, "" if column else hang) for column, (cell, width) in enumerate(zip(cells, widths))]
    return [
        "  ".join(padded(part, widths[column], column in right) for column, part in enumerate(parts))
        for parts in zip_longest(*folded, fillvalue="")
    ]


def draw_head(titles: Sequence[str], widths: Sequence[int], right: Collection[int], more: int = 0) -> Screen:
    """The titles of a table and a rule, `more` cells longer than the columns."""
    rule = "─" * (sum(widths) + 2 * (len(widths) - 1) + more)
    return styled(draw_row(titles, widths, right), "bold") + styled([rule], "dim")


def draw_table(table: Table, width: int) -> Screen:
    """A table without borders: titles, a rule, and each row over as many lines as its fullest cell needs.

    Arrows and bars stand in the last column, where signs that some consoles draw two cells wide do no harm.
    """
    widths = column_widths(table, width)
    styles = [metric.direction or "" if metric else "" for metric in table.changes or [None] * len(table.rows)]
    if widths is None:
        return stacked(table, width, styles)
    bars = bars_of(table, min(LONGEST_BAR, width - sum(widths) - 2 * (len(widths) - 1) - 1))
    screen = draw_head(table.titles, widths, table.right, max(map(len, bars), default=0))
    for row, style, bar in zip(table.rows, styles, bars):
        first, *others = draw_row(row, widths, table.right)
        at = len(first) - len(padded(row[-1], widths[-1])) if style else len(first)
        screen += [[(first[:at], ""), (first[at:] + bar, style)], *styled(others)]
    return screen


def bars_of(table: Table, room: int) -> list[str]:
    """A bar for the change of each main line, in at most `room` cells; none where one alone would compare nothing."""
    comparable = {"%": 1, "倍": 100}
    sizes = [
        float(abs(change.value)) * comparable.get(change.unit, 0)
        if change and change.direction in ("up", "down") and not row[0].startswith("  ")
        else 0.0
        for row, change in zip_longest(table.rows, table.changes)
    ]
    if room < 4 or sum(map(bool, sizes)) < 2:
        return [""] * len(sizes)
    return [" " + "█" * max(1, round(size / max(sizes) * room)) if size else "" for size in sizes]


def stacked(table: Table, width: int, styles: Sequence[str]) -> Screen:
    """A table on a screen too narrow for its columns: name and change in a line, under it the other cells."""
    indent = "    "
    screen = styled(table.titles[:1], "bold")
    for (first, *others, last), style in zip(table.rows, styles):
        screen += styled(wrapped(first, width))
        if cells_of(said(screen[-1])) + 2 + cells_of(last) <= width:
            screen[-1] += [("  ", ""), (last, style)]
        else:
            screen += styled(wrapped(indent + last, width, indent), style)
        items = (f"{title} {cell}" for title, cell in zip(table.titles[1:], others) if cell)
        screen += styled(flow(items, width, indent), "dim")
    return screen


def draw_tree(tree: Sequence[Branch], width: int) -> Screen:
    """The headings with the number of metrics under each and, under them, as many of their figures as fit in a line."""
    screen = styled([padded("章节", width - 4) + "指标"], "bold")
    for branch in tree:
        indent = "  " * min(branch.depth, width // 8)
        first, *others = wrapped(indent + branch.text, width - 6, indent + "  ")
        screen += [[(padded(first, width - 6), ""), (f"{branch.count:>6}", "dim")], *styled(others)]
        indent += "     "
        line: list[Span] = []
        for figures in branch.figures:
            spans = [(" · ", "dim") if line else (indent, ""), *figure_spans(figures)]
            if cells_of(said(line + spans)) <= width:
                line += spans
            elif not line:
                screen += styled(wrapped(said(spans), width, indent))
                break
        screen += [line] if line else []
    return screen


def to_screen(report: Report, view: View) -> Screen:
    """The summary, or the list that was asked for, as lines of styled spans, none wider than `view.width` cells."""
    screen = styled(wrapped(visible(report.title or report.source), view.width), "title")
    for line in facts(report, view):
        screen += styled(flow(line.split("  "), view.width), "dim")
    width = min(view.width, WIDEST_TEXT)
    for title, table, tree, points, words, left_out in blocks(report, view):
        screen.append([])
        screen += draw_table(table, view.width) if table else draw_tree(tree, width) if tree else []
        screen += styled([title] if points else [], "bold")
        for point in points:
            screen += styled(wrapped(f"- {point}", width, "  "))
        for number, line in enumerate(flow(words, view.width - 8)):
            screen.append([(padded("" if number else title, 8), "bold"), (line, "")])
        if left_out:
            screen += styled(wrapped(left_out, view.width), "dim")
    if not report.headings and not report.metrics:
        screen += [[], [("没有找到标题和指标", "")]]
    return in_ascii(screen) if view.ascii else screen


_ASCII = str.maketrans("▲▼─█·", "+--#|")


def in_ascii(screen: Screen) -> Screen:
    """The same lines drawn with ASCII signs: + 5% for ▲ 5%."""
    return [[(text.translate(_ASCII), style) for text, style in line] for line in screen]


def said(line: Iterable[Span]) -> str:
    """The text of a line."""
    return "".join(text for text, _ in line)


def screen_text(screen: Iterable[Iterable[Span]]) -> str:
    """The screen without styles, for a pipe or a file."""
    return "".join(said(line).rstrip() + "\n" for line in screen)


def paint(screen: Iterable[Iterable[Span]]) -> None:
    """Print the screen with rich: blue for up and orange for down, which colour-blind readers tell apart."""
    from rich.console import Console
    from rich.text import Text

    styles = {"title": "bold", "up": "color(33)", "down": "color(208)", "flat": ""}
    sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False, markup=False, emoji=False)
    for line in screen:
        text = Text.assemble(*((part, styles.get(style, style)) for part, style in line))
        text.rstrip()
        console.print(text, soft_wrap=True)


# --- a folder, one line a report -------------------------------------------------------------------------------------


def overview_row(report: Report, root: str = "") -> tuple[str, ...]:
    """Path below `root`, title, year, numbers of headings and metrics, first result: a line of the table of a folder."""
    main = main_period(report)
    goals = [
        (row.name, [m for i in row.metrics if (m := report.metrics[i]).against is None]) for row in report.headline
    ]
    results = [(name, [m for m in metrics if m.status != "target"]) for name, metrics in goals]
    current = [(name, [m for m in metrics if m.period in (main, None)]) for name, metrics in results]
    name, metrics = next(filter(all, (*current, *results, *goals)), ("", ()))  # a goal only where nothing is done
    figure = visible(name) + said(figure_spans(level_and_change(metrics))[1:]) if metrics else ""
    path = os.path.relpath(report.source, root) if root else report.source
    counts = str(len(report.headings)), str(len(report.metrics))
    return visible(path), visible(report.title), str(report.year or ""), *counts, figure


def overview(rows: Iterable[Sequence[str]], width: int = 80, ascii_only: bool = False) -> Iterator[list[Span]]:
    """One line a report, of what `overview_row` gives, each as soon as its row comes: a folder may hold thousands."""
    from rich.cells import chop_cells

    wide = width >= 100  # titles are much alike; only a wide screen has room for them
    middle = [width // 5, 4, 4, 4] if wide else [4, 4, 4]
    room = max(20, width - sum(middle) - 2 * (len(middle) + 1))
    widths = [room * 3 // 7, *middle, room - room * 3 // 7]
    right = (len(middle) - 1, len(middle))
    for number, (path, title, *others) in enumerate(rows):
        if cells_of(path) > widths[0]:  # the end of a path tells files apart
            path = ".." + chop_cells(path[::-1], widths[0] - 2)[0][::-1]
        cells = [path, *map(clip, ([title] if wide else []) + others, widths[1:])]
        titles = ("文件", *["报告"] * wide, "年", "标题", "指标", "主要数字")
        screen = ([] if number else draw_head(titles, widths, right)) + styled(draw_row(cells, widths, right))
        yield from in_ascii(screen) if ascii_only else screen


def clip(text: str, width: int) -> str:
    """A text cut between words to fit, with two dots for the rest."""
    return text if cells_of(text) <= width else wrapped(text, width - 2)[0] + ".."


def render(report: Report, format: str, **options: Any) -> str:
    """One report as terminal, json, jsonl, csv or md, with the options of `View`: `render(report, 'md', top=10)`."""
    view = View(**options)
    report = select(report, view)
    if format in ("json", "jsonl"):
        text = (record_lines if format == "json" else dumps)(to_json(report))
        return re.sub(_UNSEEN, lambda sign: "\n" if sign[0] == "\n" else f"\\u{ord(sign[0]):04x}", text) + "\n"
    if format == "csv":
        return to_csv(report, view.unread)
    return to_markdown(report, view) if format == "md" else screen_text(to_screen(report, view))


# ======================================================================================================================
# Archive: finding, skipping, running, writing, the index
# ======================================================================================================================

# --- what was asked for, and what is said ----------------------------------------------------------------------------

# One file of many reports: what stands before, between and behind them.
ONE_FILE = {"json": ("[\n", ",\n", "\n]\n"), "jsonl": ("", "", ""), "csv": ("", "", ""), "md": ("", "\n---\n\n", "")}


class Options(NamedTuple):
    """What the user asked for, one value for single reports and archives alike: `Options(format="csv", top=5)`."""

    format: str = ""
    output: str | None = None
    encoding: str | None = None
    top: int | None = None
    status: str | None = None
    find: str | None = None
    unread: bool = False
    ascii: bool = False
    max_bytes: int = 20_000_000
    dict: str | None = None
    glob: Sequence[str] = ("*.txt",)  # this and what follows is for folders
    jobs: int | None = None
    force: bool = False
    wait: bool = False
    quiet: bool = False
    verbose: bool = False
    scheduler: str | None = None

    @property
    def view(self) -> View:
        """What of these the views want to know, and the width: COLUMNS, else the terminal's, else 80."""
        import shutil

        width = shutil.get_terminal_size((80, 24)).columns - (os.name == "nt")  # on Windows a full line breaks
        return View(self.status, self.find, self.top, self.unread, self.ascii, max(20, width))

    @property
    def extension(self) -> str:
        """What the output's name asks for: a format or `sqlite`; nothing for a folder, or where there is no output."""
        suffix = PurePath(self.output or "").suffix[1:].lower()
        return suffix if suffix in (*ONE_FILE, "sqlite") else ""


def path_text(path: str) -> str:
    r"""A path as text, bytes that are no text as \xNN: 'caf\udce9.txt' is 'caf\\xe9.txt'."""
    return path.encode("utf-8", sys.getfilesystemencodeerrors()).decode("utf-8", "backslashreplace")


def one_line(text: str) -> str:
    r"""Text that is safe on a terminal: control and formatting characters as \x1b, \u202e."""
    return "".join(c if c.isprintable() or c == "\u3000" else c.encode("unicode_escape").decode() for c in text)


def complain(where: str, why: object) -> None:
    """One line on standard error: the file, then what is wrong with it."""
    print(one_line(f"{path_text(where)}: {why}"), file=sys.stderr)


REASONS = {
    FileNotFoundError: "文件不存在 / no such file",
    PermissionError: "没有权限，或被其他程序（如 Excel）打开，请关闭后重试 / permission denied, or open in another program",
    MemoryError: "内存不足 / out of memory",
}


def failures() -> tuple[type[Exception], ...]:
    """What ends a run and is told in one line; anything else is a fault of the program."""
    import sqlite3

    return ReportError, OSError, sqlite3.Error


def reason(error: Exception) -> str:
    """Why something failed, in one line: reason(FileNotFoundError()) is '文件不存在 / no such file'."""
    if isinstance(error, ReportError):
        return str(error)
    if isinstance(error, failures()):
        said = f"读写失败 / cannot be read or written: {getattr(error, 'strerror', None) or error}"
    else:
        said = f"内部错误 / internal error: {type(error).__name__}: {error}"
    return REASONS.get(type(error), said)


# --- finding and reading ---------------------------------------------------------------------------------------------


class Call(NamedTuple):
    """A report on its way: found, then read, then done. Bytes of its path that are no text are lone surrogates."""

    path: str  # as given, to open it
    name: str  # below the archive's root, "/" between folders
    raw: bytes = b""
    sha256: str | None = None
    outcome: Outcome | None = None


class Archive(NamedTuple):
    """What was found: reports sorted by name, and what could not be looked into."""

    root: str
    reports: list[Call]
    trouble: list[ReportError]


def find_reports(paths: Iterable[str], globs: Iterable[str] = ("*.txt",), output: str | None = None) -> Archive:
    """The reports under `paths`: find_reports(["archive"]).reports[0] is Call("archive/2024/a.txt", "2024/a.txt").

    Folders are walked, hidden names and `output` left out; a file given by name is taken whatever it is called.
    What links lead to is visited last and once, so a report keeps its real place and loops end.
    ReportError when there is nothing.
    """
    given = {path: os.path.abspath(path) for path in paths}
    try:
        root = os.path.commonpath([path if os.path.isdir(path) else os.path.dirname(path) for path in given.values()])
    except ValueError as error:  # two drives of Windows
        raise ReportError("报告不在同一个盘上 / the reports are on different drives", status=2) from error
    queue, links = deque(given.items()), deque()
    seen, found, trouble = {os.path.realpath(output)} if output else set(), [], []
    while queue or links:
        path, absolute = (queue or links).popleft()
        name = PurePath(os.path.relpath(absolute, root)).as_posix()
        if (real := os.path.realpath(path)) in seen:
            continue
        seen.add(real)
        if not os.path.isdir(path):
            if path in given or any(map(PurePath(name).match, globs)):
                found.append(Call(path, name))
            continue
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if not entry.name.startswith("."):
                        step = entry.path, os.path.join(absolute, entry.name)
                        (links if entry.is_symlink() else queue).append(step)
        except OSError as error:
            trouble.append(ReportError(reason(error), path))
    if not found and not trouble:
        raise ReportError(f"没有找到报告 / no reports found: {' '.join(map(path_text, given))}")
    return Archive(root, sorted(found, key=lambda report: report.name), trouble)


def read_bytes(path: str, limit: int) -> bytes:
    """The bytes of a file or, for -, of standard input; raises OSError, and ReportError when there are too many."""
    with open(0 if path == "-" else path, "rb", closefd=path != "-") as file:
        raw = file.read(limit + 1)
    if len(raw) > limit:
        raise ReportError(f"超过 {limit:,} 字节，可用 --max-bytes 放宽 / larger than --max-bytes {limit}")
    return raw


# --- working: what happens to one report, in a worker process --------------------------------------------------------


class Outcome(NamedTuple):
    """What became of one report; small, for it travels between processes."""

    state: str  # 'ok', 'failed' or 'unchanged'
    error: str | None = None
    report: Report | None = None
    warnings: Sequence[str] = ()
    output: str = ""
    facts: dict[str, Any] = {}
    rows: dict[str, Sequence[tuple]] = {}  # of the tables that have more than one row a report
    seconds: float = 0.0


def cell(value: Any) -> Any:
    """A value of the JSON as SQLite holds it: lists joined, integers beyond 64 bits as floating point."""
    if isinstance(value, list):
        return " > ".join(value)
    return float(value) if isinstance(value, int) and abs(value) >= 2**63 else value


def summarize_task(raw: bytes, source: str, given: Sequence[Any]) -> Outcome:
    """One report from bytes to what is kept of it. Whatever goes wrong comes back as a failed Outcome.

    The options are `given` as a plain tuple, for a cluster's workers have an `Options` of their own.
    """
    started, options = time.perf_counter(), Options(*given)
    try:
        report = summarize_bytes(raw, source, encoding=options.encoding, dict_file=options.dict)
        if options.output is None:
            return Outcome("ok", report=report)
        text = "" if options.format == "sqlite" else render(report, options.format, **options.view._asdict())
        whole = to_json(report)
        facts = {key: whole[key] for key in ("title", "date", "author", "year", "plan_year")}
        facts["characters"] = report.characters
        rows = {name: [tuple(map(cell, entry.values())) for entry in whole[name]] for name in ("headings", "metrics")}
        outcome = Outcome("ok", output=text, facts=facts, rows=rows, warnings=report.warnings)
    except Exception as error:  # one report must not stop the others
        outcome = Outcome("failed", reason(error))
    return outcome._replace(seconds=round(time.perf_counter() - started, 4))


# --- running: many reports, on the cores of this machine or on a cluster ---------------------------------------------

WINDOW = 16  # reports under way for each worker


class Workers(NamedTuple):
    """Where reports are worked on: `open(n)` gives an executor of n workers, which run `task`."""

    open: Callable[[int], Executor]
    task: Callable[[bytes, str, Sequence[Any]], Outcome]
    count: int


def start_worker(dict_file: str | None) -> None:
    """Make a worker process ready: deaf to Ctrl-C, gone when its parent is, the dictionary loaded."""
    from multiprocessing import parent_process

    def leave_with_parent() -> None:
        parent_process().join()
        os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=leave_with_parent, daemon=True).start()
    with suppress(Exception):  # each report will say what is wrong with the dictionary
        load_words(dict_file)


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Ctrl-C waits; a process that is started meanwhile never hears of it (start_worker does the same on Windows)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def local_workers(options: Options, reports: int) -> Iterator[Workers]:
    """Worker processes of this machine: `--jobs`, or one for every eight reports up to the number of cores.

    Processes even for one job: a report that takes its process down does not take the run down.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    count = max(1, min(options.jobs or min(cores, 1 + reports // 8), 61))  # Windows waits for 61 at most
    pools = []

    def open_pool(size: int) -> ProcessPoolExecutor:
        # A copy of this process has the dictionary at once, but may only be made while no other thread is at work.
        alike = sys.platform == "linux" and threading.active_count() == 1
        if alike:
            with suppress(Exception):  # each report will say what is wrong with the dictionary
                load_words(options.dict).expect(reports)
        context = get_context("fork" if alike else "spawn")
        pool = ProcessPoolExecutor(size, context, start_worker, (options.dict,))
        pools.append((pool._call_queue, pool._processes))
        return pool

    try:
        yield Workers(open_pool, summarize_task, count)
    finally:
        if sys.version_info < (3, 11, 6):  # waits for ever to send a report to a worker that died (cpython#94777)
            for queue, processes in pools:
                queue._reader.close()
                for process in list(processes.values()):
                    process.terminate()


@contextmanager
def cluster_workers(address: str) -> Iterator[Workers]:
    """The workers of a Dask cluster, with this file shipped to them."""
    import logging
    from importlib import import_module

    try:
        from distributed import Client
    except ImportError as error:
        raise ReportError("--scheduler 需要 distributed / needs it: pip install distributed") from error
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it has to say is said here in one line
    try:
        client = Client(address, timeout=30)
        client.upload_file(__file__)
        client.wait_for_workers(1, timeout=30)
    except (OSError, TimeoutError, ValueError) as error:
        raise ReportError(f"集群无法使用 / the cluster cannot be used: {address}: {error}") from error
    # by its module's name, which the workers know, and not as a part of __main__
    task = import_module(Path(__file__).stem).summarize_task
    with client:
        yield Workers(lambda _: client.get_executor(pure=False), task, sum(client.nthreads().values()))


def in_order(calls: Iterable[Call], workers: Workers, options: Options, window: int) -> Iterator[Call]:
    """The calls with their outcomes, in the same order, whatever the order in which workers finish.

    No more than `window` are under way, so memory does not grow with the archive. When a worker dies, each of
    those may have killed it: they are tried again one at a time, so that only the one that kills is lost.
    """
    from concurrent.futures import BrokenExecutor, CancelledError, Future

    calls, waiting, pool = iter(calls), deque(), None

    def begin(call: Call) -> Future:
        nonlocal pool
        if call.outcome is None:
            with suppress(BrokenExecutor), without_interrupts():
                pool = pool or workers.open(workers.count)
                return pool.submit(workers.task, call.raw, path_text(call.path), tuple(options))
        known = Future()
        known.set_result(call.outcome)
        return known

    def outcome_of(future: Future) -> Outcome | None:
        """None: a worker died, perhaps of this report."""
        try:
            return future.result()
        except BrokenExecutor:
            return None
        except CancelledError as error:
            raise ReportError("与集群的连接断了 / the connection to the cluster was lost") from error
        except Exception as error:  # KilledWorker of distributed, or a result that cannot travel
            return Outcome("failed", reason(error))

    try:
        while True:
            waiting.extend((call, begin(call)) for call in islice(calls, window - len(waiting)))
            if not waiting:
                return
            call, future = waiting.popleft()
            outcome = outcome_of(future)
            if outcome is None:
                pool = None  # the next call opens another
            if outcome or window == 1:
                outcome = outcome or Outcome("failed", "处理它的进程退出了 / its worker process died")
                yield call._replace(outcome=outcome)
                continue
            again = [call, *(call._replace(outcome=outcome_of(future)) for call, future in waiting)]
            waiting.clear()
            yield from in_order(again, workers._replace(count=1), options, 1)
    finally:  # an ordered end, or an interruption: then only the reports that workers have begun are waited for
        for _, future in waiting:
            future.cancel()
        if pool:
            pool.shutdown(wait=not waiting)


def worked(archive: Archive, options: Options, unchanged: Callable[[Call], bool]) -> Iterator[Call]:
    """The reports of an archive, read when their turn comes, with what becomes of them, in order."""

    def calls() -> Iterator[Call]:
        for call in archive.reports:
            try:
                if os.path.exists(call.path) and not os.path.isfile(call.path):  # a named pipe would never end
                    raise ReportError("不是普通文件 / not a regular file")
                raw = read_bytes(call.path, options.max_bytes)
            except (OSError, ReportError) as error:
                yield call._replace(outcome=Outcome("failed", reason(error)))
                continue
            read = call._replace(raw=raw, sha256=hashlib.sha256(raw).hexdigest())
            yield call._replace(outcome=Outcome("unchanged")) if unchanged(read) else read

    here = local_workers(options, len(archive.reports))
    with cluster_workers(options.scheduler) if options.scheduler else here as workers:
        yield from in_order(calls(), workers, options, WINDOW * workers.count)


# --- writing: whole files, the folder, the index ---------------------------------------------------------------------

BYTE_ORDER_MARK = {"csv": b"\xef\xbb\xbf"}  # without it Excel takes the file for the system's code page
PARTIAL = ".summarize-partial"  # how the name of a file ends while it is written
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}  # no other report could be written either
SHAPING = ("format", "encoding", "top", "status", "find", "unread", "ascii")  # options that an output depends on
APPLICATION, VERSION = 0x53554D5A, 1  # SQLite's application_id ("SUMZ") and user_version
SCHEMA = f"""
BEGIN;
CREATE TABLE reports (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, sha256 TEXT, size INTEGER,
    title TEXT, date TEXT, author TEXT, year INTEGER, plan_year INTEGER, characters INTEGER, seconds REAL,
    status TEXT NOT NULL CHECK (status IN ('ok', 'failed', 'vanished')), error TEXT,
    program TEXT NOT NULL, options TEXT NOT NULL, output_size INTEGER);
CREATE TABLE headings (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    level INTEGER NOT NULL, number TEXT, title TEXT NOT NULL, line INTEGER NOT NULL,
    PRIMARY KEY (report, position));
CREATE TABLE metrics (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    name TEXT NOT NULL, value NUMERIC, value_high NUMERIC, unit TEXT NOT NULL, text TEXT NOT NULL,
    line INTEGER NOT NULL, "column" INTEGER NOT NULL, role TEXT NOT NULL, direction TEXT, basis TEXT, against TEXT,
    status TEXT NOT NULL, period TEXT, bound TEXT, section TEXT NOT NULL, sentence TEXT NOT NULL,
    PRIMARY KEY (report, position));
CREATE INDEX metrics_by_name ON metrics (name, period);
CREATE INDEX metrics_by_period ON metrics (period, status);
CREATE INDEX reports_by_year ON reports (year);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
COMMIT;
"""


class Destination(NamedTuple):
    """Where outcomes go: `keep` stores one and says what became of it, `unchanged` tells that nothing is to do,
    `finish` ends an undisturbed run and gives the number of reports that vanished."""

    keep: Callable[[Call], Outcome]
    unchanged: Callable[[Call], bool] = lambda call: False
    finish: Callable[[Archive], int] = lambda archive: 0


@contextmanager
def whole_file(path: str) -> Iterator[BinaryIO]:
    """A file that appears whole or not at all: written beside it, then moved into place, with the old permissions."""
    partial = os.path.join(os.path.dirname(path), f".{os.urandom(8).hex()}{PARTIAL}")
    try:
        with open(partial, "xb") as file:
            yield file
        if os.path.exists(path) and not os.path.islink(path):
            os.chmod(partial, os.stat(path).st_mode & 0o7777)
        os.replace(partial, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(partial)
        raise


def remove_leftovers(files: Iterable[Path], seconds: float) -> None:
    """Remove the half-written files of runs that were killed, those that are so old."""
    for file in files:
        with suppress(FileNotFoundError):  # another run has just moved it into place
            if time.time() - file.stat().st_mtime >= seconds:
                file.unlink()


def beside_others(text: str, format: str, first: bool) -> str:
    """A report's output as it stands in one file with others, after what parts it from the one before."""
    start, between, _ = ONE_FILE[format]
    if format == "json":
        text = text.rstrip("\n")
    elif format == "csv" and not first:
        text = text.partition("\n")[2]  # one header is enough
    return (start if first else between) + text


@contextmanager
def one_file(options: Options) -> Iterator[Destination]:
    """All reports in one file, each written as it comes."""
    path, (start, _, end) = os.path.realpath(options.output), ONE_FILE[options.format]
    remove_leftovers(Path(path).parent.glob(f".*{PARTIAL}"), 86_400)  # and none that another run still writes
    with whole_file(path) as file:
        file.write(BYTE_ORDER_MARK.get(options.format, b""))
        nothing_yet = file.tell()

        def keep(call: Call) -> Outcome:
            if call.outcome.state == "ok":
                file.write(beside_others(call.outcome.output, options.format, file.tell() == nothing_yet).encode())
            return call.outcome

        yield Destination(keep)
        file.write((end if file.tell() > nothing_yet else start + end).encode())


@contextmanager
def locked(path: str, wait: bool) -> Iterator[None]:
    """Only one run at a time holds the lock; the system takes it away from a process that dies.

    It is SQLite's own lock, on an empty database: it works on every platform, and where the index works.
    """
    import sqlite3

    with closing(sqlite3.connect(path, timeout=0.2 if wait else 0, isolation_level=None)) as lock:
        while not lock.in_transaction:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
                if not wait:
                    raise ReportError("另一次运行正在写, --wait 等它 / another run writes here, see --wait") from error
        yield


def sound(index: Connection) -> bool:
    """Whether the index is whole and this program's; a new one becomes so."""
    import sqlite3

    try:
        if not index.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            index.executescript(SCHEMA)
        checks = ("application_id", "user_version", "quick_check(1)")
        found = [index.execute(f"PRAGMA {check}").fetchone()[0] for check in checks]
        return found == [APPLICATION, VERSION, "ok"]
    except sqlite3.OperationalError:  # in use, not writable
        raise
    except sqlite3.DatabaseError:
        return False


@contextmanager
def open_index(path: str, force: bool) -> Iterator[Connection]:
    """The index, made if there is none. With `force` one that cannot be used is put aside and made anew."""
    import sqlite3

    while not sound(index := sqlite3.connect(path, timeout=60)):
        index.close()
        if not force:
            raise ReportError(
                "索引已损坏或不是本程序的, --force 重建 / a damaged or foreign index, --force makes a new one"
            )
        os.replace(path, f"{path}.damaged")
        with suppress(FileNotFoundError):
            os.unlink(f"{path}-journal")
    with closing(index):
        index.execute("PRAGMA foreign_keys = ON")
        yield index


def store(index: Connection, entry: dict[str, Any], outcome: Outcome) -> None:
    """The rows of one report, in the place of those that it had."""
    entry = entry | outcome.facts
    report = index.execute(
        f"INSERT OR REPLACE INTO reports (id, {', '.join(entry)})"
        f" VALUES ((SELECT id FROM reports WHERE path = :path), {', '.join(f':{key}' for key in entry)})",
        entry,
    ).lastrowid
    for table, rows in outcome.rows.items():
        for position, row in enumerate(rows):
            index.execute(f"INSERT INTO {table} VALUES (?, ?{', ?' * len(row)})", (report, position, *row))


@contextmanager
def indexed(options: Options) -> Iterator[Destination]:
    """A folder with one summary a report and its index, or an index alone."""
    files = filter(None, (__file__, options.dict))
    program = "+".join(hashlib.sha256(Path(file).read_bytes()).hexdigest() for file in files)
    index_path, root = options.output, ""
    if not options.extension:
        index_path, root = os.path.join(options.output, "index.sqlite"), os.path.realpath(options.output)
        os.makedirs(root, exist_ok=True)
    shaping = json.dumps({key: getattr(options, key) for key in SHAPING})

    def target(call: Call) -> str:
        return os.path.join(root, *call.name.split("/")) + f".{options.format}"

    def write(path: str, output: str) -> int:
        parent = os.path.dirname(path)
        if os.path.commonpath([os.path.realpath(parent), root]) != root:
            raise ReportError("链接通向输出文件夹之外 / a link leads out of the output folder")
        os.makedirs(parent, exist_ok=True)
        with whole_file(path) as file:
            return file.write(BYTE_ORDER_MARK.get(options.format, b"") + output.encode())

    with locked(f"{index_path}.lock", options.wait), open_index(index_path, options.force) as index:
        remove_leftovers(Path(root).rglob(f".*{PARTIAL}") if root else (), 0)
        waiting, stored = [], time.monotonic()

        def unchanged(call: Call) -> bool:
            known = index.execute(
                "SELECT output_size FROM reports"
                " WHERE path = ? AND sha256 = ? AND program = ? AND options = ? AND characters",
                (path_text(call.name), call.sha256, program, shaping),
            ).fetchone()
            if not known or options.force:
                return False
            return not root or os.path.isfile(target(call)) and os.path.getsize(target(call)) == known[0]

        def keep(call: Call) -> Outcome:
            outcome, written = call.outcome, None
            if outcome.state == "unchanged":
                return outcome
            try:
                if root and outcome.state == "ok":
                    written = write(target(call), outcome.output)
            except (OSError, ReportError) as error:
                if getattr(error, "errno", None) in FULL:
                    raise
                outcome = Outcome("failed", reason(error), seconds=outcome.seconds)
            entry = dict(
                path=path_text(call.name), sha256=call.sha256, size=call.sha256 and len(call.raw),
                seconds=outcome.seconds, status=outcome.state, error=outcome.error,
                program=program, options=shaping, output_size=written,
            )  # fmt: skip
            waiting.append((entry, outcome))
            if time.monotonic() - stored > 1:  # a commit for each report would be slow on network shares
                flush()
            return outcome

        def flush() -> None:
            nonlocal stored
            with index:  # all or nothing, also when a signal ends the run in the middle
                for entry, outcome in waiting:
                    store(index, entry, outcome)
            waiting.clear()
            stored = time.monotonic()

        def finish(archive: Archive) -> int:
            flush()
            here = {path_text(call.name) for call in archive.reports}

            def lost(path: str) -> bool:
                return path not in here and not os.path.lexists(os.path.join(archive.root, path))

            index.create_function("lost", 1, lost)
            with index:
                index.execute(
                    "UPDATE reports SET status = 'ok' WHERE status = 'vanished' AND characters AND NOT lost(path)"
                )
                return index.execute(
                    "UPDATE reports SET status = 'vanished', error = NULL WHERE status <> 'vanished' AND lost(path)"
                ).rowcount

        try:
            yield Destination(keep, unchanged, finish)
        finally:
            flush()


# --- the run ---------------------------------------------------------------------------------------------------------

STATES = {"ok": "新", "unchanged": "未变", "failed": "失败"}


@contextmanager
def progress(total: int, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A function that is told after each report how many failed; on a terminal a bar shows it, below all other lines."""
    if quiet or not sys.stderr.isatty():
        yield lambda failed: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    counts = TextColumn("失败 {task.fields[failed]}  {task.fields[rate]:.1f} 份/秒", markup=False)
    console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
    bars = Progress(BarColumn(), MofNCompleteColumn(), counts, TimeRemainingColumn(), console=console)
    bar = bars.add_task("", total=total, failed=0, rate=0.0)

    def step(failed: int) -> None:
        bars.start()  # not before the first report: the thread of a bar would keep workers from being copies
        bars.update(bar, advance=1, failed=failed, rate=bars.tasks[0].speed or 0.0)

    try:
        yield step
    finally:
        bars.stop()


def run_archive(paths: Iterable[str], options: Options) -> int:
    """Summarize an archive into the file or folder `options.output`: 0, or 1 when there are reports that failed."""
    started, counts, vanished = time.monotonic(), Counter(), 0
    with suppress(ValueError):  # in another thread than the main one
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    archive = find_reports(paths, options.glob, options.output)
    destination = (one_file if options.extension in ONE_FILE else indexed)(options)
    with progress(len(archive.reports), options.quiet) as step, destination as into:
        for error in archive.trouble:
            complain(error.where, error)
        with closing(worked(archive, options, into.unchanged)) as results:
            for call in results:
                outcome = into.keep(call)
                counts[outcome.state] += 1
                step(counts["failed"])
                lines = [outcome.error] if outcome.error else [] if options.quiet else [*outcome.warnings]
                if options.verbose and not outcome.error:
                    lines.append(f"{STATES[outcome.state]} ({outcome.seconds:.2f} s)")
                for line in lines:
                    complain(call.path, line)
        if not archive.trouble:  # what could not be looked into has not vanished
            vanished = into.finish(archive)
    if not options.quiet:
        said = [f"{word} {counts[state]}" for state, word in STATES.items()] + [f"消失 {vanished}"] * (vanished > 0)
        print(f"{len(archive.reports)} 份: {', '.join(said)} ({time.monotonic() - started:.1f} s)", file=sys.stderr)
    return 1 if counts["failed"] or archive.trouble else 0


# ======================================================================================================================
# Command line: arguments to calls, results to standard output, errors to standard error
# ======================================================================================================================

FORMATS = ("terminal", *ONE_FILE)
FOLDER_OPTIONS = ("glob", "jobs", "force", "wait", "quiet", "verbose", "scheduler")

HELP = """Chinese reports in, their headings, figures and a summary out. 中文报告摘要：标题、指标、要点。

PATHS are text files; a folder is an archive (one line a report, or with -o all of it); - is standard input.

\b
Examples:
  python summarize.py report.txt                    the summary, on the terminal
  python summarize.py report.txt -f json            everything, as one JSON object
  python summarize.py 2024.txt 2025.txt -o all.csv  every metric of both reports, for Excel
  python summarize.py report.txt --find 收入        the metrics whose name holds 收入
  python summarize.py report.txt --status target    the goals alone
  pdftotext -layout report.pdf - | python summarize.py
  python summarize.py archive/ -o summaries/        a summary of each report that is new or changed
"""


def checked(options: Options) -> Options:
    """The options with the format that the output's name asks for; raises ReportError for what cannot be meant."""
    for name, value, known in (("format", options.format, FORMATS), ("status", options.status, STATUS_LABELS)):
        if value and value not in known:
            raise ReportError(f"--{name} 不能是 {value} / --{name} is one of: {', '.join(known)}", status=2)
    encoding, output, extension = options.encoding, options.output, options.extension
    try:
        b" ".decode("utf-8" if encoding is None else encoding, "replace")
    except (LookupError, ValueError) as error:
        why = f"不认识的编码 {encoding} / unknown encoding; try utf-8, gb18030, big5, utf-16"
        raise ReportError(why, status=2) from error
    if extension and options.format not in ("", extension):
        raise ReportError(f"{output} 与 --format {options.format} 不一致 / the extension says {extension}", status=2)
    if extension and not os.path.exists(folder := os.path.dirname(output) or "."):
        raise ReportError(f"文件夹 {folder} 不存在，请先建立 / no such folder, create it first", output)
    if options.dict:
        load_words(options.dict)  # one that cannot be used is told once, not for each report
    default = extension or ("md" if output else "terminal")
    return options._replace(format=default if options.format in ("", "terminal") else options.format)


def piped() -> bool:
    """Whether standard input is something to read: a pipe, a file; a terminal and /dev/null are character devices."""
    import stat

    try:
        return not stat.S_ISCHR(os.fstat(sys.stdin.fileno()).st_mode)
    except (AttributeError, OSError, ValueError):  # closed
        return False


def show(screen: Iterable[Sequence[Span]]) -> None:
    """Lines of a screen: in colour on a terminal, as plain text in a pipe."""
    if sys.stdout.isatty():
        paint(screen)
    else:
        sys.stdout.writelines(screen_text([line]) for line in screen)


def each_file(paths: Sequence[str], options: Options) -> Iterator[Report | ReportError]:
    """The report of each file, or why there is none."""
    for path in paths:
        try:
            raw = read_bytes(path, options.max_bytes)
            yield summarize_bytes(raw, path_text(path), encoding=options.encoding, dict_file=options.dict)
        except (OSError, ReportError) as error:
            yield ReportError(reason(error), path)


def each_below(paths: Sequence[str], options: Options) -> Iterator[Report | ReportError]:
    """Every report below some folders, in order, or why there is none; memory stays flat."""
    archive = find_reports(paths, options.glob)
    yield from archive.trouble
    with closing(worked(archive, options, lambda call: False)) as results:
        for call in results:
            yield call.outcome.report or ReportError(call.outcome.error, call.path)


def successes(results: Iterable[Report | ReportError], failed: list[str]) -> Iterator[Report]:
    """The reports alone; a failure is named on standard error and does not stop the others."""
    for result in results:
        if isinstance(result, ReportError):
            complain(result.where, result)
            failed.append(result.where)
            continue
        for warning in result.warnings:
            complain(result.source, warning)
        yield result


def rendered(reports: Iterable[Report], options: Options, several: bool) -> Iterator[str]:
    """The output in parts, each as soon as its report is read; `several` makes JSON an array."""
    number = 0
    for number, report in enumerate(reports, 1):
        text = render(report, options.format, **options.view._asdict())
        yield beside_others(text, options.format, number == 1) if several else text
    if several:
        start, _, end = ONE_FILE[options.format]
        yield end if number else start + end


def run_command(paths: Sequence[str], options: Options) -> int:
    """All that the program does, given its arguments; the exit status comes out. ReportError: it could not go on."""
    options = checked(options)
    folders = any(map(os.path.isdir, paths))
    several = folders or len(paths) > 1
    archive = options.output and (folders or options.extension not in ONE_FILE)
    idle = [f"--{name}" for name in FOLDER_OPTIONS if getattr(options, name) != Options._field_defaults[name]]
    if idle and not archive and not folders and all(path == "-" or os.path.exists(path) for path in paths):
        raise ReportError(f"{' '.join(idle)} 只用于文件夹 / for folders only", status=2)
    failed: list[str] = []
    reports = successes((each_below if folders else each_file)(paths, options), failed)
    try:
        if archive:
            return run_archive(paths, options)
        if options.output:
            text = "".join(rendered(reports, options, several))
            if len(failed) < len(paths):
                with whole_file(os.path.realpath(options.output)) as file:
                    file.write(BYTE_ORDER_MARK.get(options.format, b"") + text.encode("utf-8", "backslashreplace"))
        elif options.format != "terminal":
            sys.stdout.writelines(rendered(reports, options, several))
        elif folders:
            root = paths[0] if len(paths) == 1 else ""
            show(overview((overview_row(report, root) for report in reports), options.view.width, options.ascii))
        else:
            for number, report in enumerate(reports):
                show([*([[], []] if number else []), *to_screen(select(report, options.view), options.view)])
    except failures() as error:
        if not options.output:
            raise
        raise ReportError(reason(error), options.output, getattr(error, "status", 1)) from error
    return 1 if failed else 0


def parsed(arguments: Sequence[str] | None) -> tuple[list[str], Options] | int:
    """The arguments as paths and options, or the exit status where nothing is left to be done."""
    import typer

    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    option = typer.Option

    @app.command(help=HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
    def summarize(
        paths: list[str] = typer.Argument(None, help="Files, folders, or -"),  # noqa: B008
        format: str = option("", "-f", "--format", metavar="NAME", help=" | ".join(FORMATS) + " (default: terminal)"),
        output: str = option(None, "-o", "--output", metavar="FILE", help="Write here; the extension is the format"),
        encoding: str = option(None, metavar="NAME", help="Read the bytes as this (default: found out)"),
        top: int = option(None, min=1, metavar="N", help="At most N rows in each table"),
        status: str = option(None, metavar="STATUS", help="Only these metrics: " + " | ".join(STATUS_LABELS)),
        find: str = option(None, metavar="TEXT", help="Only metrics whose name holds this"),
        unread: bool = option(False, "--unread", help="List the numbers that are no metrics, with why"),
        ascii: bool = option(False, "--ascii", help="Draw with ASCII signs only"),
        max_bytes: int = option(Options().max_bytes, min=1, metavar="N", help="Refuse larger reports"),
        dict: str = option(None, metavar="FILE", help="Your own words, in jieba's format"),
        glob: list[str] = option(["*.txt"], metavar="PATTERN", help="Folders: which files"),  # noqa: B008
        jobs: int = option(None, min=1, metavar="N", help="Folders: processes (default: number of cores)"),
        force: bool = option(False, "--force", help="Folders: do all again, changed or not"),
        wait: bool = option(False, "--wait", help="Folders: wait for another run to end"),
        quiet: bool = option(False, "--quiet", help="Folders: no line at the end"),
        verbose: bool = option(False, "--verbose", help="Folders: a line a report"),
        scheduler: str = option(None, metavar="ADDRESS", help="Folders: a Dask scheduler, tcp://host:8786"),
        version: bool = option(False, "--version", help="Show the version"),
    ) -> tuple[list[str], Options] | int:
        given = {name: value for name, value in locals().items() if name in Options._fields}
        if version:
            print(GENERATOR)
            return 0
        if not paths and not piped():
            return app(["--help"], standalone_mode=False) or 2
        return paths or ["-"], Options(**given | {"glob": tuple(glob)})

    try:
        return app(arguments, standalone_mode=False) or 0
    except typer.BadParameter.__mro__[2] as error:  # click's own, wherever this typer keeps click
        raise ReportError(f"用法错误 / {error.format_message()} (--help)", status=2) from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is 0, 1 (a report failed), 2 (wrong usage) or 130 (Ctrl-C)."""
    import gc
    from importlib.util import find_spec

    gc.set_threshold(100_000)  # nearly all that a short run makes lives to its end
    sys.stdout, sys.stderr = (stream or open(os.devnull, "w") for stream in (sys.stdout, sys.stderr))  # noqa: SIM115
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")
    else:  # a pipe and a file get UTF-8 whatever the locale
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        if missing := " ".join(package for package in ("jieba", "rich", "typer") if find_spec(package) is None):
            raise ReportError(f"缺少软件包 {missing}，请先安装 / packages are missing: pip install {missing}")
        given = parsed(arguments)
        status = given if isinstance(given, int) else run_command(*given)
        sys.stdout.flush()
        return status
    except ReportError as error:
        complain(error.where, error)
        return error.status
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if isinstance(error, BrokenPipeError) or os.name == "nt" and error.errno == errno.EINVAL:
            # `| head -1` has read enough; what is still buffered goes nowhere
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        complain("summarize", reason(error))
        return 1


if __name__ == "__main__":
    sys.exit(main())
