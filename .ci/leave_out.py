"""Read a report without the words that the rules may have learned by heart from it.

leave_out.py FOLDER... REPORT    prints the JSON of REPORT, by a program whose rules lack every word that stands in
                                 REPORT and in no other report of the folders

Score it as the program itself is scored, and compare:

python ../shared/eval/score.py -- python .ci/leave_out.py ../shared/eval/reports ../shared/archive
"""

import re
import sys
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent / "summarize.py"
# The parts with rules: from numbers to metrics. Words of their comments go, too, which does no harm.
RULES = re.compile(r"(?<=\n# Numbers: ).+(?=\n# Digest: )", re.DOTALL)
# A word of a table or a pattern: Chinese characters that are a whole item of a list or a whole alternative.
WORD = re.compile(r"""(?<=[|(\s'":])[\u4e00-\u9fff]{2,}(?=[|)\s'"])""")
# A character of no report takes the place of a word, so that the pattern around it stays a pattern.
NOTHING = "\ue000"


def main(arguments: list[str]) -> None:
    report = Path(arguments[-1]).resolve()
    text = report.read_text(encoding="utf-8")
    folders = [Path(folder).resolve() for folder in arguments[:-1]]
    others = [path for folder in folders for path in folder.rglob("*.txt") if path != report]
    if not others:
        sys.exit("no other reports to compare with")
    known = "\n".join(path.read_text(encoding="utf-8") for path in others)

    def kept(word: re.Match[str]) -> str:
        return NOTHING if word[0] in text and word[0] not in known else word[0]

    program = PROGRAM.read_text(encoding="utf-8")
    variant, parts = RULES.subn(lambda rules: WORD.sub(kept, rules[0]), program)
    if parts != 1:
        sys.exit("the banners of summarize.py are not where they were")
    sys.argv = [str(PROGRAM), "--format", "json", str(report)]
    exec(compile(variant, str(PROGRAM), "exec"), {"__name__": "__main__", "__file__": str(PROGRAM)})


if __name__ == "__main__":
    main(sys.argv[1:])
