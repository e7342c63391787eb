"""The dossier as a folder ready to hand in: papers, index, evidence one folder a criterion, hashes.

Takes the papers that were made, the index and the evidence, gives files by their path below the
folder. The papers are those of the bag, byte for byte.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from dvcq.proofs import Copy

FOLDER = "ho-so"
INDEX = "00-muc-luc.docx"
HASHES = "ma-bam-sha256.txt"
# Papers of the bag in the order in which a reviewer reads them.
ORDER = (
    "cong-van-gui-ho-so.docx",
    "bao-cao-tu-cham-diem.docx",
    "bien-ban-hop-tu-cham-diem.docx",
)


def papers_of(made: Iterable[str]) -> dict[str, str]:
    """Names in the folder of the papers that were made: "02-bao-cao-tu-cham-diem.docx"."""
    there = set(made)
    return {
        name: f"{place:02}-{name}" for place, name in enumerate(ORDER, start=1) if name in there
    }


def hand_in(
    papers: Mapping[str, bytes],
    index: bytes,
    copies: Iterable[Copy],
    evidence: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Every file of the folder; ``evidence`` holds the content by the path that rows cite."""
    files = {INDEX: index}
    for name, shown in papers_of(papers).items():
        files[shown] = papers[name]
    for item in copies:
        if item.path and item.source in evidence:
            files[item.path] = evidence[item.source]
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}" for name, content in files.items()]
    files[HASHES] = ("\n".join(sorted(lines, key=lambda line: line[66:])) + "\n").encode()
    return {f"{FOLDER}/{name}": content for name, content in files.items()}
