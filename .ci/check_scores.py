"""Hold what score.py found (its --json file) against the floors beside this script.

check_scores.py SCORES.json            exit status 1 where a figure is below its floor
check_scores.py --write SCORES.json    the present figures, less 0.005, become the floors
"""

import json
import math
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
FIELDS = (
    "f1 record_f1 strict_f1 value unit name basis_said period_said "
    "headings_f1 heading_level headline_f1 facts status".split()
)
MARGIN = 0.005


def main(arguments: list[str]) -> int:
    scores = json.loads(Path(arguments[-1]).read_text(encoding="utf-8"))
    groups = ("government", "other kinds")
    if "--write" in arguments:
        floors = {
            group: {field: max(0, math.floor((scores[group][field] - MARGIN) * 1000) / 1000) for field in FIELDS}
            for group in groups
        }
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    low = 0
    for group in groups:
        for field in FIELDS:
            reached, floor = scores[group][field], floors[group][field]
            low += reached < floor
            sign = "BELOW" if reached < floor else "raise" if reached > floor + 0.01 else ""
            print(f"{group:12} {field:14} {reached:.3f}  floor {floor:.3f}  {sign}".rstrip())
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
