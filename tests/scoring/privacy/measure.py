"""`python -m tests.scoring.privacy.measure`: precision and recall by kind and container over papers made up from a seed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from crawler.records import AttachmentState
from scoring.privacy.exposures import Hit, PersonalKind
from scoring.privacy.search import search_attachment, search_document
from scoring.privacy.subject import Subject
from tests.scoring.privacy.more_papers import MORE_INNOCENT, MORE_PLANTED
from tests.scoring.privacy.papers import INNOCENT, PLANTED, Maker, Paper
from tests.scoring.privacy.people import People
from tests.scoring.privacy.printing import CONTAINERS, as_file, as_page

AS_OF = date(2026, 9, 30)
SEED = 20260930


@dataclass(slots=True)
class Figures:
    planted: Counter[tuple[str, PersonalKind]] = field(default_factory=Counter)
    found: Counter[tuple[str, PersonalKind]] = field(default_factory=Counter)
    wrong: Counter[tuple[str, PersonalKind]] = field(default_factory=Counter)
    innocent: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)


FIRST: tuple[Maker, ...] = (*PLANTED, *INNOCENT)
SECOND: tuple[Maker, ...] = (*MORE_PLANTED, *MORE_INNOCENT)


def measure(makers: Sequence[Maker], seed: int = SEED, rounds: int = 1) -> Figures:
    figures = Figures()
    people = People(seed)
    for _ in range(rounds):
        for maker in makers:
            paper = maker(people)
            for container, hits in _readings(paper):
                found = {(hit.kind, hit.value) for hit in hits if not hit.badly_masked}
                badly = {hit.value for hit in hits if hit.badly_masked}
                figures.innocent[container] += len(paper.innocent)
                for kind, value in paper.planted:
                    figures.planted[container, kind] += 1
                    if (kind, value) in found:
                        figures.found[container, kind] += 1
                    else:
                        figures.complaints.append(f"missed {maker.__name__} {container} {kind} {value}")
                for kind, value in found - paper.planted:
                    figures.wrong[container, kind] += 1
                    figures.complaints.append(f"wrong {maker.__name__} {container} {kind} {value}")
                figures.complaints.extend(f"badly {maker.__name__} {container} {value}" for value in badly)
    return figures


def _readings(paper: Paper) -> Iterator[tuple[str, list[Hit]]]:
    yield "html", list(search_document(as_page(paper), AS_OF))
    for container in CONTAINERS:
        file = as_file(paper, container)
        assert file.state is AttachmentState.READ, (paper.title, container, file.reason)
        yield container, list(search_attachment(file, Subject.of("公示公告"), AS_OF))


def main() -> None:
    for makers in (FIRST, SECOND):
        show(measure(makers))


def show(figures: Figures) -> None:
    print(f"{'':6}" + "".join(f"{kind:>22}" for kind in PersonalKind) + f"{'look-alikes':>14}")
    for container in ("html", *CONTAINERS):
        cells = []
        for kind in PersonalKind:
            key = container, kind
            cells.append(f"{figures.found[key]}/{figures.planted[key]} wrong {figures.wrong[key]}")
        print(f"{container:6}" + "".join(f"{cell:>22}" for cell in cells) + f"{figures.innocent[container]:>14}")
    print(f"planted {figures.planted.total()} found {figures.found.total()} wrong {figures.wrong.total()}")
    print("\n".join(sorted(figures.complaints)))


if __name__ == "__main__":
    main()
