"""Pack the sentences of the law into one file that is read sooner.

    python packaging/word_files.py            write resources/law/texts/texts.packed anew
    python packaging/word_files.py --check    only tell whether it is as the .toml files are

Run it after a change to ``resources/law/texts/*.toml``. Until then the program reads those files
themselves: the words are right, only the start takes some 25 ms longer.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gezin_desktop.law.word_files import PACKED, packed, word_files  # noqa: E402

TARGET = ROOT / "resources" / "law" / "texts" / PACKED


def main(arguments: list[str]) -> int:
    """Write, or check; 1 when the file is not as it should be."""
    wanted = packed(word_files())
    if arguments != ["--check"]:
        TARGET.write_bytes(wanted)
        return 0
    if TARGET.is_file() and TARGET.read_bytes() == wanted:
        return 0
    sys.stderr.write(f"{PACKED} is out of date: python packaging/word_files.py\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
