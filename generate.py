"""``python generate.py`` makes the documents of every workbook in ``inputs/``."""

import sys

from dvcq.cli import main

if __name__ == "__main__":
    main(["generate", *sys.argv[1:]])
