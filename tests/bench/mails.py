"""Bringing in 1,000 real mails, seen first and then kept, logged and signed, against parsing them alone.

The other side parses each with the standard library and decodes every part: no encryption, no signature, no disk but
for reading.
"""

from __future__ import annotations

from email import policy
from email.parser import BytesParser
from pathlib import Path

from lentiz_desk.desk.bringing_in import Answers, bring_in, survey
from lentiz_desk.desk.sources import sources_in
from tests.bench.figure import Figure, seconds
from tests.world import world_at

AT_MOST = 4.0
SAMPLES = Path(__file__).parent.parent / "intake" / "samples"


def figure(folder: Path, mails: int = 1000) -> Figure:
    """Each side once: the mails are brought in, and then they are doubles."""
    (folder / "vault").mkdir(mode=0o700)
    post = folder / "post"
    post.mkdir()
    samples = [path.read_bytes() for path in sorted(SAMPLES.rglob("*.eml"))]
    for number in range(mails):
        data = samples[number % len(samples)].replace(b"Message-I", b"X-Old-I")
        (post / f"{number:05}.eml").write_bytes(f"Message-ID: <{number}@bench.invalid>\n".encode() + data)
    world = world_at(folder / "vault", "correspond")
    bare = seconds(lambda: _parse(post))
    with world.session("behandelaar") as session:
        sources = sources_in([(post, None)])
        seen = seconds(lambda: survey(session, world.case, sources))
        kept = seconds(lambda: bring_in(session, world.case, sources, Answers(intimate_asked=True, into_file=True)))
        count = sum(1 for item in session.case(world.case).correspondence if item.body.mail)
    world.vault.close()
    size = sum(path.stat().st_size for path in post.iterdir())
    return Figure(
        name="mails brought in",
        ours=seen + kept,
        bare=bare,
        at_most=AT_MOST,
        notes={"mails": count, "bytes": size, "seen first": round(seen, 3)},
    )


def _parse(post: Path) -> None:
    for path in sorted(post.iterdir()):
        for part in BytesParser(policy=policy.compat32).parsebytes(path.read_bytes()).walk():
            part.get_payload(decode=True)
