"""What a sentence says: own sentences in, the fields of their metrics out. Only the fields that a case names are held."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from score import core

import summarize as program
from summarize import Report, ReportError, number_value, summarize_text

REVIEW = "青禾区政府工作报告\n2025年1月8日\n\n一、2024年工作回顾\n　　{}\n"
PLAN = "青禾区政府工作报告\n2025年1月8日\n\n一、2024年工作回顾\n　　各项工作扎实推进。\n二、2025年工作安排\n　　{}\n"
FIVE_YEARS = "青禾区政府工作报告\n2026年1月8日\n\n一、“十四五”时期工作回顾\n　　五年来，{}\n"


def of(text: str, name: str | None = None, value: float | str | None = None, unit: str | None = None, **fields) -> dict:
    """A metric that must be there: its text, and what must be said of it; `|` joins alternatives."""
    given = {"name": name, "value": value, "unit": unit, **fields}
    return {"text": text, **{key: field for key, field in given.items() if field is not None}}


def up(text: str, name: str, **fields) -> dict:
    return of(text, name, role="change", direction="up", **fields)


def down(text: str, name: str, **fields) -> dict:
    return of(text, name, role="change", direction="down", **fields)


def level(text: str, name: str, **fields) -> dict:
    return of(text, name, role="level", direction="", **fields)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def differences(report: Report, expected: list[dict]) -> list[str]:
    """What is not as expected, one line each."""
    found, wrong = list(report.metrics), []
    for want in expected:
        got = next((metric for metric in found if bare(metric.text) == bare(want["text"])), None)
        if got is None:
            wrong.append(f"{want['text']} is missing among {[metric.text for metric in found]}")
            continue
        found.remove(got)
        for key, value in want.items():
            have = getattr(got, key)
            if key in ("value", "value_high"):
                right = have == Decimal(str(value))
            elif key == "name":
                right = core(have) in [core(name) for name in value.split("|")]
            else:
                right = bare(have or "") in bare(value).split("|")
            if not right:
                wrong.append(f"{want['text']} {key}: {have!s} for {value}")
    return wrong


def cases(*table: tuple) -> list:
    """Parameters: frame, sentence, metrics; a sentence in `NOT_YET` may fail."""
    marked = []
    for row in table:
        frame, sentence, *expected = row if "{}" in row[0] else (REVIEW, *row)
        marks = [pytest.mark.xfail(strict=False, reason=NOT_YET[sentence])] if sentence in NOT_YET else []
        marked.append(pytest.param(frame.format(sentence), expected, marks=marks, id=sentence[:24]))
    return marked


# What is not right today, and what is wrong with it.
NOT_YET: dict[str, str] = {
    "旅遊推廣撥款三千萬港元。": "left out",
    "訪港旅客按年增長2%。": "按年增長 is in the name",
}

NUMBERS = cases(
    ("技改资金支出1,100万元。", of("1,100万元", value=11000000, unit="元")),
    ("社会融资规模增量1,100.9亿元。", of("1,100.9亿元", value=110090000000, unit="元")),
    ("新增参保职工3万4000人。", of("3万4000人", value=34000, unit="人")),
    ("栽植树苗25万6千株。", of("25万6千株", value=256000, unit="株")),
    ("全乡群众增收1亿3千多万元。", of("1亿3千多万元", value=130000000, unit="元", bound="at_least")),
    ("全国经济总量跨上二十万亿元台阶。", of("二十万亿元", value="20000000000000", unit="元")),
    ("基本建设投资一万五千亿元。", of("一万五千亿元", value="1500000000000", unit="元")),
    ("商品纯销售额四亿零七百多万元。", of("四亿零七百多万元", value=407000000, unit="元", bound="at_least")),
    ("棉花产量十五点八万吨。", of("十五点八万吨", value=158000, unit="吨")),
    ("训练民兵三十几万人。", of("三十几万人", value=300000, unit="人", bound="at_least")),
    ("接待游客二百余万人次。", of("二百余万人次", value=2000000, unit="人次", bound="at_least")),
    ("惠及居民一千多万人。", of("一千多万人", value=10000000, unit="人", bound="at_least")),
    ("工业增加值增长百分之七点八。", up("百分之七点八", "工业增加值", value=7.8, unit="%")),
    ("外贸依存度提高百分之五。", up("百分之五", "外贸依存度", value=5, unit="%")),
    ("人口自然增长率为千分之三。", of("千分之三", value=3, unit="‰")),
    ("年末不良贷款率为2.65‰。", level("2.65‰", "不良贷款率|年末不良贷款率", value=2.65, unit="‰")),
    ("全县有三分之二的行政村通了公交。", of("三分之二", unit="%")),
    ("占全县面积的十分之一。", of("十分之一", value=10, unit="%")),
    ("民营经济贡献的税收占比达三成。", of("三成", value=30, unit="%")),
    ("住宅销售面积减少三成半。", down("三成半", "住宅销售面积", value=35, unit="%")),
    ("线上办件比例达到八成三。", of("八成三", value=83, unit="%")),
    ("外来务工人员占近六成。", of("近六成", value=60, unit="%", bound="about")),
    ("新能源公交车占比超过一半。", of("超过一半", value=50, unit="%", bound="at_least")),
    ("快递业务量翻一番。", up("翻一番", "快递业务量", value=1, unit="倍")),
    ("数字产业营业收入翻两番。", up("翻两番", "数字产业营业收入|营业收入", value=3, unit="倍")),
    ("自行车产量增长一倍半。", up("一倍半", "自行车产量", value=1.5, unit="倍")),
    ("高新技术企业数量增长1.2倍。", up("1.2倍", "高新技术企业数量|高新技术企业", value=1.2, unit="倍")),
    ("研发经费是2019年的3倍。", level("3倍", "研发经费", value=3, unit="倍")),
    ("工业用电量增长１１．１％。", up("１１．１％", "工业用电量", value=11.1, unit="%")),
    ("工农业总产值7 4 7 7 2 亿元。", of("7 4 7 7 2 亿元", value="7477200000000", unit="元")),
    ("受理案件321 146件，办理申诉12 345件。", of("321 146件", value=321146), of("12 345件", value=12345)),
    (PLAN, "地区生产总值增长6 - 8%。", up("6 - 8%", "地区生产总值", value=6, value_high=8)),
    (PLAN, "绿色建筑占比25%到40%。", of("25%到40%", value=25, value_high=40, unit="%")),
    ("每斤收购价5到7元。", of("5到7元", value=5, value_high=7, unit="元")),
    ("人口自然增长率-3.19‰。", level("-3.19‰", "人口自然增长率", value=-3.19, unit="‰")),
    ("公司实现净利润-2.3亿元。", level("-2.3亿元", "净利润|公司净利润", value=-230000000, unit="元")),
    ("国有资本经营收入0万元。", level("0万元", "国有资本经营收入", value=0, unit="元")),
    ("教育支出47.264287亿元。", level("47.264287亿元", "教育支出", value=4726428700, unit="元")),
    ("战略性新兴产业产值超万亿元。", of("超万亿元", value=1000000000000, unit="元", bound="at_least")),
)

UNITS = cases(
    ("货物出口额12.4亿美元。", of("12.4亿美元", value=1240000000, unit="美元")),
    ("旅遊推廣撥款三千萬港元。", of("三千萬港元", value=30000000, unit="港元|港币")),
    ("实际到账外资6500万欧元，利用日元贷款3亿日元。", of("6500万欧元", unit="欧元"), of("3亿日元", unit="日元")),
    ("工业用地亩均税收28万元/亩。", of("28万元/亩", "工业用地亩均税收|亩均税收", value=280000, unit="元/亩")),
    ("森林覆盖率提高0.3个百分点。", up("0.3个百分点", "森林覆盖率", value=0.3, unit="百分点")),
    ("死亡率下降0.42个千分点。", down("0.42个千分点", "死亡率", unit="千分点")),
    ("净息差收窄7BP。", down("7BP", "净息差", value=7, unit="BP|基点")),
    ("风电装机容量1亿千瓦。", of("1亿千瓦", "风电装机容量", value=100000000, unit="千瓦")),
    ("全年发电量320亿千瓦时。", of("320亿千瓦时", "发电量", value=32000000000, unit="千瓦时")),
    ("主变容量达到36万千伏安。", of("36万千伏安", "主变容量", value=360000, unit="千伏安")),
    ("新建110千伏线路85千米。", of("85千米", value=85, unit="千米")),
    ("贡献黄金1200千克。", of("1200千克", value=1200, unit="千克")),
    ("储能规模达到200兆瓦。", of("200兆瓦", "储能规模", value=200, unit="兆瓦")),
    ("新建商品住宅均价9860元/平方米。", of("9860元/平方米", "新建商品住宅均价|商品住宅均价", unit="元/平方米")),
    (
        "细颗粒物（PM2.5）平均浓度31微克/立方米。",
        of("31微克/立方米", "细颗粒物（PM2.5）平均浓度|细颗粒物平均浓度|PM2.5平均浓度", unit="微克/立方米"),
    ),
    ("可吸入颗粒物浓度降至46微克每立方米。", of("46微克每立方米", "可吸入颗粒物浓度", value=46, unit="微克每立方米")),
    ("城区污水日处理能力达6万吨/日。", of("6万吨/日", "城区污水日处理能力|污水日处理能力", value=60000, unit="吨/日")),
    ("更新农机具430台（套）。", of("430台（套）", "农机具|更新农机具", value=430, unit="台（套）|台套")),
    ("列车最高时速提高到160公里/小时。", level("160公里/小时", "列车最高时速|最高时速", unit="公里/小时")),
    ("改造危房43栋。", of("43栋", "危房|改造危房|危房改造", value=43, unit="栋")),
    (
        "引进企业12家，培育家庭农场35个，治理地灾隐患点8处。",
        of("12家", "企业|引进企业", unit="家"),
        of("35个", "家庭农场", unit="个"),
        of("8处", "地灾隐患点", unit="处"),
    ),
    (
        "审结案件410件，兑现政策27条，建成充电站9座。",
        of("410件", "案件|审结案件", unit="件"),
        of("27条", unit="条"),
        of("9座", "充电站", unit="座"),
    ),
    ("新建幼儿园6所，增加床位180张。", of("6所", "幼儿园", unit="所"), of("180张", "床位|增加床位", unit="张")),
    ("举办招聘会56场，救助流浪人员320人次。", of("56场", "招聘会", unit="场"), of("320人次", unit="人次")),
    ("成交国有建设用地18宗。", of("18宗", "国有建设用地|成交国有建设用地", unit="宗")),
    ("生猪存栏4.2万头，家禽出栏86万羽。", of("4.2万头", "生猪存栏", unit="头"), of("86万羽", "家禽出栏", unit="羽")),
    ("开行中欧班列126列。", of("126列", "中欧班列", value=126, unit="列")),
    ("新增远洋渔船5艘。", of("5艘", "远洋渔船", value=5, unit="艘")),
    ("审批时限压缩至35个工作日。", level("35个工作日", "审批时限", value=35, unit="工作日|个工作日")),
    (
        "三个县的面积分别为10.6万、3.8万、3.3万平方公里。",
        of("10.6万", value=106000, unit="平方公里"),
        of("3.8万", value=38000, unit="平方公里"),
        of("3.3万平方公里", value=33000, unit="平方公里"),
    ),
    ("全年新增就业2800，登记失业率3.2%。", of("2800", "新增就业|就业", value=2800, unit="|人")),
    ("贷款余额276.38（不含再贴现）亿元。", of("276.38（不含再贴现）亿元", "贷款余额", value=27638000000, unit="元")),
)

NAMES = cases(
    (
        "一般公共预算收入完成8.3亿元，同比下降22.4%，按可比口径增长5.7%。",
        level("8.3亿元", "一般公共预算收入", basis=""),
        down("22.4%", "一般公共预算收入", basis="yoy"),
        up("5.7%", "一般公共预算收入"),
    ),
    (
        "税收收入6.1亿元，同比下降12.4%按可比口径同比增长3.7%。",
        down("12.4%", "税收收入", basis="yoy"),
        up("3.7%", "税收收入", basis="yoy"),
    ),
    (
        "固定资产投资增长8%，其中工业投资增长12%。",
        up("8%", "固定资产投资"),
        up("12%", "工业投资"),
    ),
    (
        "城镇和农村居民人均可支配收入分别增长4.8%和6.9%。",
        up("4.8%", "城镇居民人均可支配收入"),
        up("6.9%", "农村居民人均可支配收入"),
    ),
    (
        "粮食、油料、蔬菜产量分别达到12万吨、1.5万吨和38万吨。",
        level("12万吨", "粮食产量|粮食"),
        level("1.5万吨", "油料产量|油料"),
        level("38万吨", "蔬菜产量"),
    ),
    (
        "旅游人次、旅游收入分别为320万人次、18亿元，同比增长9%、12%。",
        level("320万人次", "旅游人次"),
        level("18亿元", "旅游收入"),
        up("9%", "旅游人次", basis="yoy"),
        up("12%", "旅游收入", basis="yoy"),
    ),
    (
        "出口额、进口额分别上升13.7%、下降6.2%。",
        up("13.7%", "出口额"),
        down("6.2%", "进口额"),
    ),
    (
        "第一、二、三产业增加值分别增长3.5%、6.1%、7.4%。",
        up("3.5%", "第一产业增加值|第一产业"),
        up("6.1%", "第二产业增加值|二产业增加值"),
        up("7.4%", "第三产业增加值|三产业增加值"),
    ),
    (
        "水稻、玉米、大豆、薯类、油菜面积分别为9万亩、7万亩、3万亩、2万亩、5万亩。",
        level("9万亩", "水稻面积|水稻"),
        level("7万亩", "玉米面积|玉米"),
        level("3万亩", "大豆面积|大豆"),
        level("2万亩", "薯类面积|薯类"),
        level("5万亩", "油菜面积"),
    ),
    (
        "高技术制造业增加值占规模以上工业增加值的比重为23.5%，比上年提高1.7个百分点。",
        level("23.5%", "高技术制造业增加值占规模以上工业增加值的比重|高技术制造业增加值占规模以上工业增加值比重"),
        up("1.7个百分点", "高技术制造业增加值占规模以上工业增加值的比重|高技术制造业增加值占规模以上工业增加值比重"),
    ),
    ("服务业增加值占比达到52.6%。", level("52.6%", "服务业增加值占比|服务业增加值")),
    (
        "市场主体从8.6万户增加到11.2万户。",
        level("8.6万户", "市场主体", value=86000),
        level("11.2万户", "市场主体", value=112000),
    ),
    (
        "城乡低保标准由每月620元调整为680元。",
        level("620元", "城乡低保标准|低保标准"),
        level("680元", "城乡低保标准|低保标准"),
    ),
    (
        "引导4户存量企业投入4500万元实施技术改造。",
        level("4户", "存量企业|引导存量企业", unit="户"),
        level("4500万元", "技术改造投入|存量企业技术改造投入|存量企业实施技术改造投入|实施技术改造投入|投入技术改造"),
    ),
    ("固定资产投资（不含农户）增长4.6%。", up("4.6%", "固定资产投资（不含农户）|固定资产投资")),
    ("规模以上工业[3]增加值增长7.3%。", up("7.3%", "规模以上工业增加值|规模以上工业[3]增加值")),
    (
        "三次产业结构为25.72:26.84:47.44。",
        of("25.72", value=25.72),
        of("26.84", value=26.84),
        of("47.44", value=47.44),
    ),
    (
        "社会消费品零售总额86亿元，增长5.1%。其中，限额以上单位零售额31亿元，增长8.4%。",
        level("86亿元", "社会消费品零售总额"),
        level("31亿元", "限额以上单位零售额"),
        up("8.4%", "限额以上单位零售额"),
    ),
    (
        "云杉轴承项目总投资12亿元，已完成投资4亿元。",
        level("12亿元", "云杉轴承项目总投资"),
        level("4亿元", "云杉轴承项目完成投资|云杉轴承项目投资|完成投资"),
    ),
    ("城镇调查失业率控制在5.3%以内。", level("5.3%以内", "城镇调查失业率", bound="at_most")),
    ("完成12个老旧小区改造。", level("12个", "老旧小区改造|老旧小区", unit="个")),
    ("投入资金830万元改造农村公路65公里。", level("65公里", "农村公路|改造农村公路|农村公路改造")),
)

# Names that stand apart from their figure, and times, brackets and ratios that reach only so far.
FROM_AFAR = cases(
    ("本外币存贷款余额分别增长7.2%、9.1%。", up("7.2%", "本外币存款余额"), up("9.1%", "本外币贷款余额")),
    ("实际利用内外资分别下降3%和1%。", down("3%", "实际利用内资"), down("1%", "实际利用外资")),
    ("下调工伤保险单位缴费比例，各县可降至0.4%。", level("0.4%", "工伤保险单位缴费比例|单位缴费比例")),
    ("今年的公务接待费，从机关到学校，一律压缩一成。", down("一成", "公务接待费")),
    ("货运总周转量创历史新高，达到86亿吨公里。", level("86亿吨公里", "货运总周转量")),
    (
        "城镇新增就业2万人。每10万人工伤事故数下降12.5%。",
        level("2万人", "城镇新增就业|新增就业"),
        down("12.5%", "每10万人工伤事故数"),
    ),
    ("新增千亿县区1个，百亿县区6个。", level("1个", "千亿县区|新增千亿县区"), level("6个", "百亿县区")),
    (
        "新增2家百亿级、9家十亿级农机企业。",
        level("2家", "百亿级农机企业|新增百亿级农机企业"),
        level("9家", "十亿级农机企业"),
    ),
    (
        "实施技改项目42个、完成投资18亿元，“三个一批”项目完成投资超60亿元。",
        level("42个", "技改项目|实施技改项目"),
        level("18亿元", "技改项目投资|技改项目完成投资"),
        level("超60亿元", "“三个一批”项目投资|“三个一批”项目完成投资"),
    ),
    (
        "商品零售价格涨幅由上年的百分之四点六回落到百分之三点一。",
        of("百分之四点六", "商品零售价格", role="change", direction="up"),
        of("百分之三点一", "商品零售价格", role="change", direction="up"),
    ),
    ("国际友城达41对，算力总规模达380PF。", level("41对", "国际友城"), level("380PF", "算力总规模")),
    (
        "安排26亿元救灾款和14亿元重建资金。",
        level("26亿元", "救灾款"),
        level("14亿元", "重建资金"),
    ),
    ("近八成的毕业生在本地就业，支持6个有条件的县发展水产加工。", level("6个", "有条件的县|县")),
    (
        "跨境电商园区扩容至4个，开发区由9个整合为5个。",
        level("4个", "跨境电商园区"),
        level("9个", "开发区"),
        level("5个", "开发区"),
    ),
    ("柑橘、茶叶产量稳定在全省1/5、1/4。", of("1/5", value=20), of("1/4", value=25)),
    ("柑橘产量稳定在全省1/5。", level("1/5", "柑橘产量占全省比重", value=20)),
    ("22家行业协会援助资金9千万元。", level("22家", "行业协会"), of("9千万元", value=90_000_000)),
    (
        "不断提高困难补贴标准，将低保户、特困户分别从600元、800元提高至700元、900元。",
        level("600元", "低保户困难补贴标准"),
        level("800元", "特困户困难补贴标准"),
        of("700元"),
        of("900元"),
    ),
    ("城乡居民收入比从2.31:1缩小至2.26:1。", level("2.31:1", "城乡居民收入比"), level("2.26:1", "城乡居民收入比")),
    (
        "车险收入12亿元（+5%）、农险收入3亿元（-2%）。",
        level("12亿元", "车险收入"),
        level("3亿元", "农险收入"),
        up("+5%", "车险收入"),
        down("-2%", "农险收入"),
    ),
    (
        "汽车保有量82万辆（其中货车9万辆），增长6%。",
        level("82万辆", "汽车保有量"),
        of("9万辆"),
        up("6%", "汽车保有量"),
    ),
    (
        "水费、电费、气费分别占总成本的12%、23%和8%。",
        level("12%", "水费占比|水费占总成本比重"),
        level("23%", "电费占比|电费占总成本比重"),
        level("8%", "气费占比|气费占总成本比重"),
    ),
    (
        "门诊费用96元、住院费用2900元，前者上涨2%，后者下降5%。",
        level("96元", "门诊费用"),
        level("2900元", "住院费用"),
        up("2%", "门诊费用"),
        down("5%", "住院费用"),
    ),
    (
        "出口额增长9%，增速比上月回落1个百分点，环比增长0.6%。",
        up("9%", "出口额"),
        down("1个百分点", "出口额增速"),
        up("0.6%", "出口额", basis="mom"),
    ),
    (
        "6月末生猪存栏22万头；全年茶叶产量900吨。",
        level("22万头", "生猪存栏", period="2024-06"),
        level("900吨", "茶叶产量", period="2024"),
    ),
    (
        "人均办案数由2022年的120件增至2023年的150件，服判率保持在92%以上。",
        level("120件", "人均办案数", period="2022"),
        level("150件", "人均办案数", period="2023"),
        level("92%以上", "服判率", period="2024"),
    ),
    (PLAN, "我区人口已经达到120万，要办好托育服务。", level("120万", "我区人口|人口", status="actual")),
    (PLAN, "预计全年财力缺口3亿元。", level("3亿元", "财力缺口", status="estimate")),
    (
        "与2020年相比，粮食产量增长12%，油料产量增长8%。",
        up("12%", "粮食产量", basis="cum"),
        up("8%", "油料产量", basis="cum"),
    ),
    (
        "保障房15.6万套（间），伤亡率0.6人/百亿元，车流832万辆次。",
        of("15.6万套（间）"),
        of("0.6人/百亿元"),
        of("832万辆次"),
    ),
    ("财政安排3亿元债券资金，重点支持河道综合治理。", level("3亿元", "河道综合治理债券资金")),
    ("已有17个省（区、市）取消了建房收费。", level("17个", "取消建房收费的省（区、市）")),
    ("学前三年毛入园率达到91%，预测经济增长百分之二至三。", of("91%", period="2024"), of("百分之二至三", value=2)),
    ("医院人工智能使用量是2023年的3倍。", level("3倍", "医院人工智能使用量", period="2024")),
    (
        "一季度、上半年、全年用电量分别增长4.1%、4.5%和5%。",
        up("4.1%", "用电量", period="2024-Q1"),
        up("4.5%", "用电量", period="2024-H1"),
        up("5%", "用电量", period="2024"),
    ),
    (
        "东溪、西河、南湖三个园区产值分别突破3亿元、4亿元和5亿元。",
        level("突破3亿元", "东溪园区产值"),
        level("4亿元", "西河园区产值"),
        level("5亿元", "南湖园区产值"),
    ),
    ("全州经济总量跨过两个百亿元大关、超过700亿元。", level("超过700亿元", "全州经济总量|经济总量")),
    ("生产总值先后跨越三个千亿元台阶，达到4200亿元。", level("4200亿元", "生产总值")),
    ("旅游业回暖，增加值跨上90亿元台阶。", level("90亿元", "增加值|旅游业增加值")),
    ("实现65个学区和48所乡镇初中全覆盖。", level("65个", "学区"), level("48所", "乡镇初中")),
    ("科学应对6轮寒潮，开展3轮督查。", level("6轮", "寒潮|应对寒潮"), level("3轮", "督查|开展督查")),
    ("经济总量超百亿元的乡镇达9个。", level("9个", "经济总量超百亿元的乡镇|经济总量超百亿元乡镇")),
    ("年销售额超2亿元的网店有30家。", level("30家", "年销售额超2亿元的网店")),
    ("总投资5亿元以上的工业项目达12个。", level("12个", "总投资5亿元以上的工业项目|工业项目")),
    (
        "县城初中学位缺口约1200个，学生不足60人的教学点有18个。",
        level("约1200个", "县城初中学位缺口"),
        level("18个", "学生不足60人的教学点"),
    ),
    ("降低900多万个体工商户税负。", of("900多万", name="个体工商户税负|降低个体工商户税负")),
    ("今明两年继续提高退休人员养老金，人均每年增长8%左右。", up("8%左右", "退休人员养老金|人均退休人员养老金")),
    ("补助标准提高到每人每年240元。", level("240元", "补助标准")),
    ("公租房基本建成32万套。", level("32万套", "公租房")),
    ("资产负债率不得高于70%。", level("不得高于70%", "资产负债率", bound="at_most")),
    ("和美乡村覆盖率达61%。", level("61%", "和美乡村覆盖率")),
    ("办理居民服务事项，31项居民服务事项实现网上办。", level("31项", "居民服务事项")),
    ("全区生产总值同比（下同）增长6.3%。", up("6.3%", "全区生产总值|生产总值", basis="yoy")),
    ("出口微跌1.2%，进口骤降三成。", down("1.2%", "出口"), down("三成", "进口")),
    ("规模以上工业企业实现利润总额31亿元。", level("31亿元", "规模以上工业企业利润总额|规模以上工业企业实现利润总额")),
    (
        "采矿业利润总额增长1.2倍，制造业增长8.4%，纺织业下降2.1%。",
        up("1.2倍", "采矿业利润总额"),
        up("8.4%", "制造业利润总额"),
        down("2.1%", "纺织业利润总额"),
    ),
    (
        "第三产业增加值120亿元，增长5.1%，拉动GDP增长2.3个百分点。",
        level("120亿元", "第三产业增加值"),
        up("5.1%", "第三产业增加值"),
        up("2.3个百分点", "第三产业拉动GDP增长"),
    ),
    (
        "地方一般公共预算收入增长3.1%、支出首次超过90亿元。",
        up("3.1%", "地方一般公共预算收入"),
        level("超过90亿元", "地方一般公共预算支出"),
    ),
    (
        "服务进出口总额52亿元，其中服务出口21亿元，进口31亿元。",
        level("52亿元", "服务进出口总额"),
        level("21亿元", "服务出口"),
        level("31亿元", "服务进口"),
    ),
    ("第一、第三产业增加值分别增长3.2%、6.1%。", up("3.2%", "第一产业增加值"), up("6.1%", "第三产业增加值")),
    ("万元GDP能耗、水耗分别下降2.1%、3.4%。", down("2.1%", "万元GDP能耗"), down("3.4%", "万元GDP水耗")),
    ("水质综合指数提升2个等级。", up("2个", "水质综合指数|水质综合指数等级")),
    ("PM10平均浓度低于每立方米45微克。", level("45微克", "PM10平均浓度")),
    ("消费券带动消费6.2亿元，惠及商户320家。", of("6.2亿元", "带动消费|消费券带动消费"), of("320家", "惠及商户")),
    ("奖学金惠及1.2万学生。", level("1.2万", "奖学金惠及学生")),
    ("新增口袋公园12座，累计达到86座。", level("12座", "新增口袋公园|口袋公园"), level("86座", "口袋公园")),
    ("净增商户3200户、总量达4.1万户。", of("3200户", "商户|净增商户"), level("4.1万户", "商户|商户总量")),
    (
        "年末共有教职工420人，其中专任教师310人。",
        level("420人", "教职工"),
        level("310人", "专任教师"),
    ),
    ("每万人拥有公交车提高到13辆。", level("13辆", "每万人拥有公交车")),
    ("城镇新增就业完成年计划的112%。", level("112%", "城镇新增就业")),
    ("3200名贫困人口稳定脱贫。", level("3200名", "脱贫贫困人口|稳定脱贫贫困人口")),
    ("5个村受灾，18家企业上榜百强。", level("5个", "受灾村"), level("18家", "上榜企业|上榜百强企业")),
    (  # some of a whole
        "全县96个村中已有88个开通客运班车，48个行业大类中有31个保持增长。",
        level("96个", "村|全县村"),
        level("88个", "开通客运班车的村"),
        level("48个", "行业大类"),
        level("31个", "保持增长的行业大类"),
    ),
    (
        "抽查的132眼机井中有41眼无法正常出水，群众最期盼的“10件事”全部办结。",
        level("132眼", "机井|抽查的机井"),
        level("41眼", "无法正常出水的机井"),
    ),
    (  # 共为, 同为 and 收到 state an amount, 费为 is two words, and a list with 等的 stays whole
        "行政管理费和检察费共为196.5万元，社会文教费为259万元，其他收入收到90万元，粮食、棉花等的价格补贴共23亿元。",
        level("196.5万元", "行政管理费和检察费"),
        level("259万元", "社会文教费"),
        level("90万元", "其他收入"),
        level("23亿元", "粮食、棉花等的价格补贴"),
    ),
    (  # an amount that another is a share of
        "完成交通投资38.6亿元，占全年任务72亿元的53.6%；高新技术产业增加值35亿元，占规上工业增加值120亿元的29.2%。",
        level("72亿元", "交通投资", status="target"),
        level("53.6%", "交通投资占全年任务比重"),
        level("120亿元", "规上工业增加值"),
        level("29.2%", "高新技术产业增加值占规上工业增加值比重"),
    ),
    (  # what acts and how often
        "50余个合作事项扎实落地，建设展示中心、精准服务企业5000余家，先后4次降低存款准备金率。",
        level("50余个", "合作事项"),
        level("5000余家", "服务企业|精准服务企业"),
        level("4次", "降低存款准备金率|存款准备金率降低"),
    ),
    (
        "省里决定将农民人均纯收入2300元作为新的扶贫标准，比2009年提高92%。",
        level("2300元", "农民人均纯收入"),
        up("92%", "农民人均纯收入"),
    ),
    (
        "积累所占的比重，相应地由36.5%降到30%左右。",
        level("36.5%", "积累所占的比重|积累所占比重|积累比重"),
        level("30%左右", "积累所占的比重|积累所占比重|积累比重"),
    ),
    ("培育2个世界级、5个国家级、9个省级产业集群。", level("2个", "世界级产业集群"), level("5个", "国家级产业集群")),
    (
        "纺织服装业加快升级，销售收入和利税分别增长12%和9%。",
        up("12%", "纺织服装业销售收入"),
        up("9%", "纺织服装业利税"),
    ),
    ("旅游总收入首次突破百亿元大关，达101亿元。", level("101亿元", "旅游总收入")),
    ("技术合同成交额突破千万元，粮食产量突破百亿斤。", of("突破千万元", value=10**7), of("突破百亿斤", value=10**10)),
    ("本科专业由原来的41个合并调整为36个。", level("36个", "本科专业")),
    ("三次产业对经济增长的贡献率依次为8%、42%和50%。", level("8%", "第一产业对经济增长的贡献率"), of("42%"), of("50%")),
    (
        "城市、农村低保标准分别提高到每人每月620元和每年5400元。",
        level("620元", "城市低保标准"),
        level("5400元", "农村低保标准"),
    ),
    ("接待邮轮91艘次，核酸检测6.2万管次。", of("91艘次", "邮轮|接待邮轮", unit="艘次"), of("6.2万管次", unit="管次")),
    (
        "生产安全事故起数、死亡人数分别下降9%、12%。",
        down("9%", "生产安全事故起数"),
        down("12%", "生产安全事故死亡人数"),
    ),
    ("前者因基数较低，后者同比少销3万平方米。", of("3万平方米", direction="down")),
    ("地区生产总值增长5.2%，比预期目标高0.2个百分点。", of("0.2个百分点", "地区生产总值", status="actual")),
    (
        "棚改新开工3200套，比上年（下同）增长8%；公共财政收入6亿元，增长5%。",
        up("8%", "棚改新开工|棚改", basis="yoy"),
        of("5%", basis="yoy"),
    ),
)

CHANGES = cases(
    *(
        (f"全社会用电量{verb}6.4%。", up("6.4%", "全社会用电量|用电量"))
        for verb in ("增长", "上升", "提高", "上涨", "回升", "同比增长", "比上年增加")
    ),
    *(
        (f"工业品出厂价格{verb}1.8%。", down("1.8%", "工业品出厂价格"))
        for verb in ("下降", "减少", "回落", "下跌", "同比下降", "较上年降低")
    ),
    ("进出口总额增速加快2.1个百分点。", up("2.1个百分点", "进出口总额增速|进出口总额")),
    ("经营主体净增1.2万户。", of("1.2万户", "经营主体|经营主体净增", direction="up|", unit="户")),
    ("村集体经济增收460万元。", of("460万元", "村集体经济|村集体经济增收|村集体经济收入", direction="up|")),
    ("房地产开发投资下降9.6%，降幅收窄至9.6%。", down("9.6%", "房地产开发投资")),
    ("全年压减一般性支出3200万元。", of("3200万元", "一般性支出|压减一般性支出", direction="down|")),
    ("企业开办时间缩短2天。", down("2天", "企业开办时间")),
    ("土地出让收入短收1.4亿元。", of("1.4亿元", "土地出让收入|土地出让收入短收", direction="down|")),
    (
        "规模以上工业增加值增长8.2%，快于全省1.3个百分点。",
        up("8.2%", "规模以上工业增加值"),
        of("1.3个百分点", "规模以上工业增加值", against="全省"),
    ),
    (
        "人均公园绿地面积高于全市平均水平0.6平方米。",
        of("0.6平方米", "人均公园绿地面积", against="全市平均水平|全市|全市平均"),
    ),
    ("粮食产量同比增长2%。", up("2%", "粮食产量", basis="yoy")),
    ("商品房销售面积比上年增长2%。", up("2%", "商品房销售面积", basis="yoy")),
    ("訪港旅客按年增長2%。", up("2%", "訪港旅客|訪客", basis="yoy")),
    ("居民消费价格环比上涨0.2%。", up("0.2%", "居民消费价格", basis="mom")),
    ("制造业采购经理指数比上月回落0.4个百分点。", down("0.4个百分点", "制造业采购经理指数", basis="mom")),
    ("存款余额比年初增加18亿元。", of("18亿元", "存款余额", direction="up|", basis="yoy|")),
    (FIVE_YEARS, "地区生产总值年均增长6.1%。", up("6.1%", "地区生产总值", basis="avg")),
    (FIVE_YEARS, "单位能耗累计下降14%。", down("14%", "单位能耗|单位生产总值能耗", basis="cum")),
    ("地区生产总值两年平均增长5.5%。", up("5.5%", "地区生产总值", basis="avg")),
    (FIVE_YEARS, "地区生产总值比2015年增长1.4倍。", up("1.4倍", "地区生产总值", basis="cum")),
    ("失业率由4.1%降至3.6%。", level("4.1%", "失业率"), level("3.6%", "失业率")),
)

TIMES = cases(
    (
        "青禾县政府工作报告\n2024年12月26日\n\n一、2024年工作回顾\n　　{}\n二、2025年工作安排\n　　各项工作扎实推进。\n",
        "今年茶叶产量3万吨，去年为2.8万吨。",
        level("3万吨", "茶叶产量", status="actual", period="2024"),
        level("2.8万吨", "茶叶产量", period="2023"),
    ),
    (
        "　　今年农业获得丰收。\n　　{}明年的计划已经编制。明年要继续抓好农业，明年的投资规模不再扩大。\n"
        "　　1982年的任务，是在稳定中前进。1981年的工作即将结束。\n",
        "今年油料产量40万吨。",
        level("40万吨", "油料产量", period="1981"),
    ),
    (
        "青禾区人民医院2024年工作总结\n\n一、业务指标完成情况\n　　各项工作扎实推进。\n二、重点工作开展情况\n　　{}\n",
        "门急诊量增长4%。",
        up("4%", "门急诊量", status="actual", period="2024"),
    ),
    (
        "政府工作报告\n（2025年1月8日）\n\n一、过去五年工作回顾\n　　各项工作扎实推进。\n二、今后五年的目标任务\n"
        "　　各项工作扎实推进。\n三、2025年重点工作\n　　{}\n",
        "粮食产量增长1.5%。",
        up("1.5%", "粮食产量", status="target", period="2025"),
    ),
    (
        "青禾县政府工作报告\n2025年1月8日\n\n一、2024年工作回顾\n（一）聚焦目标任务，产业提质增效\n　　{}\n"
        "二、2025年工作安排\n　　各项工作扎实推进。\n",
        "茶叶产量增长12%。",
        up("12%", "茶叶产量", status="actual", period="2024"),
    ),
    (
        "2020年到2024年，城镇化率从51%提高到57%。",
        level("51%", "城镇化率", period="2020"),
        level("57%", "城镇化率", period="2024"),
    ),
    (
        "契税收入下降9%，主要是上年集中入库；增值税8亿元。",
        down("9%", "契税收入"),
        level("8亿元", "增值税", period="2024"),
    ),
    (
        "海湾市二〇二五年财政预算案\n\n各位议员：\n民生措施\n2. 经济逐步复苏，失业率维持低位。\n3. 我建议推出以下措施：\n　　{}\n",
        "（a）宽减百分之七十五的利得税，上限为八千元，十万名纳税人受惠；",
        of("百分之七十五", "利得税", status="target"),
        level("八千元", "利得税上限|利得税宽减上限", status="target"),
        level("十万名", "纳税人|受惠纳税人", status="target"),
    ),
    (
        "宽减首季商铺差饷，以每户一千五百元为上限。",
        level("一千五百元", "首季商铺差饷上限|商铺差饷上限"),
    ),
    ("公营房屋供应量为四万个单位，医疗服务有6.2%的增幅。", level("四万个", "公营房屋供应量"), up("6.2%", "医疗服务")),
    ("消费品零售额增长4%，而上年同期为9.4%。", up("4%", "消费品零售额"), of("9.4%", role="change", direction="up")),
    ("网上零售占比达21%，超过20%的年度目标。", level("21%", "网上零售占比"), of("超过20%", status="target")),
    (
        "出口收入4.2亿元，占比31.5%，同比下降2.6%；内销收入9.1亿元，收入占比由64%上升至68.5%，毛利率12.4%。",
        level("4.2亿元", "出口收入"),
        level("31.5%", "出口收入占比"),
        down("2.6%", "出口收入", basis="yoy"),
        level("9.1亿元", "内销收入"),
        level("64%", "内销收入占比"),
        level("68.5%", "内销收入占比"),
        level("12.4%", "内销毛利率"),
    ),
    ("水电装机占比提高至36%，提升4个百分点。", level("36%", "水电装机占比"), up("4个百分点", "水电装机占比")),
    (
        "预计地区生产总值完成286亿元，增长5.6%；社会消费品零售总额增长5.2%。",
        level("286亿元", "地区生产总值", status="estimate", period="2024"),
        up("5.2%", "社会消费品零售总额", status="estimate", period="2024"),
    ),
    ("初步核算，全年生产总值318亿元。", level("318亿元", "生产总值", status="estimate", period="2024")),
    ("一般公共预算收入增长4%。", up("4%", "一般公共预算收入", status="actual", period="2024")),
    (
        PLAN,
        "主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4000人以上。",
        up("5.5%左右", "地区生产总值", status="target", period="2025", bound="about"),
        of("4000人以上", "城镇新增就业|新增就业", status="target", period="2025", bound="at_least"),
    ),
    (PLAN, "力争新引进项目50个，确保开工30个。", of("50个", status="target"), of("30个", status="target")),
    (PLAN, "计划投资2.6亿元新建学校4所。", of("2.6亿元", status="target"), of("4所", "学校|新建学校", status="target")),
    (PLAN, "到2027年，规上工业企业达到200家。", level("200家", "规上工业企业", status="target", period="2027")),
    (
        "招商引资到位资金30亿元，完成市政府28亿元的任务。",
        level("30亿元", "招商引资到位资金", status="actual"),
        of("28亿元", status="target"),
    ),
    (PLAN, "去年全区粮食产量9.8万吨。", level("9.8万吨", "粮食产量", status="actual", period="2024")),
    ("上年粮食产量9.1万吨。", level("9.1万吨", "粮食产量", period="2023")),
    ("2023年全区用电量21亿千瓦时。", level("21亿千瓦时", "用电量|全区用电量", period="2023")),
    ("1-5月，规模以上工业增加值增长6.6%。", up("6.6%", "规模以上工业增加值", period="2024-01/2024-05")),
    ("上半年，固定资产投资增长7.7%。", up("7.7%", "固定资产投资", period="2024-H1")),
    ("一季度，进出口总额下降3.3%。", down("3.3%", "进出口总额", period="2024-Q1")),
    ("“十四五”期间，累计完成造林18万亩。", of("18万亩", "造林|完成造林", period="2021-2025")),
    ("年末常住人口43.5万人。", level("43.5万人", "常住人口", period="2024|2024-12")),
    ("截至9月底，政府债务余额51亿元。", level("51亿元", "政府债务余额", period="2024-09")),
    (
        "青禾县2024年预算执行情况和2025年预算草案的报告\n\n二、2025年预算草案\n{}\n",
        "全县一般公共预算收入预算数为9.2亿元，增长3%。",
        of("9.2亿元", "一般公共预算收入|一般公共预算收入预算数", status="target", period="2025"),
    ),
)

OTHER_KINDS = cases(
    (
        "青禾县2024年预算执行情况和2025年预算草案的报告\n\n一、2024年预算执行情况\n{}\n",
        "税收收入6.2亿元，完成预算的99.1%；民生支出18.4亿元，为预算数的102.3%。",
        level("6.2亿元", "税收收入"),
        level("99.1%", "税收收入|完成率|税收收入完成率|税收收入完成预算"),
        level("102.3%", "民生支出|完成率|民生支出完成率|民生支出为预算数"),
    ),
    (
        "青禾县人民法院工作报告\n2025年1月8日\n\n一、2024年主要工作\n{}\n",
        "受理各类案件4682件，审结4511件，结案率96.3%，同比分别上升4.1%、5.2%和0.8个百分点。",
        level("4682件", "各类案件|受理案件|受理各类案件|案件"),
        level("96.3%", "结案率"),
        up("0.8个百分点", "结案率", basis="yoy"),
    ),
    (
        "泓昌股份有限公司2024年年度报告\n\n一、经营情况\n{}\n",
        "归属于母公司净利润和扣除非经常性损益后的净利润分别为3.2亿元和2.8亿元，同比下滑6.1%和7.5%。",
        level("3.2亿元", "归属于母公司净利润"),
        level("2.8亿元", "扣除非经常性损益后的净利润"),
        down("6.1%", "归属于母公司净利润", basis="yoy"),
        down("7.5%", "扣除非经常性损益后的净利润", basis="yoy"),
    ),
    (
        "青禾银行2024年半年度报告\n\n一、资产质量\n{}\n",
        "不良贷款率较上年末下降0.07个百分点至1.29%。",
        down("0.07个百分点", "不良贷款率"),
        level("1.29%", "不良贷款率"),
    ),
    (
        "青禾县2024年国民经济和社会发展统计公报\n\n一、综合\n{}\n",
        "全年地区生产总值213.4亿元，按不变价格计算，比上年增长5.7%。",
        level("213.4亿元", "地区生产总值", period="2024"),
        up("5.7%", "地区生产总值", basis="yoy", period="2024"),
    ),
    (
        "青禾县人民医院2024年工作总结\n\n一、医疗服务\n{}\n",
        "门急诊量62.3万人次，平均住院日7.2天，下降0.6天。",
        level("62.3万人次", "门急诊量"),
        level("7.2天", "平均住院日"),
        down("0.6天", "平均住院日"),
    ),
    (
        "白石镇2024年政府工作报告\n\n一、2024年工作回顾\n{}\n",
        "流转土地3200亩，发展茶园1.1万亩，户均增收2600元。",
        level("3200亩", "土地|流转土地|土地流转"),
        level("1.1万亩", "茶园|发展茶园"),
        of("2600元", "户均增收|户均|户均收入"),
    ),
    (
        "二零二五至二六財政年度政府財政預算案演詞\n\n{}\n",
        "失業率為百分之三點一，整體收入預計為六千四百億元。",
        level("百分之三點一", "失業率", value=3.1, unit="%"),
        level("六千四百億元", "整體收入", value=640000000000, unit="元"),
    ),
    (
        "青禾縣政府工作報告\n2025年1月8日\n\n一、2024年工作回顧\n{}\n",
        "進出口總額9.6億美元，下降3.7%，高於全市2個百分點。",
        level("9.6億美元", "進出口總額", value=960000000, unit="美元"),
        down("3.7%", "進出口總額"),
    ),
)


@pytest.mark.parametrize(("text", "expected"), [*NUMBERS, *UNITS, *NAMES, *FROM_AFAR, *CHANGES, *TIMES, *OTHER_KINDS])
def test_what_a_sentence_says(text: str, expected: list[dict]) -> None:
    assert differences(summarize_text(text), expected) == []


# --- what is no metric -----------------------------------------------------------------------------------------------


def no_metrics(*table: tuple[str, str]) -> list:
    """Parameters: a sentence, and the numbers in it that are no metrics."""
    return [
        pytest.param(
            sentence,
            runs.split(" "),
            marks=[pytest.mark.xfail(strict=False, reason=NOT_YET[sentence])] if sentence in NOT_YET else [],
            id=sentence[:24],
        )
        for sentence, runs in table
    ]


@pytest.mark.parametrize(
    ("sentence", "runs"),
    no_metrics(
        ("2024年是攻坚之年，投资增长5%。", "2024"),
        ("3月18日，第一批项目集中开工，投资增长5%。", "3 18"),
        ("1-5月，二季度，工业生产平稳，投资增长5%。", "1-5"),
        ("“十四五”规划实施以来，投资增长5%。", "十四五"),
        ("第十四届人大第三次会议通过，投资增长5%。", "十四 三"),
        ("投资[3]增长5%【4】。", "3 4"),
        ("（3）扩大内需，投资增长5%。", "3"),
        ("落实国发〔2024〕15号文件，投资增长5%。", "2024 15"),
        ("3家企业之外，1家入围世界500强，投资增长5%。", "500"),
        ("8890平台和12345热线运转良好，投资增长5%。", "8890 12345"),
        ("推广5G应用，治理PM2.5，投资增长5%。", "5G 2.5"),
        ("构建“543”体系，树牢四个意识，投资增长5%。", "543"),
        ("推进“三供一业”移交，共建“一带一路”，投资增长5%。", "三供一业 一带一路"),
        ("加快城乡一体化，进一步深化改革，投资增长5%。", "一体化 进一步"),
        ("落实环境保护法第二十三条，投资增长5%。", "二十三条"),
        ("咨询电话：010-66778899，投资增长5%。", "010 66778899"),
        ("地处北纬27°35′～28°41′、东经116.5度，投资增长5%。", "27 35 28 41 116.5 116.5度"),
        ("粮食生产实现“十八连丰”，夏粮20连增，投资增长5%。", "十八 十八连 20 20连"),
        ("培育一批营收过百亿元农产品加工企业，投资增长5%。", "百亿元"),
        ("60万吨/年甲醇装置投产，投资增长5%。", ""),
    ),
)
def test_what_is_no_metric(sentence: str, runs: list[str]) -> None:
    metrics = summarize_text(REVIEW.format(sentence)).metrics
    assert "5%" in [metric.text for metric in metrics]
    bad = [metric.text for metric in metrics for run in runs if run and run == re.sub(r"[^\w.-]", "", metric.text)]
    assert bad == []
    for run in filter(None, runs):
        assert run not in [metric.text.rstrip("年月日届次号条强个") for metric in metrics]


@pytest.mark.parametrize(
    "sentence", ["2024年3月18日开工，第二次会议召开，1家企业上市。", "依法实行第23条，编号〔2024〕15号。"]
)
def test_nothing_is_swallowed(sentence: str) -> None:
    """Every run of digits is in a metric or among the unread numbers."""
    report = summarize_text(REVIEW.format(sentence + "全区固定资产投资保持稳定增长。"))
    seen = "".join([metric.text for metric in report.metrics] + [number.text for number in report.unread])
    assert [run for run in re.findall(r"\d+", sentence) if run not in seen] == []


# --- headings --------------------------------------------------------------------------------------------------------

BODY = "　　全区固定资产投资保持稳定增长，各项社会事业取得新的进步，人民生活持续改善。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"一、过去一年\n{BODY}（一）产业\n{BODY}1.工业\n{BODY}二、今年\n{BODY}", "1过去一年 2产业 3工业 1今年"),
        (f"第一部分 工作回顾\n{BODY}一、经济\n{BODY}第二部分 工作安排\n{BODY}一、农业\n{BODY}", "1工作回顾 2经济 1工作安排 2农业"),
        (f"第一章 总述\n{BODY}第一节 工业\n{BODY}第二节 农业\n{BODY}", "1总述 2工业 2农业"),
        (f"一、回顾\n　　（一）经济增长迈出坚实步伐。抓好政策落实，各项工作有序推进，成效明显。\n{BODY}", "1回顾 2经济增长迈出坚实步伐"),
        (f"一、回顾\n　　1. 工业提质增效。抓好项目建设，新产品不断涌现，企业活力增强。\n{BODY}", "1回顾 2工业提质增效"),
        (f"关于国内建设\n{BODY}关于对外关系\n{BODY}", "1关于国内建设 1关于对外关系"),
        (f"目录\n一、回顾……………1\n二、安排……………9\n\n一、回顾\n{BODY}二、安排\n{BODY}", "1回顾 1安排"),
        (f"一、回顾\n（一）工业\n{BODY}（二）农业\n{BODY}二、安排\n（一）投资\n{BODY}", "1回顾 2工业 2农业 1安排 2投资"),
        (f"（一）工业\n{BODY}（二）农业\n{BODY}", "1工业 1农业"),
        (f"（一）形势\n{BODY}（二）方针\n一、农业\n{BODY}二、工业\n{BODY}（三）前景\n{BODY}", "1形势 1方针 2农业 2工业 1前景"),
        (
            f"第一部分 回顾\n（一）形势\n{BODY}（二）方针\n{BODY}第二部分 安排\n一、农业\n（一）粮食\n{BODY}",
            "1回顾 2形势 2方针 1安排 2农业 3粮食",
        ),
        (f"一、护航发展\n{BODY}二、为民司法\n{BODY}2025年工作安排\n{BODY}", "1护航发展 1为民司法 12025年工作安排"),
        (
            f"公共财政\n二〇二三年度修订预算\n{BODY}二〇二四年度预算\n{BODY}结语\n{BODY}",
            "1公共财政 2二〇二三年度修订预算 2二〇二四年度预算 1结语",
        ),
        (
            "经济情况\n" + "".join(f"{number}. 我建议推出以下措施，纾缓市民压力。\n" for number in range(1, 5)) + "民生措施\n"
            "5. 各项工作取得新的进展。\n6. 措施如下：\n（一）宽减差饷，上限五百元；\n7. 各项工作有序推进。\n",
            "1经济情况 1民生措施",
        ),
    ],
)  # fmt: skip
def test_headings(text: str, expected: str) -> None:
    report = summarize_text("青禾区政府工作报告\n2025年1月8日\n\n各位代表：\n" + text)
    assert " ".join(f"{heading.level}{heading.title}" for heading in report.headings) == expected


# --- facts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2025年青禾区政府工作报告\n——2025年1月8日在青禾区第九届人民代表大会第四次会议上\n青禾区区长 沈知遥\n\n"
            f"各位代表：\n一、2024年工作回顾\n{BODY}二、2025年工作安排\n{BODY}",
            {
                "title": "2025年青禾区政府工作报告",
                "date": "2025-01-08",
                "author": "沈知遥",
                "year": 2024,
                "plan_year": 2025,
            },
        ),
        (
            f"政府工作报告\n（二〇二六年一月二十七日）\n省长 陆明川\n\n各位代表：\n一、2025年工作回顾\n{BODY}二、2026年工作\n{BODY}",
            {"title": "政府工作报告", "date": "2026-01-27", "author": "陆明川", "year": 2025, "plan_year": 2026},
        ),
        (
            f"青禾县2024年国民经济和社会发展统计公报\n青禾县统计局\n2025年3月20日\n\n一、综合\n{BODY}",
            {"title": "青禾县2024年国民经济和社会发展统计公报", "date": "2025-03-20", "year": 2024, "plan_year": None},
        ),
        (
            f"青禾县人民政府\n关于2023年工作情况的报告\n2024年2月1日\n\n各位代表：\n一、2023年工作\n{BODY}",
            {"date": "2024-02-01", "year": 2023},
        ),
        (  # the latest year that is spoken of; a year that others are compared with, and a day in a sentence, say nothing
            "青禾电子上半年业绩\n　　2023年上半年，公司营业收入12亿元，比2022年上半年增长3%，净利润2亿元。2023年新开门店30家，"
            "较2022年多5家。截至2023年6月30日，公司总资产40亿元。\n",
            {"title": "青禾电子上半年业绩", "date": None, "year": 2023, "plan_year": None},
        ),
        (
            "青禾法院情况\n　　2010年受理案件1600件，结案率97%；2011年受理案件1700件，结案率98%；2012年受理案件1900件，"
            "结案率99%，法官人均办案120件。\n",
            {"year": 2012, "plan_year": None},
        ),
    ],
)
def test_facts(text: str, expected: dict) -> None:
    report = summarize_text(text)
    assert {name: getattr(report, name) for name in expected} == expected


def test_a_title_that_gives_figures_is_read() -> None:
    title = "1-5月全市社会消费品零售总额同比增长5.2%"
    report = summarize_text(
        f"{title}\n　　1-5月，全市消费稳中有升，限额以上商贸单位零售额同比增长6.1%，网上零售额增长9.4%。\n"
    )
    assert [(m.name, str(m.value), m.line) for m in report.metrics][0] == ("社会消费品零售总额", "5.2", 1)
    assert report.title == title and not report.headings


# --- what always holds -----------------------------------------------------------------------------------------------

DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A whole number under a thousand billions, as Chinese writes it: 40070 is 四万零七十."""
    for size, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            rest = number % size
            gap = "零" if 0 < rest < size // 10 else ""
            return in_chinese(number // size) + sign + gap + (in_chinese(rest) if rest else "")
    said, gap = "", False
    for size, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            said += ("零" if gap and said else "") + DIGITS[digit] + sign
            gap = False
        else:
            gap = True
    return said or "零"


@given(st.integers(0, 10**12 - 1))
def test_a_chinese_number_parses_back(number: int) -> None:
    assert number_value(in_chinese(number)) == number


@given(st.decimals("0.001", 9999, places=3), st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_an_arabic_number_parses_back(number: Decimal, magnitude: tuple[str, int]) -> None:
    sign, size = magnitude
    assert number_value(f"{number}{sign}") == number_value(f"{number:,}{sign}") == number * size


@given(st.integers(1, 999), st.integers(1, 9999), st.sampled_from([("亿", "万", 10**8, 10**4)]))
def test_two_magnitudes_add_up(upper: int, lower: int, magnitudes: tuple[str, str, int, int]) -> None:
    first, second, large, small = magnitudes
    assert number_value(f"{upper}{first}{lower}{second}") == upper * large + lower * small


@settings(max_examples=60)
@given(st.integers(100, 10**10 - 1), st.sampled_from(["arabic", "grouped", "full-width", "chinese"]))
def test_a_number_in_a_sentence_parses_back(number: int, form: str) -> None:
    written = {
        "arabic": str(number),
        "grouped": f"{number:,}",
        "full-width": str(number).translate({ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789"}),
        "chinese": in_chinese(number),
    }[form]
    metrics = summarize_text(REVIEW.format(f"全区财政总收入达到{written}元。")).metrics
    assert [(metric.value, metric.unit, metric.text) for metric in metrics] == [(number, "元", written + "元")]


WORDS = "全年 地区生产总值 收入 增长 下降 分别 其中 达到 占 的比重 由 从 到 至 亿元 万 % 个百分点 户 12 3.5 ５ 一百二十 三成 翻一番 " \
    "百分之 2024年 1-5月 预计 同比 比上年 一、 （一） 1. —— ， 。 ； 、 （ ） ： “ ” 第 号 [ ] 倍 高于全国 至 \n \t \u3000 * | < &".split(" ")  # fmt: skip
ANY_TEXT = st.lists(st.sampled_from(WORDS), max_size=60).map("".join) | st.text(max_size=80)


def assert_sound(text: str, report: Report) -> None:
    """Every metric's text stands at its line and column when white space is ignored."""
    lines = re.split(r"\r\n|\r|\n", text)
    for metric in report.metrics:
        assert metric.line >= 1 and metric.column >= 1 and metric.name and metric.text
        rest = "".join([lines[metric.line - 1][metric.column - 1 :], *lines[metric.line : metric.line + 9]])
        assert visible(rest).startswith(visible(metric.text)), metric
        assert (metric.direction is None) is (metric.role == "level")


def visible(text: str) -> str:
    return re.sub(r"[*`~\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff\u00ad]", "", text)


@settings(max_examples=200)
@given(ANY_TEXT)
def test_no_text_makes_the_extractor_raise(text: str) -> None:
    try:
        report = summarize_text(text)
    except ReportError:
        return
    assert_sound(text, report)


# The words that the rules themselves name, in any order: where a rule has not thought of what stands beside its word.
OWN_WORDS = sorted(
    program.GOVERNORS.keys()
    | program.DOING
    | program.GENERIC
    | program.SIDES
    | program.PREDICATES
    | program.PREPOSITIONS
    | program.LEADS
    | program._COUNTERPARTS.keys()
)
OWN_SIGNS = [
    "，",
    "、",
    "；",
    "：",
    "（",
    "）",
    "“",
    "”",
    "的",
    "分别",
    "其中",
    "和",
    "等",
    "每",
    "占",
    "比",
    "由",
    "到",
    "同期",
]
OWN_FIGURES = [
    "3%",
    "5.2亿元",
    "12个",
    "两成",
    "0.3个百分点",
    "翻一番",
    "2024年",
    "去年",
    "“十四五”",
    "1:2",
    "三分之一",
    "40余天",
]


@settings(max_examples=300)
@given(st.lists(st.one_of(*(st.sampled_from(words) for words in (OWN_WORDS, OWN_SIGNS, OWN_FIGURES))), max_size=24))
def test_no_order_of_its_own_words_makes_the_extractor_raise(words: list[str]) -> None:
    text = REVIEW.format("".join(words))
    assert_sound(text, summarize_text(text))


@settings(max_examples=60)
@given(st.lists(st.sampled_from([text for text, *_ in (case.values for case in NAMES)]), min_size=1, max_size=3))
def test_places_hold_in_longer_reports(texts: list[str]) -> None:
    text = "\r\n".join(part.replace("\n", "\r\n") for part in texts)
    assert_sound(text, summarize_text(text))
